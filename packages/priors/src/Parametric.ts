/**
 * # Plugins with parameters
 *
 * What priors and learners share as plugins: an id, a schema of what their parameters may be, and
 * what they are at given parameters. The schema is closed over, so a list of plugins has one plain
 * type and a plugin built against another copy of these packages still works.
 *
 * @module
 */
import { Sample } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** Something under parameters that are not known in advance. */
export interface Parametric<out Made> {
  readonly id: string
  /** What it is at these parameters, or one line that says what is wrong with them. */
  readonly make: (params: unknown) => Result.Result<Made, string>
  /** Parameters that the schema admits, as JSON; the same ones for the same seed and size. */
  readonly sample: (seed: number, size: number) => unknown
}

/** A plugin that also knows the type of its parameters. */
export interface Defined<in Params, out Made> extends Parametric<Made> {
  readonly of: (params: Params) => Made
}

/**
 * A plugin of an id and a schema; `made` gets its parameters and the id that names them.
 *
 * - **Errors** none here; `make` returns what the schema says of wrong parameters, in one line
 *
 * @example
 * ```ts
 * import { Parametric } from "@headwater/priors"
 * import { Result, Schema } from "effect"
 * const greeting = Parametric.define("hello", Schema.Struct({ to: Schema.String }), ({ to }, id) => `${id}: ${to}`)
 * Result.getOrThrow(greeting.make({ to: "you" })) // => "hello(to=you): you"
 * ```
 */
export const define = <Params, Made>(
  id: string,
  params: Schema.Codec<Params, Schema.Json>,
  made: (params: Params, id: string) => Made
): Defined<Params, Made> => {
  const decode = Schema.decodeUnknownResult(params, { onExcessProperty: "error" })
  const encode = Schema.encodeSync(params)
  // a struct of no fields admits any value at all, so that case is looked at apart
  const { fields } = { fields: undefined, ...params } as { readonly fields?: unknown }
  const takesNone =
    typeof fields === "object" && fields !== null && Object.keys(fields).length === 0
  const of = (params: Params): Made => made(params, named(id, encode(params)))
  return {
    id,
    of,
    make: (params) => {
      const known = Result.mapError(decode(params), (error) =>
        error.message.replaceAll(/\s*\n\s*/g, " ")
      )
      return Result.mapError(
        Result.flatMap(known, (it) => {
          const wrong = takesNone ? given(params) : undefined
          return wrong === undefined ? Result.succeed(of(it)) : Result.fail(wrong)
        }),
        (message) => `${id}: ${message}`
      )
    },
    sample: Sample.admitted(params, `parameters of ${id}`)
  }
}

/** What is wrong with parameters where none are taken. */
const given = (params: unknown): string | undefined => {
  if (typeof params !== "object" || params === null) {
    return `Expected an object of parameters, not \`${String(params)}\``
  }
  const [first] = Object.keys(params)
  return first === undefined ? undefined : `Expected no parameters, not \`${first}\``
}

const named = (id: string, params: Schema.Json): string => {
  if (typeof params !== "object" || params === null) return `${id}(${JSON.stringify(params)})`
  const entries = Object.entries(params)
  return entries.length === 0
    ? id
    : `${id}(${entries.map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`).join(", ")})`
}
