import * as Effect from "effect/Effect"
import { execute } from "./execute.ts"
import { Host } from "./Host.ts"
import { Lanes, threads } from "./Lane.ts"
import { nodeHost } from "./nodeHost.ts"

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write("", () => resolve())
  })

/**
 * Runs the command line in this process, which `module` started, and ends it when all is written:
 * a plugin may have left timers behind.
 */
export const start = async (args: ReadonlyArray<string>, module: string): Promise<void> => {
  const code = await Effect.runPromise(
    execute(args).pipe(
      Effect.provideService(Host, nodeHost()),
      Effect.provideService(Lanes, threads(module))
    )
  )
  await Promise.all([written(process.stdout), written(process.stderr)])
  process.exit(code)
}
