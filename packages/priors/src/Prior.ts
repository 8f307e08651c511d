/**
 * # Priors
 *
 * A prior weighs a program by its cost alone: its mass (2^-length for a prefix code), its steps
 * and its space. The weight is an exact formal product, so exponents of ten million cost nothing
 * and no comparison rounds. Weights need not sum to one; a posterior is normalised where it is
 * used.
 *
 * A plugin is a prior with parameters: an id, a schema of what the parameters may be, and a
 * function from parameters to weights. The schema is closed over, so a list of plugins has one
 * plain type and a plugin built against another copy of these packages still works.
 *
 * @module
 */
import type { Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** From the cost of a program to its weight. The id names the prior and its parameters. */
export interface Prior {
  readonly id: string
  readonly weight: (cost: Cost.Cost) => Weight.Weight
}

/** The laws that a prior may declare; `@headwater/priors/laws` checks them over all parameters. */
export type Declared = "semimeasure" | "bounded-simplicity"

/** A prior with parameters, as plain data and functions: what others add. */
export interface PriorPlugin {
  readonly id: string
  /** One sentence for listings. */
  readonly about: string
  /** The law sets that it claims to satisfy; `semimeasure` where nothing is said. */
  readonly declares: ReadonlyArray<Declared>
  /** The prior at these parameters, or one line that says what is wrong with them. */
  readonly make: (params: unknown) => Result.Result<Prior, string>
  /** Parameters that the schema admits, as JSON; the same ones for the same seed and size. */
  readonly sample: (seed: number, size: number) => unknown
}

/** A plugin that also knows the type of its parameters. */
export interface Defined<Params> extends PriorPlugin {
  readonly of: (params: Params) => Prior
}

const attempts = 200

/**
 * A prior plugin.
 *
 * - **Errors** none here; `make` returns what the schema says of wrong parameters, in one line
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * import { Prior } from "@headwater/priors"
 * import { Schema } from "effect"
 * const cautious = Prior.define({
 *   id: "example/cautious",
 *   about: "2^-length, squared.",
 *   params: Schema.Struct({}),
 *   make: () => (cost) => Weight.power(cost.mass, 2)
 * })
 * cautious.of({}).id // => "example/cautious"
 * ```
 */
export const define = <Params>(body: {
  readonly id: string
  readonly about: string
  readonly params: Schema.Codec<Params, Schema.Json>
  make(params: Params): (cost: Cost.Cost) => Weight.Weight
  readonly declares?: ReadonlyArray<Declared>
}): Defined<Params> => {
  const decode = Schema.decodeUnknownResult(body.params, { onExcessProperty: "error" })
  const encode = Schema.encodeSync(body.params)
  const arbitrary = Arbitrary.schema(Schema.toEncoded(body.params))
  // a struct of no fields admits any value at all, so that case is looked at apart
  const { fields } = { fields: undefined, ...body.params } as { readonly fields?: unknown }
  const takesNone =
    typeof fields === "object" && fields !== null && Object.keys(fields).length === 0
  const of = (params: Params): Prior => ({
    id: named(body.id, encode(params)),
    weight: body.make(params)
  })
  return {
    id: body.id,
    about: body.about,
    declares: body.declares ?? ["semimeasure"],
    of,
    make: (params) => {
      const made = Result.mapError(decode(params), (error) =>
        error.message.replaceAll(/\s*\n\s*/g, " ")
      )
      return Result.mapError(
        Result.flatMap(made, (known) => {
          const wrong = takesNone ? given(params) : undefined
          return wrong === undefined ? Result.succeed(of(known)) : Result.fail(wrong)
        }),
        (message) => `${body.id}: ${message}`
      )
    },
    sample: (seed, size) => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const drawn = Effect.runSync(
          Effect.result(Arbitrary.sampleEffect(arbitrary, { seed: seed + attempt, size, count: 1 }))
        )
        if (Result.isFailure(drawn)) break
        const [params] = drawn.success
        if (Result.isSuccess(decode(params))) return params
      }
      throw new RangeError(`Expected parameters of ${body.id} that its schema admits, found none`)
    }
  }
}

/** What is wrong with parameters for a prior that takes none. */
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
