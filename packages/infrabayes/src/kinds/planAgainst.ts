import * as Schema from "effect/Schema"
import * as Imitation from "../Imitation.ts"
import { Fractions, rationals } from "../internal/json.ts"
import * as Kind from "../Kind.ts"

/** Planning against an imitation of a human in a symmetric zero-sum game. */
export const planAgainst = Kind.define({
  id: "plan-against",
  about:
    "A symmetric zero-sum game and a human: the gain of a best reply, and the errors that ruin it.",
  input: Schema.Struct({ game: Schema.NonEmptyArray(Fractions), human: Fractions }),
  output: Schema.Struct({
    gain: Schema.String,
    distances: Schema.Array(Schema.NullOr(Schema.String)),
    leastRuinousError: Schema.NullOr(Schema.String)
  }),
  solve: (input) => {
    const [game, human] = [input.game.map(rationals), rationals(input.human)]
    return {
      gain: Imitation.gain(game, human).toString(),
      distances: Imitation.distances(game, human).map((it) => it?.toString() ?? null),
      leastRuinousError: Imitation.leastRuinousError(game, human)?.toString() ?? null
    }
  }
})
