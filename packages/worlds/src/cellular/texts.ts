/**
 * # Programs of cellular worlds
 *
 * The world as it is run, by one text for every rule; a closed form as an interpreter with the table of an
 * automaton; and one closed form written by hand. All take the time t in r1 and the place u in r2, and
 * answer with the cell (t, u).
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import type { DigitAutomaton } from "./DigitAutomaton.ts"
import { states } from "./DigitAutomaton.ts"
import { assertRule } from "./Cells.ts"
import { run, table } from "./run.ts"

const running = `
     ${run("O")}
  O: INC r2
     INC r2
     LD r0 r2`

/**
 * The program that runs a world from one cell up to time t and looks at u. Right for t up to about 490, where
 * its row meets the table.
 *
 * - **Errors** `RangeError` for a rule that is none
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Cellular } from "@headwater/worlds"
 * const world = Cellular.worldText(30)
 * Register.encode(world).length // => 343
 * const run = Register.answer(world, { registers: { r1: 64, r2: 64 } }, Budget.of("unit"))
 * run.status === "halted" && run.steps // => 157003n
 * ```
 *
 * @category constructors
 */
export const worldText = (rule: number): Register.Program => {
  assertRule(rule)
  return Register.program(`${running}\n DATA ${table(rule)}`)
}

/**
 * A program of a world with a bridge: what is seen at the place of the first cell from time `from` on, r1 = 0,
 * 1, ...
 *
 * - **Errors** `RangeError` for a time that is no natural number
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Cellular } from "@headwater/worlds"
 * Register.encode(Cellular.bridged(Cellular.worldText(30), 1000)).length // => 389
 * ```
 *
 * @category constructors
 */
export const bridged = (text: Register.Program, from: number): Register.Program => {
  if (!(Number.isSafeInteger(from) && from >= 0)) {
    throw new RangeError(`Expected a natural number as time, not \`${from}\``)
  }
  return Register.seq(Register.program(`SET r2 ${from} | ADD r1 r2 | MOV r2 r1`), text)
}

/**
 * The interpreter of a digit automaton, with its table.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Cellular } from "@headwater/worlds"
 * const found = Cellular.closedForm({ rule: 90, seed: 1 })
 * const text = found && Cellular.automatonText(found.automaton)
 * text && Register.encode(text).length // => 364
 * const run = text && Register.answer(text, { registers: { r1: 64, r2: 64 } }, Budget.of("unit"))
 * run?.status === "halted" && run.steps // => 224n
 * ```
 *
 * @category constructors
 */
export const automatonText = (automaton: DigitAutomaton): Register.Program => {
  const size = states(automaton)
  const width = Math.max(1, 32 - Math.clz32(size - 1))
  const entries = automaton.next.flat().map((state) => state.toString(2).padStart(width, "0"))
  const scaled = ["MOV r4 r3", ...Array.from({ length: width - 1 }, () => "ADD r3 r4")]
  return Register.program(`
  L: MOV r4 r1
     ADD r4 r2
     JZ r4 E
     SET r5 2
     DIV r1 r5          ; the next digit of t
     SET r4 2
     DIV r2 r4          ; and of u
     ADD r5 r5
     ADD r5 r4
     ADD r3 r3
     ADD r3 r3
     ADD r3 r5
     ${width === 1 ? "" : scaled.join("\n")}
     SET r4 ${Register.dataBase}
     ADD r4 r3
     SET r3 0
     SET r5 ${width}
  R: ADD r3 r3
     LD r6 r4
     ADD r3 r6
     INC r4
     DEC r5
     JZ r5 L
     JMP R
  E: SET r4 ${Register.dataBase + 4 * size * width}
     ADD r4 r3
     LD r0 r4
     DATA ${entries.join("")}${automaton.answer.join("")}`)
}

/**
 * Rule 102 by hand: its cells are the binomials of t over u by their last digit, so one is alive where every
 * digit of u is below that of t.
 *
 * - **Source** [Wolfram1983]
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Cellular } from "@headwater/worlds"
 * Register.encode(Cellular.binomials).length // => 44
 * const run = Register.answer(Cellular.binomials, { registers: { r1: 64, r2: 64 } }, Budget.of("unit"))
 * run.status === "halted" && [run.output, run.steps] // => [1n, 4n]
 * ```
 *
 * @category constructors
 */
export const binomials: Register.Program = Register.program(
  "MOV r0 r1 | XOR r0 r2 | SUB r1 r2 | EQ r0 r1"
)
