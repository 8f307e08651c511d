import {
  Inequalities,
  Inequality,
  Kernel,
  Lemma,
  Lemmas,
  Sequent,
  Smt,
  Rocq,
  coefficients
} from "@headwater/certificate"
import { lemmas } from "@headwater/certificate/laws"
import { Rational } from "@headwater/exact"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, lemmas)

const ok = (inequality: Inequality.Inequality): boolean => Inequality.prove(inequality).ok

describe("Inequality", () => {
  it("claim: every inequality of the ledger is proved, and each needs all but few of its premises", () => {
    for (const inequality of Inequalities.all()) {
      const found = Inequality.prove(inequality)
      assert.isTrue(found.ok, `${inequality.name}: ${found.ok ? "" : found.says}`)
      if (!found.ok) continue
      for (const [sequent, proof] of found.parts) {
        assert.isTrue(Kernel.check(sequent, proof).ok)
        assert.isFalse(Kernel.check({ ...sequent, goal: sequent.goal.minus(1) }, proof).ok)
      }
    }
  })

  it("claim: a goal that is turned round is not proved", () => {
    const turned = (goal: string): string =>
      goal.includes("<=") ? goal.replace("<=", ">=") : goal.replace(">=", "<=")
    for (const { proof: _, ...inequality } of Inequalities.all().filter(
      (it) => !it.name.startsWith("quiet")
    )) {
      assert.isFalse(ok({ ...inequality, goal: turned(inequality.goal) }), inequality.name)
    }
  })

  it("claim: what follows with no lemma in a few lines is true by its shape; what rests on a lemma says so", () => {
    const of = (it: Inequality.Inequality) => {
      const found = Inequality.prove(it)
      return [Inequality.isByShape(it), found.ok ? found.lemmas : undefined]
    }
    assert.deepEqual(of(Inequalities.classFollows), [true, []])
    assert.deepEqual(of(Inequalities.slowerRuleLoses), [true, []])
    assert.deepEqual(of(Inequalities.quietShiftsLater(1, 1)), [true, []])
    assert.deepEqual(of(Inequalities.quietShiftsLater(2, 1)), [false, []])
    assert.deepEqual(of(Inequalities.newtonLap), [false, []])
    assert.deepEqual(of(Inequalities.chargeNeeded), [false, ["log_le", "ln2"]])
    assert.deepEqual(of(Inequalities.oneLookLearnsNothing), [false, ["bayesIsBest"]])
    assert.deepEqual(of(Inequalities.meanRegret), [false, ["jensen"]])
  })

  it("counterexample: premises that contradict each other, and none of the ledger's do", () => {
    const of = (...given: ReadonlyArray<string>) =>
      Inequality.by({ name: "", says: "", naturals: ["n"], given, goal: "x >= 1000" })
    const [no, yes] = [of("x >= 1", "x <= 2"), of("x >= 1", "x <= 0")]
    assert.deepEqual([yes.check().ok, yes.contradicts()], [true, true])
    assert.isFalse(no.contradicts())
    assert.isTrue(of("x^2 + 1 <= 0").contradicts())
    assert.isTrue(of("x = 2*n", "x = 1 - y", "y >= 2").contradicts())
    assert.isFalse(of("x = 2*n", "x = 2 - y", "y >= 2").contradicts())
    assert.isTrue(Inequality.every([no, yes]).contradicts())
    assert.isTrue(Inequality.cases([no, yes]).contradicts())
    assert.isFalse(Inequality.deferred(() => no).contradicts())
    for (const it of Inequalities.all().filter(({ name }) => !/_[456]_\d$/.test(name))) {
      assert.isFalse(Inequality.contradicts(it), it.name)
    }
  })

  it("counterexample: what only says of itself that it is a proof", () => {
    const by = Inequality.by({ name: "", says: "", given: ["x >= 1"], goal: "x >= 2" })
    assert.isFalse(by.check().ok)
    const lie = { ...by, check: () => ({ ...by.check(), ok: true }) }
    assert.isTrue(lie.check().ok)
    assert.isFalse(Inequality.isOurs(lie))
    for (const it of [
      by,
      Inequality.every([by]),
      Inequality.cases([by]),
      Inequality.deferred(() => by)
    ]) {
      assert.isTrue(Inequality.isOurs(it))
      assert.throws(() => Object.assign(it, { check: lie.check }), TypeError)
    }
    for (const value of [undefined, {}]) assert.isFalse(Inequality.isOurs(value))
    assert.throws(() => Inequality.every([by, lie]), RangeError)
    assert.throws(() => Inequality.cases([lie]), RangeError)
    assert.throws(() => Inequality.deferred(() => lie).check(), RangeError)
  })

  it("counterexample: a lemma gives nothing where it does not hold", () => {
    const [use] = Inequalities.chargeNeeded.uses ?? []
    assert.isDefined(use)
    assert.strictEqual(Lemma.asks(use).atLeast0.length, 1)
    const given = (Inequalities.chargeNeeded.given ?? []).filter((it) => it !== "x >= 0")
    assert.isFalse(ok({ ...Inequalities.chargeNeeded, given }))
  })

  it("example: the face that a reading asks for", () => {
    const strict = {
      name: "",
      says: "",
      naturals: ["n"],
      given: ["n >= 1", "x = n"],
      goal: "2*x >= 0",
      margin: "2"
    }
    const other = (ok: boolean) => ({
      theorems: [{ name: "other", check: () => ok, parts: () => [] }],
      without: { ...strict, given: ["n >= 1"] }
    })
    const by = Inequality.by(strict, other(true))
    assert.deepEqual([by.given(), Inequality.by(strict).given()], [["n >= 1"], strict.given])
    assert.deepEqual(by.variables, ["n", "x"])
    assert.isTrue(by.strict)
    const check = by.check()
    assert.deepEqual([check.ok, check.lemmas, check.theorems], [true, [], ["other"]])
    assert.deepEqual([check.isByShape, Inequality.by(strict).check().isByShape], [false, true])
    const at = (n: bigint, d: bigint, x: bigint) => ({
      n: { numerator: n, denominator: d },
      x: { numerator: x, denominator: 1n }
    })
    assert.deepEqual(by.premisesAt(at(3n, 1n, 4n)).map(String), ["3", "2", "-1", "1"])
    assert.strictEqual(by.premisesAt(at(1n, 2n, 1n))[0]?.sign, -1)
    assert.strictEqual(by.goalAt(at(3n, 1n, 4n)).toString(), "8")
    assert.isFalse(Inequality.by(strict, other(false)).check().ok)
    assert.isFalse(Inequality.by({ ...strict, margin: "3" }).check().ok)
    for (const margin of ["0", "-1", "x", "1/2*n"]) assert.isFalse(ok({ ...strict, margin }))
    assert.isFalse(Inequality.by(Inequalities.classFollows).strict)
  })

  it("example: of several goals the least is meant, and one that is refused refuses all", () => {
    const of = (goal: string, given = ["x >= 1"]) =>
      Inequality.by({ name: "", says: "", given, goal })
    const both = Inequality.every([of("x >= 1"), of("y >= 2", ["y >= 3"])])
    assert.deepEqual(both.variables, ["x", "y"])
    const at = (x: number, y: number) => ({ x: Rational.of(x), y: Rational.of(y) })
    assert.deepEqual(
      [at(4, 3), at(1, 9)].map((it) => both.goalAt(it).toString()),
      ["1", "0"]
    )
    assert.deepEqual(both.premisesAt(at(4, 3)).map(String), ["3", "0"])
    assert.isTrue(both.check().ok && both.check().isByShape)
    assert.isFalse(Inequality.every([of("x >= 1"), of("x >= 2")]).check().ok)
    assert.isFalse(Inequality.every([]).check().ok)
  })

  it("example: values belong to the case whose premises hold, and every case has to be proved", () => {
    const of = (given: string, goal: string, margin?: string) =>
      Inequality.by({
        name: "",
        says: "",
        given: [given],
        goal,
        ...(margin === undefined ? {} : { margin })
      })
    const high = of("x >= 3", "x >= 1", "1")
    const low = of("x <= y", "y >= x - 1", "1")
    const both = Inequality.cases([high, low])
    assert.deepEqual(both.variables, ["x", "y"])
    const at = (x: number, y: number) => ({ x: Rational.of(x), y: Rational.of(y) })
    const seen = (x: number, y: number) => [
      both.goalAt(at(x, y)).toString(),
      both.premisesAt(at(x, y)).map(String)
    ]
    assert.deepEqual(seen(3, 9), ["2", ["0"]])
    assert.deepEqual(seen(2, 9), ["8", ["7"]])
    assert.deepEqual(seen(2, 1), ["1", ["-1"]])
    assert.isTrue(both.strict)
    assert.isTrue(both.check().ok && both.check().isByShape)
    assert.isFalse(Inequality.cases([high, of("x <= 2", "x >= 1")]).check().ok)
    assert.isFalse(Inequality.cases([high, of("x <= 2", "x <= 2")]).strict)
    assert.lengthOf(both.certificates(), 2)
    assert.deepEqual(both.given(), ["x >= 3 or x <= y"])
    assert.deepEqual(Inequality.every([high, low, high]).given(), ["x >= 3", "x <= y"])
    assert.deepEqual(Inequality.deferred(() => low).given(), ["x <= y"])
    assert.throws(() => Inequality.cases([]), RangeError)
  })

  it("counterexample: a lemma that is not about the numbers that are measured", () => {
    const rises = Lemmas.gammaRises
    const it = (uses: ReadonlyArray<Lemma.Use>): Inequality.Inequality => ({
      name: "",
      says: "",
      given: ["a >= 1", "b >= a"],
      uses,
      goal: "K >= k"
    })
    const by = Inequality.by(it([{ lemma: rises, at: { m: "a", n: "b", l: "k", L: "K" } }]))
    assert.isTrue(by.check().ok)
    assert.deepEqual(by.variables, ["K", "a", "b", "k"])
    const at = (a: number, b: number, k: number, K: number) =>
      Object.entries({ a, b, k, K }).map(([name, n]) => [name, Rational.of(n)] as const)
    const fits = (...numbers: Parameters<typeof at>) =>
      by.premisesAt(Object.fromEntries(at(...numbers))).every((p) => p.sign >= 0)
    assert.isTrue(fits(2, 5, 3, 5))
    // a length that is none: what the lemma says of it is a premise, and fails
    assert.isFalse(fits(2, 5, 6, 5))
    assert.isFalse(fits(2, 5, 0, 5))
    assert.isFalse(fits(5, 2, 3, 5))
    // what it asks has to be proved, with a hint where that helps
    const asked = { lemma: rises, at: { m: "a", n: "a^2", l: "k", L: "K" } }
    assert.isTrue(ok(it([asked])))
    assert.isFalse(ok(it([{ ...asked, at: { ...asked.at, n: "a^2 - 1" } }])))
    const hard = { lemma: rises, at: { m: "a", n: "a^3", l: "k", L: "K" } }
    assert.isFalse(ok(it([{ ...hard, hint: { degree: 1 } }])))
    assert.isTrue(ok(it([{ ...hard, hint: { degree: 3 } }])))
    assert.isTrue(ok(it([{ ...hard, hint: { steps: [["a^2 >= a"]] } }])))
  })

  it("claim: a proof that is given is checked as one that is found is", () => {
    const it = Inequalities.quietShiftsLater(2, 1)
    assert.isDefined(it.proof)
    assert.isTrue(ok(it))
    assert.isFalse(ok({ ...it, goal: `${it.goal.replace(" >= 0", "")} - p0 >= 0` }))
    assert.isUndefined(coefficients(Sequent.make({ given: ["x >= 0"], goal: "x >= 1" })))
    assert.isUndefined(coefficients(Sequent.make({ given: ["x >= 0"], goal: "x + y >= 0" })))
    assert.throws(() => Inequalities.quietShiftsLater(2, 3), RangeError)
    assert.throws(() => Inequalities.quietShiftsLater(2, 0), RangeError)
  })

  it("example: questions to a solver and lemmas for Rocq", () => {
    const sequent = Sequent.make({
      naturals: ["n#0"].slice(1),
      given: ["2*x >= 1/3", "x = y"],
      goal: "x*x >= -1*y"
    })
    assert.strictEqual(
      Smt.question(sequent),
      [
        "(set-logic QF_NRA)",
        "(declare-const x Real)",
        "(declare-const y Real)",
        "(assert (>= (+ (* 2.0 x) (- (/ 1.0 3.0))) 0.0))",
        "(assert (= (+ (* (- 1.0) x) (* 1.0 y)) 0.0))",
        "(assert (< (+ (* 1.0 x x) (* 1.0 y)) 0.0))",
        "(check-sat)"
      ].join("\n")
    )
    const natural = Sequent.make({ naturals: ["n"], given: ["2*n >= 1"], goal: "n >= 1" })
    assert.include(Smt.question(natural), "(assert (is_int n))")
    const found = Inequality.prove({
      name: "",
      says: "",
      naturals: ["n"],
      given: ["2*n >= 1"],
      goal: "n >= 1"
    })
    const text = found.ok ? Rocq.lemma("one", ...found.parts[0]!) : ""
    assert.match(text, /^Lemma one : forall \(v_n : Z\), 0 <= 1 \* \(IZR v_n\) ->/)
    assert.include(text, "apply integer_rule")
    // n >= 1 is denied as -n >= 0, and the two sum to -1
    assert.include(text, "assert (D : 0 <= (- 1) * (IZR v_n)) by")
    assert.include(
      text,
      "assert (I : (1) * (- 1) = 1 * (2 * (IZR v_n) + (- 1)) + 2 * ((- 1) * (IZR v_n))) by field."
    )
    assert.match(text, /Qed\.\n$/)
  })
})
