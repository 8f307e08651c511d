/**
 * # Samples
 *
 * Values that a plugin draws by itself, the same for the same seed and size. They are written as
 * JSON, so that they can pass from one copy of a package to another; a schema is enough to draw
 * them from.
 *
 * @module
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** Values by seed and size. */
export type Sample<out A> = (seed: number, size: number) => A

/** How many values are drawn before the search for one is given up. */
const attempts = 200

/**
 * Values that a schema admits, in their encoded form.
 *
 * - **Errors** `RangeError` where none of 200 drawn values is admitted
 *
 * @example
 * ```ts
 * import { Sample } from "@headwater/hypotheses"
 * import { Schema } from "effect"
 * const sides = Sample.admitted(Schema.Literals(["a", "b"]), "a side")
 * sides(1, 5) === sides(1, 5) // => true
 * ```
 */
export const admitted = <A, E>(schema: Schema.Codec<A, E>, what: string): Sample<E> => {
  const arbitrary = Arbitrary.schema(Schema.toEncoded(schema))
  const decode = Schema.decodeUnknownResult(schema)
  return (seed, size) => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const drawn = Effect.runSync(
        Effect.result(Arbitrary.sampleEffect(arbitrary, { seed: seed + attempt, size, count: 1 }))
      )
      if (Result.isFailure(drawn)) break
      const [value] = drawn.success
      if (value !== undefined && Result.isSuccess(decode(value))) return value
    }
    throw new RangeError(`Expected ${what} that its schema admits, found none`)
  }
}
