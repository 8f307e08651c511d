/**
 * # Humans on all weightings of a family of tasks
 *
 * A task is a context, one of a few goals, and a deadline; each goal of a context has its own right
 * answer. A human errs in some cells of contexts and goals and misses some deadlines. That what scores
 * more than the human answers by the goal is valid for a weighting exactly where no policy that is
 * blind to goals, and always in time, scores more. Weightings of the cells are uniform on the simplex, and deadlines are
 * independent of cells; the share of weightings is exact.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Contexts with a given number of goals each, cells in which the human errs, and deadlines of 20 that it misses. */
export const Human = Schema.Struct({
  contexts: Schema.Int,
  goals: Schema.Int,
  errors: Schema.Int,
  missed: Schema.Int
})
export type Human = typeof Human.Type

/** A multiple of every number of goals up to five. */
const scale = 60

/**
 * The chance that a sum of independent exponentials of mean 1 with these coefficients is not negative.
 *
 * Two queues are served at once, and which stage ends first is a coin of the two means.
 *
 * - **Cost** the product of the numbers of positive and of negative coefficients
 */
export const chance = (coefficients: ReadonlyArray<number>): Rational => {
  const gains = coefficients.filter((it) => it > 0)
  const losses = coefficients.filter((it) => it < 0).map((it) => -it)
  // Whether all losses end first, by how many losses are left; with no gain left they do not.
  let row = [Rational.one, ...losses.map(() => Rational.zero)]
  for (const gain of gains) {
    const next = [Rational.one]
    for (const [left, loss] of losses.entries()) {
      const first = Rational.of(gain, gain + loss)
      next.push(first.times(next[left]!).plus(Rational.one.minus(first).times(row[left + 1]!)))
    }
    row = next
  }
  return row.at(-1)!
}

const known = Memo.by((sorted: ReadonlyArray<number>) => sorted.join(" "), chance)

/** In a context the goals by weight, the lightest first, and which of them the human is right on. */
interface Pattern {
  readonly errors: number
  /** What the human has more than the best blind answer, by the gaps between the weights. */
  readonly coefficients: ReadonlyArray<number>
}

const patterns = Memo.by(
  (goals: number, missed: number) => `${goals} ${missed}`,
  (goals: number, missed: number): ReadonlyArray<Pattern> =>
    Array.from({ length: 2 ** goals }, (_, right) => {
      const isRight = (rank: number): boolean => ((right >> rank) & 1) === 1
      const ranks = Array.from({ length: goals }, (_rank, rank) => rank)
      return {
        errors: ranks.filter((rank) => !isRight(rank)).length,
        coefficients: ranks.map((gap) => {
          const had = ranks.filter((rank) => rank >= gap && isRight(rank)).length
          return (((20 - missed) * had - 20) * scale) / (goals - gap)
        })
      }
    })
)

/** Numbers of contexts of each pattern with a given number of errors in all, and in how many orders they come. */
const placements = function* (
  [pattern, ...others]: ReadonlyArray<Pattern>,
  contexts: number,
  errors: number
): Generator<{ readonly ways: bigint; readonly coefficients: ReadonlyArray<number> }> {
  if (pattern === undefined) {
    if (contexts === 0 && errors === 0) yield { ways: 1n, coefficients: [] }
    return
  }
  let ways = 1n
  let own: ReadonlyArray<number> = []
  for (let times = 0; times <= contexts && times * pattern.errors <= errors; times++) {
    for (const rest of placements(others, contexts - times, errors - times * pattern.errors)) {
      yield { ways: ways * rest.ways, coefficients: [...own, ...rest.coefficients] }
    }
    ways = (ways * BigInt(contexts - times)) / BigInt(times + 1)
    own = [...own, ...pattern.coefficients]
  }
}

/** The share of weightings on which the inference is valid, errors being in any cells alike. */
export const share = Memo.by(
  (it: Human) => Object.values(it).join(" "),
  ({ contexts, errors, goals, missed }: Human): Rational => {
    let [whole, valid] = [0n, Rational.zero]
    for (const { coefficients, ways } of placements(patterns(goals, missed), contexts, errors)) {
      const sorted = coefficients.filter((it) => it !== 0).toSorted((a, b) => a - b)
      valid = valid.plus(known(sorted).times(Rational.of(ways)))
      whole += ways
    }
    return valid.dividedBy(Rational.of(whole))
  }
)

/** What the best blind policy gets of all that can be had, in the limit of many contexts. */
export const blind = (goals: number): Rational =>
  Rational.sum(Array.from({ length: goals }, (_, k) => Rational.of(1, k + 1))).dividedBy(
    Rational.of(goals)
  )

export const human = Reading.about(
  Human,
  (it) => {
    const cells = it.contexts * it.goals
    const right = cells - it.errors
    const own = Rational.of((20 - it.missed) * right, 20 * cells)
    return {
      isFlawless: it.errors === 0 && it.missed === 0,
      /** It is right in more cells than there are contexts, so on two goals of some context, and now and then in time. */
      isVersatile: right > it.contexts && it.missed < 20,
      /** For some place of the errors a blind policy is nowhere worse than the human and somewhere better. */
      isDominated:
        it.missed === 20 || right < it.contexts || (right === it.contexts && it.missed > 0),
      /** The human's own part of all that can be had is larger than that of the blind. */
      isAbove: own.compare(blind(it.goals)) > 0,
      share: share(it),
      errorsInHundred: Math.floor((100 * it.errors) / cells)
    }
  },
  {
    show: (it) =>
      `contexts ${it.contexts}, goals ${it.goals}, cells wrong ${it.errors}, deadlines missed ${it.missed} of 20: ` +
      `valid on ${Number(share(it).toNumber().toPrecision(4))} of the weightings`,
    sizes: {
      contexts: (_, it) => it.contexts,
      goals: (_, it) => it.goals,
      "errors in 100 cells": [
        "cells of a hundred that the human answers wrong",
        (it) => it.errorsInHundred
      ],
      "deadlines missed of 20": ["deadlines of twenty that the human misses", (_, it) => it.missed]
    },
    conditions: {
      flawless: ["the human is right in every cell and misses no deadline", (it) => it.isFlawless],
      "above the blind": [
        "the human gets a larger part of all there is than answers without goals get on average: for two goals, three quarters",
        (it) => it.isAbove
      ],
      versatile: [
        "the human is right in more cells than there are contexts, and now and then in time",
        (it) => it.isVersatile
      ]
    }
  }
)

const { integers: upTo } = Domain

/** Humans by numbers of contexts, goals, errors a context at most, and deadlines missed. */
export const humans = (lists: {
  readonly contexts: readonly [number, number]
  readonly goals?: readonly [number, number]
  readonly errors?: (contexts: number) => readonly [number, number]
  readonly missed?: readonly [number, number]
}): ReadonlyArray<Human> =>
  upTo(...lists.contexts).flatMap((contexts) =>
    upTo(...(lists.goals ?? [2, 2])).flatMap((goals) =>
      upTo(...(lists.errors?.(contexts) ?? [0, 0])).flatMap((errors) =>
        upTo(...(lists.missed ?? [0, 0])).map((missed) => ({ contexts, goals, errors, missed }))
      )
    )
  )

/** A domain of several lists. */
export const listed = (...lists: ReadonlyArray<() => ReadonlyArray<Human>>): Domain.Domain<Human> =>
  Domain.exhaustive(() => lists.flatMap((list) => list()))

/** Shares for humans that never miss a deadline: one error, and the largest number of errors below a quarter. */
export const figures = (): Readonly<Record<string, string>> => {
  const at = (contexts: number, errors: number): string =>
    share({ contexts, goals: 2, errors, missed: 0 }).toNumber().toFixed(3)
  return {
    "one error in 1 context": at(1, 1),
    "one error in 4 contexts": at(4, 1),
    "one error in 8 contexts": at(8, 1),
    "an eighth of the cells wrong in 8 contexts": at(8, 2),
    "three eighths of the cells wrong in 8 contexts": at(8, 6),
    "the blind of 2 goals": blind(2).toString(),
    "the blind of 3 goals": blind(3).toString(),
    "the blind of 4 goals": blind(4).toString()
  }
}
