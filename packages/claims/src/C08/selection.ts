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
import { Domain, type Reading } from "@headwater/proof"
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

/** What conditions and margin see. */
export interface Measured {
  readonly isSelected: boolean
  readonly recorded: number
  /** By how many bits the record is longer than the text. */
  readonly saved: number
  readonly wrong: number
}

const measure = (it: Shown): Measured => {
  const recorded = it.worlds * it.sites
  return {
    isSelected: Chain.brain(it, digits(it.cells)).join("") === it.brain,
    recorded,
    saved: Honest.tableBits(recorded) - bits(it.reach),
    wrong: wrong(it)
  }
}

const show = ({ brain, cells, reach, sites, worlds }: Shown): string =>
  `brain ${brain} in the world ${cells} of ${sites} sites and reach ${reach}, ${worlds} such brains recorded`

const text = (length: number): fc.Arbitrary<string> =>
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
      fc.tuple(text(Chain.cells(it)), text(it.sites)).map(([cells, drawn]) => ({
        ...it,
        cells,
        brain: options.isSelected ? Chain.brain(it, digits(cells)).join("") : drawn
      }))
    )

/** The parts of readings of the text. */
export const parts = {
  model: {
    schema: Shown,
    show,
    arbitrary: shown({ isSelected: true, worlds: [1, 400] })
  } satisfies Reading.Model<Shown>,
  measure
} as const

const drawn = (isSelected: boolean, worlds: readonly [min: number, max: number]) =>
  Domain.sampled(shown({ isSelected, worlds }), { runs: 40 })

export const domains = {
  long: drawn(true, [190, 400]),
  short: drawn(true, [1, 28]),
  drawn: drawn(false, [190, 400])
} as const
