import * as Data from "effect/Data"

/** The user asked to stop; the line says how to go on. */
export class Interrupted extends Data.TaggedError("Interrupted")<{ readonly line: string }> {}
