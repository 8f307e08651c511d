/**
 * # From short inputs to long ones
 *
 * The truth tables of a function on inputs of 1 to m bits, and the one on m + 1 bits: what a prior
 * over functions of every length makes of the step. Generators are programs of the register machine
 * that write circuits; cells are circuits that are repeated along the input.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Cells, Generators, LengthPrior, MinimalCircuits } from "@headwater/priors"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The longest inputs. */
export const longest = 6

/** Tables of lengths 1 to m, the next one, and the prior that looks at them. */
export const Step = Schema.Struct({
  prior: Schema.Literals(["generators", "cells"]),
  shown: Schema.Array(Schema.String),
  next: Schema.String
})
export type Step = typeof Step.Type

/** Something that gives the tables of every length, with its weight. */
interface Source {
  readonly name: string
  readonly tables: ReadonlyArray<string>
}

const once = <A>(make: () => A): (() => A) => {
  let made: { readonly it: A } | undefined
  return () => (made ??= { it: make() }).it
}

/** The two priors, with their sources other than look-ups. */
const classes = {
  generators: once(() => ({
    prior: Generators.prior({ longest }),
    sources: Generators.uniform.map(({ name, program }): Source => ({
      name,
      tables: Array.from({ length: longest }, (_, index) => Generators.table(program, index + 1))
    }))
  })),
  cells: once(() => {
    const all = Cells.sequences({ gates: 2, longest })
    return {
      prior: LengthPrior.listed("cells", longest, all),
      sources: [...all.masses.keys()].map((key): Source => ({
        name: "a cell",
        tables: LengthPrior.split(key)
      }))
    }
  })
}

const names = ["generators", "cells"] as const

/** The prior of a step. */
export const prior = (it: Pick<Step, "prior">): LengthPrior.LengthPrior => classes[it.prior]().prior

/** One short program, or one cell, that gives the tables shown and the next, and goes on to the longest. */
export const source = ({ prior, shown, next }: Step): Source | undefined =>
  classes[prior]().sources.find(({ tables }) =>
    [...shown, next].every((table, index) => tables[index] === table)
  )

/** Whether some source gives the tables shown. */
export const isShort = ({ prior, shown }: Step): boolean =>
  classes[prior]().sources.some(({ tables }) =>
    shown.every((table, index) => tables[index] === table)
  )

/** Every step along a source of either class, shorter inputs first. */
export function* steps(): Generator<Step> {
  for (let m = 1; m < longest; m++) {
    for (const prior of names) {
      const met = new Set<string>()
      for (const { tables } of classes[prior]().sources) {
        const key = LengthPrior.join(tables.slice(0, m + 1))
        if (met.has(key)) continue
        met.add(key)
        yield { prior, shown: tables.slice(0, m), next: tables[m] ?? "" }
      }
    }
  }
}

/** For a truth table of inputs of so many bits. */
const table = (inputs: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("0", "1"), minLength: 2 ** inputs, maxLength: 2 ** inputs })

/** For tables that are drawn length by length, with m of them shown. */
export const drawn = (m: number): fc.Arbitrary<Step> =>
  fc.record({
    prior: fc.constantFrom(...names),
    shown: fc.tuple(...Array.from({ length: m }, (_, index) => table(index + 1))),
    next: table(m + 1)
  })

/** What is learned: bits that the next table gains over its prior, where it is possible at all. */
export const transfer = (it: Step): LogForm | undefined =>
  LengthPrior.transfer(prior(it), it.shown, it.next)

/**
 * By how many bits the next table is ahead of its own prior, and of one table among all of its
 * length, whichever is less; -1 where it is impossible.
 */
export const learned = (it: Step): LogForm => {
  const gain = transfer(it)
  const posterior = LengthPrior.posterior(prior(it), it.shown, it.next)
  if (gain === undefined || posterior === undefined) return LogForm.of(-1)
  const ahead = LogForm.log2(posterior).plus(LogForm.of(it.next.length))
  return gain.compare(ahead) < 0 ? gain : ahead
}

const circuits = LengthPrior.product(4, (table) => MinimalCircuits.mass(table, 1))

/** The same under the product of minimal-circuit priors, a bit a gate, for inputs of up to 4 bits. */
export const underProduct = ({ shown, next }: Pick<Step, "shown" | "next">): LogForm | undefined =>
  LengthPrior.transfer(circuits, shown, next)

const shortened = (table: string): string =>
  table.length <= 16 ? table : `${table.slice(0, 12)}... of ${table.length}`

/** In words. */
export const show = (it: Step): string => {
  const gain = transfer(it)
  const tables = [...it.shown.map(shortened), `then ${shortened(it.next)}`].join(", ")
  const bits = gain === undefined ? "impossible" : `${gain.toNumber().toFixed(2)} bits`
  return `${it.prior}: ${tables}: ${bits}`
}

/** Tables of inputs of up to three bits and the continuation that a short generator gives. */
export const Continued = Schema.Struct({
  name: Schema.String,
  shown: Schema.Array(Schema.String),
  next: Schema.String
})
export type Continued = typeof Continued.Type

const wide = once(() => {
  const all = Cells.sequences({ gates: 3, longest: 4 })
  return { all, prior: LengthPrior.listed("cells", 4, all) }
})

/**
 * What each short generator writes for 1 to 3 inputs and for 4, where some cell of at most three gates
 * agrees with it on up to 3.
 */
export function* continued(): Generator<Continued> {
  for (const { name, tables } of classes.generators().sources) {
    const shown = tables.slice(0, 3)
    if (wide().prior.mass(shown).sign > 0) yield { name, shown, next: tables[3] ?? "" }
  }
}

/** The tables of 4 inputs that cells of at most three gates go on with. */
const continuations = (shown: ReadonlyArray<string>): ReadonlySet<string> =>
  new Set(
    [...wide().all.masses.keys()].flatMap((key) => {
      const tables = LengthPrior.split(key)
      return shown.every((table, index) => tables[index] === table) ? [tables[3] ?? ""] : []
    })
  )

const share = (of: LengthPrior.LengthPrior, shown: ReadonlyArray<string>, next: string): Rational =>
  LengthPrior.posterior(of, shown, next) ?? Rational.zero

/**
 * Whether cells and generators order the generator's own continuation alike against each one that
 * cells give: how many pairs they order otherwise.
 */
export const otherwise = ({ shown, next }: Continued): number =>
  [...continuations(shown)].filter((other) => {
    if (other === next) return false
    const [one, two] = [classes.generators().prior, wide().prior].map((of) =>
      share(of, shown, next).compare(share(of, shown, other))
    )
    return one !== two
  }).length

/** What each short generator writes for 1 to 3 inputs and for 4. */
export const generated = (): ReadonlyArray<Continued> =>
  classes.generators().sources.map(({ name, tables }) => ({
    name,
    shown: tables.slice(0, 3),
    next: tables[3] ?? ""
  }))

/** Whether some cell of at most three gates gives all four tables. */
export const isCell = ({ shown, next }: Continued): boolean =>
  wide().prior.mass([...shown, next]).sign > 0

/** In words. */
export const showContinued = (it: Continued): string => {
  const [one, two] = [classes.generators().prior, wide().prior].map((of) =>
    share(of, it.shown, it.next).toNumber().toPrecision(3)
  )
  return (
    `${it.name}: ${it.shown.join(", ")}, then ${it.next} with probability ${one} by generators ` +
    `and ${two} by cells; ${otherwise(it)} other tables are ordered otherwise`
  )
}

/** Bits of transfer, length by length, for some languages under either prior. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    classes.generators().sources.map(({ name, tables }) => [
      name,
      names
        .map((prior) => {
          const bits = Array.from({ length: longest - 1 }, (_, index) => {
            const shown = tables.slice(0, index + 1)
            const gain = transfer({ prior, shown, next: tables[index + 1] ?? "" })
            return gain === undefined ? "none" : gain.toNumber().toFixed(2)
          })
          return `${prior} ${bits.join(", ")}`
        })
        .join("; ")
    ])
  )
