/**
 * # Usage
 *
 * What is wrong with a command line, in one line. effect prints its own messages
 * with a page of help; here an error names the place, what was expected and what came.
 *
 * @module
 */
import type * as CliError from "effect/cli/CliError"
import { type BadInput, expected, quoted, refused } from "./BadInput.ts"
import { either } from "./either.ts"
import { nearest } from "./nearest.ts"

/** Commands of the design that do not exist yet. */
const plannedCommands = ["worker"]

const alternatives = (words: ReadonlyArray<string>): string =>
  words.length === 0 ? "" : ` (did you mean ${words.join(" or ")}?)`

/** The line for a command line that names no command. */
export const noCommand = (
  path: ReadonlyArray<string>,
  commands: ReadonlyArray<string>
): BadInput => {
  const place = path.join(" ")
  return refused(place, `expected a command: ${either(commands)}; see ${place} --help`)
}

/** The line for an error of the parser; `commands` are those that may follow the path. */
export const usage = (
  error: CliError.NonShowHelpErrors,
  path: ReadonlyArray<string>,
  commands: ReadonlyArray<string>
): BadInput => {
  const place = path.join(" ")
  switch (error._tag) {
    case "UnknownSubcommand":
      return plannedCommands.includes(error.subcommand)
        ? refused(place, `${error.subcommand} is not built yet; there are ${commands.join(", ")}`)
        : refused(
            place,
            `expected a command (${either(commands)}), not ${quoted(error.subcommand)}${alternatives(nearest(error.subcommand, commands))}`
          )
    case "UnrecognizedOption":
      return refused(
        place,
        `expected a flag of ${place} --help, not ${quoted(error.option)}${alternatives(error.suggestions)}`
      )
    case "InvalidValue": {
      const where = error.kind === "flag" ? `--${error.option}` : `<${error.option}>`
      return error.value === ""
        ? refused(where, "expected a value, found none")
        : expected(error.expected, error.value, where)
    }
    case "MissingArgument":
      return refused(place, `expected <${error.argument}>; see ${place} --help`)
    case "MissingOption":
      return refused(place, `expected --${error.option}; see ${place} --help`)
    case "UnexpectedArgument":
      return expected("nothing more", error.arguments.join(" "), place)
    default:
      return refused(place, error.message)
  }
}
