import { ask, Census, Folder, type Known, type Name, ShardFile, Threads } from "@headwater/census"
import { Turing } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { circuits } from "../census/circuits.ts"
import { machines } from "../census/machines.ts"
import { terms } from "../census/terms.ts"
import type { Told } from "../census/Told.ts"
import { CensusThreads } from "../CensusThreads.ts"
import type { Census as CensusDocument } from "../Documents.ts"
import { Host } from "../Host.ts"
import { Interrupted } from "../Interrupted.ts"
import { progress } from "../progress.ts"

type Document = Content<typeof CensusDocument.Type>

/** What the command is asked, as flags have it. */
export interface Flags {
  readonly words: ReadonlyArray<string>
  readonly states: number | undefined
  readonly steps: bigint | undefined
  readonly complete: boolean
  readonly bits: number | undefined
  readonly inputs: number | undefined
  readonly threads: number | undefined
  readonly shard: number | undefined
  readonly verify: boolean
  readonly out: string | undefined
  readonly resume: string | undefined
}

/** Shards of which one is counted again to verify a folder. */
const sample = 8

const refusedFault = ({ file, line }: Folder.FolderFault): BadInput => refused(file, line)

/** A census counted here, or planned, counted and merged in parts. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const host = yield* Host
  if (flags.out !== undefined) yield* host.canSave(flags.out)
  const [what = "", folder, ...more] = flags.words
  if (more.length > 0 || isKind(what) !== (folder === undefined)) {
    return yield* expected(forms, flags.words.join(" "), "census")
  }
  if (isKind(what)) return yield* counted(yield* nameOf(flags, what), flags)
  if (folder !== undefined) {
    if (what === "plan") {
      const name = yield* nameOf(flags)
      return planned(folder, yield* Effect.mapError(Folder.plan(folder, name), refusedFault))
    }
    const known = yield* Effect.mapError(Folder.planned(folder), refusedFault)
    if (what === "run") return yield* ran(folder, known, flags.shard)
    if (what === "merge") {
      const again = flags.verify
        ? new Set([...known.census.shards.keys()].filter((shard) => shard % sample === 0))
        : new Set<number>()
      return yield* kept(known, (census) => Folder.merge(folder, census, again), flags.out)
    }
  }
  return yield* expected(forms, flags.words.join(" "), "census")
})

const kinds = ["turing", "lambda", "circuit"] as const
type Kind = (typeof kinds)[number]

const isKind = (word: string): word is Kind => kinds.some((it) => it === word)

const forms = "turing, lambda, circuit, plan DIR, run DIR or merge DIR"

/** The census that flags name; they say of which kind it is where the command does not. */
const nameOf = Effect.fnUntraced(function* (
  { states, steps, complete, bits, inputs }: Flags,
  kind?: Kind
): Effect.fn.Return<Name, BadInput> {
  const said = { turing: states, lambda: bits, circuit: inputs }
  const given = kinds.filter((it) => said[it] !== undefined)
  const flag = { turing: "--states", lambda: "--bits", circuit: "--inputs" }
  const wanted = kind === undefined ? Object.values(flag).join(" or ") : flag[kind]
  const found = given.length === 0 ? "none" : given.map((it) => flag[it]).join(" and ")
  const [of] = given
  if (of === undefined || given.length > 1 || (kind !== undefined && of !== kind)) {
    return yield* refused("census", `expected ${wanted}, and found ${found}`)
  }
  if (of !== "turing" && (steps !== undefined || complete)) {
    const said = complete ? "--complete" : "--steps"
    return yield* refused("census", `expected ${wanted} alone, and found ${said}`)
  }
  if (of === "lambda") return { name: of, parameters: { bits: bits ?? 0 } }
  if (of === "circuit") return { name: of, parameters: { inputs: inputs ?? 0 } }
  if (complete && steps !== undefined) {
    return yield* refused("census", "expected --steps or --complete, and found both")
  }
  if (steps === 0n) {
    return yield* refused("census", "expected at least 1 step, not `0`")
  }
  const bound = steps ?? Turing.longestRun(states ?? 0)
  if (bound === undefined) {
    return yield* refused(
      "census",
      `expected --steps, since what halts late is not decided for ${states} states`
    )
  }
  return { name: of, parameters: { states: states ?? 0, steps: Number(bound) } }
})

const kindOf = ({ of, census }: Known) => ({ census: of, parameters: census.parameters })

const planned = (folder: string, known: Known): Answer<Document> => {
  const count = known.census.shards.length
  return {
    ok: true,
    document: { status: "planned", ...kindOf(known), folder, shards: String(count) },
    text: ({ paint }) =>
      [
        `${count} shards, 0 to ${count - 1}`,
        paint(
          "dim",
          `count each: headwater census run ${folder} --shard I, anywhere, in any order`
        ),
        paint("dim", `then: headwater census merge ${folder}`)
      ].join("\n")
  }
}

const ran = Effect.fnUntraced(function* (
  folder: string,
  known: Known,
  shard: number | undefined
): Effect.fn.Return<Answer<Document>, BadInput> {
  const count = known.census.shards.length
  if (shard === undefined || shard >= count) {
    return yield* expected(`a shard from 0 to ${count - 1}`, String(shard ?? "none"), "--shard")
  }
  const text = ask(known, (census) => ShardFile.write(census, shard))
  yield* Effect.mapError(Folder.put(folder, shard, text), refusedFault)
  return {
    ok: true,
    document: { status: "shard", ...kindOf(known), folder, shard, shards: String(count) },
    text: () => `shard ${shard} of ${count} counted`
  }
})

/** Ends with what to say where the user asks to stop. */
const untilStopped = <A, E>(
  work: Effect.Effect<A, E>,
  line: () => string
): Effect.Effect<A, E | Interrupted, Host> =>
  Effect.flatMap(Host, (host) =>
    Effect.raceFirst(
      work,
      Effect.callback<never, Interrupted>((resume) => {
        const stop = host.onInterrupt(() => resume(Effect.fail(new Interrupted({ line: line() }))))
        return Effect.sync(stop)
      })
    )
  )

/** The time that is left, for people. */
const left = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`

/** Fewer shards than these are counted without threads. */
const few = 40

/** A census counted, and what it says. */
const counted = Effect.fnUntraced(function* (
  name: Name,
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const { resume: folder, out } = flags
  const known = yield* Effect.mapError(
    folder === undefined ? Folder.known(name) : Folder.plan(folder, name),
    refusedFault
  )
  return yield* kept(known, (census) => tallied(census, flags), out)
})

/** Counts what is not counted yet, and says how far it is. */
const tallied = Effect.fnUntraced(function* <S, T>(
  census: Census.Census<S, T>,
  { threads, resume: folder }: Flags
): Effect.fn.Return<T, Folder.FolderFault | Interrupted, Host> {
  const host = yield* Host
  const open = yield* CensusThreads
  const shards =
    folder === undefined ? [...census.shards.keys()] : yield* Folder.missing(folder, census)
  const spawning = threads === 1 || shards.length < few ? undefined : yield* Effect.promise(open)
  const { show, clear } = progress(host)
  const begun = performance.now()
  let done = 0
  const sum = Census.sum(census.merge)
  const onFile = (shard: number, text: string): Effect.Effect<void, Folder.FolderFault> => {
    done++
    const each = (performance.now() - begun) / done / 1000
    const [at, all] = [census.shards.length - shards.length + done, census.shards.length]
    show(`${at}/${all} shards, ${left(each * (shards.length - done))} left`)
    if (folder !== undefined) return Folder.put(folder, shard, text)
    sum.add(Result.getOrThrow(ShardFile.read(census, shard, text)))
    return Effect.void
  }
  yield* untilStopped(
    Threads.countShards(census, shards, {
      threads: spawning === undefined ? 0 : Math.min(threads ?? spawning.most, shards.length),
      spawn: () => {
        if (spawning === undefined) throw new Error("no threads can be started")
        return spawning.spawn()
      },
      onFile
    }),
    () =>
      folder === undefined
        ? `stopped after ${done} of ${shards.length} shards; with --resume DIR it can go on`
        : `stopped with ${shards.length - done} shards left; the same command goes on`
  ).pipe(Effect.ensuring(Effect.sync(clear)))
  return folder === undefined ? sum.total() : yield* Folder.merge(folder, census)
})

/** A file without a name, which is not written. */
const nowhere = "census.tsv"

/** What a whole census says, written to files where they are asked for. */
const kept = Effect.fnUntraced(function* <R>(
  known: Known,
  tally: <S, T>(
    census: Census.Census<S, T>
  ) => Effect.Effect<T, Folder.FolderFault | Interrupted, R>,
  out: string | undefined
): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host | R> {
  const host = yield* Host
  const { answer, files } = yield* Effect.catchTag(
    told(known, tally, out ?? nowhere),
    "FolderFault",
    (fault) => Effect.fail(refusedFault(fault))
  )
  if (out !== undefined) for (const [name, text] of files()) yield* host.save(name, text)
  return answer
})

/** What the tally of a census says. */
const told = <E, R>(
  known: Known,
  tally: <S, T>(census: Census.Census<S, T>) => Effect.Effect<T, E, R>,
  out: string
): Effect.Effect<Told, E, R> => {
  const { parameters } = known.census
  const of = (name: string): number => parameters[name] ?? 0
  if (known.of === "turing") {
    const named = { states: of("states"), steps: of("steps") }
    return Effect.map(tally(known.census), (it) => machines(named, it, out))
  }
  return known.of === "lambda"
    ? Effect.map(tally(known.census), (it) => terms(of("bits"), it, out))
    : Effect.map(tally(known.census), (it) => circuits(of("inputs"), it, out))
}
