/**
 * # A learner with corrections to it
 *
 * A program A and bits; an arithmetic code of the bits by A's weights; and the program that decodes
 * it with A's weights, or with weights rounded to sixteenths. The code is made with A's own. In
 * contexts that are all different the table of the bits stands beside it: both are exact.
 *
 * @module
 */
import { Bits, LogForm, Memo } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { ResidualCode } from "@headwater/programs"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "../models/Honest.ts"
import * as Shown from "../models/Shown.ts"

/**
 * A learner, where its text has its way out, the period of the contexts (0: all different), the bits;
 * and whether the decoder's weights are A's own.
 */
const Corrected = Schema.Struct({
  learner: Schema.String,
  exit: Schema.Literals(["on", "behind"]),
  period: Schema.Int,
  bits: Schema.String,
  decoder: Schema.Literals(["exact", "rounded"])
})
type Corrected = typeof Corrected.Type

const budget = Budget.of("unit", { steps: 10_000_000 })

const schedule = ({ period }: Corrected): ResidualCode.Schedule =>
  period === 0 ? "distinct" : { period }

/** Rounds the weights in r0 and r1 to sixteenths, none of them 0. */
const rounding = Register.program(`
  MOV r2 r0 | ADD r2 r1
  ADD r1 r1 | ADD r1 r1 | ADD r1 r1 | ADD r1 r1
  DIV r1 r2 | SET r0 16 | SUB r0 r1 | INC r0 | INC r1`)

/** The text of A, with its way out on END, or with one that alone does the same, behind it. */
const text = ({ exit, learner }: Corrected): Register.Program => {
  const { program } = Shown.learner(learner)
  if (exit === "on") return program
  const out = (_: string, offset: string): string => `JZ r6 +${Number(offset) + 4}`
  return Register.program(Register.line(program).replace(/JZ r6 \+(\d+)/u, out))
}

/** The text whose weights the decoder uses. */
const decoding = (it: Corrected): Register.Program =>
  it.decoder === "exact" ? text(it) : Register.seq(text(it), rounding)

/** The part of the unit interval that A gives to the bits. */
const share = Memo.by(
  ({ bits, exit, learner, period }: Corrected) => `${learner} ${exit} ${period} ${bits}`,
  (it) =>
    ResidualCode.interval(it.bits, (before) =>
      ResidualCode.weights(text(it), schedule(it), before, budget)
    )
)

/** The program: A with corrections. */
const program = (it: Corrected): Register.Program =>
  ResidualCode.decoder(decoding(it), schedule(it), ResidualCode.code(share(it)))

/** Bits of the text that the decoder uses, with the decoder and nothing to decode. */
const around = (it: Corrected): number =>
  ResidualCode.overhead(decoding(it), schedule(it)) + Shown.length(decoding(it))

/** Whether the decoder's weights are in the ratio of A's after each beginning of the bits. */
const hasSameWeights = (it: Corrected): boolean =>
  Array.from(it.bits, (_, t) => it.bits.slice(0, t)).every((before) => {
    const weights = (program: Register.Program): ResidualCode.Weights =>
      ResidualCode.weights(program, schedule(it), before, budget)
    const [[a, b], [c, d]] = [weights(text(it)), weights(decoding(it))]
    return a * d === b * c
  })

/** Answers to 0, 1, ...: the bits, and the most steps of any. */
const answers = (made: Register.Program, contexts: number) => {
  const found = { bits: "", steps: 0n }
  for (let r1 = 0; r1 < contexts; r1++) {
    const run = Register.answer(made, { registers: { r1 } }, budget)
    if (run.status === "exhausted") return undefined
    found.bits += run.output
    if (run.steps > found.steps) found.steps = run.steps
  }
  return found
}

/**
 * By how many bits the program is shorter than K(A) + ⌈L⌉ + 1 + 2⌊log2(L + 3)⌋ + 1 and the decoder,
 * where L is what A loses; -1 where it does not answer with all the bits.
 */
const spare = (it: Corrected): Exact.Exact => {
  const made = program(it)
  if (answers(made, it.bits.length)?.bits !== it.bits) return Exact.ofInteger(-1)
  const loss = LogForm.log2(share(it).size).negated()
  const code = loss.ceil() + 1n + BigInt(Bits.gammaLength(loss.floor() + 3n))
  return Exact.ofInteger(BigInt(around(it) - Shown.length(made)) + code)
}

const learners = ["coin", "counting", "descent-per-context"] as const

const show = (it: Corrected): string => {
  const own = Shown.length(text(it))
  const exit = it.exit === "on" ? "" : ", its way out behind END"
  const contexts = it.period === 0 ? "all different" : `of period ${it.period}`
  return (
    `${it.learner} (${own} bits${exit}) on ${it.bits}, contexts ${contexts}, decoded with ` +
    `${it.decoder} weights: ${Shown.length(program(it))} bits, ${around(it) - own} of them the decoder`
  )
}

/** For bits of which some are ones, and no more than a bound of them. */
const drawn = (minLength: number, maxLength: number): fc.Arbitrary<Corrected> =>
  fc.record({
    learner: fc.constantFrom(...learners),
    exit: fc.constant("on"),
    period: fc.nat(3),
    bits: fc
      .array(fc.oneof(fc.constantFrom("0", "1"), fc.constant("0")), { minLength, maxLength })
      .map((bits) => bits.join("")),
    decoder: fc.constant("exact")
  })

/** What conditions see of a corrected learner. */
const measure = (it: Corrected) => ({
  hasSameWeights: hasSameWeights(it),
  staysInside: Register.normalForm(text(it), [0, 1]).every(({ reason }) => reason !== "n1"),
  writesNoCell: text(it).instructions.every(({ op }) => op !== "ST"),
  bits: it.bits.length
})
type Measured = ReturnType<typeof measure>

/** The parts of a reading of learners with corrections. */
export const parts = {
  model: { schema: Corrected, show, arbitrary: drawn(1, 8) } satisfies Reading.Model<Corrected>,
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
  margin: (_: Measured, it: Corrected) => spare(it)
} as const

/** All strings of one to four bits, in contexts that are all different or all the same. */
const short = (
  learner: ReadonlyArray<string>,
  { decoder = "exact", exit = "on" }: Partial<Corrected> = {}
): Domain.Domain<Corrected> => {
  const bits = [1, 2, 3, 4].flatMap((length) => [...Bits.strings(length)])
  return Domain.product({ bits, learner, period: [0, 1], exit: [exit], decoder: [decoder] })
}

/** Corrected learners, and what breaks each condition. */
export const domains = {
  drawn: (least: number, most: number) => Domain.sampled(drawn(least, most), { runs: 40 }),
  without: {
    "same weights": short(learners, { decoder: "rounded" }),
    "jumps inside": short(["coin", "counting"], { exit: "behind" }),
    "no cells": short(["tree"])
  }
}

/** A learner, zeros in a given number of contexts, and whether the decoder is had for nothing. */
const Rival = Schema.Struct({
  learner: Schema.Literals(learners),
  contexts: Schema.Int,
  free: Schema.Boolean
})
type Rival = typeof Rival.Type

/** The most bits that a text decodes. */
export const limit = ResidualCode.limit

/** A learner with bits in contexts that are all different, and its own weights in the decoder. */
const apart = (learner: string, bits: string): Corrected => ({
  learner,
  exit: "on",
  period: 0,
  bits,
  decoder: "exact"
})

const overhead = (learner: string): number =>
  ResidualCode.overhead(Shown.learner(learner).program, "distinct")

/** The contexts that there are, the bits of a rival and those of the table. */
export const sizes = ({ contexts, free, learner }: Rival) => ({
  contexts,
  rival:
    Shown.length(program(apart(learner, "0".repeat(contexts)))) - (free ? overhead(learner) : 0),
  table: Honest.tableBits(contexts)
})

/** The learners on a few numbers of contexts, up to the most that a history holds. */
export const rivals = (free: boolean): Domain.Domain<Rival> =>
  Domain.product({ contexts: [1, 8, 64, 256, limit], learner: learners, free: [free] })

/** The parts of a reading of rivals beside the table. */
export const beside = {
  model: {
    schema: Rival,
    show: (it) => {
      const { rival, table } = sizes(it)
      const decoder = it.free ? "for nothing" : `of ${overhead(it.learner)} bits`
      return `${it.learner}, ${it.contexts} contexts, a decoder ${decoder}: ${rival} bits, the table ${table}`
    },
    arbitrary: Domain.arbitrary(rivals(false))
  } satisfies Reading.Model<Rival>,
  measure: sizes,
  sizes: { contexts: (it: ReturnType<typeof sizes>) => it.contexts }
} as const

/** The contexts from which a learner that loses nothing would be shorter, were histories as long. */
const crossing = (learner: string): number => {
  const least = overhead(learner) + Shown.bitsOf(learner) + Bits.gammaLength(2n) + 1
  let contexts = 1
  while (Honest.tableBits(contexts) <= least) contexts++
  return contexts
}

/** The steps of the slowest answer of a learner with corrections to alternating bits. */
const slowest = (learner: string, bits: number): string =>
  `${answers(program(apart(learner, Shown.theta("alternating", bits))), bits)?.steps}`

/** What a decoder takes in bits and steps, and from where on it would pay. */
export const figures = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    learners.flatMap((it) => [
      [`decoder around ${it}`, `${overhead(it)}`],
      [`${it} that loses nothing is shorter from`, `${crossing(it)}`]
    ])
  ),
  ...Object.fromEntries(
    ["coin", "counting"].map((it) => [
      `steps at most, ${it}, 8, 16, 32 bits`,
      [8, 16, 32].map((bits) => slowest(it, bits)).join(", ")
    ])
  ),
  "a history holds": `${limit}`
})
