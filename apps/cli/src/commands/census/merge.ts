/** All shards of a folder, added up. */
import { Folder } from "@headwater/census"
import * as Effect from "effect/Effect"
import type { Answer } from "../../Answer.ts"
import type { BadInput } from "../../BadInput.ts"
import { Host } from "../../Host.ts"
import type { Interrupted } from "../../Interrupted.ts"
import { type Document, refusedFault, whole } from "./parts.ts"

/** Shards of which one is counted again to verify a folder. */
const sample = 8

/** What the command is asked, as flags have it. */
interface Flags {
  readonly folder: string
  readonly verify: boolean
  readonly out: string | undefined
}

/** The whole census of a folder. */
export const answer = Effect.fnUntraced(function* ({
  folder,
  verify,
  out
}: Flags): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const host = yield* Host
  if (out !== undefined) yield* host.canSave(out)
  const known = yield* Effect.mapError(Folder.planned(folder), refusedFault())
  const again = new Set(
    verify ? [...known.census.shards.keys()].filter((shard) => shard % sample === 0) : []
  )
  return yield* whole(known, (census) => Folder.merge(folder, census, again), { out, folder })
})
