/**
 * # Kinds of cases
 *
 * A kind is a question that a file can ask: a schema of its inputs, one of its answers, and what answers
 * it exactly.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** A question that a file can ask. */
export interface Kind {
  readonly id: string
  readonly about: string
  readonly input: Schema.Codec<unknown, unknown>
  readonly output: Schema.Codec<unknown, unknown>
  /** The answer to an input, as JSON; a line that says what was expected where the input is wrong. */
  readonly answer: (input: unknown) => Result.Result<unknown, string>
}

/** A kind whose inputs and answers have types. */
export interface Question<I, A> extends Kind {
  readonly input: Schema.Codec<I, unknown>
  readonly output: Schema.Codec<A, unknown>
}

/** What is at a path of a value, in one line. */
const at = (value: unknown, path: ReadonlyArray<PropertyKey>): string => {
  let found = value
  for (const key of path) {
    if (typeof found !== "object" || found === null || !(key in found)) return "nothing"
    found = Reflect.get(found, key)
  }
  const text = JSON.stringify(found) ?? String(found)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/**
 * A value by a schema, or the first thing that is wrong with it: where, what was expected, what came.
 *
 * @example
 * ```ts
 * import { Kind } from "@headwater/infrabayes"
 * import { Result, Schema } from "effect"
 * const points = Schema.Struct({ points: Schema.Int })
 * Result.getOrThrow(Result.flip(Kind.decode(points, { points: "3" }))) // => "points: Expected number, not `\"3\"`"
 * ```
 */
export const decode = <A>(
  schema: Schema.Codec<A, unknown>,
  value: unknown
): Result.Result<A, string> => {
  const decoded = Schema.decodeUnknownResult(schema)(value)
  if (Result.isSuccess(decoded)) return Result.succeed(decoded.success)
  const [message = "", where = ""] = decoded.failure.message.split("\n  at ")
  const path = [...where.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/g)].map(([, name, index]) =>
    name === undefined ? Number(index) : name
  )
  const place = path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`))
    .join("")
  const line = message.replaceAll("\n", " ")
  const what = line === "Missing key" ? "Expected a value" : line
  return Result.fail(`${place === "" ? "" : `${place}: `}${what}, not \`${at(value, path)}\``)
}

/**
 * A kind. What `solve` throws as a `RangeError` is a line about the input.
 *
 * @example
 * ```ts
 * import { Kind } from "@headwater/infrabayes"
 * import { Result, Schema } from "effect"
 * const double = Kind.define({
 *   id: "double",
 *   about: "Twice a number.",
 *   input: Schema.Struct({ n: Schema.Int }),
 *   output: Schema.Struct({ twice: Schema.Int }),
 *   solve: ({ n }) => ({ twice: 2 * n })
 * })
 * Result.getOrThrow(double.answer({ n: 4 })) // => { twice: 8 }
 * ```
 */
export const define = <I, A>(body: {
  readonly id: string
  readonly about: string
  readonly input: Schema.Codec<I, unknown>
  readonly output: Schema.Codec<A, unknown>
  readonly solve: (input: I) => A
}): Question<I, A> => ({
  id: body.id,
  about: body.about,
  input: body.input,
  output: body.output,
  answer: (input) =>
    Result.flatMap(decode(body.input, input), (read) => {
      try {
        return Result.succeed(body.solve(read))
      } catch (error) {
        if (error instanceof RangeError) return Result.fail(error.message)
        throw error
      }
    })
})
