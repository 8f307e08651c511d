/**
 * # The code of lambda terms
 *
 * `00 M` is an abstraction, `01 M N` an application and `1^i 0` variable i. Closed terms are the
 * code words; no code word begins another.
 *
 * - [Tromp2007]
 *
 * @module
 */
import { Result } from "effect"
import type { PrefixCode } from "../Code.ts"
import { shown } from "../internal/shown.ts"
import { APPLY, fromSymbols, isClosed, LAMBDA, symbols, type Term } from "./Term.ts"

/** The bits of a symbol. */
export const word = (symbol: number): string =>
  symbol === LAMBDA ? "00" : symbol === APPLY ? "01" : `${"1".repeat(symbol)}0`

/**
 * The bits of a closed term.
 *
 * - **Errors** `RangeError` for a term with a free variable
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.encode(Lambda.term("\\x y. x")) // => "0000110"
 * ```
 */
export const encode = (term: Term): string => {
  if (!isClosed(term)) throw new RangeError("Expected a closed term, not one with a free variable")
  return symbols(term).map(word).join("")
}

const decodeAt = (
  bits: string,
  at = 0
): Result.Result<readonly [Term, number], "incomplete" | "malformed"> => {
  const out: Array<number> = []
  const rest = [0]
  let next = at
  for (let depth = rest.pop(); depth !== undefined; depth = rest.pop()) {
    const first = bits[next++]
    if (first === "1") {
      let index = 1
      for (; bits[next] === "1"; next++) index++
      if (index > depth) return Result.fail("malformed")
      if (next >= bits.length) return Result.fail("incomplete")
      if (bits[next++] !== "0") return Result.fail("malformed")
      out.push(index)
      continue
    }
    if (first === undefined) return Result.fail("incomplete")
    if (first !== "0") return Result.fail("malformed")
    const second = bits[next++]
    if (second === undefined) return Result.fail("incomplete")
    if (second === "0") {
      out.push(LAMBDA)
      rest.push(depth + 1)
    } else if (second === "1") {
      out.push(APPLY)
      rest.push(depth, depth)
    } else return Result.fail("malformed")
  }
  return Result.succeed([fromSymbols(out), next])
}

/** The code of closed terms; it reads a term at the head of any bits. */
export const code: PrefixCode<Term> = { kind: "prefix", encode, decode: decodeAt }

/** Why bits are no term, on one line. */
const complaint = (bits: string, reason: "incomplete" | "malformed"): string => {
  const stray = /[^01]/u.exec(bits)
  if (stray !== null) {
    return `line 1: expected bits 0 and 1, not ${shown(stray[0])} at bit ${stray.index + 1}`
  }
  return reason === "incomplete"
    ? `line 1: expected the rest of a term, not the end after ${bits.length} bits`
    : "line 1: expected a closed term, not a variable without its binder"
}

/**
 * The closed term that bits are, from the first to the last; white space is passed over.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Result.map(Lambda.decode("00 00 110"), Lambda.print) // => Result.succeed("\\a b. a")
 * Lambda.decode("00110") // => Result.fail("line 1: expected a closed term, not a variable without its binder")
 * ```
 */
export const decode = (text: string): Result.Result<Term, string> => {
  const bits = text.replace(/\s+/gu, "")
  const read = decodeAt(bits)
  if (Result.isFailure(read)) return Result.fail(complaint(bits, read.failure))
  const [term, next] = read.success
  return next === bits.length
    ? Result.succeed(term)
    : Result.fail(`line 1: expected the end after ${next} bits, not ${shown(bits.slice(next))}`)
}
