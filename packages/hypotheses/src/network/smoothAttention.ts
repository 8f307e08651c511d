import type { Attention } from "./Architecture.ts"
import type { Relaxation } from "./Relaxation.ts"

/** Writes `e^z_i / Σ_j e^z_j`. */
const softmax = (z: Float64Array, to: Float64Array): void => {
  let [most, sum] = [-Infinity, 0]
  for (let i = 0; i < z.length; i++) most = Math.max(most, z[i]!)
  for (let i = 0; i < z.length; i++) sum += to[i] = Math.exp(z[i]! - most)
  for (let i = 0; i < z.length; i++) to[i]! /= sum
}

/** Attention with softmax functions for the highest score and the highest sum. */
export const smoothAttention = (shape: Attention, slope: number): Relaxation => {
  const { alphabet, heads, length, outputs: symbols } = shape
  const word = new Uint8Array(length)
  const scores = new Float64Array(length)
  const back = new Float64Array(length)
  const shares = Array.from({ length: heads }, () => new Float64Array(length))
  const odds = new Float64Array(symbols)
  const values = new Float64Array(symbols)
  const stride = alphabet * alphabet + length + alphabet * symbols
  const outputs: Relaxation["outputs"] = (parameters, input) => {
    for (let at = 0; at < length; at++) word[at] = input[at] ?? 0
    // A later place and a later output lose ties, and nothing but ties.
    for (let k = 0; k < symbols; k++) odds[k] = (-slope * k) / (2 * symbols)
    for (let head = 0; head < heads; head++) {
      const row = head * stride + word[length - 1]! * alphabet
      const places = head * stride + alphabet * alphabet
      for (let at = 0; at < length; at++) {
        const score = parameters[row + word[at]!]! + parameters[places + at]!
        scores[at] = slope * (score - at / (2 * length))
      }
      softmax(scores, shares[head]!)
      for (let at = 0; at < length; at++) {
        const from = places + length + word[at]! * symbols
        const share = slope * shares[head]![at]!
        for (let k = 0; k < symbols; k++) odds[k]! += share * parameters[from + k]!
      }
    }
    softmax(odds, values)
    return values
  }
  const pull: Relaxation["pull"] = (parameters, weights, gradient) => {
    for (let head = 0; head < heads; head++) {
      const row = head * stride + word[length - 1]! * alphabet
      const places = head * stride + alphabet * alphabet
      let mean = 0
      for (let at = 0; at < length; at++) {
        const from = places + length + word[at]! * symbols
        const share = shares[head]![at]!
        let sum = 0
        for (let k = 0; k < symbols; k++) {
          const weight = slope * (weights[k] ?? 0)
          gradient[from + k]! += weight * share
          sum += weight * parameters[from + k]!
        }
        back[at] = sum
        mean += share * sum
      }
      for (let at = 0; at < length; at++) {
        const error = slope * shares[head]![at]! * (back[at]! - mean)
        gradient[row + word[at]!]! += error
        gradient[places + at]! += error
      }
    }
  }
  return { architecture: shape, slope, outputs, odds, pull }
}
