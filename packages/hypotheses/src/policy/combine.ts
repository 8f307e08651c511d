import * as Planes from "./Planes.ts"
import type { Leaf, Symbol } from "./Symbol.ts"

/** The value of a symbol on values of its operands, which lie one after the other. */
export const combine = (
  symbol: Exclude<Symbol, Leaf>,
  from: Int32Array,
  own: boolean,
  rules: Planes.Rules,
  into: Int32Array
): void => {
  const { words } = Planes
  switch (symbol) {
    case "if":
      return Planes.choose(from, 0, words, 2 * words, into, words)
    case "argmax":
      return Planes.argmax(from, 0, into)
    case "train":
      return Planes.asTrained(from, 0, into)
    case "habit":
      return Planes.habit(from, 0, rules.model, 0, into)
    case "plan":
      return own
        ? Planes.plan(from, 0, from, words, rules, into)
        : Planes.plan(from, 0, rules.model, 0, rules, into)
    default:
      return Planes.operate(symbol, from, 0, words, into, words)
  }
}
