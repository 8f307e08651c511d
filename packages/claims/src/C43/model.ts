/**
 * # Between a record and a complete model
 *
 * Some brains of sixty choices, each selected by a world of reach 1 that is shown, and a bound on the time of an
 * answer. A table records the choices; the whole selection derives them, if the bound allows it; a partial
 * reader derives them from near windows, and errs. What a reader loses is a mean over worlds of fair cells, far from
 * the ends of a long chain, which is exact.
 *
 * @module
 */
import { LogForm, Memo } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import { Chain, Nearby, Selection } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import { tableBits } from "../models/Honest.ts"
import { length } from "../models/Shown.ts"

/** How many brains, and the most steps that an answer may take. */
export const Race = Schema.Struct({ brains: Schema.Int, bound: Schema.Int })
export type Race = typeof Race.Type

const chain = { sites: 60, reach: 1 }

/** The steps of a text for the choice in the middle of a world in which every cell is worth nothing. */
const steps = (text: Register.Program): number => {
  const history = Array.from({ length: Chain.cells(chain) }, () => 0n)
  const run = Register.answer(
    text,
    { registers: { r1: chain.sites / 2 }, history },
    Budget.of("unit")
  )
  if (run.status === "exhausted") throw new RangeError("Expected a reader that halts")
  return Number(run.steps)
}

/** Readers of up to eight sites to both sides with their bits and steps. */
const readers = Memo.once(() =>
  Nearby.readers(8).map((reader) => {
    const text = Selection.partial(chain.reach, reader)
    return { ...reader, bits: length(text), steps: steps(text) }
  })
)

/** The cost of the best partial reader within a bound, in bits with what it loses. */
const best = (choices: number, bound: number): LogForm | undefined => {
  const [first, ...others] = readers()
    .filter((it) => it.steps <= bound)
    .map(({ bits, loss }) => loss.times(choices).plus(LogForm.of(bits)))
  return first && LogForm.min(first, ...others)
}

export const race = Reading.about(
  Race,
  Memo.by(
    ({ bound, brains }) => `${brains} ${bound}`,
    ({ bound, brains }: Race) => {
      const choices = brains * chain.sites
      const wholeFits = bound >= Selection.wholeSteps(chain)
      const other = Math.min(tableBits(choices), wholeFits ? length(Selection.whole(1)) : Infinity)
      const partial = best(choices, bound)
      return {
        wholeFits,
        nearFits: bound >= (readers()[2]?.steps ?? Infinity),
        choices,
        /** By how many bits a partial reader leads: a bit behind where none fits. */
        lead: partial === undefined ? LogForm.of(-1) : LogForm.of(other).minus(partial)
      }
    }
  ),
  {
    show: (it, { choices, lead }) => {
      const who = lead.sign > 0 ? "a partial reader leads" : "a partial reader trails"
      return `${choices} choices, at most ${it.bound} steps: ${who} by ${Math.abs(lead.toNumber()).toFixed(1)} bits`
    },
    conditions: {
      "whole model fits": [
        "the bound allows the whole selection on the world",
        (it) => it.wholeFits
      ],
      "near sites fit": [
        "the bound allows a reader of two sites to both sides",
        (it) => it.nearFits
      ]
    },
    sizes: {
      reach: ["how many choices before it the worth of a choice depends on", () => chain.reach],
      choices: ["choices of all brains together, sixty each", (it) => it.choices],
      bound: ["the most steps that an answer may take", (_, it) => it.bound]
    }
  }
)

/** Races of a given number of brains under bounds between two, in steps of some. */
const races = (
  brains: ReadonlyArray<number>,
  [from, to, by]: readonly [number, number, number]
): Domain.Domain<Race> =>
  Domain.exhaustive(() =>
    brains.flatMap((it) =>
      Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, k) => ({
        brains: it,
        bound: from + k * by
      }))
    )
  )

const many = [17, 20, 50, 100]
const whole = Selection.wholeSteps(chain)

export const domains = {
  /** From a thousand choices on, under every kind of bound. */
  all: races(many, [140, 8000, 20]),
  more: races([200, 500, 1000], [140, 8000, 20]),
  /** Under bounds that leave out the whole selection, and from which on a partial reader leads. */
  between: races([14, 15, 16, ...many], [640, whole - 1, 20]),
  /** Under shorter bounds. */
  short: races(
    Array.from({ length: 8 }, (_, k) => 11 + k),
    [140, 639, 20]
  ),
  /** Few choices, and a few more, under any bound that leaves out the whole selection. */
  little: races(
    Array.from({ length: 10 }, (_, k) => k + 1),
    [140, whole - 1, 60]
  ),
  less: races([11], [140, whole - 1, 60])
}

/** From which bound on some partial reader leads, for a given number of choices; the readers, exactly. */
export const figures = (): Readonly<Record<string, string>> => {
  const near = readers()
  const leading = (brains: number): string =>
    String(
      near.find(({ steps: bound }) => race.measure({ brains, bound }).lead.sign > 0)?.steps ??
        "none"
    )
  return {
    "steps of the whole model": `${Selection.wholeSteps(chain)}`,
    "a partial reader of 1020 choices leads from": leading(17),
    "a partial reader of 3000 choices leads from": leading(50),
    ...Object.fromEntries(
      near.map(({ bits, loss, radius, steps: taken }) => [
        `radius ${radius}`,
        `${bits} bits, ${taken} steps, ${loss.toNumber().toFixed(5)} bits lost a choice`
      ])
    )
  }
}
