/**
 * # Terms with indices
 *
 * `\2 (1 2)`: a backslash or λ is an abstraction, a number from 1 on a variable; applications and
 * parentheses are as usual, and an abstraction reaches as far to the right as it can.
 *
 * @module
 */
import { Result } from "effect"
import { complaint } from "./Lexer.ts"
import { apply, lambda, type Term, variable } from "./Term.ts"

/** What an abstraction, a parenthesis or the text has opened, and the application in it so far. */
interface Level {
  readonly opened: "\\" | "(" | "text"
  term: Term | undefined
}

/**
 * The closed term of a text with indices.
 *
 * - **Errors** one line with line, column, what was expected and what came
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Result.map(Lambda.parseIndexed("\\\\2"), Lambda.encode) // => Result.succeed("0000110")
 * Lambda.parseIndexed("\\2") // => Result.fail("line 1, column 2: expected an index from 1 to 1, not `2`")
 * ```
 */
export const parseIndexed = (text: string): Result.Result<Term, string> => {
  const levels: Array<Level> = []
  let level: Level = { opened: "text", term: undefined }
  let depth = 0
  let line = 1
  let start = 0
  const open = (opened: Level["opened"]): void => {
    levels.push(level)
    level = { opened, term: undefined }
  }
  const add = (term: Term): void => {
    level.term = level.term === undefined ? term : apply(level.term, term)
  }
  const leave = (term: Term): void => {
    level = levels.pop() ?? level
    add(term)
  }
  /** The term up to here, where there is one: its abstractions end. */
  const closed = (): Term | undefined => {
    while (level.opened === "\\" && level.term !== undefined) {
      depth--
      leave(lambda(level.term))
    }
    return level.term
  }
  for (const found of text.matchAll(/\n|[ \t\r]+|[\\λ()]|[0-9]+|./gsu)) {
    const [word] = found
    const place = { line, column: found.index - start + 1, text: word }
    if (word === "\n") {
      line++
      start = found.index + 1
    } else if (/^[ \t\r]/u.test(word)) continue
    else if (word === "\\" || word === "λ") {
      depth++
      open("\\")
    } else if (word === "(") open("(")
    else if (word === ")") {
      const term = closed()
      if (term === undefined) return Result.fail(complaint(place, "a term"))
      if (level.opened !== "(") return Result.fail(complaint(place, "a term or the end"))
      leave(term)
    } else if (/^[0-9]/u.test(word)) {
      const index = Number(word)
      if (!(index >= 1 && index <= depth)) {
        const range = depth === 0 ? "an abstraction around it" : `an index from 1 to ${depth}`
        return Result.fail(complaint(place, range))
      }
      add(variable(index))
    } else return Result.fail(complaint(place, "`\\`, an index or a parenthesis"))
  }
  const place = { line, column: text.length - start + 1, text: "" }
  const term = closed()
  if (term === undefined) return Result.fail(complaint(place, "a term"))
  return level.opened === "text" ? Result.succeed(term) : Result.fail(complaint(place, "`)`"))
}
