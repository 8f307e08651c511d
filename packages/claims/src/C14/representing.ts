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
import { circuitBits, flipped, functions, moments, repeated } from "./noise.ts"

/** A source, and a class that is to represent it. */
const Representing = Schema.Struct({
  /** The function of the context, as its table. */
  table: Schema.String,
  /** 1 at the moments that are flipped; empty without noise. */
  noise: Schema.String,
  class: Classes.Class
})
type Representing = typeof Representing.Type
type Source = Omit<Representing, "class">

/** What is observed. */
export const bits = ({ table, noise }: Source): string =>
  noise === "" ? repeated(table, moments) : flipped(repeated(table, noise.length), noise)

/** Whether a member is right, or wrong as if by noise alone. */
export const isRepresented = (it: Representing): boolean => {
  const observed = bits(it)
  const misses = Noise.misses(observed)
  return Classes.members(it.class).some((table) =>
    it.noise === ""
      ? misses(table) === 0
      : Noise.looksRandom(flipped(observed, repeated(table, observed.length)))
  )
}

/** Bits of the table of what is observed, over those bits of the time that it depends on. */
export const tableBits = (it: Source): number => 2 ** Circuit.support(bits(it)).length

/** Bits that say at which of the moments a description is wrong. */
const exceptionBits = Memo.by(
  (length: number, count: number) => `${length} ${count}`,
  (length, count): number => {
    let ways = 1n
    for (let k = 0; k < count; k++) ways = (ways * BigInt(length - k)) / BigInt(k + 1)
    return Bits.gammaLength(BigInt(count + 1)) + Bits.bitLength(ways - 1n)
  }
)

/**
 * Bits of the shortest description of what is observed: the smallest circuit of some function, how
 * many moments are exceptions to it, and which of the sets of a given number of moments they are.
 */
export const shortest = (it: Source): number => {
  const observed = bits(it)
  const misses = Noise.misses(observed)
  const lengths = functions.map(
    (table) => circuitBits(table) + exceptionBits(observed.length, misses(table))
  )
  return Math.min(...lengths)
}

const show = (it: Representing): string => {
  const flips = it.noise.replaceAll("0", "").length
  const { size, depth } = Circuit.optimum(it.table)
  return (
    `${it.table} (${Classes.counted(size, "gate")}, ${Classes.counted(depth, "level")})` +
    (flips === 0 ? "" : ` with ${flips} of ${it.noise.length} bits flipped`) +
    `, described in ${Classes.counted(shortest(it), "bit")}, ${tableBits(it)} as a table; ` +
    `${Classes.show(it.class)}: ${isRepresented(it) ? "represented" : "not represented"}`
  )
}

/** What conditions, sizes and margins see. */
const measure = (it: Representing) => ({
  free: it.class.free,
  shortest: shortest(it),
  tableBits: tableBits(it),
  isExact: !it.noise.includes("1"),
  isRepresented: isRepresented(it),
  isComplete: Classes.isComplete(it.class)
})
type Measured = ReturnType<typeof measure>

/** A quarter of the moments, by lot. */
const coinFlips: fc.Arbitrary<string> = fc.noShrink(
  fc
    .shuffledSubarray([...Array.from({ length: moments }).keys()], {
      minLength: moments / 4,
      maxLength: moments / 4
    })
    .map((chosen) => {
      const flips = new Set(chosen)
      return Array.from({ length: moments }, (_, at) => (flips.has(at) ? "1" : "0")).join("")
    })
)

/** Functions that depend on more inputs first. */
const widest = functions.toSorted((a, b) => Circuit.support(b).length - Circuit.support(a).length)

const described: fc.Arbitrary<Representing> = fc
  .record({
    table: fc.constantFrom(...widest),
    noise: fc.oneof(fc.constant(""), coinFlips),
    free: fc.integer({ min: 32, max: 64 })
  })
  .map(({ free, ...it }) => ({ ...it, class: { free, bits: free } }))

/** Few gates or levels, with more free bits than any function takes, and as many again for nothing. */
const shallow = [{ gates: 2 }, { gates: 3 }, { levels: 1 }, { levels: 2 }].flatMap((bounds) =>
  [64, 128].map((free) => ({ free, ...bounds }))
)

/** Complete tables, with free bits up to and beyond those of three inputs. */
const complete = [1, 2, 3, 4, 5, 6, 7, 8, 9, 16].map(Classes.tables)

/** Every function without noise, with each of some classes. */
const silent = (classes: ReadonlyArray<Classes.Class>): Domain.Domain<Representing> =>
  Domain.product({ class: classes, table: functions, noise: [""] })

/** What the statements of the page range over. */
export const domains = {
  shallow: silent(shallow),
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

/** The model with what readings of it may name. */
export const seen = {
  model: { schema: Representing, show, arbitrary: described } satisfies Reading.Model<Representing>,
  measure,
  conditions: {
    exactness: [
      "there is no noise, and a single error is one too many",
      (it: Measured) => it.isExact
    ],
    "complete tables": [
      "the class has every table over the inputs that its free bits suffice for",
      (it: Measured) => it.isComplete
    ]
  },
  sizes: { "free bits": (it: Measured) => it.free }
} as const
