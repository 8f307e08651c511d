/**
 * # A brain, the world that is shown, and one text
 *
 * The whole selection is one text for all worlds of a reach. Beside it stands the record of the
 * choices of a given number of brains; under one law the text is paid once for all of them.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import { Chain, Selection } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "../models/Honest.ts"

/** A world of a given number of sites, a brain that is found in it, and how many brains are recorded. */
const Shown = Schema.Struct({
  sites: Schema.Int,
  reach: Schema.Int,
  cells: Schema.String,
  brain: Schema.String,
  worlds: Schema.Int
})
export type Shown = typeof Shown.Type

const digits = (text: string): ReadonlyArray<number> => Array.from(text, Number)

/** Bits of the text for a reach. */
export const bits = Memo.by(
  Number,
  (reach: number): number => Register.encode(Selection.whole(reach)).length
)

/** On how many sites the text does not give this brain within its bound of steps. */
const wrong = (it: Shown): number => {
  const text = Selection.whole(it.reach)
  const budget = Budget.of("unit", { steps: Selection.wholeSteps(it) })
  const history = digits(it.cells)
  return digits(it.brain).filter((choice, r1) => {
    const run = Register.answer(text, { registers: { r1 }, history }, budget)
    return run.status === "exhausted" || Number(run.output) !== choice
  }).length
}

const digitsOf = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.nat(1), { minLength: length, maxLength: length }).map((all) => all.join(""))

/** For worlds with a brain: the one that is selected, or any. */
const shown = (options: {
  readonly isSelected: boolean
  readonly worlds: readonly [min: number, max: number]
}): fc.Arbitrary<Shown> =>
  fc
    .record({
      sites: fc.integer({ min: 2, max: 12 }),
      reach: fc.integer({ min: 1, max: 4 }),
      worlds: fc.integer({ min: options.worlds[0], max: options.worlds[1] })
    })
    .chain((it) =>
      fc.tuple(digitsOf(Chain.cells(it)), digitsOf(it.sites)).map(([cells, drawn]) => ({
        ...it,
        cells,
        brain: options.isSelected ? Chain.brain(it, digits(cells)).join("") : drawn
      }))
    )

export const text = Reading.about(
  Shown,
  (it) => {
    const recorded = it.worlds * it.sites
    return {
      isSelected: Chain.brain(it, digits(it.cells)).join("") === it.brain,
      recorded,
      /** By how many bits the record is longer than the text. */
      saved: Honest.tableBits(recorded) - bits(it.reach),
      wrong: wrong(it)
    }
  },
  {
    show: ({ brain, cells, reach, sites, worlds }) =>
      `brain ${brain} in the world ${cells} of ${sites} sites and reach ${reach}, ${worlds} such brains recorded`,
    conditions: {
      selected: ["the brain is the first that is worth most in its world", (it) => it.isSelected],
      "long record": ["the record of the brains is longer than the text", (it) => it.saved > 0]
    }
  }
)

const drawn = (isSelected: boolean, worlds: readonly [min: number, max: number]) =>
  Domain.sampled(shown({ isSelected, worlds }), { runs: 40 })

export const domains = {
  long: drawn(true, [190, 400]),
  short: drawn(true, [1, 28]),
  drawn: drawn(false, [190, 400])
} as const
