import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

const proper = Array.from({ length: 16 }, (_, table) => table).filter(Circuit.isProper)

/** All circuits of n inputs and s gates on two different lines, by brute force. */
const all = (inputs: number, gates: number): ReadonlyArray<Circuit.Circuit> => {
  let lists: ReadonlyArray<ReadonlyArray<Circuit.Gate>> = [[]]
  for (let gate = 0; gate < gates; gate++) {
    const lines = Array.from({ length: inputs + gate }, (_, line) => line)
    const next = lines.flatMap((b) =>
      lines.slice(0, b).flatMap((a) => proper.map((table) => ({ table, a, b })))
    )
    lists = lists.flatMap((list) => next.map((one) => [...list, one]))
  }
  return lists.flatMap((gates) =>
    Array.from({ length: inputs + gates.length }, (_, output) => ({
      inputs,
      gates,
      outputs: [output]
    }))
  )
}

/** The same gate with its operands exchanged. */
const turned = ({ table, a, b }: Circuit.Gate): Circuit.Gate => ({
  table: Number.parseInt(
    [0, 2, 1, 3].map((at) => table.toString(2).padStart(4, "0")[at]).join(""),
    2
  ),
  a: b,
  b: a
})

/** Whether a gate differs from another in one of table, first and second operand, as written. */
const near = (p: Circuit.Gate, q: Circuit.Gate): boolean =>
  [p, turned(p)].some((it) =>
    [q, turned(q)].some(
      (other) =>
        Number(it.table !== other.table) + Number(it.a !== other.a) + Number(it.b !== other.b) <= 1
    )
  )

/** Whether one move leads from one circuit to another. */
const neighbours = (p: Circuit.Circuit, q: Circuit.Circuit, move: Circuit.Move): boolean => {
  const changed = p.gates.flatMap((gate, index) => {
    const other = q.gates[index]!
    const same = gate.table === other.table && gate.a === other.a && gate.b === other.b
    return same ? [] : [[gate, other] as const]
  })
  if (p.outputs[0] !== q.outputs[0]) return changed.length === 0
  const [first] = changed
  return changed.length === 1 && first !== undefined && (move === "gate" || near(...first))
}

/** Sizes of the components of a graph, by walking it. */
const components = (
  circuits: ReadonlyArray<Circuit.Circuit>,
  move: Circuit.Move
): ReadonlyArray<number> => {
  const left = new Set(circuits)
  const sizes: Array<number> = []
  for (const start of circuits) {
    if (!left.delete(start)) continue
    const open = [start]
    let size = 0
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      size++
      for (const other of left) {
        if (!neighbours(next, other, move)) continue
        left.delete(other)
        open.push(other)
      }
    }
    sizes.push(size)
  }
  return sizes
}

describe("graphs of circuits", () => {
  it("claim: for two inputs and two gates components are those of a walk", () => {
    const byTable = Map.groupBy(all(2, 2), (it) => Circuit.tables(it)[0] ?? "")
    for (const move of ["gate", "part"] as const) {
      const found = Circuit.connectivity(2, 2, move)
      assert.sameMembers(
        found.map((it) => it.table),
        [...byTable.keys()]
      )
      for (const one of found) {
        const circuits = byTable.get(one.table) ?? []
        const sizes = components(circuits, move)
        const cones = circuits.map(Circuit.cone)
        assert.equal(one.circuits, circuits.length)
        assert.equal(one.components, sizes.length)
        assert.equal(one.largest, Math.max(...sizes))
        assert.equal(one.least, Math.min(...cones.map((it) => it.gates.length)))
        assert.sameMembers(one.shapes.map(String), [
          ...new Set(cones.map((it) => String([Circuit.size(it), Circuit.depth(it)])))
        ])
      }
    }
  })
  it("example: three inputs and three gates, moves of one gate", () => {
    const found = Map.groupBy(Circuit.connectivity(3, 3, "gate"), (it) => it.least)
    const connected = [0, 1, 2, 3].map((least) => {
      const some = found.get(least) ?? []
      return [some.filter((it) => it.components === 1).length, some.length]
    })
    assert.deepEqual(connected, [
      [3, 3],
      [30, 30],
      [23, 119],
      [0, 80]
    ])
  })
})

describe("prunings", () => {
  it("claim: the counts are those of walks by moves that keep the function and add no gate", () => {
    for (const [inputs, gates] of [
      [2, 2],
      [3, 1]
    ] as const) {
      const nodes = all(inputs, gates)
      const known = new Map(
        nodes.map((it) => {
          const cone = Circuit.cone(it)
          const [table] = Circuit.tables(it)
          return [it, { table, size: cone.gates.length, depth: Circuit.depth(cone) }] as const
        })
      )
      const at = (it: Circuit.Circuit) => known.get(it)!
      const rows = Array.from({ length: gates + 1 }, (_, needed) => ({
        needed,
        deeper: 0,
        shallower: 0
      }))
      for (const start of nodes) {
        const own = at(start)
        const alike = nodes.filter((it) => at(it).table === own.table)
        if (own.depth === Math.min(...alike.map((it) => at(it).depth))) continue
        const row = rows[Math.min(...alike.map((it) => at(it).size))]!
        row.deeper++
        const [left, open] = [new Set(alike), [start]]
        let shallowest = own.depth
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
          left.delete(next)
          shallowest = Math.min(shallowest, at(next).depth)
          for (const other of left) {
            if (at(other).size > at(next).size || !neighbours(next, other, "gate")) continue
            left.delete(other)
            open.push(other)
          }
        }
        if (shallowest < own.depth) row.shallower++
      }
      assert.deepEqual(Circuit.prunings(inputs, gates), rows)
    }
  })
})
