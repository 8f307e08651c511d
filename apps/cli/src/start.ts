import { availableParallelism } from "node:os"
import { parentPort } from "node:worker_threads"
import * as Effect from "effect/Effect"
import { execute } from "./execute.ts"
import { Host } from "./Host.ts"
import { Lanes, thread } from "./Lane.ts"
import { nodeHost } from "./nodeHost.ts"

/** Runs the command line in this process and sets its exit code; in a thread, checks claims. */
export const start = async (args: ReadonlyArray<string>, module: string): Promise<void> => {
  if (parentPort !== null) {
    const { serve } = await import("./thread.ts")
    return serve(parentPort)
  }
  // A reader that has seen enough (`| head`) is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error
      process.exit(process.exitCode ?? 0)
    })
  }
  const lanes = (_: unknown, claims: number) =>
    Array.from({ length: Math.min(claims, availableParallelism()) }, () => thread(module))
  process.exitCode = await Effect.runPromise(
    execute(args).pipe(Effect.provideService(Host, nodeHost()), Effect.provideService(Lanes, lanes))
  )
}
