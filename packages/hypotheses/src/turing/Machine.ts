/**
 * # Turing machines of two symbols
 *
 * The machines of n states over 0 and 1 that Radó counted: in each state and on each symbol a
 * machine either writes and halts where it stands (2 ways), or writes, moves and takes a state
 * (4n ways). So there are `(4n+2)^2n` of them, and this module numbers them.
 *
 * - [Rado1962]; [SolerToscanoEtAl2014]
 *
 * @module
 */

/** What is in a cell. */
export type Cell = 0 | 1

/** What is done in a state on a symbol. States count from 1; the machine starts in state 1. */
export type Transition =
  | { readonly write: Cell; readonly halt: true }
  | { readonly write: Cell; readonly move: "L" | "R"; readonly next: number }

/** What is done in a state: on 0 and on 1. */
export type State = readonly [on0: Transition, on1: Transition]

/** A machine by its transition table; at least one state. */
export interface Machine {
  readonly states: ReadonlyArray<State>
}

const count = (states: number): number => {
  if (Number.isSafeInteger(states) && states > 0) return states
  throw new RangeError(`Expected a number of states from 1, not \`${states}\``)
}

/**
 * How many transitions there are for each state and symbol: `4n+2`.
 *
 * - **Errors** `RangeError` where there is no state
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * Turing.choices(2) // => 10
 * ```
 */
export const choices = (states: number): number => 4 * count(states) + 2

/**
 * The number of machines of n states: `(4n+2)^2n`.
 *
 * - **Errors** `RangeError` where there is no state
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * const sizes = [1, 2, 3, 4].map(Turing.size)
 * sizes // => [36n, 10000n, 7529536n, 11019960576n]
 * ```
 */
export const size = (states: number): bigint => BigInt(choices(states)) ** BigInt(2 * states)

/** The transition of a number below `4n+2`: halting first, then by state, symbol and move. */
export const transition = (number: number): Transition => {
  const write = ((number < 2 ? number : (number - 2) >> 1) & 1) === 1 ? 1 : 0
  if (number < 2) return { write, halt: true }
  return { write, move: (number & 1) === 1 ? "R" : "L", next: 1 + ((number - 2) >> 2) }
}

/** The number of a transition. */
export const number = (it: Transition): number =>
  "halt" in it ? it.write : 2 + 4 * (it.next - 1) + 2 * it.write + (it.move === "R" ? 1 : 0)

/**
 * The machine at an index among all of `states` states: the transitions are the digits of the index
 * in base `4n+2`, that of state 1 on 0 first.
 *
 * - **Errors** `RangeError` where there is no such machine
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * Turing.line(Turing.at(2, 0n)) // => "0H 0H | 0H 0H"
 * Turing.line(Turing.at(2, 9_999n)) // => "1R2 1R2 | 1R2 1R2"
 * ```
 */
export const at = (states: number, index: bigint | number): Machine => {
  const base = BigInt(choices(states))
  const last = size(states) - 1n
  if (typeof index === "number" && !Number.isSafeInteger(index)) {
    throw new RangeError(`Expected an integer index, not \`${index}\``)
  }
  let rest = BigInt(index)
  if (rest < 0n || rest > last) {
    throw new RangeError(`Expected an index from 0 to ${last}, not \`${index}\``)
  }
  const digit = (): Transition => {
    const value = Number(rest % base)
    rest /= base
    return transition(value)
  }
  const table: Array<State> = []
  for (let state = 0; state < states; state++) {
    const on1 = digit()
    table.unshift([digit(), on1])
  }
  return { states: table }
}

/**
 * The index of a machine among all of its number of states.
 *
 * - **Errors** `RangeError` where a transition leads to no state of the machine
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * Turing.index(Turing.machine("1R2 1L2 | 1L1 1H")) // => 9841n
 * ```
 */
export const index = (machine: Machine): bigint => {
  const states = machine.states.length
  const base = choices(states)
  return machine.states.flat().reduce((sum, it) => {
    const digit = number(it)
    if (digit >= 0 && digit < base) return sum * BigInt(base) + BigInt(digit)
    throw new RangeError(
      `Expected a state from 1 to ${states}, not \`${"next" in it ? it.next : ""}\``
    )
  }, 0n)
}

/**
 * All machines of `states` states in the order of their indices, made one at a time.
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * const [first, second] = Turing.machines(1)
 * const lines = [first, second].map((it) => it && Turing.line(it))
 * lines // => ["0H 0H", "0H 1H"]
 * ```
 */
export function* machines(states: number): Generator<Machine, void> {
  const all = Array.from({ length: choices(states) }, (_, digit) => transition(digit))
  const table: Array<Transition> = []
  function* filled(): Generator<Machine, void> {
    if (table.length === 2 * states) {
      const pairs = Array.from({ length: states }, (_, k): State => [
        table[2 * k]!,
        table[2 * k + 1]!
      ])
      yield { states: pairs }
      return
    }
    for (const it of all) {
      table.push(it)
      yield* filled()
      table.pop()
    }
  }
  yield* filled()
}
