/**
 * # Moore machines as text
 *
 * One line a state, in order from state 0: the bit it shows, where 0 leads, where 1 leads. Several
 * states may stand on a line between `|`, and `;` and `#` begin a comment.
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"
import type { Machine, State } from "./Machine.ts"

const at = (line: number, expected: string, found: string | undefined): string =>
  `line ${line}: expected ${expected}, not ${found === undefined ? "the end of the state" : shown(found)}`

/**
 * The machine of a table, or one line on the first thing that is wrong with it.
 *
 * - **Errors** `line N: expected <what>, not <what is there>`
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const parity = `
 *   0 0 1   ; an even number of ones so far
 *   1 1 0   ; an odd one`
 * Result.map(Automaton.parse(parity), Automaton.line) // => Result.succeed("0 0 1 | 1 1 0")
 * Automaton.parse("0 0 1") // => Result.fail("line 1: expected a state from 0 to 0, not `1`")
 * ```
 */
export const parse = (text: string): Result.Result<Machine, string> => {
  const states: Array<State> = []
  const targets: Array<readonly [line: number, word: string]> = []
  const lines = text.split(/\r\n|\r|\n/u)
  for (const [index, whole] of lines.entries()) {
    const line = index + 1
    for (const part of whole.replace(/[;#].*$/u, "").split("|")) {
      const [output = "", on0, on1, extra] = part.trim().split(/\s+/u)
      if (output === "") continue
      if (output !== "0" && output !== "1") {
        return Result.fail(at(line, "the bit that the state shows", output))
      }
      for (const word of [on0, on1]) {
        if (word === undefined || !/^(0|[1-9][0-9]*)$/u.test(word)) {
          return Result.fail(at(line, "the number of a state", word))
        }
        targets.push([line, word])
      }
      if (extra !== undefined)
        return Result.fail(at(line, "nothing after the three numbers", extra))
      states.push({ output: output === "1" ? 1 : 0, next: [Number(on0), Number(on1)] })
    }
  }
  if (states.length === 0) {
    return Result.fail(`line ${lines.length}: expected a state, not the end of the table`)
  }
  const astray = targets.find(([, word]) => Number(word) >= states.length)
  if (astray !== undefined) {
    return Result.fail(at(astray[0], `a state from 0 to ${states.length - 1}`, astray[1]))
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
 * import { Automaton } from "@headwater/hypotheses"
 * Automaton.machine("0 0 1 | 1 1 0").states.length // => 2
 * ```
 */
export const machine = (text: string): Machine => {
  const made = parse(text)
  if (Result.isFailure(made)) throw new RangeError(`Expected a table, but ${made.failure}`)
  return made.success
}

/**
 * The table of a machine, one line a state; it parses to the same machine.
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * Automaton.print(Automaton.machine("0 0 1 | 1 1 0")) // => "0 0 1\n1 1 0"
 * ```
 */
export const print = (machine: Machine): string =>
  machine.states.map(({ output, next }) => [output, ...next].join(" ")).join("\n")

/** The table on one line: `0 0 1 | 1 1 0`. */
export const line = (machine: Machine): string => print(machine).replaceAll("\n", " | ")
