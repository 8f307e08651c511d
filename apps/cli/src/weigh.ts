import { Law } from "@headwater/proof"
import { type Prior, Words } from "@headwater/priors"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, quoted, refused } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import { nearest } from "./nearest.ts"
import { type Known, priors } from "./priors.ts"

/** The parameters of `k=v` words, as strings. */
export const parameters = Effect.fnUntraced(function* (
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

/** The plugin of an id; one of the user's only if its laws hold. */
export const pluginOf = Effect.fnUntraced(function* (
  id: string
): Effect.fn.Return<Prior.PriorPlugin, BadInput, Host> {
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
  return found.plugin
})

/** What a plugin made of parameters, or the line for what it says is wrong with them. */
export const asked = Effect.fnUntraced(function* <A>(
  plugin: Prior.PriorPlugin,
  given: ReadonlyArray<string>,
  ask: () => Result.Result<A, string>
): Effect.fn.Return<A, BadInput> {
  const { id } = plugin
  const result = yield* Effect.try({
    try: ask,
    catch: (error) => refused(`prior ${id}`, said(error))
  })
  if (Result.isSuccess(result)) return result.success
  const words = given.length === 0 ? "no --param" : given.map(quoted).join(" ")
  return yield* refused(
    result.failure.startsWith(id) ? "--prior" : `--prior ${id}`,
    `${result.failure}; given ${words}`
  )
})

/** The prior of an id and its parameters; a plugin is used only if its laws hold. */
export const priorOf = Effect.fnUntraced(function* (
  id: string,
  words: ReadonlyArray<string>
): Effect.fn.Return<Prior.Prior, BadInput, Host> {
  const params = yield* parameters(words)
  const plugin = yield* pluginOf(id)
  return yield* asked(plugin, words, () => Words.prior(plugin, params))
})
