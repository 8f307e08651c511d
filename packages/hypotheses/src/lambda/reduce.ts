import { HEAD, LAM, RED, ENTER } from "./Code.ts"
import { HOLE, IND, type Machine, NEUTRAL } from "./Machine.ts"

/** The value of the term that was begun has been found. */
export const DONE = 0
/** The arena or a stack is at its limit. */
export const FULL = 1
/** One more step would pass a bound. */
export const BOUND = 2

/**
 * Reduces until a weak head normal form is found, the arena is full, or so many steps are done.
 *
 * An argument that is itself an application becomes a thunk, which is evaluated where it is first
 * entered and then overwritten by its value: call by need. A beta step takes an argument from the
 * stack. Graph steps are beta steps, arguments put on the stack, variables entered, thunks
 * overwritten, and arguments given to free variables.
 *
 * The caller makes `betaLimit` and `graphLimit` small enough for 31 bits.
 */
export const reduce = (m: Machine, betaLimit: number, graphLimit: number): number => {
  const K = m.code.words
  const H = m.heap
  const S = m.stack
  const U = m.updates
  const F = m.frame
  const heapLimit = m.heapLimit | 0
  const stackLimit = m.stackLimit | 0
  const updateLimit = m.updateLimit | 0
  let pc = m.block | 0
  let used = m.used | 0
  let top = m.top | 0
  let base = m.base | 0
  let pending = m.pending | 0
  let beta = 0
  let graph = 0
  let end = DONE

  run: for (;;) {
    const op = K[pc]!
    if (op === LAM) {
      if (top > base) {
        if (beta >= betaLimit || graph >= graphLimit) {
          end = BOUND
          break
        }
        beta++
        graph++
        F[K[pc + 3]!] = S[--top]!
        pc = K[pc + 2]!
        continue
      }
      // No argument: the abstraction is the value of the thunks that wait for it.
      const count = K[pc + 1]!
      let value = ~(pc << 1)
      if (count > 0) {
        if (used + count >= heapLimit) {
          m.need = count + 1
          end = FULL
          break
        }
        value = used
        H[used++] = pc
        for (let i = 0; i < count; i++) H[used++] = F[K[pc + HEAD + i]!]!
      }
      while (top === base && pending > 0) {
        base = U[--pending]!
        const thunk = U[--pending]!
        H[thunk] = IND
        H[thunk + 1] = value
        graph++
      }
      if (top > base) continue
      m.value = value
      break
    }

    // A spine: its arguments go on the stack, the last one first.
    const count = K[pc + 3]!
    const need = K[pc + 2]!
    if (used + need > heapLimit || top + count > stackLimit || pending >= updateLimit) {
      m.need = need + count
      end = FULL
      break
    }
    let arg = K[pc + 5]!
    for (const last = arg + count; arg < last; arg++) {
      const word = K[arg]!
      let node = word
      if (word >= 0) {
        if ((word & 1) === 0) node = F[word >> 1]!
        else {
          const block = word >> 1
          const size = K[block + 1]!
          node = used
          H[used++] = block
          for (let i = 0; i < size; i++) H[used++] = F[K[block + HEAD + i]!]!
          if (size === 0) H[used++] = 0
        }
      }
      S[top++] = node
    }
    graph += count
    if (op === RED) {
      pc = K[pc + 4]!
      continue
    }

    // The variable at its head is entered.
    let x = F[K[pc + 4]!]!
    graph++
    for (;;) {
      if (x < 0) {
        const constant = ~x
        if ((constant & 1) === 0) {
          pc = constant >> 1
          continue run
        }
      } else {
        const block = H[x]!
        if (block >= 0) {
          const count = K[block + 1]!
          for (let i = 0; i < count; i++) F[K[block + HEAD + i]!] = H[x + 1 + i]!
          if (K[block] !== LAM) {
            H[x] = HOLE
            U[pending++] = x
            U[pending++] = base
            base = top
          }
          pc = block
          continue run
        }
        if (block === IND) {
          x = H[x + 1]!
          continue
        }
      }
      // A free variable: it keeps its arguments, and is the value of what waits for it.
      if (used + 3 * (top - base) > heapLimit) {
        m.need = 3 * (top - base)
        F[0] = x
        pc = ENTER
        graph--
        end = FULL
        break run
      }
      while (top > base) {
        H[used] = NEUTRAL
        H[used + 1] = x
        H[used + 2] = S[--top]!
        x = used
        used += 3
        graph++
      }
      if (pending === 0) {
        m.value = x
        break run
      }
      base = U[--pending]!
      const thunk = U[--pending]!
      H[thunk] = IND
      H[thunk + 1] = x
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
