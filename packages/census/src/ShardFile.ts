/**
 * # Shards as files
 *
 * What a shard yields, as a text that says what it is: the census with its parameters, the number of
 * the shard, and a hash over all that. A text with one byte changed is refused, and so is one of
 * another census.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { Option, Result, Schema } from "effect"
import type { Census } from "./Census.ts"

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex")

const Header = Schema.fromJsonString(
  Schema.Struct({
    schema: Schema.Literal(1),
    census: Schema.String,
    parameters: Schema.Record(Schema.String, Schema.Finite),
    shard: Schema.Int,
    of: Schema.Int,
    sha256: Schema.String
  })
)

const decode = Schema.decodeUnknownOption(Header)

/**
 * The file of a shard: a line that says what it is, then the tally.
 *
 * - **Errors** `RangeError` where there is no such shard
 */
export const write = <S, T>(census: Census<S, T>, shard: number): string => {
  const at = census.shards[shard]
  if (at === undefined) {
    throw new RangeError(`Expected a shard from 0 to ${census.shards.length - 1}, not \`${shard}\``)
  }
  const tally = census.toJson(census.run(at))
  const { name, parameters, shards } = census
  const said = { schema: 1, census: name, parameters, shard, of: shards.length }
  const sha256 = hashOf(`${JSON.stringify(said)}\n${tally}`)
  return `${JSON.stringify({ ...said, sha256 })}\n${tally}\n`
}

/** The tally in a file, or one line that says why it is not that of this shard. */
export const read = <S, T>(
  census: Census<S, T>,
  shard: number,
  text: string
): Result.Result<T, string> => {
  const end = text.indexOf("\n")
  const header = decode(text.slice(0, Math.max(0, end)))
  if (Option.isNone(header)) return Result.fail("expected a shard of a census in its first line")
  const { sha256, ...said } = header.value
  const tally = text.slice(end + 1, -1)
  if (!text.endsWith("\n") || hashOf(`${JSON.stringify(said)}\n${tally}`) !== sha256) {
    return Result.fail("expected what its hash says, and the file was changed or cut off")
  }
  const { name, parameters, shards } = census
  const expected = { schema: 1, census: name, parameters, shard, of: shards.length }
  if (JSON.stringify(said) !== JSON.stringify(expected)) {
    return Result.fail(`expected ${label(expected)}, not ${label(said)}`)
  }
  return census.fromJson(tally)
}

const label = (it: {
  readonly census: string
  readonly parameters: Readonly<Record<string, number>>
  readonly shard: number
  readonly of: number
}): string => {
  const parameters = Object.entries(it.parameters).map(([name, value]) => `${name} ${value}`)
  return `shard ${it.shard} of ${it.of} of ${it.census} with ${parameters.join(", ")}`
}
