/**
 * # Structure of a flow graph
 *
 * What is needed to write a graph of jumps as nested blocks and loops: an order in which forward
 * edges go down, the dominator tree, which nodes are loop headers and which are merges.
 *
 * A graph is reducible when every edge that goes back in the order leads to a node that dominates
 * where it comes from; only then can it be nested without copies of nodes.
 *
 * References: [CooperHarveyKennedy2001] for dominators, [Ramsey2022] for the nesting.
 *
 * @module
 */

/** A graph by the successors of each node. */
export type Graph = ReadonlyArray<ReadonlyArray<number>>

/** A graph seen from its entry. Nodes that cannot be reached from there have order -1. */
export interface ControlFlow {
  readonly entry: number
  /** Reachable nodes in reverse postorder. */
  readonly nodes: ReadonlyArray<number>
  /** Position of each node in `nodes`. */
  readonly order: ReadonlyArray<number>
  readonly predecessors: Graph
  /** Children in the dominator tree, in order. */
  readonly children: Graph
  /** Nodes that an edge goes back to. */
  readonly header: ReadonlyArray<boolean>
  /** Nodes that at least two edges go forward to. */
  readonly merge: ReadonlyArray<boolean>
  readonly reducible: boolean
}

const postorder = (graph: Graph, entry: number): Array<number> => {
  const done: Array<number> = []
  const seen = graph.map(() => false)
  const stack: Array<{ readonly node: number; next: number }> = [{ node: entry, next: 0 }]
  seen[entry] = true
  for (let top; (top = stack.at(-1)) !== undefined;) {
    const child = graph[top.node]?.[top.next++]
    if (child === undefined) {
      done.push(top.node)
      stack.pop()
    } else if (seen[child] !== true) {
      seen[child] = true
      stack.push({ node: child, next: 0 })
    }
  }
  return done
}

/** The control flow of a graph from `entry`. */
export const controlFlow = (graph: Graph, entry: number): ControlFlow => {
  const nodes = postorder(graph, entry).reverse()
  const order = graph.map(() => -1)
  nodes.forEach((node, position) => {
    order[node] = position
  })
  const at = (node: number): number => order[node] ?? -1
  const predecessors: Array<Array<number>> = graph.map(() => [])
  for (const node of nodes) for (const next of graph[node] ?? []) predecessors[next]?.push(node)

  // immediate dominators, by position in the order
  const parent = nodes.map(() => -1)
  parent[0] = 0
  const meet = (a: number, b: number): number => {
    let [x, y] = [a, b]
    while (x !== y) {
      while (x > y) x = parent[x] ?? 0
      while (y > x) y = parent[y] ?? 0
    }
    return x
  }
  for (let changed = true; changed;) {
    changed = false
    for (let position = 1; position < nodes.length; position++) {
      let found = -1
      for (const from of predecessors[nodes[position] ?? entry] ?? []) {
        if (parent[at(from)] === -1) continue
        found = found === -1 ? at(from) : meet(found, at(from))
      }
      if (parent[position] !== found) {
        parent[position] = found
        changed = true
      }
    }
  }

  const dominates = (above: number, below: number): boolean => {
    let position = at(below)
    while (position > at(above)) position = parent[position] ?? 0
    return position === at(above)
  }
  const children: Array<Array<number>> = graph.map(() => [])
  for (let position = 1; position < nodes.length; position++) {
    children[nodes[parent[position] ?? 0] ?? entry]?.push(nodes[position] ?? entry)
  }
  const back = (from: number, to: number): boolean => at(to) <= at(from)
  const header = graph.map(
    (_, node) => predecessors[node]?.some((from) => back(from, node)) === true
  )
  const merge = graph.map(
    (_, node) => (predecessors[node]?.filter((from) => !back(from, node)).length ?? 0) > 1
  )
  const reducible = nodes.every((node) =>
    (graph[node] ?? []).every((next) => !back(node, next) || dominates(next, node))
  )
  return { entry, nodes, order, predecessors, children, header, merge, reducible }
}

/** A loop of a reducible graph, with the loops directly inside it. */
export interface Loop {
  readonly header: number
  readonly inner: ReadonlyArray<Loop>
}

/** The outermost loops of a reducible graph, in order. */
export const loops = (graph: ControlFlow): ReadonlyArray<Loop> => {
  const at = (node: number): number => graph.order[node] ?? -1
  const headers = graph.nodes.filter((node) => graph.header[node] === true)
  const inside = new Map<number, Array<number>>()
  const around = new Map<number, number>()
  // outer loops come first in the order, so the last one seen around a header is the smallest
  for (const header of headers) {
    const body = new Set([header])
    const stack = (graph.predecessors[header] ?? []).filter((from) => at(from) >= at(header))
    for (let node; (node = stack.pop()) !== undefined;) {
      if (body.has(node)) continue
      body.add(node)
      stack.push(...(graph.predecessors[node] ?? []))
    }
    for (const other of headers) if (other !== header && body.has(other)) around.set(other, header)
  }
  for (const header of headers) {
    const outer = around.get(header) ?? -1
    inside.set(outer, [...(inside.get(outer) ?? []), header])
  }
  const forest = (outer: number): ReadonlyArray<Loop> =>
    (inside.get(outer) ?? []).map((header) => ({ header, inner: forest(header) }))
  return forest(-1)
}
