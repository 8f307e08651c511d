import * as Effect from "effect/Effect"
import { execute } from "./execute.ts"
import { Host } from "./Host.ts"
import { Lanes, threads } from "./Lane.ts"
import { nodeHost } from "./nodeHost.ts"

/** How long what a plugin left running may keep the process, in milliseconds. */
const grace = 500

/** Ends a process that something keeps running, once all is written. */
const endLater = (): void => {
  const end = (): void => {
    if (process.stdout.writableLength + process.stderr.writableLength > 0) endLater()
    else process.exit()
  }
  setTimeout(end, grace).unref()
}

/**
 * Runs the command line in this process, which `module` started, and sets its exit code. The
 * process ends by itself, and is ended only where a plugin left something running.
 */
export const start = async (args: ReadonlyArray<string>, module: string): Promise<void> => {
  process.exitCode = await Effect.runPromise(
    execute(args).pipe(
      Effect.provideService(Host, nodeHost()),
      Effect.provideService(Lanes, threads(module))
    )
  )
  endLater()
}
