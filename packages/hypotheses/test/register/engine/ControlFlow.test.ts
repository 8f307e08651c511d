import * as fc from "fast-check"
import { assert, it } from "vitest"
import { type Graph, type Loop, loops, controlFlow } from "#register/engine/ControlFlow"

const graph: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const node = fc.nat(size - 1)
  return fc.array(fc.array(node, { maxLength: 2 }), { minLength: size, maxLength: size })
})

/** Nodes that can be reached from `from` without passing through `without`. */
const reached = (graph: Graph, from: number, without = -1): ReadonlySet<number> => {
  const seen = new Set<number>()
  const visit = (node: number): void => {
    if (node === without || seen.has(node)) return
    seen.add(node)
    graph[node]?.forEach(visit)
  }
  visit(from)
  return seen
}

/** Whether every way from 0 to `below` passes through `above`. */
const dominates = (graph: Graph, above: number, below: number): boolean =>
  above === below || !reached(graph, 0, above).has(below)

it("claim: the children of a node are those that it dominates immediately", () => {
  fc.assert(
    fc.property(graph, (graph) => {
      const nodes = [...reached(graph, 0)]
      const { children } = controlFlow(graph, 0)
      for (const node of nodes) {
        const strict = nodes.filter((it) => it !== node && dominates(graph, node, it))
        const immediate = strict.filter((it) =>
          strict.every((other) => other === it || !dominates(graph, other, it))
        )
        assert.sameMembers([...(children[node] ?? [])], immediate)
      }
    })
  )
})

it("claim: a graph is reducible if and only if every cycle has a node that dominates it", () => {
  // otherwise two nodes of one strong component without such a node are entered from outside
  const dominated = (graph: Graph, within: ReadonlyArray<number>): boolean => {
    const inner = graph.map((next, node) =>
      within.includes(node) ? next.filter((it) => within.includes(it)) : []
    )
    const component = (node: number): ReadonlyArray<number> =>
      within.filter((it) => reached(inner, node).has(it) && reached(inner, it).has(node))
    return within.every((node) => {
      const part = component(node)
      const cyclic = part.length > 1 || inner[node]?.includes(node) === true
      if (!cyclic) return true
      const head = part.find((it) => part.every((other) => dominates(graph, it, other)))
      return (
        head !== undefined &&
        dominated(
          graph,
          part.filter((it) => it !== head)
        )
      )
    })
  }
  fc.assert(
    fc.property(graph, (graph) => {
      assert.strictEqual(controlFlow(graph, 0).reducible, dominated(graph, [...reached(graph, 0)]))
    })
  )
})

it("claim: each loop of a reducible graph is listed once, inside the smallest one around it", () => {
  /** The nodes of a loop: those that reach its header without leaving what the header dominates. */
  const body = (graph: Graph, header: number): ReadonlySet<number> => {
    const inside = [...reached(graph, 0)].filter((it) => dominates(graph, header, it))
    const inner = graph.map((next, node) =>
      inside.includes(node) ? next.filter((it) => inside.includes(it)) : []
    )
    const back = inside.filter((it) => graph[it]?.includes(header) === true)
    const ways = inside.filter((it) => back.some((end) => reached(inner, it, header).has(end)))
    return new Set([header, ...ways])
  }
  fc.assert(
    fc.property(graph, (graph) => {
      const made = controlFlow(graph, 0)
      fc.pre(made.reducible)
      const listed: Array<number> = []
      const check = (loop: Loop, around: ReadonlyArray<number>): void => {
        listed.push(loop.header)
        const containing = made.nodes.filter(
          (it) => it !== loop.header && made.header[it] === true && body(graph, it).has(loop.header)
        )
        assert.sameMembers([...around], containing)
        for (const inner of loop.inner) check(inner, [...around, loop.header])
      }
      for (const loop of loops(made)) check(loop, [])
      assert.sameMembers(
        listed,
        made.nodes.filter((it) => made.header[it] === true)
      )
    })
  )
})

it("example: controlFlow([[1], [2], [1]], 0) has one loop, at 1", () => {
  const made = controlFlow([[1], [2], [1]], 0)
  assert.deepStrictEqual(loops(made), [{ header: 1, inner: [] }])
  assert.isTrue(made.reducible)
})

it("example: controlFlow([[1, 2], [2], [1]], 0) is not reducible", () => {
  assert.isFalse(controlFlow([[1, 2], [2], [1]], 0).reducible)
})
