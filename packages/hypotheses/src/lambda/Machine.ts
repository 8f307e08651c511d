/**
 * # The state of the graph reducer
 *
 * Nodes lie in an arena of cells: a header and what the node holds. The header is the block whose
 * closure the node is, or one of the numbers of `Header.ts`. A reference is a cell's address, or negative
 * for a constant (see `Code.ts`).
 *
 * **Space** is live cells: those of nodes that can still be reached, and those on the stacks. It is
 * taken at collections, at the start and at the end, and the largest counts. When to collect is
 * decided by the run alone: after 32 cells, then after twice as many up to 8192, and from there on
 * after as many as were live, so that no more than half of the arena is ever waste.
 *
 * @module
 */
import type { Code } from "./Code.ts"
import type { Memory } from "./Memory.ts"

/**
 * A run as it stands, in one memory: the frame and the blocks; a region with the arguments from its
 * beginning up, the next one last, and the thunks under evaluation from its end down, each with the
 * base that it found; and the two halves of the arena. All positions are addresses.
 */
export interface Machine {
  code: Code
  cells: Int32Array
  /** The compiled reducer over these cells, where there is one. */
  run: (() => number) | undefined
  readonly allocate: (cells: number) => Memory
  /** Cells of the region of the stacks, and of each half of the arena. */
  region: number
  half: number
  /** Where the half in use begins. */
  arena: number
  /** The block to go on with. */
  block: number
  /** Behind the last node. */
  used: number
  /** Behind the last argument; those below `base` wait behind the thunk on top. */
  top: number
  base: number
  /** The last thunk under evaluation. */
  pending: number
  /** Where the arena is to be collected, and how many cells the stacks may take. */
  heapLimit: number
  stackLimit: number
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
const firstQuota = 32
/** From here on the quota follows the live cells. */
export const quota = 8192
/** Arguments that always fit. */
export const margin = 8

/** A machine that has yet to be {@link begin begun}. */
export const make = (allocate: (cells: number) => Memory): Machine => ({
  code: nothing,
  cells: new Int32Array(0),
  run: undefined,
  allocate,
  region: 2 * quota,
  half: 2 * quota,
  arena: 0,
  block: 0,
  used: 0,
  top: 0,
  base: 0,
  pending: 0,
  heapLimit: 0,
  stackLimit: 0,
  need: 0,
  value: 0,
  beta: 0,
  graph: 0,
  quota: 0,
  space: 0
})

/** Where the region of the stacks begins, and ends. */
export const bottom = (m: Machine): number => m.code.words.length
export const ceiling = (m: Machine): number => bottom(m) + m.region

/** How many cells the stacks take. */
export const stacked = (m: Machine): number => m.top - bottom(m) + ceiling(m) - m.pending

/** Gives the machine a memory. */
export const hold = (m: Machine, { cells, run }: Memory): void => {
  m.cells = cells
  m.run = run
}

/** Starts a program with an empty arena and room for `input` cells of input. */
export const begin = (m: Machine, code: Code, input: number): void => {
  // The blocks stay as they are, and each cell of the frame is written before it is read.
  const isThere = m.code === code
  m.code = code
  m.half = Math.max(m.half, input + quota)
  const size = code.words.length + m.region + 2 * m.half
  const isSmall = m.cells.length < size
  if (isSmall) hold(m, m.allocate(size))
  if (isSmall || !isThere) m.cells.set(code.words)
  m.block = code.entry
  m.arena = ceiling(m)
  m.used = m.arena
  m.top = bottom(m)
  m.base = m.top
  m.pending = ceiling(m)
  m.need = 0
  m.beta = 0
  m.graph = 0
  m.space = 0
  m.quota = firstQuota
}

/** How many cells the stacks may take before they are looked at again. */
export const stackAllowance = (m: Machine): number => 2 * stacked(m) + quota + m.need

/** Takes the live cells into account, and lets the run go on until it has allocated its quota. */
export const measure = (m: Machine): void => {
  m.space = Math.max(m.space, m.used - m.arena + stacked(m))
  m.heapLimit = m.used + m.quota + m.need
  m.stackLimit = stackAllowance(m)
}
