/**
 * # What a bridge has to tell apart
 *
 * A world, and a digit automaton that is said to answer for it: its own, or for mutants that of another rule.
 * A stream lies in four neighbouring blocks of cells, each of a type that the automaton has; so how many streams
 * there can be does not depend on how large the world is.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import { Cellular } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import { closedForm, seen, world } from "./model.ts"

/** The rule of the world, and that whose automaton is taken. */
export const Bridge = Schema.Struct({ rule: Schema.Int, by: Schema.Int })
export type Bridge = typeof Bridge.Type

const rows = 512

export const bridge = Reading.about(
  Bridge,
  Memo.by(
    ({ by, rule }) => `${rule} ${by}`,
    ({ by, rule }: Bridge) => {
      const form = closedForm({ rule: by, seed: 1, rows })
      if (form === undefined)
        throw new RangeError(`Expected a rule with a closed form, not \`${by}\``)
      const types = Cellular.columnTypes(form.automaton)
      return {
        types,
        streams: world.measure({ rule, seed: 1, rows }).whole.different,
        most: Cellular.mostStreams(types, seen)
      }
    }
  ),
  {
    show: (it, { most, streams, types }) =>
      `rule ${it.rule} by ${types} column types: ${streams} streams, at most ${most}`
  }
)

/** Every world with a closed form, by its own. */
export const own: Domain.Domain<Bridge> = Domain.exhaustive(() =>
  Cellular.quietRules
    .filter((rule) => closedForm({ rule, seed: 1, rows }) !== undefined)
    .map((rule) => ({ rule, by: rule }))
)

/** Worlds without one, by that of another. */
export const borrowed: Domain.Domain<Bridge> = Domain.exhaustive(() =>
  [30, 86].flatMap((rule) => [4, 90].map((by) => ({ rule, by })))
)
