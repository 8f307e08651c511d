import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Bound from "#claims/C37/bound"
import * as Learning from "#claims/C37/learning"

const learning = (units: number, shown: string): Learning.Learning => ({
  units,
  shown,
  factor: Learning.price,
  alike: "parameters"
})

describe("networks with random parameters", () => {
  it("claim: choices of inputs that differ in names are alike, and every choice has one", () => {
    const { choices } = Learning
    assert.sameMembers(
      choices.flatMap((shown) => [...Circuit.renamed(shown)]),
      [...Circuit.functions(3)].filter((shown) => shown.includes("0"))
    )
    for (const shown of choices.filter((_, at) => at % 9 === 0)) {
      const of = (other: string) => Learning.measure(learning(3, other)).accuracy
      for (const other of Circuit.renamed(shown)) assert.isTrue(of(other).equals(of(shown)))
    }
  })

  it("claim: a learner to whom all functions are alike is right half of the time, exactly", () => {
    for (const shown of Learning.choices) {
      const it: Learning.Learning = { ...learning(2, shown), alike: "functions" }
      assert.equal(Learning.measure(it).accuracy.toString(), "1/2")
    }
  })

  it("example: what no unit computes, and how many parameters a function takes", () => {
    const constant = { units: 1, used: 0 }
    assert.isTrue(Bound.measure({ ...constant, table: "11111111" }).isComputed)
    assert.isFalse(Bound.measure({ ...constant, table: "11111110" }).isComputed)
    const { bound } = Bound.measure({ table: "11111111", used: 2, units: 3 })
    assert.equal(bound.toString(), "1/531441")
  })
})
