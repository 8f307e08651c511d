/**
 * # A learner with corrections to it
 *
 * A program A and bits; an arithmetic code of the bits by A's weights; and the program that decodes
 * it with A's weights, or with weights rounded to sixteenths. The code is made with A's own.
 *
 * @module
 */
import { Bits, LogForm } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { ResidualCode } from "@headwater/programs"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "../models/Shown.ts"

/**
 * The text of A in weights mode, the period of the contexts (0: all different), the bits; and whether
 * the decoder's weights are A's own.
 */
const Corrected = Schema.Struct({
  learner: Schema.String,
  period: Schema.Int,
  bits: Schema.String,
  decoder: Schema.Literals(["exact", "rounded"])
})
export type Corrected = typeof Corrected.Type

const budget = Budget.of("unit", { steps: 10_000_000 })

/** A's text. */
export const text = ({ learner }: Corrected): Register.Program => Register.program(learner)

const schedule = ({ period }: Corrected): ResidualCode.Schedule =>
  period === 0 ? "distinct" : { period }

/** Rounds the weights in r0 and r1 to sixteenths, none of them 0. */
const rounding = Register.program(`
  MOV r2 r0 | ADD r2 r1
  ADD r1 r1 | ADD r1 r1 | ADD r1 r1 | ADD r1 r1
  DIV r1 r2 | SET r0 16 | SUB r0 r1 | INC r0 | INC r1`)

/** The text whose weights the decoder uses. */
const decoding = (it: Corrected): Register.Program =>
  it.decoder === "exact" ? text(it) : Register.seq(text(it), rounding)

const shares = new WeakMap<Corrected, ResidualCode.Interval>()

/** The part of the unit interval that A gives to the bits. */
const share = (it: Corrected): ResidualCode.Interval => {
  const found =
    shares.get(it) ??
    ResidualCode.interval(it.bits, (before) =>
      ResidualCode.weights(text(it), schedule(it), before, budget)
    )
  shares.set(it, found)
  return found
}

/** Whether the decoder's weights are in the ratio of A's after each beginning of the bits. */
const hasSameWeights = (it: Corrected): boolean =>
  Array.from(it.bits, (_, t) => it.bits.slice(0, t)).every((before) => {
    const weights = (program: Register.Program): ResidualCode.Weights =>
      ResidualCode.weights(program, schedule(it), before, budget)
    const [[a, b], [c, d]] = [weights(text(it)), weights(decoding(it))]
    return a * d === b * c
  })

/** What A loses on the bits. */
export const loss = (it: Corrected): LogForm => LogForm.log2(share(it).size).negated()

/** The program: A with corrections. */
export const program = (it: Corrected): Register.Program =>
  ResidualCode.decoder(decoding(it), schedule(it), ResidualCode.code(share(it)))

/** Bits of the program. */
export const length = (it: Corrected): number => Shown.length(program(it))

/** What is around A, in bits: the decoder where there is nothing to decode. */
export const constant = (it: Corrected): number =>
  ResidualCode.overhead(decoding(it), schedule(it)) +
  Shown.length(decoding(it)) -
  Shown.length(text(it))

/** Whether the program answers with all the bits. */
export const isExact = (it: Corrected): boolean => {
  const made = program(it)
  return Array.from(it.bits).every((bit, r1) => {
    const run = Register.answer(made, { registers: { r1 } }, budget)
    return run.status === "halted" && run.output === BigInt(bit)
  })
}

/** K(A) + ⌈L⌉ + 1 + 2⌊log2(L + 3)⌋ + 1 + c: the most bits that the program may have. */
export const most = (it: Corrected): bigint => {
  const bits = loss(it)
  const floor = bits.floor() + 3n
  const log = BigInt(floor.toString(2).length - 1)
  return BigInt(Shown.length(text(it)) + constant(it)) + bits.ceil() + 1n + 2n * log + 1n
}

/** Whether every jump of A lands in its text or on its END. */
export const staysInside = (it: Corrected): boolean =>
  Register.normalForm(text(it), [0, 1]).every(({ reason }) => reason !== "n1")

/** Whether A writes no cell. */
export const writesNoCell = (it: Corrected): boolean =>
  text(it).instructions.every(({ op }) => op !== "ST")

/** The listing of a learner by id. */
export const line = (id: string): string => Register.line(Shown.learner(id).program)

/** The id of a learner of that text, or the text with the middle left out. */
const named = (listing: string): string => {
  const known = Shown.ids.find((id) => line(id) === listing)
  if (known !== undefined) return known
  return listing.length <= 60 ? listing : `${listing.slice(0, 60)} ... ${listing.slice(-15)}`
}

const coders = ["coin", "counting", "descent-per-context"].map(line)

/** The texts with their way out behind END instead of on it; alone they do the same. */
const jumpsOut = ["coin", "counting"].map((id) =>
  line(id).replace(/JZ r6 \+(\d+)/u, (_, offset: string) => `JZ r6 +${Number(offset) + 4}`)
)

/** For bits of which some are ones, and no more than a bound of them. */
const drawn = (least: number, most: number): fc.Arbitrary<Corrected> =>
  fc.record({
    learner: fc.constantFrom(...coders),
    period: fc.nat(3),
    bits: fc
      .array(fc.oneof(fc.constantFrom("0", "1"), fc.constant("0")), {
        minLength: least,
        maxLength: most
      })
      .map((bits) => bits.join("")),
    decoder: fc.constant("exact")
  })

/** What conditions see of a corrected learner. */
const measure = (it: Corrected) => ({
  hasSameWeights: hasSameWeights(it),
  staysInside: staysInside(it),
  writesNoCell: writesNoCell(it),
  bits: it.bits.length
})
type Measured = ReturnType<typeof measure>

/** The parts of a reading of learners with corrections. */
export const parts = {
  model: {
    schema: Corrected,
    show: (it: Corrected): string => {
      const contexts = it.period === 0 ? "all different" : `of period ${it.period}`
      return (
        `${named(it.learner)} (${Shown.length(text(it))} bits) on ${it.bits}, contexts ${contexts}, ` +
        `decoded with ${it.decoder} weights: ${length(it)} bits, ${constant(it)} of them the decoder`
      )
    },
    arbitrary: drawn(1, 8)
  } satisfies Reading.Model<Corrected>,
  measure,
  conditions: {
    "same weights": [
      "the weights of the decoder are in the ratio of those that the code was made with",
      (it: Measured) => it.hasSameWeights
    ],
    "jumps inside": [
      "every jump of A lands in its text or on END",
      (it: Measured) => it.staysInside
    ],
    "no cells": ["A writes no cell", (it: Measured) => it.writesNoCell]
  },
  sizes: { bits: (it: Measured) => it.bits },
  margin: (_: Measured, it: Corrected) =>
    isExact(it) ? Exact.ofInteger(most(it) - BigInt(length(it))) : Exact.ofInteger(-1)
} as const

/** All strings of one to four bits, in contexts that are all different or all the same. */
const short = (
  learners: ReadonlyArray<string>,
  decoder: Corrected["decoder"] = "exact"
): Domain.Domain<Corrected> =>
  Domain.exhaustive(function* () {
    for (let length = 1; length <= 4; length++) {
      for (const bits of Bits.strings(length)) {
        for (const learner of learners)
          for (const period of [0, 1]) yield { learner, period, bits, decoder }
      }
    }
  })

/** Corrected learners, and what breaks each condition. */
export const domains = {
  drawn: (least: number, most: number, runs: number) =>
    Domain.sampled(drawn(least, most), { runs }),
  without: {
    "same weights": short(coders, "rounded"),
    "jumps inside": short(jumpsOut),
    "no cells": short([line("tree")])
  }
} as const
