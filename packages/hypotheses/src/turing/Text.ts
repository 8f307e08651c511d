/**
 * # Transition tables as text
 *
 * One line a state, in order: what is done on 0, then what is done on 1. `1R2` writes 1, moves
 * right and takes state 2; `0H` writes 0 and halts. Several states may stand on a line between
 * `|`, letters are in either case, and `;` and `#` begin a comment.
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"
import type { Machine, State, Transition } from "./Machine.ts"

const form = /^([01])(?:(H)|([LR])([1-9][0-9]*))$/iu

const transition = (word: string): Transition | undefined => {
  const found = form.exec(word)
  if (found === null) return undefined
  const write = found[1] === "1" ? 1 : 0
  if (found[2] !== undefined) return { write, halt: true }
  return { write, move: found[3]?.toUpperCase() === "L" ? "L" : "R", next: Number(found[4]) }
}

const at = (line: number, expected: string, found: string | undefined): string =>
  `line ${line}: expected ${expected}, not ${found === undefined ? "the end of the state" : shown(found)}`

/**
 * The machine of a table, or one line on the first thing that is wrong with it.
 *
 * - **Errors** `line N: expected <what>, not <what is there>`
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const table = `
 *   1r2 1l2   ; state 1
 *   1l1 1h    ; state 2`
 * Result.map(Turing.parse(table), Turing.line) // => Result.succeed("1R2 1L2 | 1L1 1H")
 * Turing.parse("1R2 0H") // => Result.fail("line 1: expected a state from 1 to 1, not `1R2`")
 * ```
 */
export const parse = (text: string): Result.Result<Machine, string> => {
  const states: Array<State> = []
  const targets: Array<readonly [line: number, word: string, next: number]> = []
  const lines = text.split(/\r\n|\r|\n/u)
  for (const [index, whole] of lines.entries()) {
    const line = index + 1
    for (const part of whole.replace(/[;#].*$/u, "").split("|")) {
      const words = part.trim().split(/\s+/u)
      if (words[0] === "") continue
      const pair: Array<Transition> = []
      for (const k of [0, 1]) {
        const word = words[k]
        const made = word === undefined ? undefined : transition(word)
        if (word === undefined || made === undefined) {
          return Result.fail(at(line, "a transition like 1R2 or 0H", word))
        }
        if ("next" in made) targets.push([line, word, made.next])
        pair.push(made)
      }
      if (words[2] !== undefined) {
        return Result.fail(at(line, "nothing after the two transitions of a state", words[2]))
      }
      const [on0, on1] = pair
      if (on0 !== undefined && on1 !== undefined) states.push([on0, on1])
    }
  }
  if (states.length === 0) {
    return Result.fail(`line ${lines.length}: expected a state, not the end of the table`)
  }
  for (const [line, word, next] of targets) {
    if (next > states.length) {
      return Result.fail(at(line, `a state from 1 to ${states.length}`, word))
    }
  }
  return Result.succeed({ states })
}

/**
 * The machine of a table that is known to be one.
 *
 * - **Errors** `RangeError` where it is none
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * Turing.machine("1R2 1L2 | 1L1 1H").states.length // => 2
 * ```
 */
export const machine = (text: string): Machine => {
  const made = parse(text)
  if (Result.isFailure(made)) throw new RangeError(`Expected a table, but ${made.failure}`)
  return made.success
}

const word = (it: Transition): string =>
  "halt" in it ? `${it.write}H` : `${it.write}${it.move}${it.next}`

/**
 * The table of a machine, one line a state; it parses to the same machine.
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * Turing.print(Turing.at(2, 9_841n)) // => "1R2 1L2\n1L1 1H"
 * ```
 */
export const print = (machine: Machine): string =>
  machine.states.map(([on0, on1]) => `${word(on0)} ${word(on1)}`).join("\n")

/** The table on one line: `1R2 1L2 | 1L1 1H`. */
export const line = (machine: Machine): string => print(machine).replaceAll("\n", " | ")
