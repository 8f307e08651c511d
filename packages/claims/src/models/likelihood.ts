import { Rational } from "@headwater/exact"

/** The probability of bits under a program that guesses others, and is right with a chance each time. */
export const likelihood = (confidence: Rational, guess: string, bits: string): Rational => {
  let right = 0
  for (let index = 0; index < bits.length; index++) if (guess[index] === bits[index]) right++
  return confidence.pow(right).times(Rational.one.minus(confidence).pow(bits.length - right))
}
