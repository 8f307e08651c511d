import type { Rational } from "@headwater/exact"
import type { Beliefs } from "./found.ts"

/** A number with four digits, for the eye. */
export const decimal = (x: Rational): string => x.toNumber().toFixed(4)

/** Whether the beliefs are closed under exchange, and how far stakes reverse orders. */
export const closedText = ({ isClosed, reversal }: Beliefs): string => {
  if (isClosed) return "The set is closed under exchange: no stakes reverse an order of acts."
  return reversal === undefined
    ? "The set is not closed under exchange."
    : `The set is not closed under exchange: some stakes reverse the order of two acts by ${reversal.toString()}.`
}

/** Which of the two bets is better, by the stake. */
export const bettingText = ({ acts, better, off }: Beliefs): string => {
  const [first = "", second = ""] = acts.map(({ name }) => name)
  const who = (sign: -1 | 0 | 1): string =>
    sign === 0 ? "both bets are worth the same" : `${sign > 0 ? first : second} is better`
  const [only, ...rest] = better
  if (only === undefined) return ""
  if (rest.length === 0) {
    return `Whatever outcome ${off} is worth, ${who(only.sign)}${only.sign === 0 ? "" : " or as good"}.`
  }
  const parts = better.map(
    ({ from, sign, to }) => `from ${from.toString()} to ${to.toString()} ${who(sign)}`
  )
  return `As outcome ${off} is worth more, the order of the two bets turns: ${parts.join(", ")}.`
}
