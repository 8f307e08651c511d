import { LogForm, Rational } from "@headwater/exact"
import { ExpectedLoss, KrichevskyTrofimov, Learner, Process } from "@headwater/learners"
import { assert, it } from "vitest"

const { estimator } = KrichevskyTrofimov
const key = ({ ones, zeros }: KrichevskyTrofimov.Counts) => `${zeros} ${ones}`

/** Half way to each flip, from a half on: of n flips all states differ. */
const halfway: Learner.Ones<Rational> = {
  start: Rational.of(1, 2),
  one: (state) => state,
  update: (state, flip) => state.plus(Rational.of(flip)).times(Rational.of(1, 2))
}

/** What a learner loses in all in expectation, by the probability that it gives to each sequence. */
const byTree = <S>(p: Rational, learner: Learner.Ones<S>, flips: number): LogForm =>
  LogForm.sum(
    Array.from({ length: 2 ** flips }, (_, word) => {
      const bits = Array.from({ length: flips }, (_, at): 0 | 1 => ((word >> at) & 1 ? 1 : 0))
      const data = Process.alone(bits)
      const chance = Process.probability(Process.bernoulli(p), data)
      if (chance.sign === 0) return LogForm.of(0)
      return LogForm.log2(Process.probability(Learner.ofOnes(learner), data)).times(chance)
    })
  ).negated()

it("claim: losses flip by flip add up to the expected loss on whole sequences", () => {
  for (const p of [Rational.zero, Rational.of(1, 3), Rational.of(1, 2), Rational.of(7, 8)]) {
    for (const flips of [0, 1, 3, 5]) {
      const counted = ExpectedLoss.onCoin(p, estimator, flips, key)
      assert.equal(counted.length, flips)
      assert.isTrue(LogForm.sum(counted).equals(byTree(p, estimator, flips)))
      const stepped = ExpectedLoss.onCoin(p, halfway, flips, String)
      assert.isTrue(LogForm.sum(stepped).equals(byTree(p, halfway, flips)))
    }
  }
})

it("example: a learner that excludes what may come has no expected loss", () => {
  const sure: Learner.Ones<null> = { start: null, one: () => Rational.one, update: () => null }
  assert.throws(() => ExpectedLoss.onCoin(Rational.of(1, 2), sure, 1, String), RangeError)
  assert.isTrue(ExpectedLoss.onCoin(Rational.one, sure, 1, String)[0]?.equals(LogForm.of(0)))
})
