import { entering, FRAME, HEAD, LAM, RED } from "./Code.ts"
import { HOLE, IND, NEUTRAL, state } from "./Header.ts"
import { ceiling, type Machine, margin } from "./Machine.ts"

/** The value of the term that was begun has been found. */
export const DONE = 0
/** The arena or a stack is at its limit. */
export const FULL = 1
/** One more step would pass a bound. */
export const BOUND = 2

/**
 * Reduces until a weak head normal form is found, the arena is full, or a limit of steps is
 * reached.
 *
 * An argument that is itself an application becomes a thunk, which is evaluated where it is first
 * entered and then overwritten by its value: call by need. A beta step takes an argument from the
 * stack. Graph steps are beta steps, arguments put on the stack, variables entered, thunks
 * overwritten, and arguments given to free variables.
 *
 * The caller makes `betaLimit` and `graphLimit` small enough for 31 bits.
 */
export const reduce = (m: Machine, betaLimit: number, graphLimit: number): number => {
  const M = m.cells
  const last = ceiling(m) | 0
  const heapLimit = m.heapLimit | 0
  /** Of the distance from the top of one stack to that of the other. */
  const near = (m.stackLimit - m.region - margin) | 0
  let pc = m.block | 0
  let used = m.used | 0
  let top = m.top | 0
  let base = m.base | 0
  let pending = m.pending | 0
  let beta = 0
  let graph = 0
  let end = DONE

  run: for (;;) {
    const op = M[pc]!
    if (op === LAM) {
      if (top > base) {
        if (beta >= betaLimit || graph >= graphLimit) {
          end = BOUND
          break
        }
        beta++
        graph++
        M[M[pc + 3]!] = M[--top]!
        pc = M[pc + 2]!
        continue
      }
      // No argument: the abstraction is the value of the thunks that wait for it.
      const count = M[pc + 1]!
      let value = ~(pc << 1)
      if (count > 0) {
        if (used + count >= heapLimit) {
          m.need = count + 1
          end = FULL
          break
        }
        value = used
        M[used++] = pc
        for (let i = 0; i < count; i++) M[used++] = M[M[pc + HEAD + i]!]!
      }
      while (top === base && pending < last) {
        base = M[pending++]!
        const thunk = M[pending++]!
        M[thunk] = IND
        M[thunk + 1] = value
        graph++
      }
      if (top > base) continue
      m.value = value
      break
    }

    // A spine: its arguments go on the stack, the last one first.
    const count = M[pc + 3]!
    const need = M[pc + 2]!
    if (used + need > heapLimit || top - pending + count > near) {
      m.need = need + count
      end = FULL
      break
    }
    let arg = M[pc + 5]!
    for (const end = arg + count; arg < end; arg++) {
      const word = M[arg]!
      let node = word
      if (word >= 0) {
        if ((word & 1) === 0) node = M[word >> 1]!
        else {
          const block = word >> 1
          const size = M[block + 1]!
          node = used
          M[used++] = block
          for (let i = 0; i < size; i++) M[used++] = M[M[block + HEAD + i]!]!
          if (size === 0) M[used++] = 0
        }
      }
      M[top++] = node
    }
    graph += count
    if (op === RED) {
      pc = M[pc + 4]!
      continue
    }

    // The variable at its head is entered.
    let x = M[M[pc + 4]!]!
    graph++
    for (;;) {
      if (x < 0) {
        const constant = ~x
        if ((constant & 1) === 0) {
          pc = constant >> 1
          continue run
        }
      } else {
        const block = M[x]!
        if (block >= 0) {
          const count = M[block + 1]!
          for (let i = 0; i < count; i++) M[M[block + HEAD + i]!] = M[x + 1 + i]!
          if (M[block] !== LAM) {
            M[x] = HOLE
            M[--pending] = x
            M[--pending] = base
            base = top
          }
          pc = block
          continue run
        }
        if (block === IND) {
          x = M[x + 1]!
          continue
        }
      }
      // A free variable: it keeps its arguments, and is the value of what waits for it.
      if (used + 3 * (top - base) > heapLimit) {
        m.need = 3 * (top - base)
        M[FRAME] = x
        pc = entering(m.code)
        graph--
        end = FULL
        break run
      }
      while (top > base) {
        M[used] = NEUTRAL
        M[used + 1] = x
        M[used + 2] = M[--top]!
        x = used
        used += 3
        graph++
      }
      if (pending === last) {
        m.value = x
        break run
      }
      base = M[pending++]!
      const thunk = M[pending++]!
      M[thunk] = IND
      M[thunk + 1] = x
      graph++
    }
  }

  m.block = pc
  m.used = used
  m.top = top
  m.base = base
  m.pending = pending
  m.beta += beta
  m.graph += graph
  return end
}

/** The same by the compiled reducer, where the memory has it. */
export const advance = (m: Machine, betaLimit: number, graphLimit: number): number => {
  const { cells, run } = m
  if (run === undefined) return reduce(m, betaLimit, graphLimit)
  cells[0] = m.block
  cells[1] = m.used
  cells[2] = m.top
  cells[3] = m.base
  cells[4] = m.pending
  cells[5] = m.heapLimit
  cells[6] = m.stackLimit - m.region - margin
  cells[7] = ceiling(m)
  cells[8] = betaLimit
  cells[9] = graphLimit
  cells[state.entering] = entering(m.code)
  const end = run()
  m.block = cells[0]
  m.used = cells[1]
  m.top = cells[2]
  m.base = cells[3]
  m.pending = cells[4]
  m.beta += cells[10] ?? 0
  m.graph += cells[11] ?? 0
  m.need = cells[state.need] ?? 0
  m.value = cells[state.value] ?? 0
  return end
}
