import { Budget, Register } from "@headwater/hypotheses"
import { Law } from "@headwater/proof"
import { Cellular } from "@headwater/worlds"
import { cellular } from "@headwater/worlds/laws"
import { assert, describe, it } from "vitest"

Law.check(it, cellular())

const budget = Budget.of("unit")

/** The answer and the steps of a text at (t, u). */
const run = (text: Register.Program, t: number, u: number): readonly [number, number] => {
  const found = Register.answer(text, { registers: { r1: t, r2: u } }, budget)
  if (found.status === "exhausted") throw new RangeError("Expected a text that halts")
  return [Number(found.output), Number(found.steps)]
}

const bits = (text: Register.Program): number => Register.encode(text).length

/** Every closed form that is found, by rule. */
const forms = new Map(
  Cellular.quietRules.flatMap((rule) => {
    const found = Cellular.closedForm({ rule, seed: 1 })
    return found === undefined ? [] : [[rule, found] as const]
  })
)

/** How often each value comes, by rising value. */
const histogram = (values: ReadonlyArray<number>): ReadonlyArray<readonly [number, number]> =>
  [...new Set(values)]
    .toSorted((a, b) => a - b)
    .map((value) => [value, values.filter((it) => it === value).length])

describe("evolve", () => {
  it("example: a row of one cell, rings and ends that stay", () => {
    const one = Cellular.row([1])
    assert.deepEqual(Cellular.cellsOf(Cellular.evolve(30, one, 1)), [0])
    assert.deepEqual(Cellular.cellsOf(Cellular.evolve(30, one, 1, 0)), [1])
    assert.throws(() => Cellular.evolve(256, one, 1), /Expected a rule from 0 to 255/)
    assert.throws(() => Cellular.evolve(30, Cellular.row([]), 1), /at least one cell/)
    assert.throws(() => Cellular.diagram({ rule: 31, seed: 1 }, 4), /empty row empty/)
  })
})

describe("closedForm", () => {
  it("claim: 124 of the 128 worlds from one cell have one, of these numbers of states", () => {
    assert.deepEqual(
      Cellular.quietRules.filter((rule) => !forms.has(rule)),
      [30, 86, 110, 124]
    )
    const sizes = [...forms.values()].map(({ automaton }) => Cellular.states(automaton))
    assert.equal(
      histogram(sizes).join(" "),
      "2,51 3,31 4,12 5,14 6,2 7,3 8,3 9,3 10,2 13,1 74,1 87,1"
    )
    assert.equal(Math.max(...[...forms.values()].map((it) => it.situations)), 512)
  })

  it("claim: of the worlds from rows of up to three cells 492 of 512 have one", () => {
    const found = Cellular.quietRules.flatMap((rule) =>
      [1, 3, 5, 7].filter((seed) => Cellular.closedForm({ rule, seed }) !== undefined)
    )
    assert.equal(found.length, 492)
  })

  it("claim: of all changes of one transition the proof refuses those that change an answer", () => {
    /** Whether two automata answer alike to all digits: no pair of states is reached that differs. */
    const areAlike = (a: Cellular.DigitAutomaton, b: Cellular.DigitAutomaton): boolean => {
      const pairs = new Map([["0 0", [0, 0] as readonly [number, number]]])
      for (const [p, q] of pairs.values()) {
        if (a.answer[p] !== b.answer[q]) return false
        for (let digits = 0; digits < 4; digits++) {
          const to = [a.next[p]?.[digits] ?? 0, b.next[q]?.[digits] ?? 0] as const
          pairs.set(to.join(" "), to)
        }
      }
      return true
    }
    let refused = 0
    for (const [rule, { automaton }] of forms) {
      const size = Cellular.states(automaton)
      if (size > 13) continue
      for (let state = 0; state < size; state++) {
        for (let digits = 0; digits < 4; digits++) {
          for (let other = 0; other < size; other++) {
            const next = automaton.next.map((row, k) =>
              k === state ? (row.with(digits, other) as [number, number, number, number]) : row
            )
            const changed = { next, answer: automaton.answer }
            const { proved } = Cellular.exactness(changed, { rule, seed: 1 })
            assert.equal(proved, areAlike(automaton, changed), `rule ${rule}`)
            if (!proved) refused++
          }
        }
      }
    }
    assert.isAbove(refused, 1000)
  })

  it("counterexample: a window that is too small closes on a wrong automaton, which is refuted", () => {
    const { candidate } = Cellular.kernel(Cellular.diagram({ rule: 120, seed: 7 }, 1024), 16)
    const found = candidate && Cellular.exactness(candidate, { rule: 120, seed: 7 })
    assert.notEqual(found?.proved, true)
  })

  it("claim: no automaton of rule 30 has fewer than 5461 states, none of rule 110 fewer than 5093", () => {
    const different = (rule: number): number =>
      Cellular.kernel(Cellular.diagram({ rule, seed: 1 }, 1024)).different
    assert.deepEqual([30, 86, 110, 124].map(different), [5461, 5461, 5093, 4862])
  })

  it("claim: column types are 2 to 9, but 20 and 21 for rules 118 and 62", () => {
    const types = [...forms].map(([rule, it]) => [Cellular.columnTypes(it.automaton), rule])
    const large = types.filter(([count = 0]) => count > 9)
    assert.deepEqual(large, [
      [21, 62],
      [20, 118]
    ])
    assert.equal(Math.min(...types.map(([count = 0]) => count)), 2)
  })
})

describe("texts", () => {
  it("claim: the run of any rule has 343 bits, and its steps grow as the square of the time", () => {
    for (const rule of [18, 30, 54, 110, 150, 200]) {
      const [text, seen] = [Cellular.worldText(rule), Cellular.diagram({ rule, seed: 1 }, 24)]
      assert.equal(bits(text), 343)
      for (const t of [0, 1, 2, 7, 23]) {
        for (let u = 0; u <= 2 * t; u++) assert.equal(run(text, t, u)[0], Cellular.cell(seen, t, u))
      }
    }
    assert.equal(run(Cellular.worldText(30), 64, 64)[1], 157_003)
    assert.equal(run(Cellular.worldText(30), 16, 20)[1], 10_075)
  })

  it("claim: interpreters have 323 bits and more, and answer as their automata", () => {
    const texts = [...forms].map(([rule, { automaton }]) => {
      const text = Cellular.automatonText(automaton)
      const seen = Cellular.diagram({ rule, seed: 1 }, 20)
      for (let t = 0; t < 20; t += 3) {
        for (let u = 0; u <= 2 * t; u++) assert.equal(run(text, t, u)[0], Cellular.cell(seen, t, u))
      }
      return bits(text)
    })
    assert.equal(texts.filter((it) => it === 323).length, 51)
    assert.equal(texts.filter((it) => it >= 343).length, 73)
    assert.equal(texts.filter((it) => it > 443).length, 14)
    assert.equal(Math.max(...texts), 343 + 2587)
    assert.equal(run(Cellular.automatonText(forms.get(90)!.automaton), 64, 64)[1], 224)
  })

  it("claim: a bridge to time 0, 1000 and a million makes 371, 389 and 409 bits", () => {
    const texts = [0, 1000, 1_000_000].map((from) => Cellular.bridged(Cellular.worldText(30), from))
    assert.deepEqual(texts.map(bits), [371, 389, 409])
    const seen = Cellular.diagram({ rule: 30, seed: 1 }, 40)
    const text = Cellular.bridged(Cellular.worldText(30), 7)
    for (let k = 0; k < 24; k++) {
      assert.equal(run(text, k, 0)[0], Cellular.cell(seen, 7 + k, 7 + k))
    }
  })
})

describe("binomials", () => {
  it("claim: 44 bits and 4 steps are rule 102", () => {
    const seen = Cellular.diagram({ rule: 102, seed: 1 }, 70)
    for (let t = 0; t < 70; t++) {
      for (let u = 0; u <= 2 * t + 3; u++) {
        assert.deepEqual(run(Cellular.binomials, t, u), [Cellular.cell(seen, t, u), 4])
      }
    }
    assert.equal(bits(Cellular.binomials), 44)
  })
})

describe("streams", () => {
  /** The streams of a length within some rows, one by one. */
  const counted = (rule: number, length: number, rows: number): ReadonlyMap<string, number> => {
    const seen = Cellular.diagram({ rule, seed: 1 }, rows)
    const all = new Map<string, number>()
    for (let t = 0; t + length <= rows; t++) {
      for (let u = 0; u <= 2 * t; u++) {
        const stream = Array.from({ length }, (_, k) => Cellular.cell(seen, t + k, u + k)).join("")
        all.set(stream, (all.get(stream) ?? 0) + 1)
      }
    }
    return all
  }

  it("claim: they are those that one finds one by one", () => {
    for (const [rule, length] of [
      [30, 9],
      [90, 24],
      [110, 16],
      [0, 3],
      [54, 1]
    ] as const) {
      const [found] = Cellular.streams(Cellular.diagram({ rule, seed: 1 }, 80), length, [80])
      const all = counted(rule, length, 80)
      assert.equal(found?.different, all.size)
      assert.equal(
        found?.placements,
        [...all.values()].reduce((sum, it) => sum + it, 0)
      )
      assert.deepEqual(found?.often, histogram([...all.values()]))
    }
  })

  it("claim: how many there are, and how much they have to tell apart, in 128, 256 and 512 rows", () => {
    const figures = (rule: number): readonly [string, string] => {
      const found = Cellular.streams(Cellular.diagram({ rule, seed: 1 }, 512), 24, [128, 256, 512])
      return [
        found.map((it) => it.different).join(" "),
        found.map((it) => Cellular.entropy(it).toNumber().toFixed(2)).join(" ")
      ]
    }
    assert.deepEqual(figures(30), ["8138 36372 151116", "12.47 14.27 15.90"])
    assert.deepEqual(figures(110), ["2322 4076 7605", "6.11 5.79 5.24"])
    assert.deepEqual(figures(150), ["907 969 969", "9.22 8.60 7.73"])
    assert.equal(figures(90)[0], "371 371 371")
  })
})
