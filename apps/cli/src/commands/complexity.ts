import { Folder } from "@headwater/census"
import {
  bdm,
  bdmGiven,
  ctm,
  ctmBounds,
  ctmGivenLength,
  depth,
  fast,
  fastLength,
  fastMass,
  type Interval,
  kt,
  ktBounds,
  Shipped,
  skt,
  sktBounds,
  Table,
  TableFile
} from "@headwater/complexity"
import type { LogForm } from "@headwater/exact"
import * as Effect from "effect/Effect"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import type { Complexity } from "../Documents.ts"
import { Host } from "../Host.ts"
import * as Source from "../Source.ts"

type Document = Content<typeof Complexity.Type>
type Entry = Document["strings"][number]

type Method = "ctm" | "bdm" | "kt" | "skt" | "fast" | "depth"

/** What the command is asked, as flags have it. */
export interface Flags {
  readonly strings: ReadonlyArray<string>
  readonly method: Method | undefined
  readonly states: number | undefined
  readonly census: string | undefined
  readonly table: string | undefined
  readonly steps: number | undefined
  readonly block: number | undefined
  readonly overlap: boolean
  readonly given: string | undefined
}

/** The default number of states. */
const usualStates = 4

/** Complexities of strings in one class. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const strings: Array<string> = []
  for (const written of flags.strings) {
    const string = written === "-" ? (yield* Source.text("-", "a string of bits")).trim() : written
    if (!/^[01]+$/.test(string)) {
      const place = written === "-" ? Source.name("-") : "complexity"
      return yield* expected("a string of 0 and 1", string, place)
    }
    strings.push(string)
  }
  if (flags.given !== undefined && !/^[01]+$/.test(flags.given)) {
    return yield* expected("a string of 0 and 1", flags.given, "--given")
  }
  const table = yield* tableOf(flags)
  const document: Document = {
    class: {
      census: "turing",
      states: table.states,
      steps: String(table.steps),
      undecided: String(table.undecided),
      conventions: conventions(table)
    },
    strings: strings.map((string) => entry(string, table, flags))
  }
  const isMissing = (it: Entry): boolean =>
    it.bdm === null ? it.machines === "0" : it.bdm.value === null
  return {
    ok: !document.strings.some(isMissing),
    document,
    text: (layout) => shown(document, layout)
  }
})

/** The counted class: of a folder, of a file, or one that comes with the command. */
const wholeTable = Effect.fnUntraced(function* ({
  states,
  census: folder,
  table: file
}: Flags): Effect.fn.Return<Table.Table, BadInput, Host> {
  if ([states, folder, file].filter((it) => it !== undefined).length > 1) {
    return yield* refused("complexity", "expected one of --states, --census and --table, not more")
  }
  if (folder !== undefined) {
    return yield* Effect.mapError(
      Effect.gen(function* () {
        const known = yield* Folder.planned(folder)
        if (known.of !== "turing") {
          return yield* new Folder.FolderFault({
            file: folder,
            line: `expected a census of Turing machines, not of ${known.of}`
          })
        }
        const { census } = known
        const tally = yield* Folder.merge(folder, census)
        const of = census.parameters
        return Table.of(of["states"] ?? 0, of["steps"] ?? 0, tally)
      }),
      ({ file: place, line }) => refused(place, line)
    )
  }
  if (file === undefined) {
    return yield* Effect.mapError(Shipped.load(states ?? usualStates), ({ file: place, line }) =>
      refused(place, line)
    )
  }
  const bytes = yield* (yield* Host).readBytes(file)
  return yield* Effect.mapError(TableFile.read(bytes), ({ line }) =>
    refused(Source.name(file), line)
  )
})

/** The counted class, as if machines had had no more steps than are asked for. */
const tableOf = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Table.Table, BadInput, Host> {
  const whole = yield* wholeTable(flags)
  const { steps = whole.steps } = flags
  if (steps > whole.steps) {
    return yield* expected(`at most ${whole.steps} steps`, String(steps), "--steps")
  }
  return Table.within(whole, steps)
})

/** What each measure is of, in words. */
const conventions = (table: Table.Table): Document["class"]["conventions"] => ({
  ctm: "-log2 of the share of the runs, of all machines on both tapes, that halt in time",
  kt: `${2 * table.states}·log2(${4 * table.states + 2}) bits for each machine, and log2 of its steps`,
  skt: "-log2 of the sum of mass over steps, (4n+2)^-2n for each machine and half of it for each tape",
  fast: `-log2 of the sum of 2^(1-2l-⌈log2 t⌉) over programs of l = ${fastLength(table)} bits: a bit for the tape, then the number of the machine`,
  depth: "the least steps of a machine",
  bdm: "ctm of each different block and log2 of how often it stands there; given another string, only of blocks that it lacks"
})

const masses = ({ lower, upper }: Interval) => ({ lower: String(lower), upper: String(upper) })

const exact = (value: LogForm | undefined): Entry["ctm"] =>
  value === undefined ? null : { exact: String(value), bits: value.toNumber().toFixed(4) }

/** The most bits of blocks that all are in the table. */
const longestBlock = ({ rows }: Table.Table): number => {
  const byLength = new Map<number, number>()
  for (const string of rows.keys()) {
    byLength.set(string.length, (byLength.get(string.length) ?? 0) + 1)
  }
  let size = 1
  while (byLength.get(size + 1) === 2 ** (size + 1)) size++
  return size
}

const entry = (string: string, table: Table.Table, flags: Flags): Entry => {
  const { method } = flags
  const count = table.rows.get(string)?.count ?? 0n
  const asked = (it: Method): boolean => method === undefined || method === it
  const byBlocks =
    method === "bdm" || (method === undefined && (count === 0n || flags.given !== undefined))
  const bounds = asked("ctm") ? ctmBounds(table, string) : undefined
  const times = asked("kt") ? ktBounds(table, string) : undefined
  return {
    string,
    machines: String(count),
    ctm: asked("ctm") ? exact(ctm(table, string)) : null,
    ctmBounds:
      bounds === undefined ? null : { lower: exact(bounds.lower), upper: exact(bounds.upper) },
    ctmGivenLength: asked("ctm") ? exact(ctmGivenLength(table, string)) : null,
    kt: asked("kt") ? exact(kt(table, string)) : null,
    ktBounds: times === undefined ? null : { lower: exact(times.lower), upper: exact(times.upper) },
    skt: asked("skt") ? exact(skt(table, string)) : null,
    sktMass: asked("skt") ? masses(sktBounds(table, string)) : null,
    fast: asked("fast") ? exact(fast(table, string)) : null,
    fastMass: asked("fast") ? masses(fastMass(table, string)) : null,
    depth: asked("depth") && count > 0n ? String(depth(table, string)) : null,
    bdm: byBlocks ? blocksOf(string, table, flags) : null
  }
}

const blocksOf = (
  string: string,
  table: Table.Table,
  { block, given, overlap }: Flags
): Entry["bdm"] => {
  const size = block ?? longestBlock(table)
  const step = overlap ? 1 : size
  const cut = { size, step }
  const found = given === undefined ? bdm(table, string, cut) : bdmGiven(table, string, given, cut)
  return {
    value: found.blocks === 0 ? null : exact(found.bits),
    block: size,
    step,
    blocks: String(found.blocks),
    different: String(found.different),
    rest: found.rest,
    outside: found.outside,
    saturated: found.isSaturated
  }
}

/** The most characters of a string that are printed. */
const most = 60

const shown = (document: Document, { paint }: Layout): string => {
  const { states, steps, undecided } = document.class
  const head = `machines of ${states} states, ${steps} steps${undecided === "0" ? ", all decided" : `, ${undecided} runs undecided`}`
  return [paint("dim", head), ...document.strings.map((it) => told(it, paint))].join("\n")
}

const told = (it: Entry, paint: Layout["paint"]): string => {
  const name =
    it.string.length > most ? `${it.string.slice(0, most)}… (${it.string.length} bits)` : it.string
  const bounded =
    it.ctmBounds === null || it.ctmBounds.lower?.exact === it.ctmBounds.upper?.exact
      ? ""
      : ` (${it.ctmBounds.lower?.bits} to ${it.ctmBounds.upper?.bits ?? "no bound"} if none is undecided)`
  const rows = [
    it.ctm && `ctm ${it.ctm.bits}${bounded}`,
    it.ctmGivenLength && `given its length ${it.ctmGivenLength.bits}`,
    it.kt && `kt ${it.kt.bits}`,
    it.skt && `skt ${it.skt.bits}`,
    it.fast && `fast ${it.fast.bits}`,
    it.depth && `depth ${it.depth}`
  ].filter((row) => row !== null)
  const byBlocks = rows.length === 0 || it.bdm !== null ? [blocks(it, paint)] : []
  return `${paint("bold", name)}  ${[...rows, ...byBlocks].join("   ")}`
}

const bits = (count: number): string => (count === 1 ? "1 bit" : `${count} bits`)

const blocks = ({ bdm: found, machines }: Entry, paint: Layout["paint"]): string => {
  const outside = paint("bad", "outside the table: no machine of the class puts it out in time")
  if (found === null) return outside
  if (found.blocks === "0") {
    const short = paint("bad", `no bdm: shorter than a block of ${bits(found.block)}`)
    return machines === "0" ? outside : short
  }
  const cut = `${found.blocks} ${found.blocks === "1" ? "block" : "blocks"} of ${bits(found.block)}, ${found.different} different`
  if (found.value === null) {
    const [first, ...others] = found.outside
    const more = others.length === 0 ? "" : ` and ${others.length} more`
    return paint("bad", `no bdm: block ${first}${more} is outside the table (${cut})`)
  }
  const rest = found.rest === 0 ? "" : `, ${bits(found.rest)} left over`
  const saturated = found.saturated
    ? `\n${paint("bad", "  saturated: most blocks occur, and longer strings are hardly charged more")}`
    : ""
  return `${machines === "0" ? "outside the table; by blocks, " : ""}bdm ${found.value.bits} (${cut}${rest})${saturated}`
}
