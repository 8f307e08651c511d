import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const Pair = Schema.Struct({ a: Schema.Int, b: Schema.Int })
type Pair = typeof Pair.Type

const pair = (min: number, max: number): fc.Arbitrary<Pair> =>
  fc.record({ a: fc.integer({ min, max }), b: fc.integer({ min, max }) })

/** A true claim with one needed premise: of non-negative numbers the sum is at least the first. */
const sum = {
  model: Pair,
  domain: Domain.sampled(pair(-5, 20)),
  premises: { "b is no debt": ({ b }: Pair) => b >= 0 },
  without: { "b is no debt": Domain.sampled(pair(-20, 20)) },
  margin: ({ a, b }: Pair) => Exact.ofInteger(a + b - a),
  iff: true
}
const options = { seed: 7, runs: 200 }
const problems = (statement: Statement.Statement): string =>
  statement.check(options).report.problems.join("; ")

describe("holds", () => {
  it("example: a sound, tight, not vacuous statement passes and shows its counterexample", () => {
    const { report, replays } = Statement.holds("S1", "a + b ≥ a", sum).check(options)
    assert.deepEqual(report.problems, [])
    assert.equal(report.status, "holds")
    assert.deepEqual(replays, [
      { statement: "S1", premise: "b is no debt", model: { a: 0, b: -1 } }
    ])
    assert.equal(report.premises[0]?.counterexample, `{"a":0,"b":-1}`)
  })

  it("counterexample: a false claim is caught, with its smallest model", () => {
    const { report } = Statement.holds("S1", "a ≥ 3", {
      ...sum,
      iff: false,
      margin: ({ a }) => Exact.ofInteger(a - 3)
    }).check(options)
    assert.isFalse(report.ok)
    assert.equal(report.status, "fails")
    assert.equal(JSON.parse(report.counterexample ?? "{}").b, 0)
  })

  it("counterexample: a superfluous premise is caught", () => {
    const found = problems(
      Statement.holds("S1", "a + b ≥ a", {
        ...sum,
        premises: { ...sum.premises, even: ({ a }) => a % 2 === 0 },
        without: { ...sum.without, even: Domain.sampled(pair(-20, 20)) },
        iff: false
      })
    )
    assert.match(found, /premise "even" is not shown necessary/)
  })

  it("counterexample: a vacuous premise, true of every model, is caught", () => {
    const found = problems(
      Statement.holds("S1", "a + b ≥ a", {
        ...sum,
        premises: { ...sum.premises, finite: ({ a }) => Number.isFinite(a) },
        without: { ...sum.without, finite: Domain.sampled(pair(-20, 20)) }
      })
    )
    assert.match(found, /premise "finite" is not shown necessary/)
  })

  it("counterexample: premises that hardly any model satisfies are caught", () => {
    const rare = { ...sum, premises: { "b is no debt": ({ a, b }: Pair) => a === 19 && b === 19 } }
    assert.match(problems(Statement.holds("S1", "a + b ≥ a", rare)), /vacuous: \d+ models/)
  })

  it("counterexample: a claim that is true of everything is caught", () => {
    const square = {
      model: Pair,
      domain: Domain.sampled(pair(-9, 9)),
      premises: {},
      without: {},
      margin: ({ a }: Pair) => Exact.ofInteger(a * a)
    }
    assert.match(problems(Statement.holds("S1", "a² ≥ 0", square)), /true of everything/)
    const listed = { ...square, control: Domain.exhaustive(() => [{ a: 1, b: 0 }]) }
    assert.match(problems(Statement.holds("S1", "a² ≥ 0", listed)), /true of everything/)
  })

  it("example: a statement without premises passes when its control breaks the conclusion", () => {
    const found = problems(
      Statement.holds("S1", "a ≤ 9", {
        model: Pair,
        domain: Domain.sampled(pair(-9, 9)),
        premises: {},
        without: {},
        control: Domain.exhaustive(() => [{ a: 10, b: 0 }]),
        margin: ({ a }) => Exact.ofInteger(9 - a)
      })
    )
    assert.equal(found, "")
  })

  it("counterexample: a definition dressed as a claim is caught", () => {
    const dressed = Statement.holds("S1", "numbers that are no debt are at least 0", {
      ...sum,
      iff: false,
      margin: ({ b }) => Exact.ofInteger(b)
    })
    assert.match(problems(dressed), /undeclared "if and only if"/)
  })

  it("counterexample: a declared equivalence that is only an implication is caught", () => {
    const found = problems(
      Statement.holds("S1", "a + b ≥ a - 2", {
        ...sum,
        margin: ({ b }) => Exact.ofInteger(b + 2)
      })
    )
    assert.match(found, /declared "if and only if" and is not/)
  })

  it("counterexample: a premise declared redundant that is needed is caught", () => {
    const found = problems(
      Statement.holds("S1", "a + b ≥ a", {
        ...sum,
        without: { "b is no debt": { redundant: "believe me" } }
      })
    )
    assert.match(found, /declared redundant and is not/)
  })

  it("example: equality counts, unless the statement is strict", () => {
    const strict = { ...sum, strict: true }
    assert.match(problems(Statement.holds("S1", "a + b > a", strict)), /not sound: \{"a":0,"b":0\}/)
  })

  it("example: a kept counterexample is tried first and shown; a stale one is a problem", () => {
    const statement = Statement.holds("S1", "a + b ≥ a", sum)
    const keep = (model: unknown) =>
      statement.check({
        ...options,
        replays: [{ statement: "S1", premise: "b is no debt", model }]
      }).report
    assert.equal(keep({ a: 3, b: -4 }).premises[0]?.counterexample, `{"a":3,"b":-4}`)
    assert.match(keep({ a: 3, b: 4 }).problems.join(), /is none any more/)
    assert.match(keep({ c: 3 }).problems.join(), /is no longer a model/)
  })
})

describe("fails", () => {
  const body = {
    model: Pair,
    domain: Domain.sampled(pair(-20, 20)),
    premises: { "a is no debt": ({ a }: Pair) => a >= 0 },
    margin: ({ b }: Pair) => Exact.ofInteger(b + 7)
  }
  it("example: passes with the smallest counterexample, which satisfies the premises", () => {
    const { report } = Statement.fails("S2", "b ≥ -7", body).check(options)
    assert.isTrue(report.ok)
    assert.equal(report.counterexample, `{"a":0,"b":-8}`)
  })
  it("counterexample: a statement that holds is not refuted", () => {
    const found = problems(
      Statement.fails("S2", "b ≥ -20", { ...body, margin: ({ b }) => Exact.ofInteger(b + 20) })
    )
    assert.match(found, /it is not refuted/)
  })
})

describe("some", () => {
  const listing = (from: number, to: number) =>
    Domain.exhaustive(function* () {
      for (let a = from; a <= to; a++) for (let b = from; b <= to; b++) yield { a, b }
    })
  const body = {
    model: Pair,
    domain: listing(1, 20),
    premises: { distinct: ({ a, b }: Pair) => a !== b },
    without: { distinct: Domain.exhaustive(() => [{ a: 2, b: 2 }]) },
    margin: ({ a, b }: Pair) => Exact.ofCondition(a ** b === b ** a)
  }
  it("example: shows the first witness", () => {
    const { report } = Statement.some("S3", "a^b = b^a", {
      ...body,
      without: { distinct: { redundant: "equal numbers are excluded as trivial" } }
    }).check(options)
    assert.deepEqual(report.problems, [])
    assert.equal(report.witness, `{"a":2,"b":4}`)
  })
  it("counterexample: a dropped condition that still has a witness is caught", () => {
    assert.match(problems(Statement.some("S3", "a^b = b^a", body)), /not necessary/)
  })
  it("counterexample: a dropped condition must be listed", () => {
    const sampled = { ...body, without: { distinct: Domain.sampled(pair(1, 9)) } }
    assert.match(problems(Statement.some("S3", "a^b = b^a", sampled)), /must be listed/)
  })
  it("counterexample: no witness is caught", () => {
    const none = { ...body, margin: () => Exact.ofInteger(-1) }
    assert.match(problems(Statement.some("S3", "never", none)), /no witness among 400 models/)
  })
})

describe("verdict", () => {
  const holds = Statement.holds("S1", "a + b ≥ a", sum)
  const bare = Statement.holds("S2", "a ≤ 9", {
    model: Pair,
    domain: Domain.sampled(pair(-9, 9)),
    premises: {},
    without: {},
    control: Domain.exhaustive(() => [{ a: 10, b: 0 }]),
    margin: ({ a }) => Exact.ofInteger(9 - a)
  })
  const refuted = Statement.fails("S3", "b ≥ 0", {
    model: Pair,
    domain: Domain.sampled(pair(-9, 9)),
    premises: {},
    margin: ({ b }) => Exact.ofInteger(b)
  })
  const law = Statement.law("S4", "b = b", {
    model: Pair,
    domain: Domain.sampled(pair(-9, 9)),
    premises: {},
    margin: () => Exact.ofInteger(0)
  })
  const open = Statement.open("S5", "unknown", { probe: () => ({ measured: "7" }) })
  const waiting = Statement.waiting("S6", "later", "agency")
  const statements = [holds, bare, refuted, law, open, waiting]
  const verdict = (is: Claim.Claim["verdict"]["is"], because: ReadonlyArray<string>) =>
    Claim.check(
      Claim.define({ id: "C99", title: "t", says: [], verdict: { is, because }, statements }),
      options
    ).report

  it("example: each verdict from the statements that support it", () => {
    for (const [is, because] of [
      ["true", ["S2"]],
      ["conditional", ["S1"]],
      ["conditional", ["S1", "S2"]],
      ["false", ["S3"]],
      ["contested", ["S1", "S3"]],
      ["open", ["S5"]]
    ] as const) {
      assert.deepEqual(verdict(is, because).problems, [], `${is} because ${because.join()}`)
      assert.isTrue(verdict(is, because).ok)
    }
  })
  it("counterexample: a verdict that its statements do not support is caught", () => {
    for (const [is, because] of [
      ["true", ["S1"]],
      ["true", ["S3"]],
      ["conditional", ["S2"]],
      ["conditional", ["S1", "S3"]],
      ["false", ["S1"]],
      ["contested", ["S1", "S2"]],
      ["open", ["S1"]],
      ["true", []]
    ] as const) {
      assert.isFalse(verdict(is, because).ok, `${is} because ${because.join()}`)
    }
  })
  it("counterexample: a law or a waiting statement is no evidence", () => {
    assert.match(verdict("true", ["S4"]).problems.join(), /S4 is a law/)
    assert.match(verdict("true", ["S6"]).problems.join(), /S6 is waiting/)
  })
  it("counterexample: a reason that names no statement, or a name used twice, is refused", () => {
    assert.throws(() => verdict("true", ["S7"]), /Expected a statement of C99/)
    assert.throws(
      () =>
        Claim.define({
          id: "C98",
          title: "t",
          says: [],
          verdict: { is: "false", because: [] },
          statements: [holds, holds]
        }),
      /distinct statement names/
    )
  })
  it("example: a statement whose code throws is reported, and the rest goes on", () => {
    const thrower = Statement.holds("S1", "throws", {
      ...sum,
      margin: () => {
        throw new RangeError("no such model")
      }
    })
    const { report } = Claim.check(
      Claim.define({
        id: "C97",
        title: "t",
        says: [],
        verdict: { is: "true", because: ["S2"] },
        statements: [thrower, bare]
      }),
      options
    )
    assert.isFalse(report.ok)
    assert.match(report.statements[0]?.problems.join() ?? "", /the check threw: no such model/)
    assert.isTrue(report.statements[1]?.ok)
  })
  it("counterexample: a replay kept for a premise that is gone is caught", () => {
    const claim = Claim.define({
      id: "C96",
      title: "t",
      says: [],
      verdict: { is: "conditional", because: ["S1"] },
      statements: [holds]
    })
    const replays = [{ claim: "C96", statement: "S1", premise: "gone", model: { a: 0, b: -1 } }]
    assert.match(Claim.check(claim, { ...options, replays }).report.problems.join(), /"gone"/)
  })
})
