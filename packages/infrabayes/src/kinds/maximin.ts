import { Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import { Fraction, rational } from "../internal/json.ts"
import * as Kind from "../Kind.ts"
import * as Maximin from "../Maximin.ts"
import * as Tree from "../Tree.ts"

const Pair = Schema.Tuple([Fraction, Fraction])

/** Two observations and two actions in each of some environments. */
export const maximin = Kind.define({
  id: "maximin",
  about:
    "Environments with two observations and two actions: maximin with and without dice, and by observation.",
  input: Schema.Struct({
    envs: Schema.NonEmptyArray(Schema.Struct({ p: Pair, r: Schema.Tuple([Pair, Pair]) }))
  }),
  output: Schema.Struct({
    mixed: Schema.String,
    pure: Schema.String,
    purePolicy: Schema.Array(Schema.Int),
    elementwisePolicy: Schema.Array(Schema.Int),
    elementwiseValue: Schema.String
  }),
  solve: ({ envs }) => {
    const names = ["0", "1"]
    const trees = envs.map(({ p, r }) =>
      Tree.chance(
        names.map((at, o) => [
          rational(p[o]!),
          Tree.choice(
            at,
            r[o]!.map((it) => Tree.reward(rational(it)))
          )
        ])
      )
    )
    const pure = Maximin.pure(trees)
    const byObservation = names.map((_, o) => {
      const possible = envs.filter(({ p }) => rational(p[o]!).sign > 0)
      const least = [0, 1].map((action) => {
        const [first, ...rest] = possible.map(({ r }) => rational(r[o]![action]!))
        return first === undefined ? Rational.zero : Rational.min(first, ...rest)
      })
      return least[1]!.compare(least[0]!) > 0 ? 1 : 0
    })
    const elementwise = new Map(names.map((at, o) => [at, byObservation[o]!]))
    return {
      mixed: Maximin.mixed(trees).value.toString(),
      pure: pure.value.toString(),
      purePolicy: names.map((at) => pure.policy.get(at)!),
      elementwisePolicy: byObservation,
      elementwiseValue: Maximin.worst(trees, elementwise).toString()
    }
  }
})
