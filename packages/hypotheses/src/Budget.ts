/**
 * # Budgets
 *
 * The most that a run may use: steps counted in a named meter, space in cells, and width, which is
 * the number of bits of the largest value held. A budget does not say what a step is; the
 * language's meter does.
 *
 * @module
 */

/** Bounds on one run. All of them are inclusive: a run may use exactly the bound. */
export interface Budget<M extends string = string> {
  /** The unit in which steps are counted. */
  readonly meter: M
  readonly steps: bigint
  readonly space: bigint
  /** The most bits that a value may have. */
  readonly width: number
}

/** Bounds as they are written; what is left out has its default. */
export interface Bounds {
  readonly steps?: bigint | number
  readonly space?: bigint | number
  readonly width?: number
}

/** The default bound on steps. */
export const defaultSteps = 1_000_000n

/** The default bound on space. */
export const defaultSpace = 1_000_000n

/** The default bound on width, in bits. */
export const defaultWidth = 65_536

const natural = (what: string, value: bigint | number): bigint => {
  if (typeof value === "bigint" ? value >= 0n : Number.isSafeInteger(value) && value >= 0) {
    return BigInt(value)
  }
  throw new RangeError(`Expected a natural number of ${what}, not \`${String(value)}\``)
}

/**
 * A budget in a meter. The defaults are a million steps, a million cells and a width of 65,536
 * bits.
 *
 * - **Errors** `RangeError` for a bound that is negative or no integer
 *
 * @example
 * ```ts
 * import { Budget } from "@headwater/hypotheses"
 * Budget.of("unit", { steps: 10 }).steps // => 10n
 * ```
 */
export const of = <M extends string>(meter: M, bounds: Bounds = {}): Budget<M> => ({
  meter,
  steps: natural("steps", bounds.steps ?? defaultSteps),
  space: natural("cells", bounds.space ?? defaultSpace),
  width: Number(natural("bits", bounds.width ?? defaultWidth))
})
