/**
 * # Smooth networks
 *
 * Networks with real parameters, for learners that descend. At whole parameters they tend to the
 * network as the slope grows. These are floats and decide nothing; {@link rounded} leads back.
 *
 * In place of a step a unit of layers has the logistic function of `slope` times what exceeds one
 * half: a whole sum exceeds 0 exactly where it exceeds one half. (This is `(1 + tanh(slope x/2))/2`,
 * so tanh is the same with half the slope.) In place of the highest score and of the highest sum
 * attention has softmax functions of `slope` times them, less `i/2n` for the i-th of n from 0:
 * whole numbers keep their order, and of equal ones the first wins.
 *
 * ## Main definitions
 * - {@link relaxation}: outputs, and the gradient of anything that is a function of the outputs
 * - {@link logLoss}: the loss in bits of the outputs as probabilities, with its gradient
 * - {@link rounded}: the nearest network
 *
 * @module
 */
import type { Architecture } from "./Architecture.ts"
import { type Network, of } from "./Parameters.ts"
import type { Relaxation } from "./Relaxation.ts"
import { smoothAttention } from "./smoothAttention.ts"
import { smoothLayers } from "./smoothLayers.ts"

/**
 * The smooth network of a shape, in floats.
 *
 * - **Cost** about one multiply-add a parameter for outputs, and two for a gradient; nothing is
 *   allocated
 * - **Errors** `RangeError` for a slope that is not positive
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const smooth = Network.relaxation(Network.layers([2, 1]), { slope: 20 })
 * smooth.outputs([1, 1, -1], [1, 1])[0] > 0.999 // => true
 * smooth.outputs([1, 1, -1], [0, 1])[0] < 0.001 // => true
 * ```
 */
export const relaxation = (
  shape: Architecture,
  { slope = 1 }: { readonly slope?: number } = {}
): Relaxation => {
  if (!(slope > 0 && slope < Infinity)) {
    throw new RangeError(`Expected a positive slope, not \`${slope}\``)
  }
  return shape.kind === "layers" ? smoothLayers(shape, slope) : smoothAttention(shape, slope)
}

/** The numbers of an input's symbols and those of the output: bits of units, or one symbol. */
export interface Example {
  readonly input: ArrayLike<number>
  readonly output: ArrayLike<number>
}

/**
 * The loss in nats after a call of `outputs`. What was found becomes by how much the loss changes
 * with the odds: what was found less what was wanted.
 */
const missed = (smooth: Relaxation, found: Float64Array, output: ArrayLike<number>): number => {
  const { architecture, odds } = smooth
  if (architecture.kind === "attention") {
    const wanted = output[0] ?? 0
    const most = odds.reduce((a, b) => Math.max(a, b))
    const sum = odds.reduce((total, z) => total + Math.exp(z - most), 0)
    found[wanted]! -= 1
    return most + Math.log(sum) - odds[wanted]!
  }
  let loss = 0
  for (let k = 0; k < odds.length; k++) {
    const wanted = output[k] ?? 0
    const z = wanted === 1 ? -odds[k]! : odds[k]!
    loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))
    found[k]! -= wanted
  }
  return loss
}

/**
 * The loss of a smooth network on examples: `-log2` of the probability of their outputs, where a
 * unit is the probability of 1, and attention has one for each symbol. Its gradient is added to
 * `gradient` where one is given.
 *
 * - **Units** bits
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const smooth = Network.relaxation(Network.layers([1, 1]))
 * const gradient = new Float64Array(2)
 * Network.logLoss(smooth, [0, 0.5], [{ input: [1], output: [1] }], gradient) // => 1
 * gradient[1] * Math.LN2 // => -0.5
 * ```
 */
export const logLoss = (
  smooth: Relaxation,
  parameters: ArrayLike<number>,
  examples: Iterable<Example>,
  gradient?: Float64Array
): number => {
  let loss = 0
  const errors = new Float64Array(smooth.odds.length)
  for (const { input, output } of examples) {
    errors.set(smooth.outputs(parameters, input))
    loss += missed(smooth, errors, output) / Math.LN2
    if (gradient === undefined) continue
    for (let k = 0; k < errors.length; k++) errors[k]! /= Math.LN2
    smooth.pull(parameters, errors, gradient)
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
