/**
 * # Terms as text
 *
 * With names, in the language of `Named.ts`, or with the indices of `Indexed.ts`. Either reads back
 * as the same term.
 *
 * @module
 */
import { APPLY, LAMBDA, symbols, type Term } from "./Term.ts"

/** Names by level: a to z, then a1 to z1, and so on. None is a keyword. */
const nameOf = (level: number): string => {
  const letter = "abcdefghijklmnopqrstuvwxyz"[level % 26] ?? "a"
  return level < 26 ? letter : `${letter}${Math.floor(level / 26)}`
}

/** How abstractions and variables are written. */
interface Style {
  readonly variable: (depth: number, index: number) => string
  /** The beginning of an abstraction, and whether it goes on from another one. */
  readonly open: (depth: number, goesOn: boolean) => string
  /** What comes between the abstractions and their body. */
  readonly close: string
}

interface Due {
  readonly depth: number
  /** Where the term stands: an argument wants parentheses around more than a variable. */
  readonly place: "function" | "argument" | "body" | "under"
}

const printed = (term: Term, style: Style): string => {
  const out: Array<string> = []
  const rest: Array<Due | string> = [{ depth: 0, place: "body" }]
  const text = symbols(term)
  let at = 0
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === "string") {
      out.push(next)
      continue
    }
    const { depth, place } = next
    const symbol = text[at++] ?? 0
    if (place === "under" && symbol !== LAMBDA) out.push(style.close)
    if (symbol === LAMBDA) {
      const wrapped = place === "function" || place === "argument"
      if (wrapped) {
        out.push("(")
        rest.push(")")
      }
      out.push(style.open(depth, place === "under"))
      rest.push({ depth: depth + 1, place: "under" })
    } else if (symbol === APPLY) {
      if (place === "argument") {
        out.push("(")
        rest.push(")")
      }
      rest.push({ depth, place: "argument" }, " ", { depth, place: "function" })
    } else out.push(style.variable(depth, symbol))
  }
  return out.join("")
}

/**
 * A term with names. Free variables get names that no binder has.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.print(Lambda.term("\\x y. x (y x)")) // => "\\a b. a (b a)"
 * ```
 */
export const print = (term: Term): string =>
  printed(term, {
    variable: (depth, index) => (index > depth ? `free${index - depth}` : nameOf(depth - index)),
    open: (depth, goesOn) => (goesOn ? ` ${nameOf(depth)}` : `\\${nameOf(depth)}`),
    close: ". "
  })

/**
 * A term with indices.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.printIndexed(Lambda.term("\\x y. x (y x)")) // => "\\\\2 (1 2)"
 * ```
 */
export const printIndexed = (term: Term): string =>
  printed(term, { variable: (_, index) => String(index), open: () => "\\", close: "" })
