import { Claim, Domain, Exact, Page, Setting, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

/** A number, and the kind that it is of. */
const Model = Schema.Struct({ kind: Schema.String, n: Schema.Int })
type Model = typeof Model.Type

const numbers = (kind: string, from: number, to: number): Domain.Domain<Model> =>
  Domain.exhaustive(() =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ kind, n: from + index }))
  )

const options = { seed: 7, runs: 200 }
const of = ({ kind }: Model): string => kind
const reason = "debts are no credits"

type Others = Readonly<Record<string, Setting.Setting<Model>>>
type Body = Statement.Universal<Model, "above">

/** n > 0 ⇒ n ≥ 1 at home; elsewhere as `others` say. Off its premise it is false of some and true of 9. */
const body = (others: Others): Body => ({
  model: Model,
  domain: numbers("own", -3, 40),
  premises: { above: ({ n }) => n > 0 || n < -100 },
  without: { above: numbers("own", -20, 0) },
  settings: { of, others },
  margin: ({ n }) => Exact.ofInteger(n === -9 ? 0 : n - 1)
})

const holds = (others: Others, change: Partial<Body> = {}): Statement.Statement =>
  Statement.holds("S1", "n ≥ 1", { ...body(others), ...change })
const report = (statement: Statement.Statement) => statement.check(options).report
const problems = (others: Others): string => report(holds(others)).problems.join("; ")

const good = numbers("other", 1, 40)
const bad = numbers("other", -140, -90)

describe("a statement that holds", () => {
  it("example: it is checked in each setting, with counts and the smallest counterexample", () => {
    const found = report(
      holds({
        other: Setting.same(good),
        third: Setting.turns(numbers("third", -140, -90), reason)
      })
    )
    assert.deepEqual(found.problems, [])
    assert.deepEqual(found.settings, [
      {
        name: "other",
        status: "holds",
        turns: false,
        mode: "exhaustive",
        cases: "40",
        satisfied: "40",
        broken: "0"
      },
      {
        name: "third",
        status: "fails",
        turns: true,
        because: reason,
        mode: "exhaustive",
        cases: "51",
        satisfied: "40",
        broken: "40",
        counterexample: '{"kind":"third","n":-140}'
      }
    ])
  })

  it("counterexample: a verdict that turns undeclared is caught, with its smallest model", () => {
    assert.match(
      problems({ other: Setting.same(bad) }),
      /in other: it fails, which is not declared: .*-140/
    )
  })

  it("counterexample: a verdict declared to turn that does not is caught", () => {
    assert.match(
      problems({ other: Setting.turns(good, reason) }),
      /in other: it is declared to turn and does not: it holds/
    )
  })

  it("counterexample: premises declared out of reach that a model satisfies are caught", () => {
    assert.equal(problems({ other: Setting.vacuous(numbers("other", -60, 0), reason) }), "")
    assert.match(
      problems({ other: Setting.vacuous(numbers("other", -60, 1), reason) }),
      /in other: a model satisfies the premises: .*"n":1/
    )
    assert.match(
      problems({ other: Setting.vacuous(numbers("other", -28, 0), reason) }),
      /in other: 29 models, 30 are expected/
    )
  })

  it("counterexample: too few models are caught, unless it is said why; one is enough to refute", () => {
    const few = numbers("other", 1, 29)
    assert.match(problems({ other: Setting.same(few) }), /in other: vacuous: 29 models/)
    assert.equal(problems({ other: Setting.same(few, { few: "only these" }) }), "")
    assert.equal(problems({ other: Setting.same(numbers("other", 1, 30)) }), "")
    assert.equal(problems({ other: Setting.turns(numbers("other", -101, -101), reason) }), "")
    const none = Setting.same(numbers("other", -60, 0), { few: "only these" })
    assert.match(problems({ other: none }), /in other: vacuous: 0 models/)
  })

  it("counterexample: samples that hardly ever satisfy the premises are caught", () => {
    const sampled = (min: number) =>
      Domain.sampled(
        fc.integer({ min, max: 40 }).map((n): Model => ({ kind: "other", n })),
        { runs: 2000 }
      )
    assert.equal(problems({ other: Setting.same(sampled(-90)) }), "")
    assert.match(
      report(
        holds(
          { other: Setting.same(sampled(-90)) },
          { premises: { above: ({ n }) => n === 40 || n === 39 } }
        )
      ).problems.join("; "),
      /in other: vacuous: \d+ of 2000 samples/
    )
  })

  it("counterexample: a model of another setting is caught, in a setting and at home", () => {
    assert.match(
      problems({ other: Setting.same(numbers("own", 1, 40)) }),
      /in other: a model is of own: /
    )
    assert.match(
      problems({ own: Setting.same(numbers("own", 1, 40)) }),
      /a model of the domain is of own: /
    )
  })

  it("counterexample: a verdict that turns, and what is vacuous or absent, without a reason is caught", () => {
    for (const setting of [
      Setting.turns(bad, " "),
      Setting.vacuous(numbers("other", -60, 0), ""),
      Setting.absent("")
    ]) {
      assert.match(problems({ other: setting }), /in other: no reason is given/)
    }
    assert.equal(problems({ other: Setting.absent("there are no others") }), "")
  })

  it("example: the counterexample satisfies the premises, though an earlier model breaks the conclusion", () => {
    const listed = Domain.exhaustive(() => [-50, -101].map((n) => ({ kind: "other", n })))
    const found = report(holds({ other: Setting.turns(listed, reason) })).settings[0]
    assert.equal(found?.counterexample, '{"kind":"other","n":-101}')
    assert.equal(found?.broken, "1")
  })

  it("example: with a strict conclusion equality turns it", () => {
    const strict = holds(
      { other: Setting.same(good) },
      { strict: true, domain: numbers("own", 2, 40) }
    )
    assert.match(report(strict).problems.join("; "), /in other: it fails.*"n":1}/)
  })
})

describe("other kinds", () => {
  it("example: a statement that fails is expected to fail in each setting, or said to hold", () => {
    const { without: _, ...rest } = body({})
    const fails = (others: Others) =>
      report(
        Statement.fails("S2", "n ≥ 1", {
          ...rest,
          domain: numbers("own", -140, 40),
          settings: { of, others }
        })
      )
    assert.deepEqual(fails({ other: Setting.same(bad) }).problems, [])
    assert.equal(fails({ other: Setting.same(bad) }).settings[0]?.status, "fails")
    assert.match(fails({ other: Setting.same(good) }).problems.join(), /it holds, which is not/)
    assert.deepEqual(fails({ other: Setting.turns(good, reason) }).problems, [])
    assert.match(
      fails({ other: Setting.turns(numbers("other", 1, 9), reason) }).problems.join(),
      /in other: vacuous: 9 models/
    )
  })

  it("example: a statement of some model has a witness in each setting, or is said to have none", () => {
    const { iff: _, control: _control, ...rest } = body({})
    const some = (others: Others) =>
      report(
        Statement.some("S3", "n ≥ 1", {
          ...rest,
          domain: numbers("own", -300, 40),
          without: { above: Domain.exhaustive(() => [{ kind: "own", n: -5 }]) },
          settings: { of, others }
        })
      )
    const witnessed = some({ other: Setting.same(numbers("other", -150, 3)) })
    assert.deepEqual(witnessed.problems, [])
    assert.equal(witnessed.settings[0]?.witness, '{"kind":"other","n":1}')
    assert.match(some({ other: Setting.same(bad) }).problems.join(), /it fails, which is not/)
    assert.deepEqual(some({ other: Setting.turns(bad, reason) }).problems, [])
    assert.match(
      some({ other: Setting.turns(good, reason) }).problems.join(),
      /declared to turn and does not/
    )
    const sampled = Domain.sampled(fc.constant<Model>({ kind: "other", n: -200 }))
    assert.match(
      some({ other: Setting.turns(sampled, reason) }).problems.join(),
      /needs a listing, not samples/
    )
  })

  it("counterexample: a law that is declared to turn is caught, and one that does", () => {
    const { without: _, ...rest } = body({})
    const law = (others: Others) =>
      report(Statement.law("S4", "n ≥ 1", { ...rest, settings: { of, others } })).problems.join()
    assert.equal(law({ other: Setting.same(good) }), "")
    assert.match(law({ other: Setting.turns(bad, reason) }), /a law turns nowhere/)
    assert.match(law({ other: Setting.same(bad) }), /it fails, which is not declared/)
  })
})

describe("a claim with settings", () => {
  const refuted = (others: Others): Statement.Statement => {
    const { without: _, ...rest } = body({})
    return Statement.fails("S2", "n ≥ 1", {
      ...rest,
      domain: numbers("own", -140, 40),
      settings: { of, others }
    })
  }
  const claim = (
    is: Claim.Claim["verdict"]["is"],
    statements: ReadonlyArray<Statement.Statement>,
    settings: Claim.Claim["settings"] = ["own", "other"]
  ) =>
    Claim.check(
      Claim.define({
        id: "C95",
        title: "t",
        says: [],
        verdict: { is, because: statements.map((it) => it.name) },
        statements,
        settings
      }),
      options
    ).report

  it("example: the verdict in each setting follows from what the reasons come to there", () => {
    const same = holds({ other: Setting.same(good) })
    const turned = holds({ other: Setting.turns(bad, reason) })
    const unknown = holds({ other: Setting.absent("none") })
    const [fails, held] = [
      refuted({ other: Setting.same(bad) }),
      refuted({ other: Setting.turns(good, reason) })
    ]
    const verdict = (
      is: Claim.Claim["verdict"]["is"],
      list: ReadonlyArray<Statement.Statement>
    ) => {
      const found = claim(is, list)
      assert.deepEqual(found.problems, [])
      return found.settings[0]
    }
    const at = (
      verdict: Claim.Claim["verdict"]["is"] | null,
      turns: ReadonlyArray<string> = []
    ) => ({
      name: "other",
      verdict,
      turns,
      unknown: []
    })
    assert.deepEqual(verdict("conditional", [same]), at("conditional"))
    assert.deepEqual(verdict("conditional", [turned]), at("false", ["S1"]))
    assert.deepEqual(verdict("conditional", [unknown]), { ...at(null), unknown: ["S1"] })
    assert.deepEqual(verdict("contested", [same, fails]), at("contested"))
    assert.deepEqual(verdict("contested", [turned, fails]), at("false", ["S1"]))
    assert.deepEqual(verdict("contested", [same, held]), at("conditional", ["S2"]))
    assert.deepEqual(verdict("contested", [turned, held]), at("contested", ["S1", "S2"]))
    assert.deepEqual(verdict("contested", [unknown, fails]), {
      ...at("contested"),
      unknown: ["S1"]
    })
  })

  it("example: what is no reason turns without the verdict, and is not missed", () => {
    const check = (second: Statement.Statement) =>
      Claim.check(
        Claim.define({
          id: "C94",
          title: "t",
          says: [],
          verdict: { is: "conditional", because: ["S1"] },
          statements: [holds({ other: Setting.same(good) }), second],
          settings: ["own", "other"]
        }),
        options
      ).report.settings
    const at = { name: "other", verdict: "conditional", unknown: [] } as const
    assert.deepEqual(check(refuted({ other: Setting.turns(good, reason) })), [
      { ...at, turns: ["S2"] }
    ])
    assert.deepEqual(check(refuted({ other: Setting.absent("none") })), [{ ...at, turns: [] }])
    const broken = Statement.holds("S2", "n ≥ 1", body({ other: Setting.turns(bad, reason) }))
    assert.deepEqual(check(broken), [{ ...at, turns: ["S2"] }])
  })

  it("counterexample: a statement silent about a setting is caught, and one that names another", () => {
    const found = claim("conditional", [holds({ third: Setting.absent("none") })])
    assert.isFalse(found.ok)
    assert.match(found.problems.join("; "), /S1 does not say what becomes of it in other/)
    assert.match(found.problems.join("; "), /S1 names third, which is no setting of the claim/)
  })

  it("counterexample: a problem in a setting puts the claim off its verdict", () => {
    assert.isFalse(claim("conditional", [holds({ other: Setting.same(bad) })]).ok)
    assert.isTrue(claim("conditional", [holds({ other: Setting.same(good) })]).ok)
  })

  it("counterexample: two settings of one name are refused", () => {
    assert.throws(() => claim("conditional", [], ["own", "own"]), "distinct setting names")
  })

  it("example: the page has the settings of each statement and the verdicts of the claim", () => {
    const page = Page.claim(
      claim(
        "conditional",
        [
          holds({
            other: Setting.same(good),
            third: Setting.turns(numbers("third", -140, -90), reason),
            fourth: Setting.vacuous(numbers("fourth", -60, 0), "all are debts"),
            fifth: Setting.absent("nobody counts there")
          })
        ],
        ["own", "other", "third", "fourth", "fifth"]
      ),
      { width: 200 }
    )
    for (const line of [
      "     conditional in own, because S1",
      "     in other: conditional",
      "     in third: false; S1 turns",
      "     in fourth, fifth: not known",
      "the same in other (all 40)",
      'turns in third: debts are no credits; it fails at 40 of 40 models, first {"kind":"third","n":-140}',
      "vacuous, at all 61 models, in fourth: all are debts",
      "not in fifth: nobody counts there"
    ]) {
      assert.include(page, line)
    }
    assert.notInclude(page, "the same in other (all 40), third")
  })
})
