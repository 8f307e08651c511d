import { Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

const isRational = (value: unknown): value is Rational =>
  typeof value === "object" && value !== null && "numerator" in value && "denominator" in value

/**
 * The codec of a rational in JSON: `"-3/4"`, `"2"`.
 *
 * Texts of at most 4096 digits on either side are read; any rational is written.
 */
export const RationalFromString: Schema.Codec<Rational, string> = Schema.String.pipe(
  Schema.check(
    Schema.isPattern(/^-?[0-9]{1,4096}(\/[0-9]{0,4095}[1-9][0-9]{0,4095})?$/, {
      expected: "a rational such as -3/4 or 2"
    })
  ),
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
