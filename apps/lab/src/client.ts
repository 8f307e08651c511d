/** How long a worker may go on with a question that is no longer asked, in milliseconds. */
const patience = 1000

/** An answer: plain data with the number of its run. */
interface Numbered {
  readonly run: number
  readonly kind: string
}

/** What is said to a worker, and what it says. */
interface Talk {
  readonly question: object
  readonly reply: Numbered
}

/** Asks a worker. Only its answers to the last question are passed on. */
export interface Client<Question> {
  readonly ask: (question: Question) => void
  /** Ends the worker and its computation. */
  readonly stop: () => void
}

/**
 * A client that passes on the messages of the worker, and the error where a worker is lost. A worker
 * that computes for long without an answer to a newer question is ended.
 */
export const client = <T extends Talk>(
  create: () => Worker,
  onReply: (reply: T["reply"]) => void,
  onLost: (line: string) => void
): Client<T["question"]> => {
  let worker: Worker | undefined
  let run = 0
  let answered = 0
  let asked = 0
  const start = (): Worker => {
    const started = create()
    started.addEventListener("message", ({ data }: MessageEvent<T["reply"]>) => {
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
    ask: (question) => {
      const now = performance.now()
      if (worker !== undefined && answered < run && now - asked > patience) end()
      if (worker === undefined || answered === run) asked = now
      run += 1
      worker ??= start()
      worker.postMessage({ run, ...question }, [])
    },
    stop: () => {
      end()
      run += 1
      answered = run
    }
  }
}
