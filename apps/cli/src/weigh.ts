import { Law } from "@headwater/proof"
import type { Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, quoted, refused } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import { nearest } from "./nearest.ts"
import { type Known, priors } from "./priors.ts"

/** The parameters of `k=v` words, as strings. */
const parameters = Effect.fnUntraced(function* (
  words: ReadonlyArray<string>
): Effect.fn.Return<Readonly<Record<string, string>>, BadInput> {
  const params = new Map<string, string>()
  for (const word of words) {
    const at = word.indexOf("=")
    if (at < 1) return yield* expected("a parameter such as gamma=1/2", word, "--param")
    const name = word.slice(0, at)
    if (params.has(name)) return yield* expected("each parameter once", name, "--param")
    params.set(name, word.slice(at + 1))
  }
  return Object.fromEntries(params)
})

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
function* readings(params: Readonly<Record<string, string>>): Iterable<Record<string, unknown>> {
  const literals = Object.keys(params)
    .filter((name) => typeof literal(params[name] ?? "") !== "string")
    .slice(0, ambiguous)
  for (let mask = 0; mask < 1 << literals.length; mask++) {
    const read: Record<string, unknown> = { ...params }
    for (const [index, name] of literals.entries()) {
      if ((mask & (1 << index)) !== 0) read[name] = literal(params[name] ?? "")
    }
    yield read
  }
}

/**
 * The prior at the first reading that its schema admits, or what it says of the last; of the first,
 * the words as they stand, where it was text that was missing.
 */
const made = (
  plugin: Prior.PriorPlugin,
  params: Readonly<Record<string, string>>
): Result.Result<Prior.Prior, string> => {
  const failures: Array<Result.Result<Prior.Prior, string>> = []
  for (const reading of readings(params)) {
    const result = plugin.make(reading)
    if (Result.isSuccess(result)) return result
    failures.push(result)
  }
  const wantsText = (it: Result.Result<Prior.Prior, string>): boolean =>
    Result.isFailure(it) && it.failure.includes("Expected string")
  return failures.findLast((it) => !wantsText(it)) ?? Result.fail("")
}

/** Whether a prior has no parameters; an empty schema admits any and says nothing. */
const takesNone = (plugin: Prior.PriorPlugin): boolean =>
  Array.from({ length: 10 }, (_, seed) => plugin.sample(seed, 4)).every(
    (it) => typeof it === "object" && it !== null && Object.keys(it).length === 0
  )

/** What someone threw, in words. */
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A plugin whose laws are broken is not used. */
const lawful = Effect.fnUntraced(function* ({
  plugin,
  from
}: Known): Effect.fn.Return<void, BadInput> {
  if (from === "headwater") return
  const { prior } = yield* Effect.promise(() => import("@headwater/priors/laws"))
  const broken = yield* Effect.try({
    try: () => Law.verdicts(prior(plugin)).find((it) => !it.holds),
    catch: (error) => refused(`prior ${plugin.id}`, said(error))
  })
  if (broken !== undefined) {
    yield* refused(`prior ${plugin.id}`, `expected its laws to hold, but ${Law.message(broken)}`)
  }
})

/** The prior of an id and its parameters; a plugin is used only if its laws hold. */
export const priorOf = Effect.fnUntraced(function* (
  id: string,
  words: ReadonlyArray<string>
): Effect.fn.Return<Prior.Prior, BadInput, Host> {
  const params = yield* parameters(words)
  const known = yield* priors
  const found = known.find((it) => it.plugin.id === id)
  if (found === undefined) {
    const ids = known.map((it) => it.plugin.id)
    const close = nearest(id, ids)
    const meant =
      close.length > 0
        ? `a prior that headwater list priors has, such as ${close.join(" or ")}`
        : `one of ${ids.join(", ")}`
    return yield* expected(meant, id, "--prior")
  }
  yield* lawful(found)
  const result = yield* Effect.try({
    try: () =>
      words.length > 0 && takesNone(found.plugin)
        ? Result.fail(`${id}: expected no parameters`)
        : made(found.plugin, params),
    catch: (error) => refused(`prior ${id}`, said(error))
  })
  if (Result.isSuccess(result)) return result.success
  const given = words.length === 0 ? "no --param" : words.map(quoted).join(" ")
  return yield* refused(
    result.failure.startsWith(id) ? "--prior" : `--prior ${id}`,
    `${result.failure}; given ${given}`
  )
})
