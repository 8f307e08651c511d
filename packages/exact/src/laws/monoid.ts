import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { shown } from "./shown.ts"

/** A set with a combination and its unit. */
export interface Monoid<A> {
  readonly name: string
  readonly arbitrary: fc.Arbitrary<A>
  readonly unit: A
  readonly combine: (a: A, b: A) => A
  readonly equals: (a: A, b: A) => boolean
  readonly show?: (a: A) => string
}

/**
 * The laws of a commutative monoid.
 *
 * 1. Unit: `a·1 = a`
 * 2. Associative: `(a·b)·c = a·(b·c)`
 * 3. Commutative: `a·b = b·a`
 *
 * @example
 * ```ts
 * import { commutativeMonoid } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * import * as fc from "fast-check"
 * const max = commutativeMonoid({
 *   name: "max",
 *   arbitrary: fc.nat(),
 *   unit: 0,
 *   combine: Math.max,
 *   equals: Object.is
 * })
 * Law.verdicts(max).every((verdict) => verdict.holds) // => true
 * ```
 */
export const commutativeMonoid = <A>({
  arbitrary,
  combine,
  equals,
  name,
  show,
  unit
}: Monoid<A>): Law.LawSet =>
  Law.set(`commutativeMonoid(${name})`, [
    Law.law({
      name: "unit",
      statement: "a·1 = a",
      over: Domain.sampled(fc.tuple(arbitrary)),
      holds: ([a]) => equals(combine(a, unit), a),
      show: shown(show)
    }),
    Law.law({
      name: "associative",
      statement: "(a·b)·c = a·(b·c)",
      over: Domain.sampled(fc.tuple(arbitrary, arbitrary, arbitrary)),
      holds: ([a, b, c]) => equals(combine(combine(a, b), c), combine(a, combine(b, c))),
      show: shown(show)
    }),
    Law.law({
      name: "commutative",
      statement: "a·b = b·a",
      over: Domain.sampled(fc.tuple(arbitrary, arbitrary)),
      holds: ([a, b]) => equals(combine(a, b), combine(b, a)),
      show: shown(show)
    })
  ])
