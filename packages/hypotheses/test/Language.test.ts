import { Rational } from "@headwater/exact"
import {
  Automaton,
  Budget,
  Circuit,
  Expression,
  Lambda,
  Language,
  Network,
  Register,
  Run,
  Turing
} from "@headwater/hypotheses"
import { arbitraries } from "@headwater/hypotheses/laws"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { run, summary, unit } from "./fixtures/runs.ts"

describe("weights, inputs, costs", () => {
  const weights = (text: string, alphabet: number) =>
    Run.map(Register.weights(Register.program(text), {}, alphabet, unit), (all) => all.map(String))
  const output = <O>(of: Run.Run<O>) => of.status === "halted" && of.output
  it("example: weights are normalised, and uniform where all are 0", () => {
    assert.deepEqual(output(weights("SET r0 1 | SET r1 5 | SET r2 6", 3)), ["1/12", "5/12", "1/2"])
    assert.deepEqual(output(weights("SET r0 1 | SET r1 5 | SET r2 6", 2)), ["1/6", "5/6"])
    assert.deepEqual(output(weights("SET r5 1", 4)), ["1/4", "1/4", "1/4", "1/4"])
    assert.deepEqual(output(weights("INC r0", 1)), ["1"])
    assert.strictEqual(weights("JMP +0", 2).status, "exhausted")
    for (const alphabet of [0, 9, 1.5]) assert.throws(() => weights("END", alphabet), RangeError)
  })
  it("claim: a distribution of any program sums to 1", () => {
    fc.assert(
      fc.property(
        arbitraries.program(),
        arbitraries.input(),
        fc.integer({ min: 1, max: 8 }),
        (program, input, alphabet) => {
          const made = Register.weights(
            program,
            input,
            alphabet,
            Budget.of("unit", { steps: 300, width: 100 })
          )
          assert.isTrue(
            made.status === "exhausted" || Rational.sum(made.output).equals(Rational.one)
          )
        }
      )
    )
  })
  it.each<[Register.Input, string]>([
    [{ registers: { r1: -1 } }, "Expected a natural number (a bigint beyond 2^53), not `-1`"],
    [{ registers: { r1: 1.5 } }, "Expected a natural number (a bigint beyond 2^53), not `1.5`"],
    [
      { registers: { r1: 2 ** 53 } },
      "Expected a natural number (a bigint beyond 2^53), not `9007199254740992`"
    ],
    [{ registers: { r1: -1n } }, "Expected a natural number (a bigint beyond 2^53), not `-1`"],
    [{ history: [Number.NaN] }, "Expected a natural number (a bigint beyond 2^53), not `NaN`"],
    [{ registers: { r8: 1 } as object }, "Expected a register from r0 to r7, not `r8`"],
    [{ registers: { q1: 1 } as object }, "Expected a register from r0 to r7, not `q1`"],
    [
      { history: Array.from({ length: 1001 }, () => 0) },
      "Expected a history of at most 1000 symbols, not `1001`"
    ],
    [
      { history: [1], registers: { r6: 2 } },
      "Expected r6 to be the length of the history, 1, not `2`"
    ]
  ])("example: %o is no input", (input, message) => {
    const program = Register.program("INC r0")
    assert.throws(() => Register.execute(program, input, unit), RangeError, message)
    assert.throws(() => Register.reference(program, input, unit), RangeError, message)
    assert.strictEqual(summary(run("INC r0")), "1 steps 1 space 1 width 1")
  })
  it("example: a meter that the machine has not", () => {
    const budget = { ...unit, meter: "beta" } as unknown as typeof unit
    assert.throws(
      () => Register.execute(Register.program(""), {}, budget),
      RangeError,
      "Expected the meter unit, load or log, not `beta`"
    )
  })
  it("example: budgets are natural numbers", () => {
    for (const bounds of [
      { steps: -1 },
      { space: -1n },
      { width: -1 },
      { steps: 1.5 },
      { width: Number.NaN }
    ]) {
      assert.throws(() => Budget.of("unit", bounds), RangeError)
    }
    assert.deepEqual(Budget.of("log"), {
      meter: "log",
      steps: 1_000_000n,
      space: 1_000_000n,
      width: 65_536
    })
  })
  it("example: costs on contexts, at most and in all", () => {
    const coded = Language.coded(
      Register.language,
      Register.program("L: JZ r1 +4 | DEC r1 | ST r1 r1 | JMP L")
    )
    const contexts = [4, 0, 2].map((r1) => ({ registers: { r1 } }))
    const cost = (how: "max" | "total", steps = 100n) =>
      Language.costOf(Register.language, coded, contexts, how, Budget.of("unit", { steps }))
    const shared = { mass: coded.mass, bits: coded.bits?.length, space: 5n }
    assert.deepEqual<unknown>(cost("max"), Result.succeed({ ...shared, steps: 17n }))
    assert.deepEqual<unknown>(cost("total"), Result.succeed({ ...shared, steps: 27n }))
    assert.deepEqual<unknown>(
      cost("max", 16n),
      Result.fail({ status: "exhausted", resource: "steps", limit: 16n, context: 0 })
    )
    const nothing = Language.coded(Register.language, Register.program(""))
    assert.strictEqual(
      Result.getOrThrow(Language.costOf(Register.language, nothing, contexts, "total", unit)).steps,
      3n
    )
    assert.throws(() => Language.costOf(Register.language, nothing, [], "max", unit), RangeError)
  })
  it("example: programs of no number of bits are refused, in every language", () => {
    const shape = Network.layers([1, 1])
    const listings: Readonly<Record<string, (limit: { bits: number }) => Iterable<unknown>>> = {
      register: Register.programs,
      grammar: Register.grammar.programs,
      lambda: Lambda.programs,
      turing: Turing.language.programs,
      "turing of 1 state": Turing.ofStates(1).programs,
      circuit: Circuit.programs,
      automaton: Automaton.programs,
      tree: Automaton.ContextTree.language(2).programs,
      expression: Expression.language.programs,
      network: Network.programs,
      shape: Network.languageWithin(shape).programs
    }
    for (const [name, programs] of Object.entries(listings)) {
      for (const bits of [Number.NaN, Infinity, -1]) {
        const first = () => Array.from(programs({ bits }))
        assert.throws(first, `Expected a number of bits from 0 on, not \`${bits}\``, name)
      }
      assert.deepEqual(Array.from(programs({ bits: 0.5 })), Array.from(programs({ bits: 0 })), name)
    }
    assert.throws(() => Lambda.count(Number.NaN), "Expected whole bits, not `NaN`")
  })

  it("example: what plain JavaScript may give by mistake is one line", () => {
    const given = (text: string): never => JSON.parse(text) as never
    const budget = Budget.of("unit")
    assert.throws(() => Register.program(given("5")), "Expected a listing as text, not `5`")
    assert.throws(
      () => Budget.of("unit", { steps: given('"5"') }),
      "Expected a natural number of steps, not `5`"
    )
    assert.throws(() => Language.define(given("{}")), "Expected a language whose id is a text")
    const counted = Language.coded(Register.language, Register.program("INC r0"))
    for (const contexts of ["null", "[]"]) {
      assert.throws(
        () => Language.costOf(Register.language, counted, given(contexts), "max", budget),
        "Expected at least one context, found none"
      )
    }
  })
})
