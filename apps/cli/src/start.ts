import * as Effect from "effect/Effect"
import { execute } from "./execute.ts"
import { Host } from "./Host.ts"
import { Lanes, threads } from "./Lane.ts"
import { nodeHost } from "./nodeHost.ts"

/** Runs the command line in this process, which `module` started, and sets its exit code. */
export const start = async (args: ReadonlyArray<string>, module: string): Promise<void> => {
  process.exitCode = await Effect.runPromise(
    execute(args).pipe(
      Effect.provideService(Host, nodeHost()),
      Effect.provideService(Lanes, threads(module))
    )
  )
}
