import { Rational } from "@headwater/exact"
import { generator } from "@headwater/exact/laws"
import { Budget, Language, Run, Turing } from "@headwater/hypotheses"
import { language, turing } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { counts } from "./counts.ts"

const { blank, machine: turingMachine } = turing

const drawn = { inputs: blank(), programs: turingMachine(), show: Turing.line }

Law.check(it, language(Turing.language, { ...drawn, bits: 16 }))
Law.check(it, language(Turing.ofStates(2), { ...drawn, programs: turingMachine2(), bits: 14 }))
Law.check(
  it,
  generator("turingMachine", turingMachine(), {
    valid: (machine) =>
      Equal.equals(Turing.at(machine.states.length, Turing.index(machine)), machine),
    equals: Equal.equals
  })
)

/** Machines of two states exactly. */
function turingMachine2(): fc.Arbitrary<Turing.Machine> {
  return fc.nat({ max: 9_999 }).map((index) => Turing.at(2, index))
}

/** A run by the book: a sparse tape, and every cell the head stands on remembered. */
const slowly = (machine: Turing.Machine, blank: Turing.Cell, fuel: number) => {
  const tape = new Map<number, Turing.Cell>()
  const visited = new Set([0])
  for (let [state, head, steps] = [1, 0, 1]; steps <= fuel; steps++) {
    const transition = machine.states[state - 1]![tape.get(head) ?? blank]
    tape.set(head, transition.write)
    if ("halt" in transition) {
      const cells = [...visited].sort((a, b) => a - b)
      return { output: cells.map((cell) => tape.get(cell) ?? blank).join(""), steps }
    }
    head += transition.move === "R" ? 1 : -1
    state = transition.next
    visited.add(head)
  }
  return undefined
}

/** The published form of the counts: one line an output. */
const written = (leaves: ReadonlyArray<Turing.Leaf>): string =>
  Turing.table(leaves)
    .map((it) => `${it.output} ${it.count} ${it.steps}`)
    .join("\n")

/** What drawing one number after another from a run gives, each way with its probability. */
const everyDraw = <A>(of: (below: (n: number) => number) => A) => {
  const pending: Array<ReadonlyArray<number>> = [[]]
  const found: Array<readonly [A, Rational]> = []
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const taken = [...path]
    let [at, chance] = [0, Rational.one]
    const value = of((n) => {
      if (at === taken.length) {
        for (let other = 1; other < n; other++) pending.push([...taken, other])
        taken.push(0)
      }
      chance = chance.times(Rational.of(1, n))
      return taken[at++]!
    })
    found.push([value, chance])
  }
  return found
}

describe("machines at random", () => {
  it("claim: a drawn machine puts out what all machines of its size do, in their proportion", () => {
    for (const [states, steps] of [
      [1, 4],
      [2, 3]
    ] as const) {
      const budget = Budget.of("steps", { steps })
      const chances = new Map<string, Rational>()
      for (const blank of [0, 1] as const) {
        for (const [run, chance] of everyDraw((below) =>
          Turing.drawn(states, blank, budget, below)
        )) {
          if (run.status === "exhausted") continue
          const key = `${run.output} ${run.steps}`
          chances.set(key, (chances.get(key) ?? Rational.zero).plus(chance))
        }
      }
      const { leaves, machines } = Turing.outputs(states, steps)
      assert.equal(chances.size, leaves.length)
      for (const { output, steps: time, count } of leaves) {
        const chance = chances.get(`${output} ${time}`)
        assert.isTrue(chance?.equals(Rational.of(count, machines)), `${output} ${time}`)
      }
    }
  })

  it("claim: a drawn machine is run as the machine that was drawn", () => {
    fc.assert(
      fc.property(turingMachine(), blank(), (machine, blank) => {
        const states = machine.states.length
        const budget = Budget.of("steps", { steps: 60 })
        // where it stands is followed here, so that the entry that is read can be given
        const entries = new Map<string, ReadonlyArray<number>>()
        const tape = new Map<number, Turing.Cell>()
        const drawn: Array<number> = []
        for (let [state, head, steps] = [1, 0, 1]; steps <= 60; steps++) {
          const symbol = tape.get(head) ?? blank
          const it = machine.states[state - 1]![symbol]
          const key = `${state} ${symbol}`
          if (!entries.has(key)) {
            const draws =
              "halt" in it ? [0, it.write] : [1, it.next - 1, (it.move === "R" ? 2 : 0) + it.write]
            entries.set(key, draws)
            drawn.push(...draws)
          }
          if ("halt" in it) break
          tape.set(head, it.write)
          head += it.move === "R" ? 1 : -1
          state = it.next
        }
        const run = Turing.drawn(states, blank, budget, () => drawn.shift() ?? 0)
        assert.deepEqual(run, Turing.run(machine, blank, budget))
      })
    )
  })
})

describe("what all machines put out", () => {
  const steps = [1, 6, 21]

  it("claim: counts and least times for 1, 2 and 3 states are those of an independent program", () => {
    for (const [k, bound] of steps.entries()) {
      assert.strictEqual(written(Turing.outputs(k + 1, bound).leaves), counts[k])
    }
  })

  it("claim: 12, 3044 and 2147184 machines halt, and none later than at 1, 6 and 21 steps", () => {
    const halting = [12n, 3_044n, 2_147_184n]
    for (const [k, bound] of steps.entries()) {
      const all = Turing.outputs(k + 1, bound)
      assert.strictEqual(all.halting, halting[k])
      assert.strictEqual(Turing.outputs(k + 1, bound + 200).halting, halting[k])
      assert.isBelow(Number(Turing.outputs(k + 1, bound - 1).halting), Number(halting[k]))
      assert.strictEqual(all.halting + all.undecided, Turing.size(k + 1))
    }
  })

  it("claim: one cell is put out by halting at once alone, which (4n+2)^(2n-1) machines do a symbol and blank", () => {
    for (const [k, bound] of steps.entries()) {
      const each = 2n * BigInt(Turing.choices(k + 1)) ** BigInt(2 * k + 1)
      const short = Turing.outputs(k + 1, bound).leaves.filter((it) => it.output.length === 1)
      assert.deepStrictEqual(
        short.map((it) => [it.output, it.steps, it.count]),
        [
          ["0", 1, each],
          ["1", 1, each]
        ]
      )
    }
  })

  it("claim: machines run one by one give the same leaves", () => {
    for (const [states, fuel] of [
      [1, 3],
      [2, 3],
      [2, 10]
    ] as const) {
      const found = new Map<string, bigint>()
      let halting = 0n
      for (const machine of Turing.machines(states)) {
        for (const blank of [0, 1] as const) {
          const run = slowly(machine, blank, fuel)
          if (run === undefined) continue
          const leaf = `${run.output} ${run.steps}`
          found.set(leaf, (found.get(leaf) ?? 0n) + 1n)
          if (blank === 0) halting++
        }
      }
      const all = Turing.outputs(states, fuel)
      assert.strictEqual(all.halting, halting)
      const leaves = new Map(all.leaves.map((it) => [`${it.output} ${it.steps}`, it.count]))
      assert.deepStrictEqual(leaves, found)
    }
  })

  it("example: more than 5 states or a negative time", () => {
    assert.throws(() => Turing.outputs(6, 10), "Expected at most 5 states, not `6`")
    assert.throws(() => Turing.outputs(2, -1), "Expected steps from 0 to 67108864, not `-1`")
    assert.throws(() => Turing.outputs(0, 1), "Expected a number of states from 1, not `0`")
  })
})

describe("machines", () => {
  it("claim: the listing is by index, every machine once", () => {
    for (const [states, size] of [
      [1, 36],
      [2, 10_000]
    ] as const) {
      const listed = [...Turing.machines(states)]
      assert.lengthOf(listed, size)
      assert.isTrue(listed.every((it, index) => Turing.index(it) === BigInt(index)))
      assert.isTrue(listed.every((it, index) => Equal.equals(it, Turing.at(states, index))))
    }
  })

  it("claim: output, steps and space are those of a run by the book", () => {
    fc.assert(
      fc.property(turingMachine({ states: 4 }), blank(), (machine, blank) => {
        const run = Turing.run(machine, blank, Budget.of("steps", { steps: 300 }))
        const found = slowly(machine, blank, 300)
        const expected = found && {
          status: "halted",
          output: found.output,
          steps: BigInt(found.steps),
          space: BigInt(found.output.length),
          width: 1
        }
        assert.deepEqual(run.status === "exhausted" ? undefined : run, expected)
      })
    )
  })

  it("claim: exchanging the symbols exchanges those of blank and output", () => {
    const flip = (cell: Turing.Cell): Turing.Cell => (cell === 0 ? 1 : 0)
    const flipped = (it: Turing.Transition): Turing.Transition => ({ ...it, write: flip(it.write) })
    fc.assert(
      fc.property(turingMachine(), blank(), (machine, blank) => {
        const twin = { states: machine.states.map(([a, b]) => [flipped(b), flipped(a)] as const) }
        const budget = Budget.of("steps", { steps: 100 })
        const [run, other] = [
          Turing.run(machine, blank, budget),
          Turing.run(twin, flip(blank), budget)
        ]
        const back = (output: string) =>
          Array.from(output, (it) => (it === "0" ? "1" : "0")).join("")
        assert.deepEqual(Run.map(run, back), other)
      })
    )
  })

  it("example: the busy beavers of 2, 3 and 4 states", () => {
    const champions = [
      ["1R2 1L2 | 1L1 1H", 6n, "1111"],
      ["1R2 1H | 1L2 0R3 | 1L3 1L1", 21n, "11111"],
      ["1R2 1L2 | 1L1 0L3 | 1H 1L4 | 1R4 0R1", 107n, "10111111111111"]
    ] as const
    for (const [table, steps, output] of champions) {
      const run = Turing.run(Turing.machine(table), 0, Budget.of("steps"))
      assert.deepInclude(run, { status: "halted", steps, output })
    }
  })

  it("example: a machine that walks away is stopped by steps or by space", () => {
    const walker = Turing.machine("1R1 1R1")
    const by = (bounds: Budget.Bounds) => Turing.run(walker, 0, Budget.of("steps", bounds))
    assert.deepInclude(by({ steps: 5_000_000, space: 10_000_000 }), { resource: "steps" })
    assert.deepInclude(by({ steps: 5_000_000, space: 1_000 }), { resource: "space", limit: 1_000n })
    const ceiling = by({ steps: 10n ** 12n, space: 10n ** 12n })
    assert.deepInclude(ceiling, { resource: "space", limit: Turing.ceiling.space })
  })

  it("example: masses", () => {
    const mass = (states: number) =>
      Language.coded(Turing.ofStates(states), Turing.at(states, 7)).mass
    assert.deepEqual(
      [1, 2, 3].map((n) => String(mass(n))),
      ["1/36", "1/10000", "1/7529536"]
    )
    assert.throws(() => Language.coded(Turing.ofStates(2), Turing.at(1, 0)), "of 2 states")
    const total = Rational.sum([...Turing.language.programs({ bits: 16 })].map((it) => it.mass))
    assert.strictEqual(String(total), "3/4")
  })
})

describe("tables", () => {
  it("claim: a printed machine parses to itself", () => {
    fc.assert(
      fc.property(turingMachine({ states: 12 }), (machine) => {
        for (const text of [Turing.print, Turing.line]) {
          assert.isTrue(Equal.equals(Turing.parse(text(machine)), Result.succeed(machine)))
        }
      })
    )
  })

  it("claim: any text is a machine or one line on why not", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^([01][LRH][0-9]? ?\|?){0,9}$/)),
        (text) => {
          const made = Turing.parse(text)
          assert.isTrue(Result.isSuccess(made) || /^line \d+: expected [^\n]*$/.test(made.failure))
        }
      )
    )
  })

  it("example: what is wrong with a table", () => {
    const wrong = {
      "": "line 1: expected a state, not the end of the table",
      "1R1": "line 1: expected a transition like 1R2 or 0H, not the end of the state",
      "1R1 2H": "line 1: expected a transition like 1R2 or 0H, not `2H`",
      "1R1 0H\n1L2 0R3": "line 2: expected a state from 1 to 2, not `0R3`",
      "1R1 0H ; fine\n\n0H 0H 1H":
        "line 3: expected nothing after the two transitions of a state, not `1H`",
      "1R0 0H": "line 1: expected a transition like 1R2 or 0H, not `1R0`"
    }
    for (const [text, message] of Object.entries(wrong)) {
      assert.deepStrictEqual(Turing.parse(text), Result.fail(message))
    }
  })

  it("example: no such machine", () => {
    assert.throws(() => Turing.at(2, 10_000), "Expected an index from 0 to 9999, not `10000`")
    assert.throws(() => Turing.machine("x"), "Expected a table, but line 1")
    const astray = {
      states: [
        [
          { write: 1, move: "R", next: 2 },
          { write: 0, halt: true }
        ]
      ]
    } as const
    assert.throws(() => Turing.index(astray), "Expected a state from 1 to 1, not `2`")
    assert.throws(() => Turing.run(astray, 0, Budget.of("steps")), "Expected a state from 1 to 1")
  })
})
