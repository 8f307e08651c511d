/**
 * The race of 1,000 programs over 10,000 observations: each is run over the data, and who leads after
 * each of them is decided under a price on time. The baseline is one pass in doubles over the same
 * predictions, with nothing exact: a sum a program and observation, and the least of them. Both are timed
 * here, in the same run; less than a second is what was asked for.
 */
import { Rational } from "@headwater/exact"
import type { Process } from "@headwater/learners"
import { soft } from "@headwater/priors"
import { Race } from "@headwater/worlds"
import { median } from "./timing/median.ts"

const [programs, observations] = [1000, 10_000]

/** Bits of a congruential generator. */
const bits = (): Uint8Array => {
  let state = 12_345
  return Uint8Array.from({ length: observations }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 16) & 1
  })
}

/** A program that takes each of 64 contexts for one of two coins, by its number. */
const twoCoins = (number: number): Process.Process<number, number> => {
  const sure = Rational.of((number % 90) + 5, 100)
  const [low, high] = [
    new Map([
      [0, sure],
      [1, Rational.one.minus(sure)]
    ]),
    new Map([
      [0, Rational.one.minus(sure)],
      [1, sure]
    ])
  ]
  const own: Process.Process<number, number> = {
    predict: (context) => ((((context * 7 + number) >> (number % 5)) & 1) === 0 ? low : high),
    after: () => own
  }
  return own
}

const timed = (run: () => void): number =>
  median(
    Array.from({ length: 3 }, () => {
      const start = performance.now()
      run()
      return performance.now() - start
    })
  )

export const bench = (): void => {
  const seen = bits()
  const data = Array.from(seen, (bit, at) => [at % 64, bit] as const)
  const entrants = Array.from({ length: programs }, (_, number) => ({
    name: `program ${number}`,
    process: twoCoins(number),
    cost: {
      mass: Rational.pow2(-20 - (number % 200)),
      bits: 20 + (number % 200),
      steps: BigInt(10 + number * number),
      space: 1n
    }
  }))
  const prior = soft.of({ gamma: Rational.of(1, 2) })
  let changes = 0
  const ours = timed(() => {
    changes = Race.stages(Race.run(entrants, data), prior).length
  })
  let sum = 0
  const plain = timed(() => {
    const scores = new Float64Array(programs)
    for (let at = 0; at < observations; at++) {
      let least = Infinity
      for (let number = 0; number < programs; number++) {
        const chance = ((number % 90) + 5) / 100
        const isLow = ((((at % 64) * 7 + number) >> (number % 5)) & 1) === 0
        scores[number]! -= Math.log2(isLow === (seen[at] === 0) ? chance : 1 - chance)
        if (scores[number]! < least) least = scores[number]!
      }
      sum += least
    }
  })
  process.stdout.write(
    `race: ${programs} programs, ${observations} observations, ${changes} changes of the lead: ${ours.toFixed(0)} ms, ` +
      `${(ours / plain).toFixed(2)} of a pass in doubles (${plain.toFixed(0)} ms)${sum === 0 ? " of nothing" : ""}\n`
  )
}
