/**
 * # Counts by non-zero parameters
 *
 * A polynomial whose coefficient k is how many settings have k non-zero parameters; independent
 * parameters multiply.
 *
 * @module
 */

/** Adds a product of two polynomials, from an index on. */
export const addProduct = (
  to: Float64Array,
  at: number,
  a: ArrayLike<number>,
  b: ArrayLike<number>
): void => {
  for (let i = 0; i < a.length; i++) {
    const factor = a[i]!
    if (factor === 0) continue
    for (let j = 0; j < b.length; j++) to[at + i + j]! += factor * b[j]!
  }
}
