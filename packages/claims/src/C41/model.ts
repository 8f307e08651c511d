/**
 * # A hypothesis that is silent, and a rival that is not
 *
 * Rounds of two silent bits and a feature. The hypothesis says that every feature is 1 and leaves the
 * silent bits free; the rival says that silent bits are 1 with some chance and that features are fair. The plain argument completes the hypothesis by fair silent bits and mixes; infra-Bayes with the
 * outer log loss at stake completes it by what the rival leaves, as water fills a basin.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { PartialHypothesis } from "@headwater/infrabayes"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/**
 * A history whose features were all 1: the rival's chance in tenths, the weight of the hypothesis, which is
 * one in `shares`, and ones among the silent bits up to a round.
 */
export const History = Schema.Struct({
  tenths: Schema.Int,
  shares: Schema.Int,
  rounds: Schema.Int,
  round: Schema.Int,
  ones: Schema.Int
})
export type History = typeof History.Type

const silentBits = 2

/** In how many ways some are chosen of all. */
const choose = (all: number, some: number): number =>
  some === 0 ? 1 : (choose(all - 1, some - 1) * all) / some

const measure = Memo.by(
  (it: History) => `${it.tenths} ${it.shares} ${it.rounds} ${it.round} ${it.ones}`,
  ({ ones, round, rounds, shares, tenths }) => {
    const q = Rational.of(tenths, 10)
    const weightPartial = Rational.of(1, shares)
    const rivalry = { q, weightPartial, rounds, silentBits }
    const total = rounds * silentBits
    const rival = Rational.one
      .minus(weightPartial)
      .times(q.pow(ones))
      .times(Rational.one.minus(q).pow(Math.max(0, total - ones)))
      .times(Rational.pow2(-rounds))
    const uniform = weightPartial.times(Rational.pow2(-total))
    return {
      rounds,
      round,
      shares,
      tenths,
      /** The share of all texts of silent bits up to the round that have as many ones. */
      part: Rational.of(choose(round * silentBits, ones), 2 ** (round * silentBits)),
      ...PartialHypothesis.forecasts(rivalry, { round, ones }),
      /** At the end: the rival fills more of this string than of the mean one. */
      isFitted: rival.compare(PartialHypothesis.level(rivalry).minus(uniform)) > 0,
      // log 1/w and a bit for each silent bit, less the loss of the mixture on this string.
      /** Bits by which the plain mixture stays within the guarantee and the length of the hypothesis. */
      slack: LogForm.of(total)
        .plus(LogForm.log2(BigInt(shares)))
        .plus(LogForm.log2(uniform.plus(rival)))
    }
  }
)

/** A rival of nine tenths. */
const nine = 9

/** Every history up to a given number of rounds, at both weights. */
export const histories = (rounds: ReadonlyArray<number>): Domain.Domain<History> =>
  Domain.exhaustive(function* () {
    for (const shares of [2, 4]) {
      for (const n of rounds) {
        for (let round = 1; round <= n; round++) {
          for (let ones = 0; ones <= round * silentBits; ones++) {
            yield { tenths: nine, shares, rounds: n, round, ones }
          }
        }
      }
    }
  })

/** A history up to its last round. */
export const Ending = Schema.Struct({
  tenths: Schema.Int,
  shares: Schema.Int,
  rounds: Schema.Int,
  ones: Schema.Int
})
export type Ending = typeof Ending.Type

/** Every history to its end, at both weights. */
export const endings = (rounds: ReadonlyArray<number>): Domain.Domain<Ending> =>
  Domain.exhaustive(function* () {
    for (const shares of [2, 4]) {
      for (const n of rounds) {
        for (let ones = 0; ones <= n * silentBits; ones++) {
          yield { tenths: nine, shares, rounds: n, ones }
        }
      }
    }
  })

/** One round, with a rival that is weighed as much: both silent bits are ones. */
export const first: Domain.Domain<History> = Domain.exhaustive(function* () {
  yield { tenths: nine, shares: 2, rounds: 1, round: 1, ones: 2 }
})

/** The same with a rival that is fair. */
export const fair: Domain.Domain<History> = Domain.exhaustive(function* () {
  yield { tenths: 5, shares: 2, rounds: 1, round: 1, ones: 2 }
})

type Measured = ReturnType<typeof measure>

const show = (it: History, { ownLoss, plain }: Measured): string =>
  `weight 1/${it.shares}, round ${it.round} of ${it.rounds}, ${it.ones} ones: ` +
  `plain ${plain.toNumber().toFixed(4)}, own loss ${ownLoss.toNumber().toFixed(4)}`

const sizes = {
  "rival in tenths": [
    "how often, in ten, the rival says that a silent bit is 1",
    (it: Measured) => it.tenths
  ],
  rounds: ["rounds of two silent bits and a feature each", (it: Measured) => it.rounds],
  "weight one in": [
    "the hypothesis weighs one part of this number, its rival the rest",
    (it: Measured) => it.shares
  ]
} as const

export const history = Reading.about(History, measure, { show, sizes })

export const ending = Reading.about(Ending, (it) => measure({ ...it, round: it.rounds }), {
  show: (it, measured) => show({ ...it, round: it.rounds }, measured),
  sizes
})

/** How the hypothesis is completed, of `bits` bits more than the rival, in rounds of ones alone. */
type Argument = "plain" | "everything" | "composite"

/**
 * The first round after which the forecast is above 9/10, with a hypothesis that is `bits` longer than the
 * rival. A composite is as long as the hypothesis, fixes the features as it does, and has the rival's
 * silent bits.
 */
const sure = (bits: number, ones: (round: number) => number, argument: Argument): string => {
  const q = Rational.of(nine, 10)
  for (let round = 1; round <= 200; round++) {
    const shown = round * silentBits
    const silent = q.pow(ones(round)).times(Rational.one.minus(q).pow(shown - ones(round)))
    const weight = Rational.pow2(-bits)
    const uniform = weight.times(Rational.pow2(-shown))
    const partial =
      argument === "plain"
        ? uniform
        : argument === "everything"
          ? weight
          : uniform.plus(weight.times(silent))
    const before = partial.plus(silent.times(Rational.pow2(1 - round)))
    const forecast = partial.plus(silent.times(Rational.pow2(-round))).dividedBy(before)
    if (forecast.compare(Rational.of(9, 10)) > 0) return `${round}`
  }
  return "none up to 200"
}

const lengths = [5, 10, 20, 40]

/** On which share of texts of silent bits, up to four rounds, the hypothesis gets less with the outer loss at stake. */
const less = (): string => {
  const all = [...Domain.models(histories([1, 2, 3, 4]), { seed: 1, runs: 1 })].map(measure)
  const under = all.filter((it) => it.ownLoss.compare(it.plain) < 0)
  const share = Rational.sum(under.map((it) => it.part)).dividedBy(
    Rational.sum(all.map((it) => it.part))
  )
  return `${Number((100 * share.toNumber()).toPrecision(3))} %`
}

const alone = (round: number): number => silentBits * round

export const figures = (): Readonly<Record<string, string>> => {
  const it = measure({ tenths: nine, shares: 2, rounds: 1, round: 1, ones: 2 })
  const onOnes = (argument: Argument) => lengths.map((bits) => sure(bits, alone, argument))
  return {
    "less than in the plain argument": less(),
    plain: it.plain.toString(),
    "own loss": it.ownLoss.toString(),
    "the rest worth everything": it.everything.toString(),
    "rounds on fair silent bits, 10 bits longer": sure(10, (round) => round, "plain"),
    "rounds on fair silent bits, 20 bits longer": sure(20, (round) => round, "plain"),
    "rounds on ones alone, 10 bits longer": sure(10, alone, "plain"),
    lengths: lengths.join(", "),
    "rounds on ones alone, the rest worth everything": onOnes("everything").join(", "),
    "rounds on ones alone, with a composite": onOnes("composite").join(", ")
  }
}
