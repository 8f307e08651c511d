import { Rational } from "@headwater/exact"
import { builtIn, Kt, Learner, Predictor } from "@headwater/learners"
import { predictor } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"

for (const plugin of builtIn) Law.check(it, predictor(plugin), { runs: 20 })

/** A plugin of an exact form and perhaps a fast one, without parameters. */
const control = <S>(
  id: string,
  made: { readonly exact: Predictor.Exact<S>; readonly fast?: Predictor.Fast },
  declares: ReadonlyArray<Predictor.Declared> = []
): Predictor.LearnerPlugin =>
  Learner.define({
    id,
    about: "A learner that breaks a law.",
    parameters: {},
    declares,
    make: () => made
  })

const broken = (plugin: Predictor.LearnerPlugin): ReadonlyArray<string> =>
  Law.verdicts(predictor(plugin))
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)

const { fast } = { fast: Kt.fast(0) }
/** The fast estimator with a session of its own. */
const withSession = (change: (session: Predictor.BitSession) => Partial<Predictor.BitSession>) => ({
  exact: Kt.exact,
  fast: {
    ...fast,
    open: (undo: number): Predictor.BitSession => {
      const session = fast.open(undo)
      return { ...session, ...change(session) }
    }
  }
})

describe("learner plugins", () => {
  it("example: plugins of different parameters share one list", () => {
    assert.includeMembers(
      builtIn.map((it) => it.id),
      ["ctw", "kt", "markov", "bernoulli"]
    )
    assert.strictEqual(new Set(builtIn.map((it) => it.id)).size, builtIn.length)
    assert.isTrue(builtIn.every((it) => it.learns === "bits"))
  })
  it("example: parameters are read as text or JSON, and name the predictor", () => {
    const [ctw] = builtIn
    assert.equal(Result.getOrThrow(Predictor.at(ctw!, { depth: 3 })).id, "ctw(depth=3)")
    for (const params of [{ depth: -1 }, { depth: 1.5 }, { depth: 3, order: 2 }, null]) {
      const made = Predictor.at(ctw!, params)
      assert.isTrue(Result.isFailure(made), JSON.stringify(params))
      if (Result.isFailure(made)) assert.match(made.failure, /^ctw: [^\n]+$/)
    }
  })
  it("example: a session takes back as many updates as it was asked to keep, and no more", () => {
    for (const plugin of builtIn) {
      const made = Result.getOrThrow(Predictor.at(plugin))
      const session = Predictor.session(made, 2)
      assert.throws(() => session.revert(), RangeError, "Expected an update to revert")
      for (const bit of [0, 1, 1] as const) session.update(bit)
      session.revert()
      session.revert()
      assert.throws(() => session.revert(), RangeError, "Expected an update to revert")
      assert.equal(session.predict(1), given(Predictor.session(made), [0, 1]), plugin.id)
    }
  })
})

/** What a session says of the last bit, given those before. */
const given = (session: Predictor.BitSession, bits: ReadonlyArray<0 | 1>): number =>
  bits.map((bit) => session.update(bit)).at(-1) ?? 1

describe("laws of learner plugins", () => {
  const kt = (one: (counts: Kt.Counts) => Rational) =>
    Predictor.ofOnes<Kt.Counts>({
      start: { zeros: 0, ones: 0 },
      one,
      update: ({ zeros, ones }, bit) => ({ zeros: zeros + 1 - bit, ones: ones + bit })
    })
  it("counterexample: predictions that do not sum to one break normalised", () => {
    const leaky = {
      ...Kt.exact,
      predict: (counts: Kt.Counts) =>
        new Map(Kt.exact.predict(counts, undefined)).set(0, Rational.one)
    }
    assert.include(broken(control("leaky", { exact: leaky })), "normalised")
  })
  it("counterexample: a probability above one breaks normalised", () => {
    const loud = kt(({ zeros, ones }) => Rational.of(2 * ones + 3, 2 * (zeros + ones) + 2))
    assert.include(broken(control("loud", { exact: loud })), "normalised")
  })
  it("counterexample: a state that goes where it first went breaks the chain rule", () => {
    interface Going {
      readonly counts: Kt.Counts
      next?: Going
    }
    // after 0 it has learned 0 for good, though it is asked what comes after 1
    const going: Predictor.Exact<Going> = {
      ...Kt.exact,
      start: () => ({ counts: Kt.exact.start() }),
      predict: ({ counts }) => Kt.exact.predict(counts, undefined),
      update: (state, _, bit) =>
        (state.next ??= { counts: Kt.exact.update(state.counts, undefined, bit) })
    }
    assert.deepEqual(broken(control("going", { exact: going })), ["chain-rule", "revert"])
  })
  it("counterexample: a product that is none breaks the chain rule", () => {
    const times = (a: Rational, b: Rational) => Rational.min(a, b)
    const least = { ...Kt.exact, arithmetic: { ...Learner.rational, times } }
    assert.include(broken(control("least", { exact: least })), "chain-rule")
  })
  it("counterexample: a learner that remembers what others saw breaks repeatable", () => {
    let seen = 0
    const fickle = kt(() => Rational.of(1, 2 + (seen++ % 3)))
    assert.include(broken(control("fickle", { exact: fickle })), "repeatable")
  })
  it("counterexample: weights on the order of bits break exchangeable", () => {
    const late = kt(({ zeros, ones }) => Rational.of(1, zeros + 2 * ones + 2))
    assert.deepEqual(broken(control("late", { exact: late })), [])
    assert.deepEqual(broken(control("late", { exact: late }, ["exchangeable"])), ["exchangeable"])
  })
  it("counterexample: doubles of another estimator break fast", () => {
    const laplace = kt(({ zeros, ones }) => Rational.of(ones + 1, zeros + ones + 2))
    assert.deepEqual(broken(control("laplace", { exact: laplace, fast })), ["fast"])
  })
  it("counterexample: an update that tells the other bit's probability breaks update-tells", () => {
    const wrong = withSession((it) => ({ update: (bit) => 1 - it.update(bit) }))
    assert.include(broken(control("wrong", wrong)), "update-tells")
  })
  it("counterexample: a revert that does nothing breaks revert", () => {
    assert.deepEqual(
      broken(
        control(
          "stuck",
          withSession(() => ({ revert: () => {} }))
        )
      ),
      ["revert"]
    )
  })
  it("counterexample: the least significant bit first breaks read", () => {
    const backwards = withSession((it) => ({
      read: (bytes) => {
        let length = 0
        for (const byte of bytes) {
          for (let i = 0; i < 8; i++) {
            length -= Math.log2(it.update(((byte >> i) & 1) === 1 ? 1 : 0))
          }
        }
        return length
      }
    }))
    // the estimator does not mind the order, so the bits after it must: a chain does
    const chain = Kt.fast(1)
    const open = (undo: number): Predictor.BitSession => {
      const session = chain.open(undo)
      return { ...session, read: (bytes) => readBackwards(session, bytes) }
    }
    assert.deepEqual(broken(control("kt", backwards)), [])
    const [, , markov] = builtIn
    const { exact } = Result.getOrThrow(Predictor.at(markov!, { order: 1 }))
    assert.deepEqual(broken(control("chain", { exact, fast: { ...chain, open } })), ["read"])
  })
})

const readBackwards = (session: Predictor.BitSession, bytes: Uint8Array): number => {
  let length = 0
  for (const byte of bytes) {
    for (let i = 0; i < 8; i++) length -= Math.log2(session.update(((byte >> i) & 1) === 1 ? 1 : 0))
  }
  return length
}
