import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { AMeasure } from "../AMeasure.ts"
import { expectation } from "../Infradistribution.ts"
import { rational } from "../internal/json.ts"
import { update } from "../kinds/update.ts"
import { glued, update as after } from "../Update.ts"
import { aMeasure, belief, event, utility } from "./arbitraries.ts"
import { ask, type Implementation } from "./implementation.ts"

const cases = fc.integer({ min: 2, max: 4 }).chain((points) =>
  fc.record({
    points: fc.constant(points),
    h: fc.array(aMeasure(points), { minLength: 1, maxLength: 3 }),
    sure: belief(points),
    event: event(points),
    smaller: event(points),
    g: utility(points),
    f: utility(points),
    other: utility(points)
  })
)

/**
 * The laws of updates.
 *
 * 1. Bayes: one belief is conditioned, whatever the stakes, and not at all where it excludes the event
 * 2. Consistent: acts on the event have the order that they had before, with the stakes
 * 3. Normalised: 0 is worth 0 and 1 is worth 1, where there is an update
 * 4. Defined: if and only if 1 and 0 on the event differ in worth
 * 5. Composed: two events one after the other are both at once
 */
export const updates = (of: Implementation): Law.LawSet => {
  const answer = ask(of, update)
  const value = (
    h: ReadonlyArray<AMeasure>,
    event: ReadonlyArray<number>,
    g: ReadonlyArray<Rational>,
    f: ReadonlyArray<Rational>
  ): Rational | undefined => {
    const [first, ...rest] = h.map(({ b, m }) => ({
      m: m.map((x) => Rational.from(x).toString()),
      b: Rational.from(b).toString()
    }))
    const found = answer({ H: [first!, ...rest], L: event, g: g.map(String), f: f.map(String) })
    if (found.defined !== (found.value !== null))
      throw new TypeError("Expected a value where defined")
    return found.value === null ? undefined : rational(found.value)
  }
  const isDefined = (it: {
    h: ReadonlyArray<AMeasure>
    event: ReadonlyArray<number>
    g: ReadonlyArray<Rational>
  }) => {
    const at = (n: number) =>
      expectation(
        it.h,
        glued(
          it.event,
          it.g.map(() => Rational.of(n)),
          it.g
        )
      )
    return at(1).compare(at(0)) > 0
  }
  return Law.set(`update(${of.name})`, [
    Law.law({
      name: "bayes",
      statement: "one belief is conditioned on the event, whatever g is",
      over: Domain.sampled(cases),
      holds: ({ event, f, g, sure }) => {
        const mass = Rational.sum(event.map((i) => sure[i]!))
        const found = value([{ m: sure, b: Rational.zero }], event, g, f)
        if (mass.sign === 0) return found === undefined
        const joint = Rational.sum(event.map((i) => sure[i]!.times(f[i]!)))
        return found !== undefined && found.equals(joint.dividedBy(mass))
      }
    }),
    Law.law({
      name: "consistent",
      statement: "E'(f) ≤ E'(f') if and only if E(f★g) ≤ E(f'★g)",
      over: Domain.sampled(cases),
      holds: ({ event, f, g, h, other }) => {
        const [a, b] = [value(h, event, g, f), value(h, event, g, other)]
        if (a === undefined || b === undefined) return a === b
        const before = expectation(h, glued(event, f, g)).compare(
          expectation(h, glued(event, other, g))
        )
        return a.compare(b) === before
      }
    }),
    Law.law({
      name: "normalised",
      statement: "E'(0) = 0 and E'(1) = 1, where there is an E'",
      over: Domain.sampled(cases),
      holds: ({ event, g, h }) => {
        const at = (n: number) =>
          value(
            h,
            event,
            g,
            g.map(() => Rational.of(n))
          )
        const [low, high] = [at(0), at(1)]
        return low === undefined
          ? high === undefined
          : low.sign === 0 && high?.equals(Rational.one) === true
      }
    }),
    Law.law({
      name: "defined",
      statement: "there is an update if and only if E(1★g) > E(0★g)",
      over: Domain.sampled(cases),
      holds: (it) => (value(it.h, it.event, it.g, it.f) !== undefined) === isDefined(it)
    }),
    Law.law({
      name: "composed",
      statement: "an update on L and then on L ∩ L' with the same g is that on L ∩ L'",
      over: Domain.sampled(cases),
      holds: ({ event, f, g, h, smaller }) => {
        const both = event.filter((i) => smaller.includes(i))
        const whole = value(h, both, g, f)
        if (whole === undefined) return true
        const first = after(h, event, g)
        const twice = first === undefined ? undefined : value(first, both, g, f)
        return twice?.equals(whole) === true
      }
    })
  ])
}
