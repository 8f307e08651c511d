/** What the measures say of strings in a counted class of programs. */
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
  skt,
  sktBounds,
  type Table,
  type Terms
} from "@headwater/complexity"
import type { LogForm } from "@headwater/exact"
import { Lambda } from "@headwater/hypotheses"
import type { Content } from "../Answer.ts"
import type { Complexity } from "../Documents.ts"
import type { Flags, Method } from "./Flags.ts"

export type Programs = Extract<
  Content<typeof Complexity.Type>,
  { readonly strings: ReadonlyArray<{ readonly programs: string }> }
>
export type Entry = Programs["strings"][number]

type Any = Table.Table | Terms.Terms

/** The document of strings in a class. */
export const document = (strings: ReadonlyArray<string>, table: Any, flags: Flags): Programs => ({
  class: classOf(table),
  strings: strings.map((string) => entry(string, table, flags))
})

/** Whether a string has no value by what was asked. */
export const isMissing = (it: Entry): boolean =>
  it.bdm === null ? it.programs === "0" : it.bdm.value === null

/** What a class is, and what each measure is of there, in words. */
const classOf = (table: Any): Programs["class"] => {
  const bdm =
    "ctm of each different block and log2 of how often it stands there; given another string, only of blocks that it lacks"
  if (table.of === "lambda") {
    return {
      census: "lambda",
      bits: table.bits,
      steps: table.steps === undefined ? null : String(table.steps),
      undecided: String(table.undecided.reduce((sum, { count }) => sum + count, 0n)),
      conventions: {
        ctm: `-log2 of the sum of 2^-l over the closed terms of l bits, to ${table.bits}, that have the string as normal form: \\a b c. x (y (… c)), a for each 0 and b for each 1; strings of more than ${Lambda.longestWord} bits are not listed`,
        kt: "the bits of a term and log2 of its steps, which are its beta steps by need and one",
        skt: "-log2 of the sum of 2^-l over steps",
        fast: "-log2 of the sum of 2^(1-2l-⌈log2 t⌉) over terms of l bits and t steps",
        depth: "the least steps of a shortest term",
        bdm
      }
    }
  }
  return {
    census: "turing",
    states: table.states,
    steps: String(table.steps),
    undecided: String(table.undecided),
    conventions: {
      ctm: "-log2 of the share of the runs, of all machines on both tapes, that halt in time",
      kt: `${2 * table.states}·log2(${4 * table.states + 2}) bits for each machine, and log2 of its steps`,
      skt: "-log2 of the sum of mass over steps, (4n+2)^-2n for each machine and half of it for each tape",
      fast: `-log2 of the sum of 2^(1-2l-⌈log2 t⌉) over programs of l = ${fastLength(table)} bits: a bit for the tape, then the number of the machine`,
      depth: "the least steps of a machine",
      bdm
    }
  }
}

const masses = ({ lower, upper }: Interval) => ({ lower: String(lower), upper: String(upper) })

const exact = (value: LogForm | undefined): Entry["ctm"] =>
  value === undefined ? null : { exact: String(value), bits: value.toNumber().toFixed(4) }

/** The most bits of blocks that all are in the table. */
const longestBlock = ({ rows }: Any): number => {
  const byLength = new Map<number, number>()
  for (const string of rows.keys()) {
    byLength.set(string.length, (byLength.get(string.length) ?? 0) + 1)
  }
  let size = 1
  while (byLength.get(size + 1) === 2 ** (size + 1)) size++
  return size
}

/** How many programs of a table put a string out. */
const countOf = (string: string, table: Any): bigint =>
  table.of === "turing"
    ? (table.rows.get(string)?.count ?? 0n)
    : (table.rows.get(string) ?? []).reduce((sum, it) => sum + it.count, 0n)

const entry = (string: string, table: Any, flags: Flags): Entry => {
  const { method } = flags
  const count = countOf(string, table)
  const asked = (it: Method): boolean => method === undefined || method === it
  const byBlocks =
    method === "bdm" || (method === undefined && (count === 0n || flags.given !== undefined))
  const bounds = asked("ctm") ? ctmBounds(table, string) : undefined
  const times = asked("kt") ? ktBounds(table, string) : undefined
  return {
    string,
    programs: String(count),
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

const blocksOf = (string: string, table: Any, { block, given, overlap }: Flags): Entry["bdm"] => {
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
