/**
 * # A head of attention on bits
 *
 * All settings of one head that reads words of n bits and says a bit, by the function that it
 * computes: the scores decide which bit is read, and the values what is said of it.
 *
 * @module
 */
import { type Attention, parameterCount } from "./Architecture.ts"
import { addProduct } from "./Polynomial.ts"
import { type Counted, place } from "./Units.ts"

/** All settings of `count` parameters, each with the number of those that are not zero. */
function* settings(
  count: number,
  bound: number
): Generator<readonly [parameters: Int32Array, some: number]> {
  const parameters = new Int32Array(count).fill(-bound)
  for (;;) {
    yield [parameters, parameters.reduce((sum, it) => sum + (it === 0 ? 0 : 1), 0)]
    let at = 0
    while (at < count && parameters[at] === bound) parameters[at++] = -bound
    if (at === count) return
    parameters[at]!++
  }
}

/** The functions that tell which bit is read, with the settings of the scores. */
const readings = ({ length, bound }: Attention): ReadonlyArray<Counted> => {
  const found = new Map<number, Float64Array>()
  for (const [scores, some] of settings(4 + length, bound)) {
    let word = 0
    for (let input = 0; input < 2 ** length; input++) {
      const last = input & 1
      let [best, read] = [-Infinity, 0]
      for (let at = 0; at < length; at++) {
        const symbol = place(input, at, length)
        const score = scores[2 * last + symbol]! + scores[4 + at]!
        if (score > best) [best, read] = [score, symbol]
      }
      word |= read << input
    }
    const byNonZero = found.get(word) ?? new Float64Array(length + 5)
    byNonZero[some]!++
    found.set(word, byNonZero)
  }
  return Array.from(found, ([word, byNonZero]) => ({ word, byNonZero }))
}

/**
 * For each function, as a word of `2^n` bits, the numbers of settings with 0, 1, ..., P non-zero
 * parameters, one after the other. Of n at most 4.
 */
export const readingHead = (shape: Attention): Float64Array => {
  const { length, bound } = shape
  const stride = parameterCount(shape) + 1
  const all = 2 ** (2 ** length) - 1
  const counts = new Float64Array((all + 1) * stride)
  // What is said where 0 is read, and twice what is said where 1 is.
  const said = Array.from({ length: 4 }, () => new Float64Array(5))
  for (const [[off0 = 0, on0 = 0, off1 = 0, on1 = 0], some] of settings(4, bound)) {
    said[(on0 > off0 ? 1 : 0) + (on1 > off1 ? 2 : 0)]![some]!++
  }
  for (const { word, byNonZero } of readings(shape)) {
    for (const [index, computed] of [0, all & ~word, word, all].entries()) {
      addProduct(counts, computed * stride, byNonZero, said[index]!)
    }
  }
  return counts
}
