import { Rational, Weight } from "@headwater/exact"
import { Budget, type Enumeration, Lambda, Register, Sequence } from "@headwater/hypotheses"
import { fast, Fast, levin, type Prior, Sequences, speed } from "@headwater/priors"
import { assert, describe, it } from "vitest"

const register: Sequences.Reading<Register.Input, bigint, Register.Meter> = {
  input: (r1) => ({ registers: { r1 } }),
  symbol: (answer) => (answer % 2n === 0n ? "0" : "1"),
  budget: Budget.of("unit", { steps: 300 })
}
const lambda: Sequences.Reading<Lambda.Input, Lambda.Term, Lambda.Meter> = {
  input: (index) => ({ bits: index.toString(2) }),
  symbol: (term) => (Lambda.encode(term).length % 2 === 0 ? "0" : "1"),
  budget: Budget.of("beta", { steps: 300, space: 20_000, width: 2000 })
}
const [bits, length] = [16, 3]

type All = Enumeration.Enumeration<unknown, Sequence.Emission>

/** Each machine: its programs read as sequences, and the phases of FAST, run. */
const machines: ReadonlyArray<{
  readonly name: string
  readonly emitted: All
  readonly phases: (longest: number) => ReadonlyArray<Fast.Phase<unknown>>
}> = [
  {
    name: "register",
    emitted: Sequences.emitted(Register.grammar, register, { bits, length }),
    phases: (longest: number) =>
      Array.from({ length: longest }, (_, index) =>
        Fast.phase(Register.grammar, register, { phase: index + 1, length })
      )
  },
  {
    name: "lambda",
    emitted: Sequences.emitted(Lambda.language, lambda, { bits, length }),
    phases: (longest: number) =>
      Array.from({ length: longest }, (_, index) =>
        Fast.phase(Lambda.language, lambda, { phase: index + 1, length })
      )
  }
]

const strings = (n: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** n }, (_, index) => (n === 0 ? "" : index.toString(2).padStart(n, "0")))

for (const { name, emitted, phases } of machines) {
  describe(`sequences of the ${name} machine`, () => {
    const run = phases(bits)
    it("law: a program comes out in exactly the phases from ⌈log2(t / mass)⌉ on", () => {
      const phasesOf = run.map(({ phase, all }) => ({
        phase,
        put: new Map(
          Array.from(all.programs(), ({ coded, answers }) => [coded.bits, answers[0]?.symbols])
        )
      }))
      for (const { coded, answers } of emitted.programs()) {
        const { bits: word = "" } = coded
        const { symbols = "", times = [] } = answers[0] ?? {}
        for (const [index, time] of times.entries()) {
          const x = symbols.slice(0, index + 1)
          const first = phasesOf.find(({ put }) => put.get(word)?.startsWith(x))?.phase
          const log =
            Array.from({ length: 64 }, (_, k) => k).find((k) => 2n ** BigInt(k) >= time) ?? 0
          const expected = word.length + log
          assert.equal(first, expected <= bits ? expected : undefined, `${word} ${x}`)
        }
      }
    })
    it("law: what the phases contribute is the sum by definition, but for the phases to come", () => {
      for (const n of [0, 1, 2, 3]) {
        for (const x of strings(n)) {
          // a program that came out by phase N will do so ever after: 2^-N of its mass is to come
          const later = Rational.sum(
            emitted.rows.flatMap((it) => {
              const time = it.answers[0] && Sequence.timeOf(it.answers[0], x)
              if (time === undefined) return []
              const { mass } = it.cost
              const isOut = mass.times(Rational.pow2(bits)).compare(Rational.of(time)) >= 0
              const all = mass.times(Rational.of(it.count))
              return [isOut ? all.times(Rational.pow2(-bits)) : Sequences.fast([it], x).lower]
            })
          )
          assert.equal(
            String(Fast.contribution(run, x).plus(later)),
            String(Sequences.fast(emitted.rows, x).lower),
            x
          )
        }
      }
    })
    it("law: a phase takes at most the steps that it allots, and allots at most 2^i", () => {
      for (const { phase, allotted, taken } of run) {
        assert.isTrue(taken <= allotted && allotted <= 2n ** BigInt(phase))
      }
    })
    it("law: S(x) ≥ S(x0) + S(x1) for m, S_Kt and S_Fast, and S_Kt(x) ≥ 2^-Kt(x)", () => {
      for (const sum of [Sequences.untimed, Sequences.speed, Sequences.fast]) {
        for (const x of [0, 1, 2].flatMap(strings)) {
          const at = (y: string, end: "lower" | "upper") => sum(emitted.rows, y)[end]
          const both = at(`${x}0`, "lower").plus(at(`${x}1`, "lower"))
          assert.isTrue(at(x, "lower").compare(both) >= 0, x)
          assert.isTrue(at(x, "lower").compare(at(x, "upper")) <= 0, x)
        }
      }
      for (const x of [1, 2, 3].flatMap(strings)) {
        for (const end of ["lower", "upper"] as const) {
          const [all, best] = [Sequences.speed, Sequences.levin].map(
            (of) => of(emitted.rows, x)[end]
          )
          assert.isTrue(all && best && all.compare(best) >= 0)
        }
      }
      assert.isTrue(Sequences.levin(emitted.rows, "000").lower.sign > 0)
    })
  })
}

describe("S_Fast charges length twice", () => {
  const cost = (length: number, steps: bigint) => ({
    mass: Rational.pow2(-length),
    bits: length,
    steps,
    space: 1n
  })
  const bitsOf = (prior: Prior.Prior, length: number, steps: bigint) =>
    Weight.bits(prior.weight(cost(length, steps)))
  it("example: ten bits more cost twenty, and a doubling of time one, as under S_Kt", () => {
    assert.equal(bitsOf(fast.of({}), 30, 8n) - bitsOf(fast.of({}), 20, 8n), 20)
    assert.equal(bitsOf(speed.of({}), 30, 8n) - bitsOf(speed.of({}), 20, 8n), 10)
    assert.equal(bitsOf(fast.of({}), 20, 16n) - bitsOf(fast.of({}), 20, 8n), 1)
    assert.equal(bitsOf(levin.of({}), 20, 9n), 24)
  })
  it("law: 2^(1 - 2l - ⌈log t⌉), which is above 2^-2l / t and at most twice that", () => {
    for (const length of [1, 2, 7, 40]) {
      for (const time of [1n, 2n, 3n, 4n, 5n, 127n, 128n, 129n]) {
        const weight = fast.of({}).weight(cost(length, time))
        const base = Weight.times(Weight.power(2n, -2 * length), Weight.power(time, -1))
        assert.equal(Weight.compare(weight, base), 1)
        assert.isTrue(Weight.compare(weight, Weight.times(base, Weight.power(2n, 1))) <= 0)
      }
    }
  })
  it("example: phases begin at 1, so a single program of no bits weighs 1 for up to two steps", () => {
    const of = (steps: bigint) => Weight.toString(fast.of({}).weight(cost(0, steps)))
    assert.deepEqual([1n, 2n, 3n, 4n, 5n].map(of), ["1", "1", "2^-1", "2^-1", "2^-2"])
  })
  it("counterexample: one bit more for four times the speed, which S_Kt prefers, leaves it indifferent", () => {
    const [short, quick] = [cost(10, 16n), cost(11, 4n)]
    const order = (prior: typeof fast | typeof speed) =>
      Weight.compare(prior.of({}).weight(short), prior.of({}).weight(quick))
    assert.deepEqual([order(speed), order(fast)], [-1, 0])
  })
})

describe("Sequences", () => {
  const program = (times: ReadonlyArray<bigint>): Sequences.Emitted => ({
    answers: [{ symbols: "0".repeat(times.length), times, next: 30n }],
    cost: { mass: Rational.pow2(-5), bits: 5, steps: 1n, space: 0n },
    count: 1
  })
  it("example: one step a symbol loses half at the first, a fourth more at the second", () => {
    const all = [program([1n, 2n])]
    assert.equal(String(Sequences.speed(all, "0").lower), "1/32")
    assert.equal(String(Sequences.speed(all, "00").lower), "1/64")
    assert.equal(
      String(Sequences.untimed(all, "0").lower),
      String(Sequences.untimed(all, "00").lower)
    )
  })
  it("counterexample: with the mean time of a symbol for the time, S(0) < S(00)", () => {
    // 10 steps on the first symbol, 2 on the second: means 10 and 6
    const means = [program([10n, 6n])]
    const [one, two] = ["0", "00"].map((x) => Sequences.speed(means, x).lower)
    assert.equal(two && one?.compare(two), -1)
  })
  it("example: a program that was cut short may go on, but not before its budget ended", () => {
    const all = [program([1n, 2n])]
    const at = (x: string) => Object.values(Sequences.speed(all, x)).map(String)
    assert.deepEqual(at("00"), ["1/64", "1/64"])
    // 2^-5 after 30 steps, and after 31
    assert.deepEqual(at("001"), ["0", "1/960"])
    assert.deepEqual(at("0011"), ["0", "1/992"])
    assert.deepEqual(at("01"), ["0", "0"])
    assert.deepEqual(Object.values(Sequences.levin(all, "001")).map(String), ["0", "1/960"])
  })
  it("example: bad input is refused in one line", () => {
    const reading = { ...register, symbol: () => "10" }
    assert.throws(
      () => Sequences.emitted(Register.grammar, reading, { bits: 4, length: 1 }),
      /^Expected a symbol of one character, not `10`$/
    )
    assert.throws(
      () => Fast.phase(Register.grammar, register, { phase: 0, length: 1 }),
      /Expected a phase/
    )
  })
})
