import { commutativeMonoid } from "@headwater/exact/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"

/** A ring with what its laws need. */
export interface Ring<A> {
  readonly name: string
  readonly arbitrary: fc.Arbitrary<A>
  readonly zero: A
  readonly one: A
  readonly plus: (a: A, b: A) => A
  readonly times: (a: A, b: A) => A
  readonly negated: (a: A) => A
  readonly equals: (a: A, b: A) => boolean
}

/**
 * The laws of a commutative ring, after those of its two monoids.
 *
 * 1. Negation: `a + (-a) = 0`
 * 2. Distributive: `a·(b + c) = a·b + a·c`
 *
 * @example
 * ```ts
 * import { Polynomial } from "@headwater/certificate"
 * import { arbitraries, commutativeRing } from "@headwater/certificate/laws"
 * import { Law } from "@headwater/proof"
 * const laws = commutativeRing({
 *   name: "Polynomial",
 *   arbitrary: arbitraries.polynomial(),
 *   zero: Polynomial.zero,
 *   one: Polynomial.one,
 *   plus: (a, b) => a.plus(b),
 *   times: (a, b) => a.times(b),
 *   negated: (a) => a.negated(),
 *   equals: (a, b) => a.toString() === b.toString()
 * })
 * Law.verdicts(laws, { runs: 20 }).every((verdict) => verdict.holds) // => true
 * ```
 */
export const commutativeRing = <A>(ring: Ring<A>): Law.LawSet => {
  const { arbitrary, equals, name, plus, times } = ring
  return Law.set(
    `commutativeRing(${name})`,
    [
      Law.law({
        name: "negation",
        statement: "a + (-a) = 0",
        over: Domain.sampled(arbitrary),
        holds: (a) => equals(plus(a, ring.negated(a)), ring.zero)
      }),
      Law.law({
        name: "distributive",
        statement: "a·(b + c) = a·b + a·c",
        over: Domain.sampled(fc.tuple(arbitrary, arbitrary, arbitrary)),
        holds: ([a, b, c]) => equals(times(a, plus(b, c)), plus(times(a, b), times(a, c)))
      })
    ],
    [
      commutativeMonoid({ name: `${name}, +`, arbitrary, unit: ring.zero, combine: plus, equals }),
      commutativeMonoid({ name: `${name}, ·`, arbitrary, unit: ring.one, combine: times, equals })
    ]
  )
}
