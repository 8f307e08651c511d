import { shown } from "./shown.ts"

/** One line of a listing without its comment, split into words. */
export interface Written {
  readonly at: number
  readonly words: ReadonlyArray<string>
}

/**
 * The lines of a listing that are not empty. `#` and `;` begin a comment, `|` stands for the end of
 * a line, and `spaced` sets apart what is a word of its own without space around it.
 */
export const written = (text: string, spaced: (part: string) => string): ReadonlyArray<Written> => {
  if (typeof text !== "string") {
    throw new TypeError(`Expected a listing as text, not ${shown(text)}`)
  }
  return text.split(/\r\n|\r|\n/u).flatMap((whole, index) =>
    whole
      .replace(/[;#].*$/u, "")
      .split("|")
      .map((part) => ({
        at: index + 1,
        words: spaced(part)
          .split(/\s+/u)
          .filter((word) => word !== "")
      }))
      .filter((it) => it.words.length > 0)
  )
}

/** One line that says where, what was expected and what came. */
export const wrong = (at: number, expected: string, found: string | undefined): string =>
  `line ${at}: expected ${expected}, not ${found === undefined ? "the end of the line" : shown(found)}`
