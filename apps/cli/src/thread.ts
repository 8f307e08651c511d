import * as Effect from "effect/Effect"
import { type Job, local, type Reply } from "./Lane.ts"
import { Shelf } from "./Shelf.ts"

/** The other end of a lane: checks the claims that the command sends. False if this is no thread. */
export const serve = async (): Promise<boolean> => {
  const { parentPort } = await import("node:worker_threads")
  if (parentPort === null) return false
  const lane = local(await Effect.runPromise(Effect.flatten(Shelf)))
  const reply = (it: Reply): void => parentPort.postMessage(it, [])
  parentPort.on("message", (job: Job) => {
    lane
      .check(job, (step) => reply({ step }))
      .then(
        (report) => reply({ report }),
        (error: unknown) =>
          reply({ thrown: error instanceof Error ? error.message : String(error) })
      )
  })
  return true
}
