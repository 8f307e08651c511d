/**
 * # Words of the named language
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"

/** A word with its place, both counted from 1. */
export interface Token {
  readonly kind: "name" | "number" | "bits" | "sign" | "keyword" | "end"
  readonly text: string
  readonly line: number
  readonly column: number
}

const keywords = new Set(["let", "rec", "in", "if", "then", "else", "case", "of"])

const patterns: ReadonlyArray<readonly [Token["kind"] | "space", RegExp]> = [
  ["space", /[ \t\r\n]+|--[^\n]*/uy],
  ["sign", /->|[\\λ.()[\],:=|]/uy],
  ["bits", /"[01]*"/uy],
  ["number", /[0-9]+(?![A-Za-z_])/uy],
  ["name", /[A-Za-z_][A-Za-z0-9_']*/uy]
]

/** The complaint about a word. */
export const complaint = (
  { line, column, text }: Pick<Token, "line" | "column" | "text">,
  expected: string
): string =>
  `line ${line}, column ${column}: expected ${expected}, not ${text === "" ? "the end" : shown(text)}`

/** The words of a text, the end after them. Comments run from `--` to the end of the line. */
export const tokens = (text: string): Result.Result<ReadonlyArray<Token>, string> => {
  const out: Array<Token> = []
  let line = 1
  let start = 0
  let at = 0
  while (at < text.length) {
    const column = at - start + 1
    let found: string | undefined
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at
      found = pattern.exec(text)?.[0]
      if (found === undefined) continue
      if (kind === "space") break
      const isKeyword = kind === "name" && keywords.has(found)
      out.push({ kind: isKeyword ? "keyword" : kind, text: found, line, column })
      break
    }
    if (found === undefined) {
      const stray = /^["0-9]\w*|^./su.exec(text.slice(at, at + 40))?.[0] ?? ""
      return Result.fail(
        complaint({ line, column, text: stray }, "a name, number, bits or sign of the language")
      )
    }
    for (let next = found.indexOf("\n"); next >= 0; next = found.indexOf("\n", next + 1)) {
      line++
      start = at + next + 1
    }
    at += found.length
  }
  out.push({ kind: "end", text: "", line, column: at - start + 1 })
  return Result.succeed(out)
}
