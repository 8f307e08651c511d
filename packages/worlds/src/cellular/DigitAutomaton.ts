/**
 * # Digit automata
 *
 * A closed form of a world: a finite automaton that reads the binary digits of t and u together, lowest
 * first, and answers from the state that it ends in. Zeros after the highest digits change no answer, so that
 * a number may be written with any number of them. It takes a step a digit, however much happens before.
 *
 * - **Source** [AlloucheShallit2003], chapter 14: two-dimensional automatic sequences
 *
 * @module
 */

/** @category models */
export interface DigitAutomaton {
  /** By state: the state after the digits 00, 01, 10 and 11, the digit of t before that of u. */
  readonly next: ReadonlyArray<readonly [number, number, number, number]>
  /** By state: the answer. State 0 is the first. */
  readonly answer: ReadonlyArray<0 | 1>
}

/** How many states there are. @category accessors */
export const states = ({ answer }: DigitAutomaton): number => answer.length

/** The state after a pair of digits. @category accessors */
export const after = ({ next }: DigitAutomaton, state: number, t: number, u: number): number =>
  next[state]?.[2 * t + u] ?? 0

/**
 * The cell (t, u), by its digits.
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * const { automaton } = Cellular.closedForm({ rule: 90, seed: 1 }) ?? {}
 * automaton && Cellular.read(automaton, 10n ** 30n, 10n ** 30n) // => 0
 * automaton && Cellular.read(automaton, 2n ** 99n, 2n ** 100n) // => 1
 * ```
 *
 * @category accessors
 */
export const read = (automaton: DigitAutomaton, t: bigint, u: bigint): 0 | 1 => {
  let state = 0
  for (let [a, b] = [t, u]; a > 0n || b > 0n; a >>= 1n, b >>= 1n) {
    state = after(automaton, state, Number(a & 1n), Number(b & 1n))
  }
  return automaton.answer[state] ?? 0
}

/**
 * How many **column types** an automaton has: maps from the state after the low digits to the answer, one for
 * each way the high digits can go. A block of 2^a by 2^a cells whose corner lies at multiples of 2^a is fixed
 * by one of them.
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * const found = Cellular.closedForm({ rule: 90, seed: 1 })
 * found && Cellular.columnTypes(found.automaton) // => 3
 * ```
 *
 * @category accessors
 */
export const columnTypes = ({ answer, next }: DigitAutomaton): number => {
  const types = new Map([[answer.join(""), [...answer]]])
  for (const type of types.values()) {
    for (let digits = 0; digits < 4; digits++) {
      const before = next.map((to) => type[to[digits] ?? 0] ?? 0)
      const key = before.join("")
      if (!types.has(key)) types.set(key, before)
    }
  }
  return types.size
}
