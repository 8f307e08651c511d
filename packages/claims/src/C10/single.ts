/**
 * # One text that holds the demonstrator
 *
 * A demonstrator of B bits, its table, and a learner that is a text of the register machine. Contexts
 * come in their order, each once; both texts weigh 2^-length.
 *
 * @module
 */
import { LogForm, Memo } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "../models/Honest.ts"
import * as Shown from "../models/Shown.ts"

/** A learner, a kind of demonstrator, its contexts, and how many of them were seen. */
const Single = Schema.Struct({
  learner: Schema.Literals(["coin", "counting", "doubling"]),
  kind: Schema.Literals(["zeros", "alternating", "scrambled"]),
  contexts: Schema.Int,
  seen: Schema.Int
})
export type Single = typeof Single.Type

/** The demonstrator with all contexts that fit into a history. */
const whole = ({ contexts, kind, learner }: Omit<Single, "seen">): Honest.Honest => ({
  learner,
  theta: Shown.theta(kind, contexts),
  visits: Honest.once(contexts)
})

/** Log odds of the learner against the table, after each number of contexts. */
const odds = Memo.by(
  ({ contexts, kind, learner }: Omit<Single, "seen">) => `${learner} ${kind} ${contexts}`,
  (it): ReadonlyArray<LogForm> => Honest.againstTable(whole(it))
)

/** What conditions and sizes see: bits lost, and bits by which the table is longer. */
export interface Measured {
  readonly contexts: number
  readonly seen: number
  readonly lost: LogForm
  readonly longer: number
}

export const measure = (it: Single): Measured => {
  const longer = Honest.longer(whole(it))
  return {
    contexts: it.contexts,
    seen: it.seen,
    longer,
    lost: LogForm.of(longer).minus(lead(it))
  }
}

/** By how many bits the learner outweighs the table. */
export const lead = (it: Single): LogForm => odds(it)[it.seen] ?? LogForm.zero

export const model: Reading.Model<Single> = {
  schema: Single,
  show: (it) =>
    `${it.learner} (${Shown.bitsOf(it.learner)} bits) against a table of ${it.contexts} ${it.kind} bits ` +
    `(${Honest.tableBits(it.contexts)} bits), ${it.seen} seen: ahead by ${lead(it).toNumber().toFixed(2)} bits`,
  arbitrary: fc
    .record({
      learner: fc.constantFrom("coin", "counting", "doubling"),
      kind: fc.constantFrom("zeros", "alternating", "scrambled"),
      contexts: fc.constantFrom(64, 128, 256),
      part: fc.nat(8)
    })
    .map(({ part, ...it }) => ({ ...it, seen: (it.contexts * part) / 8 }))
}

const learners = ["coin", "counting", "doubling"] as const
const kinds = ["zeros", "alternating", "scrambled"] as const

/** Every learner and kind, contexts from 16 to 256, and eighths of them seen. */
export const all: Domain.Domain<Single> = Domain.exhaustive(function* () {
  for (const learner of learners) {
    for (const kind of kinds) {
      for (const contexts of [16, 64, 128, 256]) {
        for (let part = 0; part <= 8; part++) {
          yield { learner, kind, contexts, seen: (contexts * part) / 8 }
        }
      }
    }
  }
})

/** After how many contexts of a scrambled demonstrator the learner no longer leads its table. */
export const level = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    learners.flatMap((learner) =>
      [64, 128, 256].map((contexts) => {
        const at = odds({ learner, kind: "scrambled", contexts }).findIndex((it) => it.sign <= 0)
        return [`${learner}, ${contexts} bits`, at < 0 ? "never" : `${at}`]
      })
    )
  )

/** The model with what readings of it may name. */
export const seen = {
  model,
  measure,
  conditions: {
    "few bits lost": [
      "the learner has lost fewer bits than the other text is longer",
      (it: Measured) => it.lost.floor() < BigInt(it.longer)
    ]
  },
  sizes: { contexts: (it: Measured) => it.contexts, seen: (it: Measured) => it.seen }
} as const
