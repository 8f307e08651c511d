/**
 * # Terms with names
 *
 * The comfortable way to write a term:
 *
 * - `\x y. M`, `M N P`, `(M)`; comments from `--` to the end of the line
 * - `let f x y = M in N` is `(\f. N) (\x y. M)`: M is evaluated at most once
 * - `let rec f x = M in N`: f may occur in M. It is `(\f. N) ((\f. f f) (\f x. M'))`, where M' has
 *   `f f` for f
 * - `if P then M else N` is `P M N`
 * - `case L of [] -> M | h : t -> N` is `L (\h t _. N) M`
 * - `M : N` and the pair `(M, N)` are `\z. z M N`; `[M, N]` is a list, `"0110"` one of bits
 * - `5` is Church's numeral
 * - names that are not bound are those of the prelude; each stands for its term where it occurs
 *
 * ## Main definitions
 * - {@link parse}: the closed term of a text, or what is wrong with it and where
 * - {@link term}: the same for texts that are known to be right
 *
 * @module
 */
import { Result } from "effect"
import { bitList, no, numeral, pair } from "./Data.ts"
import { complaint, type Token, tokens } from "./Lexer.ts"
import { prelude } from "./prelude.ts"
import { apply, lambda, type Term, variable } from "./Term.ts"

/** A name in scope; one that is being defined recursively stands for itself applied to itself. */
interface Bound {
  readonly name: string
  readonly isRecursive: boolean
}

/** What is wrong with a text; caught where the text came in. */
class Complaint extends Error {}

/** The deepest that texts may be nested, so that reading them is safe. */
const deepest = 400
const largestNumeral = 10_000

class Parser {
  readonly words: ReadonlyArray<Token>
  readonly known: (name: string) => Term | undefined
  at = 0
  depth = 0
  scope: ReadonlyArray<Bound> = []

  constructor(words: ReadonlyArray<Token>, known: (name: string) => Term | undefined) {
    this.words = words
    this.known = known
  }

  word(): Token {
    return this.words[this.at] ?? { kind: "end", text: "", line: 1, column: 1 }
  }

  fail(expected: string, word = this.word()): never {
    throw new Complaint(complaint(word, expected))
  }

  is(text: string): boolean {
    const word = this.word()
    return word.text === text && (word.kind === "sign" || word.kind === "keyword")
  }

  take(text: string): boolean {
    if (!this.is(text)) return false
    this.at++
    return true
  }

  need(text: string): void {
    if (!this.take(text)) this.fail(`\`${text}\``)
  }

  name(): string {
    const word = this.word()
    if (word.kind !== "name") this.fail("a name")
    this.at++
    return word.text
  }

  /** Names up to a sign. */
  names(end: string): ReadonlyArray<string> {
    const out: Array<string> = []
    while (!this.is(end)) {
      if (this.word().kind !== "name") this.fail(`a name or \`${end}\``)
      out.push(this.name())
    }
    this.at++
    return out
  }

  /** What is read with further names in scope. */
  within<A>(bound: ReadonlyArray<Bound>, read: () => A): A {
    const outer = this.scope
    this.scope = [...outer, ...bound]
    const out = read()
    this.scope = outer
    return out
  }

  /** An abstraction over names, the first one outermost. */
  over(names: ReadonlyArray<string>, read: () => Term): Term {
    const bound = names.map((name) => ({ name, isRecursive: false }))
    return names.reduce((body) => lambda(body), this.within(bound, read))
  }

  expression(): Term {
    if (++this.depth > deepest) this.fail(`at most ${deepest} levels of nesting`)
    const term = this.open() ?? this.chain()
    this.depth--
    return term
  }

  /** Forms that reach as far to the right as they can. */
  open(): Term | undefined {
    if (this.take("\\") || this.take("λ")) {
      if (this.is(".")) this.fail("a name")
      return this.over(this.names("."), () => this.expression())
    }
    if (this.take("let")) return this.let()
    if (this.take("if")) {
      const condition = this.expression()
      this.need("then")
      const first = this.expression()
      this.need("else")
      return apply(condition, first, this.expression())
    }
    if (this.take("case")) {
      const subject = this.expression()
      for (const sign of ["of", "[", "]", "->"]) this.need(sign)
      const empty = this.expression()
      this.need("|")
      const first = this.name()
      this.need(":")
      const rest = this.name()
      this.need("->")
      return apply(
        subject,
        this.over([first, rest, "_"], () => this.expression()),
        empty
      )
    }
    return undefined
  }

  let(): Term {
    const isRecursive = this.take("rec")
    const name = this.name()
    const params = this.names("=")
    const value = (): Term => this.over(params, () => this.expression())
    const definition = isRecursive
      ? apply(
          lambda(apply(variable(1), variable(1))),
          lambda(this.within([{ name, isRecursive }], value))
        )
      : value()
    this.need("in")
    return apply(
      this.over([name], () => this.expression()),
      definition
    )
  }

  /** Applications, with `:` between them. */
  chain(): Term {
    let fun = this.atom() ?? this.fail("a term")
    for (;;) {
      const isOpen = ["\\", "λ", "let", "if", "case"].some((it) => this.is(it))
      const arg = isOpen ? this.expression() : this.atom()
      if (arg === undefined) break
      fun = apply(fun, arg)
    }
    return this.take(":") ? pair(fun, this.expression()) : fun
  }

  atom(): Term | undefined {
    const word = this.word()
    if (word.kind === "name") return this.variable(word)
    if (word.kind === "number") {
      if (Number(word.text) > largestNumeral) this.fail(`a number up to ${largestNumeral}`)
      this.at++
      return numeral(Number(word.text))
    }
    if (word.kind === "bits") {
      this.at++
      return bitList(word.text.slice(1, -1))
    }
    if (this.take("(")) {
      const first = this.expression()
      const term = this.take(",") ? pair(first, this.expression()) : first
      this.need(")")
      return term
    }
    return this.take("[") ? this.elements() : undefined
  }

  elements(): Term {
    const terms: Array<Term> = []
    while (!this.take("]")) {
      if (terms.length > 0 && !this.take(",")) this.fail("`,` or `]`")
      terms.push(this.expression())
    }
    return terms.reduceRight((rest, term) => pair(term, rest), no)
  }

  variable(word: Token): Term {
    const place = word.text === "_" ? -1 : this.scope.findLastIndex((it) => it.name === word.text)
    const bound = this.scope[place]
    if (bound === undefined) {
      const term = this.known(word.text)
      if (term === undefined) this.fail("a name in scope")
      this.at++
      return term
    }
    this.at++
    const it = variable(this.scope.length - place)
    return bound.isRecursive ? apply(it, it) : it
  }
}

const read = (
  text: string,
  known: (name: string) => Term | undefined
): Result.Result<Term, string> => {
  const words = tokens(text)
  if (Result.isFailure(words)) return Result.fail(words.failure)
  const parser = new Parser(words.success, known)
  try {
    const term = parser.expression()
    if (parser.word().kind !== "end") parser.fail("the end")
    return Result.succeed(term)
  } catch (error) {
    if (error instanceof Complaint) return Result.fail(error.message)
    throw error
  }
}

const defined = new Map<string, Term>()

/** The term of a prelude name. */
const inPrelude = (name: string): Term | undefined => {
  const known = defined.get(name)
  if (known !== undefined || !Object.hasOwn(prelude, name)) return known
  const made = Result.getOrThrow(read(prelude[name] ?? "", inPrelude))
  defined.set(name, made)
  return made
}

/**
 * The closed term of a text.
 *
 * - **Errors** one line with line, column, what was expected and what came; a free variable by name
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Result.map(Lambda.parse("\\x. x"), Lambda.encode) // => Result.succeed("0010")
 * Lambda.parse("\\x.\n  y x") // => Result.fail("line 2, column 3: expected a name in scope, not `y`")
 * ```
 */
export const parse = (text: string): Result.Result<Term, string> => read(text, inPrelude)

/**
 * As {@link parse}, for texts that are known to be right.
 *
 * - **Errors** `RangeError` with the complaint
 */
export const term = (text: string): Term => {
  const parsed = parse(text)
  if (Result.isFailure(parsed)) throw new RangeError(parsed.failure)
  return parsed.success
}
