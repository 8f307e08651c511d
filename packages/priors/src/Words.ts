/**
 * # Parameters as words
 *
 * What a person types, `gamma=3/2` or `slope=2`, as parameters of a plugin. Nothing is known of its
 * schema, so each word is tried as text first and then as a JSON number or truth value.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Parametric } from "./Parametric.ts"
import type { Prior, PriorPlugin } from "./Prior.ts"

/** Parameters by name, as they were typed. */
export type Words = Readonly<Record<string, string>>

/** A word as JSON, where it is a number, a truth value or null. */
const literal = (word: string): unknown => {
  try {
    const value: unknown = JSON.parse(word)
    return typeof value === "object" && value !== null ? word : value
  } catch {
    return word
  }
}

/** At most this many parameters are tried both as text and as JSON. */
const ambiguous = 6

/** Parameters as text, then with more and more of them as JSON numbers and truth values. */
function* readings(words: Words): Iterable<Record<string, unknown>> {
  const literals = Object.keys(words)
    .filter((name) => typeof literal(words[name] ?? "") !== "string")
    .slice(0, ambiguous)
  for (let mask = 0; mask < 1 << literals.length; mask++) {
    const read: Record<string, unknown> = { ...words }
    for (const [index, name] of literals.entries()) {
      if ((mask & (1 << index)) !== 0) read[name] = literal(words[name] ?? "")
    }
    yield read
  }
}

/** Whether a plugin has no parameters; an empty schema admits any and says nothing. */
const takesNone = (plugin: Parametric<unknown>): boolean =>
  Array.from({ length: 10 }, (_, seed) => plugin.sample(seed, 4)).every(
    (it) => typeof it === "object" && it !== null && Object.keys(it).length === 0
  )

/**
 * What a plugin is at the first reading that its schema admits, or what it says of the last; of the
 * first, the words as they stand, where it was text that was missing.
 *
 * - **Errors** what the plugin throws
 *
 * @example
 * ```ts
 * import { soft, Words } from "@headwater/priors"
 * import { Result } from "effect"
 * Result.map(Words.made(soft, { gamma: "3/2" }), (it) => it.id) // => Result.succeed("soft(gamma=3/2)")
 * Result.isFailure(Words.made(soft, { gamma: "-1" })) // => true
 * ```
 */
export const made = <Made>(plugin: Parametric<Made>, words: Words): Result.Result<Made, string> => {
  if (Object.keys(words).length > 0 && takesNone(plugin)) {
    return Result.fail(`${plugin.id}: expected no parameters`)
  }
  const failures: Array<Result.Result<Made, string>> = []
  for (const reading of readings(words)) {
    const result = plugin.make(reading)
    if (Result.isSuccess(result)) return result
    failures.push(result)
  }
  const wantsText = (it: Result.Result<Made, string>): boolean =>
    Result.isFailure(it) && it.failure.includes("Expected string")
  return failures.findLast((it) => !wantsText(it)) ?? Result.fail("")
}

/** The prior of words: {@link made}. */
export const prior: (plugin: PriorPlugin, words: Words) => Result.Result<Prior, string> = made

/** The names of the parameters that a plugin takes, as far as what it samples shows them. */
export const names = (plugin: Parametric<unknown>): ReadonlyArray<string> => [
  ...new Set(
    Array.from({ length: 10 }, (_, seed) => plugin.sample(seed, 4)).flatMap((it) =>
      typeof it === "object" && it !== null ? Object.keys(it) : []
    )
  )
]
