import * as Effect from "effect/Effect"
import { oneLine, said } from "./BadInput.ts"
import { CensusThreads } from "./CensusThreads.ts"
import { execute } from "./execute.ts"
import { Host } from "./Host.ts"
import { ClaimWorkers, threads } from "./ClaimWorker.ts"
import { nodeHost } from "./nodeHost.ts"
import { spawning } from "./spawning.ts"
import { censusArgument } from "./workerArgument.ts"

/** How long the process waits for what a plugin left running, in milliseconds. */
const grace = 500

/** Ends the process once all output is written, where something keeps it running. */
const endLater = (): void => {
  const end = (): void => {
    if (process.stdout.writableLength + process.stderr.writableLength > 0) endLater()
    else process.exit()
  }
  setTimeout(end, grace).unref()
}

/**
 * Ends the process with one line, for an error that a plugin throws after its call has returned.
 */
const endAt = (error: unknown): void => {
  const line = oneLine(said(error))
  process.stderr.write(`headwater: expected plugins that throw nothing later, but: ${line}\n`)
  process.exit(2)
}

/**
 * Runs the command line in this process, which `module` started, and sets its exit code. The
 * process ends by itself, and is ended only where a plugin left something running.
 */
export const start = async (args: ReadonlyArray<string>, module: string): Promise<void> => {
  process.on("uncaughtException", endAt)
  process.exitCode = await Effect.runPromise(
    execute(args).pipe(
      Effect.provideService(Host, nodeHost()),
      Effect.provideService(ClaimWorkers, threads(module)),
      Effect.provideService(CensusThreads, () => spawning(module, censusArgument))
    )
  )
  endLater()
}
