import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { InContextLearner } from "@headwater/programs"
import { inner } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, inner.learners)

const budget = Budget.of("unit", { steps: 10_000_000 })

type Pair = InContextLearner.Pair

/** The chance that a learner gives to pairs: the product of its predictions. */
const chance = (
  { program }: InContextLearner.InContextLearner,
  pairs: ReadonlyArray<Pair>
): Rational =>
  InContextLearner.along(program, pairs, budget).reduce(
    (product, it) => product.times(it.chance),
    Rational.one
  )

/** Bits in contexts of their own last bit, which is 0 before the first. */
const chained = (bits: string): ReadonlyArray<Pair> =>
  Array.from(bits).map((bit, index) => [Number(bits[index - 1] ?? 0), Number(bit)])

const strings = (n: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** n }, (_, index) => index.toString(2).padStart(n, "0"))

describe("InContextLearner", () => {
  it("example: lengths", () => {
    assert.deepEqual(
      InContextLearner.all.map(({ id, program }) => [id, Register.encode(program).length]),
      [
        ["indifferent", 12],
        ["coin", 128],
        ["doubling", 163],
        ["counting", 171],
        ["descent", 274],
        ["descent-per-context", 301],
        ["tree", 649]
      ]
    )
  })

  it("claim: every learner divides one among all strings", () => {
    for (const learner of InContextLearner.all) {
      const total = Rational.sum(strings(5).map((bits) => chance(learner, chained(bits))))
      assert.equal(total.toString(), "1", learner.id)
    }
  })

  it("claim: with the last bit as context the tree is the context tree of depth 1", () => {
    // half the chance of one coin and half of two coins, each by its counts in factorials
    const odd = (n: number): bigint => (n === 0 ? 1n : BigInt(2 * n - 1) * odd(n - 1))
    const factorial = (n: number): bigint => (n === 0 ? 1n : BigInt(n) * factorial(n - 1))
    const coin = (zeros: number, ones: number): Rational =>
      Rational.of(odd(zeros) * odd(ones), 2n ** BigInt(zeros + ones) * factorial(zeros + ones))
    for (const bits of strings(6)) {
      const pairs = chained(bits)
      const n = (context: number | undefined, bit: number): number =>
        pairs.filter(([c, b]) => (context === undefined || c === context) && b === bit).length
      const apart = coin(n(0, 0), n(0, 1)).times(coin(n(1, 0), n(1, 1)))
      const expected = coin(n(undefined, 0), n(undefined, 1)).plus(apart).times(Rational.of(1, 2))
      assert.equal(chance(InContextLearner.tree, pairs).toString(), expected.toString())
    }
  })

  it("claim: a context that always shows one bit costs doubling less than 2.26 bits in all", () => {
    const pairs = Array.from({ length: 60 }, (): Pair => [3, 1])
    const cost = -Math.log2(chance(InContextLearner.doubling, pairs).toNumber())
    assert.isAbove(cost, 2.25)
    assert.isBelow(cost, 2.26)
    assert.isAbove(-Math.log2(chance(InContextLearner.counting, pairs).toNumber()), 3)
  })

  it("counterexample: doubling is no worse than counting on every history", () => {
    const pairs = [0, 0, 0, 1, 1, 1].map((bit): Pair => [0, bit])
    const [doubling, counting] = [InContextLearner.doubling, InContextLearner.counting].map((it) =>
      chance(it, pairs)
    )
    assert.equal(doubling!.compare(counting!), -1)
  })
})
