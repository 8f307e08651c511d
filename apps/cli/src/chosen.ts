/**
 * # Plugins that a flag names
 *
 * A plugin by its id, ours or one of the working folder's, and what it is at parameters that are
 * typed as words.
 *
 * @module
 */
import { Law } from "@headwater/proof"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused, said } from "./BadInput.ts"
import { nearest } from "./nearest.ts"

/** A plugin that commands know, and where it is from. */
export interface Known<Plugin> {
  readonly plugin: Plugin
  readonly from: "headwater" | "plugin"
}

/** A kind of plugins as commands name it: the flag, and the laws that a plugin of others must keep. */
export interface Kind<Plugin> {
  readonly name: string
  readonly laws: () => Promise<(plugin: Plugin) => Law.LawSet>
}

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

/** Plugins whose laws were found to hold. */
const kept = new WeakSet<object>()

/** A plugin whose laws are broken is not used. */
const lawful = Effect.fnUntraced(function* <Plugin extends { readonly id: string }>(
  { name, laws }: Kind<Plugin>,
  { plugin, from }: Known<Plugin>
): Effect.fn.Return<void, BadInput> {
  if (from === "headwater" || kept.has(plugin)) return
  const lawsOf = yield* Effect.promise(laws)
  const broken = yield* Effect.try({
    try: () => Law.verdicts(lawsOf(plugin)).find((it) => !it.holds),
    catch: (error) => refused(`${name} ${plugin.id}`, said(error))
  })
  if (broken !== undefined) {
    yield* refused(`${name} ${plugin.id}`, `expected its laws to hold, but ${Law.message(broken)}`)
  }
  kept.add(plugin)
})

/** The plugin of an id among those that are known; one of the user's only if its laws hold. */
export const chosen = Effect.fnUntraced(function* <Plugin extends { readonly id: string }>(
  kind: Kind<Plugin>,
  known: ReadonlyArray<Known<Plugin>>,
  id: string
): Effect.fn.Return<Plugin, BadInput> {
  const found = known.find((it) => it.plugin.id === id)
  if (found === undefined) {
    const ids = known.map((it) => it.plugin.id)
    const close = nearest(id, ids)
    const meant =
      close.length > 0
        ? `a ${kind.name} that headwater list ${kind.name}s has, such as ${close.join(" or ")}`
        : `one of ${ids.join(", ")}`
    return yield* expected(meant, id, `--${kind.name}`)
  }
  yield* lawful(kind, found)
  return found.plugin
})

/** What a plugin made of parameters, or the line for what is wrong with them. */
export const madeBy = Effect.fnUntraced(function* <A>(
  kind: string,
  id: string,
  make: () => Result.Result<A, string>
): Effect.fn.Return<A, BadInput> {
  const result = yield* Effect.try({
    try: make,
    catch: (error) => refused(`${kind} ${id}`, said(error))
  })
  if (Result.isSuccess(result)) return result.success
  const own = `${id}: `
  const line = result.failure.startsWith(own) ? result.failure.slice(own.length) : result.failure
  return yield* refused(`--${kind} ${id}`, line)
})
