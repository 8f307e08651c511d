/**
 * # Entrances of compiled code
 *
 * A run may stop where a slice of fuel ends and be taken up again there, so compiled code has more
 * than one entrance: its start and, to resume, every loop header. To keep the graph of jumps
 * nestable, one reaches a loop through the loops around it. A loop with others inside begins with a
 * gate, which leads on to its header, or to the inner loop that is being resumed.
 *
 * A program whose jumps do not nest gets a hub instead: one dispatcher, to which all jumps to merges
 * go.
 *
 * Fuel is looked at in checked blocks only: each says how much is needed, at most, until the next one.
 *
 * @module
 */
import { type Block, successors } from "./BasicBlock.ts"
import { type ControlFlow, controlFlow, type Loop, loops } from "./ControlFlow.ts"

/** What stands at a node of the graph of compiled code. */
export type Node =
  | { readonly kind: "block"; readonly block: Block }
  /** Way into the loops that a run may resume in, each with the last number of those inside it. */
  | {
      readonly kind: "gate"
      /** The block that one goes to when nothing is resumed, or this very loop is. */
      readonly block: number
      /** The number of this loop; 0 for the gate at the start, which is no loop's. */
      readonly number: number
      readonly ways: ReadonlyArray<{
        readonly node: number
        readonly last: number
        readonly leaf: boolean
      }>
    }
  | { readonly kind: "hub"; readonly targets: ReadonlyArray<number> }

export interface Entrances {
  /** Block i is at node i; further nodes follow. */
  readonly nodes: ReadonlyArray<Node>
  readonly graph: ControlFlow
  /** The node that stands for a block where it is jumped to. */
  readonly entrance: ReadonlyArray<number>
  /** By block: its number when a run is resumed there; undefined where fuel is not checked. */
  readonly resume: ReadonlyArray<number | undefined>
  /** By block: the most instructions that are executed from its beginning to the next check. */
  readonly need: ReadonlyArray<number>
}

/** More blocks are not nested but put around a hub, so that nesting stays shallow. */
const nestable = 400

const needs = (
  blocks: ReadonlyArray<Block>,
  flow: ControlFlow,
  checked: (block: number) => boolean
): ReadonlyArray<number> => {
  const need = blocks.map(() => 0)
  for (const node of [...flow.nodes].reverse()) {
    const block = blocks[node]
    if (block === undefined) continue
    const further = successors(block).map((next) => (checked(next) ? 0 : (need[next] ?? 0)))
    need[node] = block.end - block.start + Math.max(0, ...further)
  }
  return need
}

const nested = (blocks: ReadonlyArray<Block>, flow: ControlFlow): Entrances => {
  const nodes: Array<Node> = blocks.map((block) => ({ kind: "block", block }))
  const edges: Array<Array<number>> = blocks.map(() => [])
  const entrance = blocks.map((_, index) => index)
  const resume: Array<number | undefined> = blocks.map(() => undefined)
  let numbered = 0
  const gate = (block: number, number: number, inner: ReadonlyArray<Loop>): number => {
    const ways = inner.map((loop) => {
      const its = ++numbered
      resume[loop.header] = its
      const leaf = loop.inner.length === 0
      const node = leaf ? loop.header : gate(loop.header, its, loop.inner)
      entrance[loop.header] = node
      return { node, last: numbered, leaf }
    })
    const node = nodes.push({ kind: "gate", block, number, ways }) - 1
    edges[node] = [block, ...ways.map((way) => way.node)]
    return node
  }
  const outermost = loops(flow)
  const start = gate(0, 0, outermost)
  const first = entrance[0] ?? 0
  edges[start] = [first, ...(edges[start] ?? []).slice(1)]
  nodes.forEach((node) => {
    if (node.kind === "block") {
      const index = blocks.indexOf(node.block)
      edges[index] = successors(node.block).map((next) => entrance[next] ?? next)
    }
  })
  resume[0] ??= 0
  const need = needs(blocks, flow, (block) => resume[block] !== undefined)
  return { nodes, graph: controlFlow(edges, start), entrance, resume, need }
}

/** How many blocks may follow each other between two passages of the hub. */
const chain = 32

const hubbed = (blocks: ReadonlyArray<Block>, flow: ControlFlow): Entrances => {
  const targets: Array<number> = []
  const depth = blocks.map(() => 0)
  const isTarget = blocks.map(() => false)
  for (const node of flow.nodes) {
    const before = flow.predecessors[node] ?? []
    const [only] = before
    depth[node] = only === undefined ? 0 : (depth[only] ?? 0) + 1
    if (node !== flow.entry && before.length === 1 && (depth[node] ?? 0) < chain) continue
    isTarget[node] = true
    depth[node] = 0
    targets.push(node)
  }
  const hub = blocks.length
  const nodes: ReadonlyArray<Node> = [
    ...blocks.map((block) => ({ kind: "block", block }) as const),
    { kind: "hub", targets }
  ]
  const entrance = blocks.map((_, index) => (isTarget[index] === true ? hub : index))
  const edges = blocks.map((block) => successors(block).map((next) => entrance[next] ?? next))
  const resume: Array<number | undefined> = blocks.map(() => undefined)
  targets.forEach((target, number) => {
    resume[target] = number
  })
  const need = needs(blocks, flow, (block) => isTarget[block] === true)
  return { nodes, graph: controlFlow([...edges, targets], hub), entrance, resume, need }
}

/** The entrances to the blocks of a program; block 0 is its start. */
export const entrances = (blocks: ReadonlyArray<Block>): Entrances => {
  const flow = controlFlow(blocks.map(successors), 0)
  if (flow.reducible && blocks.length <= nestable) {
    const made = nested(blocks, flow)
    if (made.graph.reducible) return made
  }
  return hubbed(blocks, flow)
}
