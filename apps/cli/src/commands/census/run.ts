/** Shards of a planned census, counted into its folder. */
import { ask, type Census, Folder, type Known } from "@headwater/census"
import * as Effect from "effect/Effect"
import type { Answer } from "../../Answer.ts"
import { type BadInput, expected } from "../../BadInput.ts"
import type { Host } from "../../Host.ts"
import type { Interrupted } from "../../Interrupted.ts"
import { type Document, kindOf, refusedFault } from "./parts.ts"
import { countShards } from "./shards.ts"

/** What the command is asked, as flags have it. */
interface Flags {
  readonly folder: string
  readonly shard: number | undefined
  readonly threads: number | undefined
}

/** Counts one shard, or all that are missing or damaged. */
export const answer = Effect.fnUntraced(function* ({
  folder,
  shard,
  threads
}: Flags): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const known = yield* Effect.mapError(Folder.planned(folder), refusedFault())
  const count = known.census.shards.length
  if (shard !== undefined && shard >= count) {
    return yield* expected(`a shard from 0 to ${count - 1}`, String(shard), "--shard")
  }
  const counted = yield* Effect.catchTag(
    ask(known, (census) => filled(folder, census, shard, threads)),
    "FolderFault",
    (fault) => Effect.fail(refusedFault()(fault))
  )
  return { ok: true, document: told(known, folder, counted), text: () => said(counted, count) }
})

/** The shards that were counted. */
const filled = Effect.fnUntraced(function* <S, T>(
  folder: string,
  census: Census.Census<S, T>,
  shard: number | undefined,
  threads: number | undefined
): Effect.fn.Return<ReadonlyArray<number>, Folder.FolderFault | Interrupted, Host> {
  const shards = shard === undefined ? yield* Folder.unfinished(folder, census) : [shard]
  yield* countShards(census, {
    shards,
    threads: shard === undefined ? threads : 1,
    onFile: (it, text) => Folder.put(folder, it, text),
    stopped: (left) => `stopped with ${left} shards left; the same command goes on`
  })
  return shards
})

const told = (known: Known, folder: string, counted: ReadonlyArray<number>): Document => ({
  status: "run",
  ...kindOf(known),
  folder,
  counted: String(counted.length),
  shards: String(known.census.shards.length)
})

const said = (counted: ReadonlyArray<number>, count: number): string => {
  const [first] = counted
  if (first === undefined) return `all ${count} shards were counted already`
  return counted.length === 1
    ? `shard ${first} of ${count} counted`
    : `${counted.length} of ${count} shards counted`
}
