/**
 * # Parameters of priors
 *
 * The schemas that built-in priors share: a positive count and a non-negative rational exponent.
 * Both are strings in JSON, so `--param T=1000 --param gamma=3/2` reads as it stands.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

/** A positive integer of at most thirty digits, as a bigint; a decimal string in JSON. */
export const Count: Schema.Codec<bigint, string> = Schema.String.pipe(
  Schema.check(
    Schema.isPattern(/^[1-9][0-9]{0,29}$/, { expected: "a positive integer of at most 30 digits" })
  ),
  Schema.decodeTo(
    Schema.BigInt,
    SchemaTransformation.transform({
      decode: (text): bigint => BigInt(text),
      encode: (count) => count.toString()
    })
  )
)

const isRational = (value: unknown): value is Rational =>
  typeof value === "object" && value !== null && "numerator" in value && "denominator" in value

/** A rational whose text in JSON has the pattern of `n` or `n/d`; any rational is written. */
export const rational = (pattern: RegExp, expected: string): Schema.Codec<Rational, string> =>
  Schema.String.pipe(
    Schema.check(Schema.isPattern(pattern, { expected })),
    Schema.decodeTo(
      Schema.declare(isRational, { expected: "a rational" }),
      SchemaTransformation.transform({
        decode: (text): Rational => {
          const [numerator = "0", denominator = "1"] = text.split("/")
          return Rational.of(BigInt(numerator), BigInt(denominator))
        },
        encode: (value) => value.toString()
      })
    )
  )

/** A rational of at least zero, as `"3/2"` or `"7"` in JSON. */
export const Exponent: Schema.Codec<Rational, string> = rational(
  /^(0|[1-9][0-9]{0,11})(\/[1-9][0-9]{0,11})?$/,
  "a rational such as 3/2 or 7, not negative"
)

/** A rational of at least one, written alike. */
export const Power: Schema.Codec<Rational, string> = Exponent.pipe(
  Schema.check(
    Schema.makeFilter((it: Rational) => it.compare(Rational.one) >= 0 || "a rational of at least 1")
  )
)
