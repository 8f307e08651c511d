import { LogForm, Rational } from "@headwater/exact"
import { Circuit, Register } from "@headwater/hypotheses"
import { Cells, Generators, LengthPrior, MinimalCircuits, Semimeasure } from "@headwater/priors"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

/** The table of a function of words. */
const tableOf = (inputs: number, is: (word: string) => boolean): string =>
  Array.from({ length: 2 ** inputs }, (_, at) =>
    is(at.toString(2).padStart(inputs, "0")) ? "1" : "0"
  ).join("")
const tablesOf = (longest: number, is: (word: string) => boolean): ReadonlyArray<string> =>
  Array.from({ length: longest }, (_, index) => tableOf(index + 1, is))
const ones = (word: string): number => word.replaceAll("0", "").length

const languages: Readonly<Record<string, (word: string) => boolean>> = {
  "fold 0001": (word) => !word.includes("0"),
  "fold 0110": (word) => ones(word) % 2 === 1,
  "fold 0111": (word) => word.includes("1"),
  "fold 0101": (word) => word.endsWith("1"),
  "fold 0011": (word) => word.startsWith("1"),
  "two ones in a row": (word) => word.includes("11"),
  majority: (word) => 2 * ones(word) > word.length
}

/** For truth tables of lengths from 1 to a bound. */
const tables = (longest: number): fc.Arbitrary<ReadonlyArray<string>> =>
  fc.tuple(
    ...Array.from({ length: longest }, (_, index) =>
      fc.string({
        unit: fc.constantFrom("0", "1"),
        minLength: 2 ** (index + 1),
        maxLength: 2 ** (index + 1)
      })
    )
  )

describe("generators", () => {
  for (const [name, is] of Object.entries(languages)) {
    it(`example: ${name} is what it says, at every length up to 9`, () => {
      const found = Generators.uniform.find((it) => it.name === name)
      for (let n = 1; n <= 9; n++) {
        assert.equal(found && Generators.table(found.program, n), tableOf(n, is))
      }
    })
  }
  it("law: a look-up writes circuits of the tables that are in its text", () => {
    fc.assert(
      fc.property(tables(6), (all) => {
        const program = Generators.lookup(all)
        for (const [index, table] of all.entries()) {
          assert.equal(Generators.table(program, index + 1), table)
        }
      }),
      { seed: 3, numRuns: 30 }
    )
  })
  it("example: the prior is the sum over its programs, each run and counted in bits", () => {
    const [longest, gamma] = [2, 1]
    const words = (n: number) =>
      Array.from({ length: 2 ** n }, (_, k) => k.toString(2).padStart(n, "0"))
    const lookups = words(2).flatMap((one) => words(4).map((two) => Generators.lookup([one, two])))
    const programs = [...Generators.uniform.map((it) => it.program), ...lookups].map((program) => {
      const [first, second] = [1, 2].map((n) => Generators.table(program, n))
      // at two inputs a fold has one gate, at most, and a look-up three choices of three gates each
      const run = Circuit.written(program, 2, {
        meter: "unit",
        steps: 9999n,
        space: 9999n,
        width: 99
      })
      const size = run.status === "halted" ? Circuit.size(Result.getOrThrow(run.output)) : 0
      const bits = Register.encode(program).length
      return {
        tables: [first, second],
        weight: Rational.pow2(-bits).dividedBy(Rational.of(Math.max(1, size)))
      }
    })
    const prior = Generators.prior({ longest, gamma })
    const patterns: ReadonlyArray<LengthPrior.Tables> = [
      [],
      ...words(2).map((it) => [it]),
      ...words(4).map((it) => [undefined, it]),
      ...words(2).flatMap((one) => words(4).map((two) => [one, two]))
    ]
    for (const pattern of patterns) {
      const own = programs.filter((it) =>
        pattern.every((table, index) => table === undefined || table === it.tables[index])
      )
      assert.equal(
        String(prior.mass(pattern)),
        String(Rational.sum(own.map((it) => it.weight))),
        pattern.join("|")
      )
    }
  })
})

/** Every circuit that is a cell of one or two bits of state and has a given number of gates. */
function* cells(width: number, gates: number): Generator<Circuit.Circuit> {
  function* with_(
    list: ReadonlyArray<readonly [number, number, number]>
  ): Generator<Circuit.Circuit> {
    const lines = width + 1 + list.length
    if (list.length < gates) {
      for (let table = 0; table < 16; table++) {
        for (let a = 0; a < lines; a++) {
          for (let b = 0; b < lines; b++) yield* with_([...list, [table, a, b]])
        }
      }
      return
    }
    for (let choice = 0; choice < lines ** width; choice++) {
      const outputs = Array.from(
        { length: width },
        (_, k) => Math.floor(choice / lines ** k) % lines
      )
      yield Circuit.of(width + 1, list, outputs)
    }
  }
  yield* with_([])
}

describe("cells", () => {
  it("example: masses are those of the cells one by one, by the bits of their code", () => {
    const masses = new Map<string, Rational>()
    for (const width of [1, 2]) {
      for (const gates of [0, 1]) {
        for (const cell of cells(width, gates)) {
          const key = LengthPrior.join(
            [1, 2, 3].map((n) =>
              Result.match(Circuit.tiled(cell, n), {
                onSuccess: (circuit) => Circuit.tables(circuit)[0] ?? "",
                onFailure: (line) => line
              })
            )
          )
          const own = Rational.pow2(-Circuit.encode(cell).length)
          masses.set(key, (masses.get(key) ?? Rational.zero).plus(own))
        }
      }
    }
    const own = Cells.sequences({ gates: 1, longest: 3 }).masses
    const text = (of: ReadonlyMap<string, Rational>) =>
      [...of].map(([key, mass]) => `${key} ${mass.toString()}`).toSorted()
    assert.deepEqual(text(own), text(masses))
  })
  it("example: all cells of a width and number of gates have the mass of their head", () => {
    // what follows the numbers of inputs, gates and outputs is a complete code
    const bits = (n: number) => 2 * Math.floor(Math.log2(n)) + 1
    for (const gates of [0, 1, 2, 3]) {
      const heads = [1, 2].flatMap((width) =>
        Array.from({ length: gates + 1 }, (_, count) =>
          Rational.pow2(-(bits(width + 1) + bits(count + 1) + bits(width)))
        )
      )
      const total = Semimeasure.total(Cells.sequences({ gates, longest: 2 }))
      assert.equal(String(total), String(Rational.sum(heads)))
    }
  })
  it("example: a language weighs no less than a cell of it that is written down", () => {
    const masses = Cells.sequences({ gates: 2, longest: 4 }).masses
    for (const [cell, is] of [
      [Circuit.of(2, [[6, 0, 1]]), languages["fold 0110"]],
      [
        Circuit.of(
          3,
          [
            [1, 1, 2],
            [7, 0, 3]
          ],
          [4, 2]
        ),
        languages["two ones in a row"]
      ]
    ] as const) {
      const mass = is && masses.get(LengthPrior.join(tablesOf(4, is)))
      assert.isTrue(mass && mass.compare(Rational.pow2(-Circuit.encode(cell).length)) >= 0)
    }
  })
  it("counterexample: no cell of four states and three gates is majority, even up to four inputs", () => {
    const majority = languages["majority"]
    const prior = Cells.prior({ gates: 3 })
    const shown = majority ? tablesOf(4, majority) : []
    assert.equal(prior.mass(shown.slice(0, 3)).sign, 1)
    assert.equal(prior.mass(shown).sign, 0)
  })
})

const product = LengthPrior.product(3, (table) => MinimalCircuits.mass(table, 2))

Law.check(
  it,
  Law.set("priors of every length", [
    Law.law({
      name: "independent",
      statement: "under the product prior no length tells anything of another",
      over: Domain.sampled(tables(3)),
      holds: ([one = "", two = "", three = ""]) =>
        LengthPrior.transfer(product, [one, two], three)?.sign === 0 &&
        LengthPrior.transfer(product, [one], two)?.sign === 0
    }),
    Law.law({
      name: "lookup",
      statement:
        "where only look-ups are left, the next table is as likely as any other of its length",
      over: Domain.sampled(tables(4)),
      holds: (all) => {
        const prior = Generators.prior()
        const shown = all.slice(0, 3)
        const isShort = Generators.uniform.some(({ program }) =>
          shown.every((table, index) => Generators.table(program, index + 1) === table)
        )
        return (
          isShort ||
          LengthPrior.posterior(prior, shown, all[3] ?? "")?.equals(Rational.pow2(-16)) === true
        )
      }
    }),
    Law.law({
      name: "chain",
      statement: "P(f1, f2, f3) = P(f1) · P(f2 | f1) · P(f3 | f1, f2)",
      over: Domain.sampled(tables(3)),
      holds: ([one = "", two = "", three = ""]) =>
        [product, Generators.prior()].every((prior) => {
          const steps = [
            LengthPrior.posterior(prior, [], one),
            LengthPrior.posterior(prior, [one], two),
            LengthPrior.posterior(prior, [one, two], three)
          ]
          const chained = steps.reduce<Rational>(
            (all, it) => all.times(it ?? Rational.zero),
            Rational.one
          )
          return chained.times(prior.mass([])).equals(prior.mass([one, two, three]))
        })
    })
  ])
)

describe("LengthPrior", () => {
  it("example: what lengths 1 and 2 tell of parity's third, from masses that do not sum to 1", () => {
    const prior = Generators.prior()
    const [one = "", two = "", three = ""] = tablesOf(3, languages["fold 0110"] ?? (() => true))
    const odds = prior
      .mass([one, two, three])
      .times(prior.mass([]))
      .dividedBy(prior.mass([one, two]).times(prior.mass([undefined, undefined, three])))
    assert.isTrue(LengthPrior.transfer(prior, [one, two], three)?.equals(LogForm.log2(odds)))
    assert.closeTo(LogForm.log2(odds).toNumber(), 4.588, 0.001)
  })
  it("example: bad input is refused in one line", () => {
    assert.throws(() => product.mass(["01", "011"]), /^Expected a table of 2 inputs, not `011`$/)
    assert.throws(
      () => Cells.prior().mass(tablesOf(5, () => true)),
      /^Expected tables of at most 4/
    )
    assert.throws(() => Cells.sequences({ gates: 4 }), /^Expected at most 3 gates, not `4`$/)
    assert.throws(() => Generators.prior({ longest: 7 }), /^Expected inputs of 1 to 6 bits/)
    assert.throws(() => Generators.prior({ gamma: 1.5 }), /^Expected a whole exponent/)
    assert.throws(() => Generators.lookup(["01", "0"]), /^Expected a table of each length/)
  })
  it("example: a price for size makes the look-up dearer still", () => {
    const shown = tablesOf(3, languages["majority"] ?? (() => true))
    // majority of four inputs is written with fewer gates than a table of them is looked up
    const sure = [0, 1, 2].map(
      (gamma) =>
        LengthPrior.posterior(Generators.prior({ gamma }), shown, "0000000100010111") ??
        Rational.zero
    )
    assert.isTrue(sure[0]!.compare(sure[1]!) < 0 && sure[1]!.compare(sure[2]!) < 0)
  })
})
