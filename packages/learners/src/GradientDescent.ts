/**
 * # Gradient descent
 *
 * A learner that descends. It has the parameters of a smooth network, and after every example goes
 * some steps down the loss on all examples so far, with a charge on the parameters: `l1` on their
 * sizes and `l2` on their squares, in bits. What it finds is rounded to a network with whole
 * parameters, so that it can be compared with the exact posterior over these.
 *
 * These are floats and decide nothing. The same seed gives the same parameters.
 *
 * ## Main definitions
 * - {@link make}: the process
 * - {@link descend}, {@link objective}: the steps, and what they minimise
 * - {@link found}: the network at which descent from a seed arrives
 *
 * ## Implementation notes
 * The charge on sizes is not smooth at zero: a step on the rest is followed by moving every
 * parameter towards zero by `rate · l1`, and not past it, so that parameters become zero. Parameters
 * are kept within the bound of the architecture.
 *
 * @module
 */
import { Network } from "@headwater/hypotheses"
import type { Process } from "./Process.ts"
import * as Random from "./Random.ts"

/** How to descend. */
export interface Options {
  /** The length of a step. */
  readonly rate: number
  /** The number of steps, of a learner after every example. */
  readonly steps: number
  /** Bits for every unit of a parameter's size. @defaultValue 0 */
  readonly l1?: number
  /** Bits for every unit of a parameter's square. @defaultValue 0 */
  readonly l2?: number
  /** The slope of the smooth network. @defaultValue 1 */
  readonly slope?: number
  /** Parameters begin evenly between `-spread` and `spread`. @defaultValue the bound of the shape */
  readonly spread?: number
}

/** The largest rate, charge and spread: what is multiplied with them stays finite. */
const largest = 1e100

const checked = ({ rate, steps, l1 = 0, l2 = 0, spread = 0 }: Options): void => {
  if (!(Number.isSafeInteger(steps) && steps >= 0)) {
    throw new RangeError(`Expected a number of steps, not \`${steps}\``)
  }
  for (const [name, value] of Object.entries({ rate, l1, l2, spread })) {
    if (!(value >= 0 && value <= largest)) {
      throw new RangeError(`Expected ${name} from 0 to ${largest}, not \`${value}\``)
    }
  }
}

/**
 * The objective of descent: the loss on the examples and the charge on the parameters.
 *
 * - **Units** bits
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { GradientDescent } from "@headwater/learners"
 * const smooth = Network.relaxation(Network.layers([1, 1]))
 * const example = { input: [1], output: [1] }
 * GradientDescent.objective(smooth, [0, 0.5], [example], { rate: 1, steps: 1, l1: 2, l2: 4 }) // => 3
 * ```
 */
export const objective = (
  smooth: Network.Relaxation,
  parameters: ArrayLike<number>,
  examples: Iterable<Network.Example>,
  { l1 = 0, l2 = 0 }: Options
): number => {
  let charge = 0
  for (let i = 0; i < parameters.length; i++) {
    const size = Math.abs(parameters[i]!)
    charge += size * (l1 + l2 * size)
  }
  return Network.logLoss(smooth, parameters, examples) + charge
}

/**
 * The parameters after `steps` steps on all of the examples; those given stay as they are.
 *
 * - **Cost** of a step: three multiply-adds a parameter and example
 * - **Errors** `RangeError` for options out of range
 */
export const descend = (
  smooth: Network.Relaxation,
  parameters: ArrayLike<number>,
  examples: ReadonlyArray<Network.Example>,
  options: Options
): Float64Array => {
  checked(options)
  const { rate, steps, l1 = 0, l2 = 0 } = options
  const { bound } = smooth.architecture
  const at = Float64Array.from(parameters)
  const gradient = new Float64Array(at.length)
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < at.length; i++) gradient[i] = 2 * l2 * at[i]!
    Network.logLoss(smooth, at, examples, gradient)
    for (let i = 0; i < at.length; i++) {
      const moved = at[i]! - rate * gradient[i]!
      const size = Math.min(bound, Math.max(0, Math.abs(moved) - rate * l1))
      at[i] = Math.sign(moved) * size
    }
  }
  return at
}

/** Parameters to begin with, from a seed. */
const beginning = (
  shape: Network.Architecture,
  seed: number,
  { spread = shape.bound }: Options
): Float64Array => {
  const random = Random.of(seed)
  return Float64Array.from(
    { length: Network.parameterCount(shape) },
    () => spread * (2 * random.uniform() - 1)
  )
}

/**
 * The network at which descent from a seed arrives, rounded.
 *
 * - **Errors** `RangeError` for options out of range
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { GradientDescent } from "@headwater/learners"
 * const both = [[0, 0], [0, 1], [1, 0], [1, 1]].map(([a, b]) => ({ input: [a, b], output: [a & b] }))
 * const network = GradientDescent.found(Network.layers([2, 1]), both, { rate: 0.05, steps: 200, slope: 4 }, 1)
 * Network.table(network).join("") // => "0001"
 * ```
 */
export const found = (
  shape: Network.Architecture,
  examples: ReadonlyArray<Network.Example>,
  options: Options,
  seed: number
): Network.Network => {
  checked(options)
  const smooth = Network.relaxation(shape, { slope: options.slope ?? 1 })
  return Network.rounded(shape, descend(smooth, beginning(shape, seed, options), examples, options))
}

/** A descent after some examples, in floats. */
export interface Descent extends Process<ReadonlyArray<number>, number, number> {
  readonly parameters: Float64Array
  readonly examples: ReadonlyArray<Network.Example>
  readonly after: (input: ReadonlyArray<number>, symbol: number) => Descent
}

/**
 * Gradient descent as a process: the context is an input, as the numbers of its symbols; the symbol
 * is the output, a bit of one unit or a symbol of attention.
 *
 * - **Cost** of an example: `steps` steps on all examples so far
 * - **Errors** `RangeError` for a network of several outputs, or options that make no sense
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { GradientDescent, Process } from "@headwater/learners"
 * const start = GradientDescent.make(Network.layers([1, 1]), { rate: 0.1, steps: 100, slope: 4 }, 7)
 * const predicted = Process.after(start, [[[0], 0], [[1], 1]]).predict([1]).get(1) ?? 0
 * predicted > 0.8 // => true
 * ```
 */
export const make = (shape: Network.Architecture, options: Options, seed: number): Descent => {
  checked(options)
  const outputs = shape.kind === "attention" ? 1 : shape.widths.at(-1)
  if (outputs !== 1) throw new RangeError(`Expected a network of one output, not \`${outputs}\``)
  const smooth = Network.relaxation(shape, { slope: options.slope ?? 1 })
  const at = (parameters: Float64Array, examples: ReadonlyArray<Network.Example>): Descent => ({
    parameters,
    examples,
    predict: (input) => {
      const [first = 0, ...others] = smooth.outputs(parameters, input)
      const chances = shape.kind === "attention" ? [first, ...others] : [1 - first, first]
      return new Map(chances.entries())
    },
    after: (input, symbol) => {
      const all = [...examples, { input, output: [symbol] }]
      return at(descend(smooth, parameters, all, options), all)
    }
  })
  return at(beginning(shape, seed, options), [])
}
