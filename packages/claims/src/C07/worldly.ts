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
import { LogForm, Memo } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
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
type Rival = typeof Rival.Type

const readers = Memo.once(() => Nearby.readers(8))

/** Bits of a rival, and what it loses a question. */
const rival = Memo.by(
  (reach: number, radius: number | null) => `${reach} ${radius}`,
  (reach, radius): { readonly bits: number; readonly loss: LogForm } => {
    const bits = (program: Register.Program): number => Register.encode(program).length
    if (radius === null) return { bits: bits(Selection.whole(reach)), loss: LogForm.zero }
    const reader = readers()[radius]
    if (reader === undefined)
      throw new RangeError(`Expected a radius of at most 8, not \`${radius}\``)
    return { bits: bits(Selection.partial(reach, reader)), loss: reader.loss }
  }
)

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

export const reader = Reading.about(
  Rival,
  ({ choices, radius, reach, visits }) => {
    const { bits, loss } = rival(reach, radius)
    const longer = Honest.tableBits(choices) - bits
    return {
      /** By how many bits the table is longer, and by how many the rival is ahead. */
      longer,
      ahead: LogForm.of(longer).minus(loss.times(choices * visits)),
      /** On a question. */
      loss
    }
  },
  {
    show: ({ choices, radius, reach, visits }) => {
      const who =
        radius === null ? "the whole selection" : `a reader of ${radius} sites to both sides`
      return `${who}, reach ${reach}, against a table of ${choices} choices, each seen ${visits} times`
    },
    sizes: {
      reach: ["how many choices before it the worth of a choice depends on", (_, it) => it.reach]
    }
  }
)

/** From how many choices on the table is longer, whatever the rival loses at the first visit included. */
const aheadFrom = (reach: number, radius: number | null): string => {
  let choices = 1
  while (reader.measure({ reach, radius, choices, visits: 1 }).ahead.sign <= 0) choices++
  return `${choices}`
}

/** After how many visits a choice a table of 3000 overtakes the rival. */
const overtaken = (radius: number): string => {
  const { longer, loss } = reader.measure({ reach: 1, radius, choices: 3000, visits: 1 })
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
