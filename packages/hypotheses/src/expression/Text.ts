/**
 * # Expressions as text
 *
 * `FIX((z + x / z) / 2)`: a binder, and its body in parentheses, written as usual: `*` and `/`
 * before `+` and `-`, from the left where they are alike. Binders are in either case, and `;` and
 * `#` begin a comment.
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"
import {
  type Binder,
  type Expression,
  isOperator,
  type Leaf,
  type Operator,
  type Primitives,
  standard,
  type Symbol
} from "./Expression.ts"

interface Token {
  readonly line: number
  readonly text: string
}

const tokens = (text: string): ReadonlyArray<Token> =>
  text.split(/\r\n|\r|\n/u).flatMap((whole, index) =>
    Array.from(whole.replace(/[;#].*$/u, "").matchAll(/\w+|\S/gu), ([text]) => ({
      line: index + 1,
      text
    }))
  )

const listed = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`

const strength = (operator: Operator): 1 | 2 => (operator === "+" || operator === "-" ? 1 : 2)

/** The body between the outer parentheses, which alternates as it should, in Polish notation. */
const polish = (body: ReadonlyArray<Symbol | "(" | ")">): ReadonlyArray<Symbol> => {
  const reversed: Array<Symbol> = []
  const waiting: Array<Operator | ")"> = []
  const release = (least: number): void => {
    for (let top = waiting.at(-1); top !== undefined && top !== ")"; top = waiting.at(-1)) {
      if (strength(top) < least) return
      reversed.push(top)
      waiting.pop()
    }
  }
  for (const it of body.toReversed()) {
    if (it === ")") waiting.push(it)
    else if (it === "(") {
      release(0)
      waiting.pop()
    } else if (isOperator(it)) {
      release(strength(it) + 1)
      waiting.push(it)
    } else reversed.push(it)
  }
  release(0)
  return reversed.reverse()
}

/**
 * The program of a text, or one line on the first thing that is wrong with it.
 *
 * - **Errors** `line N: expected <what>, not <what is there>`
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Expression.parse("mu(1 - (x - (z + z)))") // => Result.succeed({ binder: "MU", body: ["-", "1", "-", "x", "+", "z", "z"] })
 * Expression.parse("MU(z + 3)") // => Result.fail("line 1: expected x, z, 1, 2 or a parenthesis, not `3`")
 * ```
 */
export const parse = (
  text: string,
  primitives: Primitives = standard
): Result.Result<Expression, string> => {
  const words = tokens(text)
  const end = words.at(-1)?.line ?? 1
  const wrong = (expected: string, found: Token | undefined): Result.Result<never, string> =>
    Result.fail(
      `line ${found?.line ?? end}: expected ${expected}, not ${found === undefined ? "the end" : shown(found.text)}`
    )
  const binder = primitives.binders.find((it) => it === words[0]?.text.toUpperCase())
  if (binder === undefined) return wrong(listed(primitives.binders), words[0])
  if (words[1]?.text !== "(") return wrong("a parenthesis", words[1])
  const body: Array<Symbol | "(" | ")"> = []
  let depth = 1
  let operand = true
  for (const word of words.slice(2)) {
    if (depth === 0) return wrong("nothing after the program", word)
    const leaf: Leaf | undefined = primitives.leaves.find((it) => it === word.text)
    const operator = primitives.operators.find((it) => it === word.text)
    if (operand && word.text === "(") {
      body.push("(")
      depth++
    } else if (operand && leaf !== undefined) {
      body.push(leaf)
      operand = false
    } else if (!operand && word.text === ")") {
      depth--
      if (depth > 0) body.push(")")
    } else if (!operand && operator !== undefined) {
      body.push(operator)
      operand = true
    } else {
      return wrong(
        listed([...(operand ? primitives.leaves : primitives.operators), "a parenthesis"]),
        word
      )
    }
  }
  if (depth > 0) return wrong(operand ? "an operand" : "a closing parenthesis", undefined)
  if (!body.includes("z")) return Result.fail(`line ${end}: expected z in the body, not none`)
  return Result.succeed({ binder, body: polish(body) })
}

/**
 * The program of a text that is known to be one.
 *
 * - **Errors** `RangeError` where it is none
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * Expression.expression("FIX(x - z)").body // => ["-", "x", "z"]
 * ```
 */
export const expression = (text: string, primitives: Primitives = standard): Expression => {
  const made = parse(text, primitives)
  if (Result.isFailure(made)) throw new RangeError(`Expected an expression, but ${made.failure}`)
  return made.success
}

/**
 * The text of a program, with parentheses only where they are needed; it parses to the same
 * program.
 *
 * - **Errors** `RangeError` where the body is no expression
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * Expression.print({ binder: "FIX", body: ["/", "+", "z", "/", "x", "z", "2"] }) // => "FIX((z + x / z) / 2)"
 * ```
 */
export const print = ({
  binder,
  body
}: {
  binder: Binder
  body: ReadonlyArray<Symbol>
}): string => {
  const stack: Array<readonly [text: string, strength: number]> = []
  for (const it of body.toReversed()) {
    if (!isOperator(it)) {
      stack.push([it, 3])
      continue
    }
    const [left, right] = [stack.pop(), stack.pop()]
    if (left === undefined || right === undefined) throw new RangeError(missing(body))
    const own = strength(it)
    const first = left[1] < own ? `(${left[0]})` : left[0]
    const second = right[1] <= own ? `(${right[0]})` : right[0]
    stack.push([`${first} ${it} ${second}`, own])
  }
  const [whole] = stack
  if (whole === undefined || stack.length > 1) throw new RangeError(missing(body))
  return `${binder}(${whole[0]})`
}

const missing = (body: ReadonlyArray<Symbol>): string =>
  `Expected an expression in Polish notation, not ${shown(body.join(" "))}`
