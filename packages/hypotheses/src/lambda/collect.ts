import { HEAD } from "./Code.ts"
import { IND, MOVED, NEUTRAL } from "./Header.ts"
import {
  bottom,
  ceiling,
  hold,
  type Machine,
  measure,
  quota,
  stackAllowance,
  stacked
} from "./Machine.ts"

/**
 * Thunks that wait for the same value become one: where a thunk was entered with no argument of
 * the one below it left, it is made to stand for that one. Its update counts now.
 */
const squeeze = (m: Machine): void => {
  const { cells } = m
  const first = ceiling(m)
  let kept = first
  for (let at = first - 2; at >= m.pending; at -= 2) {
    const thunk = cells[at + 1] ?? 0
    const base = cells[at] ?? 0
    // The base that this thunk's evaluation began with is the one that the next thunk found.
    const inner = at - 2 >= m.pending ? (cells[at - 2] ?? 0) : m.base
    if (kept < first && base === inner) {
      cells[thunk] = IND
      cells[thunk + 1] = cells[kept + 1] ?? 0
      m.graph++
      continue
    }
    cells[--kept] = thunk
    cells[--kept] = base
  }
  m.pending = kept
}

/** Another memory with room for what the run may need, the stacks and the blocks in it. */
const enlarge = (m: Machine, half: number, region: number): void => {
  const memory = m.allocate(bottom(m) + region + 2 * half)
  const pending = m.pending + region - m.region
  memory.cells.set(m.cells.subarray(0, m.top))
  memory.cells.set(m.cells.subarray(m.pending, ceiling(m)), pending)
  m.pending = pending
  m.half = half
  m.region = region
  hold(m, memory)
}

/** Where a collection keeps the end of what it has moved: a cell that nothing else is in. */
const END = 15

/** The address to which a node has moved; it is moved where it had not been. */
const moved = (from: Int32Array, to: Int32Array, node: number): number => {
  let x = node
  while (x >= 0 && from[x] === IND) x = from[x + 1]!
  if (x < 0) return x
  const header = from[x]!
  if (header === MOVED) return from[x + 1]!
  const address = to[END]!
  to[address] = header
  to[address + 1] = from[x + 1]!
  let end = address + 2
  if (header >= 0) {
    const count = from[header + 1]!
    for (let i = 2; i <= count; i++) to[end++] = from[x + i]!
  } else if (header === NEUTRAL) to[end++] = from[x + 2]!
  to[END] = end
  from[x] = MOVED
  from[x + 1] = address
  return address
}

/** Moves what the roots reach, and what that reaches, and so on. */
const scavenge = (m: Machine, from: Int32Array, to: Int32Array, start: number): void => {
  to[END] = start
  for (let at = bottom(m); at < m.top; at++) to[at] = moved(from, to, to[at]!)
  for (let at = m.pending; at < ceiling(m); at += 2) to[at + 1] = moved(from, to, to[at + 1]!)
  const count = to[m.block + 1]!
  for (let i = 0; i < count; i++) {
    const level = to[m.block + HEAD + i]!
    to[level] = moved(from, to, to[level]!)
  }
  for (let scan = start; scan < (to[END] ?? 0);) {
    const header = to[scan]!
    if (header >= 0) {
      const count = to[header + 1]!
      for (let i = 1; i <= count; i++) to[scan + i] = moved(from, to, to[scan + i]!)
      scan += count > 1 ? count + 1 : 2
    } else if (header === NEUTRAL) {
      to[scan + 1] = moved(from, to, to[scan + 1]!)
      to[scan + 2] = moved(from, to, to[scan + 2]!)
      scan += 3
    } else scan += 2
  }
}

/**
 * Moves what can be reached to the other half of the arena, the rest is forgotten; then takes the
 * live cells into account and sets the next limits. The memory is made anew where it may be too
 * small.
 *
 * - **Cost** O(live cells)
 */
export const collect = (m: Machine): void => {
  squeeze(m)
  const before = m.used - m.arena
  const first = ceiling(m)
  const most = 2 * before + quota + m.need
  const from = m.cells
  let start = m.arena === first ? first + m.half : first
  const allowed = stackAllowance(m) + stacked(m)
  if (most > m.half || allowed > m.region) {
    const half = most > m.half ? Math.max(most, 2 * m.half) : m.half
    const region = allowed > m.region ? 2 * allowed : m.region
    enlarge(m, half, region)
    start = ceiling(m)
  }
  scavenge(m, from, m.cells, start)
  m.arena = start
  m.used = m.cells[END] ?? start
  m.quota = Math.max(m.used - start, Math.min(quota, 2 * m.quota))
  measure(m)
}
