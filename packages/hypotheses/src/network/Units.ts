/**
 * # Threshold units
 *
 * The functions that one unit of n bits can compute, each with the number of settings of its
 * weights and bias that compute it. A function is a word: its value on the assignment `i` is the
 * bit `i`, and the first input is the most significant digit of `i`.
 *
 * @module
 */

/** A function as a word, and its settings by how many of them are not zero. */
export interface Counted {
  readonly word: number
  readonly byNonZero: Float64Array
}

/** The value of input `at` among n on an assignment. */
export const place = (assignment: number, at: number, n: number): number =>
  (assignment >>> (n - 1 - at)) & 1

/**
 * The functions of a unit of n inputs, at most five, over all weights and biases up to a bound.
 *
 * - **Cost** `(2 bound + 1)^(n + 1) 2^n`
 */
export const units = (n: number, bound: number): ReadonlyArray<Counted> => {
  const found = new Map<number, Float64Array>()
  // sums[i] holds the weighted sums once the first i inputs have their weights.
  const sums = Array.from({ length: n + 1 }, () => new Int32Array(2 ** n))
  const choose = (input: number, some: number): void => {
    const before = sums[input]!
    for (let parameter = -bound; parameter <= bound; parameter++) {
      const used = some + (parameter === 0 ? 0 : 1)
      if (input < n) {
        const after = sums[input + 1]!
        for (let i = 0; i < after.length; i++) {
          after[i] = before[i]! + parameter * place(i, input, n)
        }
        choose(input + 1, used)
        continue
      }
      let word = 0
      for (let i = 0; i < before.length; i++) if (before[i]! + parameter > 0) word |= 1 << i
      word >>>= 0
      const byNonZero = found.get(word) ?? new Float64Array(n + 2)
      byNonZero[used]!++
      found.set(word, byNonZero)
    }
  }
  choose(0, 0)
  return Array.from(found, ([word, byNonZero]) => ({ word, byNonZero }))
}
