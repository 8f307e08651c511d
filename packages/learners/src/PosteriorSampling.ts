/**
 * # Learners beside the exact posterior
 *
 * What a learner finds from many seeds, on functions of a few bits of which some values are shown, beside
 * draws from the exact posterior of a prior over all functions: whether it finds what is likely,
 * and how often it is right where nothing was shown. These are floats: nothing here is a verdict.
 *
 * ## Main definitions
 * - {@link drawn}: tasks, by lot
 * - {@link compare}: a learner beside the posterior
 * - {@link descent}: gradient descent as such a learner
 *
 * ## References
 * - [MingardEtAl2021]
 *
 * @module
 */
import { Network } from "@headwater/hypotheses"
import * as FunctionPrior from "./FunctionPrior.ts"
import * as GradientDescent from "./GradientDescent.ts"
import type { Random } from "./Random.ts"

/** A function of a few bits, and the inputs at which its value is shown, in this order. */
export interface Task {
  readonly table: string
  readonly shown: ReadonlyArray<number>
}

/** What a learner finds from a seed: a truth table. */
export type Find = (task: Task, seed: number) => string

/**
 * Functions that come from a prior, with a number of their inputs each, by lot.
 *
 * - **Errors** `RangeError` for a prior without weight, and where more inputs are to be shown than there are
 */
export const drawn = (
  truths: FunctionPrior.FunctionPrior,
  { shown, tasks }: { readonly shown: number; readonly tasks: number },
  random: Random
): ReadonlyArray<Task> => {
  const inputs = Math.log2(truths.length)
  const all = truths.reduce((a, b) => a + b)
  return Array.from({ length: tasks }, () => {
    let left = random.below(all)
    const word = truths.findIndex((weight) => (left -= weight) < 0n)
    const places = Array.from({ length: inputs }, (_, at) => at)
    const chosen = Array.from({ length: shown }, () =>
      places.splice(Number(random.below(BigInt(places.length))), 1)
    )
    return { table: word.toString(2).padStart(inputs, "0"), shown: chosen.flat() }
  })
}

/** What the learner finds on average and what the posterior does; two standard errors of the difference. */
export interface Averages {
  readonly found: number
  readonly posterior: number
  readonly error: number
}

/** How what a learner finds compares with draws from the posterior. */
export interface Comparison {
  /** Of all that was found, the share that agrees with what was shown and has a weight. */
  readonly fitting: number
  /** How often a function is right at an input that was not shown. */
  readonly right: Averages
  /** `-log2` of the posterior's mass of a function. */
  readonly bits: Averages
}

const mean = (values: ReadonlyArray<number>): number =>
  values.reduce((sum, it) => sum + it, 0) / values.length

/** Of the inputs that are not shown, the share at which a function is right. */
const rightness = (one: string, { table, shown }: Task): number => {
  const unseen = Array.from(table, (_, at) => at).filter((at) => !shown.includes(at))
  return unseen.filter((at) => one[at] === table[at]).length / unseen.length
}

/** One average beside another, over tasks that count alike. */
const averages = (pairs: ReadonlyArray<readonly [found: number, posterior: number]>): Averages => {
  const apart = pairs.map(([found, posterior]) => found - posterior)
  const spread = mean(apart.map((it) => (it - mean(apart)) ** 2))
  return {
    found: mean(pairs.map(([found]) => found)),
    posterior: mean(pairs.map(([, posterior]) => posterior)),
    error: 2 * Math.sqrt(spread / pairs.length)
  }
}

/**
 * A learner on some tasks, from the seeds 0 to below a number each, beside the posterior of a prior.
 * Every task counts alike for which it finds some function that agrees with what is shown; the
 * others do not count.
 *
 * - **Errors** `RangeError` where no task counts
 *
 * @example
 * ```ts
 * import { FunctionPrior, PosteriorSampling } from "@headwater/learners"
 * const alike = FunctionPrior.of(1, () => 1n)
 * const tasks = [{ table: "01", shown: [0] }]
 * const { bits, right } = PosteriorSampling.compare(alike, tasks, 2, (task) => task.table)
 * bits // => { found: 1, posterior: 1, error: 0 }
 * right // => { found: 1, posterior: 0.5, error: 0 }
 * ```
 */
export const compare = (
  prior: FunctionPrior.FunctionPrior,
  tasks: ReadonlyArray<Task>,
  seeds: number,
  find: Find
): Comparison => {
  let fitting = 0
  const found = tasks.flatMap((task) => {
    const masses = FunctionPrior.posterior(prior, task.table, task.shown)
    const weights = new Map(Array.from(masses, ([table, mass]) => [table, mass.toNumber()]))
    const fit = Array.from({ length: seeds }, (_, seed) => find(task, seed)).filter((table) =>
      weights.has(table)
    )
    fitting += fit.length
    if (fit.length === 0) return []
    const both = (value: (table: string) => number) =>
      [
        mean(fit.map(value)),
        Array.from(weights).reduce((sum, [one, weight]) => sum + weight * value(one), 0)
      ] as const
    return [
      {
        right: both((one) => rightness(one, task)),
        bits: both((one) => -Math.log2(weights.get(one) ?? 0))
      }
    ]
  })
  if (found.length === 0)
    throw new RangeError("Expected a task on which something fits, found none")
  return {
    fitting: fitting / (tasks.length * seeds),
    right: averages(found.map((it) => it.right)),
    bits: averages(found.map((it) => it.bits))
  }
}

/**
 * Gradient descent as such a learner: the table of the network at which it arrives from a seed.
 *
 * - **Errors** `RangeError` for a shape that does not read the bits of the task
 */
export const descent = (shape: Network.Architecture, options: GradientDescent.Options): Find => {
  const bits = Network.inputCount(shape)
  return ({ shown, table }, seed) => {
    if (table.length !== 2 ** bits) {
      throw new RangeError(`Expected a function of ${bits} bits, not \`${table}\``)
    }
    const examples = shown.map((input) => ({
      input: Array.from(input.toString(2).padStart(bits, "0"), Number),
      output: [Number(table[input])]
    }))
    return Network.table(GradientDescent.found(shape, examples, options, seed)).join("")
  }
}
