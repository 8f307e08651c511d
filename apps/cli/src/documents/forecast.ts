import * as Schema from "effect/Schema"
import { document, Ratio } from "./parts.ts"

const Interval = Schema.Struct({ from: Ratio, to: Ratio })

/** `headwater forecast --json`. */
export const Forecast = document(
  "The least and the greatest chance that the transition has come by each stage, before and after what was seen at the first stages.",
  {
    seen: Schema.Natural,
    stages: Schema.Array(
      Schema.Struct({ stage: Schema.Natural, before: Interval, after: Interval })
    )
  }
)
