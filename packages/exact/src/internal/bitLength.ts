const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
/** The word with the exponent: the byte order is that of the machine. */
const high = new Uint8Array(Float64Array.of(-0).buffer)[7] === 0 ? 0 : 1

/** The number of binary digits of `n ≥ 0`; 0 has none. Time O(digits). */
export const bitLength = (n: bigint): number => {
  // Number(n) is exact up to 2^53, and rounding never brings a larger n to or below 2^53 - 1.
  const x = Number(n)
  if (x < 4294967296) return 32 - Math.clz32(x)
  if (x <= Number.MAX_SAFE_INTEGER) return 64 - Math.clz32(Math.floor(x / 4294967296))
  if (x < Number.POSITIVE_INFINITY) {
    // 2^exponent ≤ x, and n is below it only where it was rounded up to that power.
    double[0] = x
    const exponent = ((words[high] ?? 0) >>> 20) - 1023
    return n >> BigInt(exponent) === 0n ? exponent : exponent + 1
  }
  // Digits are left off, twice as many each time while some are left, and then half as many.
  let rest = n >> 1024n
  let length = 1024
  let step = 1024
  for (let next = rest >> BigInt(step); next !== 0n; next = rest >> BigInt(step)) {
    rest = next
    length += step
    step *= 2
  }
  while (Number(rest) === Number.POSITIVE_INFINITY) {
    step /= 2
    const next = rest >> BigInt(step)
    if (next === 0n) continue
    rest = next
    length += step
  }
  return length + bitLength(rest)
}
