import * as Schema from "effect/Schema"
import { document, Length } from "./parts.ts"

/**
 * `headwater circuit --json`: a circuit of least size with its own figures, and how it is known
 * that none is smaller; or that the solver gave up. `least` has the least figures of any circuit of
 * the function, where all functions of its number of inputs can be searched.
 */
export const MinimalCircuit = Schema.Union([
  document("A circuit of least size that headwater circuit found.", {
    status: Schema.Literal("found"),
    table: Schema.String,
    inputs: Schema.Natural,
    size: Schema.Natural,
    length: Schema.Natural,
    depth: Schema.Natural,
    bits: Length,
    listing: Schema.String,
    minimality: Schema.Union([
      Schema.Struct({ by: Schema.Literal("exhaustion") }),
      Schema.Struct({ by: Schema.Literal("inputs"), inputs: Schema.Natural }).annotate({
        description: "A circuit that depends on k inputs has at least k - 1 gates."
      }),
      Schema.Struct({
        by: Schema.Literal("solver"),
        refuted: Schema.Natural,
        proof: Schema.Literal("unchecked")
      }).annotate({
        description: "A solver refuted this number of gates; the refutation was not checked."
      })
    ]),
    least: Schema.NullOr(
      Schema.Struct({
        length: Schema.Natural,
        depth: Schema.Natural,
        depthAtSize: Schema.Natural
      }).annotate({
        description:
          "The least figures of any circuit of the function, where all functions can be searched."
      })
    )
  }),
  document("The solver of headwater circuit gave up.", {
    status: Schema.Literal("unknown"),
    table: Schema.String,
    inputs: Schema.Natural,
    atLeast: Schema.Natural
  })
])
