import * as Schema from "effect/Schema"
import * as Exchange from "../Exchange.ts"
import * as Infradistribution from "../Infradistribution.ts"
import { distinct, Fractions, Index, rationals } from "../internal/json.ts"
import * as Kind from "../Kind.ts"

/** Whether a set of beliefs can be updated without knowing the stakes. */
export const stakeFree = Kind.define({
  id: "stake-free",
  about:
    "Beliefs and an event: closure under exchange, and the largest reversal of two acts by stakes.",
  input: Schema.Struct({ H: Schema.NonEmptyArray(Fractions), L: Schema.Array(Index) }),
  output: Schema.Struct({
    stakeFree: Schema.Boolean,
    largestReversal: Schema.String,
    strictly: Schema.Boolean
  }),
  solve: ({ H, L }) => {
    const beliefs = H.map(rationals)
    distinct(L, beliefs[0]!.length, "a point")
    const reversal = Exchange.largestReversal(Infradistribution.crisp(beliefs), L)
    const isFree = Exchange.isClosed(beliefs, L)
    return {
      stakeFree: isFree,
      largestReversal: reversal?.by.toString() ?? "0",
      strictly: isFree && Exchange.isSeen(beliefs, L)
    }
  }
})
