import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { Rational } from "../Rational.ts"
import { positiveRational, rational } from "./arbitraries.ts"
import { commutativeMonoid } from "./monoid.ts"
import { totalOrder } from "./order.ts"
import { shown } from "./shown.ts"

/** Exact values that can be added, compared, and multiplied by rationals. */
export interface OrderedVectorSpace<V> {
  readonly name: string
  readonly arbitrary: fc.Arbitrary<V>
  readonly zero: V
  readonly plus: (a: V, b: V) => V
  readonly times: (a: V, q: Rational) => V
  readonly compare: (a: V, b: V) => number
  readonly show?: (a: V) => string
}

/** Such values that also have the logarithm to base 2. */
export interface Logarithms<V> extends OrderedVectorSpace<V> {
  readonly log2: (r: Rational) => V
}

/**
 * The laws of an ordered vector space over the rationals, after those of its monoid and its order.
 *
 * 1. Scalars: `0·a = 0`, `1·a = a`, `p·(q·a) = (p·q)·a`
 * 2. Distributive: `(p + q)·a = p·a + q·a` and `q·(a + b) = q·a + q·b`
 * 3. Compatible: `a ≤ b ⟹ a + c ≤ b + c`, and `q·a ≤ q·b` for `q > 0`
 *
 * @example
 * ```ts
 * import { LogForm } from "@headwater/exact"
 * import { arbitraries, orderedVectorSpace } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * const laws = orderedVectorSpace({
 *   name: "LogForm",
 *   arbitrary: arbitraries.logForm(),
 *   zero: LogForm.zero,
 *   plus: (a, b) => a.plus(b),
 *   times: (a, q) => a.times(q),
 *   compare: (a, b) => a.compare(b)
 * })
 * Law.verdicts(laws).every((verdict) => verdict.holds) // => true
 * ```
 */
export const orderedVectorSpace = <V>(space: OrderedVectorSpace<V>): Law.LawSet => {
  const { arbitrary, compare, name, plus, times, zero } = space
  const equals = (a: V, b: V): boolean => compare(a, b) === 0
  const carrier = { arbitrary, equals, ...(space.show === undefined ? {} : { show: space.show }) }
  const list = shown(space.show)
  const show = ([scalars, values]: readonly [ReadonlyArray<Rational>, ReadonlyArray<V>]): string =>
    `scalars ${shown<Rational>()(scalars)}, values ${list(values)}`
  return Law.set(
    `orderedVectorSpace(${name})`,
    [
      Law.law({
        name: "scalars",
        statement: "0·a = 0, 1·a = a, p·(q·a) = (p·q)·a",
        over: Domain.sampled(fc.tuple(fc.tuple(rational(), rational()), fc.tuple(arbitrary))),
        holds: ([[p, q], [a]]) =>
          equals(times(a, Rational.zero), zero) &&
          equals(times(a, Rational.one), a) &&
          equals(times(times(a, q), p), times(a, p.times(q))),
        show
      }),
      Law.law({
        name: "distributive",
        statement: "(p + q)·a = p·a + q·a and q·(a + b) = q·a + q·b",
        over: Domain.sampled(
          fc.tuple(fc.tuple(rational(), rational()), fc.tuple(arbitrary, arbitrary))
        ),
        holds: ([[p, q], [a, b]]) =>
          equals(times(a, p.plus(q)), plus(times(a, p), times(a, q))) &&
          equals(times(plus(a, b), q), plus(times(a, q), times(b, q))),
        show
      }),
      Law.law({
        name: "compatible",
        statement: "a ≤ b ⟹ a + c ≤ b + c, and q·a ≤ q·b for q > 0",
        over: Domain.sampled(
          fc.tuple(fc.tuple(positiveRational()), fc.tuple(arbitrary, arbitrary, arbitrary))
        ),
        holds: ([[q], [a, b, c]]) => {
          const order = Math.sign(compare(a, b))
          return (
            Math.sign(compare(plus(a, c), plus(b, c))) === order &&
            Math.sign(compare(times(a, q), times(b, q))) === order
          )
        },
        show
      })
    ],
    [
      commutativeMonoid({ ...carrier, name: `${name}, plus`, unit: zero, combine: plus }),
      totalOrder({ ...carrier, name, compare })
    ]
  )
}

/**
 * The laws of the binary logarithm into an ordered vector space, after those of the space.
 *
 * 1. Homomorphism: `log2(r·s) = log2(r) + log2(s)`
 * 2. Monotone: `r ≤ s ⟹ log2(r) ≤ log2(s)`
 * 3. Powers: `compare(n·log2(r), m) = compare(r^n, 2^m)` for integers n and m
 *
 * @example
 * ```ts
 * import { LogForm } from "@headwater/exact"
 * import { arbitraries, logarithm } from "@headwater/exact/laws"
 * const laws = logarithm({
 *   name: "LogForm",
 *   arbitrary: arbitraries.logForm(),
 *   zero: LogForm.zero,
 *   plus: (a, b) => a.plus(b),
 *   times: (a, q) => a.times(q),
 *   compare: (a, b) => a.compare(b),
 *   log2: LogForm.log2
 * })
 * laws.parents.map((parent) => parent.name) // => ["orderedVectorSpace(LogForm)"]
 * ```
 */
export const logarithm = <V>(space: Logarithms<V>): Law.LawSet => {
  const { compare, log2, name, plus, times } = space
  const pairs = Domain.sampled(fc.tuple(positiveRational(), positiveRational()))
  const show = shown<Rational>()
  return Law.set(
    `logarithm(${name})`,
    [
      Law.law({
        name: "homomorphism",
        statement: "log2(r·s) = log2(r) + log2(s)",
        over: pairs,
        holds: ([r, s]) => compare(log2(r.times(s)), plus(log2(r), log2(s))) === 0,
        show
      }),
      Law.law({
        name: "monotone",
        statement: "r ≤ s ⟹ log2(r) ≤ log2(s)",
        over: pairs,
        holds: ([r, s]) => Math.sign(compare(log2(r), log2(s))) === r.compare(s),
        show
      }),
      Law.law({
        name: "powers",
        statement: "compare(n·log2(r), m·log2(2)) = compare(r^n, 2^m)",
        over: Domain.sampled(
          fc.tuple(
            positiveRational(),
            fc.integer({ min: -40, max: 40 }),
            fc.integer({ min: -160, max: 160 })
          )
        ),
        holds: ([r, n, m]) => {
          const left = times(log2(r), Rational.of(n))
          const right = times(log2(Rational.of(2)), Rational.of(m))
          return Math.sign(compare(left, right)) === r.pow(n).compare(Rational.pow2(m))
        },
        show: ([r, n, m]) => `r = ${r.toString()}, n = ${n}, m = ${m}`
      })
    ],
    [orderedVectorSpace(space)]
  )
}
