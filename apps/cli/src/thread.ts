import * as Effect from "effect/Effect"
import { type Job, local, type Reply } from "./ClaimWorker.ts"
import { LedgerSource } from "./LedgerSource.ts"

/** The other end of a worker: checks the claims that the command sends. False if this is no thread. */
export const serve = async (): Promise<boolean> => {
  const { parentPort } = await import("node:worker_threads")
  if (parentPort === null) return false
  const worker = local(await Effect.runPromise(Effect.flatten(LedgerSource)))
  const reply = (it: Reply): void => parentPort.postMessage(it, [])
  const answered = async (job: Job): Promise<Reply> => ({
    run: await worker.run(job, (statement) => reply({ statement }))
  })
  parentPort.on("message", (job: Job) => {
    answered(job).then(reply, (error: unknown) =>
      reply({ thrown: error instanceof Error ? error.message : String(error) })
    )
  })
  return true
}
