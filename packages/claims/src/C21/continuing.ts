/**
 * # Two versions go on
 *
 * What a short generator writes for inputs of up to three bits and for four, against what cells of
 * at most three gates go on with: whether both priors order the tables of four bits alike.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Cells, Generators, LengthPrior } from "@headwater/priors"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

const longest = 4

/** Tables of inputs of up to three bits and the continuation that a short generator gives. */
const Continued = Schema.Struct({ shown: Schema.Array(Schema.String), next: Schema.String })
type Continued = typeof Continued.Type

const versions = Memo.once(() => {
  const all = Cells.sequences({ gates: 3, longest })
  return {
    sequences: Array.from(all.masses.keys(), LengthPrior.split),
    cells: LengthPrior.listed("cells", longest, all),
    generators: Generators.prior({ longest })
  }
})

/** What each short generator writes, where some cell agrees with it on up to three bits. */
const continued = Memo.once((): ReadonlyArray<Continued> =>
  Generators.uniform.flatMap(({ program }) => {
    const tables = Array.from({ length: longest }, (_, index) =>
      Generators.table(program, index + 1)
    )
    const [shown, next = ""] = [tables.slice(0, 3), tables[3]]
    return versions().cells.mass(shown).sign > 0 ? [{ shown, next }] : []
  })
)

export const all: Domain.Domain<Continued> = Domain.exhaustive(continued)

/** The tables of four bits that cells go on with. */
const continuations = (shown: ReadonlyArray<string>): ReadonlySet<string> =>
  new Set(
    versions().sequences.flatMap((tables) =>
      shown.every((table, index) => tables[index] === table) ? [tables[3] ?? ""] : []
    )
  )

const share = (of: LengthPrior.LengthPrior, shown: ReadonlyArray<string>, next: string): Rational =>
  LengthPrior.posterior(of, shown, next) ?? Rational.zero

/** How many tables that cells give both priors order otherwise against the generator's own. */
export const otherwise = ({ shown, next }: Continued): number =>
  [...continuations(shown)].filter((other) => {
    if (other === next) return false
    const [one, two] = [versions().generators, versions().cells].map((of) =>
      share(of, shown, next).compare(share(of, shown, other))
    )
    return one !== two
  }).length

export const model: Reading.Model<Continued> = {
  schema: Continued,
  show: (it) => {
    const [one, two] = [versions().generators, versions().cells].map((of) =>
      share(of, it.shown, it.next).toNumber().toPrecision(3)
    )
    return (
      `${it.shown.join(", ")}, then ${it.next} with probability ${one} by generators and ${two} by ` +
      `cells; ${otherwise(it)} other tables are ordered otherwise`
    )
  },
  // the list is made when a model is asked for, and not where this file is imported
  arbitrary: fc.constant(continued).chain((list) => fc.constantFrom(...list()))
}
