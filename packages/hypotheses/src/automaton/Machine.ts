/**
 * # Moore machines over bits
 *
 * A machine of finitely many states that reads bits and shows one bit in each state, so also a
 * rule that predicts each bit from those before it. It starts in state 0.
 *
 * ## Main definitions
 * - {@link canonical}: the machine without unreachable states, numbered as they are first reached
 * - {@link minimal}: the smallest machine with the same behaviour, which is unique
 * - {@link distinguishing}: a shortest word that tells two machines apart
 * - {@link support}: the places of a word on which the last bit depends
 *
 * ## References
 * - [Moore1956]
 *
 * @module
 */

/** A bit. */
export type Bit = 0 | 1

/** A state: what it shows, and where 0 and 1 lead, by number. */
export interface State {
  readonly output: Bit
  readonly next: readonly [on0: number, on1: number]
}

/** A Moore machine; at least one state. */
export interface Machine {
  readonly states: ReadonlyArray<State>
}

/** The state of a number. */
export const state = (machine: Machine, number: number): State => {
  const found = machine.states[number]
  if (found !== undefined) return found
  throw new RangeError(`Expected a state from 0 to ${machine.states.length - 1}, not \`${number}\``)
}

/** The machine with the states that are reached and no others, in the order of `of`. */
const renumbered = (machine: Machine, of: (number: number) => number): Machine => {
  const numbers = new Map<number, number>([[of(0), 0]])
  const reached = [of(0)]
  const visit = (number: number): number => {
    const one = of(number)
    const known = numbers.get(one)
    if (known !== undefined) return known
    numbers.set(one, reached.length)
    return reached.push(one) - 1
  }
  const states: Array<State> = []
  for (const one of reached) {
    const { output, next } = state(machine, one)
    states.push({ output, next: [visit(next[0]), visit(next[1])] })
  }
  return { states }
}

/**
 * The machine without its unreachable states, the others numbered as they are first reached when 0
 * is tried before 1. Isomorphic machines have the same canonical one.
 *
 * - **Errors** `RangeError` where a transition leads to no state
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const machine = Automaton.machine("1 2 2 | 0 1 1 | 0 0 2")
 * Automaton.line(Automaton.canonical(machine)) // => "1 1 1 | 0 0 1"
 * ```
 */
export const canonical = (machine: Machine): Machine => renumbered(machine, (number) => number)

/** Numbers texts by their first appearance. */
const numbering = () => {
  const numbers = new Map<string, number>()
  return (thing: string): number => {
    const known = numbers.get(thing)
    if (known !== undefined) return known
    numbers.set(thing, numbers.size)
    return numbers.size - 1
  }
}

/**
 * The smallest machine that shows the same on every input, in canonical form: machines behave
 * alike exactly where their minimal machines are equal.
 *
 * - **Cost** O(n²) for n states, by refining the partition into states alike until it is stable
 * - **Errors** `RangeError` where a transition leads to no state
 * - **Source** [Moore1956]
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const machine = Automaton.machine("0 1 2 | 1 0 0 | 1 0 0")
 * Automaton.line(Automaton.minimal(machine)) // => "0 1 1 | 1 0 0"
 * ```
 */
export const minimal = (machine: Machine): Machine => {
  const reached = canonical(machine)
  let classes: ReadonlyArray<number> = reached.states.map((it) => it.output)
  for (let count = new Set(classes).size; ;) {
    const number = numbering()
    const finer = reached.states.map(({ next }, k) =>
      number(`${classes[k]} ${classes[next[0]]} ${classes[next[1]]}`)
    )
    const after = new Set(finer).size
    if (after === count) break
    classes = finer
    count = after
  }
  const first = new Map<number, number>()
  for (const [k, it] of classes.entries()) if (!first.has(it)) first.set(it, k)
  return renumbered(reached, (k) => first.get(classes[k] ?? 0) ?? 0)
}

/**
 * A shortest word after which two machines show different bits, the first of them in lexicographic
 * order; undefined where they behave alike.
 *
 * - **Cost** O(m·n) pairs of states
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const [parity, ones] = ["0 0 1 | 1 1 0", "0 0 1 | 1 1 1"].map(Automaton.machine)
 * parity && ones && Automaton.distinguishing(parity, ones) // => "11"
 * ```
 */
export const distinguishing = (one: Machine, other: Machine): string | undefined => {
  const width = other.states.length
  const seen = new Set([0])
  const queue: Array<readonly [a: number, b: number, word: string]> = [[0, 0, ""]]
  for (const [a, b, word] of queue) {
    const [left, right] = [state(one, a), state(other, b)]
    if (left.output !== right.output) return word
    for (const bit of [0, 1] as const) {
      const [x, y] = [left.next[bit], right.next[bit]]
      const key = x * width + y
      if (seen.has(key)) continue
      seen.add(key)
      queue.push([x, y, word + bit])
    }
  }
  return undefined
}

/**
 * The places of a word of `length` bits on which the last bit that is shown depends: flipping the bit
 * there changes it, for some values of the others.
 *
 * - **Cost** O(length · n²) for n states, and no run of a word
 * - **Errors** `RangeError` where a transition leads to no state
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const [parity, last] = ["0 0 1 | 1 1 0", "0 0 1 | 1 0 1"].map(Automaton.machine)
 * const places = [parity, last].map((it) => it && Automaton.support(it, 3))
 * places // => [[0, 1, 2], [2]]
 * ```
 */
export const support = (machine: Machine, length: number): ReadonlyArray<number> => {
  const next = machine.states.map((it) => it.next)
  for (const to of next.flat()) state(machine, to)
  const size = next.length
  /** The states after 0, 1, ... bits. */
  const reached: Array<ReadonlyArray<number>> = [[0]]
  for (let bits = 1; bits < length; bits++) {
    reached.push([...new Set(reached[bits - 1]!.flatMap((it) => next[it]!))])
  }
  /** Whether some word of the bits that are left tells states p and q apart, at p · size + q. */
  let areApart = Uint8Array.from(
    machine.states.flatMap((p) => machine.states.map((q) => p.output ^ q.output))
  )
  const found: Array<number> = []
  for (let place = length - 1; place >= 0; place--) {
    const depends = reached[place]!.some((it) => {
      const [on0, on1] = next[it]!
      return areApart[on0 * size + on1] === 1
    })
    if (depends) found.push(place)
    const before = new Uint8Array(size * size)
    for (let p = 0; p < size; p++) {
      const [p0, p1] = next[p]!
      for (let q = 0; q < size; q++) {
        const [q0, q1] = next[q]!
        before[p * size + q] = areApart[p0 * size + q0]! | areApart[p1 * size + q1]!
      }
    }
    areApart = before
  }
  return found.reverse()
}
