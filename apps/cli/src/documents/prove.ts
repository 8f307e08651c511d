import * as Schema from "effect/Schema"
import { document } from "./parts.ts"

const lines = Schema.Array(Schema.String)

/** `headwater prove --json` */
export const Prove = document("The proofs for all parameters of a claim.", {
  ok: Schema.Boolean,
  claim: Schema.String,
  statements: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      text: Schema.String,
      ok: Schema.Boolean,
      terms: Schema.Natural,
      lemmas: lines.annotate({ description: "Theorems of the literature that it takes on trust." }),
      theorems: lines.annotate({ description: "Theorems about programs, proved again." }),
      byDefinition: Schema.Boolean,
      certificates: Schema.Array(
        Schema.Struct({ name: Schema.String, goal: Schema.String, given: lines, steps: lines })
      )
    })
  )
})
