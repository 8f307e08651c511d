/**
 * # An inner learner against the honest table
 *
 * The honest program for a demonstrator of B bits θ is the bit table of θ: it is exact, and has θ in
 * its text. Against it stands one learner that is a program; both weigh 2^-length.
 *
 * @module
 */
import { LogForm, Memo } from "@headwater/exact"
import { InContextLearner, Table } from "@headwater/programs"
import * as Shown from "./Shown.ts"

/** A learner, the bits of the demonstrator, and the contexts in which it is seen. */
export interface Honest {
  readonly learner: string
  readonly theta: string
  readonly visits: ReadonlyArray<number>
}

/** The pairs of contexts and bits that are shown. */
export const pairs = ({ theta, visits }: Honest): ReadonlyArray<Shown.Pair> =>
  InContextLearner.shown(theta, visits)

/** Bits of a table of a given number of bits: the same for all θ. */
export const tableBits = Memo.by(Number, (size: number): number =>
  Shown.length(Table.bits("0".repeat(size)))
)

/** By how many bits the table of θ is longer than the learner. */
export const longer = (it: Honest): number => tableBits(it.theta.length) - Shown.bitsOf(it.learner)

/** Log odds of the learner, its loss counted, against the one table of θ, after each number of visits. */
export const againstTable = (it: Honest): ReadonlyArray<LogForm> =>
  Shown.chances(it.learner, pairs(it)).map((chance) =>
    LogForm.log2(chance).plus(LogForm.of(longer(it)))
  )

/** Every context from 0 on, each once, as many as there are or as fit into a history. */
export const once = (size: number): ReadonlyArray<number> =>
  Array.from({ length: Math.min(size, 500) }, (_, context) => context)
