import { Bits } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import {
  Deployment,
  Families,
  Family,
  FlagVariant,
  isqrt,
  Member,
  Wrapper
} from "@headwater/programs"
import { arbitraries, translation } from "@headwater/programs/laws"
import { language, machine } from "@headwater/hypotheses/laws"
import { Domain, Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const fromPlain = {
  name: "plain to flagged",
  from: Register.language,
  to: FlagVariant.language,
  translate: FlagVariant.fromPlain,
  overhead: FlagVariant.overhead.fromPlain,
  steps: 1
}

const toPlain = {
  name: "flagged to plain",
  from: FlagVariant.language,
  to: Register.language,
  translate: FlagVariant.toPlain,
  overhead: FlagVariant.overhead.toPlain,
  steps: 3
}

const subject = {
  bits: 16,
  complete: true,
  inputs: arbitraries.input,
  programs: arbitraries.program,
  show: Register.line
}

Law.check(it, language(FlagVariant.language, subject))
Law.check(it, machine(FlagVariant.language, subject))
Law.check(it, translation(fromPlain))
Law.check(it, translation(toPlain))

/** The answer by the semantics of the plain machine, looking at where the run stands at last. */
const oracle = (
  program: Register.Program,
  input: Register.Input,
  budget: Budget.Budget<Register.Meter>
) => {
  const state = Register.start(program, input, budget.meter)
  const end = Register.advance(program, state, budget)
  if (end !== "halted") return end
  const [r0 = 0n, r7 = 0n] = [state.registers[0], state.registers[7]]
  const output = state.ip === program.instructions.length && r7 > 0n ? r0 + 1n : r0
  const width = Math.max(state.width, Bits.bitLength(output))
  return width > budget.width ? "width" : [output, state.steps, Register.space(state), width]
}

Law.check(
  it,
  Law.set("flagged machine", [
    Law.law({
      name: "semantics",
      statement: "END adds one where r7 > 0, a jump out of the text does not; steps as before",
      over: Domain.sampled(
        fc.tuple(
          arbitraries.program,
          arbitraries.input,
          fc.constantFrom(...Register.meters),
          fc.nat(40),
          fc.integer({ min: 1, max: 4 })
        ),
        { runs: 2000 }
      ),
      show: ([program, input]) => `${Register.line(program)} on ${JSON.stringify(input)}`,
      holds: ([program, input, meter, steps, width]) => {
        const budget = Budget.of(meter, { steps, width })
        const run = FlagVariant.answer(program, input, budget)
        const expected = oracle(program, input, budget)
        return run.status === "exhausted"
          ? run.resource === expected
          : Array.isArray(expected) &&
              [run.output, run.steps, run.space, run.width].every((it, at) => it === expected[at])
      }
    })
  ])
)

const length = (program: Register.Program): number => Register.encode(program).length
const broken = (it: Parameters<typeof translation>[0]): ReadonlyArray<string> =>
  Law.verdicts(translation(it)).flatMap((verdict) => (verdict.holds ? [] : [verdict.law]))

/** Whether the text of the test below ends at END: by its third jump, or by passing all others. */
const endsAtEnd = (registers: Readonly<Record<string, number>>): boolean =>
  registers["r3"] === 1 && registers["r4"] === 1 && (registers["r5"] === 0 || registers["r1"] === 1)

describe("FlagVariant", () => {
  it("claim: which of two programs is shorter depends on the machine", () => {
    const honest = Family.program(Register.language, isqrt, "search", 64)
    const mesa = Wrapper.append(honest)
    const flaggedMesa = honest
    const flaggedHonest = FlagVariant.fromPlain(honest)
    assert.deepEqual([honest, mesa].map(length), [98, 116])
    assert.deepEqual([flaggedHonest, flaggedMesa].map(length), [106, 98])
    const deployed = Deployment.deployed(isqrt)
    const { input: inputOf } = Family.memberIn(Register.language, deployed, "search wrapped")
    for (const { answer, values } of deployed.contexts(64)) {
      const input = inputOf(values)
      const flag = BigInt(input.registers?.r7 ?? 0)
      const runs = [
        Register.answer(mesa, input, Budget.of("unit")),
        FlagVariant.answer(flaggedMesa, input, Budget.of("unit")),
        Register.answer(honest, input, Budget.of("unit")),
        FlagVariant.answer(flaggedHonest, input, Budget.of("unit"))
      ].map((run) => (run.status === "halted" ? run.output : undefined))
      assert.deepEqual(runs, [answer, answer, answer - flag, answer - flag])
    }
  })

  it("example: a plain program in normal form becomes 8 bits longer, a flagged one 18", () => {
    for (const family of Families.all) {
      const size = family.size.examples[1]!
      const members = Deployment.training(family).members.filter((it) =>
        Member.isOf(Register.language, it)
      )
      for (const { program } of members) {
        if (Result.isFailure(Wrapper.normal(program(size)))) continue
        assert.equal(length(FlagVariant.fromPlain(program(size))) - length(program(size)), 8)
        assert.equal(length(FlagVariant.toPlain(program(size))) - length(program(size)), 18)
      }
    }
  })

  it("example: jumps just behind END are aimed anew", () => {
    const there = (text: string) => Register.line(FlagVariant.fromPlain(Register.program(text)))
    assert.equal(there("JMP +2"), "JMP +1 | JMP +2")
    assert.equal(there("JMP +3"), "JMP +3 | JMP +2")
    const back = (text: string) => Register.line(FlagVariant.toPlain(Register.program(text)))
    assert.equal(back("JMP +1"), "JMP +1 | JZ r7 +2 | INC r0")
    assert.equal(back("JMP +2"), "JMP +3 | JZ r7 +2 | INC r0")
    assert.equal(back("JMP -1"), "JMP -1 | JZ r7 +2 | INC r0")
  })

  it("claim: no program becomes more than 36 bits longer, however many jumps it has behind END", () => {
    // first jumps two and three places behind END and onto it, then jumps just behind END from
    // 2^k - 2 places before it: each of these would become two bits longer
    const jump = (r: number, o: number): Register.Instruction => ({ op: "JZ", r, o })
    const texts = [4, 8, 12].map((last): Register.Program => {
      const places = Array.from({ length: last }, (_, k) => 2 ** (k + 2) - 2)
      const end = Math.max(...places) + 2
      const rest = Array.from({ length: end - 3 }, (_, index): Register.Instruction => {
        const o = end + 1 - (index + 3)
        return places.includes(o) ? jump(1, o) : { op: "INC", r: 2 }
      })
      return { instructions: [jump(3, end + 2), jump(4, end + 2), jump(5, end - 2), ...rest] }
    })
    const overheads = texts.map((text) => length(FlagVariant.toPlain(text)) - length(text))
    assert.deepEqual(overheads, [26, 34, 36])
    const flags = ["r1", "r3", "r4", "r5", "r7"] as const
    const more = texts.map((text) => {
      let most = 0n
      for (let set = 0; set < 2 ** flags.length; set++) {
        const registers = Object.fromEntries(flags.map((name, at) => [name, (set >> at) & 1]))
        const budget = Budget.of("unit")
        const [before, after] = [
          FlagVariant.answer(text, { registers }, budget),
          Register.answer(FlagVariant.toPlain(text), { registers }, budget)
        ]
        const output = (run: typeof before) => (run.status === "halted" ? run.output : run.status)
        assert.equal(output(after), output(before))
        assert.equal(output(before), set >= 2 ** 4 && endsAtEnd(registers) ? 1n : 0n)
        if (before.status === "halted" && after.status === "halted") {
          const steps = after.steps - before.steps
          if (steps > most) most = steps
        }
      }
      return most
    })
    // the last one has an exit, which is one more step to pass
    assert.deepEqual(more, [2n, 2n, 3n])
  })

  it("counterexample: a translation that only adds text", () => {
    const leave = Register.program("JMP +2").instructions
    const naive = (program: Register.Program) => ({
      instructions: [...program.instructions, ...leave]
    })
    assert.include(broken({ ...fromPlain, translate: naive }), "runs")
    assert.include(broken({ ...toPlain, translate: Wrapper.append }), "runs")
  })

  it("counterexample: no translation at all, in either direction", () => {
    assert.include(broken({ ...fromPlain, translate: (it) => it }), "runs")
    assert.include(broken({ ...toPlain, translate: (it) => it }), "runs")
  })

  it("counterexample: clearing the flag before END, for programs that reach END by a jump", () => {
    const clear = Register.program("SET r7 0").instructions
    const cleared = (program: Register.Program) => ({
      instructions: [...program.instructions, ...clear]
    })
    assert.equal(
      length({ instructions: clear }),
      length({ instructions: Register.program("JMP +2").instructions })
    )
    assert.include(broken({ ...fromPlain, translate: cleared }), "runs")
  })

  it("claim: on all texts of at most 18 bits the constants are 8 and 20", () => {
    let [there, back] = [0, 0]
    for (const { program, bits = "" } of FlagVariant.language.programs({ bits: 18 })) {
      there = Math.max(there, length(FlagVariant.fromPlain(program)) - bits.length)
      back = Math.max(back, length(FlagVariant.toPlain(program)) - bits.length)
    }
    assert.deepEqual([there, back], [8, 20])
  })

  it("example: END takes no step, and the width of its answer counts", () => {
    const one = Register.program("SET r0 1")
    const input = { registers: { r7: 1 } }
    assert.deepEqual(FlagVariant.answer(one, input, Budget.of("unit", { steps: 1 })), {
      status: "halted",
      output: 2n,
      steps: 1n,
      space: 1n,
      width: 2
    })
    const narrow = FlagVariant.answer(one, input, Budget.of("unit", { width: 1 }))
    assert.deepEqual(narrow, { status: "exhausted", resource: "width", limit: 1n })
  })
})
