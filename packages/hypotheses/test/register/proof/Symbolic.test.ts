import { Polynomial, Sequent } from "@headwater/certificate"
import { Rational } from "@headwater/exact"
import { Budget, Register, RegisterProof } from "@headwater/hypotheses"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const size = 7
const register = fc.nat(3).map((r) => `r${r}`)
const two = fc.constantFrom("MOV", "ADD", "SUB", "LT", "EQ", "DIV", "LD", "ST")

/** Instructions at an index, with jumps forward only, so that every path ends. */
const instruction = (at: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(two, register, register).map((it) => it.join(" ")) },
    fc.tuple(fc.constantFrom("INC", "DEC"), register).map((it) => it.join(" ")),
    fc.tuple(register, fc.nat(4)).map(([r, k]) => `SET ${r} ${k}`),
    fc.integer({ min: 1, max: size - at + 1 }).map((o) => `JMP +${o}`),
    fc.tuple(register, fc.integer({ min: 1, max: size - at + 1 })).map(([r, o]) => `JZ ${r} +${o}`),
    fc.constantFrom("DATA 1", "JMP -99", "DATA")
  )

const starts = ["a", "b", "c", "d"]
const point = {
  ip: 0,
  registers: [...starts, "0", "0", "0", "0"].map((it) => Polynomial.parse(it)),
  cells: [],
  facts: Sequent.none
}

interface Seen {
  readonly registers: ReadonlyArray<bigint>
  readonly steps: bigint
  readonly brought: Readonly<Record<string, bigint>>
}

/** The run of the machine itself, with what it read and divided. */
const run = (program: Register.Program, values: ReadonlyArray<number>): Seen => {
  const names = ["r0", "r1", "r2", "r3"] as const
  const registers = Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]))
  const state = Register.start(program, { registers })
  const brought: Record<string, bigint> = {}
  let [loads, divisions] = [0, 0]
  for (let it = program.instructions[0]; it !== undefined; it = program.instructions[state.ip]) {
    if (it.op === "LD") {
      brought[`cell#${loads++}`] = state.memory.get(state.registers[it.s] ?? 0n) ?? 0n
    }
    if (it.op === "DIV") {
      const [x, y] = [state.registers[it.r] ?? 0n, state.registers[it.s] ?? 0n]
      if (y > 0n) {
        brought[`quotient#${divisions}`] = x / y
        brought[`remainder#${divisions++}`] = x % y
      }
    }
    Register.advance(program, state, Budget.of("unit", { steps: state.steps + 1n }))
  }
  const whole = Register.reference(program, { registers }, Budget.of("unit"))
  assert.strictEqual(whole.status, "halted")
  if (whole.status === "halted") {
    assert.deepEqual([whole.output, whole.steps], [state.registers, state.steps])
  }
  return { registers: state.registers, steps: state.steps, brought }
}

describe("the symbolic machine", () => {
  it("claim: of all paths exactly one fits a run of the machine, and it gives its end and steps", () => {
    let runs = 0
    fc.assert(
      fc.property(
        fc.tuple(...Array.from({ length: size }, (_, at) => instruction(at))),
        fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(2)), {
          minLength: 3,
          maxLength: 3
        }),
        (lines, inputs) => {
          const program = Register.program(lines.join(" | "))
          const text = { program, immediates: new Map<number, Polynomial>() }
          const paths = RegisterProof.paths(text, point, new Set())
          for (const input of inputs) {
            const seen = run(program, input)
            const named = [
              ...starts.map((name, i) => [name, BigInt(input[i] ?? 0)] as const),
              ...Object.entries(seen.brought)
            ]
            const values = Object.fromEntries(named.map(([name, n]) => [name, Rational.of(n)]))
            const fitting = paths.filter(
              (path) =>
                path.names.every((name) => name in values) &&
                path.loads.length ===
                  Object.keys(seen.brought).filter((it) => it.startsWith("cell#")).length &&
                path.divisions ===
                  Object.keys(seen.brought).filter((it) => it.startsWith("quotient#")).length &&
                path.facts.atLeast0.every((p) => p.at(values).sign >= 0) &&
                path.facts.is0.every((p) => p.at(values).sign === 0)
            )
            assert.strictEqual(fitting.length, 1)
            for (const path of fitting) {
              assert.strictEqual(BigInt(path.steps), seen.steps)
              const ends = path.registers.map((p) => p.at(values))
              for (const [i, value] of ends.entries()) {
                assert.isTrue(value.equals(Rational.of(seen.registers[i] ?? 0n)))
              }
              for (const [i, load] of path.loads.entries()) {
                const content = load.content.at(values)
                assert.isTrue(content.equals(Rational.of(seen.brought[`cell#${i}`] ?? -1n)))
              }
            }
            runs++
          }
        }
      ),
      { numRuns: Math.max(1500, fc.readConfigureGlobal().numRuns ?? 0) }
    )
    assert.isAtLeast(runs, 4500)
  })

  it("example: paths end at cuts, and a loop without one is refused", () => {
    const program = Register.program("L: INC r0 | JZ r1 L | END")
    const text = { program, immediates: new Map<number, Polynomial>() }
    assert.deepEqual(
      RegisterProof.paths(text, point, new Set([0])).map((it) => [it.ip, it.steps]),
      [
        [0, 2],
        [2, 2]
      ]
    )
    assert.deepEqual(
      RegisterProof.paths(text, point, new Set([0]), true).map((it) => it.steps),
      [0]
    )
    assert.throws(() => RegisterProof.paths(text, point, new Set()), /cut in every loop/)
    assert.throws(
      () =>
        RegisterProof.paths({ ...text, program: Register.program("XOR r0 r1") }, point, new Set()),
      /XOR/
    )
    const immediates = new Map([[0, Polynomial.parse("w")]])
    const [set] = RegisterProof.paths(
      { program: Register.program("SET r0 5"), immediates },
      point,
      new Set()
    )
    assert.strictEqual(set?.registers[0]?.toString(), "w")
  })
})
