/**
 * # Gates
 *
 * A gate is one of the sixteen functions of two bits, named by its truth table: `t` reads
 * `t(0,0) t(0,1) t(1,0) t(1,1)` as a binary number, so AND is 0001 = 1 and XOR is 0110 = 6.
 * What a gate costs is for a {@link Basis} to say, and sizes depend on it.
 *
 * - [Knuth2011] §7.1.2
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"

/** A gate: its truth table, 0 to 15, and the two earlier lines that it reads. */
export interface Gate {
  readonly table: number
  readonly a: number
  readonly b: number
}

/** The truth tables that have a name in listings. */
export const names: Readonly<Record<string, number>> = {
  AND: 0b0001,
  OR: 0b0111,
  XOR: 0b0110,
  NAND: 0b1110,
  NOR: 0b1000,
  XNOR: 0b1001
}

/** The table of NOT: the complement of the first operand. */
export const not = 0b1100

/**
 * The value of a gate on two bits.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.value(0b0110, 1, 0) // => 1
 * ```
 */
export const value = (table: number, a: number, b: number): number => (table >> (3 - 2 * a - b)) & 1

/** The table with its operands exchanged. */
export const mirrored = (table: number): number =>
  (table & 0b1001) | ((table & 0b0100) >> 1) | ((table & 0b0010) << 1)

/**
 * Whether a table depends on both operands; the six others are the constants, the operands and
 * their complements.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Array.from({ length: 16 }, (_, table) => table).filter(Circuit.isProper).length // => 10
 * ```
 */
export const isProper = (table: number): boolean =>
  ![0b0000, 0b0011, 0b0101, 0b1010, 0b1100, 0b1111].includes(table)

/** The four digits of a table. */
export const digits = (table: number): string => table.toString(2).padStart(4, "0")

/** The table of four digits or of a name in either case, or what was expected. */
export const parsed = (text: string): Result.Result<number, string> => {
  const named = names[text.toUpperCase()]
  if (named !== undefined) return Result.succeed(named)
  return /^[01]{4}$/u.test(text)
    ? Result.succeed(Number.parseInt(text, 2))
    : Result.fail(`expected a gate like 0110 or XOR, not ${shown(text)}`)
}

/** What counts as a gate: which tables may be used, and which of them cost nothing. */
export interface Basis {
  readonly id: string
  readonly tables: ReadonlyArray<number>
  readonly free: ReadonlyArray<number>
}

const all = Array.from({ length: 16 }, (_, table) => table)

/** All sixteen tables; constants, operands and their complements are free. */
export const full: Basis = { id: "full", tables: all, free: all.filter((it) => !isProper(it)) }

/** The ten tables that depend on both operands, and nothing free: not even NOT and constants. */
export const proper: Basis = { id: "proper", tables: all.filter(isProper), free: [] }

/** AND, OR and NOT, each of which costs one gate. */
export const andOrNot: Basis = { id: "and-or-not", tables: [0b0001, 0b0111, not], free: [] }

/** The bases by name, the usual one first. */
export const bases: ReadonlyArray<Basis> = [full, proper, andOrNot]

/** What each of the sixteen tables costs in a basis; Infinity where it is not in it. */
export const costs = (basis: Basis): ReadonlyArray<number> =>
  all.map((table) =>
    !basis.tables.includes(table) ? Infinity : basis.free.includes(table) ? 0 : 1
  )
