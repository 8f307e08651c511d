import type { Worker } from "node:worker_threads"

/** Threads that may be started at most, and how. */
export interface Spawning {
  readonly most: number
  readonly spawn: () => Worker
}

/** Threads that run a module with an argument, up to one a core. */
export const spawning = async (module: string, argument: string): Promise<Spawning> => {
  const [{ availableParallelism }, { Worker }] = await Promise.all([
    import("node:os"),
    import("node:worker_threads")
  ])
  return {
    most: availableParallelism(),
    spawn: () => new Worker(new URL(module), { argv: [argument] })
  }
}
