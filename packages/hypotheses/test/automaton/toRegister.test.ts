import { Bits } from "@headwater/exact"
import { Automaton, Budget, Register } from "@headwater/hypotheses"
import { automata } from "@headwater/hypotheses/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Machine = Automaton.Machine

const words = Array.from({ length: 9 }, (_, length) => [...Bits.strings(length)]).flat()

/** All machines of one or two states, reachable or not. */
const small: ReadonlyArray<Machine> = [1, 2].flatMap((count) => {
  const numbers = Array.from({ length: count }, (_, number) => number)
  const states = [0, 1].flatMap((output) =>
    numbers.flatMap((on0) =>
      numbers.map((on1): Automaton.State => ({ output: output === 1 ? 1 : 0, next: [on0, on1] }))
    )
  )
  return count === 1
    ? states.map((one) => ({ states: [one] }))
    : states.flatMap((one) => states.map((two) => ({ states: [one, two] })))
})

/** What the program of a machine answers, and in how many steps, on each of some words. */
const answers = (machine: Machine, on: ReadonlyArray<string>): ReadonlyArray<unknown> => {
  const program = Automaton.toRegister(machine)
  return on.map((word) => {
    const run = Register.answer(program, { history: Array.from(word, Number) }, Budget.of("unit"))
    return run.status === "halted" ? [run.output, run.steps] : run
  })
}

/** The last bit that a machine shows, and 5 steps for each 0, 6 for each 1 and for the end. */
const expected = (machine: Machine, on: ReadonlyArray<string>): ReadonlyArray<unknown> =>
  on.map((word) => {
    const run = Automaton.run(machine, word, Budget.of("states"))
    if (run.status !== "halted") return run
    const last = BigInt(run.output.slice(-1))
    const ones = BigInt(word.replaceAll("0", "").length)
    return [last, 5n * BigInt(word.length) + ones + 1n + last]
  })

const bits = (machine: Machine): number => Register.encode(Automaton.toRegister(machine)).length

const log2 = (value: number): number => Bits.bitLength(BigInt(value)) - 1

/** The bits of the program less its bound, then the bits of the machine less theirs. */
const excess = (machine: Machine): ReadonlyArray<number> => {
  const count = machine.states.length
  const program = count * (48 + 6 * log2(6 * count + 2)) + 11
  const place = Bits.bitLength(BigInt(count - 1))
  const own = count * (1 + 2 * place) + 2 * log2(count) + 1
  return [bits(machine) - program, Automaton.code.encode(machine).length - own]
}

describe("register programs of Moore machines", () => {
  it("claim: all of at most two states show the same on all words up to length 8, in 5 or 6 steps a bit", () => {
    assert.lengthOf(small, 66)
    for (const machine of small) {
      assert.deepEqual(answers(machine, words), expected(machine, words), Automaton.line(machine))
    }
  })
  it("claim: so do machines of up to six states, and on long words those of up to 40", () => {
    fc.assert(
      fc.property(automata.machine(), (machine) => {
        assert.deepEqual(answers(machine, words), expected(machine, words))
      })
    )
    fc.assert(
      fc.property(automata.machine({ states: 40 }), automata.bits(1000), (machine, word) => {
        assert.deepEqual(answers(machine, [word]), expected(machine, [word]))
      })
    )
  })
  it("claim: a program of S states takes at most S (48 + 6 log2 (6 S + 2)) + 11 bits", () => {
    for (const machine of small) assert.isTrue(excess(machine).every((it) => it <= 0))
    fc.assert(
      fc.property(automata.machine({ states: 40 }), (machine) => {
        assert.isTrue(excess(machine).every((it) => it <= 0))
      })
    )
  })
  it("example: what the translation adds, least and most, for machines of one, two and three states", () => {
    const added = [1, 2, 3].map((states) => {
      const all = Array.from(
        Automaton.machines(states),
        (it) => bits(it) - Automaton.code.encode(it).length
      )
      return [Math.min(...all), Math.max(...all)]
    })
    assert.deepEqual(added, [
      [69, 71],
      [120, 128],
      [171, 197]
    ])
  })
  it("example: the listing of parity", () => {
    assert.equal(
      Register.line(Automaton.toRegister(Automaton.machine("0 0 1 | 1 1 0"))),
      [
        "JZ r6 +13 | DEC r6 | LD r2 r1 | INC r1 | JZ r2 -4 | JMP +1",
        "JZ r6 +6 | DEC r6 | LD r2 r1 | INC r1 | JZ r2 -4 | JMP -11",
        "INC r0"
      ].join(" | ")
    )
  })
  it("example: a state that is not there", () => {
    const none: Machine = { states: [] }
    assert.throws(() => Automaton.toRegister(none), RangeError, "Expected a state")
    const open: Machine = { states: [{ output: 0, next: [0, 1] }] }
    assert.throws(() => Automaton.toRegister(open), RangeError, "from 0 to 0, not `1`")
  })
})
