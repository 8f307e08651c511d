/**
 * # Tables
 *
 * Programs that look their answer up. A table holds its entries in one DATA block and takes the
 * index in r1; its length and its time depend only on the number of entries and on their width.
 *
 * ## Main statements (checked in test/Table.test.ts)
 * - law `bit table`: N entries are 54 + N + |gamma(N+1)| bits and take 4 steps
 * - law `value table`: N entries of w bits are 151 + 2|gamma(w+1)| + |gamma(Nw+1)| + Nw bits and
 *   take 11w + 2 steps
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"

/**
 * The table with one bit an entry.
 *
 * - **Errors** `RangeError` for text other than 0 and 1
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Table } from "@headwater/programs"
 * const run = Register.answer(Table.bits("0110"), { registers: { r1: 2 } }, Budget.of("unit"))
 * run.status === "halted" && [run.output, run.steps] // => [1n, 4n]
 * Register.encode(Table.bits("0110")).length // => 63
 * ```
 */
export const bits = (entries: string): Register.Program => {
  if (!Bits.isBits(entries)) throw new RangeError(`Expected bits, not \`${entries.slice(0, 40)}\``)
  return Register.program(`SET r2 ${Register.dataBase} | ADD r1 r2 | LD r0 r1 | DATA ${entries}`)
}

/** The bits of the widest entry; 1 where all are zero. */
const widest = (entries: ReadonlyArray<bigint>): number =>
  entries.reduce((width, entry) => Math.max(width, Bits.bitLength(entry)), 1)

/**
 * The table with `width` bits an entry, most significant first: as many as the widest needs where
 * no width is given.
 *
 * - **Errors** `RangeError` for an entry that is negative or does not fit, or a width below 1
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Table } from "@headwater/programs"
 * const run = Register.answer(Table.values([0, 5, 3]), { registers: { r1: 1 } }, Budget.of("unit"))
 * run.status === "halted" && [run.output, run.steps] // => [5n, 35n]
 * ```
 */
export const values = (
  entries: ReadonlyArray<bigint | number>,
  width?: number
): Register.Program => {
  const all = entries.map(BigInt)
  const w = width ?? widest(all)
  if (!(Number.isSafeInteger(w) && w >= 1)) {
    throw new RangeError(`Expected a width of at least 1 bit, not \`${w}\``)
  }
  const wrong = all.find((entry) => entry < 0n || Bits.bitLength(entry) > w)
  if (wrong !== undefined) throw new RangeError(`Expected entries of ${w} bits, not \`${wrong}\``)
  return Register.program(`
       SET r2 ${w}                    ; r3 := ${Register.dataBase} + w * index
       SET r3 ${Register.dataBase}
    A: ADD r3 r1
       DEC r2
       JZ r2 S
       JMP A
    S: SET r2 ${w}                    ; r0 := the w bits from there on
    R: LD r4 r3
       ADD r0 r0
       ADD r0 r4
       INC r3
       DEC r2
       JZ r2 E
       JMP R
    E: DATA ${all.map((entry) => entry.toString(2).padStart(w, "0")).join("")}`)
}
