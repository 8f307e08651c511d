/**
 * A source of natural numbers below a bound, the same for the same seed.
 *
 * The high half of a linear congruential generator of 64 bits, whose constants are those of
 * [Knuth1997] §3.3.4: good enough to draw the inputs that laws are tried on.
 */
export const draws = (seed: number): ((bound: number) => number) => {
  let state = BigInt.asUintN(64, BigInt(Math.trunc(seed)) * 0x9e3779b97f4a7c15n)
  return (bound) => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
    return Number(((state >> 32n) * BigInt(bound)) >> 32n)
  }
}
