/**
 * # Tables as files
 *
 * A counted class in few bytes: a line that says what it is, with a hash of all the rest, and then
 * its strings, each with how many programs put it out at which step, compressed. Exchanging 0 and 1
 * and reversing changes no count of machines, so that one string stands for up to four.
 *
 * A file can be read in Node and in a browser. One with a byte changed or cut off is refused.
 *
 * @module
 */
import { Lambda, Turing } from "@headwater/hypotheses"
import { Data, Effect, Option, Schema } from "effect"
import { bytesOf, packed, unpacked } from "./internal/columns.ts"
import { deflated, inflated, sha256, text } from "./internal/host.ts"
import { joined } from "./internal/joined.ts"
import { Writer } from "./internal/varints.ts"
import type { Columns } from "./Columns.ts"
import type { Row, Table } from "./Table.ts"
import type { Alike, Terms } from "./Terms.ts"

/** What is wrong with the bytes of a table, in one line. */
export class TableFault extends Data.TaggedError("TableFault")<{ readonly line: string }> {}

const Count = Schema.String.check(Schema.isPattern(/^(0|[1-9][0-9]*)$/))

const Machines = Schema.fromJsonString(
  Schema.Struct({
    schema: Schema.Literal(1),
    table: Schema.Literal("turing"),
    states: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: Turing.mostStates })),
    steps: Schema.Int,
    undecided: Count,
    sha256: Schema.String
  })
)

const OfTerms = Schema.fromJsonString(
  Schema.Struct({
    schema: Schema.Literal(1),
    table: Schema.Literal("lambda"),
    bits: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: Lambda.mostBits })),
    steps: Schema.NullOr(Schema.Natural),
    undecided: Schema.Array(Schema.Tuple([Schema.Natural, Schema.Natural, Count])),
    sha256: Schema.String
  })
)

const complement = (string: string): string => {
  let other = ""
  for (const digit of string) other += digit === "0" ? "1" : "0"
  return other
}

const reverse = (string: string): string => {
  let other = ""
  for (const digit of string) other = digit + other
  return other
}

/** The strings that have the counts of one. */
const images = (string: string): ReadonlySet<string> => {
  const other = complement(string)
  return new Set([string, reverse(string), other, reverse(other)])
}

const isFirst = (string: string): boolean => [...images(string)].every((it) => string <= it)

const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1)

/** What a table says of itself, with a hash of that and of its rows, and the rows. */
const signed = Effect.fnUntraced(function* (
  said: object,
  rows: Uint8Array
): Effect.fn.Return<Uint8Array> {
  const body = yield* deflated(rows)
  const hash = yield* sha256(joined(bytesOf(`${JSON.stringify(said)}\n`), body))
  return joined(bytesOf(`${JSON.stringify({ ...said, sha256: hash })}\n`), body)
})

/**
 * The bytes of a table of machines.
 *
 * - **Laws** `read(write(table))` is the table
 */
export const write = ({ rows, states, steps, undecided }: Table): Effect.Effect<Uint8Array> =>
  Effect.suspend(() => {
    const strings = [...rows.keys()].filter(isFirst).toSorted(byLength)
    const [lengths, times, counts] = [new Writer(), new Writer(), new Writer()]
    for (const string of strings) {
      const row = rows.get(string)!.times
      lengths.add(row.length)
      let last = 0
      for (const [time, count] of row) {
        times.add(time - last)
        last = time
        counts.add(Number(count))
      }
    }
    const said = { schema: 1, table: "turing", states, steps, undecided: String(undecided) }
    return signed(said, packed(strings, [lengths, times, counts]))
  })

/**
 * The bytes of a table of lambda terms.
 *
 * - **Laws** `readTerms(writeTerms(table))` is the table
 */
export const writeTerms = ({ bits, rows, steps, undecided }: Terms): Effect.Effect<Uint8Array> =>
  Effect.suspend(() => {
    const strings = [...rows.keys()].toSorted(byLength)
    const [lengths, sizes, times, counts] = [new Writer(), new Writer(), new Writer(), new Writer()]
    for (const string of strings) {
      const row = rows.get(string)!
      lengths.add(row.length)
      for (const it of row) {
        sizes.add(it.bits)
        times.add(it.steps)
        counts.add(Number(it.count))
      }
    }
    const open = undecided.map((it) => [it.bits, it.steps, String(it.count)])
    const said = { schema: 1, table: "lambda", bits, steps: steps ?? null, undecided: open }
    return signed(said, packed(strings, [lengths, sizes, times, counts]))
  })

/** Strings with their columns from uncompressed bytes; throws where there are too few. */
const decoded = (bytes: Uint8Array) => {
  const [texts, [lengths, gaps, machines]] = unpacked(bytes, 3)
  let size = 0
  const ends = Int32Array.from(texts, () => (size += lengths!.next()))
  const [steps, counts] = [new Float64Array(size), new Float64Array(size)]
  for (let row = 0, at = 0; row < ends.length; row++) {
    for (let time = 0; at < ends[row]!; at++) {
      steps[at] = time += gaps!.next()
      counts[at] = machines!.next()
    }
  }
  return { texts, ends, steps, counts }
}

/** Rows of machines from uncompressed bytes; throws where there are too few. */
const rowsOf = (bytes: Uint8Array): ReadonlyMap<string, Row> => {
  const { texts, ends, steps, counts } = decoded(bytes)
  const rows = new Map<string, Row>()
  let at = 0
  for (const [index, string] of texts.entries()) {
    let count = 0
    const times: Array<readonly [number, bigint]> = []
    for (; at < ends[index]!; at++) {
      count += counts[at]!
      times.push([steps[at]!, BigInt(counts[at]!)])
    }
    const row = { count: BigInt(count), times }
    for (const image of images(string)) rows.set(image, row)
  }
  return rows
}

const columnsOf = (bytes: Uint8Array): Omit<Columns, "states"> => {
  const { texts, ...columns } = decoded(bytes)
  return { ...columns, strings: Float64Array.from(texts, (string) => images(string).size) }
}

/** Rows of terms from uncompressed bytes; throws where there are too few. */
const rowsOfTerms = (bytes: Uint8Array): Terms["rows"] => {
  const [strings, [lengths, sizes, steps, counts]] = unpacked(bytes, 4)
  return new Map(
    strings.map((string) => [
      string,
      Array.from({ length: lengths!.next() }, (): Alike => ({
        bits: sizes!.next(),
        steps: steps!.next(),
        count: BigInt(counts!.next())
      }))
    ])
  )
}

/** What a file says of itself and its rows, where its hash is right. */
const opened = Effect.fnUntraced(function* <Said extends { readonly sha256: string }, Rows>(
  bytes: Uint8Array,
  decode: (line: string) => Option.Option<Said>,
  what: string,
  rows: (bytes: Uint8Array) => Rows
): Effect.fn.Return<readonly [Omit<Said, "sha256">, Rows], TableFault> {
  const end = bytes.indexOf(10)
  const header = decode(text(bytes.subarray(0, Math.max(0, end))))
  if (Option.isNone(header)) {
    return yield* new TableFault({ line: `expected a table of ${what} in its first line` })
  }
  const { sha256: hash, ...said } = header.value
  const body = bytes.subarray(end + 1)
  const whole = joined(bytesOf(`${JSON.stringify(said)}\n`), body)
  if ((yield* sha256(whole)) !== hash) {
    return yield* new TableFault({
      line: "expected what its hash says, and the table was changed or cut off"
    })
  }
  const found = yield* inflated(body).pipe(
    Effect.flatMap((all) => Effect.try({ try: () => rows(all), catch: (thrown) => thrown })),
    Effect.mapError(
      () => new TableFault({ line: "expected the rows of a table behind its first line" })
    )
  )
  return [said, found]
})

const machines = Schema.decodeUnknownOption(Machines)

const terms = Schema.decodeUnknownOption(OfTerms)

/**
 * The table of machines of a file, or what is wrong with it; nothing is counted. In Node it is there without
 * waiting, so that `Effect.runSync` gives it. Strings that have their counts by exchange or reversal
 * share one row.
 *
 * - **Cost** half a second for all machines of 5 states, milliseconds for fewer
 * - **Errors** a {@link TableFault} where a byte was changed or the file was cut off
 *
 * @example
 * ```ts
 * import { Table, TableFile } from "@headwater/complexity"
 * import { Effect } from "effect"
 * const bytes = await Effect.runPromise(TableFile.write(Table.ofStates(3)))
 * const table = await Effect.runPromise(TableFile.read(bytes))
 * table.halting // => 4294368n
 * ```
 */
export const read = Effect.fnUntraced(function* (
  bytes: Uint8Array
): Effect.fn.Return<Table, TableFault> {
  const [{ states, steps, undecided }, rows] = yield* opened(bytes, machines, "machines", rowsOf)
  let halting = 0n
  for (const { count } of rows.values()) halting += count
  return {
    of: "turing",
    states,
    steps,
    runs: 2n * Turing.size(states),
    halting,
    undecided: BigInt(undecided),
    rows
  }
})

/**
 * The columns of a table of machines of a file, without its strings: see `Columns`.
 *
 * - **Cost** half of that of {@link read}
 * - **Errors** as {@link read}
 */
export const readColumns = Effect.fnUntraced(function* (
  bytes: Uint8Array
): Effect.fn.Return<Columns, TableFault> {
  const [{ states }, columns] = yield* opened(bytes, machines, "machines", columnsOf)
  return { states, ...columns }
})

/**
 * The table of lambda terms of a file, or what is wrong with it.
 *
 * - **Errors** a {@link TableFault} where a byte was changed or the file was cut off
 */
export const readTerms = Effect.fnUntraced(function* (
  bytes: Uint8Array
): Effect.fn.Return<Terms, TableFault> {
  const [said, rows] = yield* opened(bytes, terms, "lambda terms", rowsOfTerms)
  return {
    of: "lambda",
    bits: said.bits,
    steps: said.steps ?? undefined,
    rows,
    undecided: said.undecided.map(([bits, steps, count]) => ({ bits, steps, count: BigInt(count) }))
  }
})
