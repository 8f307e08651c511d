/**
 * # A census in a folder
 *
 * Files are the truth: a plan, and a file for each shard that is counted. Anything that can run a
 * command can count shards, in any order, on any number of machines; a file appears whole or not at
 * all, so that a process that is killed loses only what it was counting; a shard that is counted
 * twice gives the same file twice.
 *
 * @module
 */
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Data, Effect, Option, Result, Schema } from "effect"
import * as Census from "./Census.ts"
import { byName, type Known, type Name } from "./byName.ts"
import * as ShardFile from "./ShardFile.ts"

/** What is wrong with a folder: a file and a line. */
export class FolderFault extends Data.TaggedError("FolderFault")<{
  readonly file: string
  readonly line: string
}> {}

const Plan = Schema.fromJsonString(
  Schema.Struct({
    schema: Schema.Literal(1),
    name: Schema.String,
    parameters: Schema.Record(Schema.String, Schema.Finite),
    shards: Schema.Int
  })
)

const decode = Schema.decodeUnknownOption(Plan)

const planFile = "plan.json"

const shardFile = (shard: number): string => `shard-${String(shard).padStart(5, "0")}.txt`

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined

/** The message of an error of the operating system. */
const reason = (error: unknown): string => {
  const code = codeOf(error)
  if (code === "ENOSPC") return "the disk is full"
  if (code === "EACCES" || code === "EPERM") return "it may not be touched"
  if (code === "ENOTDIR") return "a file has the name of the folder"
  return error instanceof Error ? error.message : String(error)
}

const attempt = <A>(file: string, run: () => Promise<A>): Effect.Effect<A, FolderFault> =>
  Effect.tryPromise({
    try: run,
    catch: (error) => new FolderFault({ file, line: reason(error) })
  })

const textOf = (file: string): Effect.Effect<string | undefined, FolderFault> =>
  attempt(file, () =>
    readFile(file, "utf8").catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return undefined
      throw error
    })
  )

/** Writes under another name and then renames. */
const save = (folder: string, name: string, text: string): Effect.Effect<void, FolderFault> => {
  const file = join(folder, name)
  const hidden = join(folder, `.${name}.${process.pid}`)
  return attempt(file, async () => {
    await writeFile(hidden, text)
    await rename(hidden, file)
  })
}

const written = ({ census: { name, parameters, shards } }: Known): string =>
  `${JSON.stringify({ schema: 1, name, parameters, shards: shards.length })}\n`

/** The census of a name, in no folder. */
export const known = (named: Name): Effect.Effect<Known, FolderFault> => {
  const census = byName(named)
  return Result.isFailure(census)
    ? Effect.fail(new FolderFault({ file: named.name, line: census.failure }))
    : Effect.succeed(census.success)
}

/** Plans a census in a folder, which may hold the same plan already. */
export const plan = Effect.fnUntraced(function* (
  folder: string,
  named: Name
): Effect.fn.Return<Known, FolderFault> {
  const file = join(folder, planFile)
  const census = byName(named)
  if (Result.isFailure(census)) return yield* new FolderFault({ file, line: census.failure })
  yield* attempt(folder, () => mkdir(folder, { recursive: true }))
  const known = yield* textOf(file)
  if (known === undefined) yield* save(folder, planFile, written(census.success))
  else if (known !== written(census.success)) {
    return yield* new FolderFault({ file, line: "expected the same census, not another" })
  }
  return census.success
})

/** The census that is planned in a folder. */
export const planned = Effect.fnUntraced(function* (
  folder: string
): Effect.fn.Return<Known, FolderFault> {
  const file = join(folder, planFile)
  const text = yield* textOf(file)
  if (text === undefined) {
    return yield* new FolderFault({ file, line: "expected the plan of a census, and found none" })
  }
  const said = decode(text)
  if (Option.isNone(said)) {
    return yield* new FolderFault({ file, line: "expected the plan of a census" })
  }
  const census = byName(said.value)
  if (Result.isFailure(census)) return yield* new FolderFault({ file, line: census.failure })
  if (written(census.success) !== text) {
    return yield* new FolderFault({
      file,
      line: `expected ${census.success.census.shards.length} shards, not ${said.value.shards}`
    })
  }
  return census.success
})

/** Puts the file of a shard into a folder. */
export const put = (
  folder: string,
  shard: number,
  text: string
): Effect.Effect<void, FolderFault> => save(folder, shardFile(shard), text)

/** The shards of which a folder has no file, in order. */
export const missing = (
  folder: string,
  { shards }: { readonly shards: ReadonlyArray<unknown> }
): Effect.Effect<ReadonlyArray<number>, FolderFault> =>
  Effect.map(
    attempt(folder, () => readdir(folder)),
    (names) => {
      const here = new Set(names)
      return shards.flatMap((_, shard) => (here.has(shardFile(shard)) ? [] : [shard]))
    }
  )

/**
 * The sum of all shards of a folder. Every file is checked against its hash and against the plan; with
 * `recount`, those shards are counted anew and must give the same file.
 *
 * - **Errors** a {@link FolderFault} that names the first file that is missing or wrong
 */
export const merge = Effect.fnUntraced(function* <S, T>(
  folder: string,
  census: Census.Census<S, T>,
  recount: ReadonlySet<number> = new Set()
): Effect.fn.Return<T, FolderFault> {
  const sum = Census.sum(census.merge)
  for (const shard of census.shards.keys()) {
    const file = join(folder, shardFile(shard))
    const text = yield* textOf(file)
    if (text === undefined) {
      return yield* new FolderFault({ file, line: "expected a counted shard, and found none" })
    }
    const tally = ShardFile.read(census, shard, text)
    if (Result.isFailure(tally)) return yield* new FolderFault({ file, line: tally.failure })
    if (recount.has(shard) && ShardFile.write(census, shard) !== text) {
      return yield* new FolderFault({ file, line: "expected what counting it again gives" })
    }
    sum.add(tally.success)
  }
  return sum.total()
})
