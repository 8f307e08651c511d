import { LogForm, Rational } from "@headwater/exact"
import { Divergence, MDL, Mixture, Process, VersionSpace, Ville } from "@headwater/learners"
import {
  arbitraries,
  bayesBounds,
  type Deterministic,
  errorBounds,
  process,
  type Sourced
} from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Bit = arbitraries.Bit

Law.check(it, bayesBounds())
Law.check(it, errorBounds())
Law.check(it, process("dynamic-mdl", arbitraries.members.map(MDL.dynamic), arbitraries.data(6)))

const half = Rational.of(1, 2)
const zeros = (n: number) => Array.from({ length: n }, (): [undefined, Bit] => [undefined, 0])
const broken = (laws: Law.LawSet) =>
  Law.verdicts(laws)
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)

/** For a class of two coins and a fair truth that is not one of them, with the least weight. */
const outside: fc.Arbitrary<Sourced> = fc.integer({ min: 20, max: 60 }).map((n) => ({
  members: [1, 63].map((k) => ({
    name: `${k}/64`,
    weight: Rational.of(n, 120),
    process: Process.bernoulli(Rational.of(k, 64))
  })),
  truth: Process.bernoulli(half),
  weight: Rational.of(n, 120)
}))

describe("bayes-bounds", () => {
  it("counterexample: with the truth outside the class the bounds on losses fail", () => {
    const found = broken(bayesBounds(outside))
    for (const law of ["expected-loss", "square", "hellinger"]) assert.include(found, law)
  })
  it("counterexample: with the truth outside the class the bound on errors fails", () => {
    // both are sure of 0; the truth is sure of 1
    const members = [1, 2].map((k) => ({
      name: `${k}/64`,
      weight: half,
      process: Process.bernoulli(Rational.of(k, 64))
    }))
    const truth = Process.bernoulli(Rational.one)
    assert.include(broken(bayesBounds(fc.constant({ members, truth, weight: half }))), "errors")
  })
  it("example: the expected loss reaches its bound where the class settles on the truth", () => {
    const coins = [half, Rational.one].map((p) => ({ weight: half, p }))
    const loss = (n: number) => Divergence.coins(Rational.one, coins, n)!
    assert.isTrue(loss(20).compare(LogForm.of(1)) < 0)
    assert.isTrue(loss(20).compare(LogForm.of(Rational.of(999_998, 1_000_000))) > 0)
  })
})

describe("Ville", () => {
  const coins = [1, 2, 3].map((n) => ({ weight: Rational.of(1, 3), p: Rational.of(n, 4) }))
  const levels = [
    [1, 50],
    [1, 20],
    [1, 10],
    [1, 5]
  ] as const
  it("example: three coins, twelve symbols, the chances that the posterior of the truth is ever low", () => {
    const shown = (truth: number) =>
      levels.map(([a, b]) => Ville.coins(coins, truth, 12, Rational.of(a, b)).toNumber().toFixed(5))
    assert.deepEqual(shown(1), ["0.00195", "0.02344", "0.08691", "0.29199"])
    for (const side of [0, 2]) {
      assert.deepEqual(shown(side), ["0.01318", "0.04219", "0.12088", "0.34979"])
    }
  })
  it("example: by counts and by the tree of all sequences it is the same", () => {
    const members = coins.map(({ weight, p }) => ({
      name: p.toString(),
      weight,
      process: Process.bernoulli(p)
    }))
    for (const truth of [0, 1, 2]) {
      for (const [a, b] of levels) {
        const alpha = Rational.of(a, b)
        const tree = Ville.crossing(members, truth, 9, alpha, () => undefined)
        assert.equal(Ville.coins(coins, truth, 9, alpha).toString(), tree.toString())
      }
    }
  })
  it("example: a posterior that is just the level has reached it", () => {
    const members = coins.map(({ weight, p }) => ({
      name: p.toString(),
      weight,
      process: Process.bernoulli(p)
    }))
    const third = Rational.of(1, 3)
    assert.equal(Ville.coins(coins, 1, 0, third).toString(), "1")
    assert.equal(Ville.crossing(members, 1, 0, third, () => undefined).toString(), "1")
    assert.equal(Ville.coins(coins, 1, 0, Rational.of(1, 4)).toString(), "0")
  })
  it("counterexample: under another source the posterior of a member can be sure to fall", () => {
    // the class holds the fair coin, the data are ones
    const members = [half, Rational.of(15, 16)].map((p) => ({
      name: p.toString(),
      weight: half,
      process: Process.bernoulli(p)
    }))
    const ones = Array.from({ length: 8 }, (): [undefined, Bit] => [undefined, 1])
    const state = Process.after(Mixture.make(members), ones)
    // sure to be below 1/50, where Ville's bound for data of its own is 1/25
    assert.isTrue(Mixture.posterior(state)[0]!.compare(Rational.of(1, 50)) < 0)
    // and its inverse, 2 at the start, rises in expectation
    const after = Mixture.posterior(Process.after(Mixture.make(members), ones.slice(0, 1)))
    assert.equal(after[0]!.inverse().toString(), "23/8")
  })
  it("example: the drift is 0 on coins that admit the same symbols, negative otherwise", () => {
    const state = (ps: ReadonlyArray<Rational>) =>
      Mixture.make(
        ps.map((p) => ({ name: p.toString(), weight: half, process: Process.bernoulli(p) }))
      )
    assert.equal(Ville.drift(state([half, Rational.of(1, 4)]), 0, undefined).sign, 0)
    assert.equal(Ville.drift(state([Rational.one, half]), 0, undefined).toString(), "-1/2")
    assert.throws(() => Ville.drift(state([half]), 1, undefined), /not member `1`/)
  })
  it("example: a duplicate keeps the posterior of the truth from ever reaching one", () => {
    const twice = [half, half].map((p, index) => ({
      name: `${index}`,
      weight: Rational.of(index + 1, 3),
      process: Process.bernoulli(p)
    }))
    const state = Process.after(Mixture.make(twice), zeros(30))
    assert.deepEqual(Mixture.posterior(state).map(String), ["1/3", "2/3"])
  })
})

describe("error-bounds", () => {
  it("counterexample: with the truth outside the class MAP and the majority err more often", () => {
    // both expect ones, and twelve zeros come
    const without: fc.Arbitrary<Deterministic> = fc.integer({ min: 1, max: 9 }).map((n) => ({
      members: [
        { name: "ones", weight: Rational.of(1, n + 1), process: Process.bernoulli(Rational.one) },
        {
          name: "mostly ones",
          weight: Rational.of(1, n + 1),
          process: Process.bernoulli(Rational.of(9, 10))
        }
      ],
      truth: Array.from({ length: 12 }, (): Bit => 0),
      weight: Rational.of(1, n + 1)
    }))
    assert.includeMembers(broken(errorBounds(without)), ["map", "halving", "bayes"])
  })
})

describe("MDL", () => {
  const run = (K: number, order: MDL.Order) => {
    const members = MDL.deviations(K, order)
    const data = zeros(2 ** K - 1)
    return {
      map: MDL.errors(MDL.fixed(members), data),
      dynamic: MDL.errors(MDL.dynamic(members), data),
      bayes: MDL.errors(Mixture.make(members), data),
      loss: Mixture.loss(Process.after(Mixture.make(members), data)).toString()
    }
  }
  it("example: MAP errs 2^K - 1 times where Bayes loses K bits and errs at most K times", () => {
    for (let K = 0; K <= 8; K++) {
      const { map, bayes, loss } = run(K, "earliest")
      assert.equal(map, 2 ** K - 1)
      assert.equal(loss, `${K}`)
      assert.isAtMost(bayes, K)
    }
  })
  it("example: up to K = 10, by the hypotheses that are left", () => {
    for (let K = 0; K <= 10; K++) {
      const size = 2 ** K
      const space = VersionSpace.open({
        alphabet: 2,
        weights: [Rational.of(1, size)],
        weightOf: new Uint8Array(size),
        outputs: {
          contexts: size - 1,
          write: (t, ids, into) => ids.forEach((j, place) => (into[place] = j === t ? 1 : 0))
        }
      })
      let wrong = 0
      for (let t = 0; t < size - 1; t++) {
        const map = space.left().reduce((a, b) => Math.min(a, b))
        if (map === t) wrong++
        space.update(t, 0)
      }
      assert.equal(wrong, size - 1)
      assert.equal(space.loss().toString(), `${K}`)
    }
  })
  it("example: so it does without any tie, and so does dynamic MDL", () => {
    for (let K = 1; K <= 8; K++) {
      const { map, dynamic } = run(K, "falling")
      assert.deepEqual([map, dynamic], [2 ** K - 1, 2 ** K - 1])
      const members = MDL.deviations(K, "falling")
      const weights = members.map((it) => it.weight)
      assert.equal(Rational.sum(weights).toString(), "1")
      assert.isTrue(weights.every((it, j) => j === 0 || it.compare(weights[j - 1]!) < 0))
      assert.isTrue(
        weights[0]!.dividedBy(weights.at(-1)!).compare(Rational.of(2 ** K + 1, 2 ** K)) < 0
      )
    }
  })
  it("counterexample: with ties to the latest deviation MAP errs once", () => {
    for (let K = 1; K <= 8; K++) assert.equal(run(K, "latest").map, 1)
  })
  it("counterexample: dynamic MDL can give a next symbol more than it has, unless normalised", () => {
    const coins = [half, Rational.one].map((p, index) => ({
      name: `${index}`,
      weight: Rational.of(index === 0 ? 2 : 1, 3),
      process: Process.bernoulli(p)
    }))
    const ratios = MDL.ratios(Mixture.make(coins), undefined)
    assert.deepEqual([...ratios.values()].map(String), ["1/2", "1/2"])
    const even = [Rational.zero, Rational.one].map((p) => ({
      name: p.toString(),
      weight: half,
      process: Process.bernoulli(p)
    }))
    const sum = Rational.sum(MDL.ratios(Mixture.make(even), undefined).values())
    assert.equal(sum.toString(), "2")
  })
  it("example: a class of deviations has 2^K members, K from 0 to 16", () => {
    assert.equal(MDL.deviations(4, "latest").length, 16)
    assert.throws(() => MDL.deviations(17, "latest"), /from 0 to 16, not `17`/)
  })
})
