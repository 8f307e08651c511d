import {
  type By,
  Claim,
  Domain,
  Exact,
  Fraction,
  Ledger,
  Page,
  Reading,
  Region,
  Sentence
} from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { body, draws, list, model, number, options, range, type N } from "./numbers.ts"

/** n - 1 >= 0 follows from n >= 1; as fractions. */
const by = (more: Partial<By> = {}): By => ({
  variables: ["n"],
  goalAt: (values) => values["n"]!,
  premisesAt: (values) => [Fraction.plus(values["n"]!, Fraction.from(0))],
  check: () => ({ ok: true, lemmas: ["log_le"], terms: 3 }),
  ...more
})
const whole = (n: number): Exact.Exact & Fraction.Fraction => ({
  ...Exact.ofInteger(n),
  numerator: BigInt(n),
  denominator: 1n
})
/** A reading of numbers, and the ones that models are drawn from. */
const reading = (min: number, max: number, more: object = {}) => ({
  on: Reading.all("R1", "Every number is at least 0.", {
    ...body,
    margin: (it: N) => whole(it.n),
    ...more
  }),
  domain: draws(min, max)
})
type Proved = Parameters<ReturnType<typeof reading>["on"]["proved"]>[1]
const measures = (it: N) => ({ n: it.n })
const mutants = { otherwise: range(-3, -1) }
const check = ({ on, domain }: ReturnType<typeof reading>, spec: Partial<Proved> = {}) =>
  on.proved("S1 out", { by: by(), domain, measures, ...mutants, ...spec }).check(options)

describe("proved", () => {
  it("example: the goal is the margin at two hundred models, and the lemmas are named", () => {
    const it = check(reading(0, 50))
    assert.deepEqual(it.problems, [])
    assert.deepEqual(it.findings, [
      {
        statement: "S1 out",
        reading: "R1",
        side: "for",
        region: Region.everywhere,
        grade: "proved"
      }
    ])
    assert.deepEqual(
      [it.lemmas, it.figures["terms"], it.figures["cases"]],
      [["log_le"], "3", "200"]
    )
    assert.equal(it.otherwise, "some of the other models come out so")
  })

  it("example: what follows by its shape is true by definition; theorems are named apart", () => {
    const shape = by({
      check: () => ({ ok: true, lemmas: [], theorems: ["t"], terms: 1, isByShape: true })
    })
    const it = check(reading(0, 50), { by: shape })
    assert.deepEqual(
      it.findings.map(({ grade }) => grade),
      ["by definition"]
    )
    assert.deepEqual([it.lemmas, it.theorems], [[], ["t"]])
    const lemma = Claim.lemma("S1 l", "", { by: shape }).check(options)
    assert.deepEqual([lemma.grade, lemma.theorems], ["by definition", ["t"]])
  })

  it("example: what is given to a proof is printed, for it narrows what is proved", () => {
    const { on, domain } = reading(0, 50)
    const spec = { domain, measures, ...mutants }
    const given = by({ given: () => ["n >= 1", "n <= 50"] })
    const claim = Claim.define({
      id: "C1",
      title: "",
      says: {},
      finding: () => Sentence.say`all`,
      statements: [
        on.proved("S1 out", { by: given, ...spec }),
        on.proved("S2 all", { by: by(), ...spec })
      ]
    })
    const [one] = Ledger.check([claim], options).report.claims
    assert.deepEqual(
      one?.statements.map((it) => it.figures["given"]),
      ["n >= 1, n <= 50", undefined]
    )
    const lines = one === undefined ? [] : Page.claim(one, { full: true }).split("\n")
    assert.deepEqual(
      lines.filter((it) => it.includes("given")).map((it) => it.trim()),
      ["given: n >= 1, n <= 50"]
    )
  })

  it("example: another goal, a failing premise, a missing measure are refused", () => {
    const shifted = by({ goalAt: (values) => Fraction.plus(values["n"]!, Fraction.from(1)) })
    assert.match(
      check(reading(0, 50), { by: shifted }).problems[0]!,
      /^the goal is \d+, and the margin \d+: \d+$/
    )
    assert.deepEqual(check(reading(0, 50), { by: shifted }).findings, [])
    const premise = by({ premisesAt: () => [Fraction.from(1), Fraction.from(-1)] })
    assert.match(
      check(reading(0, 50), { by: premise }).problems[0]!,
      /^a premise of the proof fails: /
    )
    const zero = by({ premisesAt: () => [Fraction.from(0)] })
    assert.deepEqual(check(reading(0, 50), { by: zero }).problems, [])
    const more = by({ variables: ["n", "m"] })
    assert.match(check(reading(0, 50), { by: more }).problems[0]!, /^no measure is given of m: /)
    const refused = by({ check: () => ({ ok: false, lemmas: [], terms: 0 }) })
    assert.deepEqual(check(reading(0, 50), { by: refused }).problems, ["the proof is refused"])
    const float = reading(0, 50, {
      margin: (it: N) => ({ sign: it.n < 0 ? -1 : 1, toNumber: () => it.n, toString: () => "x" })
    })
    assert.match(check(float).problems[0]!, /^the margin is no fraction/)
    for (const part of [{ numerator: 1n }, { denominator: 1n }]) {
      const half = reading(0, 50, { margin: (it: N) => ({ ...Exact.ofInteger(it.n), ...part }) })
      assert.match(check(half).problems[0]!, /^the margin is no fraction/)
    }
  })

  it("example: a factor is positive everywhere, or negative everywhere", () => {
    const twice = by({ goalAt: (values) => Fraction.times(values["n"]!, Fraction.from(2)) })
    assert.deepEqual(check(reading(0, 50), { by: twice, factor: () => 2 }).problems, [])
    assert.match(check(reading(0, 50), { by: twice, factor: () => 3 }).problems[0]!, /^the goal is/)
    const zero = by({ goalAt: () => Fraction.from(0) })
    assert.match(
      check(reading(0, 50), { by: zero, factor: () => 0 }).problems[0]!,
      /^the factor is 0/
    )
    const mixed = by({
      goalAt: (values) => {
        const n = values["n"]!
        return n.numerator > 25n ? n : Fraction.times(n, Fraction.from(-1))
      }
    })
    const signs = check(reading(0, 50), { by: mixed, factor: (it: N) => (it.n > 25 ? 1 : -1) })
    assert.include(signs.problems.join(), "positive at one model and negative at another")
  })

  it("example: a negative factor proves against, and that takes a strict goal", () => {
    const minus = (strict: boolean) =>
      by({
        strict,
        goalAt: (values) => Fraction.times(values["n"]!, Fraction.from(-1)),
        premisesAt: () => []
      })
    const low = reading(-50, -1)
    const spec = (strict: boolean) => ({
      by: minus(strict),
      factor: () => -1,
      otherwise: range(1, 3)
    })
    assert.deepEqual(check(low, spec(true)).problems, [])
    assert.deepEqual(check(low, spec(true)).findings[0]?.side, "against")
    assert.deepEqual(check(low, spec(false)).problems, ["the proof has to be of a strict goal"])
    const strict = reading(-50, 0, { strict: true })
    assert.deepEqual(check(strict, spec(false)).problems, [])
    const positive = reading(1, 50, { strict: true })
    assert.deepEqual(check(positive).problems, ["the proof has to be of a strict goal"])
    assert.deepEqual(check(positive, { by: by({ strict: true }) }).problems, [])
  })

  it("example: models are drawn in the region, and listed ones in it are tried too", () => {
    const it = check(reading(-50, 50), { sizes: { n: [0, null] } })
    assert.deepEqual(it.problems, [])
    assert.isAtLeast(Number(it.figures["cases"]), 200)
    assert.equal(Region.show(it.findings[0]!.region), "n >= 0")
    const rare = check(reading(0, 50), { where: { near: false } })
    assert.deepEqual(rare.problems, [
      "too few models: 0 of those drawn are in the region, 200 are expected"
    ])
    const listed = check(reading(0, 50), {
      sizes: { n: [0, 99] },
      listed: [number(60), number(200)]
    })
    assert.equal(listed.figures["cases"], "201")
    const broken = by({ goalAt: ({ n }) => (n!.numerator === 60n ? Fraction.from(0) : n!) })
    assert.include(
      check(reading(0, 50), { by: broken, listed: [number(60)] }).problems.join(),
      "the goal is 0"
    )
  })

  it("counterexample: a proof that takes on trust what is not so at a drawn or a listed model", () => {
    const trusting = by({ premisesAt: () => [] })
    const it = check(reading(-1, 50), { by: trusting })
    assert.deepEqual(it.problems, ["it is not so, whatever the proof takes on trust: -1"])
    assert.deepEqual(it.findings, [])
    assert.deepEqual(
      check(reading(0, 50), { by: trusting, listed: [number(3), number(-7)] }).problems,
      ["it is not so, whatever the proof takes on trust: -7"]
    )
    const minus = by({
      strict: true,
      goalAt: (values) => Fraction.times(values["n"]!, Fraction.from(-1)),
      premisesAt: () => []
    })
    assert.deepEqual(
      check(reading(-50, 0), { by: minus, factor: () => -1, otherwise: range(1, 3) }).problems,
      ["it is not so, whatever the proof takes on trust: 0"]
    )
  })

  it("example: its conditions matter as any other's", () => {
    const near = check(reading(0, 50), {
      where: { near: true },
      without: { near: list(number(-1, true), number(1, true)) },
      otherwise: list(number(-1))
    })
    assert.deepEqual(near.problems, [])
    assert.deepEqual(
      near.premises.map((it) => it.needed),
      [true]
    )
    assert.deepEqual(near.replays, [{ statement: "out", premise: "near", model: number(-1, true) }])
    assert.equal(near.findings.length, 2)
  })

  it("example: a reading of some takes a witness", () => {
    const some = Reading.some("R1", "", {
      ...body,
      margin: (it: N) => whole(it.n)
    })
    const it = some
      .proved("S1 out", { by: by(), domain: draws(0, 50), measures, ...mutants })
      .check(options)
    assert.include(it.problems.join(), "a reading of some takes a witness, not a proof")
  })
})

describe("lemma", () => {
  it("example: a proof, or models; it bears on nothing", () => {
    const proved = Claim.lemma("S1 out", "text", { by: by() })
    assert.deepEqual([proved.kind, proved.reading], ["lemma", undefined])
    const it = proved.check(options)
    assert.deepEqual(
      [it.findings, it.problems, it.grade, it.lemmas, it.figures],
      [[], [], "proved", ["log_le"], { terms: "3" }]
    )
    const refused = Claim.lemma("S1 out", "text", {
      by: by({ check: () => ({ ok: false, lemmas: [], terms: 0 }) })
    })
    assert.deepEqual(refused.check(options).problems, ["the proof is refused"])
    const empty = (contradicts: boolean) =>
      Claim.lemma("S1 out", "text", { by: by({ contradicts: () => contradicts }) }).check(options)
    assert.deepEqual(empty(true).problems, ["its premises contradict each other"])
    assert.deepEqual(empty(false).problems, [])
    const over = (domain: Domain.Domain<N>) =>
      Claim.lemma("S1 out", "text", {
        model,
        domain,
        margin: (one: N) => Exact.ofInteger(one.n)
      }).check(options)
    assert.deepEqual(
      [over(range(0, 3)).problems, over(range(0, 3)).grade, over(range(0, 3)).figures],
      [[], "exhaustive", { cases: "4" }]
    )
    assert.deepEqual(over(range(-2, 3)).problems, ["it breaks: -2"])
    assert.deepEqual(over(list()).problems, ["too few models: none was tried"])
    assert.equal(over(Domain.sampled(fc.nat(3).map((n) => number(n)))).grade, "sampled")
  })

  it("example: what is measured bears on nothing", () => {
    const it = Claim.measured("S1 out", "text", () => ({ a: "1" }))
    assert.deepEqual(
      [it.kind, it.check(options).figures, it.check(options).findings],
      ["measured", { a: "1" }, []]
    )
  })
})
