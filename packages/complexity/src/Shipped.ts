/**
 * # Tables that come with the package
 *
 * The complete tables of 1 to 5 states and that of lambda terms, read when they are first asked for and kept. In
 * Node they are there at once; a browser gets them by a request each, before they can be had.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Data, Effect, Result } from "effect"
import { address, addressOfTerms } from "./internal/address.ts"
import * as Columns from "./Columns.ts"
import * as Host from "./internal/host.ts"
import type { Table } from "./Table.ts"
import * as TableFile from "./TableFile.ts"
import type { Terms } from "./Terms.ts"

/** The most states of a table that is shipped. */
export const mostStates = 5

/** What is wrong with a table that should be there, and where. */
export class ShippedFault extends Data.TaggedError("ShippedFault")<{
  readonly file: string
  readonly line: string
}> {}

const kept = new Map<number, Table>()

/** What is read of the file of a number of states, with its hash compared. */
const opened = <A>(
  states: number,
  read: (bytes: Uint8Array) => Effect.Effect<A, TableFile.TableFault>
): Effect.Effect<A, ShippedFault> => {
  if (!Number.isInteger(states) || states < 1 || states > mostStates) {
    throw new RangeError(`Expected 1 to ${mostStates} states, not \`${states}\``)
  }
  const fault = (line: string) => new ShippedFault({ file: `turing-${states}.table`, line })
  return Host.file(address(states)).pipe(
    Effect.mapError(() => fault("expected a table that comes with the package, and found none")),
    Effect.flatMap((bytes) => Effect.mapError(read(bytes), ({ line }) => fault(line)))
  )
}

/** What is read at once, where there is a Node. */
const atOnce = <A>(effect: Effect.Effect<A, ShippedFault>): A =>
  Result.getOrThrowWith(
    Effect.runSync(Effect.result(effect)),
    ({ file, line }) => new RangeError(`${file}: ${line}`)
  )

/**
 * The table of 1 to 5 states, with its hash compared; in Node without waiting.
 *
 * - **Cost** for 5 states 300 kB and half a second, for fewer milliseconds
 * - **Errors** a {@link ShippedFault} where there is no file, or a byte of it was changed; `RangeError` for
 *   other states
 *
 * @example
 * ```ts
 * import { Shipped } from "@headwater/complexity"
 * import { Effect } from "effect"
 * const { rows, undecided } = await Effect.runPromise(Shipped.load(5))
 * rows.size // => 103370
 * undecided // => 0n
 * ```
 */
export const load = Effect.fnUntraced(function* (
  states: number
): Effect.fn.Return<Table, ShippedFault> {
  const known = kept.get(states)
  if (known !== undefined) return known
  const table = yield* opened(states, TableFile.read)
  kept.set(states, table)
  return table
})

/**
 * The table of 1 to 5 states, at once: in Node, and elsewhere once it was loaded.
 *
 * - **Errors** `RangeError` where a file is missing or was changed, or was not loaded before
 *
 * @example
 * ```ts
 * import { ctm, Shipped } from "@headwater/complexity"
 * ctm(Shipped.table(4), "0000")?.toNumber().toFixed(4) // => "8.6448"
 * ```
 */
export const table = (states: number): Table => {
  const known = kept.get(states)
  if (known !== undefined) return known
  if (!Host.isAtOnce) {
    throw new RangeError(`Expected the table of ${states} states to be loaded before it is read`)
  }
  return atOnce(load(states))
}

/**
 * The columns of the table of 1 to 5 states, at once: see `Columns`. The strings are not read, unless
 * they were before; columns are kept.
 *
 * - **Cost** half of that of {@link table}
 * - **Errors** as {@link table}
 *
 * @example
 * ```ts
 * import { Columns, Shipped } from "@headwater/complexity"
 * Columns.times(Shipped.columns(5)).at(-1) // => [47_176_870, 192]
 * ```
 */
export const columns = Memo.by(Number, (states: number): Columns.Columns =>
  kept.has(states) || !Host.isAtOnce
    ? Columns.of(table(states))
    : atOnce(opened(states, TableFile.readColumns))
)

/** The most bits of the terms of the table that is shipped. */
export const mostBits = 36

/**
 * The table of closed lambda terms of up to 36 bits, with its hash compared; in Node without waiting.
 *
 * - **Errors** a {@link ShippedFault} where there is no file, or a byte of it was changed
 *
 * @example
 * ```ts
 * import { ctm, Shipped } from "@headwater/complexity"
 * import { Effect } from "effect"
 * const terms = Effect.runSync(Shipped.loadTerms())
 * ctm(terms, "0110")?.toNumber().toFixed(4) // => "29.7332"
 * ```
 */
export const loadTerms = Effect.fnUntraced(function* (): Effect.fn.Return<Terms, ShippedFault> {
  const fault = (line: string) => new ShippedFault({ file: `lambda-${mostBits}.table`, line })
  const bytes = yield* Effect.mapError(Host.file(addressOfTerms), () =>
    fault("expected a table that comes with the package, and found none")
  )
  return yield* Effect.mapError(TableFile.readTerms(bytes), ({ line }) => fault(line))
})
