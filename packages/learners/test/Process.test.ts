import { Rational } from "@headwater/exact"
import { Mixture, Process } from "@headwater/learners"
import { arbitraries, exchangeable, process } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Bit = Process.Bit

const data = arbitraries.data(8)
const broken = (made: Process.Process<undefined, Bit>): ReadonlyArray<string> =>
  Law.verdicts(process("control", fc.constant(made), data))
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)
const third = Rational.of(1, 3)
const half = Rational.of(1, 2)

Law.check(it, process("any", arbitraries.process, data))
const coins = fc.array(arbitraries.probability, { minLength: 1, maxLength: 4 }).map((ps) =>
  Mixture.make(
    [...ps, half].map((p) => ({
      name: p.toString(),
      weight: Rational.of(1, 5),
      process: Process.bernoulli(p)
    }))
  )
)
Law.check(it, exchangeable("coins", coins, data))

describe("laws of processes", () => {
  it("counterexample: predictions that do not sum to one break normalised", () => {
    const leaky = Process.unfold(
      0,
      (n) => new Map(Process.coin(Rational.of(1, n + 2))).set(1, third),
      (n) => n + 1
    )
    assert.includeMembers([...broken(leaky)], ["normalised", "continuations"])
  })
  it("counterexample: a process that changes itself breaks the chain rule and its session", () => {
    const fickle = Process.unfold(
      { seen: 1 },
      ({ seen }) => Process.coin(Rational.of(1, seen + 1)),
      (state) => {
        state.seen++
        return state
      }
    )
    assert.includeMembers([...broken(fickle)], ["chain-rule", "session"])
  })
  it("counterexample: a Markov chain minds the order", () => {
    const sticky = Process.markov(Process.coin(half), (last) =>
      Process.coin(Rational.of(last === 1 ? 3 : 1, 4))
    )
    const [verdict] = Law.verdicts(exchangeable("markov", fc.constant(sticky), data))
    assert.isFalse(verdict?.holds)
  })
})

describe("Process", () => {
  it("example: a symbol outside the alphabet has no probability", () => {
    const three = Process.iid(new Map(["a", "b", "c"].map((it) => [it, third])))
    assert.equal(Process.probability(three, Process.alone("abc")).toString(), "1/27")
    assert.throws(
      () => Process.probability(three, Process.alone("abd")),
      /Expected a symbol of the alphabet, not `d`/
    )
  })
  it("example: after a symbol of probability 0 nothing is asked", () => {
    const zeros: Process.Process<undefined, Bit> = {
      predict: () => Process.coin(Rational.zero),
      after: (_, bit) => {
        if (bit === 1) throw new Error("asked")
        return zeros
      }
    }
    assert.equal(Process.probability(zeros, Process.alone([0, 1, 1] as const)).sign, 0)
  })
  it("example: a session takes back an update, and no more than were made", () => {
    const session = Process.open(
      Mixture.of([
        [half, Process.bernoulli(half)],
        [half, Process.bernoulli(Rational.one)]
      ])
    )
    session.update(undefined, 0)
    assert.equal(session.predict(undefined).get(1)?.toString(), "1/2")
    session.revert()
    assert.equal(session.predict(undefined).get(1)?.toString(), "3/4")
    assert.throws(() => session.revert(), /Expected an update to revert/)
  })
})

describe("agree", () => {
  const at = () => undefined
  const mixed = Mixture.of(
    [third, Rational.of(2, 3)].map((p) => [half, Process.bernoulli(p)] as const)
  )

  it("law: processes agree if and only if they give the same to every sequence", () => {
    const fair = Process.bernoulli(half)
    const sequences = [1, 2, 3].map((length) =>
      Array.from({ length: 2 ** length }, (_, word) =>
        Array.from({ length }, (_, place): Bit => ((word >> place) & 1 ? 1 : 0))
      )
    )
    for (const [one, other] of [
      [fair, mixed],
      [fair, Process.iid(Process.coin(half))],
      [mixed, mixed]
    ] as const) {
      for (const [index, all] of sequences.entries()) {
        const alike = all.every((bits) =>
          Process.probability(one, Process.alone(bits)).equals(
            Process.probability(other, Process.alone(bits))
          )
        )
        assert.equal(Process.agree(one, other, index + 1, at), alike)
      }
    }
  })
  it("example: what comes after a symbol that neither shows is not asked for", () => {
    const zeros = Process.deterministic<undefined, Bit>([0, 1], () => 0)
    const other = Process.unfold<boolean, undefined, Bit>(
      true,
      (isZero) => Process.coin(isZero ? Rational.zero : half),
      (isZero, _, bit) => isZero && bit === 0
    )
    assert.isTrue(Process.agree(zeros, other, 4, at))
  })
})
