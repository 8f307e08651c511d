/**
 * # Relaxations
 *
 * A network with real parameters in place of whole ones, as a learner that descends sees it. It does
 * not say which functions take the place of steps; see `smooth.ts`.
 *
 * @module
 */
import type { Architecture } from "./Architecture.ts"

/** A smooth network without its parameters. It holds the values of the last call of `outputs`. */
export interface Relaxation {
  readonly architecture: Architecture
  readonly slope: number
  /**
   * The values of the output units of layers, or of attention one for each output symbol, which sum
   * to 1; the same array at every call. The input is the numbers of its symbols.
   */
  readonly outputs: (parameters: ArrayLike<number>, input: ArrayLike<number>) => Float64Array
  /** What the last function was taken of at the last call: log odds in nats. */
  readonly odds: Float64Array
  /**
   * Adds `Σ_k weights[k] ∂odds[k]/∂parameters`, at the parameters and the input of the last call of
   * `outputs`. The output y of a unit changes by `y (1 - y)` as much as its odds.
   */
  readonly pull: (
    parameters: ArrayLike<number>,
    weights: ArrayLike<number>,
    gradient: Float64Array
  ) => void
}
