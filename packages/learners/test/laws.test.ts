import { Rational } from "@headwater/exact"
import { Learner } from "@headwater/learners"
import { arbitraries, imitation, learner, mixture } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

Law.check(it, mixture())
Law.check(it, imitation())

type Bit = arbitraries.Bit
const sequences = arbitraries
  .sequence(8)
  .map((bits) => bits.map((bit) => [undefined, bit] as const))
const broken = <S>(made: Learner.Learner<S, undefined, Bit, Rational>): ReadonlyArray<string> =>
  Law.verdicts(learner("control", fc.constant(made), sequences))
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)
const coin = (p: Rational) =>
  new Map<Bit, Rational>([
    [0, Rational.one.minus(p)],
    [1, p]
  ])

describe("laws of learners", () => {
  it("counterexample: predictions that do not sum to one break normalised", () => {
    const leaky: Learner.Learner<number, undefined, Bit, Rational> = {
      arithmetic: Learner.rational,
      start: () => 0,
      predict: (n) => new Map(coin(Rational.of(1, n + 2))).set(1, Rational.of(1, 3)),
      update: (n) => n + 1
    }
    assert.deepEqual(broken(leaky), ["normalised", "continuations"])
  })
  it("counterexample: an arithmetic that adds where it should multiply breaks the chain rule", () => {
    const wrong: Learner.Learner<number, undefined, Bit, Rational> = {
      arithmetic: { ...Learner.rational, times: (a, b) => a.plus(b) },
      start: () => 0,
      predict: () => coin(Rational.of(1, 3)),
      update: (n) => n + 1
    }
    assert.deepEqual(broken(wrong), ["chain-rule"])
  })
  it("counterexample: a learner that changes its own state breaks the session", () => {
    const fickle: Learner.Learner<{ seen: number }, undefined, Bit, Rational> = {
      arithmetic: Learner.rational,
      start: () => ({ seen: 1 }),
      predict: ({ seen }) => coin(Rational.of(1, seen + 1)),
      update: (state) => {
        state.seen++
        return state
      }
    }
    assert.include(broken(fickle), "session")
  })
})
