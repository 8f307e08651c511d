/**
 * # Data as terms
 *
 * Naturals are Church's: n is `\f x. f (f ... x)` with n times f, of 5n + 6 bits. A pair and a
 * list's node are `\z. z a b`; the empty list and `false` are `\x y. y`, `true` is `\x y. x`. In a
 * list of bits 0 is `true` and 1 is `false`, so that a bit chooses between what comes first and
 * second.
 *
 * - [Tromp2007]
 *
 * @module
 */
import { apply, APPLY, fromSymbols, LAMBDA, lambda, symbols, type Term, variable } from "./Term.ts"

/** `\x y. x` */
export const yes: Term = lambda(lambda(variable(2)))
/** `\x y. y`, which is the empty list too. */
export const no: Term = lambda(lambda(variable(1)))

/** The term with its free variables counted from one abstraction further in. */
export const shifted = (term: Term): Term => {
  const all = symbols(term)
  const rest = [0]
  return fromSymbols(
    all.map((symbol) => {
      const depth = rest.pop() ?? 0
      if (symbol === LAMBDA) rest.push(depth + 1)
      else if (symbol === APPLY) rest.push(depth, depth)
      return symbol > depth ? symbol + 1 : symbol
    })
  )
}

/** A pair of terms, or a list's first element and the rest. */
export const pair = (first: Term, second: Term): Term =>
  lambda(apply(variable(1), shifted(first), shifted(second)))

/**
 * The list of closed terms.
 *
 * - **Cost** a walk over the list for each element; for bits see {@link bitList}
 */
export const list = (terms: ReadonlyArray<Term>): Term =>
  terms.reduceRight((rest, term) => pair(term, rest), no)

/** A list of bits. */
export const bitList = (bits: string): Term => {
  const out: Array<number> = []
  for (const bit of bits) out.push(LAMBDA, APPLY, APPLY, 1, LAMBDA, LAMBDA, bit === "0" ? 2 : 1)
  return fromSymbols([...out, LAMBDA, LAMBDA, 1])
}

/**
 * Church's numeral.
 *
 * - **Errors** `RangeError` for what is no natural number
 */
export const numeral = (n: number): Term => {
  if (!(Number.isSafeInteger(n) && n >= 0)) {
    throw new RangeError(`Expected a natural number, not \`${n}\``)
  }
  const out = [LAMBDA, LAMBDA]
  for (let i = 0; i < n; i++) out.push(APPLY, 2)
  return fromSymbols([...out, 1])
}

const isChoice = (text: ReadonlyArray<number>, at: number, index: number): boolean =>
  text[at] === LAMBDA && text[at + 1] === LAMBDA && text[at + 2] === index

/**
 * The natural number that a normal form is; undefined where it is none. The numeral 1 may also be
 * written `\f. f`.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.natural(Lambda.numeral(3)) // => 3n
 * ```
 */
export const natural = (term: Term): bigint | undefined => {
  const text = symbols(term)
  if (text.length === 2 && text[0] === LAMBDA && text[1] === 1) return 1n
  if (text[0] !== LAMBDA || text[1] !== LAMBDA) return undefined
  const n = (text.length - 3) / 2
  for (let at = 2; at < text.length - 1; at += 2) {
    if (text[at] !== APPLY || text[at + 1] !== 2) return undefined
  }
  return text.at(-1) === 1 && Number.isInteger(n) ? BigInt(n) : undefined
}

/**
 * The bits of a list in normal form; undefined where it is none.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.bits(Lambda.bitList("0110")) // => "0110"
 * ```
 */
export const bits = (term: Term): string | undefined => {
  const text = symbols(term)
  let out = ""
  let at = 0
  for (; text[at + 1] === APPLY; at += 7) {
    const isNode = text[at] === LAMBDA && text[at + 2] === APPLY && text[at + 3] === 1
    if (!isNode) return undefined
    if (isChoice(text, at + 4, 2)) out += "0"
    else if (isChoice(text, at + 4, 1)) out += "1"
    else return undefined
  }
  return isChoice(text, at, 1) && at + 3 === text.length ? out : undefined
}

/** The truth value that a normal form is; undefined where it is none. */
export const truth = (term: Term): boolean | undefined => {
  const text = symbols(term)
  if (text.length !== 3) return undefined
  return isChoice(text, 0, 2) ? true : isChoice(text, 0, 1) ? false : undefined
}
