import { Register, RegisterProof } from "@headwater/hypotheses"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { outcome } from "./specimens.ts"

const around = Register.wrapped({ instructions: [] })
const body = Register.program("MOV r0 r1 | ADD r0 r0 | JZ r0 E | INC r0 | E: END")

const wrapper: RegisterProof.Theorem = {
  name: "wrapper",
  says: "",
  program: around,
  naturals: ["y", "f", "a", "T"],
  input: { r1: "y", r7: "f" },
  body: { answer: "a", steps: "T" },
  ends: [
    { when: ["f = 0"], registers: { r0: "a", r7: 0 }, steps: "T + 1" },
    { when: ["f >= 1"], registers: { r0: "a + 1" }, steps: "T + 2" }
  ],
  instances: [
    { values: { y: 2, f: 0, a: 5, T: 4 }, body },
    { values: { y: 0, f: 3, a: 0, T: 3 }, body }
  ]
}

const says = (theorem: RegisterProof.Theorem): string => {
  const found = outcome(theorem)
  return found.ok ? "" : found.says
}

describe("bodies", () => {
  it("claim: a wrapper around any body in normal form", () => {
    assert.strictEqual(says(wrapper), "")
  })

  it("counterexample: a body run twice answers the same", () => {
    // there is one body, in front, and nothing can name another
    const twice = Register.program("MOV r6 r0 | JMP -2")
    assert.match(says({ ...wrapper, program: twice }), /into the body/)
    const loop = Register.program("INC r6 | JMP -1")
    const { ends } = wrapper
    assert.match(says({ ...wrapper, program: loop, ends }), /cut in every loop/)
    const cut = { at: 0, registers: {}, steps: "T", moves: [] }
    assert.match(says({ ...wrapper, program: loop, cuts: { L: cut } }), /body ends/)
  })

  it("counterexample: ghosts that are captured by the body, or left undeclared", () => {
    assert.match(says({ ...wrapper, body: { answer: "b", steps: "T" } }), /b is not declared/)
    const naturals = ["y", "f", "a"]
    assert.match(says({ ...wrapper, naturals, reals: ["T"] }), /no body/)
    // a body's answer is a parameter, which no register but r0 need hold
    assert.notStrictEqual(says({ ...wrapper, input: { r1: "y", r7: "a" } }), "")
    const [low, high] = wrapper.ends
    assert.notStrictEqual(
      says({ ...wrapper, ends: [{ ...low!, registers: { r1: "y" } }, high!] }),
      ""
    )
    assert.notStrictEqual(says({ ...wrapper, ends: [{ ...low!, steps: "T" }, high!] }), "")
  })

  it("counterexample: bodies that are not in normal form", () => {
    const instance = (text: string, values: Readonly<Record<string, number>>) =>
      says({ ...wrapper, instances: [{ values, body: Register.program(text) }] })
    const at = { y: 0, f: 1, a: 1, T: 2 }
    assert.match(instance("SET r0 1 | SET r7 0", at), /r7/)
    assert.match(instance("SET r0 1 | JMP -5", at), /jump/)
    assert.match(instance("SET r0 1 | JMP +3", at), /jump/)
    assert.match(instance("SET r0 1 | INC r1", { ...at, a: 2 }), /answers otherwise/)
    assert.match(instance("SET r0 1 | INC r1", { ...at, T: 3 }), /other steps/)
    assert.strictEqual(instance("SET r0 1 | INC r1", at), "")
    assert.match(says({ ...wrapper, instances: [{ values: at }] }), /no body/)
    const data = Register.program("JZ r7 +2 | INC r0 | DATA 1")
    assert.match(
      says({
        ...wrapper,
        program: data,
        ends: [
          { registers: {}, steps: "T + 2" },
          { registers: {}, steps: "T + 3" }
        ]
      }),
      /DATA/
    )
    // what a body leaves in memory is not what the run began with
    const reads = Register.program("LD r0 r7")
    const ends = [{ registers: { r0: "cell#0" }, steps: "T + 1", loads: { 0: "f" } }]
    assert.match(says({ ...wrapper, program: reads, ends }), /memory/)
  })
})

describe("locality", () => {
  const instruction = (at: number, size: number): fc.Arbitrary<string> => {
    const register = fc.integer({ min: 0, max: 3 }).map((r) => `r${r}`)
    const two = fc.tuple(
      fc.constantFrom("MOV", "ADD", "SUB", "LT", "LD", "ST", "DIV", "XOR", "EQ"),
      register,
      register
    )
    return fc.oneof(
      { weight: 4, arbitrary: two.map((it) => it.join(" ")) },
      fc.tuple(fc.constantFrom("INC", "DEC"), register).map((it) => it.join(" ")),
      fc.tuple(register, fc.constantFrom(0, 1, 2, 5, 1000, 1001)).map(([r, k]) => `SET ${r} ${k}`),
      fc.integer({ min: -at, max: size - at }).map((o) => `JMP ${o < 0 ? "" : "+"}${o}`),
      fc
        .tuple(register, fc.integer({ min: -at, max: size - at }))
        .map(([r, o]) => `JZ ${r} ${o < 0 ? "" : "+"}${o}`)
    )
  }
  const text = (size: number) =>
    fc.tuple(...Array.from({ length: size }, (_, at) => instruction(at, size)))
  const size = 6
  const cases = fc.record({
    common: text(size),
    tails: fc.tuple(text(3), text(3)),
    data: fc.tuple(
      fc.constantFrom("DATA 1", "DATA 01"),
      fc.constantFrom("DATA 1", "DATA 01"),
      fc.boolean()
    ),
    registers: fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(0, 3, 1000))
  })

  it("claim: texts that agree up to m, with the same DATA bits, run alike until they reach m", () => {
    let applied = 0
    fc.assert(
      fc.property(cases, ({ common, tails, data, registers }) => {
        const [left, right, inside] = data
        const program = (tail: ReadonlyArray<string>, block: string) =>
          Register.program(
            [...common, ...(inside ? [block, ...tail] : [...tail, block])].join(" | ")
          )
        const [a, b] = [program(tails[0], left), program(tails[1], right)]
        if (RegisterProof.breach(a, b, size) !== undefined) return
        applied++
        const [r1, r2, r3] = registers
        const states = [a, b].map((it) => Register.start(it, { registers: { r1, r2, r3 } }))
        for (let step = 0; step < 60; step++) {
          const [x, y] = states.map(({ ip, registers: all, memory }) =>
            JSON.stringify([ip, all.map(String), [...memory].map(String)])
          )
          assert.strictEqual(x, y)
          if (states[0]!.ip >= size) break
          for (const [i, it] of [a, b].entries()) {
            const state = states[i]!
            const instruction = it.instructions[state.ip]!
            const act = Register.action(instruction, state)
            for (const [register, value] of act.writes) state.registers[register] = value
            if (act.cell?.value !== undefined) state.memory.set(act.cell.address, act.cell.value)
            state.ip = act.next
          }
        }
      }),
      { numRuns: 400 }
    )
    assert.isAbove(applied, 50)
  })

  it("counterexample: DATA behind m, another instruction, a jump that leaves the common part", () => {
    const of = (a: string, b: string, m: number) =>
      RegisterProof.breach(Register.program(a), Register.program(b), m)
    const read = "SET r1 1000 | LD r0 r1"
    assert.match(`${of(`${read} | INC r2`, `${read} | DATA 1`, 2)}`, /DATA/)
    assert.isUndefined(of(`${read} | INC r2`, `${read} | DEC r2`, 2))
    assert.match(`${of(`${read} | INC r2`, `${read} | DEC r2`, 3)}`, /at 2 differ/)
    assert.match(`${of("SET r1 9007199254740993", "SET r1 9007199254740992", 1)}`, /differ/)
    assert.match(`${of("JMP +3 | INC r0", "JMP +3 | DEC r0", 1)}`, /leaves/)
    assert.match(`${of("JMP -1 | INC r0", "JMP -1 | DEC r0", 1)}`, /leaves/)
    assert.match(`${of("INC r0", "INC r0 | INC r0", 2)}`, /ends/)
    assert.match(`${of("INC r0 | INC r0", "INC r0", 2)}`, /ends/)
  })
})
