import * as Schema from "effect/Schema"
import * as Infradistribution from "../Infradistribution.ts"
import { AMeasures, aMeasures, Index } from "../internal/json.ts"
import * as Kind from "../Kind.ts"

/** The a-measures that are not above a mixture of the others. */
export const minimalPoints = Kind.define({
  id: "minimal-points",
  about: "A-measures: which are not above a mixture of the others on utilities from 0 to 1.",
  input: Schema.Struct({ points: AMeasures }),
  output: Schema.Struct({ minimal: Schema.Array(Index) }),
  solve: ({ points }) => ({ minimal: Infradistribution.minimalPoints(aMeasures(points)) })
})
