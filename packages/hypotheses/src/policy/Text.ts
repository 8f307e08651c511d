/**
 * # Policies as listings
 *
 * `(plan (= a w))`: a symbol before its operands, in parentheses; a table is `table` and sixteen
 * digits. `;` and `#` begin a comment.
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"
import { type Instructions, LM, LT, LX, LY, LZ } from "./Instructions.ts"
import { arity, fault, isTable, type Policy, type Term } from "./Policy.ts"
import type { Symbol } from "./Symbol.ts"

interface Token {
  readonly line: number
  readonly text: string
}

const tokens = (text: string): ReadonlyArray<Token> =>
  text.split(/\r\n|\r|\n/u).flatMap((whole, index) =>
    Array.from(whole.replace(/[;#].*$/u, "").matchAll(/[()]|[^\s()]+/gu), ([word]) => ({
      line: index + 1,
      text: word
    }))
  )

/**
 * The policy of a listing, or one line on the first thing that is wrong with it.
 *
 * - **Errors** `line N: expected <what>, not <what is there>`
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Policy.parse("(plan b)") // => Result.fail("line 1: expected a symbol of LX, not `b`")
 * Policy.parse("(plan a)") // => Result.succeed({ symbol: "plan", operands: [{ symbol: "a", operands: [] }] })
 * ```
 */
export const parse = (
  text: string,
  instructions: Instructions = LX
): Result.Result<Policy, string> => {
  const words = tokens(text)
  const lastLine = words.at(-1)?.line ?? 1
  let next = 0
  const wrong = (expected: string, at: number): Result.Result<never, string> => {
    const found = words[at]
    const what = found === undefined ? "the end" : shown(found.text)
    return Result.fail(`line ${found?.line ?? lastLine}: expected ${expected}, not ${what}`)
  }
  const symbolAt = (at: number): Symbol | undefined =>
    instructions.symbols.find((it) => it === words[at]?.text)

  const read = (): Result.Result<Term, string> => {
    const opens = words[next]?.text === "("
    if (opens) next++
    const symbol = symbolAt(next)
    if (symbol === undefined) {
      return wrong(`a symbol of ${instructions.id}`, next)
    }
    const wanted = arity(symbol, instructions.plans)
    if (opens !== wanted > 0) {
      return wanted > 0 ? wrong(`( before ${symbol}`, next) : wrong("a symbol with operands", next)
    }
    next++
    const operands: Array<Term> = []
    for (let k = 0; k < wanted; k++) {
      const operand = read()
      if (Result.isFailure(operand)) return operand
      operands.push(operand.success)
    }
    if (opens && words[next++]?.text !== ")") {
      return wrong(`) after ${wanted} of ${symbol}`, next - 1)
    }
    return Result.succeed({ symbol, operands })
  }

  const whole = (): Result.Result<Policy, string> => {
    if (words[0]?.text !== "table") return read()
    const digits = words[1]?.text ?? ""
    if (!/^[0-3]{16}$/u.test(digits)) return wrong("sixteen digits from 0 to 3", 1)
    next = 2
    return Result.succeed({ table: Array.from(digits, Number) })
  }
  const policy = whole()
  if (Result.isFailure(policy)) return policy
  if (next < words.length) return wrong("nothing after the policy", next)
  const illegal = fault(instructions, policy.success)
  return illegal === undefined ? policy : Result.fail(`line ${lastLine}: ${illegal}`)
}

/** A language that has every symbol, for listings whose language nobody names. */
const widest: ReadonlyArray<Instructions> = [LX, LM, LT, LY, LZ]

/**
 * The policy of a listing that is known to be one of LX, or else of LM, LT, LY or LZ.
 *
 * - **Errors** `RangeError` where it is none
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.print(Policy.policy("(+ c (plan a k))")) // => "(+ c (plan a k))"
 * ```
 */
export const policy = (text: string, instructions?: Instructions): Policy => {
  const tried = instructions === undefined ? widest : [instructions]
  const made = tried.map((it) => parse(text, it))
  const found = made.find(Result.isSuccess)
  if (found !== undefined) return found.success
  const reason = made.find(Result.isFailure)?.failure ?? ""
  throw new RangeError(`Expected a policy, but ${reason}`)
}

/**
 * The listing of a policy; it parses to the same policy.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.print({ table: Policy.game("O").demonstrator }) // => "table 0000012300100321"
 * ```
 */
export const print = (policy: Policy): string => {
  if (isTable(policy)) return `table ${policy.table.join("")}`
  const { symbol, operands } = policy
  return operands.length === 0 ? symbol : `(${[symbol, ...operands.map(print)].join(" ")})`
}
