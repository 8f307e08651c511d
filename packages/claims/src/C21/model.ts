/**
 * # From short inputs to long ones
 *
 * The truth tables of a function on inputs of 1 to m bits, and the one on m + 1 bits: what a prior
 * over functions of every length makes of the step. Generators are programs of the register machine
 * that write circuits; cells are circuits that are repeated along the input.
 *
 * @module
 */
import { LogForm, Memo } from "@headwater/exact"
import { Cells, Generators, LengthPrior, MinimalCircuits } from "@headwater/priors"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The longest inputs. */
export const longest = 6

/** Tables of lengths 1 to m, the next one, and the prior that looks at them; the gates of cells. */
const Step = Schema.Struct({
  prior: Schema.Literals(["generators", "cells"]),
  gates: Schema.Int,
  shown: Schema.Array(Schema.String),
  next: Schema.String
})
export type Step = typeof Step.Type
type Which = Pick<Step, "prior" | "gates">

/** A prior, and what gives the tables of every length in it and is no look-up. */
interface Version {
  readonly prior: LengthPrior.LengthPrior
  readonly sources: ReadonlyArray<ReadonlyArray<string>>
}

/** The tables that a short generator writes. */
export const written = (program: Parameters<typeof Generators.table>[0], most: number) =>
  Array.from({ length: most }, (_, index) => Generators.table(program, index + 1))

/** The version of a prior for inputs of up to a number of bits. */
export const version = Memo.by(
  ({ prior, gates }: Which, most: number) => `${prior} ${gates} ${most}`,
  ({ prior, gates }, most): Version => {
    if (prior === "generators") {
      return {
        prior: Generators.prior({ longest: most }),
        sources: Generators.uniform.map(({ program }) => written(program, most))
      }
    }
    const all = Cells.sequences({ gates, longest: most })
    return {
      prior: LengthPrior.listed("cells", most, all),
      sources: Array.from(all.masses.keys(), LengthPrior.split)
    }
  }
)

/** The sources that give these tables. */
export const sourcesOf = ({ sources }: Version, tables: ReadonlyArray<string>) =>
  sources.filter((source) => tables.every((table, index) => source[index] === table))

/** Whether one source gives these tables. */
const isOfOne = (it: Which, tables: ReadonlyArray<string>): boolean =>
  sourcesOf(version(it, longest), tables).length > 0

/** Every step along a source, from `from` to `to` lengths, each once. */
const steps = (which: Which, [from, to]: readonly [number, number]): Domain.Domain<Step> =>
  Domain.exhaustive(() =>
    Domain.integers(from, to).flatMap((m) => {
      const tables = version(which, longest).sources.map((source) =>
        LengthPrior.join(source.slice(0, m + 1))
      )
      return Array.from(new Set(tables), (text) => {
        const shown = LengthPrior.split(text)
        return { ...which, shown: shown.slice(0, m), next: shown[m] ?? "" }
      })
    })
  )

/** The steps of short generators. */
export const ofGenerators = (lengths: readonly [number, number]) => ({
  sizes: { lengths },
  domain: steps({ prior: "generators", gates: 0 }, lengths)
})

/** The steps of cells of at most a given number of gates. */
export const ofCells = (gates: number, lengths: readonly [number, number]) => ({
  sizes: { lengths, gates: [gates, gates] as const },
  domain: steps({ prior: "cells", gates }, lengths)
})

/** For a truth table of inputs of a given number of bits. */
const table = (inputs: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("0", "1"), minLength: 2 ** inputs, maxLength: 2 ** inputs })

/** For tables that are drawn length by length, with m of them shown. */
const drawing = (prior: Step["prior"], m: number): fc.Arbitrary<Step> =>
  fc.record({
    prior: fc.constant(prior),
    gates: fc.constant(prior === "cells" ? 2 : 0),
    shown: fc.tuple(...Array.from({ length: m }, (_, index) => table(index + 1))),
    next: table(m + 1)
  })

export const drawn = (prior: Step["prior"], m: number): Domain.Domain<Step> =>
  Domain.sampled(drawing(prior, m))

/** Of either prior, with one to three tables shown. */
export const drawnOfEither: Domain.Domain<Step> = Domain.sampled(
  fc
    .tuple(fc.constantFrom("generators" as const, "cells" as const), fc.integer({ min: 1, max: 3 }))
    .chain(([prior, m]) => drawing(prior, m))
)

/** What is learned: bits that the next table gains over its prior, where it is possible at all. */
export const transfer = (it: Step): LogForm | undefined =>
  LengthPrior.transfer(version(it, longest).prior, it.shown, it.next)

/** How far the next table is ahead of its prior and of one among all; -1 where it is impossible. */
const learned = (it: Step): LogForm =>
  LengthPrior.gain(version(it, longest).prior, it.shown, it.next) ?? LogForm.of(-1)

const circuits = LengthPrior.product(4, (table) => MinimalCircuits.mass(table, 1))

/** What is learned under the product of minimal-circuit priors, a bit a gate, for inputs of up to 4 bits. */
export const underProduct = ({ shown, next }: Pick<Step, "shown" | "next">): LogForm | undefined =>
  LengthPrior.transfer(circuits, shown, next)

const shortened = (table: string): string =>
  table.length <= 16 ? table : `${table.slice(0, 12)}... of ${table.length}`

type Sizes<S extends string> = Readonly<Record<S, Reading.Sized<unknown, Step>>>

/** What readings of steps are about, with sizes that their findings may name. */
const about = <S extends string>(sizes: Sizes<S>) =>
  Reading.about(
    Step,
    (it) => ({ learned: learned(it), isOfOne: isOfOne(it, [...it.shown, it.next]) }),
    {
      show: (it) => {
        const gain = transfer(it)
        const tables = [...it.shown.map(shortened), `then ${shortened(it.next)}`].join(", ")
        const bits = gain === undefined ? "impossible" : `${gain.toNumber().toFixed(2)} bits`
        return `${it.prior}: ${tables}: ${bits}`
      },
      conditions: {
        "one source": [
          "one source of the class, other than a look-up, gives the tables of every length",
          (measured) => measured.isOfOne
        ]
      },
      sizes
    }
  )

const lengths = {
  lengths: ["of inputs, from one bit on, whose tables are shown", (_, it) => it.shown.length]
} satisfies Sizes<string>

export const step = about(lengths)

/** Those of cells, too: how many gates they have at most. */
export const cellStep = about({ ...lengths, gates: ["of a cell, at most", (_, it) => it.gates] })

/** Languages whose generators are among the short ones. */
const named: ReadonlyMap<string, string> = new Map([
  ["fold 0001", "all bits"],
  ["fold 0110", "parity"],
  ["two ones in a row", "two ones in a row"],
  ["majority", "majority"]
])

/** Bits of transfer, length by length, for some languages under either prior. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Generators.uniform.flatMap(({ name, program }) => {
      const language = named.get(name)
      if (language === undefined) return []
      const tables = written(program, longest)
      const bits = (["generators", "cells"] as const).map((prior) => {
        const gates = prior === "cells" ? 2 : 0
        const gains = tables.slice(1).map((next, at) => {
          const gain = transfer({ prior, gates, shown: tables.slice(0, at + 1), next })
          return gain === undefined ? "none" : gain.toNumber().toFixed(2)
        })
        return `${prior} ${gains.join(", ")}`
      })
      return [[language, bits.join("; ")]]
    })
  )
