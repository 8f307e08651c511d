/**
 * # The first fault of a JSON text
 *
 * Where a text stops being JSON, and what belongs there. A text has a fault if and only if
 * `JSON.parse` throws, whose messages differ from engine to engine and often name no place.
 *
 * @module
 */

/** A place in a text, both counted from 1, what belongs there, and what is there instead. */
export interface Fault {
  readonly line: number
  readonly column: number
  readonly expected: string
  /** Undefined at the end of the text. */
  readonly found: string | undefined
}

const space = /[ \t\n\r]*/y
const string = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalar = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const word = /[\w.+-]+|./suy

/** How long a piece of the text is that a pattern describes, from a place on. */
const matched = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** What may come next: within lists and objects, or after all. */
type State = "value" | "value or ]" | "name" | "name or }" | "colon" | "more" | "end"

const belongs: Readonly<Record<Exclude<State, "more">, string>> = {
  value: "a value",
  "value or ]": "a value or ]",
  name: "a name in double quotes",
  "name or }": "a name in double quotes or }",
  colon: "a colon",
  end: "the end of the file"
}

const fault = (text: string, at: number, expected: string): Fault => {
  const lines = text.slice(0, at).split("\n")
  const length = matched(word, text, at)
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    expected,
    found: length === 0 ? undefined : text.slice(at, at + length)
  }
}

/** The first fault of a text; undefined where it is JSON. */
export const jsonFault = (text: string): Fault | undefined => {
  /** The brackets that close what is open, the innermost last. */
  const open: Array<"]" | "}"> = []
  let state: State = "value"
  let at = 0
  const after = (): State => (open.length === 0 ? "end" : "more")
  for (;;) {
    at += matched(space, text, at)
    const next = text[at]
    const closing = open.at(-1)
    if (next === undefined && state === "end") return undefined
    const closes =
      next === closing &&
      next !== undefined &&
      ["more", `value or ${next}`, `name or ${next}`].includes(state)
    if (closes) {
      open.pop()
      at++
      state = after()
    } else if (state === "more" && next === ",") {
      at++
      state = closing === "]" ? "value" : "name"
    } else if (state === "colon" && next === ":") {
      at++
      state = "value"
    } else if (state.startsWith("value") && (next === "[" || next === "{")) {
      open.push(next === "[" ? "]" : "}")
      at++
      state = next === "[" ? "value or ]" : "name or }"
    } else {
      const isName = state.startsWith("name")
      const isValue = state.startsWith("value")
      const length =
        isName || (isValue && next === '"')
          ? matched(string, text, at)
          : isValue
            ? matched(scalar, text, at)
            : 0
      if (length === 0) {
        const isString = next === '"' && (isName || isValue)
        const expected = isString
          ? "a text that ends with double quotes on its line"
          : state === "more"
            ? `a comma or ${closing ?? ""}`
            : belongs[state]
        return fault(text, at, expected)
      }
      at += length
      state = isName ? "colon" : after()
    }
  }
}

/** The fault in words: `line 1, column 8 has \`x\`, not a comma or ]`. */
export const inWords = ({ column, expected, found, line }: Fault): string =>
  found === undefined
    ? `it ends at line ${line}, column ${column}, before ${expected}`
    : `line ${line}, column ${column} has \`${found.slice(0, 20)}\`, not ${expected}`
