import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { commutativeMonoid } from "./monoid.ts"
import { totalOrder } from "./order.ts"
import { shown } from "./shown.ts"

/** Exact numbers with the four operations and an order. */
export interface OrderedField<N> {
  readonly name: string
  readonly arbitrary: fc.Arbitrary<N>
  readonly zero: N
  readonly one: N
  readonly plus: (a: N, b: N) => N
  readonly times: (a: N, b: N) => N
  readonly negated: (a: N) => N
  /** Of numbers other than zero. */
  readonly inverse: (a: N) => N
  readonly compare: (a: N, b: N) => number
  readonly show?: (a: N) => string
}

/**
 * The laws of an ordered field, after those of its two monoids and of its order.
 *
 * 1. Negation: `a + (-a) = 0`
 * 2. Inverse: `a·(1/a) = 1` for `a ≠ 0`
 * 3. Distributive: `a·(b + c) = a·b + a·c`
 * 4. Non-trivial: `0 < 1`
 * 5. Compatible: `a ≤ b ⟹ a + c ≤ b + c`, and `a·c ≤ b·c` for `c ≥ 0`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { arbitraries, orderedField } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * const laws = orderedField({
 *   name: "Rational",
 *   arbitrary: arbitraries.rational(),
 *   zero: Rational.zero,
 *   one: Rational.one,
 *   plus: (a, b) => a.plus(b),
 *   times: (a, b) => a.times(b),
 *   negated: (a) => a.negated(),
 *   inverse: (a) => a.inverse(),
 *   compare: (a, b) => a.compare(b)
 * })
 * Law.verdicts(laws).every((verdict) => verdict.holds) // => true
 * ```
 */
export const orderedField = <N>(field: OrderedField<N>): Law.LawSet => {
  const { arbitrary, compare, inverse, name, negated, one, plus, times, zero } = field
  const equals = (a: N, b: N): boolean => compare(a, b) === 0
  const carrier = { arbitrary, equals, ...(field.show === undefined ? {} : { show: field.show }) }
  const show = shown(field.show)
  return Law.set(
    `orderedField(${name})`,
    [
      Law.law({
        name: "negation",
        statement: "a + (-a) = 0",
        over: Domain.sampled(fc.tuple(arbitrary)),
        holds: ([a]) => equals(plus(a, negated(a)), zero),
        show
      }),
      Law.law({
        name: "inverse",
        statement: "a·(1/a) = 1 for a ≠ 0",
        over: Domain.sampled(fc.tuple(arbitrary.filter((a) => !equals(a, zero)))),
        holds: ([a]) => equals(times(a, inverse(a)), one),
        show
      }),
      Law.law({
        name: "distributive",
        statement: "a·(b + c) = a·b + a·c",
        over: Domain.sampled(fc.tuple(arbitrary, arbitrary, arbitrary)),
        holds: ([a, b, c]) => equals(times(a, plus(b, c)), plus(times(a, b), times(a, c))),
        show
      }),
      Law.law({
        name: "non-trivial",
        statement: "0 < 1",
        over: Domain.exhaustive(() => [[zero, one]]),
        holds: ([a, b]) => a !== undefined && b !== undefined && compare(a, b) < 0,
        show
      }),
      Law.law({
        name: "compatible",
        statement: "a ≤ b ⟹ a + c ≤ b + c, and a·c ≤ b·c for c ≥ 0",
        over: Domain.sampled(fc.tuple(arbitrary, arbitrary, arbitrary)),
        holds: ([a, b, c]) => {
          const order = Math.sign(compare(a, b))
          return (
            Math.sign(compare(plus(a, c), plus(b, c))) === order &&
            Math.sign(compare(times(a, c), times(b, c))) === order * Math.sign(compare(c, zero))
          )
        },
        show
      })
    ],
    [
      commutativeMonoid({ ...carrier, name: `${name}, plus`, unit: zero, combine: plus }),
      commutativeMonoid({ ...carrier, name: `${name}, times`, unit: one, combine: times }),
      totalOrder({ ...carrier, name, compare })
    ]
  )
}
