import { LogForm, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Divergence, Mixture, Process, ProgramProcess } from "@headwater/learners"
import { arbitraries, mixture } from "@headwater/learners/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

Law.check(it, mixture())

const half = Rational.of(1, 2)
const fair = { name: "fair", weight: half, process: Process.bernoulli(half) }
const ones = { name: "ones", weight: half, process: Process.bernoulli(Rational.one) }

describe("Mixture", () => {
  it("example: a thousand equal weights, one consistent: the evidence is its weight", () => {
    const members = Array.from({ length: 1000 }, (_, index) => ({
      name: `${index}`,
      weight: Rational.of(1, 1000),
      process: Process.deterministic<unknown, 0 | 1>([0, 1], (_, t) => ((index >> t) & 1) as 0 | 1)
    }))
    const bits = Array.from({ length: 10 }, (_, t) => ((777 >> t) & 1) as 0 | 1)
    const seen = Process.after(Mixture.make(members), Process.alone(bits))
    assert.equal(Mixture.evidence(seen).toString(), "1/1000")
    assert.equal(Mixture.posterior(seen)[777]?.toString(), "1")
  })
  it("example: a symbol that every member excludes is an error, never NaN", () => {
    const xi = Mixture.make([ones])
    assert.throws(() => xi.after(undefined, 0), /No member of the class gives `0`/)
  })
  it("example: an empty class and a weight of zero are refused", () => {
    assert.throws(() => Mixture.make([]), /Expected a class with a member/)
    assert.throws(
      () => Mixture.make([{ ...fair, weight: Rational.zero }]),
      /positive weight of `fair`, not `0`/
    )
  })
  it("example: a mixture of mixtures is the mixture of all", () => {
    const inner = Mixture.of([
      [Rational.of(1, 3), Process.bernoulli(half)],
      [Rational.of(2, 3), Process.bernoulli(Rational.one)]
    ])
    const outer = Mixture.of<undefined, 0 | 1>([
      [half, inner],
      [half, Process.bernoulli(Rational.zero)],
      [Rational.zero, Process.bernoulli(half)]
    ])
    const flat = Mixture.of<undefined, 0 | 1>([
      [Rational.of(1, 6), Process.bernoulli(half)],
      [Rational.of(1, 3), Process.bernoulli(Rational.one)],
      [half, Process.bernoulli(Rational.zero)]
    ])
    for (const bits of arbitraries.strings(4)) {
      const data = Process.alone(bits)
      const [one, other] = [outer, flat].map((it) => Process.probability(it, data))
      assert.isTrue(one!.equals(other!))
    }
  })
  it("example: members that are told of a symbol go on, and their weights stay", () => {
    const turns = Process.deterministic<unknown, 0 | 1>([0, 1], (_, n) => (n % 2) as 0 | 1)
    const told = Mixture.told(
      Mixture.of<undefined, 0 | 1>([
        [half, turns],
        [half, Process.bernoulli(Rational.one)]
      ]),
      undefined,
      0
    )
    assert.deepEqual(Mixture.posterior(told).map(String), ["1/2", "1/2"])
    assert.equal(told.predict(undefined).get(1)?.toString(), "1")
  })
  it("example: the sure predictor errs half as often, loses more bits, and loses at every power", () => {
    // contexts are the guess of each: 100 rounds in which the first errs 20 times, the other 40 times
    const surely = (n: number): Process.Process<readonly [0 | 1, 0 | 1], 0 | 1> =>
      Process.unfold(
        undefined,
        (_, guesses: readonly [0 | 1, 0 | 1]) => {
          const guess = guesses[n === 99 ? 0 : 1]
          return Process.coin(Rational.of(guess === 1 ? n : 100 - n, 100))
        },
        (state) => state
      )
    const rounds = Array.from({ length: 100 }, (_, t) => {
      const guesses = [t < 20 ? 0 : 1, t < 40 ? 0 : 1] as const
      return [guesses, 1] as const
    })
    const seen = Process.after(
      Mixture.of([
        [half, surely(99)],
        [half, surely(60)]
      ]),
      rounds
    )
    const odds = Mixture.odds(seen, 0, 1)
    assert.equal(odds.toNumber().toFixed(1), "-36.9")
    for (const power of [half, Rational.of(1, 4), Rational.of(3)]) {
      assert.isTrue(Mixture.odds(seen, 0, 1, power).equals(odds.times(power)))
    }
    assert.equal(Mixture.odds(seen, 0, 1, Rational.zero).sign, 0)
    assert.throws(
      () => Mixture.odds(seen, 0, 1, Rational.of(-1)),
      /power that is not negative, not `-1`/
    )
    assert.throws(() => Mixture.odds(seen, 0, 2), /not member `2`/)
    const zero = Mixture.make([fair, ones]).after(undefined, 0)
    assert.throws(() => Mixture.odds(zero, 0, 1), /a member that admits the data, not member `1`/)
  })
  it("example: register programs in weights mode are members", () => {
    const kt = Register.program(
      `MOV r2 r1 | SET r0 1 | SET r1 1 | L: JZ r6 E | DEC r6 | LD r3 r6 | JZ r3 Z | INC r1 | INC r1 |
       JMP L | Z: INC r0 | INC r0 | JMP L | E: END`
    )
    const process = ProgramProcess.of(kt, 2, Budget.of("unit"))
    const seen = Process.after(
      Mixture.make([{ name: "kt", weight: Rational.one, process }]),
      [0, 0, 1].map((bit) => [{}, bit] as const)
    )
    // Krichevsky and Trofimov: 1/2 · 3/4 · 1/6
    assert.equal(Mixture.evidence(seen).toString(), "1/16")
  })
  it("example: a program that never halts is undecided, and says so", () => {
    const budget = Budget.of("unit", { steps: 10 })
    const endless = ProgramProcess.of(Register.program("JMP +0"), 2, budget)
    assert.throws(() => endless.predict({}), ProgramProcess.Undecided)
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
  truth: Process.Process<unknown, arbitraries.Bit>,
  members: ReadonlyArray<Mixture.Member<unknown, arbitraries.Bit>>,
  horizon: number
): LogForm => {
  const visit = (mu: typeof truth, xi: typeof truth, left: number): LogForm => {
    if (left === 0) return LogForm.zero
    const predicted = xi.predict(undefined)
    return LogForm.sum(
      ([0, 1] as const).flatMap((bit) => {
        const given = mu.predict(undefined).get(bit)!
        if (given.sign === 0) return []
        const rest = visit(mu.after(undefined, bit), xi.after(undefined, bit), left - 1)
        const here = LogForm.log2(given.dividedBy(predicted.get(bit)!))
        return [here.plus(rest).times(given)]
      })
    )
  }
  return visit(truth, Mixture.make(members), horizon)
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
          process: Process.bernoulli(p)
        }))
        const byCounts = Divergence.coins(truth, class_, horizon)
        const byTree = Divergence.tree(Process.bernoulli(truth), members, horizon, () => undefined)
        return byCounts === undefined || byTree === undefined
          ? byCounts === byTree
          : byCounts.equals(byTree)
      }
    }),
    Law.law({
      name: "chain rule",
      statement: "the loss over n symbols is the sum of the expected losses of the single ones",
      over: Domain.sampled(fc.tuple(arbitraries.process, members, fc.nat({ max: 4 })), {
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
  it("law: no sequence is likelier by more than the dominance, and where members differ one is", () => {
    const places = [0, 1, 2]
    const one = (place: number) =>
      Process.deterministic<undefined, 0 | 1>([0, 1], (_, index) => (index === place ? 1 : 0))
    const [chances, weights] = [
      [1, 2, 3],
      [3, 1, 2]
    ].map((parts) => parts.map((part) => Rational.of(part, 6)))
    const members = places.map((at) => ({ chance: chances![at]!, weight: weights![at]! }))
    const [truth, mixture] = [chances, weights].map((parts) =>
      Mixture.of(places.map((place) => [parts![place]!, one(place)] as const))
    )
    const bound = Divergence.dominance(members)
    const ratios = places.map((place) => {
      const data = Process.alone(places.map((index): 0 | 1 => (index === place ? 1 : 0)))
      return Process.probability(truth!, data).dividedBy(Process.probability(mixture!, data))
    })
    assert.isTrue(ratios.every((ratio) => ratio.compare(bound) <= 0))
    assert.isTrue(ratios.some((ratio) => ratio.equals(bound)))
  })
  it("example: a class that excludes what happens has no finite loss", () => {
    assert.isUndefined(Divergence.coins(half, [{ weight: half, p: Rational.one }], 3))
  })
  it("example: two coins in their limit, from below; with the fair coin in the class it is bounded", () => {
    const class_ = [1, 3].map((n) => ({ weight: half, p: Rational.of(n, 4) }))
    const limit = LogForm.of(2).minus(LogForm.log2(3n).times(half)).minus(LogForm.of(1))
    assert.equal(limit.toNumber().toFixed(4), "0.2075")
    const [few, many] = [101, 400].map((n) =>
      Divergence.coins(half, class_, n)!.times(Rational.of(1, n))
    )
    assert.isTrue(few!.compare(many!) < 0 && many!.compare(limit) < 0)
    const three = [...class_, { weight: half, p: half }].map(({ p }) => ({
      weight: Rational.of(1, 3),
      p
    }))
    for (const n of [101, 400]) {
      assert.isTrue(Divergence.coins(half, three, n)!.compare(LogForm.log2(3n)) <= 0)
    }
  })
})
