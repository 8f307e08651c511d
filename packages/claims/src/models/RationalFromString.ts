import type { Rational } from "@headwater/exact"
import { Parameter } from "@headwater/priors"
import type * as Schema from "effect/Schema"

/**
 * The codec of a rational in JSON: `"-3/4"`, `"2"`.
 *
 * Texts of at most 4096 digits on either side are read; any rational is written.
 */
export const RationalFromString: Schema.Codec<Rational, string> = Parameter.rational(
  /^-?[0-9]{1,4096}(\/[0-9]{0,4095}[1-9][0-9]{0,4095})?$/,
  "a rational such as -3/4 or 2"
)
