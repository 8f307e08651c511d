import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { AMeasure } from "../AMeasure.ts"
import { expectation } from "../Infradistribution.ts"
import { equal, plus, read, scaled } from "../internal/vector.ts"
import { minimalPoints as question } from "../kinds/minimalPoints.ts"
import { aMeasure, belief, utility } from "./arbitraries.ts"
import { ask, type Implementation } from "./implementation.ts"

const isSame = (a: AMeasure, b: AMeasure): boolean =>
  equal(read([...a.m, a.b]), read([...b.m, b.b]))

const cases = fc.integer({ min: 2, max: 3 }).chain((points) =>
  fc.record({
    h: fc
      .array(aMeasure(points), { minLength: 1, maxLength: 4 })
      .filter((h) => h.every((it, i) => h.every((other, j) => j >= i || !isSame(it, other)))),
    sure: belief(points),
    f: utility(points),
    share: fc.integer({ min: 1, max: 3 })
  })
)

/**
 * The laws of minimal points.
 *
 * 1. Enough: dropping the others changes no expectation
 * 2. Alone: one point is listed
 * 3. Between: a mixture of two points is not listed beside them
 * 4. Constant: a constant of 1 is not listed beside a probability
 */
export const minimalPoints = (of: Implementation): Law.LawSet => {
  const answer = ask(of, question)
  const minimal = (h: ReadonlyArray<AMeasure>): ReadonlyArray<number> => {
    const [first, ...rest] = h.map(({ b, m }) => ({
      m: m.map((x) => Rational.from(x).toString()),
      b: Rational.from(b).toString()
    }))
    return answer({ points: [first!, ...rest] }).minimal
  }
  return Law.set(`minimal-points(${of.name})`, [
    Law.law({
      name: "enough",
      statement: "the listed points have the same least value of every utility from 0 to 1",
      over: Domain.sampled(cases),
      holds: ({ f, h }) => {
        const kept = minimal(h).map((i) => h[i]!)
        return kept.length > 0 && expectation(kept, f).equals(expectation(h, f))
      }
    }),
    Law.law({
      name: "alone",
      statement: "one point is listed",
      over: Domain.sampled(cases),
      holds: ({ h }) => minimal(h.slice(0, 1)).join() === "0"
    }),
    Law.law({
      name: "between",
      statement: "a mixture of two other points is not listed",
      over: Domain.sampled(cases),
      holds: ({ h, share }) => {
        const [a, b] = [h[0]!, h.at(-1)!]
        if (h.length < 2) return true
        const [w, rest] = [Rational.of(share, 4), Rational.of(4 - share, 4)]
        const mixed = {
          m: plus(scaled(read(a.m), w), scaled(read(b.m), rest)),
          b: w.times(a.b).plus(rest.times(b.b))
        }
        return !minimal([...h, mixed]).includes(h.length)
      }
    }),
    Law.law({
      name: "constant",
      statement: "a constant of 1 is above every probability, and so not listed",
      over: Domain.sampled(cases),
      holds: ({ sure }) =>
        minimal([
          { m: sure.map(() => Rational.zero), b: Rational.one },
          { m: sure, b: Rational.zero }
        ]).join() === "1"
    })
  ])
}
