import type { MessagePort } from "node:worker_threads"
import * as Effect from "effect/Effect"
import { type Job, local, type Reply } from "./Lane.ts"
import { Shelf } from "./Shelf.ts"

/** The other end of a lane in a thread: checks the claims that arrive at the port. */
export const serve = async (port: MessagePort): Promise<void> => {
  const lane = local(await Effect.runPromise(Effect.flatten(Shelf)))
  const reply = (it: Reply): void => port.postMessage(it)
  port.on("message", (job: Job) => {
    lane
      .check(job, (step) => reply({ step }))
      .then(
        (report) => reply({ report }),
        (error: unknown) =>
          reply({ thrown: error instanceof Error ? error.message : String(error) })
      )
  })
}
