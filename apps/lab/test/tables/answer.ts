/**
 * What is read off a shipped table, in Node and in a browser alike.
 *
 * @module
 */
import { bdm, ctm, Shipped } from "@headwater/complexity"
import * as Effect from "effect/Effect"

/** A string as the table has it, and a long one by its blocks; or what is wrong with the table's file. */
export const answer = (states: number): Promise<ReadonlyArray<string>> =>
  Effect.runPromise(
    Shipped.load(states).pipe(
      Effect.map((table) => [
        String(table.rows.size),
        String(table.halting),
        String(ctm(table, "01".slice(0, states))),
        String(bdm(table, "0110100110010110", { size: states, step: 1 }).bits)
      ]),
      Effect.catch(({ file, line }) => Effect.succeed([file, line]))
    )
  )
