import { Rational } from "@headwater/exact"
import { Mixture, Process } from "@headwater/learners"
import { assert, describe, it } from "vitest"
import * as Bound from "#claims/C37/bound"
import * as Descents from "#claims/C37/descents"
import * as Learning from "#claims/C37/learning"
import * as Masses from "#claims/C37/model"

/** The most by which two sums of logarithms in floats may differ, in bits. */
const tolerance = 1e-9

/** The most by which seeded draws may miss what is expected of them. */
const luck = 0.1

const { price, tables } = Learning
const census = (units: number) => Masses.census(3, units)
const all = (unseen: number): ReadonlyArray<string> =>
  tables.filter((shown) => shown.replaceAll("1", "").length === unseen)

const learning = (units: number, shown: string, factor = price): Learning.Learning => ({
  units,
  shown,
  factor,
  alike: "parameters"
})

const mean = (values: ReadonlyArray<number>): number =>
  values.reduce((sum, it) => sum + it, 0) / values.length

/** Chances of functions, all of one: networks, and a price for every parameter. */
const chances = (hidden: number, price: number) => {
  const weights = [...census(hidden).functions].map(([table, { networks, least }]) => ({
    table,
    mass: Number(networks),
    simple: price ** -least
  }))
  const [mass, simple] = [
    weights.reduce((sum, it) => sum + it.mass, 0),
    weights.reduce((sum, it) => sum + it.simple, 0)
  ]
  return weights.map((it) => ({ ...it, mass: it.mass / mass, simple: it.simple / simple }))
}

/** The losses of both posteriors on what is not shown, in floats, one function at a time. */
const losses = (hidden: number, shown: string, price: number) => {
  const functions = chances(hidden, price)
  let [own, other] = [0, 0]
  for (const one of functions) {
    const alike = functions.filter(({ table }) =>
      Array.from(shown).every((it, at) => it === "0" || table[at] === one.table[at])
    )
    const sum = (of: "mass" | "simple") => alike.reduce((total, it) => total + it[of], 0)
    own -= one.mass * Math.log2(one.mass / sum("mass"))
    other -= one.mass * Math.log2(one.simple / sum("simple"))
  }
  return { own, gap: other - own }
}

describe("networks with random parameters", () => {
  it("claim: accuracy is that of the Bayes mixture of all functions, a draw at a time", () => {
    for (const [hidden, shown, factor] of [
      [2, "11110000", price],
      [3, "10000101", Rational.of(4)],
      [3, "01111111", Rational.one]
    ] as const) {
      const { functions, networks } = census(hidden)
      const mixture = Mixture.make(
        [...functions].map(([name, it]) => ({
          name,
          weight: Rational.of(it.networks, networks),
          process: Process.deterministic<number, string>(["0", "1"], (input) => name[input]!)
        }))
      )
      const inputs = Array.from(shown, (it, at) => ({ at, isShown: it === "1" }))
      const unseen = inputs.filter((it) => !it.isShown)
      const terms = [...functions].map(([table, { least }]) => {
        const seen = Process.after(
          mixture,
          inputs.filter((it) => it.isShown).map(({ at }) => [at, table[at]!] as const)
        )
        const right = unseen.map(({ at }) => seen.predict(at).get(table[at]!)!)
        const weight = factor.pow(-least)
        return { weight, right: Rational.sum(right).times(weight) }
      })
      const expected = Rational.sum(terms.map((it) => it.right))
        .dividedBy(Rational.sum(terms.map((it) => it.weight)))
        .dividedBy(Rational.of(unseen.length))
      assert.isTrue(Learning.accuracy(learning(hidden, shown, factor)).equals(expected))
      const before = unseen.map(({ at }) => mixture.predict(at))
      const prior = [...functions].map(([table, { least }]) =>
        Rational.sum(unseen.map(({ at }, k) => before[k]!.get(table[at]!)!)).times(
          factor.pow(-least)
        )
      )
      assert.isTrue(
        Learning.accuracy(learning(hidden, shown, factor), false).equals(
          Rational.sum(prior)
            .dividedBy(Rational.sum(terms.map((it) => it.weight)))
            .dividedBy(Rational.of(unseen.length))
        )
      )
    }
  })

  it("claim: right with .823, .770 and .712 where 1, 2 and 4 inputs are not shown", () => {
    const found = [1, 2, 4].map((unseen) =>
      mean(all(unseen).map((shown) => Learning.accuracy(learning(3, shown)).toNumber())).toFixed(3)
    )
    assert.deepEqual(found, ["0.823", "0.770", "0.712"])
  })

  it("claim: the gaps are .029, .069 and .191 bit beside .225, .488 and 1.109, by floats at 2^1.2", () => {
    const found = [1, 2, 4].map((unseen) => {
      const both = all(unseen).map((shown) => losses(3, shown, 2 ** 1.2))
      return [mean(both.map((it) => it.gap)), mean(both.map((it) => it.own))].map((it) =>
        it.toFixed(3)
      )
    })
    assert.deepEqual(found, [
      ["0.029", "0.225"],
      ["0.069", "0.488"],
      ["0.191", "1.109"]
    ])
  })

  it("claim: losses are those of one function at a time, and the networks' own the least", () => {
    for (const units of [1, 2, 3]) {
      for (const shown of ["00000000", "11110000", "01101001", "11111110"]) {
        const expected = losses(units, shown, 85 / 37)
        const own = Learning.loss({ units, shown }, Learning.masses(units))
        const other = Learning.loss({ units, shown }, Learning.simplicity({ units, factor: price }))
        assert.closeTo(own, expected.own, tolerance)
        assert.closeTo(other - own, expected.gap, tolerance)
        assert.isBelow(own, other)
      }
    }
  })

  it("claim: choices of inputs that differ in names are alike, and every choice has one", () => {
    const { choices, renamed } = Learning
    assert.sameMembers(
      choices.flatMap((shown) => [...renamed(shown)]),
      tables.filter((shown) => shown.includes("0"))
    )
    for (const shown of choices.filter((_, at) => at % 9 === 0)) {
      const of = (other: string) => Learning.accuracy(learning(3, other))
      for (const other of renamed(shown)) assert.isTrue(of(other).equals(of(shown)))
    }
  })

  it("claim: a learner to whom all functions are alike is right half of the time, exactly", () => {
    for (const shown of Learning.choices) {
      const it: Learning.Learning = { ...learning(2, shown), alike: "functions" }
      assert.equal(Learning.accuracy(it).toString(), "1/2")
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

describe("what gradient descent finds", () => {
  const sizes = { tasks: 6, seeds: 5000, shown: 2 }

  it("claim: without a step, from parameters that round evenly, it draws from the posterior", () => {
    const options = { rate: 0, steps: 0, spread: 1.5 }
    const { bits, right } = Descents.compare(2, options, sizes)
    assert.closeTo(bits.descent, bits.posterior, luck)
    assert.closeTo(right.descent, right.posterior, luck)
  })

  it("example: with steps nearly all descents fit, and they find the likelier functions", () => {
    const options = { rate: 0.02, steps: 300, slope: 4 }
    const { bits, fitting, right } = Descents.compare(3, options, {
      tasks: 6,
      seeds: 12,
      shown: 4
    })
    assert.isAbove(fitting, 0.9)
    assert.isBelow(bits.descent, bits.posterior)
    assert.isAbove(right.posterior, 0.5)
    assert.deepEqual(
      Descents.compare(3, options, { tasks: 2, seeds: 2, shown: 4 }),
      Descents.compare(3, options, { tasks: 2, seeds: 2, shown: 4 })
    )
  })
})
