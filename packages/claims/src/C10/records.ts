/**
 * # History-free texts against a learner
 *
 * A learner A (a coin that counts, or counting per context) and texts that read no history and answer
 * as some θ: tables, A with corrections in an arithmetic code, and END, which answers 0. Lengths are
 * those of register programs; what A gives to a record is its formula, so that records may be longer
 * than the machine's history. A text is there if the time bound admits it.
 *
 * @module
 */
import { Bits, Memo, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { ResidualCode } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "../models/Honest.ts"
import * as Shown from "../models/Shown.ts"

/** A, how many contexts there are, the zeros and ones seen, and the history-free texts in the bound. */
const Record = Schema.Struct({
  learner: Schema.Literals(["coin", "counting"]),
  contexts: Schema.Int,
  zeros: Schema.Int,
  ones: Schema.Int,
  texts: Schema.Array(Schema.Literals(["tables", "corrected", "constant"]))
})
export type Record = typeof Record.Type
type Learner = Record["learner"]

/** Factorials as far as they were asked for. */
const factorials: Array<bigint> = [1n]
const factorial = (n: number): bigint => {
  for (let k = factorials.length; k <= n; k++) factorials.push(factorials[k - 1]! * BigInt(k))
  return factorials[n]!
}

const choose = (n: number, k: number): bigint => factorial(n) / (factorial(k) * factorial(n - k))

/** The chance that A gives to a record with a given number of zeros and ones, each context once. */
export const chance = (learner: Learner, zeros: number, ones: number): Rational =>
  learner === "counting"
    ? Rational.pow2(-zeros - ones)
    : Rational.of(
        choose(2 * zeros, zeros) * choose(2 * ones, ones),
        4n ** BigInt(zeros + ones) * choose(zeros + ones, ones)
      )

/** Bits of A, of the decoder around it, and of END. */
export const bits = Memo.by(String, (learner: Learner) => ({
  own: Shown.bitsOf(learner),
  decoder: ResidualCode.overhead(Shown.learner(learner).program, "distinct"),
  constant: Register.encode(Register.program("END")).length
}))

/** Bits of the code of a θ with a given number of zeros and ones. */
export const codeBits = (learner: Learner, zeros: number, ones: number): number =>
  ResidualCode.code({ low: Rational.zero, size: chance(learner, zeros, ones) }).length

/** How many θ continue a record with a given number of ones to come, and how long their codes are. */
const continued = ({ contexts, learner, ones, zeros }: Record) =>
  Array.from({ length: contexts - zeros - ones + 1 }, (_, more) => {
    const rest = contexts - zeros - ones - more
    return {
      count: choose(rest + more, more),
      code: codeBits(learner, zeros + rest, ones + more)
    }
  })

const lengthBits = (code: number): number => Bits.gammaLength(BigInt(code + 1))

/** What conditions, sizes and margin see. */
export interface Measured {
  readonly contexts: number
  readonly unseen: number
  readonly ones: number
  /** Mass of A with its losses, and of the history-free texts that say what was seen, by kind. */
  readonly own: Rational
  readonly tables: Rational
  readonly corrected: Rational
  readonly constant: Rational
  /** The decoder's bits, two more, and those that say how long the longest code is. */
  readonly allowed: number
}

export const measure = (it: Record): Measured => {
  const { contexts, learner, ones, texts, zeros } = it
  const { constant, decoder, own } = bits(learner)
  const unseen = contexts - zeros - ones
  const continuations = continued(it)
  const of = (kind: Record["texts"][number], mass: () => Rational): Rational =>
    texts.includes(kind) ? mass() : Rational.zero
  return {
    contexts,
    unseen,
    ones,
    own: Rational.pow2(-own).times(chance(learner, zeros, ones)),
    tables: of("tables", () => Rational.pow2(unseen - Honest.tableBits(contexts))),
    corrected: of("corrected", () =>
      Rational.sum(
        continuations.map(({ code, count }) =>
          Rational.of(count).times(Rational.pow2(-own - decoder - code - lengthBits(code)))
        )
      )
    ),
    constant: of("constant", () => (ones === 0 ? Rational.pow2(-constant) : Rational.zero)),
    allowed: decoder + 2 + lengthBits(Math.max(...continuations.map(({ code }) => code)))
  }
}

/** What is left of A beyond all of them and the bits that are allowed. */
export const beyondDecoder = ({ allowed, constant, corrected, own, tables }: Measured): Rational =>
  own.minus(Rational.sum([tables, corrected, constant]).times(Rational.pow2(allowed)))

const show = (it: Record): string => {
  const { allowed, constant, corrected, own, tables } = measure(it)
  const others = Rational.sum([tables, corrected, constant])
  const log = (mass: Rational): number =>
    Bits.bitLength(mass.numerator) - Bits.bitLength(mass.denominator)
  const lead = others.sign === 0 ? "alone" : `about ${log(own) - log(others)} bits ahead`
  return (
    `${it.learner} after ${it.zeros} zeros and ${it.ones} ones of ${it.contexts} contexts, against ` +
    `${it.texts.join(", ") || "nothing"}: ${lead}, ${allowed} allowed`
  )
}

export const model: Reading.Model<Record> = {
  schema: Record,
  show,
  arbitrary: fc.record({
    learner: fc.constantFrom("coin", "counting"),
    contexts: fc.integer({ min: 8, max: 16 }),
    zeros: fc.nat(4),
    ones: fc.nat(4),
    texts: fc.subarray(["tables", "corrected", "constant"])
  })
}

/** The model with what readings of it may name. */
export const seen = {
  model,
  measure,
  conditions: {
    "corrections fit": [
      "the time bound admits the learner with corrections, for every continuation",
      (it: Measured) => it.corrected.sign > 0
    ],
    "tables fit": ["and every table", (it: Measured) => it.tables.sign > 0],
    "nothing shorter": [
      "no other history-free text says what was seen",
      (it: Measured) => it.constant.sign === 0
    ]
  },
  sizes: {
    contexts: (it: Measured) => it.contexts,
    unseen: (it: Measured) => it.unseen,
    ones: (it: Measured) => it.ones
  }
} as const

/** Every record of at most a given number of contexts, with each of these sets of texts. */
export const short = (
  most: number,
  ...sets: ReadonlyArray<Record["texts"]>
): Domain.Domain<Record> =>
  Domain.exhaustive(function* () {
    for (let contexts = 1; contexts <= most; contexts++) {
      for (let seen = 0; seen <= contexts; seen++) {
        for (let ones = 0; ones <= seen; ones++) {
          for (const learner of ["coin", "counting"] as const) {
            for (const texts of sets) yield { learner, contexts, zeros: seen - ones, ones, texts }
          }
        }
      }
    }
  })

/** The coin after zeros alone, in all of a given number of contexts. */
export const zeros = (
  [from, to]: readonly [from: number, to: number],
  ...texts: Record["texts"]
): Domain.Domain<Record> =>
  Domain.exhaustive(() =>
    Array.from({ length: to - from + 1 }, (_, at) => {
      const contexts = from + at
      return { learner: "coin", contexts, zeros: contexts, ones: 0, texts }
    })
  )

/** A's text with corrections for bits, run: the most steps of its answers, all of them right. */
const decoded = (learner: Learner, theta: string): bigint => {
  const text = ResidualCode.exact(Shown.learner(learner).program, "distinct", theta)
  const budget = Budget.of("unit", { steps: 1_000_000 })
  return Array.from(theta, (bit, r1) => {
    const run = Register.answer(text, { registers: { r1 } }, budget)
    if (run.status === "exhausted" || run.output !== BigInt(bit)) {
      throw new RangeError(`Expected a decoder of ${theta}, not one that errs on ${r1}`)
    }
    return run.steps
  }).reduce((a, b) => (a > b ? a : b))
}

/** Steps of the slowest answer that A gives along a record, and of A with corrections. */
export const steps = (learner: Learner, contexts: number) => {
  const all =
    contexts <= 5 ? [...Bits.strings(contexts)] : kinds.map((it) => Shown.theta(it, contexts))
  const most = (values: ReadonlyArray<bigint>): bigint => values.reduce((a, b) => (a > b ? a : b))
  return {
    own: most(
      all.flatMap((theta) =>
        Shown.along(learner, Shown.shown(theta, Honest.once(contexts))).map((it) => it.steps)
      )
    ),
    corrected: most(all.map((theta) => decoded(learner, theta)))
  }
}

const kinds = ["zeros", "alternating", "scrambled"] as const

/** The least number of zeros after which the coin leads the tables by more than its decoder. */
const firstBehind = (): number => {
  let [low, high] = [1, 2048]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const record: Record = {
      learner: "coin",
      contexts: middle,
      zeros: middle,
      ones: 0,
      texts: ["tables"]
    }
    if (beyondDecoder(measure(record)).sign > 0) high = middle
    else low = middle + 1
  }
  return low
}

/** Bits of decoders, the contexts that they hold, and the band of time bounds that admit A and not A with corrections. */
export const bands = (): Readonly<globalThis.Record<string, string>> =>
  Object.fromEntries([
    ["contexts held", `${ResidualCode.limit}`],
    ["behind from", `${firstBehind()}`],
    ...(["coin", "counting"] as const).flatMap((learner) => [
      [`decoder of ${learner}`, `${bits(learner).decoder}`] as const,
      ...[5, 16, 32].map((contexts) => {
        const { corrected, own } = steps(learner, contexts)
        return [`${learner}, ${contexts} contexts`, `${own} to ${corrected - 1n} steps`] as const
      })
    ])
  ])
