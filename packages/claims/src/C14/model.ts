/**
 * # Free bits, and what is represented
 *
 * A source says a function of the context at each moment, as it is or with a quarter of the bits
 * flipped. A class of functions has so many free bits, used or not. It represents a source without
 * noise if a member is never wrong, and one with noise if the errors of a member look like noise.
 *
 * @module
 */
import { Bits, Memo } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof/v2"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as LooksRandom from "./looksRandom.ts"
import { circuitBits, contexts, functions, inputs, misses, moments } from "./looksRandom.ts"

/** A source, and a class that is to represent it. */
export const Representing = Schema.Struct({
  /** The function of the context, as its table. */
  table: Schema.String,
  /** 1 at the moments that are flipped; empty without noise. */
  noise: Schema.String,
  class: Schema.Struct({
    /**
     * Tables over any inputs that the free bits suffice for; circuits of at most so many gates or
     * levels; or functions whose description takes no more than the free bits.
     */
    kind: Schema.Literals(["tables", "gates", "levels", "descriptions"]),
    most: Schema.optionalKey(Schema.Int),
    free: Schema.Int
  })
})
export type Representing = typeof Representing.Type

const flipped = (a: string, b: string): string => {
  let bits = ""
  for (let at = 0; at < a.length; at++) bits += a[at] === b[at] ? "0" : "1"
  return bits
}

const repeated = (table: string, length: number): string => table.repeat(length / contexts)

/** What is observed. */
export const bits = ({ table, noise }: Representing): string =>
  noise === "" ? repeated(table, moments) : flipped(repeated(table, noise.length), noise)

/** Inputs that a table of so many free bits can have. */
const inputsOf = (free: number): number => Math.min(inputs, Math.floor(Math.log2(free)))

/** Every table over so many of the inputs, written out over all of them. */
const tables = (count: number): ReadonlyArray<string> => {
  const masks = Array.from({ length: contexts }, (_, mask) => mask)
  const chosen = masks.filter((mask) => onesOf(mask) === count)
  const written = chosen.flatMap((mask) => {
    const cells = [...new Set(masks.map((at) => at & mask))]
    return Array.from({ length: 2 ** cells.length }, (_, word) =>
      masks.map((at) => (word >> cells.indexOf(at & mask)) & 1).join("")
    )
  })
  return [...new Set(written)]
}

/** Ones among the bits of a mask. */
const onesOf = (mask: number): number => mask.toString(2).replaceAll("0", "").length

/** Bits that say at which of the moments a description is wrong. */
const exceptionBits = Memo.by(
  (length: number, count: number) => `${length} ${count}`,
  (length, count): number => {
    let ways = 1n
    for (let k = 0; k < count; k++) ways = (ways * BigInt(length - k)) / BigInt(k + 1)
    return Bits.gammaLength(BigInt(count + 1)) + Bits.bitLength(ways - 1n)
  }
)

const enumerated = ({ kind, most = 0, free }: Representing["class"]): ReadonlyArray<string> => {
  if (kind === "tables") return tables(inputsOf(free))
  if (kind === "gates") return functions.filter((it) => Circuit.optimum(it).size <= most)
  if (kind === "levels") return functions.filter((it) => Circuit.optimum(it).depth <= most)
  return functions.filter((it) => circuitBits(it) + exceptionBits(moments, 0) <= free)
}

/** The functions of a class, enumerated once. */
export const members = Memo.by(
  ({ kind, most = 0, free }: Representing["class"]) =>
    `${kind} ${kind === "tables" ? inputsOf(free) : kind === "descriptions" ? free : most}`,
  enumerated
)

/** Of the free bits those that make a difference to what a member computes. */
export const used = (it: Representing["class"]): number => {
  if (it.kind === "tables") return 2 ** inputsOf(it.free)
  if (it.kind === "descriptions") return it.free
  return Math.max(...members(it).map(circuitBits))
}

/** How many functions of the context the class has no member for. */
export const missed = (it: Representing["class"]): number => functions.length - members(it).length

/** Whether a member is right, or wrong as if by noise alone. */
export const isRepresented = (it: Representing): boolean => {
  const observed = bits(it)
  const counts = LooksRandom.tally(observed)
  return members(it.class).some((table) =>
    it.noise === ""
      ? misses(counts, table) === 0
      : LooksRandom.looksRandom(flipped(observed, repeated(table, observed.length)))
  )
}

/** Bits of the table of what is observed, over those bits of the time that it depends on. */
export const tableBits = (it: Representing): number => 2 ** Circuit.support(bits(it)).length

/**
 * Bits of the shortest description of what is observed: the smallest circuit of some function, how
 * many moments are exceptions to it, and which of the sets of so many moments they are.
 */
export const shortest = (it: Representing): number => {
  const observed = bits(it)
  const counts = LooksRandom.tally(observed)
  return functions.reduce(
    (least, table) =>
      Math.min(least, circuitBits(table) + exceptionBits(observed.length, misses(counts, table))),
    Infinity
  )
}

/** A quarter of the moments, by lot. */
export const coinFlips: fc.Arbitrary<string> = fc.noShrink(
  fc
    .shuffledSubarray(
      Array.from({ length: moments }, (_, at) => at),
      { minLength: moments / 4, maxLength: moments / 4 }
    )
    .map((chosen) => {
      const flips = new Set(chosen)
      return Array.from({ length: moments }, (_, at) => (flips.has(at) ? "1" : "0")).join("")
    })
)

/** A count with the name of what is counted. */
export const counted = (count: number, name: string): string =>
  `${count} ${name}${count === 1 ? "" : "s"}`

const names = {
  tables: () => "complete tables",
  gates: (most: number) => `circuits of at most ${counted(most, "gate")}`,
  levels: (most: number) => `circuits of at most ${counted(most, "level")}`,
  descriptions: () => "the functions of descriptions"
} as const

/** In words: the source and its least sizes, the class, and whether the one represents the other. */
const show = (it: Representing): string => {
  const { kind, most = 0, free } = it.class
  const flips = it.noise.replaceAll("0", "").length
  const { size, depth } = Circuit.optimum(it.table)
  return (
    `${it.table} (${counted(size, "gate")}, ${counted(depth, "level")})` +
    (flips === 0 ? "" : ` with ${flips} of ${it.noise.length} bits flipped`) +
    `, described in ${counted(shortest(it), "bit")}, ${tableBits(it)} as a table; ` +
    `${names[kind](most)}, ${counted(free, "free bit")}, ${used(it.class)} of them used, ` +
    `miss ${missed(it.class)} of ${functions.length} functions and ` +
    `${isRepresented(it) ? "represent" : "do not represent"} this one`
  )
}

/** What conditions and sizes may see of a source and a class. */
export interface Measured {
  readonly free: number
  readonly shortest: number
  readonly table: number
  readonly isRepresented: boolean
  readonly isExact: boolean
  /** Whether the class has every table over the inputs that its free bits suffice for. */
  readonly isComplete: boolean
}

export const measure = (it: Representing): Measured => {
  const known = new Set(members(it.class))
  return {
    free: it.class.free,
    shortest: shortest(it),
    table: tableBits(it),
    isRepresented: isRepresented(it),
    isExact: it.noise === "",
    isComplete: tables(inputsOf(it.class.free)).every((table) => known.has(table))
  }
}

type Class = Representing["class"]

/** More free bits than any function of three inputs takes, and as many again that are not used. */
const plenty = [64, 128]

const gates = (most: number): ReadonlyArray<Class> =>
  plenty.map((free) => ({ kind: "gates", most, free }))
const levels = (most: number): ReadonlyArray<Class> =>
  plenty.map((free) => ({ kind: "levels", most, free }))

/** Complete tables, with free bits up to and beyond those of three inputs. */
const complete: ReadonlyArray<Class> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 16].map((free) => ({
  kind: "tables",
  free
}))

/** Every function, without noise. */
const silent = (classes: ReadonlyArray<Class>): Domain.Domain<Representing> =>
  Domain.exhaustive(function* () {
    for (const it of classes) for (const table of functions) yield { table, noise: "", class: it }
  })

/** Functions that depend on more inputs first. */
const widest = functions.toSorted((a, b) => Circuit.support(b).length - Circuit.support(a).length)

const described: fc.Arbitrary<Representing> = fc.record({
  table: fc.constantFrom(...widest),
  noise: fc.oneof(fc.constant(""), coinFlips),
  class: fc.record({ kind: fc.constant("descriptions"), free: fc.integer({ min: 32, max: 64 }) })
})

/** What the statements of the page range over. */
export const domains = {
  shallow: silent([...gates(2), ...gates(3), ...levels(1), ...levels(2)]),
  described: Domain.sampled(described),
  complete: silent(complete),
  noisy: Domain.sampled(
    fc.record({
      table: fc.constantFrom(...widest),
      noise: coinFlips,
      class: fc.constantFrom(...complete)
    })
  )
}

export const model: Reading.Model<Representing> = {
  schema: Representing,
  show,
  arbitrary: described
}

/** The conjunction of some inputs, and circuits of at most so many levels. */
const Wide = Schema.Struct({ inputs: Schema.Int, levels: Schema.Int })
type Wide = typeof Wide.Type

/** How many inputs a circuit of so many levels of two-input gates reads at most. */
const reach = ({ levels: most }: Wide): number => 2 ** most

export const wide: Reading.Model<Wide> = {
  schema: Wide,
  show: ({ inputs: count, levels: most }) =>
    `the conjunction of ${counted(count, "input")} in at most ${counted(most, "level")}`,
  arbitrary: fc.record({
    inputs: fc.integer({ min: 1, max: 4 }),
    levels: fc.integer({ min: 0, max: 3 })
  })
}

/** By how many levels the shallowest circuit of the conjunction is within the limit. */
export const room = ({ inputs: count, levels: most }: Wide): number => {
  const table = `${"0".repeat(2 ** count - 1)}1`
  return most - Circuit.optimum(table).depth
}

/** Conjunctions of more inputs than so many levels read, and of no more. */
export const conjunctions = {
  tooWide: Domain.exhaustive(() => wides.filter((it) => it.inputs > reach(it))),
  narrow: Domain.exhaustive(() => wides.filter((it) => it.inputs <= reach(it)))
}

const wides: ReadonlyArray<Wide> = [1, 2, 3, 4].flatMap((count) =>
  [0, 1, 2, 3].map((most) => ({ inputs: count, levels: most }))
)

/** How many functions a limit on levels, or on gates, misses. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [3, 4].flatMap((count) => {
      const { size, depth } = Circuit.counts(count)
      const all = size.reduce((sum, it) => sum + it, 0)
      const beyond = (of: ReadonlyArray<number>): string => {
        let left = all
        return of.map((it) => (left -= it)).join(", ")
      }
      return [
        [`of ${all} by levels`, beyond(depth)],
        [`of ${all} by gates`, beyond(size)],
        [`share of ${all} beyond five gates`, share(size.slice(6), all)]
      ]
    })
  )

const share = (counts: ReadonlyArray<number>, all: number): string =>
  `${((100 * counts.reduce((sum, it) => sum + it, 0)) / all).toFixed(1)} %`
