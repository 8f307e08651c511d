/**
 * # Tables as files
 *
 * A counted class in few bytes: a line that says what it is, with a hash of all the rest, and then
 * its strings, each with how many machines put it out at which step, compressed. Exchanging 0 and 1
 * and reversing changes no count, so that one string stands for up to four.
 *
 * A file can be read in Node and in a browser. One with a byte changed or cut off is refused.
 *
 * @module
 */
import { Turing } from "@headwater/hypotheses"
import { Data, Effect, Option, Schema } from "effect"
import { deflated, inflated, sha256, text } from "./internal/host.ts"
import { Reader, Writer } from "./internal/varints.ts"
import type { Row, Table } from "./Table.ts"

/** What is wrong with the bytes of a table, in one line. */
export class TableFault extends Data.TaggedError("TableFault")<{ readonly line: string }> {}

const Count = Schema.String.check(Schema.isPattern(/^(0|[1-9][0-9]*)$/))

const Header = Schema.fromJsonString(
  Schema.Struct({
    schema: Schema.Literal(1),
    table: Schema.Literal("turing"),
    states: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: Turing.mostStates })),
    steps: Schema.Int,
    undecided: Count,
    sha256: Schema.String
  })
)

const decode = Schema.decodeUnknownOption(Header)

const complement = (string: string): string =>
  string.replaceAll("0", "-").replaceAll("1", "0").replaceAll("-", "1")

const reverse = (string: string): string => string.split("").reverse().join("")

/** The strings that have the counts of one. */
const images = (string: string): ReadonlySet<string> => {
  const other = complement(string)
  return new Set([string, reverse(string), other, reverse(other)])
}

const isFirst = (string: string): boolean => [...images(string)].every((it) => string <= it)

const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1)

const joined = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Text of characters below 128. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (it) => it.charCodeAt(0))

/**
 * The bytes of a table.
 *
 * - **Laws** `read(write(table))` is the table
 */
export const write = (table: Table): Effect.Effect<Uint8Array> =>
  Effect.gen(function* () {
    const strings = [...table.rows.keys()].filter(isFirst).toSorted(byLength)
    const [lengths, steps, counts] = [new Writer(), new Writer(), new Writer()]
    for (const string of strings) {
      const { times } = table.rows.get(string)!
      lengths.add(times.length)
      let last = 0
      for (const [time, count] of times) {
        steps.add(time - last)
        last = time
        counts.add(Number(count))
      }
    }
    const parts = [
      bytesOf(strings.map((it) => `${it}\n`).join("")),
      lengths.bytes(),
      steps.bytes(),
      counts.bytes()
    ]
    const sizes = new Writer()
    for (const part of parts) sizes.add(part.length)
    const body = yield* deflated(joined(sizes.bytes(), ...parts))
    const said = {
      schema: 1,
      table: "turing",
      states: table.states,
      steps: table.steps,
      undecided: String(table.undecided)
    }
    const hash = yield* sha256(joined(bytesOf(`${JSON.stringify(said)}\n`), body))
    return joined(bytesOf(`${JSON.stringify({ ...said, sha256: hash })}\n`), body)
  })

/** Rows from uncompressed bytes; throws where there are too few. */
const rowsOf = (bytes: Uint8Array): ReadonlyMap<string, Row> => {
  const sizes = new Reader(bytes, 0, bytes.length)
  const [texts, ...numbers] = [sizes.next(), sizes.next(), sizes.next(), sizes.next()]
  let at = sizes.at
  const strings = text(bytes.subarray(at, at + texts))
    .split("\n")
    .slice(0, -1)
  at += texts
  const [lengths, steps, counts] = numbers.map((size) => {
    const reader = new Reader(bytes, at, at + size)
    at += size
    return reader
  })
  const rows = new Map<string, Row>()
  for (const string of strings) {
    let [time, count] = [0, 0n]
    const times: Array<readonly [number, bigint]> = []
    for (let left = lengths!.next(); left > 0; left--) {
      time += steps!.next()
      const here = BigInt(counts!.next())
      count += here
      times.push([time, here])
    }
    const row = { count, times }
    for (const image of images(string)) rows.set(image, row)
  }
  return rows
}

/**
 * The table of a file, or what is wrong with it; nothing is counted. In Node it is there without
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
  const end = bytes.indexOf(10)
  const header = decode(text(bytes.subarray(0, Math.max(0, end))))
  if (Option.isNone(header)) {
    return yield* new TableFault({ line: "expected a table of machines in its first line" })
  }
  const { sha256: hash, ...said } = header.value
  const body = bytes.subarray(end + 1)
  const signed = joined(bytesOf(`${JSON.stringify(said)}\n`), body)
  if ((yield* sha256(signed)) !== hash) {
    return yield* new TableFault({
      line: "expected what its hash says, and the table was changed or cut off"
    })
  }
  const rows = yield* inflated(body).pipe(
    Effect.flatMap((all) => Effect.try({ try: () => rowsOf(all), catch: (thrown) => thrown })),
    Effect.mapError(
      () => new TableFault({ line: "expected the rows of a table behind its first line" })
    )
  )
  let halting = 0n
  for (const { count } of rows.values()) halting += count
  const { states, steps } = said
  return {
    states,
    steps,
    runs: 2n * Turing.size(states),
    halting,
    undecided: BigInt(said.undecided),
    rows
  }
})
