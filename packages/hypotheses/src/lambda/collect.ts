import { HEAD } from "./Code.ts"
import { IND, limit, type Machine, measure, MOVED, NEUTRAL, quota } from "./Machine.ts"

/**
 * Thunks that wait for the same value become one: where a thunk was entered with no argument of
 * the one below it left, it is made to stand for that one. Its update counts now.
 */
const squeeze = (m: Machine): void => {
  const { heap, updates } = m
  let kept = 0
  for (let at = 0; at < m.pending; at += 2) {
    const thunk = updates[at] ?? 0
    const base = updates[at + 1] ?? 0
    // The base that this thunk's evaluation began with is the one that the next thunk found.
    const inner = at + 2 < m.pending ? (updates[at + 3] ?? 0) : m.base
    const before = kept === 0 ? -1 : base
    if (before === inner) {
      heap[thunk] = IND
      heap[thunk + 1] = updates[kept - 2] ?? 0
      m.graph++
      continue
    }
    updates[kept++] = thunk
    updates[kept++] = base
  }
  m.pending = kept
}

/**
 * Moves what can be reached to the front of the spare arena, the rest is forgotten; then takes the
 * live cells into account and sets the next limits.
 *
 * - **Cost** O(live cells)
 */
export const collect = (m: Machine): void => {
  squeeze(m)
  const { code, frame, heap, stack, updates } = m
  const { words } = code
  if (m.spare.length < m.used) m.spare = new Int32Array(m.heap.length)
  const to = m.spare
  let used = 0

  const moved = (from: number): number => {
    let x = from
    while (x >= 0 && heap[x] === IND) x = heap[x + 1]!
    if (x < 0) return x
    const header = heap[x]!
    if (header === MOVED) return heap[x + 1]!
    const size = header >= 0 ? Math.max(2, words[header + 1]! + 1) : header === NEUTRAL ? 3 : 2
    const address = used
    for (let i = 0; i < size; i++) to[used++] = heap[x + i]!
    heap[x] = MOVED
    heap[x + 1] = address
    return address
  }

  for (let i = 0; i < m.top; i++) stack[i] = moved(stack[i]!)
  for (let i = 0; i < m.pending; i += 2) updates[i] = moved(updates[i]!)
  const count = words[m.block + 1]!
  for (let i = 0; i < count; i++) {
    const level = words[m.block + HEAD + i]!
    frame[level] = moved(frame[level]!)
  }
  for (let scan = 0; scan < used;) {
    const header = to[scan]!
    if (header >= 0) {
      const size = words[header + 1]!
      for (let i = 1; i <= size; i++) to[scan + i] = moved(to[scan + i]!)
      scan += Math.max(2, size + 1)
    } else if (header === NEUTRAL) {
      to[scan + 1] = moved(to[scan + 1]!)
      to[scan + 2] = moved(to[scan + 2]!)
      scan += 3
    } else scan += 2
  }

  m.heap = to
  m.spare = heap
  m.used = used
  m.quota = Math.max(used, Math.min(quota, 2 * m.quota))
  measure(m)
  limit(m)
}
