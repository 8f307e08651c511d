/**
 * # Penalties of a function
 *
 * A threshold unit on three bits with weights of size at most three, for each function that one
 * computes: the least squared weights and the least code length of any unit that computes it.
 *
 * @module
 */
import { Network } from "@headwater/hypotheses"
import { Regularised } from "@headwater/priors"
import * as Schema from "effect/Schema"

/** Two functions by their truth tables. */
export const Pair = Schema.Struct({ f: Schema.String, g: Schema.String })
export type Pair = typeof Pair.Type

/** A unit by its parameters and a number to multiply them by. */
export const Scaled = Schema.Struct({ parameters: Schema.Array(Schema.Int), by: Schema.Int })
export type Scaled = typeof Scaled.Type

const bound = 3
const shape = Network.layers([3, 1], { bound })

/** The least penalties of any unit that computes a function. */
export interface Least {
  readonly bits: number
  readonly squares: number
}

let known: ReadonlyMap<string, Least> | undefined

function* choices(length: number, most: number): Generator<ReadonlyArray<number>> {
  if (length === 0) {
    yield []
  } else {
    for (const rest of choices(length - 1, most)) {
      for (let value = -most; value <= most; value++) yield [...rest, value]
    }
  }
}

/** Every function of a unit with its least penalties. */
export const functions = (): ReadonlyMap<string, Least> => {
  if (known !== undefined) return known
  const least = new Map<string, Least>()
  for (const parameters of choices(4, bound)) {
    const network = Network.of(shape, parameters)
    const table = Network.table(network).join("")
    const before = least.get(table)
    const [bits, squares] = [
      Network.encode(network).length,
      Regularised.penalty("L2", network)
    ] as const
    least.set(table, {
      bits: Math.min(bits, before?.bits ?? bits),
      squares: Math.min(squares, before?.squares ?? squares)
    })
  }
  known = least
  return least
}

/** Every pair of functions of which the first has the shorter code. */
export function* pairs(): Generator<Pair> {
  const all = [...functions()].toSorted(([, a], [, b]) => a.bits - b.bits)
  for (const [f, a] of all) for (const [g, b] of all) if (a.bits < b.bits) yield { f, g }
}

/** The least penalties of a function that some unit computes. */
export const least = (table: string): Least => {
  const found = functions().get(table)
  if (found === undefined) throw new RangeError(`Expected a function of a unit, not \`${table}\``)
  return found
}

/** In words. */
export const show = ({ f, g }: Pair): string =>
  [f, g]
    .map((it) => `${it} in ${least(it).bits} bits with squares of ${least(it).squares}`)
    .join(" against ")

/** Units with weights of size one that are multiplied by two or three. */
export function* scaled(): Generator<Scaled> {
  for (const parameters of choices(4, 1)) for (const by of [2, 3]) yield { parameters, by }
}

const networkOf = (parameters: ReadonlyArray<number>): Network.Network =>
  Network.of(shape, parameters)

/** The unit as it is and as it is scaled. */
export const both = ({ parameters, by }: Scaled) =>
  [networkOf(parameters), networkOf(parameters.map((it) => it * by))] as const

/** In words. */
export const showScaled = (it: Scaled): string => {
  const [a, b] = both(it).map((one) => Regularised.penalty("L2", one))
  return `weights and bias ${it.parameters.join(", ")}, times ${it.by}: squares of ${a} and ${b}`
}
