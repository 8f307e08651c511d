import { Rational } from "@headwater/exact"
import { builtIn, KrichevskyTrofimov as Kt, Learner, Process } from "@headwater/learners"
import { learner } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"

type Bit = Learner.Bit

for (const plugin of builtIn) Law.check(it, learner(plugin), { runs: 20 })

/** A plugin of an exact form and perhaps a fast one, without parameters. */
const control = (
  id: string,
  made: { readonly exact: Learner.Exact; readonly fast?: Learner.Fast },
  declares: ReadonlyArray<Learner.Declared> = []
): Learner.LearnerPlugin =>
  Learner.define({
    id,
    about: "A learner that breaks a law.",
    parameters: {},
    declares,
    make: () => made
  })

const broken = (plugin: Learner.LearnerPlugin): ReadonlyArray<string> =>
  Law.verdicts(learner(plugin))
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)

const fast = Kt.fast(0)
/** The fast estimator with a session of its own. */
const withSession = (change: (session: Learner.Session) => Partial<Learner.Session>) => ({
  exact: Kt.exact,
  fast: {
    ...fast,
    open: (undo: number): Learner.Session => {
      const session = fast.open(undo)
      return { ...session, ...change(session) }
    }
  }
})

/** What a session says of the last bit, given those before. */
const given = (session: Learner.Session, bits: ReadonlyArray<Bit>): number =>
  bits.map((bit) => session.update(undefined, bit)).at(-1) ?? 1

describe("learner plugins", () => {
  it("example: plugins of different parameters share one list", () => {
    assert.includeMembers(
      builtIn.map((it) => it.id),
      ["ctw", "kt", "markov", "bernoulli"]
    )
    assert.strictEqual(new Set(builtIn.map((it) => it.id)).size, builtIn.length)
    assert.isTrue(builtIn.every(Learner.is))
  })
  it("example: what lacks a public field is no learner plugin", () => {
    const [plugin] = builtIn
    for (const value of [undefined, null, 7, "ctw", {}, { ...plugin, learns: undefined }]) {
      assert.isFalse(Learner.is(value))
    }
    for (const field of ["id", "about", "parameters", "make"] as const) {
      assert.throws(() => Learner.is({ ...plugin, [field]: undefined }), TypeError, "expected")
    }
  })
  it("example: parameters are read as text or JSON, and name the learner", () => {
    const [ctw] = builtIn
    assert.equal(Result.getOrThrow(Learner.at(ctw!, { depth: 3 })).id, "ctw(depth=3)")
    for (const params of [{ depth: -1 }, { depth: 1.5 }, { depth: 3, order: 2 }, null]) {
      const made = Learner.at(ctw!, params)
      assert.isTrue(Result.isFailure(made), JSON.stringify(params))
      if (Result.isFailure(made)) assert.match(made.failure, /^ctw: [^\n]+$/)
    }
  })
  it("example: a session takes back as many updates as it was asked to keep, and no more", () => {
    for (const plugin of builtIn) {
      const made = Result.getOrThrow(Learner.at(plugin))
      const session = Learner.session(made, 2)
      assert.throws(() => session.revert(), RangeError, "Expected an update to revert")
      for (const bit of [0, 1, 1] as const) session.update(undefined, bit)
      session.revert()
      session.revert()
      assert.throws(() => session.revert(), RangeError, "Expected an update to revert")
      const expected = given(Learner.session(made), [0, 1])
      assert.equal(session.predict(undefined).get(1), expected, plugin.id)
    }
  })
  it("example: rationals of another copy of our packages are used as they are", () => {
    const half = { numerator: 1n, denominator: 2n }
    const foreign = (): Learner.Exact => ({
      predict: () => new Map(([0, 1] as const).map((bit) => [bit, half])),
      after: foreign
    })
    const made = Result.getOrThrow(Learner.at(control("foreign", { exact: foreign() })))
    assert.equal(Learner.probability(made, [0, 1, 1]).toString(), "1/8")
    assert.deepEqual(broken(control("foreign", { exact: foreign() })), [])
  })
})

describe("laws of learner plugins", () => {
  const kt = (one: (counts: Kt.Counts) => Rational) =>
    Learner.ofOnes({ start: Kt.none, one, update: Kt.counted })
  it("counterexample: predictions that do not sum to one break normalised", () => {
    const leaky = Process.unfold(
      Kt.none,
      (counts) => new Map(Process.coin(Kt.one(counts))).set(0, Rational.one),
      (counts, _, bit: Bit) => Kt.counted(counts, bit)
    )
    assert.include(broken(control("leaky", { exact: leaky })), "normalised")
  })
  it("counterexample: a probability above one breaks normalised", () => {
    const loud = kt(({ zeros, ones }) => Rational.of(2 * ones + 3, 2 * (zeros + ones) + 2))
    assert.include(broken(control("loud", { exact: loud })), "normalised")
  })
  it("counterexample: a process that goes where it first went breaks repeatable", () => {
    // after 0 it has learned 0 for good, though it is asked what comes after 1
    const going = (counts: Kt.Counts): Learner.Exact => {
      let next: Learner.Exact | undefined
      return {
        predict: () => Process.coin(Kt.one(counts)),
        after: (_, bit) => (next ??= going(Kt.counted(counts, bit)))
      }
    }
    const make = () => ({ exact: going(Kt.none) })
    const plugin = Learner.define({ id: "going", about: "", parameters: {}, make })
    assert.include(broken(plugin), "repeatable")
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
    const wrong = withSession((it) => ({ update: (_, bit) => 1 - it.update(undefined, bit) }))
    assert.include(broken(control("wrong", wrong)), "update-tells")
  })
  it("counterexample: a revert that does nothing breaks revert", () => {
    const stuck = withSession(() => ({ revert: () => {} }))
    assert.deepEqual(broken(control("stuck", stuck)), ["revert"])
  })
  it("counterexample: the least significant bit first breaks read", () => {
    const backwards = withSession((it) => ({ read: (bytes) => readBackwards(it, bytes) }))
    // the estimator does not mind the order, so the bits after it must: a chain does
    const chain = Kt.fast(1)
    const open = (undo: number): Learner.Session => {
      const session = chain.open(undo)
      return { ...session, read: (bytes) => readBackwards(session, bytes) }
    }
    assert.deepEqual(broken(control("kt", backwards)), [])
    const [, , markov] = builtIn
    const { exact } = Result.getOrThrow(Learner.at(markov!, { order: 1 }))
    assert.deepEqual(broken(control("chain", { exact, fast: { ...chain, open } })), ["read"])
  })
})

const readBackwards = (session: Learner.Session, bytes: Uint8Array): number => {
  let length = 0
  for (const byte of bytes) {
    for (let i = 0; i < 8; i++) {
      length -= Math.log2(session.update(undefined, ((byte >> i) & 1) === 1 ? 1 : 0))
    }
  }
  return length
}
