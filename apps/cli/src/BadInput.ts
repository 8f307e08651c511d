/**
 * # Bad input
 *
 * What the user gave is not what was expected: one line that says where, what was expected and
 * what came. The command prints it on standard error and exits with 2.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** Input that cannot be used; `line` is the one line that is printed. */
export class BadInput extends Schema.TaggedError<BadInput>("@headwater/cli/BadInput")("BadInput", {
  line: Schema.String
}) {
  override get message(): string {
    return this.line
  }
}

/** The longest piece of someone's input that is repeated to them. */
const limit = 60

/** The text on one line, as one may print it: what is no visible character becomes an escape. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const named = { "\n": "\\n", "\t": "\\t" }[character]
    return named ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })

/** A piece of input in backticks, on one line and not too long. */
export const quoted = (text: string): string =>
  `\`${oneLine(text.length > limit ? `${text.slice(0, limit)}…` : text)}\``

/** `where: expected what, not \`what came\`` */
export const expected = (what: string, came: string, where?: string): BadInput =>
  new BadInput({
    line: `${where === undefined ? "" : `${oneLine(where)}: `}expected ${what}, not ${quoted(came)}`
  })

/** What someone's code threw, in words. */
export const said = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** `where: reason`, where the reason is a sentence of someone else's. */
export const refused = (where: string, reason: string): BadInput =>
  new BadInput({ line: `${oneLine(where)}: ${oneLine(reason.replaceAll(/\s*\n\s*/g, " "))}` })
