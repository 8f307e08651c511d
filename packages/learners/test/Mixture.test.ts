import { LogForm, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Divergence, Learner, Measure, Mixture } from "@headwater/learners"
import { arbitraries } from "@headwater/learners/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const half = Rational.of(1, 2)
const fair = { name: "fair", weight: half, measure: Measure.bernoulli(half) }
const ones = { name: "ones", weight: half, measure: Measure.bernoulli(Rational.one) }

const three = {
  name: "three",
  weight: half,
  measure: Measure.iid<string>(new Map(["a", "b", "c"].map((it) => [it, Rational.of(1, 3)])))
}

describe("Mixture", () => {
  it("example: a thousand equal weights, one consistent: the evidence is its weight", () => {
    const members = Array.from({ length: 1000 }, (_, index) => ({
      name: `${index}`,
      weight: Rational.of(1, 1000),
      measure: Measure.deterministic<unknown, 0 | 1>([0, 1], (_, t) => ((index >> t) & 1) as 0 | 1)
    }))
    const bits = Array.from(
      { length: 10 },
      (_, t) => [undefined, ((777 >> t) & 1) as 0 | 1] as const
    )
    const state = Learner.after(Mixture.make(members), bits)
    assert.equal(Mixture.evidence(state).toString(), "1/1000")
    assert.equal(Mixture.posterior(state)[777]?.toString(), "1")
  })
  it("example: a symbol that every member excludes is an error, never NaN", () => {
    const xi = Mixture.make([ones])
    assert.throws(() => Learner.after(xi, [[undefined, 0]]), /No member of the class gives `0`/)
  })
  it("example: an empty class and a weight of zero are refused", () => {
    assert.throws(() => Mixture.make([]), /Expected a class with a member/)
    assert.throws(
      () => Mixture.make([{ ...fair, weight: Rational.zero }]),
      /positive weight of `fair`, not `0`/
    )
  })
  it("example: a symbol outside the alphabet has no probability", () => {
    assert.throws(
      () => Learner.probability(Mixture.make([three]), [[undefined, "d"]]),
      /Expected a symbol of the alphabet, not `d`/
    )
  })
  it("example: a session takes back an update, and no more than were made", () => {
    const session = Learner.open(Mixture.make([fair, ones]))
    session.update(undefined, 0)
    assert.equal(session.predict(undefined).get(1)?.toString(), "1/2")
    session.revert()
    assert.equal(session.predict(undefined).get(1)?.toString(), "3/4")
    assert.throws(() => session.revert(), /Expected an update to revert/)
  })
  it("example: register programs in weights mode are members", () => {
    const kt = Register.program(
      `MOV r2 r1 | SET r0 1 | SET r1 1 | L: JZ r6 E | DEC r6 | LD r3 r6 | JZ r3 Z | INC r1 | INC r1 |
       JMP L | Z: INC r0 | INC r0 | JMP L | E: END`
    )
    const measure = Measure.program(kt, 2, Budget.of("unit"))
    const state = Learner.after(
      Mixture.make([{ name: "kt", weight: Rational.one, measure }]),
      [0, 0, 1].map((bit) => [{}, bit] as const)
    )
    // Krichevsky and Trofimov: 1/2 · 3/4 · 1/6
    assert.equal(Mixture.evidence(state).toString(), "1/16")
  })
  it("example: a program that never halts is undecided, and says so", () => {
    const measure = Measure.program(Register.program("JMP +0"), 2, Budget.of("unit", { steps: 10 }))
    assert.throws(() => measure.predict({}), Measure.Undecided)
  })
})

const coins = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 5 }).map((n) => Rational.of(n, 30)),
    p: arbitraries.probability
  }),
  { minLength: 1, maxLength: 5 }
)

/** Classes whose weights sum to one, as the chain rule wants them. */
const members = arbitraries.members.map((members) => {
  const total = Rational.sum(members.map((it) => it.weight))
  return members.map((it) => ({ ...it, weight: it.weight.dividedBy(total) }))
})

/** Σ_t E_μ KL(μ_t‖ξ_t), from the predictions of the mixture as a learner. */
const bySymbol = (
  truth: Measure.Measure<unknown, arbitraries.Bit>,
  members: ReadonlyArray<Mixture.Member<unknown, arbitraries.Bit>>,
  horizon: number
): LogForm => {
  const xi = Mixture.make(members)
  const visit = (mu: typeof truth, state: ReturnType<typeof xi.start>, left: number): LogForm => {
    if (left === 0) return LogForm.zero
    const predicted = xi.predict(state, undefined)
    return LogForm.sum(
      ([0, 1] as const).flatMap((bit) => {
        const given = mu.predict(undefined).get(bit)!
        if (given.sign === 0) return []
        const rest = visit(mu.after(undefined, bit), xi.update(state, undefined, bit), left - 1)
        const here = LogForm.log2(given.dividedBy(predicted.get(bit)!))
        return [here.plus(rest).times(given)]
      })
    )
  }
  return visit(truth, xi.start(), horizon)
}

Law.check(
  it,
  Law.set("divergence", [
    Law.law({
      name: "counts",
      statement: "by counts and by the tree of all sequences the loss is the same",
      over: Domain.sampled(fc.tuple(arbitraries.probability, coins, fc.nat({ max: 5 }))),
      holds: ([truth, class_, horizon]) => {
        const members = class_.map(({ weight, p }) => ({
          name: p.toString(),
          weight,
          measure: Measure.bernoulli(p)
        }))
        const byCounts = Divergence.coins(truth, class_, horizon)
        const byTree = Divergence.tree(Measure.bernoulli(truth), members, horizon, () => undefined)
        return byCounts === undefined || byTree === undefined
          ? byCounts === byTree
          : byCounts.equals(byTree)
      }
    }),
    Law.law({
      name: "chain rule",
      statement: "the loss over n symbols is the sum of the expected losses of the single ones",
      over: Domain.sampled(fc.tuple(arbitraries.measure, members, fc.nat({ max: 4 })), {
        runs: 60
      }),
      holds: ([truth, members, horizon]) => {
        const loss = Divergence.tree(truth, members, horizon, () => undefined)
        return loss !== undefined && loss.equals(bySymbol(truth, members, horizon))
      }
    })
  ])
)

describe("Divergence", () => {
  it("example: two coins beside a fair one lose .2075 bit a symbol in the end", () => {
    const class_ = [1, 3].map((n) => ({ weight: half, p: Rational.of(n, 4) }))
    const perSymbol = (n: number) => (Divergence.coins(half, class_, n)?.toNumber() ?? 0) / n
    assert.deepEqual(
      [101, 400].map((n) => perSymbol(n).toFixed(3)),
      ["0.154", "0.178"]
    )
  })
  it("example: a class that excludes what happens has no finite loss", () => {
    assert.isUndefined(Divergence.coins(half, [{ weight: half, p: Rational.one }], 3))
  })
})
