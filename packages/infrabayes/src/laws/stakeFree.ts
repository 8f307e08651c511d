import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { rational } from "../internal/json.ts"
import { scaled } from "../internal/vector.ts"
import { stakeFree } from "../kinds/stakeFree.ts"
import { belief, beliefs } from "./arbitraries.ts"
import { ask, type Implementation } from "./implementation.ts"

type Vector = ReadonlyArray<Rational>

const event = [0, 1]

/** Beliefs on two points given the event, beliefs on the rest, and masses of the event. */
const parts = fc.record({
  given: beliefs(2, 2),
  rest: fc.array(fc.tuple(belief(2), fc.nat(3)), { minLength: 1, maxLength: 2 }),
  all: beliefs(4, 3)
})

/** Every belief given the event with every belief of the rest, mass and all: closed under exchange. */
const exchanged = ({
  given,
  rest
}: {
  given: ReadonlyArray<Vector>
  rest: ReadonlyArray<readonly [Vector, number]>
}) =>
  rest.flatMap(([off, n]) => {
    const mass = Rational.of(n, 4)
    return given.map((on) => [...scaled(on, mass), ...scaled(off, Rational.one.minus(mass))])
  })

/**
 * The laws of exchange.
 *
 * 1. Equivalent: stake-free if and only if no stakes reverse an order
 * 2. Exchanged: all beliefs given the event with all beliefs of the rest are stake-free
 * 3. Order: the order in which beliefs are listed does not matter, nor does one listed twice
 * 4. Strict: strictly if and only if stake-free, and every belief has mass on the event
 */
export const stakeFrees = (of: Implementation): Law.LawSet => {
  const answer = ask(of, stakeFree)
  const at = (all: ReadonlyArray<Vector>) => {
    const [first, ...rest] = all.map((it) => it.map(String))
    return answer({ H: [first!, ...rest], L: event })
  }
  return Law.set(`stake-free(${of.name})`, [
    Law.law({
      name: "equivalent",
      statement: "closed under exchange if and only if the largest reversal is 0",
      over: Domain.sampled(parts),
      holds: ({ all }) => {
        const found = at(all)
        return found.stakeFree === (rational(found.largestReversal).sign === 0)
      }
    }),
    Law.law({
      name: "exchanged",
      statement: "every belief given L with every belief of the rest: stake-free",
      over: Domain.sampled(parts),
      holds: (it) => {
        const found = at(exchanged(it))
        return found.stakeFree && rational(found.largestReversal).sign === 0
      }
    }),
    Law.law({
      name: "order",
      statement: "the order of the beliefs does not matter, nor does one that is listed twice",
      over: Domain.sampled(parts),
      holds: ({ all }) => {
        const [found, other] = [at(all), at([...all].reverse().concat([all[0]!]))]
        return (
          found.stakeFree === other.stakeFree &&
          found.strictly === other.strictly &&
          found.largestReversal === other.largestReversal
        )
      }
    }),
    Law.law({
      name: "strict",
      statement: "strictly if and only if stake-free and every belief has mass on the event",
      over: Domain.sampled(parts),
      holds: ({ all }) => {
        const found = at(all)
        const isSeen = all.every((it) => Rational.sum(event.map((i) => it[i]!)).sign > 0)
        return found.strictly === (found.stakeFree && isSeen)
      }
    })
  ])
}
