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
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Two functions by their truth tables, and the greatest size of a weight. */
const Pair = Schema.Struct({ f: Schema.String, g: Schema.String, bound: Schema.Int })
type Pair = typeof Pair.Type

/** The least penalties of any unit that computes a function. */
interface Least {
  readonly bits: number
  readonly squares: number
}

const shape = (bound: number) => Network.layers([3, 1], { bound })

const table = (network: Network.Network): string => Network.table(network).join("")

/** Every unit with weights and bias of at most some size. */
function* units(most: number): Generator<ReadonlyArray<number>> {
  const sizes = Array.from({ length: 2 * most + 1 }, (_, size) => size - most)
  const all = Domain.product({ bias: sizes, c: sizes, b: sizes, a: sizes })
  for (const { a, b, c, bias } of all.models()) yield [a, b, c, bias]
}

/** Every function of a unit with its least penalties. */
export const functions = Memo.by(Number, (bound: number): ReadonlyMap<string, Least> => {
  const least = new Map<string, Least>()
  for (const parameters of units(bound)) {
    const network = Network.of(shape(bound), parameters)
    const function_ = table(network)
    const [bits, squares] = [Network.encode(network).length, Regularised.penalty("L2", network)]
    const before = least.get(function_) ?? { bits, squares }
    least.set(function_, {
      bits: Math.min(bits, before.bits),
      squares: Math.min(squares, before.squares)
    })
  }
  return least
})

/** Every pair of functions of which the first has the shorter code. */
export const pairs = (...bounds: ReadonlyArray<number>): Domain.Listing<Pair> =>
  Domain.exhaustive(function* () {
    for (const bound of bounds) {
      const all = [...functions(bound)].toSorted(([, a], [, b]) => a.bits - b.bits)
      for (const [f, a] of all) for (const [g, b] of all) if (a.bits < b.bits) yield { f, g, bound }
    }
  })

const least = (function_: string, bound: number): Least => {
  const found = functions(bound).get(function_)
  if (found === undefined) throw new RangeError(`Expected a unit's function, not \`${function_}\``)
  return found
}

/** By how much the squares of the second function are greater. */
export const measure = ({ f, g, bound }: Pair) => ({
  bound,
  lead: least(g, bound).squares - least(f, bound).squares
})

export const model: Reading.Model<Pair> = {
  schema: Pair,
  show: ({ f, g, bound }) => {
    const shown = (function_: string): string => {
      const { bits, squares } = least(function_, bound)
      return `${function_} in ${bits} bits with squares of ${squares}`
    }
    return `${shown(f)} against ${shown(g)}`
  },
  arbitrary: Domain.arbitrary(pairs(1, 2))
}

/** A unit by its parameters and a number to multiply them by. */
const Scaled = Schema.Struct({ parameters: Schema.Array(Schema.Int), by: Schema.Int })
type Scaled = typeof Scaled.Type

/** Units with weights of size one that are multiplied by two or three. */
export const scaled = Domain.product<Scaled>({ parameters: [...units(1)], by: [2, 3] })

/** Whether both compute one function, and by how much their squares differ. */
export const measureScaled = ({ parameters, by }: Scaled) => {
  const times = parameters.map((it) => it * by)
  const [a, b] = [Network.of(shape(3), parameters), Network.of(shape(3), times)]
  return {
    isSame: table(a) === table(b),
    apart: Math.abs(Regularised.penalty("L2", a) - Regularised.penalty("L2", b))
  }
}

export const scaling: Reading.Model<Scaled> = {
  schema: Scaled,
  show: (it) =>
    `weights and bias ${it.parameters.join(", ")}, times ${it.by}: squares apart by ${measureScaled(it).apart}`,
  arbitrary: Domain.arbitrary(scaled)
}
