/**
 * # A learner with corrections to it
 *
 * A program A and bits; an arithmetic code of the bits by A's weights; and the program that decodes
 * it with A's weights, or with weights rounded to sixteenths. The code is made with A's own. In
 * contexts that are all different the table of the bits stands beside it: both are exact.
 *
 * @module
 */
import { Bits, Memo, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { ResidualCode } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
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

/** The text of A, with its way out on END, or with one that alone does the same, behind it. */
const text = ({ exit, learner }: Corrected): Register.Program => {
  const { program } = Shown.learner(learner)
  if (exit === "on") return program
  const out = (_: string, offset: string): string => `JZ r6 +${Number(offset) + 4}`
  return Register.program(Register.line(program).replace(/JZ r6 \+(\d+)/u, out))
}

/** The text whose weights the decoder uses. */
const decoding = (it: Corrected): Register.Program =>
  it.decoder === "exact" ? text(it) : ResidualCode.rounded(text(it))

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

/** By how many bits the program is shorter than its loss admits; -1 where it does not answer with all the bits. */
const spare = (it: Corrected): number => {
  const made = program(it)
  if (ResidualCode.answers(made, it.bits.length, budget)?.bits !== it.bits) return -1
  return ResidualCode.most(decoding(it), schedule(it), share(it).size) - Shown.length(made)
}

const learners = ["coin", "counting", "descent-per-context"] as const

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

export const corrected = Reading.about(
  Corrected,
  (it) => ({
    isAlike: ResidualCode.isAlike(text(it), decoding(it), schedule(it), it.bits, budget),
    staysInside: Register.normalForm(text(it), [0, 1]).every(({ reason }) => reason !== "n1"),
    writesNoCell: text(it).instructions.every(({ op }) => op !== "ST"),
    bits: it.bits.length,
    spare: spare(it)
  }),
  {
    show: (it) => {
      const own = Shown.length(text(it))
      const exit = it.exit === "on" ? "" : ", its way out behind END"
      const contexts = it.period === 0 ? "all different" : `of period ${it.period}`
      return (
        `${it.learner} (${own} bits${exit}) on ${it.bits}, contexts ${contexts}, decoded with ` +
        `${it.decoder} weights: ${Shown.length(program(it))} bits, ${around(it) - own} of them the decoder`
      )
    },
    conditions: {
      "same weights": [
        "the weights of the decoder are in the ratio of those that the code was made with",
        (it) => it.isAlike
      ],
      "jumps inside": ["every jump of A lands in its text or on END", (it) => it.staysInside],
      "no cells": ["A writes no cell", (it) => it.writesNoCell]
    },
    sizes: { bits: ["bits that the program answers with", (it) => it.bits] }
  }
)

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

/** A learner with corrections for bits in contexts that are all different. */
const apart = Memo.by(
  (learner: string, bits: string) => `${learner} ${bits}`,
  (learner, bits) => ResidualCode.exact(Shown.learner(learner).program, "distinct", bits, budget)
)

const overhead = (learner: string): number =>
  ResidualCode.overhead(Shown.learner(learner).program, "distinct")

/** The learners on a few numbers of contexts, up to the most that a history holds. */
export const rivals = (free: boolean): Domain.Domain<Rival> =>
  Domain.product({ contexts: [1, 8, 64, 256, ResidualCode.limit], learner: learners, free: [free] })

export const rival = Reading.about(
  Rival,
  ({ contexts, free, learner }) => ({
    contexts,
    bits: Shown.length(apart(learner, "0".repeat(contexts))) - (free ? overhead(learner) : 0),
    table: Honest.tableBits(contexts)
  }),
  {
    show: (it, { bits, table }) => {
      const decoder = it.free ? "for nothing" : `of ${overhead(it.learner)} bits`
      return `${it.learner}, ${it.contexts} contexts, a decoder ${decoder}: ${bits} bits, the table ${table}`
    },
    sizes: { contexts: ["contexts, each with a bit of its own", (it) => it.contexts] }
  }
)

/** The contexts from which a learner that loses nothing would be shorter, were histories as long. */
const crossing = (learner: string): number => {
  const least = ResidualCode.most(Shown.learner(learner).program, "distinct", Rational.one)
  let contexts = 1
  while (Honest.tableBits(contexts) <= least) contexts++
  return contexts
}

/** The steps of the slowest answer of a learner with corrections to alternating bits. */
const slowest = (learner: string, bits: number): string =>
  `${ResidualCode.answers(apart(learner, Shown.theta("alternating", bits)), bits, budget)?.steps}`

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
  "a history holds": `${ResidualCode.limit}`
})
