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
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Data, Effect, Option, Result, Schema } from "effect"
import * as Census from "./Census.ts"
import { byName, type Known, type Name } from "./byName.ts"
import { ranges } from "./internal/ranges.ts"
import * as ShardFile from "./ShardFile.ts"

/** What is wrong with a folder: a file and a line, and which shards are missing or wrong. */
export class FolderFault extends Data.TaggedError("FolderFault")<{
  readonly file: string
  readonly line: string
  readonly missing?: ReadonlyArray<number>
  readonly wrong?: ReadonlyArray<number>
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
  if (code === "ENOSPC" || code === "EDQUOT") return "the disk is full"
  if (code === "EFBIG") return "no file may be as large as this one"
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

/** Writes under another name and then renames; what cannot be written whole is taken away. */
const save = (folder: string, name: string, text: string): Effect.Effect<void, FolderFault> => {
  const file = join(folder, name)
  const hidden = join(folder, `.${name}.${process.pid}`)
  return attempt(file, async () => {
    try {
      await writeFile(hidden, text)
      await rename(hidden, file)
    } catch (error) {
      await rm(hidden, { force: true })
      throw error
    }
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

/** The tally in the file of a shard, or one line that says why there is none. */
const tallyOf = Effect.fnUntraced(function* <S, T>(
  folder: string,
  census: Census.Census<S, T>,
  shard: number,
  isRecounted: boolean
): Effect.fn.Return<Result.Result<T, string>, FolderFault> {
  const text = yield* textOf(join(folder, shardFile(shard)))
  if (text === undefined) return Result.fail("expected a counted shard, and found none")
  const tally = ShardFile.read(census, shard, text)
  return Result.isSuccess(tally) && isRecounted && ShardFile.write(census, shard) !== text
    ? Result.fail("expected what counting it again gives")
    : tally
})

/** The shards that a folder lacks, and those whose files are no more what was counted, in order. */
export const unfinished = Effect.fnUntraced(function* <S, T>(
  folder: string,
  census: Census.Census<S, T>
): Effect.fn.Return<ReadonlyArray<number>, FolderFault> {
  const lacking = new Set(yield* missing(folder, census))
  const found: Array<number> = []
  for (const shard of census.shards.keys()) {
    if (lacking.has(shard) || Result.isFailure(yield* tallyOf(folder, census, shard, false))) {
      found.push(shard)
    }
  }
  return found
})

/**
 * The sum of all shards of a folder. Every file is checked against its hash and against the plan; with
 * `recount`, those shards are counted anew and must give the same file.
 *
 * - **Errors** a {@link FolderFault} that names all the shards that are missing, or else those that are
 *   wrong and what is wrong with the first
 */
export const merge = Effect.fnUntraced(function* <S, T>(
  folder: string,
  census: Census.Census<S, T>,
  recount: ReadonlySet<number> = new Set()
): Effect.fn.Return<T, FolderFault> {
  const lacking = yield* missing(folder, census)
  if (lacking.length > 0) {
    const line = `expected all ${census.shards.length} shards, and ${ranges(lacking)} ${lacking.length === 1 ? "is" : "are"} not counted`
    return yield* new FolderFault({ file: folder, line, missing: lacking })
  }
  const sum = Census.sum(census.merge)
  const wrong: Array<number> = []
  let line = ""
  for (const shard of census.shards.keys()) {
    const tally = yield* tallyOf(folder, census, shard, recount.has(shard))
    if (Result.isSuccess(tally)) sum.add(tally.success)
    else if (wrong.push(shard) === 1) line = tally.failure
  }
  const [first, ...others] = wrong
  if (first === undefined) return sum.total()
  const more = others.length === 0 ? "" : `; also wrong: ${ranges(others)}`
  return yield* new FolderFault({ file: join(folder, shardFile(first)), line: line + more, wrong })
})
