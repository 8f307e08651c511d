/**
 * # Penalties of a function
 *
 * A threshold unit on three bits with weights of a greatest size, for each function that one
 * computes: the least squared weights and the least code length of any unit that computes it. Both
 * are sums over the sizes of four weights, so that they nearly agree by construction; and every unit
 * takes the same time, so that a charge for time orders nothing.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Network } from "@headwater/hypotheses"
import { Regularised } from "@headwater/priors"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Two functions by their truth tables, and the greatest size of a weight. */
const Pair = Schema.Struct({ f: Schema.String, g: Schema.String, bound: Schema.Int })
type Pair = typeof Pair.Type

const shape = (bound: number) => Network.layers([3, 1], { bound })

const squares = (network: Network.Network): number => Regularised.penalty("L2", network)

/** Every function of a unit with the least penalties of any that computes it. */
export const functions = Memo.by(Number, (bound: number) => {
  const least = Network.least(shape(bound), squares)
  const bits = Network.least(shape(bound), (network) => Network.encode(network).length)
  return new Map(Array.from(bits, ([table, bits]) => [table, { bits, squares: least.get(table)! }]))
})

/** Every pair of functions of which the first has the shorter code. */
export const pairs = (...bounds: ReadonlyArray<number>): Domain.Listing<Pair> =>
  Domain.exhaustive(function* () {
    for (const bound of bounds) {
      const all = [...functions(bound)].toSorted(([, a], [, b]) => a.bits - b.bits)
      for (const [f, a] of all) for (const [g, b] of all) if (a.bits < b.bits) yield { f, g, bound }
    }
  })

const least = (function_: string, bound: number) => {
  const found = functions(bound).get(function_)
  if (found === undefined) throw new RangeError(`Expected a unit's function, not \`${function_}\``)
  return found
}

export const pair = Reading.about(
  Pair,
  ({ bound, f, g }) => ({
    bound,
    /** By how much the squares of the second function are greater. */
    lead: least(g, bound).squares - least(f, bound).squares
  }),
  {
    show: ({ f, g, bound }) => {
      const shown = (function_: string): string => {
        const { bits, squares } = least(function_, bound)
        return `${function_} in ${bits} bits with squares of ${squares}`
      }
      return `${shown(f)} against ${shown(g)}`
    },
    sizes: { "greatest weight": ["the greatest size of a weight of the unit", (it) => it.bound] }
  }
)

/** A unit by its parameters and a number to multiply them by. */
const Scaled = Schema.Struct({ parameters: Schema.Array(Schema.Int), by: Schema.Int })

/** Units with weights of size one that are multiplied by two or three. */
export const scaled = Domain.product<typeof Scaled.Type>({
  parameters: Array.from(Network.every(shape(1)), (it) => it.parameters),
  by: [2, 3]
})

export const unit = Reading.about(
  Scaled,
  ({ by, parameters }) => {
    const [a, b] = [parameters, parameters.map((it) => it * by)].map((it) =>
      Network.of(shape(3), it)
    )
    return {
      isSame: Network.table(a!).join() === Network.table(b!).join(),
      apart: Math.abs(squares(a!) - squares(b!))
    }
  },
  {
    show: (it, { apart }) =>
      `weights and bias ${it.parameters.join(", ")}, times ${it.by}: squares apart by ${apart}`
  }
)
