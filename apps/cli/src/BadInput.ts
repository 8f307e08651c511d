/**
 * # Bad input
 *
 * Input of the user that is not what was expected: one line that says where, what was expected and
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

/** The most characters of an input that an error repeats. */
const limit = 60

/** A text on one line that is safe to print: invisible characters become escapes. */
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

/** The message of an error that a plugin threw. */
export const said = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** `where: reason`, with a reason that is a whole sentence. */
export const refused = (where: string, reason: string): BadInput =>
  new BadInput({ line: `${oneLine(where)}: ${oneLine(reason.replaceAll(/\s*\n\s*/g, " "))}` })
