import { Rational } from "@headwater/exact"
import { define, type Session } from "../Learner.ts"
import * as Mixture from "../Mixture.ts"
import { type Bit, nothingToRevert, bernoulli as coin } from "../Process.ts"

/**
 * The Bayes mixture of the coins 0, 1/n, ..., 1 of equal weights. With at least one fair or biased
 * coin among them, it excludes nothing.
 *
 * @example
 * ```ts
 * import { bernoulli, Learner } from "@headwater/learners"
 * Learner.probability(bernoulli.of({ parts: 2 }), [0, 0]).toString() // => "5/12"
 * ```
 */
export const bernoulli = define({
  id: "bernoulli",
  about: "The coins 0, 1/n, ..., 1 with equal weights, n the parameter parts.",
  parameters: {
    parts: {
      type: "integer",
      least: "2",
      most: "64",
      default: "16",
      about: "the parts that 1 is divided into"
    }
  },
  declares: ["exchangeable"],
  make: ({ parts }) => ({
    exact: Mixture.make(
      Array.from({ length: parts + 1 }, (_, i) => ({
        name: `${i}/${parts}`,
        weight: Rational.of(1, parts + 1),
        process: coin(Rational.of(i, parts))
      }))
    ),
    fast: {
      // a sum of positive terms, and a factor for each weight that makes their sum one again
      tolerance: 2 * (parts + 8) * 2 ** -53,
      memory: () => 16 * (parts + 1),
      open: (undo) => open(parts, undo)
    }
  })
})

const [tiny, scale] = [2 ** -512, 2 ** 512]

/** Posterior weights `weight · 2^(-512 scaled)`; one that is scaled is too light to count. */
interface Weights {
  readonly weight: Float64Array
  readonly scaled: Int32Array
}

const open = (parts: number, undo: number): Session => {
  const coins = parts + 1
  let now: Weights = {
    weight: new Float64Array(coins).fill(1 / coins),
    scaled: new Int32Array(coins)
  }
  const past: Array<Weights> = []
  const chance = (place: number, bit: Bit): number => (bit === 1 ? place : parts - place) / parts
  const given = (bit: Bit): number => {
    let sum = 0
    for (const [place, weight] of now.weight.entries()) {
      if (now.scaled[place] === 0) sum += weight * chance(place, bit)
    }
    return sum
  }
  return {
    predict: () => new Map(([0, 1] as const).map((bit) => [bit, given(bit)])),
    update: (_, bit) => {
      const sum = given(bit)
      if (undo > 0) {
        past.push({ weight: now.weight.slice(), scaled: now.scaled.slice() })
        if (past.length > undo) past.shift()
      }
      for (const [place, weight] of now.weight.entries()) {
        const next = (weight * chance(place, bit)) / sum
        const times = now.scaled[place] ?? 0
        const by = next > 0 && next < tiny ? 1 : times > 0 && next >= 1 ? -1 : 0
        now.weight[place] = by === 0 ? next : next * (by === 1 ? scale : tiny)
        now.scaled[place] = times + by
      }
      return sum
    },
    revert: () => {
      const last = past.pop()
      if (last === undefined) throw nothingToRevert()
      now = last
    }
  }
}
