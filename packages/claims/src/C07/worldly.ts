/**
 * # Rivals that read the world
 *
 * The demonstrator is the table of a given number of choices of brains that their worlds select. A rival is shown
 * each world: it runs the whole selection, and loses nothing, or reads the windows near the site that it
 * is asked for, and loses what it errs. Its losses are means over worlds of fair cells, far from the
 * ends of long chains.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import { Nearby, Selection } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "../models/Honest.ts"

/** A rival with its radius, none for the whole selection; the choices of the table, each seen a given number of times. */
const Rival = Schema.Struct({
  reach: Schema.Int,
  radius: Schema.NullOr(Schema.Int),
  choices: Schema.Int,
  visits: Schema.Int
})
export type Rival = typeof Rival.Type

const errors = Memo.by(String, () => Nearby.errors(8))

/** On which share of questions a reader of reach 1 errs. */
const error = (radius: number): Rational => {
  const found = errors()[radius]
  if (found === undefined) throw new RangeError(`Expected a radius of at most 8, not \`${radius}\``)
  return found
}

/** How many times likelier a reader takes what it finds: as often as it is right for once that it errs. */
const odds = (radius: number): number =>
  Math.max(1, Math.round(Rational.one.minus(error(radius)).dividedBy(error(radius)).toNumber()))

/** Bits of a rival, and what it loses a question. */
const rival = Memo.by(
  (reach: number, radius: number | null) => `${reach} ${radius}`,
  (reach, radius): { readonly bits: number; readonly loss: LogForm } => {
    const bits = (program: Register.Program): number => Register.encode(program).length
    if (radius === null) return { bits: bits(Selection.whole(reach)), loss: LogForm.zero }
    const [errs, weight] = [error(radius), odds(radius)]
    const right = LogForm.log2(Rational.of(weight + 1, weight))
    const wrong = LogForm.log2(BigInt(weight + 1))
    return {
      bits: bits(Selection.partial(reach, { radius, odds: weight })),
      loss: right.times(Rational.one.minus(errs)).plus(wrong.times(errs))
    }
  }
)

/** What conditions and margin see. */
export interface Measured {
  /** By how many bits the table is longer. */
  readonly longer: number
  /** What the rival loses a question, and in all. */
  readonly loss: LogForm
  readonly lost: LogForm
}

const measure = ({ choices, radius, reach, visits }: Rival): Measured => {
  const { bits, loss } = rival(reach, radius)
  return {
    longer: Honest.tableBits(choices) - bits,
    loss,
    lost: loss.times(choices * visits)
  }
}

/** By how many bits the rival is ahead. */
export const ahead = ({ longer, lost }: Measured): LogForm => LogForm.of(longer).minus(lost)

const show = ({ choices, radius, reach, visits }: Rival): string => {
  const who = radius === null ? "the whole selection" : `a reader of ${radius} sites to both sides`
  return `${who}, reach ${reach}, against a table of ${choices} choices, each seen ${visits} times`
}

const rivals = (options: {
  readonly radii: ReadonlyArray<number | null>
  readonly reaches: ReadonlyArray<number>
  readonly choices: readonly [from: number, to: number]
  readonly visits: readonly [from: number, to: number]
}): fc.Arbitrary<Rival> =>
  fc.record({
    reach: fc.constantFrom(...options.reaches),
    radius: fc.constantFrom(...options.radii),
    choices: fc.integer({ min: options.choices[0], max: options.choices[1] }),
    visits: fc.integer({ min: options.visits[0], max: options.visits[1] })
  })

const whole = { radii: [null], reaches: [1, 2, 3] }
const near = { radii: [1, 2, 4, 8], reaches: [1] }

/** The parts of readings of such rivals. */
export const parts = {
  model: {
    schema: Rival,
    show,
    arbitrary: rivals({ ...whole, choices: [1, 3000], visits: [1, 9] })
  } satisfies Reading.Model<Rival>,
  measure,
  sizes: { reach: (_: Measured, it: Rival) => it.reach }
} as const

const sizes = Array.from({ length: 40 }, (_, at) => 300 + 10 * at)

export const domains = {
  once: Domain.exhaustive(() =>
    whole.reaches.flatMap((reach) =>
      sizes.map((choices): Rival => ({ reach, radius: null, choices, visits: 1 }))
    )
  ),
  short: Domain.exhaustive(() =>
    whole.reaches.map((reach): Rival => ({ reach, radius: null, choices: 300, visits: 1 }))
  ),
  often: Domain.sampled(rivals({ ...whole, choices: [361, 3000], visits: [1, 1_000_000] })),
  erring: Domain.sampled(rivals({ ...near, choices: [900, 3000], visits: [1, 2000] })),
  few: Domain.sampled(rivals({ ...whole, choices: [1, 300], visits: [1, 9] }))
} as const

/** From how many choices on the table is longer, whatever the rival loses at the first visit included. */
const shorterFrom = (reach: number, radius: number | null): number => {
  const leads = (choices: number): boolean =>
    ahead(measure({ reach, radius, choices, visits: 1 })).sign > 0
  let [low, high] = [1, 1]
  while (!leads(high) && high < 2 ** 20) [low, high] = [high, 2 * high]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (leads(middle)) high = middle
    else low = middle
  }
  return high
}

/** After how many visits a choice a table of 3000 overtakes the rival. */
const overtaken = (radius: number): string => {
  const { longer, loss } = measure({ reach: 1, radius, choices: 3000, visits: 1 })
  return (longer / (3000 * loss.toNumber())).toFixed(1)
}

export const figures = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    whole.reaches.map((reach) => [
      `whole, reach ${reach}: ahead from`,
      String(shorterFrom(reach, null))
    ])
  ),
  ...Object.fromEntries(
    near.radii.flatMap((radius) => [
      [`radius ${radius}: ahead from`, String(shorterFrom(1, radius))],
      [`radius ${radius}: overtaken after`, overtaken(radius)]
    ])
  )
})
