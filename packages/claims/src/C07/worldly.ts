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

/** What conditions and margin see: by how many bits the table is longer, and what the rival loses. */
export const measure = ({ choices, radius, reach, visits }: Rival) => {
  const { bits, loss } = rival(reach, radius)
  return {
    longer: Honest.tableBits(choices) - bits,
    /** On a question, and in all. */
    loss,
    lost: loss.times(choices * visits)
  }
}
type Measured = ReturnType<typeof measure>

/** By how many bits the rival is ahead. */
export const ahead = ({ longer, lost }: Measured): LogForm => LogForm.of(longer).minus(lost)

const show = ({ choices, radius, reach, visits }: Rival): string => {
  const who = radius === null ? "the whole selection" : `a reader of ${radius} sites to both sides`
  return `${who}, reach ${reach}, against a table of ${choices} choices, each seen ${visits} times`
}

const whole = { radius: [null], reach: [1, 2, 3] }
const near = { radius: [1, 2, 4, 8], reach: [1] }

const once = (choices: ReadonlyArray<number>) =>
  Domain.product<Rival>({ ...whole, choices, visits: [1] })

/** The whole selection on records that are long enough and not, and readers that err. */
export const domains = {
  once: once(Array.from({ length: 40 }, (_, at) => 300 + 10 * at)),
  short: once([300]),
  often: Domain.product<Rival>({
    ...whole,
    choices: [361, 600, 1000, 3000],
    visits: [1, 2, 1000, 1_000_000]
  }),
  erring: Domain.product<Rival>({ ...near, choices: [900, 3000], visits: [1, 2, 20, 2000] }),
  few: Domain.product<Rival>({ ...whole, choices: [1, 100, 300], visits: [1, 9] })
}

/** The parts of readings of such rivals. */
export const parts = {
  model: {
    schema: Rival,
    show,
    arbitrary: Domain.arbitrary(domains.often)
  } satisfies Reading.Model<Rival>,
  measure,
  sizes: { reach: (_: Measured, it: Rival) => it.reach }
} as const

/** From how many choices on the table is longer, whatever the rival loses at the first visit included. */
const aheadFrom = (reach: number, radius: number | null): string => {
  let choices = 1
  while (ahead(measure({ reach, radius, choices, visits: 1 })).sign <= 0) choices++
  return `${choices}`
}

/** After how many visits a choice a table of 3000 overtakes the rival. */
const overtaken = (radius: number): string => {
  const { longer, loss } = measure({ reach: 1, radius, choices: 3000, visits: 1 })
  return (longer / (3000 * loss.toNumber())).toFixed(1)
}

export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...whole.reach.map((reach) => [`whole, reach ${reach}: ahead from`, aheadFrom(reach, null)]),
    ...near.radius.flatMap((radius) => [
      [`radius ${radius}: ahead from`, aheadFrom(1, radius)],
      [`radius ${radius}: overtaken after`, overtaken(radius)]
    ])
  ])
