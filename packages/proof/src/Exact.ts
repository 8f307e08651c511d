/**
 * # Exact values
 *
 * What a verdict may rest on: a value whose sign is known for certain. Rationals and sums of
 * logarithms of rationals have one; a float has not, so floats only display.
 *
 * @module
 */

/**
 * A value whose sign is decided exactly.
 *
 * `toNumber` and `toString` are for display; no verdict reads them. `@headwater/exact` supplies
 * `Rational` and `LogForm`; {@link ofInteger} serves counts and booleans.
 */
export interface Exact {
  readonly sign: -1 | 0 | 1
  toNumber(): number
  toString(): string
}

/**
 * An integer as an exact value.
 *
 * - **Errors** `RangeError` for a number that is not a safe integer
 *
 * @example
 * ```ts
 * import { Exact } from "@headwater/proof"
 * Exact.ofInteger(-3).sign // => -1
 * ```
 */
export const ofInteger = (value: bigint | number): Exact => {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`Expected a safe integer, not \`${value}\``)
  }
  const integer = BigInt(value)
  return {
    sign: integer > 0n ? 1 : integer < 0n ? -1 : 0,
    toNumber: () => Number(integer),
    toString: () => integer.toString()
  }
}

/**
 * The margin of a plain condition: 1 where it holds and -1 where it does not.
 *
 * Prefer a graded margin where there is one; it shows how tight a statement is.
 *
 * @example
 * ```ts
 * import { Exact } from "@headwater/proof"
 * Exact.ofCondition(2 + 2 === 4).sign // => 1
 * ```
 */
export const ofCondition = (condition: boolean): Exact => ofInteger(condition ? 1 : -1)
