/**
 * # Thresholds of a logarithm
 *
 * Texts of the register machine that answer 1 to r1 where its logarithm to base 2, modulo a prime of which 2 is a
 * primitive root, is below k, and 0 elsewhere: the logarithm of family F9, asked for one bit.
 *
 * ## Main definitions
 * - {@link found}: finds the logarithm first, in a time that does not depend on k
 * - {@link listed}: looks at the first k powers alone, which is shorter and, for small k, faster
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { walk } from "./families/dlog.ts"

/**
 * Whether the logarithm of r1 is below k, by finding it first: nine steps for each power.
 *
 * - **Errors** a text that does not halt where r1 is 0 or no number below the prime
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { LogarithmThreshold } from "@headwater/programs"
 * const isBelow = LogarithmThreshold.found(11, 5)
 * const run = (r1: number) => Register.answer(isBelow, { registers: { r1 } }, Budget.of("unit"))
 * const said = [1, 2, 3, 4].map(run) // 2^0, 2^1, 2^8, 2^2
 * said.map((it) => (it.status === "halted" ? it.output : undefined)) // => [1n, 1n, 0n, 1n]
 * ```
 */
export const found = (prime: number, k: number): Register.Program =>
  Register.program(`
     SET r3 ${prime}${walk}
  E: SET r2 ${k}
     LT r0 r2`)

/** The same by looking at the first k powers alone, each of which is compared. */
export const listed = (prime: number, k: number): Register.Program =>
  Register.program(`
     SET r3 ${prime}
     SET r2 1
     SET r5 ${k}
  L: MOV r4 r2
     EQ r4 r1
     ADD r0 r4
     ADD r2 r2
     MOV r4 r3
     DIV r2 r4
     MOV r2 r4
     DEC r5
     JZ r5 E
     JMP L
  E: END`)
