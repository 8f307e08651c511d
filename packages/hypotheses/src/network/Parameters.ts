/**
 * # Networks
 *
 * An architecture with its parameters. They stand in one list: of layers, unit by unit, the weights
 * of a unit and then its bias; of attention, head by head, a row of scores for each last symbol,
 * the scores of the places, and a row of values for each symbol that is read.
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"
import { type Architecture, fault as faultOfShape, parameterCount } from "./Architecture.ts"

/** A network with whole parameters. */
export interface Network {
  readonly architecture: Architecture
  readonly parameters: ReadonlyArray<number>
}

/** What keeps something of the right form from being a network, on one line. */
const fault = ({ architecture, parameters }: Network): string | undefined => {
  const wrongShape = faultOfShape(architecture)
  if (wrongShape !== undefined) return wrongShape
  const count = parameterCount(architecture)
  if (parameters.length !== count) {
    return `expected ${count} parameters, not ${parameters.length}`
  }
  const { bound } = architecture
  const wrong = parameters.find((it) => !(Number.isInteger(it) && Math.abs(it) <= bound))
  return wrong === undefined
    ? undefined
    : `expected a whole number from ${-bound} to ${bound}, not ${shown(wrong)}`
}

/**
 * The network itself where its parameters fit its shape, or one line on the first fault.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Network.checked({ architecture: Network.layers([2, 1]), parameters: [1, 1] }) // => Result.fail("expected 3 parameters, not 2")
 * ```
 */
export const checked = (network: Network): Result.Result<Network, string> => {
  const wrong = fault(network)
  return wrong === undefined ? Result.succeed(network) : Result.fail(wrong)
}

/**
 * The network of an architecture and parameters.
 *
 * - **Errors** `RangeError` where they are none
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Network.nonZero(Network.of(Network.layers([2, 1]), [1, 0, -1])) // => 2
 * ```
 */
export const of = (architecture: Architecture, parameters: ArrayLike<number>): Network => {
  // A zero has no sign, so that equal networks are equal as values.
  const network = { architecture, parameters: Array.from(parameters, (it) => it + 0) }
  const wrong = fault(network)
  if (wrong !== undefined) throw new RangeError(`Expected a network, but ${wrong}`)
  return network
}

/** The number of parameters that are not zero. */
export const nonZero = ({ parameters }: Network): number =>
  parameters.reduce((count, it) => (it === 0 ? count : count + 1), 0)
