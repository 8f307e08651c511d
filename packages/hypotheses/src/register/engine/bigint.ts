const small = Array.from({ length: 1024 }, (_, n) => BigInt(n))

/** A natural number as a bigint. Small ones are made once: that is cheaper. */
export const bigint = (n: number | bigint): bigint =>
  typeof n === "bigint" ? n : n < small.length ? small[n]! : BigInt(n)
