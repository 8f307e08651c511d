/**
 * # Exact about a world, and neither its run nor a record of it
 *
 * A world from one cell, all cells of its first rows, and a bound on the time of an answer that the run of the
 * world exceeds: its closed form, where there is one, beside the bare bits of the cells.
 *
 * @module
 */
import { Domain, Reading } from "@headwater/proof"
import { Cellular } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import { isLively, texts, time } from "../C09/model.ts"

/** The rule, and the bound. All cells of the first 64 rows are asked for. */
export const Form = Schema.Struct({ rule: Schema.Int, bound: Schema.Int })
export type Form = typeof Form.Type

/** How many cells can be alive in a given number of rows. */
const cells = time * time

/** By how many bits the closed form leads; behind by one where it does not fit. */
export const form = Reading.about(
  Form,
  ({ bound, rule }) => {
    const { closed, run } = texts({ rule, seed: 1, rows: time })
    const fits = closed !== undefined && closed.steps <= BigInt(bound)
    const other = run.steps <= BigInt(bound) ? Math.min(cells, run.bits) : cells
    return fits ? other - closed.bits : -1
  },
  {
    show: (it, lead) => {
      const who = lead > 0 ? `a closed form leads by ${lead} bits` : "no closed form leads"
      return `rule ${it.rule}, at most ${it.bound} steps: ${who}`
    },
    sizes: { bound: ["the most steps that an answer may take", (_, it) => it.bound] }
  }
)

/** Every world from one cell in which something happens, under a bound. */
export const forms = (bound: number): Domain.Domain<Form> =>
  Domain.exhaustive(() =>
    Cellular.quietRules
      .filter((rule) => isLively({ rule, seed: 1, rows: 512 }))
      .map((rule) => ({ rule, bound }))
  )
