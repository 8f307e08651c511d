import { Rational, Weight } from "@headwater/exact"
import {
  Automaton,
  Budget,
  Engine,
  Enumeration,
  Expression,
  Lambda,
  Register,
  Turing
} from "@headwater/hypotheses"
import {
  arbitraries,
  automata,
  enumeration,
  lambda,
  type Maker,
  turing,
  weighed
} from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Effect, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const subject = { bits: 12, inputs: arbitraries.input() }

Law.check(it, enumeration(Register.language, subject))
Law.check(it, enumeration(Register.grammar, { ...subject, bits: 13 }))
Law.check(
  it,
  enumeration(Lambda.language, { bits: 13, inputs: lambda.input(), bounds: { width: 500 } })
)
Law.check(it, enumeration(Turing.language, { bits: 7, inputs: turing.blank() }))
Law.check(it, enumeration(Automaton.language, { bits: 11, inputs: automata.bits() }))
Law.check(it, enumeration(Expression.language, { bits: 12, inputs: fc.bigInt(0n, 9n) }))

Law.check(it, weighed())

const contexts = [0, 1, 2].map((r1) => ({ registers: { r1 } }))
const budget = Budget.of("unit", { steps: 64 })
const plain = { bits: 16, contexts, budget }

type Making = Maker<Register.Program, Register.Input, bigint, Register.Meter>

/** The laws of an enumeration that a way to make one breaks. */
const broken = (make: Making): ReadonlyArray<string> =>
  Law.verdicts(enumeration(Register.language, subject, make), { seed: 1 }).flatMap((it) =>
    it.holds ? [] : [it.law]
  )

describe("a table that breaks a law is caught by it", () => {
  it("counterexample: a table without its undecided rows counts each program once", () => {
    const laws = broken((language, question) => {
      const all = Enumeration.of(language, question)
      return { ...all, rows: all.rows.filter((row) => row.isDecided) }
    })
    assert.includeMembers([...laws], ["each-once", "shards"])
  })

  it("counterexample: times taken as the largest are the total", () => {
    const laws = broken((language, question) =>
      Enumeration.of(language, { ...question, how: "max" })
    )
    assert.includeMembers([...laws], ["plain"])
  })

  it("counterexample: an undecided program that counts as dear costs at least its least", () => {
    const laws = broken((language, question) => {
      const all = Enumeration.of(language, question)
      const dear = <R extends Enumeration.Row<bigint>>(row: R): R =>
        row.isDecided ? row : { ...row, cost: { ...row.cost, steps: 10n ** 9n } }
      return {
        ...all,
        rows: all.rows.map(dear),
        programs: () => Array.from(all.programs(), dear)
      }
    })
    assert.includeMembers([...laws], ["undecided", "monotone"])
  })
})

describe("Enumeration", () => {
  const all = Enumeration.of(Register.language, plain)

  it("example: the programs that double, by the loop that one would write", () => {
    const naive = [...Register.programs({ bits: 16 })].filter(({ program }) =>
      contexts.every((input, n) => {
        const run = Register.answer(program, input, budget)
        return run.status === "halted" && run.output === BigInt(2 * n)
      })
    )
    const found = Enumeration.functions(all.rows).get("0,2,4")
    assert.equal(found?.count ?? 0, naive.length)
    const twice = Enumeration.of(Register.language, { ...plain, programs: naive })
    assert.equal(twice.size, naive.length)
  })

  it("example: an empty listing, and no contexts", () => {
    const none = Enumeration.of(Register.language, { ...plain, bits: 3 })
    assert.deepEqual([none.size, none.rows.length, [...none.programs()].length], [0, 0, 0])
    assert.equal(Enumeration.functions(none.rows).size, 0)
    assert.equal(String(Enumeration.mass(none.rows)), "0")
    assert.throws(
      () => Enumeration.of(Register.language, { ...plain, contexts: [] }),
      /Expected at least one context, found none/
    )
  })

  it("example: an engine in three parts gives the same table", () => {
    const made = Effect.runSync(Enumeration.by(Engine.inline, 3, Register.language, plain))
    assert.deepEqual(made.rows, all.rows)
    assert.equal(made.size, all.size)
    assert.throws(() => Enumeration.shards(0), /Expected a positive number of parts, not `0`/)
  })

  it("example: tallies that have been sent as plain data are merged all the same", () => {
    const run = Enumeration.tally(Register.language, plain)
    const sent = Enumeration.shards(2).map((shard) => structuredClone(run(shard)))
    const engine: Engine.Engine = {
      map: (shards, of, merge) =>
        Effect.sync(() => merge.combineAll(shards.map((it) => structuredClone(of(it)))))
    }
    const made = Effect.runSync(Enumeration.by(engine, 2, Register.language, plain))
    assert.deepEqual(made.rows, all.rows)
    assert.equal(Enumeration.merge<bigint>().combineAll(sent).rows.length, all.rows.length)
  })

  it("example: a budget for each program, and no run after the one that passes it", () => {
    let runs = 0
    const counting = {
      ...Register.language,
      run: (...args: Parameters<typeof Register.answer>) => {
        runs++
        return Register.answer(...args)
      }
    }
    const stopped = Enumeration.of(counting, {
      ...plain,
      stops: true,
      budget: ({ bits = "" }) => Budget.of("unit", { steps: bits.length < 16 ? 64 : 0 })
    })
    assert.isBelow(runs, stopped.size * contexts.length)
    const isLong = stopped.rows.filter((row) => row.cost.bits === 16)
    assert.isTrue(isLong.every((row) => !row.isDecided && row.behaviour === "?,?,?"))
    assert.isTrue(isLong.every((row) => row.cost.steps === 1n))
  })

  it("example: labels by the text of a program", () => {
    const { rows } = Enumeration.of(Register.language, {
      ...plain,
      label: ({ program }) => `${program.instructions.length} instructions`
    })
    const listed = [...Register.programs({ bits: 16 })]
    for (const size of [0, 1, 2]) {
      const them = rows.filter((row) => row.label === `${size} instructions`)
      const count = listed.filter(({ program }) => program.instructions.length === size).length
      assert.equal(Enumeration.count(them), count)
    }
  })

  it("example: answers that are no words are told apart by their parts, or by a key", () => {
    const weights = {
      programs: Register.programs,
      run: (...[program, input, budget]: Parameters<typeof Register.answer>) =>
        Register.weights(program, input, 2, budget)
    }
    const parts = Enumeration.of(weights, plain)
    const quoted = [
      ["1/2", "1/2"],
      ["0", "1"],
      ["0", "1"]
    ].map((it) => JSON.stringify(JSON.stringify(it)))
    assert.equal(parts.rows[0]?.behaviour, quoted.join(","))
    const keyed = Enumeration.of(weights, { ...plain, key: (it) => it.map(String).join(",") })
    assert.equal(keyed.rows.length, parts.rows.length)
    assert.match(keyed.rows[0]?.behaviour ?? "", /^"1\/2,1\/2",/)
  })

  it("example: figures beyond 2^53 are kept to the last digit", () => {
    const late = 2n ** 60n + 1n
    const slow: typeof Register.language = {
      ...Register.language,
      run: () => ({ status: "halted", output: late, steps: late, space: late, width: 61 })
    }
    const { rows } = Enumeration.of(slow, { ...plain, bits: 9, how: "total" })
    assert.deepEqual(
      rows.map(({ behaviour, cost }) => [behaviour, cost.steps, cost.space]),
      [4, 9].map(() => [`${late},${late},${late}`, 3n * late, late])
    )
  })

  it("example: masses that are no powers of two", () => {
    const masses: Enumeration.Source<number, number, number, "unit"> = {
      run: (n, x) => ({ status: "halted", output: n % 2, steps: BigInt(x), space: 0n, width: 1 }),
      programs: function* ({ bits }) {
        for (let n = 1; 3 ** n <= 2 ** bits; n++) yield { program: n, mass: Rational.of(1, 3 ** n) }
      }
    }
    const { rows } = Enumeration.of(masses, {
      bits: 5,
      contexts: [0],
      budget: Budget.of("unit")
    })
    assert.deepEqual(
      rows.map(({ behaviour, cost }) => `${behaviour} ${String(cost.mass)} in ${cost.steps}`),
      ["1 1/3 in 1", "0 1/9 in 1", "1 1/27 in 1"]
    )
  })
})

describe("Weighed", () => {
  const { rows } = Enumeration.of(Register.language, plain)
  const slowed: Enumeration.Weighing = ({ mass, steps }) =>
    Weight.times(Weight.of(mass), Weight.power(steps, -1))

  it("example: totals are sums over programs, the undecided absent and at their heaviest", () => {
    let [lower, upper] = [Rational.zero, Rational.zero]
    for (const { program, mass } of Register.programs({ bits: 16 })) {
      const times = contexts.map((input) => {
        const run = Register.answer(program, input, budget)
        return run.status === "halted" ? (run.steps > 1n ? run.steps : 1n) : 65n
      })
      const most = times.reduce((a, b) => (a > b ? a : b))
      const weight = mass.dividedBy(Rational.of(most))
      upper = upper.plus(weight)
      if (most < 65n) lower = lower.plus(weight)
    }
    const found = Enumeration.total(Result.getOrThrow(Enumeration.weigh(rows, slowed)))
    assert.deepEqual([String(found.lower), String(found.upper)], [String(lower), String(upper)])
    assert.equal(found.lower.compare(found.upper), -1)
  })

  it("example: rows of weight zero are left out, and an irrational weight is a failure", () => {
    const none = Result.getOrThrow(Enumeration.weigh(rows, () => Weight.zero))
    assert.deepEqual(none, [])
    assert.equal(String(Enumeration.total(none).upper), "0")
    assert.isUndefined(Enumeration.predict(none, [], 0, [0n], Enumeration.same))
    const root = Enumeration.weigh(rows, ({ mass }) =>
      Weight.power(mass.times(Rational.of(3)), Rational.of(1, 2))
    )
    assert.isTrue(Result.isFailure(root))
  })

  it("example: what no program says, and contexts that there are not", () => {
    const weighed = Result.getOrThrow(Enumeration.weigh(rows, slowed))
    const decided = weighed.filter((row) => row.isDecided)
    assert.isUndefined(Enumeration.predict(decided, [999n], 1, [0n], Enumeration.same))
    assert.throws(
      () => Enumeration.predict(weighed, [], 3, [0n], Enumeration.same),
      /Expected a context below 3, not `3`/
    )
    assert.throws(
      () => Enumeration.predict(weighed, [0n, 0n, 0n, 0n], 0, [0n], Enumeration.same),
      /Expected at most 3 symbols, not `4`/
    )
  })
})

describe("shortest programs", () => {
  const isEndless = (program: Register.Program, input: Register.Input): boolean =>
    Register.isEndless(program, input, 64)

  it("claim: of each function the first program, and of the others what is known", () => {
    const all = [...Enumeration.ran(Register.language, plain)]
    const found = Enumeration.shortest(Register.language, plain, isEndless)
    const decided = all.filter((it) => it.isDecided)
    assert.strictEqual(found.programs, all.length)
    assert.strictEqual(found.endless + found.undecided.length, all.length - decided.length)
    assert.deepEqual(
      [...found.shortest],
      Array.from(Enumeration.functions(decided), ([behaviour, { rows }]) => [
        behaviour,
        rows[0].coded.program
      ])
    )
    const longest = decided.reduce((most, { cost }) => (cost.steps > most ? cost.steps : most), 0n)
    assert.strictEqual(found.longestRun, longest)
  })

  it("counterexample: what is not shown to be endless is undecided", () => {
    const found = Enumeration.shortest(Register.language, plain, () => false)
    assert.strictEqual(found.endless, 0)
    assert.isAbove(found.undecided.length, 0)
  })
})
