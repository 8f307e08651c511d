import { Turing } from "@headwater/hypotheses"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Counts = ReadonlyMap<string, number>

/** By output and time. */
const flat = (tally: Turing.Tally): Counts =>
  new Map(
    [...tally.halting].flatMap(([output, times]) =>
      [...times].map(([time, count]) => [`${output} ${time}`, count] as const)
    )
  )

/**
 * The tree below a path, by the book: every table is run from the start on a sparse tape, and
 * nothing is seen never to end.
 */
const plainly = (states: number, limit: number, path: ReadonlyArray<number>) => {
  const found = new Map<string, number>()
  let [nodes, endless] = [0, 0]
  const visit = (table: ReadonlyMap<number, number>, used: number, count: number): void => {
    const depth = table.size
    if (depth >= path.length) nodes++
    const tape = new Map<number, number>()
    const visited = new Set([0])
    let [state, head, steps] = [0, 0, 0]
    let entry: number | undefined
    let at = 0
    for (; steps < limit; steps++) {
      at = 2 * state + (tape.get(head) ?? 0)
      entry = table.get(at)
      if (entry === undefined) break
      tape.set(head, entry & 1)
      head += (entry & 2) - 1
      visited.add(head)
      state = entry >> 2
    }
    const blank = 2 * states - depth
    if (steps === limit) {
      endless += count * (4 * states + 2) ** blank
      return
    }
    if (depth >= path.length) {
      const cells = [...visited].toSorted((a, b) => a - b)
      const each = (count * (4 * states + 2) ** (blank - 1)) / (steps === 0 ? 2 : 1)
      for (const write of [0, 1]) {
        tape.set(head, write)
        const key = `${cells.map((cell) => tape.get(cell) ?? 0).join("")} ${steps + 1}`
        found.set(key, (found.get(key) ?? 0) + each)
      }
      if (blank === 1) endless += 4 * states * count
    }
    if (blank === 1) return
    for (let next = 0; next < 4 * Math.min(used + 1, states); next++) {
      if (steps === 0 && (next & 2) === 0) continue
      if (depth < path.length && path[depth] !== next) continue
      const fresh = next >> 2 === used
      visit(
        new Map([...table, [at, next]]),
        fresh ? used + 1 : used,
        fresh ? count * (states - used) : count
      )
    }
  }
  visit(new Map(), 1, 1)
  return { found, nodes, endless }
}

/** Machines that do not halt in time. */
const others = (it: Turing.Tally): number =>
  it.cycling + it.translated + it.windows + it.histories + it.closed + it.late

/** A part of the tree, as it is counted and by the book. */
const both = (states: number, limit: number, path: ReadonlyArray<number>) => {
  const tally = Turing.tally(states, limit, { path })
  const counted = { found: flat(tally), nodes: tally.nodes, endless: others(tally) }
  return [counted, plainly(states, limit, path)] as const
}

describe("the tree of machines", () => {
  it("claim: a whole tree is what running each of its tables from the start gives", () => {
    for (const [states, limit] of [
      [1, 3],
      [2, 4],
      [2, 60],
      [3, 15],
      [3, 40]
    ] as const) {
      const [counted, plain] = both(states, limit, [])
      assert.deepEqual(counted, plain)
    }
  })

  it("law: so is a part of it, whatever its path", () => {
    const part = fc.tuple(
      fc.integer({ min: 3, max: 5 }),
      fc.integer({ min: 5, max: 90 }),
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 })
    )
    fc.assert(
      fc.property(part, ([states, limit, draws]) => {
        let path: ReadonlyArray<number> = []
        while (path.length < 2 * states - 3) {
          const cut = Turing.shards(states, limit, path.length + 1, { path }).slice(1)
          if (cut.length === 0) return
          path = cut[draws[path.length]! % cut.length]!.path
        }
        const [counted, plain] = both(states, limit, path)
        assert.deepEqual(counted, plain)
      }),
      { numRuns: 60 }
    )
  })

  it("example: a run that outgrows its words goes on in memory, and may halt there", () => {
    const path = [6, 8, 13, 3, 15, 16]
    const [counted, plain] = both(5, 800, path)
    assert.deepEqual(counted, plain)
    const longest = "11100001110001111100011111100100111101001111010"
    assert.include(JSON.stringify([...counted.found.keys()]), longest)
  })

  it("claim: 61, 5417 and 858909 tables, and all of 4 states by their end", () => {
    assert.equal(Turing.tally(2, 6).nodes, 61)
    assert.equal(Turing.tally(3, 21).nodes, 5_417)
    const four = Turing.tally(4, 107)
    assert.equal(four.nodes, 858_909)
    assert.equal(2 * others(four), 11_019_960_576 - 2_985_384_480)
  })

  it("claim: where the deciders take over does not show in what halts", () => {
    for (const [states, steps, reaches] of [
      [2, 6, [1, 2, 4]],
      [3, 21, [2, 7, 15]],
      [4, 107, [25, 80]]
    ] as const) {
      const whole = Turing.tally(states, steps)
      for (const reach of reaches) {
        const tally = Turing.tally(states, steps, { path: [] }, reach)
        assert.deepEqual(flat(tally), flat(whole))
        assert.equal(tally.nodes, whole.nodes)
        assert.equal(others(tally), others(whole))
        assert.isBelow(tally.late, whole.late)
      }
    }
  })

  it("claim: a run of thousands of steps is counted as running by the book does", () => {
    const path = [6, 11, 13, 14, 17, 0, 10, 5]
    const [counted, plain] = both(5, 15_000, path)
    assert.deepEqual(counted, plain)
    assert.isTrue([...counted.found.keys()].some((it) => it.endsWith(" 14269")))
  })

  it("law: the parts of a cut add up to the tree, in any order", () => {
    for (const depth of [0, 1, 3]) {
      const parts = Turing.shards(3, 21, depth).map((shard) => Turing.tally(3, 21, shard))
      const whole = Turing.tally(3, 21)
      for (const order of [parts, parts.toReversed()]) {
        const sum = Turing.merge.combineAll(order)
        assert.deepEqual(flat(sum), flat(whole))
        assert.deepEqual({ ...sum, halting: 0 }, { ...whole, halting: 0 })
      }
    }
  })
})
