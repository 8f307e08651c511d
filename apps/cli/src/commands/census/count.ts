/** A census counted here, in a folder where one is given. */
import { Census, Folder, type Name, ShardFile } from "@headwater/census"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer } from "../../Answer.ts"
import type { BadInput } from "../../BadInput.ts"
import { Host } from "../../Host.ts"
import type { Interrupted } from "../../Interrupted.ts"
import { type Document, type Machines, nameOfMachines, refusedFault, whole } from "./parts.ts"
import { countShards } from "./shards.ts"

/** How a class is counted, as flags have it. */
interface Flags {
  readonly threads: number | undefined
  readonly out: string | undefined
  readonly resume: string | undefined
}

type Counted = Effect.Effect<Answer<Document>, BadInput | Interrupted, Host>

export const turing = (flags: Flags & Machines): Counted =>
  Effect.flatMap(nameOfMachines(flags), (name) => counted(name, flags))

export const lambda = ({ bits, ...flags }: Flags & { readonly bits: number }): Counted =>
  counted({ name: "lambda", parameters: { bits } }, flags)

export const circuit = ({ inputs, ...flags }: Flags & { readonly inputs: number }): Counted =>
  counted({ name: "circuit", parameters: { inputs } }, flags)

/** A census counted, and what it says. */
const counted = Effect.fnUntraced(function* (
  name: Name,
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const { resume: folder, out } = flags
  const host = yield* Host
  if (out !== undefined) yield* host.canSave(out)
  const known = yield* Effect.mapError(
    folder === undefined ? Folder.known(name) : Folder.plan(folder, name),
    refusedFault(folder)
  )
  return yield* whole(known, (census) => tallied(census, flags), { out, folder })
})

/** Counts what is not counted yet. */
const tallied = Effect.fnUntraced(function* <S, T>(
  census: Census.Census<S, T>,
  { threads, resume: folder }: Flags
): Effect.fn.Return<T, Folder.FolderFault | Interrupted, Host> {
  if (folder !== undefined) {
    const shards = yield* Folder.unfinished(folder, census)
    yield* countShards(census, {
      shards,
      threads,
      onFile: (shard, text) => Folder.put(folder, shard, text),
      stopped: (left) => `stopped with ${left} shards left; the same command goes on`
    })
    return yield* Folder.merge(folder, census)
  }
  const sum = Census.sum(census.merge)
  const all = census.shards.length
  yield* countShards(census, {
    shards: [...census.shards.keys()],
    threads,
    onFile: (shard, text) =>
      Effect.sync(() => sum.add(Result.getOrThrow(ShardFile.read(census, shard, text)))),
    stopped: (left) =>
      `stopped after ${all - left} of ${all} shards; with --resume DIR it can go on`
  })
  return sum.total()
})
