/** The argument of a thread that the command starts as a worker; see ClaimWorker.ts. */
export const workerArgument = "?worker"
