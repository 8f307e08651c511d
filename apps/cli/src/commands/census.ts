import { Census, Folder, type Known, type Name, ShardFile, Threads } from "@headwater/census"
import { Turing } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { CensusThreads, type Spawning } from "../CensusThreads.ts"
import type { Census as CensusDocument } from "../Documents.ts"
import { Host } from "../Host.ts"
import { Interrupted } from "../Interrupted.ts"
import { progress } from "../progress.ts"

type Document = Content<typeof CensusDocument.Type>
type Counted = Extract<Document, { readonly status: "counted" }>

/** What the command is asked, as flags have it. */
export interface Flags {
  readonly words: ReadonlyArray<string>
  readonly states: number | undefined
  readonly steps: bigint | undefined
  readonly complete: boolean
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
  const [what, folder, ...more] = flags.words
  if (more.length > 0 || (what === "turing") !== (folder === undefined)) {
    return yield* expected(forms, flags.words.join(" "), "census")
  }
  if (what === "turing") return yield* counted(yield* nameOf(flags), flags)
  if (folder !== undefined) {
    if (what === "plan") {
      const census = yield* Effect.mapError(Folder.plan(folder, yield* nameOf(flags)), refusedFault)
      return planned(folder, census)
    }
    const census = yield* Effect.mapError(Folder.planned(folder), refusedFault)
    if (what === "run") return yield* ran(folder, census, flags.shard)
    if (what === "merge") {
      const again = flags.verify
        ? new Set([...census.shards.keys()].filter((shard) => shard % sample === 0))
        : new Set<number>()
      const tally = yield* Effect.mapError(Folder.merge(folder, census, again), refusedFault)
      return yield* told(census, tally, flags.out)
    }
  }
  return yield* expected(forms, flags.words.join(" "), "census")
})

const forms = "turing, plan DIR, run DIR or merge DIR"

/** The census that flags name. */
const nameOf = Effect.fnUntraced(function* ({
  states,
  steps,
  complete
}: Flags): Effect.fn.Return<Name, BadInput> {
  if (states === undefined) return yield* refused("census", "expected --states, and found none")
  if (complete && steps !== undefined) {
    return yield* refused("census", "expected --steps or --complete, and found both")
  }
  const bound = steps ?? Turing.longestRun(states)
  if (bound === undefined) {
    return yield* refused(
      "census",
      `expected --steps, since what halts late is not decided for ${states} states`
    )
  }
  return { name: "turing", parameters: { states, steps: Number(bound) } }
})

const kindOf = ({ parameters }: Known) => ({
  census: "turing" as const,
  states: parameters["states"] ?? 0,
  steps: String(parameters["steps"])
})

const planned = (folder: string, census: Known): Answer<Document> => ({
  ok: true,
  document: {
    status: "planned",
    ...kindOf(census),
    folder,
    shards: String(census.shards.length)
  },
  text: ({ paint }) =>
    [
      `${census.shards.length} shards, 0 to ${census.shards.length - 1}`,
      paint("dim", `count each: headwater census run ${folder} --shard I, anywhere, in any order`),
      paint("dim", `then: headwater census merge ${folder}`)
    ].join("\n")
})

const ran = Effect.fnUntraced(function* (
  folder: string,
  census: Known,
  shard: number | undefined
): Effect.fn.Return<Answer<Document>, BadInput> {
  const last = census.shards.length - 1
  if (shard === undefined || shard > last) {
    return yield* expected(`a shard from 0 to ${last}`, String(shard ?? "none"), "--shard")
  }
  const text = ShardFile.write(census, shard)
  yield* Effect.mapError(Folder.put(folder, shard, text), refusedFault)
  return {
    ok: true,
    document: {
      status: "shard",
      ...kindOf(census),
      folder,
      shard,
      shards: String(census.shards.length)
    },
    text: () => `shard ${shard} of ${census.shards.length} counted`
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

/** Counts what is not counted yet, and says how far it is. */
const counted = Effect.fnUntraced(function* (
  name: Name,
  { threads, resume: folder, out }: Flags
): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const host = yield* Host
  const open = yield* CensusThreads
  const census = yield* Effect.mapError(
    folder === undefined ? Folder.known(name) : Folder.plan(folder, name),
    refusedFault
  )
  const shards =
    folder === undefined
      ? [...census.shards.keys()]
      : yield* Effect.mapError(Folder.missing(folder, census), refusedFault)
  const spawning: Spawning | undefined =
    threads === 1 || shards.length < 100 ? undefined : yield* Effect.promise(open)
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
  ).pipe(
    Effect.ensuring(Effect.sync(clear)),
    Effect.catchTag("FolderFault", (fault) => Effect.fail(refusedFault(fault)))
  )
  const tally =
    folder === undefined
      ? sum.total()
      : yield* Effect.mapError(Folder.merge(folder, census), refusedFault)
  return yield* told(census, tally, out)
})

/** The name of the second file: its times. */
const timesOf = (file: string): string =>
  file.endsWith(".tsv") ? `${file.slice(0, -".tsv".length)}.times.tsv` : `${file}.times`

/** What a tally of the whole says, written to files where they are asked for. */
const told = Effect.fnUntraced(function* (
  census: Known,
  tally: Turing.Tally,
  out: string | undefined
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const host = yield* Host
  const { states, steps } = kindOf(census)
  const outputs = Turing.ofTally(states, tally)
  const table = Turing.table(outputs.leaves)
  if (out !== undefined) {
    const lines = table.map((it) => `${it.output}\t${it.count}\t${it.steps}\n`)
    yield* host.save(out, lines.join(""))
    const rank = new Map(table.map((it, index) => [it.output, index]))
    const times = outputs.leaves
      .toSorted((a, b) => rank.get(a.output)! - rank.get(b.output)! || a.steps - b.steps)
      .map((it) => `${it.output}\t${it.steps}\t${it.count}\n`)
    yield* host.save(timesOf(out), times.join(""))
  }
  const longest = outputs.leaves.reduce((most, it) => Math.max(most, it.steps), 0)
  /** With mirror images. */
  const both = (count: number): string => String(2n * BigInt(count))
  const undecided = Turing.undecided(states, Number(steps), tally)
  const document: Counted = {
    status: "counted",
    census: "turing",
    states,
    steps,
    machines: String(outputs.machines),
    halting: {
      blank0: String(outputs.halting),
      both: String(2n * outputs.halting)
    },
    strings: String(table.length),
    leaves: {
      halting: String(outputs.halting),
      cycling: both(tally.cycling),
      translated: both(tally.translated),
      windows: both(tally.windows),
      histories: both(tally.histories),
      closed: both(tally.closed),
      outlasting: String(2n * BigInt(tally.late) - undecided)
    },
    undecided: String(undecided),
    nodes: String(tally.nodes),
    longestRun: longest === 0 ? null : String(longest)
  }
  return { ok: true, document, text: (layout) => shown(document, layout) }
})

/** A number with its digits in threes. */
const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, ",")

const shown = (it: Counted, { paint }: Layout): string => {
  const rows = [
    ["machines", it.machines],
    ["halt in time", it.leaves.halting],
    ["come back to an earlier tape", it.leaves.cycling],
    ["walk on for ever", it.leaves.translated],
    ["never see a halt, by a closed set of windows", it.leaves.windows],
    ["never see a halt, by windows with histories", it.leaves.histories],
    ["have no way to halt", it.leaves.closed],
    ["run on after the longest run that halts", it.leaves.outlasting],
    ["undecided", it.undecided]
  ] as const
  // what no machine came to says nothing, except that none is undecided
  const shownRows = rows.filter(([what, count]) => count !== "0" || what === "undecided")
  const width = Math.max(...rows.map(([, count]) => grouped(count).length))
  return [
    paint("bold", `Turing machines of ${it.states} states, from a tape of 0, ${it.steps} steps`),
    ...shownRows.map(([what, count]) => `${grouped(count).padStart(width)}  ${what}`),
    paint(
      "dim",
      `${grouped(it.strings)} strings are put out; the longest run that halts takes ${it.longestRun ?? "no"} steps; ${grouped(it.nodes)} partial tables`
    )
  ].join("\n")
}
