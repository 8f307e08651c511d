/**
 * # Free bits, and what is represented
 *
 * A source says a function of the context at each moment, as it is or with a quarter of the bits
 * flipped. A class represents a source without noise if a member is never wrong, and one with noise
 * if the errors of a member look like noise.
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Residuals } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Classes from "./classes.ts"

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

/** Moments that are observed. */
export const moments = 512

const { inputs, functions } = Classes

/** Errors of a rate of 1/4 that no small compressor shortens by more than eight bits. */
const noise = { inputs, gates: 2, states: 2, rate: Rational.of(1, 4), slack: 8 }

/** What is observed. */
export const bits = (it: Source): string =>
  it.noise === ""
    ? Residuals.repeated(it.table, moments)
    : Bits.xor(Residuals.repeated(it.table, it.noise.length), it.noise)

/** Whether a member is right, or wrong as if by noise alone. */
export const isRepresented = (it: Representing): boolean => {
  const observed = bits(it)
  const counts = Residuals.counts(observed, inputs)
  return Classes.members(it.class).some((table) =>
    it.noise === ""
      ? Residuals.misses(counts, table) === 0
      : Residuals.looksRandom(Bits.xor(observed, Residuals.repeated(table, observed.length)), noise)
  )
}

/** Bits of the table of what is observed, over those bits of the time that it depends on. */
export const tableBits = (it: Source): number => 2 ** Circuit.support(bits(it)).length

/** Bits of the shortest description of what is observed: a function, and where it is wrong. */
export const shortest = (it: Source): number => Residuals.description(bits(it), inputs)

/** What is represented by which class, with what each takes. */
export const representing = Reading.about(
  Representing,
  (it) => ({
    free: it.class.free,
    shortest: shortest(it),
    tableBits: tableBits(it),
    isExact: !it.noise.includes("1"),
    isRepresented: isRepresented(it),
    isComplete: Classes.isComplete(it.class)
  }),
  {
    show: (it, { isRepresented, shortest, tableBits }) => {
      const flips = it.noise.replaceAll("0", "").length
      const { size, depth } = Circuit.optimum(it.table)
      return (
        `${it.table} (${Classes.counted(size, "gate")}, ${Classes.counted(depth, "level")})` +
        (flips === 0 ? "" : ` with ${flips} of ${it.noise.length} bits flipped`) +
        `, described in ${Classes.counted(shortest, "bit")}, ${tableBits} as a table; ` +
        `${Classes.show(it.class)}: ${isRepresented ? "represented" : "not represented"}`
      )
    },
    conditions: {
      exactness: ["there is no noise, and a single error is one too many", (it) => it.isExact],
      "complete tables": [
        "the class has every table over the inputs that its free bits suffice for",
        (it) => it.isComplete
      ]
    },
    sizes: { "free bits": (it) => it.free }
  }
)

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
