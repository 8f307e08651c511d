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
import * as fc from "fast-check"

/** Two functions by their truth tables, and the greatest size of a weight. */
export const Pair = Schema.Struct({ f: Schema.String, g: Schema.String, bound: Schema.Int })
export type Pair = typeof Pair.Type

/** The least penalties of any unit that computes a function. */
export interface Least {
  readonly bits: number
  readonly squares: number
}

function* choices(length: number, most: number): Generator<ReadonlyArray<number>> {
  if (length === 0) {
    yield []
  } else {
    for (const rest of choices(length - 1, most)) {
      for (let value = -most; value <= most; value++) yield [...rest, value]
    }
  }
}

const unit = (parameters: ReadonlyArray<number>, bound: number): Network.Network =>
  Network.of(Network.layers([3, 1], { bound }), parameters)

/** Every function of a unit with its least penalties. */
export const functions = Memo.by(Number, (bound: number): ReadonlyMap<string, Least> => {
  const least = new Map<string, Least>()
  for (const parameters of choices(4, bound)) {
    const network = unit(parameters, bound)
    const table = Network.table(network).join("")
    const [bits, squares] = [Network.encode(network).length, Regularised.penalty("L2", network)]
    const before = least.get(table) ?? { bits, squares }
    least.set(table, {
      bits: Math.min(bits, before.bits),
      squares: Math.min(squares, before.squares)
    })
  }
  return least
})

/** Every pair of functions of which the first has the shorter code. */
export const pairs = (bounds: ReadonlyArray<number>): Domain.Domain<Pair> =>
  Domain.exhaustive(function* () {
    for (const bound of bounds) {
      const all = [...functions(bound)].toSorted(([, a], [, b]) => a.bits - b.bits)
      for (const [f, a] of all) for (const [g, b] of all) if (a.bits < b.bits) yield { f, g, bound }
    }
  })

const least = (table: string, bound: number): Least => {
  const found = functions(bound).get(table)
  if (found === undefined) throw new RangeError(`Expected a function of a unit, not \`${table}\``)
  return found
}

/** By how much the squares of the second function are greater. */
export const measure = ({ f, g, bound }: Pair) => ({
  bound,
  lead: least(g, bound).squares - least(f, bound).squares
})

const shown = (table: string, bound: number): string => {
  const { bits, squares } = least(table, bound)
  return `${table} in ${bits} bits with squares of ${squares}`
}

export const model: Reading.Model<Pair> = {
  schema: Pair,
  show: ({ f, g, bound }) => `${shown(f, bound)} against ${shown(g, bound)}`,
  arbitrary: fc
    .constantFrom(...Array.from({ length: 2 }, (_, k) => k + 1))
    .chain((bound) =>
      fc
        .tuple(
          fc.constantFrom(...functions(bound).keys()),
          fc.constantFrom(...functions(bound).keys())
        )
        .map(([f, g]) => ({ f, g, bound }))
    )
}

/** A unit by its parameters and a number to multiply them by. */
export const Scaled = Schema.Struct({ parameters: Schema.Array(Schema.Int), by: Schema.Int })
export type Scaled = typeof Scaled.Type

/** Units with weights of size one that are multiplied by two or three. */
export const scaled: Domain.Domain<Scaled> = Domain.exhaustive(function* () {
  for (const parameters of choices(4, 1)) for (const by of [2, 3]) yield { parameters, by }
})

/** Whether both compute one function, and by how much their squares differ. */
export const measureScaled = ({ parameters, by }: Scaled) => {
  const [a, b] = [
    unit(parameters, 3),
    unit(
      parameters.map((it) => it * by),
      3
    )
  ]
  return {
    isSame: Network.table(a).join() === Network.table(b).join(),
    apart: Math.abs(Regularised.penalty("L2", a) - Regularised.penalty("L2", b))
  }
}

export const units: Reading.Model<Scaled> = {
  schema: Scaled,
  show: (it) =>
    `weights and bias ${it.parameters.join(", ")}, times ${it.by}: squares apart by ${measureScaled(it).apart}`,
  arbitrary: fc.record({
    parameters: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 4, maxLength: 4 }),
    by: fc.constantFrom(2, 3)
  })
}
