/**
 * # Races as figures
 *
 * Who leads a race when its data were seen, over exponents of time and hard bounds on it, as the
 * rows of a phase diagram. Where every runner was certain of what it said, boundaries are exact; else
 * each is in an interval, found by bisection, and the winners are exact at the values asked.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Prior } from "@headwater/priors"
import { Race } from "@headwater/worlds"
import * as Result from "effect/Result"
import * as Edge from "./Edge.ts"
import type * as Figure from "./Figure.ts"
import * as Section from "./Section.ts"

/** What a figure of a race is called, and what it was run on. */
export interface Heading {
  readonly label: string
  readonly machine: string
  readonly meter: string
}

const parameter = "gamma"

/** The least number with two significant digits that is at least `value`, and at least 1. */
const rounded = (value: number): Rational => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Rational.of(Math.max(1, Math.ceil(value / step) * step))
}

/** Exponents from 0 to beyond the last at which two runners tie, in doubles: an axis for the eye. */
export const axis = (race: Race.Race, seen: number): Section.Axis => {
  const all = race.runners.flatMap((it) =>
    it.right < seen
      ? []
      : [
          {
            bits: it.cost.bits + Race.loss(it, seen).toNumber(),
            time: Math.log2(Number(it.cost.steps))
          }
        ]
  )
  const ties = all.flatMap((a) =>
    all.flatMap((b) =>
      a.bits < b.bits && a.time > b.time ? [(b.bits - a.bits) / (a.time - b.time)] : []
    )
  )
  const to = ties.length === 0 ? Rational.of(8) : rounded(Math.max(...ties) * 1.25)
  return { name: parameter, from: Rational.zero, to }
}

/**
 * The phase diagram of a race after a given number of symbols under a prior with an exponent gamma.
 *
 * - **Errors** a `Result` failure with one line as `Section.along`
 */
export const phase = (
  race: Race.Race,
  seen: number,
  plugin: Prior.PriorPlugin,
  along: Section.Axis,
  { label, machine, meter }: Heading
): Result.Result<Figure.Figure, string> => {
  const candidates = Race.candidates(race, seen)
  const alive = race.runners.filter((it) => it.right >= seen)
  const bounds = [...new Set(alive.map((it) => it.cost.steps))].toSorted((a, b) => (a < b ? -1 : 1))
  const nameOf = (place: number): string => race.runners[place]?.name ?? ""
  return Result.map(
    Result.all(bounds.map((bound) => Section.along(plugin, {}, along, candidates, { bound }))),
    (sections) => ({
      label,
      title: "race",
      sizeName: "seen",
      machine,
      meter,
      time: "max",
      prior: plugin.id,
      params: {},
      along: { name: along.name, from: along.from.toString(), to: along.to.toString() },
      over: "bound",
      bound: null,
      how:
        (["grid", "bisection"] as const).find((how) => sections.some((it) => it.how === how)) ??
        "exact",
      sizes: [
        {
          size: seen,
          contexts: race.observations,
          members: race.runners.map(({ name }) => ({ name }))
        }
      ],
      rows: sections.map((section, index) => {
        const next = bounds[index + 1]
        return {
          size: seen,
          from: (bounds[index] ?? 1n).toString(),
          to: next === undefined ? null : (next - 1n).toString(),
          regions: section.regions.map((it) => ({
            winners: it.winners.map(nameOf),
            from: Edge.of(it.from),
            to: Edge.of(it.to)
          }))
        }
      })
    })
  )
}
