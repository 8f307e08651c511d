import { Rational } from "@headwater/exact"
import { Circuit, Network } from "@headwater/hypotheses"
import { FunctionPrior, Mixture, PosteriorSampling, Process, Random } from "@headwater/learners"
import { assert, describe, it } from "vitest"

/** The most by which two sums of logarithms in floats may differ, in bits. */
const tolerance = 1e-9

/** The most by which seeded draws may miss what is expected of them. */
const luck = 0.1

/** About 2^1.2. */
const price = Rational.of(85, 37)

const census = (units: number): Network.Census => Network.census(Network.layers([3, units, 1]))
const networks = (units: number): FunctionPrior.FunctionPrior =>
  FunctionPrior.ofNetworks(census(units))

const inputs = (shown: string): ReadonlyArray<number> =>
  Array.from(shown, (digit, at) => (digit === "1" ? [at] : [])).flat()

const all = (unseen: number): ReadonlyArray<string> =>
  [...Circuit.functions(3)].filter((shown) => shown.replaceAll("1", "").length === unseen)

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
const losses = (functions: ReturnType<typeof chances>, shown: string) => {
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

describe("priors over functions", () => {
  it("claim: accuracy is that of the Bayes mixture of all functions, a draw at a time", () => {
    for (const [hidden, shown, factor] of [
      [2, "11110000", price],
      [3, "10000101", Rational.of(4)],
      [3, "01111111", Rational.one]
    ] as const) {
      const { functions, networks: whole } = census(hidden)
      const mixture = Mixture.make(
        [...functions].map(([name, it]) => ({
          name,
          weight: Rational.of(it.networks, whole),
          process: Process.deterministic<number, string>(["0", "1"], (input) => name[input]!)
        }))
      )
      const told = inputs(shown)
      const unseen = Array.from(shown, (_, at) => at).filter((at) => !told.includes(at))
      const weights = [...functions.values()].map(({ least }) => factor.pow(-least))
      const right = (after: (table: string) => typeof mixture): Rational => {
        const terms = [...functions.keys()].map((table, index) => {
          const seen = after(table)
          const chances = unseen.map((at) => seen.predict(at).get(table[at]!)!)
          return Rational.sum(chances).times(weights[index]!)
        })
        return Rational.sum(terms)
          .dividedBy(Rational.sum(weights))
          .dividedBy(Rational.of(unseen.length))
      }
      const truths = FunctionPrior.ofParameters(census(hidden), factor)
      const accuracy = (hasSeen: boolean): Rational =>
        FunctionPrior.accuracy(networks(hidden), truths, told, hasSeen)
      const seen = right((table) =>
        Process.after(
          mixture,
          told.map((at) => [at, table[at]!] as const)
        )
      )
      assert.isTrue(accuracy(true).equals(seen))
      assert.isTrue(accuracy(false).equals(right(() => mixture)))
    }
  })

  it("claim: right with .823, .770 and .712 where 1, 2 and 4 inputs are not shown", () => {
    const truths = FunctionPrior.ofParameters(census(3), price)
    const found = [1, 2, 4].map((unseen) =>
      mean(
        all(unseen).map((shown) =>
          FunctionPrior.accuracy(networks(3), truths, inputs(shown)).toNumber()
        )
      ).toFixed(3)
    )
    assert.deepEqual(found, ["0.823", "0.770", "0.712"])
  })

  it("claim: the gaps are .029, .069 and .191 bit beside .225, .488 and 1.109, by floats at 2^1.2", () => {
    const functions = chances(3, 2 ** 1.2)
    const found = [1, 2, 4].map((unseen) => {
      const both = all(unseen).map((shown) => losses(functions, shown))
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
      const functions = chances(units, 85 / 37)
      for (const shown of ["00000000", "11110000", "01101001", "11111110"]) {
        const expected = losses(functions, shown)
        const own = FunctionPrior.loss(networks(units), networks(units), inputs(shown))
        const simple = FunctionPrior.ofParameters(census(units), price)
        const other = FunctionPrior.loss(simple, networks(units), inputs(shown))
        assert.closeTo(own, expected.own, tolerance)
        assert.closeTo(other - own, expected.gap, tolerance)
        assert.isBelow(own, other)
      }
    }
  })

  it("law: the posterior is the prior on what agrees, and is empty where nothing does", () => {
    const prior = networks(1)
    const found = FunctionPrior.posterior(prior, "00010111", [0, 7])
    const agree = [...census(1).functions].filter(([table]) => table[0] === "0" && table[7] === "1")
    const mass = agree.reduce((sum, [, it]) => sum + it.networks, 0n)
    assert.deepEqual(
      [...found.keys()],
      agree.map(([table]) => table)
    )
    for (const [table, it] of agree) {
      assert.equal(String(found.get(table)), String(Rational.of(it.networks, mass)))
    }
    const everywhere = [0, 1, 2, 3, 4, 5, 6, 7]
    assert.equal(FunctionPrior.posterior(prior, "01101001", everywhere).size, 0)
  })

  it("example: means leave out what has no value, and what makes no prior is refused", () => {
    const prior = FunctionPrior.of(1, (table) => BigInt(Number.parseInt(table, 2)))
    const ones = (table: string) => (table === "10" ? undefined : Number(table[0]))
    assert.equal(String(FunctionPrior.mean(prior, ones)), "3/4")
    assert.throws(() => FunctionPrior.mean(prior, () => undefined), RangeError, "positive weight")
    assert.throws(() => FunctionPrior.of(1, () => -1n), RangeError, "Expected a weight from 0 on")
    assert.throws(() => FunctionPrior.of(5, () => 1n), RangeError, "Expected at most 4 bits")
    assert.throws(() => FunctionPrior.accuracy(prior, prior, [0, 1]), RangeError, "not shown")
    assert.throws(() => FunctionPrior.posterior(prior, "01", [2]), RangeError, "input below 2")
  })
})

describe("a learner beside the posterior", () => {
  const tasks = (units: number, shown: number, tasks: number) =>
    PosteriorSampling.drawn(
      FunctionPrior.ofParameters(census(units), price),
      { shown, tasks },
      Random.of(1)
    )
  const descent = (units: number, options: Parameters<typeof PosteriorSampling.descent>[1]) =>
    PosteriorSampling.descent(Network.layers([3, units, 1]), options)

  it("law: tasks are functions of positive weight with distinct inputs, the same of the same seed", () => {
    const found = tasks(1, 5, 40)
    for (const { shown, table } of found) {
      assert.isTrue(census(1).functions.has(table))
      assert.equal(new Set(shown).size, 5)
      assert.isTrue(shown.every((it) => it >= 0 && it < 8))
    }
    assert.deepEqual(found, tasks(1, 5, 40))
  })

  it("claim: without a step, from parameters that round evenly, it draws from the posterior", () => {
    const find = descent(2, { rate: 0, steps: 0, spread: 1.5 })
    const { bits, right } = PosteriorSampling.compare(networks(2), tasks(2, 2, 6), 5000, find)
    assert.closeTo(bits.found, bits.posterior, luck)
    assert.closeTo(right.found, right.posterior, luck)
  })

  it("example: with steps nearly all descents fit, and they find the likelier functions", () => {
    const find = descent(3, { rate: 0.02, steps: 300, slope: 4 })
    const compare = (count: number, seeds: number) =>
      PosteriorSampling.compare(networks(3), tasks(3, 4, count), seeds, find)
    const { bits, fitting, right } = compare(6, 12)
    assert.isAbove(fitting, 0.9)
    assert.isBelow(bits.found, bits.posterior)
    assert.isAbove(right.posterior, 0.5)
    assert.deepEqual(compare(2, 2), compare(2, 2))
  })

  it("example: what never fits and what reads other bits is refused", () => {
    const one = [{ table: "01", shown: [0] }]
    const alike = FunctionPrior.of(1, () => 1n)
    assert.throws(() => PosteriorSampling.compare(alike, one, 1, () => "11"), RangeError, "fits")
    assert.throws(() => descent(1, { rate: 1, steps: 1 })(one[0]!, 1), RangeError, "of 3 bits")
  })
})
