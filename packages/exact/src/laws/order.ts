import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { shown } from "./shown.ts"

/** A set with a comparison. */
export interface Order<A> {
  readonly name: string
  readonly arbitrary: fc.Arbitrary<A>
  readonly compare: (a: A, b: A) => number
  readonly show?: (a: A) => string
}

/**
 * The laws of a total order, up to the equality `compare(a, b) = 0`.
 *
 * 1. Reflexive: `a ≤ a`
 * 2. Total: `compare(a, b) = -compare(b, a)`
 * 3. Transitive: `a ≤ b ≤ c ⟹ a ≤ c`
 *
 * @example
 * ```ts
 * import { totalOrder } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * const laws = totalOrder({ name: "number", arbitrary: fc.nat(), compare: (a, b) => a - b })
 * laws.laws.map((law) => law.name) // => ["reflexive", "total", "transitive"]
 * ```
 */
export const totalOrder = <A>({ arbitrary, compare, name, show }: Order<A>): Law.LawSet =>
  Law.set(`totalOrder(${name})`, [
    Law.law({
      name: "reflexive",
      statement: "a ≤ a",
      over: Domain.sampled(fc.tuple(arbitrary)),
      holds: ([a]) => compare(a, a) === 0,
      show: shown(show)
    }),
    Law.law({
      name: "total",
      statement: "compare(a, b) = -compare(b, a)",
      over: Domain.sampled(fc.tuple(arbitrary, arbitrary)),
      holds: ([a, b]) => Math.sign(compare(a, b)) + Math.sign(compare(b, a)) === 0,
      show: shown(show)
    }),
    Law.law({
      name: "transitive",
      statement: "a ≤ b ≤ c ⟹ a ≤ c",
      over: Domain.sampled(fc.tuple(arbitrary, arbitrary, arbitrary)),
      holds: (values) => {
        const [a, b, c] = values.toSorted(compare)
        return a === undefined || b === undefined || c === undefined || inOrder(compare, a, b, c)
      },
      show: shown(show)
    })
  ])

const inOrder = <A>(compare: (a: A, b: A) => number, a: A, b: A, c: A): boolean =>
  compare(a, b) <= 0 && compare(b, c) <= 0 && compare(a, c) <= 0
