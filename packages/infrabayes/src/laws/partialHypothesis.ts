import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { rational } from "../internal/json.ts"
import { partialHypothesis } from "../kinds/partialHypothesis.ts"
import { ask, type Implementation } from "./implementation.ts"

const cases = fc
  .record({
    q: fc.integer({ min: 1, max: 9 }).map((n) => Rational.of(n, 10)),
    weight: fc.integer({ min: 1, max: 5 }).map((n) => Rational.of(n, 6)),
    rounds: fc.integer({ min: 1, max: 3 }),
    silentBits: fc.integer({ min: 1, max: 2 })
  })
  .chain((it) =>
    fc
      .integer({ min: 1, max: it.rounds })
      .chain((round) => fc.nat(round * it.silentBits).map((ones) => ({ ...it, round, ones })))
  )
type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never

/** All strings of a number of bits, by their numbers of ones. */
const strings = (length: number): ReadonlyArray<number> =>
  Array.from({ length: 2 ** length }, (_, n) => n.toString(2).replaceAll("0", "").length)

/** What the rival, weighed, gives a string of silent bits with every feature 1. */
const rival = (it: Case, ones: number): Rational => {
  const total = it.rounds * it.silentBits
  return Rational.one
    .minus(it.weight)
    .times(it.q.pow(ones))
    .times(Rational.one.minus(it.q).pow(total - ones))
    .times(Rational.pow2(-it.rounds))
}

/**
 * The laws of partial hypotheses.
 *
 * 1. Level: what is poured up to it over all strings is the weight of the partial hypothesis
 * 2. Bayes: the plain forecast is that of the uniform completion
 * 3. Fair: beside a fair rival both forecasts are the same
 * 4. Less: at the end, the poured forecast is below the plain one where the rival fills more than the mean
 */
export const partialHypotheses = (of: Implementation): Law.LawSet => {
  const question = ask(of, partialHypothesis)
  const answer = (it: Case) => {
    const found = question({
      q: it.q.toString(),
      weightPartial: it.weight.toString(),
      rounds: it.rounds,
      silentBits: it.silentBits,
      round: it.round,
      ones: it.ones
    })
    return {
      level: rational(found.level),
      plain: rational(found.plain),
      ownLoss: rational(found.ownLoss)
    }
  }
  return Law.set(`partial-hypothesis(${of.name})`, [
    Law.law({
      name: "level",
      statement: "Σ max(0, c - w_R R) over the strings is w_P",
      over: Domain.sampled(cases),
      holds: (it) => {
        const { level } = answer(it)
        const poured = strings(it.rounds * it.silentBits).flatMap((ones) => {
          const room = level.minus(rival(it, ones))
          return room.sign > 0 ? [room] : []
        })
        return Rational.sum(poured).equals(it.weight)
      }
    }),
    Law.law({
      name: "bayes",
      statement: "the plain forecast is (w_P 2^-m + R 2^-t) / (w_P 2^-m + R 2^(1-t))",
      over: Domain.sampled(cases),
      holds: (it) => {
        const shown = it.round * it.silentBits
        const partial = it.weight.times(Rational.pow2(-shown))
        const silent = Rational.one
          .minus(it.weight)
          .times(it.q.pow(it.ones))
          .times(Rational.one.minus(it.q).pow(shown - it.ones))
        const sum = (t: number) => partial.plus(silent.times(Rational.pow2(-t)))
        return answer(it).plain.equals(sum(it.round).dividedBy(sum(it.round - 1)))
      }
    }),
    Law.law({
      name: "fair",
      statement: "beside a fair rival both forecasts are the same",
      over: Domain.sampled(cases),
      holds: (it) => {
        const { ownLoss, plain } = answer({ ...it, q: Rational.of(1, 2) })
        return ownLoss.equals(plain)
      }
    }),
    Law.law({
      name: "less",
      statement:
        "at the end, own loss gives less exactly where the rival gives more than leaves the mean",
      over: Domain.sampled(cases),
      holds: (given) => {
        const it = { ...given, round: given.rounds }
        const { level, ownLoss, plain } = answer(it)
        const mean = it.weight.times(Rational.pow2(-it.rounds * it.silentBits))
        const room = level.minus(rival(it, it.ones))
        const own = room.sign > 0 ? room : Rational.zero
        return ownLoss.compare(plain) === own.compare(mean)
      }
    })
  ])
}
