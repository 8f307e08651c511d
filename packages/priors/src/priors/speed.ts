import { Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as Prior from "../Prior.ts"
import { soft } from "./soft.ts"

/**
 * The speed prior S_Kt: 2^-length / t, so a program may double its time for one bit.
 *
 * It charges length once; Schmidhuber's S_Fast charges it twice and is another prior.
 *
 * - **Source** [FilanLeikeHutter2016]; [Levin1973]
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { speed } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 128n, space: 4n }
 * Weight.length(speed.of({}).weight(cost)).toString() // => "105"
 * ```
 */
export const speed = Prior.define({
  id: "speed",
  about: "2^-length / t: a bit buys a doubling of time.",
  params: Schema.Struct({}),
  declares: ["semimeasure", "bounded-simplicity"],
  make: () => soft.of({ gamma: Rational.one }).weight
})
