import {
  Inequalities,
  Inequality,
  Kernel,
  Lemma,
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
    assert.match(text, /Qed\.\n$/)
  })
})
