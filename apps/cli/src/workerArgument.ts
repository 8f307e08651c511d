/** The argument of a thread that the command starts to check claims; see ClaimWorker.ts. */
export const workerArgument = "?worker"

/** The argument of a thread that counts shards of a census; see CensusThreads.ts. */
export const censusArgument = "?census"
