/**
 * # Smooth networks
 *
 * Layers with real parameters, for learners that descend. In place of a step a unit has the
 * logistic function of `slope` times what exceeds one half: whole sums exceed 0 exactly where they
 * exceed one half, so at whole parameters the smooth network tends to the network as the slope
 * grows. It is also `(1 + tanh(slope x / 2)) / 2`, so tanh is this with half the slope.
 *
 * These are floats and decide nothing; {@link rounded} leads back to networks.
 *
 * ## Main definitions
 * - {@link surrogate}: outputs, and the gradient of anything that is a function of the outputs
 * - {@link logLoss}: the loss in bits of output units as probabilities, with its gradient
 * - {@link rounded}: the nearest network
 *
 * @module
 */
import { type Architecture, type Layers, parameterCount } from "./Architecture.ts"
import { type Network, of } from "./Parameters.ts"

/** A smooth network without its parameters. It holds the values of the last call of `outputs`. */
export interface Surrogate {
  readonly parameters: number
  readonly slope: number
  /** The values of the output units, from 0 to 1; the same array at every call. */
  readonly outputs: (parameters: ArrayLike<number>, input: ArrayLike<number>) => Float64Array
  /** Their log odds in nats at the last call: `slope` times what their sums exceed one half by. */
  readonly odds: Float64Array
  /**
   * Adds `Σ_k weights[k] ∂odds[k]/∂parameters`, at the parameters and the input of the last call of
   * `outputs`. An output y changes by `y (1 - y)` as much as its odds.
   */
  readonly pull: (
    parameters: ArrayLike<number>,
    weights: ArrayLike<number>,
    gradient: Float64Array
  ) => void
}

/** `1 / (1 + e^-x)`. */
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/**
 * The smooth network of a shape, in floats.
 *
 * - **Cost** one multiply-add a parameter for outputs, two for a gradient; nothing is allocated
 * - **Errors** `RangeError` for a slope that is not positive
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const smooth = Network.surrogate(Network.layers([2, 1]), { slope: 20 })
 * smooth.outputs([1, 1, -1], [1, 1])[0] > 0.999 // => true
 * smooth.outputs([1, 1, -1], [0, 1])[0] < 0.001 // => true
 * ```
 */
export const surrogate = (
  shape: Layers,
  { slope = 1 }: { readonly slope?: number } = {}
): Surrogate => {
  if (!(slope > 0 && slope < Infinity)) {
    throw new RangeError(`Expected a positive slope, not \`${slope}\``)
  }
  const { widths } = shape
  const last = widths.length - 1
  const values = widths.map((width) => new Float64Array(width))
  const errors = widths.map((width) => new Float64Array(width))
  const odds = new Float64Array(widths[last] ?? 0)
  const outputs: Surrogate["outputs"] = (parameters, input) => {
    for (let i = 0; i < values[0]!.length; i++) values[0]![i] = input[i] ?? 0
    let at = 0
    for (let layer = 1; layer <= last; layer++) {
      const from = values[layer - 1]!
      const to = values[layer]!
      for (let unit = 0; unit < to.length; unit++) {
        let sum = -0.5
        for (let i = 0; i < from.length; i++) sum += parameters[at++]! * from[i]!
        const z = slope * (sum + parameters[at++]!)
        to[unit] = logistic(z)
        if (layer === last) odds[unit] = z
      }
    }
    return values[last]!
  }
  const pull: Surrogate["pull"] = (parameters, weights, gradient) => {
    for (let k = 0; k < errors[last]!.length; k++) errors[last]![k] = slope * (weights[k] ?? 0)
    let end = parameterCount(shape)
    for (let layer = last; layer >= 1; layer--) {
      const from = values[layer - 1]!
      const back = errors[layer - 1]!.fill(0)
      const here = errors[layer]!
      const start = end - here.length * (from.length + 1)
      let at = start
      for (let unit = 0; unit < here.length; unit++) {
        const error = here[unit]!
        for (let i = 0; i < from.length; i++) {
          gradient[at]! += error * from[i]!
          back[i]! += error * parameters[at++]!
        }
        gradient[at++]! += error
      }
      if (layer > 1) {
        for (let i = 0; i < back.length; i++) back[i]! *= slope * from[i]! * (1 - from[i]!)
      }
      end = start
    }
  }
  return { parameters: parameterCount(shape), slope, outputs, odds, pull }
}

/** An input, as the numbers of its symbols, and the bits that the output units are to be. */
export interface Example {
  readonly input: ArrayLike<number>
  readonly output: ArrayLike<number>
}

/**
 * The loss of a smooth network on examples: `-log2` of the probability of the bits, where an output
 * unit is the probability of 1. Its gradient is added to `gradient` where one is given.
 *
 * - **Units** bits
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const smooth = Network.surrogate(Network.layers([1, 1]))
 * const gradient = new Float64Array(2)
 * Network.logLoss(smooth, [0, 0.5], [{ input: [1], output: [1] }], gradient) // => 1
 * gradient[1] * Math.LN2 // => -0.5
 * ```
 */
export const logLoss = (
  smooth: Surrogate,
  parameters: ArrayLike<number>,
  examples: Iterable<Example>,
  gradient?: Float64Array
): number => {
  let loss = 0
  let errors = new Float64Array()
  for (const { input, output } of examples) {
    const found = smooth.outputs(parameters, input)
    if (errors.length !== found.length) errors = new Float64Array(found.length)
    for (let k = 0; k < found.length; k++) {
      const wanted = output[k] ?? 0
      const z = wanted === 1 ? -smooth.odds[k]! : smooth.odds[k]!
      loss += (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))) / Math.LN2
      errors[k] = (found[k]! - wanted) / Math.LN2
    }
    if (gradient !== undefined) smooth.pull(parameters, errors, gradient)
  }
  return loss
}

/**
 * The network nearest to real parameters: each at the nearest whole number within the bound, and a
 * half at the one nearer to zero.
 *
 * - **Errors** `RangeError` for a parameter that is no number, or parameters of another shape
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Network.rounded(Network.layers([2, 1]), [0.6, 7, -0.5]).parameters // => [1, 1, 0]
 * ```
 */
export const rounded = (shape: Architecture, parameters: ArrayLike<number>): Network =>
  of(
    shape,
    Array.from(
      parameters,
      (it) => Math.sign(it) * Math.min(shape.bound, Math.ceil(Math.abs(it) - 0.5)) + 0
    )
  )
