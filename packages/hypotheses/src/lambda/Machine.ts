/**
 * # The state of the graph reducer
 *
 * Nodes lie in an arena of cells: a header and what the node holds. The header is the block whose
 * closure the node is, or one of the numbers below. A reference is a cell's address, or negative
 * for a constant (see `Code.ts`).
 *
 * **Space** is live cells: those of nodes that can still be reached, and those on the stacks. It is
 * taken at collections, at the start and at the end, and the largest counts. When to collect is
 * decided by the run alone: after 32 cells, then after twice as many up to 1024, and from there on
 * after as many as were live, so that no more than half of the arena is ever waste.
 *
 * @module
 */
import type { Code } from "./Code.ts"

/** Header of a node that stands for another one: `[IND, node]`. */
export const IND = -1
/** Header of a thunk that is being evaluated. */
export const HOLE = -2
/** Header of a free variable, or such an application, with an argument: `[NEUTRAL, fun, arg]`. */
export const NEUTRAL = -3
/** Header of a node that a collection has moved: `[MOVED, address]`. */
export const MOVED = -4

/** A run as it stands. */
export interface Machine {
  code: Code
  heap: Int32Array
  /** Where nodes are moved to. */
  spare: Int32Array
  /** Arguments, the next one last; below `base` those that wait behind the thunk on top. */
  stack: Int32Array
  /** Thunks under evaluation, each with the base that it found. */
  updates: Int32Array
  frame: Int32Array
  /** The block to go on with. */
  block: number
  /** The cells used of the arena and of the stacks. */
  used: number
  top: number
  base: number
  pending: number
  /** Where they are collected or enlarged. */
  heapLimit: number
  stackLimit: number
  updateLimit: number
  /** Cells that the next step needs. */
  need: number
  /** The weak head normal form that was found. */
  value: number
  beta: number
  graph: number
  /** The cells allocated before the next collection, at least. */
  quota: number
  /** The most live cells that were found. */
  space: number
}

const nothing: Code = { words: new Int32Array(0), entry: 0, frame: 0 }

/** A machine that has yet to be {@link begin begun}. */
export const make = (): Machine => ({
  code: nothing,
  heap: new Int32Array(4096),
  spare: new Int32Array(4096),
  stack: new Int32Array(2048),
  updates: new Int32Array(2048),
  frame: new Int32Array(64),
  block: 0,
  used: 0,
  top: 0,
  base: 0,
  pending: 0,
  heapLimit: 0,
  stackLimit: 0,
  updateLimit: 0,
  need: 0,
  value: 0,
  beta: 0,
  graph: 0,
  quota: 0,
  space: 0
})

const firstQuota = 32
/** From here on the quota follows the live cells. */
export const quota = 1024

/** At least so many cells, of which the first are kept. */
export const enlarged = (cells: Int32Array, least: number): Int32Array => {
  if (cells.length >= least) return cells
  const more = new Int32Array(Math.max(least, 2 * cells.length))
  more.set(cells)
  return more
}

/** Sets out on a program, with nothing in the arena. */
export const begin = (m: Machine, code: Code): void => {
  m.code = code
  m.frame = enlarged(m.frame, code.frame)
  m.block = code.entry
  m.used = 0
  m.top = 0
  m.base = 0
  m.pending = 0
  m.need = 0
  m.beta = 0
  m.graph = 0
  m.space = 0
  m.quota = firstQuota
  limit(m)
}

/** Lets the run go on from here until it has allocated its quota. */
export const limit = (m: Machine): void => {
  m.heapLimit = m.used + m.quota + m.need
  m.stackLimit = 2 * m.top + quota + m.need
  m.updateLimit = 2 * m.pending + quota
  m.heap = enlarged(m.heap, m.heapLimit)
  m.stack = enlarged(m.stack, m.stackLimit)
  m.updates = enlarged(m.updates, m.updateLimit + 2)
}

/** Takes the live cells into account. */
export const measure = (m: Machine): void => {
  m.space = Math.max(m.space, m.used + m.top + m.pending)
}
