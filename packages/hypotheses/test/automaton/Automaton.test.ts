import { generator } from "@headwater/exact/laws"
import { Automaton, Budget } from "@headwater/hypotheses"
import { automata, language } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Bits } from "@headwater/exact"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Machine = Automaton.Machine

const encodable = (machine: Machine): boolean =>
  Equal.equals(
    Result.map(Automaton.code.decode(Automaton.code.encode(machine)), ([it]) => it),
    Result.succeed(machine)
  )

const subject = {
  bits: 15,
  sharp: 14,
  complete: true,
  inputs: automata.bits(),
  programs: automata.machine(),
  show: Automaton.line
}
Law.check(it, language(Automaton.language, subject))
Law.check(it, generator("machine", automata.machine(), { valid: encodable, equals: Equal.equals }))

/** The words of at most a given number of bits, shorter ones first. */
const words = (length: number): ReadonlyArray<string> =>
  Array.from({ length: length + 1 }, (_, k) => [...Bits.strings(k)]).flat()

/** The bit that a machine shows after a word, by walking from a state. */
const after = (machine: Machine, word: string, from = 0): Automaton.Bit =>
  machine.states[
    Array.from(word).reduce((here, bit) => machine.states[here]!.next[bit === "1" ? 1 : 0], from)
  ]!.output

/** What a machine shows after each of some words. */
const behaviour = (machine: Machine, on: ReadonlyArray<string>, from = 0): string =>
  on.map((word) => after(machine, word, from)).join("")

/** All machines of a given number of states, reachable or not. */
const everyMachine = (states: number): ReadonlyArray<Machine> => {
  const one = [0, 1].flatMap((output) =>
    Array.from({ length: states * states }, (_, k): Automaton.State => ({
      output: output === 1 ? 1 : 0,
      next: [Math.floor(k / states), k % states]
    }))
  )
  return Array.from({ length: states }, () => one)
    .reduce<ReadonlyArray<ReadonlyArray<Automaton.State>>>(
      (all, some) => all.flatMap((head) => some.map((it) => [...head, it])),
      [[]]
    )
    .map((table) => ({ states: table }))
}

describe("run", () => {
  it("claim: what is shown after each beginning of the input", () => {
    fc.assert(
      fc.property(automata.machine(), automata.bits(), (machine, input) => {
        const run = Automaton.run(machine, input, Budget.of("states"))
        const shown = Array.from({ length: input.length + 1 }, (_, k) =>
          after(machine, input.slice(0, k))
        )
        assert.deepInclude(run, { output: shown.join(""), steps: BigInt(input.length + 1) })
      })
    )
  })

  it("example: no bit string, no state", () => {
    const budget = Budget.of("states")
    assert.throws(() => Automaton.run(Automaton.machine("0 0 0"), "012", budget), "not `012`")
    const astray = { states: [{ output: 0, next: [0, 1] }] } as const
    assert.throws(() => Automaton.run(astray, "1", budget), "Expected a state from 0 to 0, not `1`")
    assert.throws(() => Automaton.minimal(astray), "Expected a state from 0 to 0, not `1`")
    assert.throws(() => Automaton.code.encode(astray), "Expected a state from 0 to 0, not `1`")
  })
})

describe("minimal machines", () => {
  it("claim: the minimal machine shows the same, and short words tell all its states apart", () => {
    fc.assert(
      fc.property(automata.machine(), (machine) => {
        const least = Automaton.minimal(machine)
        const n = machine.states.length
        assert.strictEqual(behaviour(least, words(2 * n - 1)), behaviour(machine, words(2 * n - 1)))
        const rows = least.states.map((_, from) => behaviour(least, words(n - 1), from))
        assert.strictEqual(new Set(rows).size, rows.length)
        // A given number of states are needed: as many rows are reachable in the machine itself.
        const reached = Automaton.canonical(machine)
        const needed = new Set(
          reached.states.map((_, from) => behaviour(reached, words(n - 1), from))
        )
        assert.strictEqual(least.states.length, needed.size)
        assert.deepEqual(Automaton.minimal(least), least)
      })
    )
  })

  it("claim: machines have one minimal machine exactly where no word tells them apart", () => {
    fc.assert(
      fc.property(automata.machine({ states: 3 }), automata.machine({ states: 3 }), (a, b) => {
        const on = words(5)
        const differing = on.find((word) => after(a, word) !== after(b, word))
        assert.strictEqual(Automaton.distinguishing(a, b), differing)
        const same = Equal.equals(Automaton.minimal(a), Automaton.minimal(b))
        assert.strictEqual(same, differing === undefined)
      }),
      { numRuns: 300 }
    )
  })

  it("claim: every behaviour of up to 3 states has one minimal machine, and they are those listed", () => {
    for (const states of [1, 2, 3]) {
      const rows = new Set(everyMachine(states).map((it) => behaviour(it, words(2 * states - 1))))
      const listed = Array.from({ length: states }, (_, k) => [
        ...Automaton.behaviours(k + 1)
      ]).flat()
      assert.deepEqual(new Set(listed.map((it) => behaviour(it, words(2 * states - 1)))), rows)
      assert.lengthOf(listed, rows.size)
    }
  })

  it("claim: 2, 24, 1028 and 56014 behaviours take 1, 2, 3 and 4 states", () => {
    const counts = [1, 2, 3, 4].map((states) => {
      let count = 0
      for (const _ of Automaton.behaviours(states)) count++
      return count
    })
    assert.deepEqual(counts, [2, 24, 1_028, 56_014])
  })
})

describe("enumeration up to isomorphism", () => {
  it("claim: the machines listed are the canonical ones of all", () => {
    for (const states of [1, 2, 3]) {
      const all = everyMachine(states)
        .map(Automaton.canonical)
        .filter((it) => it.states.length === states)
      const listed = [...Automaton.machines(states)].map(Automaton.print)
      assert.deepEqual(new Set(listed), new Set(all.map(Automaton.print)))
      assert.strictEqual(new Set(listed).size, listed.length)
    }
  })

  it("claim: numbering the other states otherwise makes no other machine", () => {
    fc.assert(
      fc.property(automata.machine(), fc.infiniteStream(fc.nat()), (machine, stream) => {
        const order = machine.states.map((_, k) => k).slice(1)
        for (let k = order.length - 1; k > 0; k--) {
          const other = stream.next().value % (k + 1)
          ;[order[k], order[other]] = [order[other]!, order[k]!]
        }
        const old = [0, ...order]
        const states = old.map((from) => {
          const { output, next } = machine.states[from]!
          return { output, next: [old.indexOf(next[0]), old.indexOf(next[1])] as const }
        })
        assert.deepEqual(Automaton.canonical({ states }), Automaton.canonical(machine))
      })
    )
  })

  it("example: no machine of no state", () => {
    assert.throws(() => [...Automaton.machines(0)], "Expected a number of states from 1, not `0`")
  })
})

describe("text and code", () => {
  it("claim: a printed machine parses to itself", () => {
    fc.assert(
      fc.property(automata.machine({ states: 20 }), (machine) => {
        for (const text of [Automaton.print, Automaton.line]) {
          assert.isTrue(Equal.equals(Automaton.parse(text(machine)), Result.succeed(machine)))
        }
      })
    )
  })

  it("claim: any text is a machine or one line on why not", () => {
    const tables = fc.stringMatching(/^([0-2]( [0-3]){0,3} ?[|\n]? ?){0,4}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string(), tables), (text) => {
        const made = Automaton.parse(text)
        assert.isTrue(Result.isSuccess(made) || /^line \d+: expected [^\n]*$/.test(made.failure))
      })
    )
  })

  it("example: what is wrong with a table", () => {
    const wrong = {
      "": "line 1: expected a state, not the end of the table",
      "2 0 0": "line 1: expected the bit that the state shows, not `2`",
      "0 0": "line 1: expected the number of a state, not the end of the state",
      "0 0 0\n1 x 0": "line 2: expected the number of a state, not `x`",
      "0 0 0 1": "line 1: expected nothing after the three numbers, not `1`",
      "0 0 0 | 1 0 2": "line 1: expected a state from 0 to 1, not `2`"
    }
    for (const [text, message] of Object.entries(wrong)) {
      assert.deepStrictEqual(Automaton.parse(text), Result.fail(message))
    }
    assert.throws(() => Automaton.machine(""), "Expected a table, but line 1")
  })

  it("example: a claim of 2^40 states is not believed", () => {
    const claimed = `${Bits.gamma(1n << 40n)}0000`
    assert.deepEqual(Automaton.code.decode(claimed), Result.fail("incomplete"))
    assert.deepEqual(Automaton.code.decode(`${claimed}2`), Result.fail("malformed"))
  })
})

describe("support", () => {
  it("claim: the places at which flipping a bit changes the last one shown, by all words", () => {
    for (const machine of [...everyMachine(2), ...Automaton.behaviours(3)]) {
      for (const length of [0, 1, 2, 4]) {
        const places = Array.from({ length }, (_, place) => place).filter((place) =>
          [...Bits.strings(length)].some((word) => {
            const flipped = word[place] === "1" ? "0" : "1"
            const other = word.slice(0, place) + flipped + word.slice(place + 1)
            return after(machine, word) !== after(machine, other)
          })
        )
        assert.deepEqual(Automaton.support(machine, length), places)
      }
    }
  })
})
