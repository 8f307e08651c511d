import { Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as Bridge from "../Bridge.ts"
import { below, Count, Fraction, Fractions, Index, rational, rationals } from "../internal/json.ts"
import * as Kind from "../Kind.ts"

/** The greatest value of an objective over a bridge transform. */
export const bridge = Kind.define({
  id: "bridge",
  about:
    "Points of a belief about outcomes and physics: the maximum of an objective over its bridge transform.",
  input: Schema.Struct({
    gamma: Count,
    phi: Count,
    theta: Schema.NonEmptyArray(Schema.Array(Fractions)),
    objectiveTable: Schema.Array(
      Schema.Struct({ y: Index, alpha: Schema.Array(Index), x: Index, value: Fraction })
    ),
    inWords: Schema.optionalKey(Schema.String)
  }),
  output: Schema.Struct({ max: Schema.String }),
  solve: ({ gamma, objectiveTable, phi, theta }) => {
    const key = (y: number, alpha: number, x: number) => `${y} ${alpha} ${x}`
    const values = new Map(
      objectiveTable.map(({ alpha, value, x, y }) => {
        below([y, ...alpha], gamma, "an outcome")
        below([x], phi, "a physical state")
        if (!alpha.includes(y)) {
          throw new RangeError(`Expected an alpha that holds ${y}, not \`${alpha.join(", ")}\``)
        }
        return [
          key(
            y,
            alpha.reduce((mask, i) => mask | (1 << i), 0),
            x
          ),
          rational(value)
        ]
      })
    )
    const found = Bridge.maximum(
      { gamma, phi, theta: theta.map((point) => point.map(rationals)) },
      ({ alpha, x, y }) => values.get(key(y, alpha, x)) ?? Rational.zero
    )
    return { max: found.value.toString() }
  }
})
