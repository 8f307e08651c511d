import { Rational, Weight } from "@headwater/exact"
import {
  Budget,
  Enumeration,
  Expression,
  Lambda,
  Language,
  Register,
  Turing
} from "@headwater/hypotheses"
import {
  HypothesisClass,
  Mixture,
  Process,
  ProgramProcess,
  VersionSpace
} from "@headwater/learners"
import { hard, hardSpace, type Prior, simplicity, soft, speed } from "@headwater/priors"
import { assert, describe, it } from "vitest"

const contexts = [0, 1, 2, 3].map((r1) => ({ registers: { r1 } }))
const budget = Budget.of("unit", { steps: 20 })
const plain = { prior: simplicity.of({}), contexts, budget }

/** The posterior by brute force, were the undecided programs in `counted` all to answer `as`. */
const byHand = (
  class_: HypothesisClass.HypothesisClass<unknown, bigint>,
  data: ReadonlyArray<bigint>,
  context: number,
  symbol: bigint,
  counted: (row: ReadonlyArray<bigint | undefined>) => boolean,
  as: bigint
): Rational => {
  const rows = class_.programs
    .filter((it) => it.isDecided || counted(it.answers))
    .map((it) => ({ row: it.answers, weight: it.weight }))
    .filter(({ row }) => data.every((a, i) => row[i] === undefined || row[i] === a))
  const all = Rational.sum(rows.map((it) => it.weight))
  const right = rows.filter(({ row }) => (row[context] ?? as) === symbol)
  return Rational.sum(right.map((it) => it.weight)).dividedBy(all)
}

describe("programs in weights mode", () => {
  const weights = Language.weighing(Register.language, 2)
  const kt = Register.program(
    `MOV r2 r1 | SET r0 1 | SET r1 1 | L: JZ r6 E | DEC r6 | LD r3 r6 | JZ r3 Z | INC r1 | INC r1 |
     JMP L | Z: INC r0 | INC r0 | JMP L | E: END`
  )
  const alternating = Register.program(
    "SET r2 2 | DIV r6 r2 | MOV r1 r2 | SET r0 1 | SUB r0 r1 | END"
  )
  const slow = Register.program("L: JZ r6 E | JMP L | E: INC r1 | END")
  const question = (data: ReadonlyArray<number>) => ({
    prior: simplicity.of({}),
    contexts: data.map((_, n) => ({ history: data.slice(0, n).map(BigInt) })),
    budget: Budget.of("unit", { steps: 200 })
  })
  const data = [0, 1, 0, 1, 0, 1, 0]
  const listing = [kt, alternating, slow].map((it) => Language.coded(Register.language, it))
  const class_ = HypothesisClass.weigh(weights, listing, question(data))
  it("example: register programs in weights mode, one of them undecided after the first symbol", () => {
    assert.equal(HypothesisClass.decided(class_).length, 2)
    assert.equal(HypothesisClass.undecided(class_).length, 1)
    // the slow one says 1 for sure at the start, so the data exclude it
    const { lower, upper } = Enumeration.evidence(
      class_.programs,
      Enumeration.given(data, Enumeration.listed)
    )
    assert.isTrue(lower.equals(upper))
    const members = [kt, alternating].map((program, n) => ({
      name: `${n}`,
      weight: HypothesisClass.decided(class_)[n]!.weight,
      process: ProgramProcess.of(program, 2, Budget.of("unit"))
    }))
    const seen = Process.after(
      Mixture.make(members),
      data.map((symbol) => [{}, symbol] as const)
    )
    assert.isTrue(Mixture.evidence(seen).equals(lower))
  })
  it("example: on data that do not exclude it, it may be right or wrong", () => {
    const ones = [1, 0]
    const open = HypothesisClass.weigh(weights, listing, question(ones))
    const next = Enumeration.predict(open.programs, [1], 1, [0, 1], Enumeration.listed)
    const [zero, one] = [next!.get(0)!, next!.get(1)!]
    assert.isTrue(zero.lower.compare(zero.upper) < 0)
    assert.isTrue(zero.lower.plus(one.upper).equals(Rational.one))
  })
})

describe("HypothesisClass", () => {
  const class_ = HypothesisClass.enumerate(Register.language, 18, plain)
  it("example: every program of at most 18 bits is decided or undecided", () => {
    const programs = [...Register.language.programs({ bits: 18 })]
    assert.equal(
      HypothesisClass.decided(class_).length + HypothesisClass.undecided(class_).length,
      programs.length
    )
    const total = Rational.sum(programs.map((it) => it.mass))
    const mass = HypothesisClass.evidence(class_, [])
    assert.isTrue(mass.upper.equals(total))
    assert.isTrue(mass.upper.minus(mass.lower).equals(HypothesisClass.undecidedMass(class_)))
    assert.isAbove(HypothesisClass.undecided(class_).length, 30)
  })
  it("example: the extremes of a prediction are reached, and no subset goes beyond them", () => {
    for (const data of [[], [0n], [0n, 1n], [1n, 1n]]) {
      for (const [symbol, { lower, upper }] of HypothesisClass.predict(class_, data, 3)) {
        const low = byHand(class_, data, 3, symbol, (row) => row[3] !== symbol, -1n)
        const high = byHand(
          class_,
          data,
          3,
          symbol,
          (row) => row[3] === undefined || row[3] === symbol,
          symbol
        )
        assert.equal(lower.toString(), low.toString())
        assert.equal(upper.toString(), high.toString())
        for (const as of [symbol, -1n]) {
          for (const counted of [true, false]) {
            const between = byHand(class_, data, 3, symbol, () => counted, as)
            assert.isTrue(lower.compare(between) <= 0 && between.compare(upper) <= 0)
          }
        }
      }
    }
  })
  it("example: without undecided programs both extremes are the mixture's posterior", () => {
    const decided = { ...class_, programs: HypothesisClass.decided(class_) }
    const xi = Mixture.make(HypothesisClass.members(decided))
    const seen = Process.after(xi, [
      [0, 0n],
      [1, 1n]
    ])
    const exact = seen.predict(2)
    const predicted = HypothesisClass.predict(decided, [0n, 1n], 2)
    assert.equal(predicted.size, 2)
    for (const [symbol, { lower, upper }] of predicted) {
      assert.isTrue(lower.equals(upper))
      assert.isTrue(lower.equals(exact.get(symbol)!))
    }
  })
  it("example: as a version space it has the same evidence", () => {
    const { table, answers } = VersionSpace.table(class_)
    const space = VersionSpace.open(table)
    for (const [context, answer] of [0n, 1n, 2n].entries()) {
      space.update(context, answers.indexOf(answer))
      const data = [0n, 1n, 2n].slice(0, context + 1)
      assert.isTrue(space.evidence().equals(HypothesisClass.evidence(class_, data).lower))
    }
  })
  it("example: an undecided program weighs at most what one step past the budget leaves it", () => {
    const timed = HypothesisClass.enumerate(Register.language, 18, {
      ...plain,
      prior: speed.of({})
    })
    for (const { coded, weight } of HypothesisClass.undecided(timed)) {
      assert.isTrue(weight.equals(coded.mass.times(Rational.of(1, 21))))
    }
  })
  it("example: a hard bound within the budget leaves nothing undecided", () => {
    const bounded = { ...plain, prior: hard.of({ T: 20n }) }
    const within = HypothesisClass.enumerate(Register.language, 18, bounded)
    assert.deepEqual(HypothesisClass.undecided(within), [])
    const beyond = { ...plain, prior: hard.of({ T: 21n }) }
    const open = HypothesisClass.enumerate(Register.language, 18, beyond)
    assert.isNotEmpty(HypothesisClass.undecided(open))
  })
  it("example: the total of the times can exclude what their maximum does not", () => {
    const two = Language.coded(Register.language, Register.program("SET r0 1 | INC r0"))
    const bounded = { ...plain, prior: hard.of({ T: 2n }) }
    assert.equal(HypothesisClass.weigh(Register.language, [two], bounded).programs.length, 1)
    assert.throws(
      () => HypothesisClass.weigh(Register.language, [two], { ...bounded, how: "total" }),
      HypothesisClass.Empty
    )
  })
  it("example: space is the largest over all contexts, not that of the last", () => {
    const cells = Language.coded(
      Register.language,
      Register.program("JZ r1 +2 | JMP +2 | ST r0 r1 | END")
    )
    const costs = [contexts, contexts.toReversed()].map((them) =>
      Language.costOf(Register.language, cells, them, "max", budget)
    )
    const spaces = costs.map((it) => (it._tag === "Success" ? it.success.space : 0n))
    assert.equal(spaces[0], spaces[1])
    const least = spaces[0]! - 1n
    for (const them of [contexts, contexts.toReversed()]) {
      const prior = hardSpace.of({ S: least })
      assert.throws(
        () =>
          HypothesisClass.weigh(Register.language, [cells], { ...plain, prior, contexts: them }),
        HypothesisClass.Empty
      )
    }
  })
  it("example: no program of at most 3 bits: the class is empty, and says so", () => {
    assert.throws(
      () => HypothesisClass.enumerate(Register.language, 3, plain),
      HypothesisClass.Empty,
      "No program of register has a positive weight under simplicity"
    )
    assert.throws(
      () => HypothesisClass.enumerate(Register.language, 9, { ...plain, contexts: [] }),
      RangeError
    )
  })
  it("example: data that every program contradicts are inconsistent, never NaN", () => {
    const decided = { ...class_, programs: HypothesisClass.decided(class_) }
    assert.throws(() => HypothesisClass.predict(decided, [999n], 1), Mixture.Inconsistent)
    // a program that never halts contradicts nothing: then no answer has a least probability
    const open = [...HypothesisClass.predict(class_, [999n], 1).values()]
    assert.isTrue(open.every(({ lower }) => lower.sign === 0))
    assert.throws(
      () => HypothesisClass.predict(class_, [], 4),
      /Expected a context below 4, not `4`/
    )
  })
  it("example: a prior with irrational weights is refused by name", () => {
    const root = { ...plain, prior: soft.of({ gamma: Rational.of(1, 2) }) }
    const slow = Language.coded(Register.language, Register.program("SET r0 1 | INC r0"))
    assert.throws(
      () => HypothesisClass.weigh(Register.language, [slow], root),
      /soft\(gamma=1\/2\) has a weight that is no rational/
    )
  })
  it("example: a class of lambda terms, of expressions and of Turing machines", () => {
    const twice: Prior.Prior = { id: "mass", weight: (cost) => Weight.of(cost.mass) }
    const lambda = HypothesisClass.enumerate(Lambda.language, 16, {
      prior: twice,
      contexts: [{}],
      budget: Budget.of("beta", { steps: 200 })
    })
    const expressions = HypothesisClass.enumerate(Expression.language, 12, {
      prior: twice,
      contexts: [1n, 2n],
      budget: Budget.of("iterations", { steps: 200 })
    })
    const turing = HypothesisClass.enumerate(Turing.language, 7, {
      prior: twice,
      contexts: [0],
      budget: Budget.of("steps", { steps: 20 })
    })
    for (const class_ of [lambda, expressions, turing]) {
      const { upper } = Enumeration.total(class_.programs)
      assert.isTrue(upper.sign > 0 && upper.compare(Rational.one) <= 0)
      assert.isAbove(class_.programs.filter((it) => it.isDecided).length, 5)
    }
  })
})
