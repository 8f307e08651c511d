import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Theorems } from "@headwater/programs"
import { assert, describe, it } from "vitest"

describe("by", () => {
  it("example: the steps of the search as a proof of a margin that runs are measured by", () => {
    const by = Theorems.by(Theorems.isqrtSearch, { goal: "8*r0 + 5 >= steps" })
    assert.deepEqual(by.variables, ["a", "r0", "steps", "y"])
    const { check } = by
    assert.isTrue(check().ok)
    assert.deepEqual(check().theorems, [Theorems.isqrtSearch.theorem.name])
    assert.isFalse(check().isByShape)
    assert.isTrue(Theorems.by(Theorems.isqrtSearch, { goal: "steps >= 0" }).check().isByShape)
    for (const y of [0, 1, 10, 99]) {
      const { program } = Theorems.isqrtSearch.theorem
      const run = Register.answer(program, { registers: { r1: y } }, Budget.of("unit"))
      assert.strictEqual(run.status, "halted")
      if (run.status !== "halted") continue
      const root = Rational.of(run.output)
      const values = { y: Rational.of(y), a: root, r0: root, steps: Rational.of(run.steps) }
      assert.isTrue(by.premisesAt(values).every((it) => it.sign >= 0))
      assert.strictEqual(by.goalAt(values).sign, 0)
      const late = { ...values, steps: values.steps.plus(Rational.one) }
      assert.isFalse(by.premisesAt(late).every((it) => it.sign >= 0))
    }
  })

  it("counterexample: what does not follow, an end that is none, a theorem that is not proved", () => {
    assert.isFalse(Theorems.by(Theorems.isqrtSearch, { goal: "8*r0 + 4 >= steps" }).check().ok)
    assert.throws(() => Theorems.by(Theorems.isqrtSearch, { goal: "r0 >= 0", end: 1 }), RangeError)
    const { theorem } = Theorems.isqrtSearch
    const [end] = theorem.ends
    assert.isDefined(end)
    const wrong = { theorem: { ...theorem, ends: [{ ...end, steps: "8*a + 6" }] } }
    assert.isFalse(Theorems.by(wrong, { goal: "8*r0 + 6 >= steps" }).check().ok)
    const zero = Theorems.by(Theorems.ringRule, { end: 1, goal: "0 >= r0" })
    assert.isTrue(zero.check().ok)
    assert.include(zero.variables, "remainder#0")
  })

  it("claim: a proof from two theorems on one input, whose names are apart and whose sums are one", () => {
    const { regressionClosed, regressionDescent, regressionUnitDescent } = Theorems
    const own = { entry: regressionClosed, end: 1 }
    const of = (entry: Theorems.Entry, goal: string, given: ReadonlyArray<string> = ["p >= 1"]) =>
      Theorems.together(
        { own, rival: { entry } },
        { given, goal, hint: { use: ["p - 1", "N", "X", "7*N - X", "8*N - X"] } }
      )
    const faster = of(regressionDescent, "rival_steps >= own_steps + 1")
    assert.deepEqual(
      faster.variables.join(" "),
      [
        "N Q S X own_quotient#0 own_r0 own_remainder#0 own_steps p",
        "rival_a rival_quotient#0 rival_r0 rival_remainder#0 rival_steps x0"
      ].join(" ")
    )
    assert.isTrue(faster.check().ok)
    assert.deepEqual(
      faster.check().theorems,
      [regressionClosed, regressionDescent].map((it) => it.theorem.name)
    )
    assert.isFalse(of(regressionDescent, "rival_steps >= own_steps + 1", []).check().ok)
    assert.isFalse(of(regressionUnitDescent, "rival_steps >= own_steps").check().ok)
    const mean = (x: number) => ["p >= 1", `X <= ${x}*N`]
    assert.isTrue(of(regressionUnitDescent, "rival_steps >= own_steps + 9", mean(7)).check().ok)
    assert.isFalse(of(regressionUnitDescent, "rival_steps >= own_steps", mean(8)).check().ok)
    // other sums of the same name, a theorem that is not proved
    const { theorem } = regressionDescent
    const sums = { X: { ...theorem.sums!["X"]!, term: "cell#1" } }
    assert.throws(
      () => of({ theorem: { ...theorem, sums } }, "rival_steps >= 0").check(),
      "Expected one meaning of the sum, not `X` twice"
    )
    const wrong = { ...theorem, ends: theorem.ends.map((it) => ({ ...it, steps: "9*own_steps" })) }
    assert.isFalse(of({ theorem: wrong }, "rival_steps >= 0").check().ok)
  })

  it("counterexample: names that would mean two things", () => {
    const { theorem } = Theorems.subtractionClosed
    const renamed = (name: string): Theorems.Entry => ({
      theorem: {
        ...theorem,
        naturals: [name],
        input: { r1: name },
        ends: theorem.ends.map((end) => ({
          ...end,
          with: [`${name} = 4*quotient#0 + remainder#0`, "remainder#0 < 4"]
        })),
        instances: [{ values: { [name]: 11 } }]
      }
    })
    // what the run is about could be what it began with: steps = 3 for all steps
    for (const name of ["steps", "r0", "r5"]) {
      assert.isTrue(Theorems.outcome(renamed(name)).ok)
      assert.throws(
        () => Theorems.by(renamed(name), { goal: "0 >= 1" }),
        `Expected names beside those of an end, not \`${name}\``
      )
    }
    const together = (name: string) =>
      Theorems.together(
        { own: { entry: renamed(name) }, rival: { entry: Theorems.ringRule } },
        { goal: "rival_steps >= own_steps + 6" }
      )
    assert.isTrue(together("y").check().ok)
    assert.throws(
      () => together("rival_steps").check(),
      "Expected a parameter without a prefix, not `rival_steps`"
    )
    assert.isFalse(together("rivals").check().theorems.length !== 2)
  })

  it("counterexample: steps in another meter than that of the theorem", () => {
    const { program } = Theorems.valueTable.theorem
    const by = Theorems.by(Theorems.valueTable, { goal: "-(steps - 11*w - 2)^2 >= 0" })
    const fits = (meter: "unit" | "load"): boolean => {
      const run = Register.answer(program, { registers: { r1: 1 } }, Budget.of(meter))
      if (run.status !== "halted") return false
      const numbers = { w: 3n, y: 1n, j: 2n, v: 2n, "cell#0": 1n, r0: run.output, steps: run.steps }
      const values = Object.fromEntries(
        Object.entries(numbers).map(([name, n]) => [name, Rational.of(n)])
      )
      return by.premisesAt(values).every((it) => it.sign >= 0)
    }
    assert.deepEqual([fits("unit"), fits("load")], [true, false])
  })
})
