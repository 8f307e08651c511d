/**
 * # A layer of hidden units
 *
 * All settings of H hidden units and of the output unit that reads them, by the function of n bits
 * that they compute. Hidden units are added one at a time, and what is kept is the sum at the
 * output unit on every input, with the number of settings that give this sum: a field of four bits
 * an input, eight of them to a word, so that one addition adds on eight inputs and one subtraction
 * compares.
 *
 * @module
 */
import { addProduct } from "./Polynomial.ts"
import { units } from "./Units.ts"

/** Sums on sixteen inputs, the first eight in `low`; and their settings by non-zero parameters. */
interface Sums {
  readonly low: number
  readonly high: number
  readonly byNonZero: Float64Array
}

/** The largest sum, with the bias of the output unit, that a field of four bits holds. */
export const largestSum = 7

/** The eight lowest bits, a field each. */
const spread = (bits: number): number => {
  let fields = 0
  for (let i = 0; i < 8; i++) fields |= ((bits >>> i) & 1) << (4 * i)
  return fields
}

/** The highest bits of the fields, as the eight lowest bits. */
const gathered = (fields: number): number => {
  let bits = (fields >>> 3) & 0x11111111
  bits = (bits | (bits >>> 3)) & 0x03030303
  bits = (bits | (bits >>> 6)) & 0x000f000f
  return (bits | (bits >>> 12)) & 0xff
}

/** What one hidden unit may add to the sums, whatever its weight in the output unit. */
const additions = (n: number, bound: number): ReadonlyArray<Sums> => {
  const found = new Map<string, Sums>()
  for (const { word, byNonZero } of units(n, bound)) {
    for (let weight = -bound; weight <= bound; weight++) {
      const low = Math.imul(weight, spread(word))
      const high = Math.imul(weight, spread(word >>> 8))
      addTo(found, low, high, n + 2, byNonZero, weight === 0 ? [1] : [0, 1])
    }
  }
  return [...found.values()]
}

const addTo = (
  found: Map<string, Sums>,
  low: number,
  high: number,
  degree: number,
  a: ArrayLike<number>,
  b: ArrayLike<number>
): void => {
  const key = `${low} ${high}`
  let sums = found.get(key)
  if (sums === undefined) {
    sums = { low, high, byNonZero: new Float64Array(degree + 1) }
    found.set(key, sums)
  }
  addProduct(sums.byNonZero, 0, a, b)
}

/**
 * For each function, as a word of `2^n` bits, the numbers of settings with 0, 1, ..., P non-zero
 * parameters, one after the other. Of n at most 4, and `(hidden + 1) bound` at most 7.
 */
export const hiddenLayer = (n: number, hidden: number, bound: number): Float64Array => {
  const steps = additions(n, bound)
  // Every field holds its sum and 8, so that its highest bit says whether the sum is 0 or more.
  const middle = 0x88888888 | 0
  let all: ReadonlyArray<Sums> = [{ low: middle, high: middle, byNonZero: new Float64Array([1]) }]
  for (let unit = 1; unit < hidden; unit++) {
    const found = new Map<string, Sums>()
    for (const { low, high, byNonZero } of all) {
      for (const step of steps) {
        const [nextLow, nextHigh] = [(low + step.low) | 0, (high + step.high) | 0]
        addTo(found, nextLow, nextHigh, unit * (n + 2), byNonZero, step.byNonZero)
      }
    }
    all = [...found.values()]
  }
  const mask = 2 ** (2 ** n) - 1
  const stride = hidden * (n + 2) + 2
  const counts = new Float64Array((mask + 1) * stride)
  const product = new Float64Array(hidden * (n + 2) + 1)
  for (const { low, high, byNonZero } of all) {
    for (const step of steps) {
      product.fill(0)
      addProduct(product, 0, byNonZero, step.byNonZero)
      for (let bias = -bound; bias <= bound; bias++) {
        const lift = Math.imul(bias - 1, 0x11111111)
        const fired = gathered(low + step.low + lift) | (gathered(high + step.high + lift) << 8)
        const at = (fired & mask) * stride + (bias === 0 ? 0 : 1)
        for (let i = 0; i < product.length; i++) counts[at + i]! += product[i]!
      }
    }
  }
  return counts
}
