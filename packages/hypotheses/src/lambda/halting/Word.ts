/**
 * # Strings as normal forms
 *
 * A string of bits is the term `\a b c. x (y (… c))` with a for each 0 and b for each 1: it applies what
 * stands for its first bit to what the rest gives, and c is the empty string. So Church writes numbers, whose
 * strings are of one symbol, and so any free data type is written. A bit takes 6 or 5 bits here; in the lists
 * of `Data.ts` it takes 15 or 14.
 *
 * ## References
 * - [BoehmBerarducci1985]
 *
 * @module
 */
import { normalForm } from "../Execution.ts"
import { apply, lambda, type Term, variable } from "../Term.ts"
import { of } from "../../Budget.ts"
import { type Arena, LAMBDA, NUMERAL, VARIABLE } from "./Arena.ts"

/** The abstractions of a string. */
export const binders = 3

/** The most bits of a string that is read. */
export const longestWord = 256

/** The variables of the bits 0 and 1 and of the end, counted from inside. */
const [zero, one, end] = [3, 2, 1]

/** The bits of the variable of a bit. */
export const bitsOfSymbol = { "0": zero + 1, "1": one + 1 } as const

/**
 * The string that a term is, inside of some of its abstractions; nothing where it is none, or one that is too long.
 */
export const wordOf = (
  { fun, arg, numerals }: Arena,
  term: number,
  inside: number
): string | undefined => {
  let it = term
  for (let left = binders - inside; left > 0; left--) {
    // a numeral is two abstractions around a string of ones
    if (fun[it] === NUMERAL && left === 2) {
      const length = numerals[arg[it]!]!
      return length <= longestWord ? "1".repeat(Number(length)) : undefined
    }
    if (fun[it] !== LAMBDA) return undefined
    it = arg[it]!
  }
  let word = ""
  for (; fun[it]! >= 0; it = arg[it]!) {
    const head = fun[it]!
    if (fun[head] !== VARIABLE || word.length === longestWord) return undefined
    if (arg[head] === zero) word += "0"
    else if (arg[head] === one) word += "1"
    else return undefined
  }
  return fun[it] === VARIABLE && arg[it] === end ? word : undefined
}

const termOf = (arena: Arena, it: number): Term => {
  const [fun, arg] = [arena.fun[it]!, arena.arg[it]!]
  if (fun === VARIABLE) return variable(arg)
  return fun === LAMBDA ? lambda(termOf(arena, arg)) : apply(termOf(arena, fun), termOf(arena, arg))
}

const budget = of("beta", { steps: 10_000_000 })

/**
 * The beta steps, by need, to the normal form of a term that has one, inside of some abstractions.
 *
 * - **Errors** `RangeError` where it takes more than ten million steps or a million cells
 */
export const stepsOf = (arena: Arena, term: number, inside: number): number => {
  let closed = termOf(arena, term)
  for (let left = inside; left > 0; left--) closed = lambda(closed)
  const run = normalForm(closed, {}, budget)
  if (run.status === "halted") return Number(run.steps)
  throw new RangeError(`Expected the normal form of a string, not \`${run.resource}\` used up`)
}
