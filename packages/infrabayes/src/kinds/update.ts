import * as Schema from "effect/Schema"
import { AMeasures, aMeasures, distinct, Fractions, Index, rationals } from "../internal/json.ts"
import * as Kind from "../Kind.ts"
import * as Update from "../Update.ts"

/** The value of a utility after an event, with the utility off it that would have been had. */
export const update = Kind.define({
  id: "update",
  about: "A-measures, an event and the utility off it: the value of f after the event, if defined.",
  input: Schema.Struct({ H: AMeasures, L: Schema.Array(Index), g: Fractions, f: Fractions }),
  output: Schema.Struct({ value: Schema.NullOr(Schema.String), defined: Schema.Boolean }),
  solve: ({ f, g, H, L }) => {
    const h = aMeasures(H)
    distinct(L, h[0]!.m.length, "a point")
    const value = Update.value(h, L, rationals(g), rationals(f))
    return { value: value?.toString() ?? null, defined: value !== undefined }
  }
})
