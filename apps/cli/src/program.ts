/**
 * # The command line
 *
 * The tree of commands. Their flags are declared in `program/`; a command's own code is loaded when
 * it is called, so that `--help` and `run` do not load the ledger.
 *
 * @module
 */
import * as Command from "effect/cli/Command"
import { json, verbose } from "./flags.ts"
import { infra } from "./program/beliefs.ts"
import { forecast } from "./program/forecasts.ts"
import { race } from "./program/races.ts"
import { census } from "./program/censuses.ts"
import { complexity } from "./program/classes.ts"
import { claims, explain, prove } from "./program/ledger.ts"
import { examples, lab, laws, list, scaffold } from "./program/plugins.ts"
import { assemble, circuit, disassemble, predict, run } from "./program/programs.ts"
import { agency, odds, phase } from "./program/weights.ts"

/** The commands, in the order of the help. */
export const commands = [
  claims,
  explain,
  prove,
  list,
  run,
  assemble,
  disassemble,
  circuit,
  odds,
  phase,
  race,
  agency,
  census,
  complexity,
  predict,
  infra,
  forecast,
  laws,
  scaffold,
  examples,
  lab
] as const

/** The command headwater. */
export const headwater = Command.make("headwater").pipe(
  Command.withDescription(
    "Claims about priors and learners over programs, checked; programs run and weighed exactly"
  ),
  Command.withSubcommands(commands),
  Command.withGlobalFlags([json, verbose]),
  Command.withExamples([
    { command: "headwater claims", description: "Check the ledger" },
    { command: "headwater explain C05", description: "Read one claim with its counterexamples" },
    { command: "headwater examples try", description: "Write the files of these examples" },
    { command: "headwater run search.rm --input r1=15", description: "Run a listing" },
    {
      command: "headwater odds search.rm newton.rm --contexts contexts.json --prior speed",
      description: "Weigh two programs"
    },
    { command: "headwater phase F2", description: "See which program wins where" },
    { command: "headwater new prior acme/frugal", description: "Begin a plugin of your own" }
  ])
)

/** The commands that may follow the names of a path, the first of which is headwater. */
export const namesAfter = (path: ReadonlyArray<string>): ReadonlyArray<string> => {
  let at: Command.Command.Any = headwater
  for (const name of path.slice(1)) {
    at = at.subcommands.flatMap(({ commands }) => commands).find((it) => it.name === name) ?? at
  }
  return at.subcommands.flatMap(({ commands }) => commands.map((it) => it.name))
}
