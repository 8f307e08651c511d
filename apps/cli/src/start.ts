import * as Effect from "effect/Effect"
import { execute } from "./execute.ts"
import { Host } from "./Host.ts"
import { nodeHost } from "./nodeHost.ts"

/** Runs the command line in this process and sets its exit code. */
export const start = async (args: ReadonlyArray<string>): Promise<void> => {
  // A reader that has seen enough (`| head`) is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error
      process.exit(process.exitCode ?? 0)
    })
  }
  process.exitCode = await Effect.runPromise(
    execute(args).pipe(Effect.provideService(Host, nodeHost()))
  )
}
