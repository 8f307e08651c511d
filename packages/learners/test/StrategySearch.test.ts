import { Rational } from "@headwater/exact"
import { Learner, StrategySearch } from "@headwater/learners"
import { arbitraries, learner } from "@headwater/learners/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Bit = arbitraries.Bit

/** Every function of one bit. */
const strategies: ReadonlyArray<StrategySearch.Strategy<Bit, Bit>> = [
  { name: "same", act: (bit) => bit },
  { name: "other", act: (bit) => (bit === 0 ? 1 : 0) },
  { name: "zero", act: () => 0 },
  { name: "one", act: () => 1 }
]

const learners = fc
  .record({ window: fc.nat({ max: 4 }), doubt: fc.integer({ min: 1, max: 9 }) })
  .map(({ doubt, window }) => ({
    window,
    made: StrategySearch.make(strategies, {
      alphabet: [0, 1],
      window,
      doubt: Rational.of(doubt, 10)
    })
  }))

const sequences = fc.array(fc.tuple(arbitraries.bit, arbitraries.bit), { maxLength: 8 })

Law.check(
  it,
  learner(
    "strategy search",
    learners.map((it) => it.made),
    sequences
  )
)

Law.check(
  it,
  Law.set("strategy search", [
    Law.law({
      name: "followed",
      statement: "no strategy was right more often on the last steps, and none before it as often",
      over: Domain.sampled(fc.tuple(learners, sequences, arbitraries.bit)),
      holds: ([{ made, window }, sequence, context]) => {
        const last = sequence.slice(Math.max(0, sequence.length - window))
        const right = strategies.map(
          (it) => last.filter(([seen, did]) => it.act(seen) === did).length
        )
        const best = right.reduce((best, it, at) => (it > right[best]! ? at : best), 0)
        const state = Learner.after(made, sequence)
        const predicted = made.predict(state, context)
        const expected = strategies[best]!.act(context)
        const [own, other] = [predicted.get(expected)!, predicted.get(expected === 0 ? 1 : 0)!]
        return (
          StrategySearch.followed(state, strategies.length) === best &&
          own.plus(other).equals(Rational.one) &&
          made.predict(made.start(), context).get(context)?.equals(own) === true
        )
      }
    })
  ])
)

describe("StrategySearch", () => {
  it("claim: after a change of strategy it is wrong for about half of its window, and then right", () => {
    const wrong = (window: number): number => {
      const made = StrategySearch.make(strategies, {
        alphabet: [0, 1],
        window,
        doubt: Rational.zero
      })
      let state = made.start()
      let errors = 0
      for (let step = 0; step < 40; step++) {
        // The inputs alternate; after twenty steps the other strategy is followed.
        const bit: Bit = step % 2 === 0 ? 0 : 1
        const did = strategies[step < 20 ? 0 : 1]!.act(bit)
        if (step >= 20 && made.predict(state, bit).get(did)!.sign === 0) errors++
        state = made.update(state, bit, did)
      }
      return errors
    }
    for (const window of [1, 2, 3, 4, 8]) {
      assert.isAtLeast(wrong(window), 1)
      assert.isAtMost(wrong(window), Math.floor(window / 2) + 1)
    }
    // Without forgetting it takes as long to be convinced as it took before.
    assert.equal(wrong(40), 20)
  })

  it("example: bad options are refused", () => {
    const of = (more: Partial<StrategySearch.Options<Bit>>) =>
      StrategySearch.make(strategies, {
        alphabet: [0, 1],
        window: 1,
        doubt: Rational.zero,
        ...more
      })
    assert.throws(() => of({ alphabet: [0] }), RangeError, "Expected at least two symbols, not `1`")
    assert.throws(() => of({ window: -1 }), RangeError, "a number of steps as the window, not `-1`")
    assert.throws(() => of({ doubt: Rational.one }), RangeError, "from 0 to below 1, not `1`")
    assert.throws(
      () => StrategySearch.make([], { alphabet: [0, 1], window: 1, doubt: Rational.zero }),
      RangeError,
      "Expected a strategy"
    )
    const odd = StrategySearch.make<Bit, number>([{ name: "odd", act: () => 7 }], {
      alphabet: [0, 1],
      window: 1,
      doubt: Rational.zero
    })
    assert.throws(() => odd.predict(odd.start(), 0), RangeError, "a symbol of `odd`, not `7`")
  })
})
