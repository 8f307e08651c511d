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
import { KrichevskyTrofimov } from "@headwater/learners"
import { InContextLearner, ResidualCode } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Honest from "../models/Honest.ts"
import * as Shown from "../models/Shown.ts"

const learners = ["coin", "counting"] as const

/** A, how many contexts there are, the zeros and ones seen, and the history-free texts in the bound. */
const Record = Schema.Struct({
  learner: Schema.Literals(learners),
  contexts: Schema.Int,
  zeros: Schema.Int,
  ones: Schema.Int,
  texts: Schema.Array(Schema.Literals(["tables", "corrected", "constant"]))
})
export type Record = typeof Record.Type
type Texts = Record["texts"]
type Learner = Record["learner"]

/** The chance that A gives to a record with a given number of zeros and ones, each context once. */
export const chance = (learner: Learner, zeros: number, ones: number): Rational =>
  learner === "counting"
    ? Rational.pow2(-zeros - ones)
    : KrichevskyTrofimov.probability({ zeros, ones })

/** Bits of A, of the decoder around it, and of END. */
export const bits = Memo.by(String, (learner: Learner) => ({
  own: Shown.bitsOf(learner),
  decoder: ResidualCode.overhead(Shown.learner(learner).program, "distinct"),
  constant: Register.encode(Register.program("END")).length
}))

/** Bits of the code of a θ with a given number of zeros and ones, and how many θ continue a record so. */
const continued = ({ contexts, learner, ones, zeros }: Record) =>
  Array.from({ length: contexts - zeros - ones + 1 }, (_, more) => {
    const rest = contexts - zeros - ones - more
    const size = chance(learner, zeros + rest, ones + more)
    const code = ResidualCode.code({ low: Rational.zero, size }).length
    return {
      count: Bits.binomial(rest + more, more),
      code,
      length: Bits.gammaLength(BigInt(code + 1))
    }
  })

/** The masses of A and of the history-free texts, and the bits that are allowed. */
export const measure = ({ contexts, learner, ones, texts, zeros }: Record) => {
  const { constant, decoder, own } = bits(learner)
  const continuations = continued({ contexts, learner, ones, texts, zeros })
  const has = (kind: Texts[number], mass: Rational): Rational =>
    texts.includes(kind) ? mass : Rational.zero
  const corrected = continuations.map(({ code, count, length }) =>
    Rational.pow2(-own - decoder - code - length).times(Rational.of(count))
  )
  const table = Rational.pow2(contexts - zeros - ones - Honest.tableBits(contexts))
  return {
    /** Mass of A with its losses, and of the history-free texts that say what was seen, by kind. */
    own: Rational.pow2(-own).times(chance(learner, zeros, ones)),
    tables: has("tables", table),
    corrected: has("corrected", Rational.sum(corrected)),
    constant: has("constant", ones === 0 ? Rational.pow2(-constant) : Rational.zero),
    /** The decoder's bits, two more, and those that say how long the longest code is. */
    allowed: decoder + 2 + Math.max(...continuations.map(({ length }) => length))
  }
}
type Measured = ReturnType<typeof measure>

/** The mass of the history-free texts together. */
const together = ({ constant, corrected, tables }: Measured): Rational =>
  Rational.sum([tables, corrected, constant])

/** What is left of A beyond all of them and the bits that are allowed. */
export const beyondDecoder = (it: Measured): Rational =>
  it.own.minus(together(it).times(Rational.pow2(it.allowed)))

const log = (mass: Rational): number =>
  Bits.bitLength(mass.numerator) - Bits.bitLength(mass.denominator)

export const record = Reading.about(Record, measure, {
  show: (it, measured) => {
    const others = together(measured)
    const lead = others.sign === 0 ? "alone" : `about ${log(measured.own) - log(others)} bits ahead`
    return (
      `${it.learner} after ${it.zeros} zeros and ${it.ones} ones of ${it.contexts} contexts, against ` +
      `${it.texts.join(", ") || "nothing"}: ${lead}, ${measured.allowed} allowed`
    )
  },
  conditions: {
    "corrections fit": [
      "the time bound admits the learner with corrections, for every continuation",
      (it) => it.corrected.sign > 0
    ],
    "tables fit": ["and every table", (it) => it.tables.sign > 0],
    "nothing shorter": [
      "no other history-free text says what was seen",
      (it) => it.constant.sign === 0
    ]
  },
  sizes: {
    contexts: ["how many contexts there are", (_, it) => it.contexts],
    unseen: ["how many of them were not seen", (_, it) => it.contexts - it.zeros - it.ones],
    ones: ["how many ones were seen", (_, it) => it.ones]
  }
})

/** Every record of at most a given number of contexts, with each of these sets of texts. */
export const short = (most: number, ...sets: ReadonlyArray<Texts>): Domain.Domain<Record> =>
  Domain.exhaustive(function* () {
    for (let contexts = 1; contexts <= most; contexts++) {
      const upTo = Array.from({ length: contexts + 1 }, (_, n) => n)
      const counts = { contexts: [contexts], zeros: upTo, ones: upTo }
      const all = Domain.product({ ...counts, learner: learners, texts: sets })
      for (const it of all.models()) if (it.zeros + it.ones <= contexts) yield it
    }
  })

/** The coin after a number of zeros alone, in as many contexts. */
const zerosAlone = (contexts: number, texts: Texts): Record => ({
  learner: "coin",
  contexts,
  zeros: contexts,
  ones: 0,
  texts
})

/** The coin after zeros alone, from a number of contexts to another. */
export const zeros = (
  [from, to]: readonly [from: number, to: number],
  ...texts: Texts
): Domain.Domain<Record> =>
  Domain.exhaustive(() =>
    Array.from({ length: to - from + 1 }, (_, at) => zerosAlone(from + at, texts))
  )

const most = (values: ReadonlyArray<bigint>): bigint => values.reduce((a, b) => (a > b ? a : b))

const budget = Budget.of("unit", { steps: 1_000_000 })

/** A's text with corrections for bits, run: the most steps of its answers, all of them right. */
const decoded = (learner: Learner, theta: string): bigint => {
  const text = ResidualCode.exact(Shown.learner(learner).program, "distinct", theta)
  const found = ResidualCode.answers(text, theta.length, budget)
  if (found?.bits === theta) return found.steps
  throw new RangeError(`Expected a decoder of ${theta}, not of \`${found?.bits}\``)
}

/** Steps of the slowest answer that A gives along a record, and of A with corrections. */
export const steps = (learner: Learner, contexts: number) => {
  const all =
    contexts <= 5 ? [...Bits.strings(contexts)] : Shown.kinds.map((it) => Shown.theta(it, contexts))
  const own = all.flatMap((theta) =>
    Shown.along(learner, InContextLearner.shown(theta, Honest.once(contexts))).map((it) => it.steps)
  )
  return { own: most(own), corrected: most(all.map((theta) => decoded(learner, theta))) }
}

/** The least number of zeros after which the coin leads the tables by more than its decoder. */
const firstBehind = (): number => {
  const isBehind = (contexts: number): boolean =>
    beyondDecoder(measure(zerosAlone(contexts, ["tables"]))).sign > 0
  let contexts = 1
  while (!isBehind(contexts)) contexts++
  return contexts
}

/** Bits of decoders, the contexts that they hold, and the band of time bounds that admit A and not A with corrections. */
export const bands = (): Readonly<globalThis.Record<string, string>> =>
  Object.fromEntries([
    ["contexts held", `${ResidualCode.limit}`],
    ["behind from", `${firstBehind()}`],
    ...learners.flatMap((learner) => [
      [`decoder of ${learner}`, `${bits(learner).decoder}`] as const,
      ...[5, 16, 32].map((contexts) => {
        const { corrected, own } = steps(learner, contexts)
        return [`${learner}, ${contexts} contexts`, `${own} to ${corrected - 1n} steps`] as const
      })
    ])
  ])
