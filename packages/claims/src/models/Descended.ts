/**
 * # What gradient descent finds
 *
 * Descents from many seeds on some of a function's values, each rounded to a network with parameters
 * -1, 0 and 1: a sampler of networks without loss, beside the exact posterior over them. These are
 * floats: nothing here is a verdict.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Network } from "@headwater/hypotheses"
import { GradientDescent, Random } from "@headwater/learners"
import {
  census,
  choices,
  gap,
  inputs,
  networkLoss,
  renamed,
  simplicity,
  tableOf
} from "./RandomNetwork.ts"

/** Values of a function that are shown: the inputs, and the function's table. */
interface Task {
  readonly table: string
  readonly shown: ReadonlyArray<number>
}

/** Each parameter that cannot be 0 makes a function of a task less likely by about 2^1.2. */
const factor = Rational.of(85, 37)

/** A function from the simplicity prior with some of its inputs, by lot. */
const drawn = (hidden: number, shown: number, random: Random.Random): Task => {
  const weights = simplicity({ hidden, factor })
  let left = random.below(weights.reduce((a, b) => a + b))
  const word = weights.findIndex((weight) => (left -= weight) < 0n)
  const places = Array.from({ length: inputs }, (_, at) => at)
  const chosen = Array.from({ length: shown }, () =>
    places.splice(Number(random.below(BigInt(places.length))), 1)
  )
  return { table: tableOf(word), shown: chosen.flat() }
}

/** The functions that agree with what is shown, with their shares of the networks that do. */
const posterior = (hidden: number, { table, shown }: Task): ReadonlyMap<string, number> => {
  const consistent = Array.from(census(hidden).functions).filter(([one]) =>
    shown.every((at) => one[at] === table[at])
  )
  const total = consistent.reduce((sum, [, { networks }]) => sum + networks, 0n)
  return new Map(
    consistent.map(([one, { networks }]) => [one, Number(networks) / Number(total)] as const)
  )
}

/** Of the inputs not shown, the share at which a function is right. */
const rightness = (one: string, { table, shown }: Task): number => {
  const unseen = Array.from(table).flatMap((_, at) => (shown.includes(at) ? [] : [at]))
  return unseen.filter((at) => one[at] === table[at]).length / unseen.length
}

/** How descents compare with draws from the posterior. */
export interface Comparison {
  /** Of the descents those that round to a network without loss. */
  readonly fitting: number
  /** How often a function is right at an input that was not shown. */
  readonly right: { readonly descent: number; readonly posterior: number }
  /** -log2 of the posterior's weight of a function. */
  readonly bits: { readonly descent: number; readonly posterior: number }
}

const mean = (values: ReadonlyArray<number>): number =>
  values.reduce((sum, it) => sum + it, 0) / values.length

/** Some functions, each with a weight; the weights sum to one. */
type Weighed = ReadonlyArray<readonly [table: string, weight: number]>

/** What to expect of functions that come with these weights. */
const expected = (task: Task, functions: Weighed, posterior: ReadonlyMap<string, number>) => {
  const of = (value: (table: string) => number): number =>
    functions.reduce((sum, [table, weight]) => sum + weight * value(table), 0)
  return {
    right: of((table) => rightness(table, task)),
    bits: of((table) => -Math.log2(posterior.get(table) ?? 0))
  }
}

/**
 * Descents on so many tasks, from so many seeds each. Every task counts alike in which some descent
 * leads to a network without loss, and the others do not count.
 */
export const compare = (
  hidden: number,
  options: GradientDescent.Options,
  { tasks, seeds, shown }: { readonly [K in "tasks" | "seeds" | "shown"]: number }
): Comparison => {
  const shape = Network.layers([3, hidden, 1])
  const random = Random.of(1)
  let fitting = 0
  const both = Array.from({ length: tasks }, () => {
    const task = drawn(hidden, shown, random)
    const weights = posterior(hidden, task)
    const examples = task.shown.map((input) => ({
      input: Array.from(input.toString(2).padStart(3, "0"), Number),
      output: [Number(task.table[input])]
    }))
    const found = Array.from({ length: seeds }, (_, seed) =>
      Network.table(GradientDescent.found(shape, examples, options, seed)).join("")
    ).filter((table) => weights.has(table))
    fitting += found.length
    if (found.length === 0) return []
    const even = found.map((table) => [table, 1 / found.length] as const)
    return [[expected(task, even, weights), expected(task, [...weights], weights)] as const]
  }).flat()
  const averages = (of: "right" | "bits") => ({
    descent: mean(both.map(([descent]) => descent[of])),
    posterior: mean(both.map(([, posterior]) => posterior[of]))
  })
  return { fitting: fitting / (tasks * seeds), right: averages("right"), bits: averages("bits") }
}

const descents = {
  "no charge": {},
  "L1 of .05": { l1: 0.05 },
  "L2 of .05": { l2: 0.05 }
} as const

const shares = (right: Comparison["right"]): string =>
  `${right.descent.toFixed(2)} against ${right.posterior.toFixed(2)}`

/** The loss on what is not shown, averaged over which inputs are, and by how much 2^-cK loses more. */
const losses = (hidden: number, unseen: number): string => {
  const chosen = choices.filter((shown) => shown.replaceAll("1", "").length === unseen)
  const [gaps, own] = [gap, networkLoss].map((loss) =>
    mean(
      chosen.flatMap((shown) => {
        const bits = loss({ hidden, shown, factor, alike: "parameters" }).toNumber()
        return Array.from(renamed(shown), () => bits)
      })
    )
  )
  return `${gaps?.toFixed(3)} bits, beside a loss of ${own?.toFixed(3)}`
}

/** What the ledger prints: both comparisons, and the census of the next larger architecture. */
export const figures = (): Readonly<Record<string, string>> => {
  const counted = {
    "three hidden units": census(3),
    "a head of attention over three bits": Network.census(Network.attention({ length: 3 }))
  }
  const inverted = Object.entries(counted).map(([name, census]) => {
    const { inverted, pairs } = Network.inversions(census)
    return [`inverted pairs of ${name}`, `${inverted} of ${pairs}`]
  })
  const lost = [1, 2, 4].map((unseen) => [
    `what (85/37)^-K loses more than random networks, ${unseen} not shown`,
    losses(3, unseen)
  ])
  const compared = Object.entries(descents).flatMap(([name, charge]) => {
    const options = { rate: 0.02, steps: 300, slope: 4, ...charge }
    const { fitting, right, bits } = compare(3, options, { tasks: 10, seeds: 20, shown: 4 })
    return [
      [`descents without loss on 4 values, ${name}`, `${Math.round(100 * fitting)} in 100`],
      [`right on the other 4, against a draw from the posterior, ${name}`, shares(right)],
      [`bits of what is found in the posterior, against those of a draw, ${name}`, shares(bits)]
    ]
  })
  return Object.fromEntries([...inverted, ...lost, ...compared])
}
