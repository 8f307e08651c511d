import { censusArgument, workerArgument } from "./workerArgument.ts"

/** Runs the command line in a process, or serves in a thread, which `module` started. */
export const command = async (args: ReadonlyArray<string>, module: string): Promise<void> => {
  const serving =
    (args[0] === workerArgument && (await (await import("./thread.ts")).serve())) ||
    (args[0] === censusArgument && (await (await import("./CensusThreads.ts")).serve()))
  if (serving) return
  const { start } = await import("./start.ts")
  await start(args, module)
}
