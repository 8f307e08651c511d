/**
 * # Two versions go on
 *
 * What a short generator writes for inputs of up to three bits and for four, against what cells of
 * at most three gates go on with: whether both priors order the tables of four bits alike.
 *
 * @module
 */
import { LengthPrior, Generators } from "@headwater/priors"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { sourcesOf, version, written } from "./model.ts"

/** Tables of inputs of up to three bits and the continuation that a short generator gives. */
const Continued = Schema.Struct({ shown: Schema.Array(Schema.String), next: Schema.String })
type Continued = typeof Continued.Type

const cells = () => version({ prior: "cells", gates: 3 }, 4)
const generators = () => version({ prior: "generators", gates: 0 }, 4)

/** What each short generator writes, where some cell agrees with it on up to three bits. */
export const all: Domain.Domain<Continued> = Domain.exhaustive(() =>
  Generators.uniform
    .map(({ program }) => written(program, 4))
    .map((tables) => ({ shown: tables.slice(0, 3), next: tables[3] ?? "" }))
    .filter(({ shown }) => sourcesOf(cells(), shown).length > 0)
)

/** The probability of a table of four bits, by generators and by cells. */
const shares = (shown: ReadonlyArray<string>, next: string) =>
  [generators(), cells()].map(({ prior }) => LengthPrior.posterior(prior, shown, next))

/** How many tables that cells go on with both priors order otherwise against the generator's own. */
const otherwise = ({ shown, next }: Continued): number => {
  const others = new Set(sourcesOf(cells(), shown).flatMap((tables) => tables.slice(3)))
  const own = shares(shown, next)
  return [...others].filter((other) => {
    const [one, two] = shares(shown, other).map((share, at) => share && own[at]?.compare(share))
    return other !== next && one !== two
  }).length
}

export const continued = Reading.about(Continued, (it) => ({ otherwise: otherwise(it) }), {
  show: (it, measured) => {
    const [one, two] = shares(it.shown, it.next).map((share) => share?.toNumber().toPrecision(3))
    return (
      `${it.shown.join(", ")}, then ${it.next} with probability ${one} by generators and ${two} by ` +
      `cells; ${measured.otherwise} other tables are ordered otherwise`
    )
  }
})
