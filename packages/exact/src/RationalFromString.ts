/**
 * # Rationals in JSON
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { Rational } from "./Rational.ts"

const pattern = /^-?[0-9]{1,4096}(\/[0-9]{0,4095}[1-9][0-9]{0,4095})?$/
const expected = "a rational such as -3/4 or 2"

const isRational = (value: unknown): value is Rational =>
  typeof value === "object" && value !== null && "numerator" in value && "denominator" in value

/**
 * The codec of a rational in JSON: `"-3/4"`, `"2"`.
 *
 * - **Errors** texts of more than 4096 digits on either side, and all that is no ratio of integers in decimals,
 *   are refused; any rational is written
 *
 * @example
 * ```ts
 * import { Rational, RationalFromString } from "@headwater/exact"
 * import { Schema } from "effect"
 * const Odds = Schema.Struct({ against: RationalFromString })
 * Schema.encodeSync(Odds)({ against: Rational.of(6, -4) }) // => { against: "-3/2" }
 * Schema.decodeUnknownSync(Odds)({ against: "2" }).against.toString() // => "2"
 * ```
 */
export const RationalFromString: Schema.Codec<Rational, string> = Schema.String.pipe(
  Schema.check(Schema.isPattern(pattern, { expected })),
  Schema.decodeTo(
    Schema.declare(isRational, { expected: "a rational" }),
    SchemaTransformation.transform({
      decode: (text): Rational => Result.getOrThrow(Rational.parse(text)),
      encode: (value) => value.toString()
    })
  )
)
