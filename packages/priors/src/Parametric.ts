/**
 * # Plugins with parameters
 *
 * What plugins of priors and of learners share: an id, one sentence for listings, parameters, and a
 * function of their values. A plugin is plain data and functions, so one that was built against
 * another copy of these packages, or without imports, is used as it is.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Parameter from "./parameter/index.ts"

/** Something under parameters. */
export interface Parametric<out Made> {
  readonly id: string
  /** One sentence for listings. */
  readonly about: string
  readonly parameters: Parameter.Parameters
  /** What it is at values of its parameters. */
  make(values: Parameter.Values): Made
}

/** What was made, and the id that names its parameters. */
export interface Instance<out Made> {
  readonly id: string
  readonly made: Made
  readonly values: Parameter.Values
}

/**
 * The value of a plugin at parameters that are given as words, JSON or values; defaults for the
 * others.
 *
 * - **Errors** a failure with one line for wrong parameters, and for what `make` throws
 *
 * @example
 * ```ts
 * import { Parametric } from "@headwater/priors"
 * import { Result } from "effect"
 * const whom = { type: "choice", of: ["you", "all"], about: "whom to greet", default: "all" } as const
 * const greeting = { id: "hello", about: "", parameters: { whom }, make: () => "hello" }
 * Result.map(Parametric.at(greeting, {}), (it) => it.id) // => Result.succeed("hello(whom=all)")
 * Parametric.at(greeting, { whom: "me" }) // => Result.fail("hello: expected whom, you or all such as all, not `me`")
 * ```
 */
export const at = <Made>(
  plugin: Parametric<Made>,
  given?: unknown
): Result.Result<Instance<Made>, string> =>
  Result.flatMap(
    Result.mapError(Parameter.read(plugin.parameters, given), (line) => `${plugin.id}: ${line}`),
    (values) =>
      Result.try({
        try: () => ({ id: named(plugin.id, values), made: plugin.make(values), values }),
        catch: (error) => `${plugin.id}: ${said(error)}`
      })
  )

/** The first line of what was thrown. */
export const said = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? ""

/**
 * An id with the values of its parameters.
 *
 * @example
 * ```ts
 * import { Parametric } from "@headwater/priors"
 * Parametric.named("soft/hard", { gamma: 1, T: 61n }) // => "soft/hard(gamma=1, T=61)"
 * ```
 */
export const named = (id: string, values: Readonly<Record<string, unknown>>): string => {
  if (typeof values !== "object" || values === null) {
    throw new TypeError(`Expected the parameters of ${id} by name, not \`${String(values)}\``)
  }
  const entries = Object.entries(values).map(([name, it]) => `${name}=${Parameter.print(it)}`)
  return entries.length === 0 ? id : `${id}(${entries.join(", ")})`
}

/** Whether a value is a plugin with parameters. */
export const is = (value: object): value is Parametric<unknown> => wrong(value) === undefined

/** One line on why a value is no plugin with parameters; undefined where it is one. */
export const wrong = (value: object): string | undefined => {
  const { id, about, parameters, make }: Readonly<Record<string, unknown>> = { ...value }
  if (typeof id !== "string" || !/^\S+$/.test(id)) return "expected an id without blanks"
  if (typeof about !== "string") return `expected ${id} with one sentence, about`
  if (typeof make !== "function") return `expected ${id} with a function make`
  if (typeof parameters !== "object" || parameters === null) {
    return `expected ${id} with its parameters: { name: { type, about, default } }`
  }
  const found = Object.entries(parameters).flatMap(([name, it]) => Parameter.wrong(name, it) ?? [])
  return found[0] === undefined ? undefined : `${id}: ${found[0]}`
}
