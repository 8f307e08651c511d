import type { Optima } from "../Optima.ts"
import type { Pair, Pairs } from "./Pairs.ts"

/** The eight digits of a word of sixteen where the place has a value at a bit. */
const half = (word: number, bit: number, value: number): number => {
  let found = 0
  let to = 0
  for (let at = 0; at < 16; at++) {
    if (((at >> bit) & 1) === value) found |= ((word >> at) & 1) << to++
  }
  return found
}

/**
 * A number of gates that is enough for a pair: by one input that decides between two functions of the
 * other four, or by two inputs that only matter through a gate on both.
 */
export const atMost = (pairs: Pairs, { size }: Optima, pair: Pair): number => {
  const gates = (word: number): number => size[pairs.classes[word]!]!
  let least = Number.POSITIVE_INFINITY
  const note = (it: number): void => {
    if (it < least) least = it
  }
  for (let input = 0; input < 5; input++) {
    const [zero, one] = [pairs.cofactor(pair, input, 0), pairs.cofactor(pair, input, 1)]
    const either = zero ^ one
    const both = gates(zero) + gates(one)
    if (either === 0) note(gates(zero))
    if (either === 65_535) note(gates(zero) + 1)
    // x and one, x or one, and the same of zero
    if (zero === 0 || zero === 65_535) note(gates(one) + 1)
    if (one === 0 || one === 65_535) note(gates(zero) + 1)
    if ((zero & ~one) === 0 || (one & ~zero) === 0) note(both + 2)
    note(Math.min(gates(zero), gates(one)) + gates(either) + 2)
    note(both + 3)
    for (let bit = 0; bit < 4; bit++) {
      const parts = [half(zero, bit, 0), half(zero, bit, 1), half(one, bit, 0), half(one, bit, 1)]
      const kinds = [...new Set(parts)]
      if (kinds.length <= 2) note(gates(kinds[0]! | ((kinds[1] ?? kinds[0]!) << 8)) + 1)
    }
  }
  return least
}
