/**
 * # Church numerals in an arena
 *
 * `n m` is the numeral of m^n, for numerals n from 1 on and m: a normal form that is known at once,
 * however long it is.
 *
 * @module
 */
import { type Arena, LAMBDA, NUMERAL, OPEN, VARIABLE } from "./Arena.ts"

/** The most bits of a number that is worked with. */
const longest = 4096n

/** The most times that a numeral is written out. */
const unrolled = 512n

/** The number that a term is the numeral of, where it is one. */
export const numberOf = ({ fun, arg, numerals }: Arena, term: number): bigint | undefined => {
  if (fun[term] === NUMERAL) return numerals[arg[term]!]
  if (fun[term] !== LAMBDA || fun[arg[term]!] !== LAMBDA) return undefined
  let at = arg[arg[term]!]!
  let value = 0n
  for (; fun[at]! >= 0; at = arg[at]!) {
    const f = fun[at]!
    if (fun[f] !== VARIABLE || arg[f] !== 2) return undefined
    value++
  }
  return fun[at] === VARIABLE && arg[at] === 1 ? value : undefined
}

/** The normal form of a numeral applied to one, and {@link OPEN} where it is not known at once. */
export const power = (arena: Arena, fun: number, arg: number): number => {
  const exponent = numberOf(arena, fun)
  if (exponent === undefined || exponent < 2n) return OPEN
  const base = numberOf(arena, arg)
  if (base === undefined) return OPEN
  if (base < 2n) return arg
  if (exponent * BigInt(base.toString(2).length) > longest) return OPEN
  return arena.numeral(base ** exponent)
}

/** The body of a numeral's outer abstraction, written out; {@link OPEN} where it is too long. */
export const bodyOf = (arena: Arena, numeral: number): number => {
  const times = numberOf(arena, numeral)
  if (times === undefined || times > unrolled) return OPEN
  let body = arena.variable(1)
  for (let at = 0n; at < times; at++) body = arena.apply(arena.variable(2), body)
  return arena.lambda(body)
}
