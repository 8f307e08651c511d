import { type Architecture, parameterCount } from "./Architecture.ts"
import { type Network, of } from "./Parameters.ts"
import { table } from "./run.ts"

/**
 * Every network of an architecture; of its parameters the first changes first, from the least value up.
 *
 * - **Cost** (2 bound + 1)^P networks of P parameters
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Array.from(Network.every(Network.layers([2, 1]))).length // => 27
 * ```
 */
export function* every(shape: Architecture): Generator<Network> {
  const [count, values] = [parameterCount(shape), 2 * shape.bound + 1]
  for (let index = 0; index < values ** count; index++) {
    const parameters = Array.from(
      { length: count },
      (_, place) => (Math.floor(index / values ** place) % values) - shape.bound
    )
    yield of(shape, parameters)
  }
}

/**
 * The least figure of any network of an architecture that computes a function, by truth table; the
 * functions in the order in which {@link every} lists them.
 *
 * - **Cost** a truth table a network
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const least = Network.least(Network.layers([2, 1]), Network.nonZero)
 * ;[least.size, least.get("0000"), least.get("0001")] // => [13, 0, 3]
 * ```
 */
export const least = (
  shape: Architecture,
  figure: (network: Network) => number
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const network of every(shape)) {
    const [function_, own] = [table(network).join(""), figure(network)]
    found.set(function_, Math.min(own, found.get(function_) ?? own))
  }
  return found
}
