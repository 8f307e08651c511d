/**
 * # Free bits, and what is represented
 *
 * A source says a function of the context at each moment, as it is or with a quarter of the bits
 * flipped. A class represents a source without noise if a member is never wrong, and one with noise
 * if the errors of a member look like noise.
 *
 * @module
 */
import { Bits, Memo } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Classes from "./classes.ts"
import * as Noise from "./noise.ts"
import { circuitBits, contexts, functions, misses, moments } from "./noise.ts"

/** A source, and a class that is to represent it. */
const Representing = Schema.Struct({
  /** The function of the context, as its table. */
  table: Schema.String,
  /** 1 at the moments that are flipped; empty without noise. */
  noise: Schema.String,
  class: Classes.Class
})
export type Representing = typeof Representing.Type

const flipped = (a: string, b: string): string => {
  let bits = ""
  for (let at = 0; at < a.length; at++) bits += a[at] === b[at] ? "0" : "1"
  return bits
}

const repeated = (table: string, length: number): string => table.repeat(length / contexts)

/** What is observed. */
export const bits = ({ table, noise }: Pick<Representing, "table" | "noise">): string =>
  noise === "" ? repeated(table, moments) : flipped(repeated(table, noise.length), noise)

/** Bits that say at which of the moments a description is wrong. */
const exceptionBits = Memo.by(
  (length: number, count: number) => `${length} ${count}`,
  (length, count): number => {
    let ways = 1n
    for (let k = 0; k < count; k++) ways = (ways * BigInt(length - k)) / BigInt(k + 1)
    return Bits.gammaLength(BigInt(count + 1)) + Bits.bitLength(ways - 1n)
  }
)

/** Whether a member is right, or wrong as if by noise alone. */
export const isRepresented = (it: Representing): boolean => {
  const observed = bits(it)
  const counts = Noise.tally(observed)
  return Classes.members(it.class).some((table) =>
    it.noise === ""
      ? misses(counts, table) === 0
      : Noise.looksRandom(flipped(observed, repeated(table, observed.length)))
  )
}

/** Bits of the table of what is observed, over those bits of the time that it depends on. */
export const tableBits = (it: Pick<Representing, "table" | "noise">): number =>
  2 ** Circuit.support(bits(it)).length

/**
 * Bits of the shortest description of what is observed: the smallest circuit of some function, how
 * many moments are exceptions to it, and which of the sets of a given number of moments they are.
 */
export const shortest = (it: Pick<Representing, "table" | "noise">): number => {
  const observed = bits(it)
  const counts = Noise.tally(observed)
  return functions.reduce(
    (least, table) =>
      Math.min(least, circuitBits(table) + exceptionBits(observed.length, misses(counts, table))),
    Infinity
  )
}

/** A quarter of the moments, by lot. */
const coinFlips: fc.Arbitrary<string> = fc.noShrink(
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

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? "" : "s"}`

const show = (it: Representing): string => {
  const flips = it.noise.replaceAll("0", "").length
  const { size, depth } = Circuit.optimum(it.table)
  return (
    `${it.table} (${counted(size, "gate")}, ${counted(depth, "level")})` +
    (flips === 0 ? "" : ` with ${flips} of ${it.noise.length} bits flipped`) +
    `, described in ${counted(shortest(it), "bit")}, ${tableBits(it)} as a table; ` +
    `${Classes.show(it.class)}: ${isRepresented(it) ? "represented" : "not represented"}`
  )
}

/** What conditions, sizes and margins see. */
export interface Measured {
  readonly free: number
  readonly shortest: number
  readonly tableBits: number
  readonly isExact: boolean
  readonly isRepresented: boolean
  readonly isComplete: boolean
}

const measure = (it: Representing): Measured => ({
  free: it.class.free,
  shortest: shortest(it),
  tableBits: tableBits(it),
  isExact: !it.noise.includes("1"),
  isRepresented: isRepresented(it),
  isComplete: Classes.isComplete(it.class)
})

/** Every function without noise, with each of some classes. */
const silent = (...classes: ReadonlyArray<Classes.Class>): Domain.Domain<Representing> =>
  Domain.exhaustive(function* () {
    for (const it of classes) for (const table of functions) yield { table, noise: "", class: it }
  })

/** Functions that depend on more inputs first. */
const widest = functions.toSorted((a, b) => Circuit.support(b).length - Circuit.support(a).length)

const described: fc.Arbitrary<Representing> = fc
  .record({
    table: fc.constantFrom(...widest),
    noise: fc.oneof(fc.constant(""), coinFlips),
    free: fc.integer({ min: 32, max: 64 })
  })
  .map(({ free, ...it }) => ({ ...it, class: Classes.bounded(free, { bits: free }) }))

/** More free bits than any function of three inputs takes, and as many again that are not used. */
const plenty = [64, 128]

const shallow = [{ gates: 2 }, { gates: 3 }, { levels: 1 }, { levels: 2 }].flatMap((bounds) =>
  plenty.map((free) => Classes.bounded(free, bounds))
)

/** Complete tables, with free bits up to and beyond those of three inputs. */
const complete = [1, 2, 3, 4, 5, 6, 7, 8, 9, 16].map(Classes.tables)

/** What the statements of the page range over. */
export const domains = {
  shallow: silent(...shallow),
  described: Domain.sampled(described),
  complete: silent(...complete),
  noisy: Domain.sampled(
    fc.record({
      table: fc.constantFrom(...widest),
      noise: coinFlips,
      class: fc.constantFrom(...complete)
    })
  )
}

/** The model with what is measured of it, and its size. */
export const seen = {
  model: { schema: Representing, show, arbitrary: described } satisfies Reading.Model<Representing>,
  measure,
  sizes: { "free bits": (it: Measured) => it.free }
} as const
