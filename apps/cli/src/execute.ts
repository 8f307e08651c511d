/**
 * # Execution
 *
 * From arguments to an exit code: 0 success, 1 a negative answer, 2 bad input, 3 an internal error,
 * 130 interrupted. Every error is one line on standard error.
 *
 * @module
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Stdio from "effect/Stdio"
import * as Terminal from "effect/Terminal"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as TerminalCapabilities from "effect/cli/TerminalCapabilities"
import * as ChildProcessSpawner from "effect/process/ChildProcessSpawner"
import { oneLine } from "./BadInput.ts"
import { layout } from "./Answer.ts"
import { help } from "./help.ts"
import { Host } from "./Host.ts"
import { headwater, namesAfter } from "./program.ts"
import { noCommand, usage } from "./usage.ts"
import { version } from "./version.ts"

const unused = Effect.die("not offered to commands")

/**
 * Effect's parser requires a platform for kinds of flags that no command has; commands use the
 * host.
 */
const platform = Layer.mergeAll(
  FileSystem.layerNoop({}),
  Path.layer,
  Stdio.layerTest({}),
  Layer.succeed(
    Terminal.Terminal,
    Terminal.make({
      columns: unused,
      rows: unused,
      size: unused,
      readInput: unused,
      readLine: unused,
      display: () => unused
    })
  ),
  Layer.succeed(
    ChildProcessSpawner.ChildProcessSpawner,
    ChildProcessSpawner.make(() => unused)
  ),
  Layer.succeed(
    CliConfig.CliConfig,
    CliConfig.make({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })
  )
)

/** Prints help and version on request; errors are worded in usage.ts. */
const presenter = (host: Host["Service"]): CliOutput.Presenter => ({
  present: (event) =>
    Effect.sync(() => {
      if (event._tag === "Version") {
        host.stdout.write(`${event.name} ${event.version}\n`)
      }
      if (event._tag === "Help" && event.reason === "Requested") {
        host.stdout.write(`${help(event.helpDoc, layout(host))}\n`)
      }
    })
})

/** The exit code of a command line; never fails. */
export const execute = (args: ReadonlyArray<string>): Effect.Effect<ExitCode, never, Host> =>
  Effect.gen(function* () {
    const host = yield* Host
    const say = (line: string): void =>
      host.stderr.write(`${line.startsWith("headwater") ? "" : "headwater: "}${line}\n`)
    return yield* Command.runWith(headwater, { version, renderErrors: false })(
      args.length === 0 ? ["--help"] : args[0] === "help" ? [...args.slice(1), "--help"] : args
    ).pipe(
      Effect.as<ExitCode>(0),
      Effect.catchTags({
        Negative: () => Effect.succeed<ExitCode>(1),
        BadInput: (error) => Effect.sync((): ExitCode => (say(error.line), 2)),
        Interrupted: (error) => Effect.sync((): ExitCode => (say(error.line), 130)),
        ShowHelp: (error) =>
          Effect.sync((): ExitCode => {
            const [first] = error.errors
            const { commandPath: path } = error
            const names = namesAfter(path)
            say(first === undefined ? noCommand(path, names).line : usage(first, path, names).line)
            return 2
          })
      }),
      Effect.catchCause((cause) =>
        Effect.sync((): ExitCode => {
          const shown = args.includes("--verbose")
          say(
            `internal error: ${oneLine(summary(cause))}${shown ? "" : " (--verbose shows where)"}`
          )
          if (shown) host.stderr.write(`${Cause.pretty(cause)}\n`)
          return 3
        })
      ),
      Effect.provideService(CliOutput.Presenter, presenter(host)),
      Effect.provideService(TerminalCapabilities.TerminalCapabilities, {
        canColor: host.colours,
        canAnimate: false,
        canPrompt: false
      }),
      Effect.provide(platform)
    )
  })

/** What the process exits with. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

const summary = (cause: Cause.Cause<unknown>): string => {
  const thrown = Cause.squash(cause)
  return thrown instanceof Error ? thrown.message : String(thrown)
}
