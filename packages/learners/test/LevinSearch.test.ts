import { Rational } from "@headwater/exact"
import { Budget, Expression, Lambda, Register, type Run, Turing } from "@headwater/hypotheses"
import { LevinSearch, MDL, Process, SolomonoffNormalisation } from "@headwater/learners"
import {
  emitting,
  levinSearch,
  listed,
  type Row,
  rowsOn,
  type Searched,
  searched,
  solomonoffNormalisation
} from "@headwater/learners/laws"
import { Fast, Sequences } from "@headwater/priors"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

Law.check(it, levinSearch())
Law.check(it, solomonoffNormalisation())

const broken = (laws: Law.LawSet) =>
  Law.verdicts(laws)
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)

const run = (rows: ReadonlyArray<Row>, wanted: number) =>
  LevinSearch.search(
    listed(rows),
    { input: undefined, test: LevinSearch.is((output: number) => output === wanted) },
    { meter: "steps", phases: 20 }
  )

/** Steps of a search that goes by the definition and begins everything anew, with no short cuts. */
const byHand = (rows: ReadonlyArray<Row>, wanted: number): bigint => {
  let total = 0n
  for (let phase = 0; phase <= 20; phase++) {
    for (const { word, output, steps } of rows) {
      if (word.length > phase) continue
      const share = 2n ** BigInt(phase - word.length)
      const halts = steps !== undefined && steps <= share
      total += !halts ? share : steps > 1n ? steps : 1n
      if (halts && output === wanted) return total
    }
  }
  return total
}

describe("LevinSearch", () => {
  it("counterexample: the factor 4 cannot be 2", () => {
    // the code {0, 10, 11}: 11 solves after t steps, the others never halt
    const rows = (t: bigint): ReadonlyArray<Row> => [
      { word: "0", output: 0 },
      { word: "10", output: 0 },
      { word: "11", output: 1, steps: t }
    ]
    for (const [t, total] of [
      [5n, 58n],
      [9n, 118n]
    ] as const) {
      const found = run(rows(t), 1)
      assert.equal(found.total, total)
      assert.equal(byHand(rows(t), 1), total)
      assert.isTrue(found.status === "found")
      if (found.status !== "found") continue
      assert.isTrue(Rational.of(total).compare(LevinSearch.bound(found, 2)) > 0)
      assert.isTrue(Rational.of(total).compare(LevinSearch.bound(found)) < 0)
    }
  })
  it("counterexample: with the longer programs first a solver of one bit breaks the factor 2 too", () => {
    const long: ReadonlyArray<Row> = [
      { word: "00", output: 0 },
      { word: "01", output: 0 }
    ]
    const total = (t: bigint) => byHand([...long, { word: "1", output: 1, steps: t }], 1)
    // 26 > 2·2·5 and 54 > 2·2·9; shortest first, as languages list, it is 18 and 38
    assert.deepEqual([total(5n), total(9n)], [26n, 54n])
    const shortest = (t: bigint) => run([{ word: "1", output: 1, steps: t }, ...long], 1).total
    assert.deepEqual([shortest(5n), shortest(9n)], [18n, 38n])
  })
  it("counterexample: a code that is not prefix-free breaks the bound", () => {
    const words = [
      "0",
      "1",
      "00",
      "01",
      "10",
      "11",
      "000",
      "001",
      "010",
      "011",
      "100",
      "101",
      "110",
      "111"
    ]
    const any: fc.Arbitrary<Searched> = fc.record({
      rows: rowsOn(fc.constant(words)),
      wanted: fc.nat({ max: 4 }),
      testing: fc.constant(0n)
    })
    assert.includeMembers(broken(levinSearch(any)), ["bound", "phases"])
  })
  it("counterexample: where the test is not counted the work breaks the bound", () => {
    // 62 programs halt at once and are tested for 1000 steps each that nobody counts
    const rows: ReadonlyArray<Row> = Array.from({ length: 64 }, (_, n) => ({
      word: n.toString(2).padStart(6, "0"),
      output: n,
      steps: 1n
    }))
    let work = 0n
    const free = (output: number): Run.Run<boolean> => {
      work += 1000n
      return { status: "halted", output: output === 63, steps: 0n, space: 0n, width: 0 }
    }
    const found = LevinSearch.search(
      listed(rows),
      { input: undefined, test: free },
      { meter: "steps", phases: 12 }
    )
    assert.isTrue(found.status === "found" && found.time === 1n)
    if (found.status !== "found") return
    assert.isTrue(Rational.of(found.total).compare(LevinSearch.bound(found)) < 0)
    assert.isTrue(Rational.of(found.total + work).compare(LevinSearch.bound(found)) > 0)
    const counted = LevinSearch.search(
      listed(rows),
      {
        input: undefined,
        test: (output, steps) =>
          steps < 1000n
            ? { status: "exhausted", resource: "steps", limit: steps }
            : { status: "halted", output: output === 63, steps: 1000n, space: 0n, width: 0 }
      },
      { meter: "steps", phases: 20 }
    )
    assert.isTrue(counted.status === "found" && counted.time === 1001n)
  })
  it("example: what has halted is charged again without being run again", () => {
    for (const { rows, wanted } of fc.sample(searched, { seed: 1, numRuns: 100 })) {
      const sorted = rows.toSorted((a, b) => a.word.length - b.word.length)
      assert.equal(run(rows, wanted).total, byHand(sorted, wanted))
    }
  })
  it("example: on the register machine the double of 7 is found as a constant", () => {
    let asked = 0
    const found = LevinSearch.search(
      Register.language,
      {
        input: { registers: { r1: 7 } },
        test: (output, steps) => {
          asked++
          return steps < 3n
            ? { status: "exhausted", resource: "steps", limit: steps }
            : { status: "halted", output: output === 14n, steps: 3n, space: 0n, width: 0 }
        }
      },
      { meter: "unit", phases: 24 }
    )
    assert.isTrue(found.status === "found")
    if (found.status !== "found") return
    assert.equal(found.phase, LevinSearch.phaseOf(found.coded.mass, found.time))
    assert.isTrue(Rational.of(found.total).compare(LevinSearch.bound(found)) < 0)
    assert.isAbove(asked, 100)
    const again = Register.answer(
      found.coded.program,
      { registers: { r1: 7 } },
      {
        meter: "unit",
        steps: 100n,
        space: 100n,
        width: 100
      }
    )
    assert.isTrue(again.status === "halted" && again.output === 14n)
  })
  it("example: on expressions and on lambda terms every discovery keeps the bound", () => {
    const expressions = LevinSearch.discoveries(
      Expression.language,
      { input: 9n, test: LevinSearch.is((y: bigint) => y === 3n) },
      { meter: "iterations", phases: 14 }
    )
    const terms = LevinSearch.discoveries(
      Lambda.language,
      { input: {}, test: LevinSearch.is(() => false) },
      { meter: "beta", phases: 14 }
    )
    for (const seen of [[...expressions], [...terms]]) {
      assert.isAbove(seen.length, 20)
      for (const it of seen) {
        assert.isTrue(Rational.of(it.total).compare(LevinSearch.bound(it)) < 0)
        assert.equal(it.phase, LevinSearch.phaseOf(it.coded.mass, it.time))
      }
    }
  })
  it("example: on Turing machines, which have masses, every machine is discovered once", () => {
    const language = Turing.ofStates(2)
    const seen = [
      ...LevinSearch.discoveries(
        language,
        { input: 0, test: LevinSearch.is((tape: string) => tape === "11") },
        { meter: "steps", phases: 16 }
      )
    ]
    const budget = Budget.of("steps", { steps: 100 })
    const expected = Array.from(language.programs({ bits: 16 }), ({ program, mass }) => {
      const run = language.run(program, 0, budget)
      return run.status === "halted" ? LevinSearch.phaseOf(mass, run.steps) : 99
    }).filter((phase) => phase <= 16)
    assert.deepEqual(
      seen.map((it) => it.phase),
      expected.toSorted((a, b) => a - b)
    )
    assert.equal(new Set(seen.map((it) => it.phase)).size, 3)
    for (const it of seen) {
      assert.isTrue(Rational.of(it.total).compare(LevinSearch.bound(it)) < 0)
    }
  })
  it("claim: with masses that are no powers of 2 it charges what the definition says", () => {
    const masses = [Rational.of(3, 4), Rational.of(1, 7), Rational.of(2, 19)]
    const rows: ReadonlyArray<Row> = [
      { word: "a", output: 0, steps: 3n },
      { word: "b", output: 0 },
      { word: "c", output: 1, steps: 9n }
    ]
    const table = listed(rows)
    const heavy = (bits: number) => masses.map((mass) => mass.compare(Rational.pow2(-bits)) >= 0)
    const found = LevinSearch.search(
      {
        ...table,
        id: "masses",
        code: { kind: "mass", mass: ({ word }: Row) => masses["abc".indexOf(word)]! },
        programs: ({ bits }) =>
          rows.flatMap((program, at) =>
            heavy(bits)[at] === true ? [{ program, mass: masses[at]! }] : []
          )
      },
      { input: undefined, test: LevinSearch.is((output: number) => output === 1) },
      { meter: "steps", phases: 20 }
    )
    assert.isTrue(found.status === "found")
    if (found.status !== "found") return
    // 2/19 of 2^7 is the first share of at least 9; the shares of 3/4 are 0, 1 and then 3 or more
    let total = 0n
    for (let phase = 0n; phase <= 7n; phase++) {
      const [first, never, last] = [(3n << phase) / 4n, (1n << phase) / 7n, (2n << phase) / 19n]
      total += (first < 3n ? first : 3n) + never + (last < 9n ? last : 9n)
    }
    assert.deepEqual([found.phase, found.total], [7, total])
    assert.equal(found.phase, LevinSearch.phaseOf(masses[2]!, 9n))
  })
  it("example: a search that finds nothing ends with its last phase", () => {
    const nothing = run(
      [
        { word: "1", output: 0, steps: 1n },
        { word: "01", output: 0 }
      ],
      1
    )
    assert.equal(nothing.status, "exhausted")
    // 20 times 1 step, and 2^(k - 2) steps in phases 2 to 20
    assert.equal(nothing.total, 20n + 2n ** 19n - 1n)
    assert.throws(
      () => [
        ...LevinSearch.discoveries(
          listed([]),
          { input: undefined, test: LevinSearch.is(() => true) },
          { meter: "steps", phases: 65 }
        )
      ],
      /Expected 0 to 64 phases, not `65`/
    )
  })
})

describe("FAST", () => {
  const reading = {
    input: (r1: number) => ({ registers: { r1 } }),
    symbol: (output: bigint) => (output === 0n ? "0" : "1"),
    budget: Budget.of("unit")
  }
  const phases = Array.from({ length: 14 }, (_, index) =>
    Fast.phase(Register.language, reading, { phase: index + 1, length: 3 })
  )
  it("example: its phases and those of the search see the same programs halt", () => {
    const seen = [
      ...LevinSearch.discoveries(
        Register.language,
        { input: reading.input(1), test: LevinSearch.is(() => true) },
        { meter: "unit", phases: 14 }
      )
    ]
    for (const { phase, all } of phases) {
      const began = Array.from(all.programs()).flatMap(({ answers, coded }) =>
        answers[0]?.symbols === "" ? [] : [coded.bits]
      )
      const found = seen.filter((it) => it.phase <= phase).map((it) => it.coded.bits)
      assert.sameMembers(began, found)
    }
    assert.isAbove(seen.length, 20)
  })
  it("example: cut off after phase 14 it predicts within 2^-14 of the mass of S_Fast", () => {
    const programs = Sequences.emitted(Register.language, reading, { bits: 14, length: 3 })
    for (const x of ["0", "1", "00", "01", "010", "111"]) {
      const rest = Sequences.fast(programs.rows, x).lower.minus(Fast.contribution(phases, x))
      assert.isTrue(rest.sign >= 0 && rest.compare(Rational.pow2(-14)) <= 0)
    }
    const cut = SolomonoffNormalisation.ofStrings("01", (x) => Fast.contribution(phases, x))
    const whole = SolomonoffNormalisation.ofStrings(
      "01",
      (x) => Sequences.fast(programs.rows, x).lower
    )
    const [p, q] = [cut, whole].map((it) => it.predict(undefined).get("0")!)
    const mass = Fast.contribution(phases, "0").plus(Fast.contribution(phases, "1"))
    assert.isTrue(p!.minus(q!).abs().compare(Rational.pow2(-14).dividedBy(mass)) <= 0)
  })
})

describe("SolomonoffNormalisation", () => {
  const zeros = (symbols: string, times: ReadonlyArray<bigint>) => emitting(1, symbols, times)
  it("example: a program that prints 0 in one step each loses mass with time alone", () => {
    const S = (x: string) => Sequences.speed([zeros("00", [1n, 2n])], x).lower
    assert.equal(S("0").minus(S("00")).minus(S("01")).toString(), "1/4")
  })
  it("counterexample: with mean steps a symbol for time it is no semimeasure", () => {
    // ten steps for the first symbol and two for the second: means 10 and 6
    const falling = [zeros("001", [10n, 6n, 5n])]
    const [one, two] = ["0", "00"].map((x) => Sequences.speed(falling, x).lower)
    assert.equal(one!.compare(two!), -1)
    assert.include(broken(solomonoffNormalisation(fc.constant(falling))), "semimeasure")
  })
  it("counterexample: without a semimeasure the errors pass -log2 S(x)", () => {
    // the mass of zeros stays, and each time a rival has more that comes from nowhere
    const S = (x: string) =>
      !x.includes("1") ? Rational.of(1, 2) : /^0*1$/.test(x) ? Rational.of(9, 10) : Rational.zero
    const process = SolomonoffNormalisation.ofStrings("01", S)
    assert.equal(MDL.errors(process, Process.alone("00000")), 5)
  })
  it("example: S_Kt over the programs of the register machine goes on counting", () => {
    const reading = {
      input: (r1: number) => ({ registers: { r1 } }),
      symbol: (output: bigint) => String.fromCodePoint(48 + Number(output > 70n ? 70n : output)),
      budget: Budget.of("unit", { steps: 200 })
    }
    const programs = Sequences.emitted(Register.language, reading, { bits: 16, length: 4 })
    const start = SolomonoffNormalisation.ofStrings(
      "0123456789",
      (x) => Sequences.speed(programs.rows, x).lower
    )
    const seen = Process.after(start, Process.alone("123"))
    assert.equal(seen.predict(undefined).get("4")?.toString(), "1")
    assert.throws(() => seen.after(undefined, "x"), /Expected a symbol of the alphabet/)
    assert.throws(() => seen.after(undefined, "0"), /gives `0` no mass/)
    const nothing = SolomonoffNormalisation.ofStrings("01", () => Rational.zero)
    assert.throws(() => nothing.predict(undefined), /no mass beyond the 0 symbols/)
  })
})

it("claim: a phase by itself takes what each program takes, or all of its share", () => {
  const input = { registers: { r1: 3 } }
  const budget = Budget.of("unit", { steps: 1 << 16 })
  for (const phase of [8, 12, 16]) {
    let [sum, cut] = [0n, 0]
    for (const { bits = "", program } of Register.programs({ bits: phase })) {
      const run = Register.reference(program, input, budget)
      const time = run.status === "exhausted" ? 1n << 16n : run.steps > 0n ? run.steps : 1n
      const share = 1n << BigInt(phase - bits.length)
      if (time > share) cut++
      sum += time < share ? time : share
    }
    assert.equal(LevinSearch.steps(Register.language, input, { meter: "unit", phase }), sum)
    assert.isTrue(sum <= 1n << BigInt(phase) && (cut > 0 || phase < 16))
  }
})
