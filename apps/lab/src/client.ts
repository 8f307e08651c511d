import type { Ask, Module, Reply } from "./Messages.ts"
import type { State } from "./State.ts"

/** How long a worker may go on with a question that is no longer asked, in milliseconds. */
const patience = 1000

/** Asks the worker. Only its answers to the last question are passed on. */
export interface Client {
  readonly ask: (state: State, modules: ReadonlyArray<Module>) => void
  /** Ends the worker and its computation. */
  readonly stop: () => void
}

/** A client that passes on the messages of the worker, and the error where a worker is lost. */
export const client = (onReply: (reply: Reply) => void, onLost: (line: string) => void): Client => {
  let worker: Worker | undefined
  let run = 0
  let answered = 0
  let asked = 0
  const start = (): Worker => {
    const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
    started.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.kind !== "progress") answered = Math.max(answered, data.run)
      if (data.run === run) onReply(data)
    })
    started.addEventListener("error", (event) => {
      event.preventDefault()
      if (worker === started) worker = undefined
      started.terminate()
      answered = run
      onLost(event.message === "" ? "The worker that computes did not start" : event.message)
    })
    return started
  }
  const end = (): void => {
    worker?.terminate()
    worker = undefined
  }
  return {
    ask: (state, modules) => {
      const now = performance.now()
      if (worker !== undefined && answered < run && now - asked > patience) end()
      if (worker === undefined || answered === run) asked = now
      run += 1
      worker ??= start()
      worker.postMessage({ run, state, modules } satisfies Ask, [])
    },
    stop: () => {
      end()
      run += 1
      answered = run
    }
  }
}
