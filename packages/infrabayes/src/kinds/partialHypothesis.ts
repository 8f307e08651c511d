import * as Schema from "effect/Schema"
import { Count, Fraction, Index, rational } from "../internal/json.ts"
import * as Kind from "../Kind.ts"
import * as PartialHypothesis from "../PartialHypothesis.ts"

/** The forecast of a feature by the uniform completion of a partial hypothesis and by the poured one. */
export const partialHypothesis = Kind.define({
  id: "partial-hypothesis",
  about:
    "A hypothesis that leaves silent bits free, and a rival: the water level, and forecasts of a feature.",
  input: Schema.Struct({
    q: Fraction,
    weightPartial: Fraction,
    rounds: Count,
    silentBits: Count,
    round: Count,
    ones: Index
  }),
  output: Schema.Struct({ level: Schema.String, plain: Schema.String, ownLoss: Schema.String }),
  solve: ({ ones, q, round, rounds, silentBits, weightPartial }) => {
    const rivalry = { q: rational(q), weightPartial: rational(weightPartial), rounds, silentBits }
    const found = PartialHypothesis.forecasts(rivalry, { round, ones })
    return {
      level: PartialHypothesis.level(rivalry).toString(),
      plain: found.plain.toString(),
      ownLoss: found.ownLoss.toString()
    }
  }
})
