/**
 * # What gradient descent finds
 *
 * Descents from many seeds on some of a function's values, each rounded to a network with parameters
 * -1, 0 and 1: a sampler of networks without loss, beside the exact posterior over them. These are
 * floats: nothing here is a verdict.
 *
 * @module
 */
import { Network } from "@headwater/hypotheses"
import { GradientDescent, Random } from "@headwater/learners"
import { inputs, loss, masses, price, simplicity, tables } from "./learning.ts"

/** Values of a function that are shown: the inputs, and the function's table. */
interface Task {
  readonly table: string
  readonly shown: ReadonlyArray<number>
}

/** A function from the simplicity prior with some of its inputs, by lot. */
const drawn = (units: number, shown: number, random: Random.Random): Task => {
  const weights = simplicity({ units, factor: price })
  let left = random.below(weights.reduce((a, b) => a + b))
  const word = weights.findIndex((weight) => (left -= weight) < 0n)
  const places = Array.from({ length: inputs }, (_, at) => at)
  const chosen = Array.from({ length: shown }, () =>
    places.splice(Number(random.below(BigInt(places.length))), 1)
  )
  return { table: tables[word]!, shown: chosen.flat() }
}

/** The functions that agree with what is shown, with their shares of the networks that do. */
const posterior = (units: number, { table, shown }: Task): ReadonlyMap<string, number> => {
  const consistent = tables.flatMap((one, word) => {
    const mass = Number(masses(units)[word])
    return mass > 0 && shown.every((at) => one[at] === table[at]) ? [[one, mass] as const] : []
  })
  const total = consistent.reduce((sum, [, mass]) => sum + mass, 0)
  return new Map(consistent.map(([one, mass]) => [one, mass / total]))
}

/** Of the inputs not shown, the share at which a function is right. */
const rightness = (one: string, { table, shown }: Task): number => {
  const unseen = Array.from(table, (_, at) => at).filter((at) => !shown.includes(at))
  return unseen.filter((at) => one[at] === table[at]).length / unseen.length
}

/** How descents compare with draws from the posterior. */
export interface Comparison {
  /** Of the descents those that round to a network without loss. */
  readonly fitting: number
  /** How often a function is right at an input that was not shown. */
  readonly right: Averages
  /** -log2 of the posterior's weight of a function. */
  readonly bits: Averages
}

/** What descents find on average and what the posterior does; two standard errors of the difference. */
export interface Averages {
  readonly descent: number
  readonly posterior: number
  readonly error: number
}

const mean = (values: ReadonlyArray<number>): number =>
  values.reduce((sum, it) => sum + it, 0) / values.length

/**
 * Descents on a given number of tasks, from a given number of seeds each. Every task counts alike in which some descent
 * leads to a network without loss, and the others do not count.
 */
export const compare = (
  units: number,
  options: GradientDescent.Options,
  { tasks, seeds, shown }: { readonly [K in "tasks" | "seeds" | "shown"]: number }
): Comparison => {
  const shape = Network.layers([3, units, 1])
  const random = Random.of(1)
  let fitting = 0
  const found = Array.from({ length: tasks }, () => {
    const task = drawn(units, shown, random)
    const weights = posterior(units, task)
    const examples = task.shown.map((input) => ({
      input: Array.from(input.toString(2).padStart(3, "0"), Number),
      output: [Number(task.table[input])]
    }))
    const fit = Array.from({ length: seeds }, (_, seed) =>
      Network.table(GradientDescent.found(shape, examples, options, seed)).join("")
    ).filter((table) => weights.has(table))
    fitting += fit.length
    if (fit.length === 0) return []
    const both = (value: (table: string) => number) => ({
      descent: mean(fit.map(value)),
      posterior: Array.from(weights).reduce((sum, [one, weight]) => sum + weight * value(one), 0)
    })
    return [
      {
        right: both((one) => rightness(one, task)),
        bits: both((one) => -Math.log2(weights.get(one) ?? 0))
      }
    ]
  }).flat()
  const averages = (of: "right" | "bits"): Averages => {
    const apart = found.map((it) => it[of].descent - it[of].posterior)
    const spread = mean(apart.map((it) => (it - mean(apart)) ** 2))
    return {
      descent: mean(found.map((it) => it[of].descent)),
      posterior: mean(found.map((it) => it[of].posterior)),
      error: 2 * Math.sqrt(spread / found.length)
    }
  }
  return { fitting: fitting / (tasks * seeds), right: averages("right"), bits: averages("bits") }
}

const descents = {
  "no charge": {},
  "L1 of .05": { l1: 0.05 },
  "L2 of .05": { l2: 0.05 }
} as const

const shares = ({ descent, posterior, error }: Averages): string =>
  `${descent.toFixed(2)} against ${posterior.toFixed(2)}, give or take ${error.toFixed(2)}`

/** The loss on what is not shown, averaged over which inputs are, and by how much 2^-cK loses more. */
const losses = (units: number, unseen: number): string => {
  const choices = tables.filter((shown) => shown.replaceAll("1", "").length === unseen)
  const average = (weights: ReadonlyArray<bigint>): number =>
    mean(choices.map((shown) => loss({ units, shown }, weights)))
  const own = average(masses(units))
  const gap = average(simplicity({ units, factor: price })) - own
  return `${gap.toFixed(3)} bits, beside a loss of ${own.toFixed(3)}`
}

/** What the ledger prints of both comparisons. */
export const figures = (): Readonly<Record<string, string>> => {
  const lost = [1, 2, 4].map((unseen) => [
    `what (85/37)^-K loses more than random networks, ${unseen} not shown`,
    losses(3, unseen)
  ])
  const compared = Object.entries(descents).flatMap(([name, charge]) => {
    const options = { rate: 0.02, steps: 300, slope: 4, ...charge }
    const { fitting, right, bits } = compare(3, options, { tasks: 100, seeds: 2, shown: 4 })
    return [
      [`descents without loss on 4 values, ${name}`, `${Math.round(100 * fitting)} in 100`],
      [`right on the other 4, against a draw from the posterior, ${name}`, shares(right)],
      [`bits of what is found in the posterior, against those of a draw, ${name}`, shares(bits)]
    ]
  })
  return Object.fromEntries([...lost, ...compared])
}
