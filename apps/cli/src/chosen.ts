/**
 * # Plugins that a flag names
 *
 * A plugin by its id, ours or one of the working folder's, and its value at parameters that are
 * typed as words.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused, said } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import type { Kind, Registered } from "./kinds/Kind.ts"
import { nearest } from "./nearest.ts"
import { known } from "./plugins.ts"

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

/** Plugins whose laws have been found to hold. */
const kept = new WeakSet<object>()

/** The plugin, if its laws hold; those of ours are tests and not checked again. */
export const lawful = Effect.fnUntraced(function* <Plugin extends { readonly id: string }>(
  { name, laws }: Kind<Plugin>,
  { plugin, from }: Registered<Plugin>
): Effect.fn.Return<Plugin, BadInput> {
  if (from === "headwater" || kept.has(plugin)) return plugin
  const { Law } = yield* Effect.promise(() => import("@headwater/proof"))
  const broken = yield* Effect.tryPromise({
    try: async () => Law.verdicts(await laws(plugin)).find((it) => !it.holds),
    catch: (error) => refused(`${name} ${plugin.id}`, said(error))
  })
  if (broken !== undefined) {
    yield* refused(`${name} ${plugin.id}`, `expected its laws to hold, but ${Law.message(broken)}`)
  }
  kept.add(plugin)
  return plugin
})

/** The plugin of an id that a flag, or a field, names; one of the user's only if its laws hold. */
export const chosen = Effect.fnUntraced(function* <Plugin extends { readonly id: string }>(
  kind: Kind<Plugin>,
  id: string,
  from = `--${kind.name}`
): Effect.fn.Return<Plugin, BadInput, Host> {
  const all = yield* known(kind)
  const found = all.find((it) => it.plugin.id === id)
  if (found !== undefined) return yield* lawful(kind, found)
  const ids = all.map((it) => it.plugin.id)
  const close = nearest(id, ids)
  const meant =
    close.length > 0
      ? `a ${kind.name} that headwater list ${kind.plural} has, such as ${close.join(" or ")}`
      : `one of ${ids.join(", ")}`
  return yield* expected(meant, id, from)
})

/** The value that a plugin made from parameters, or the line for its error. */
export const madeBy = Effect.fnUntraced(function* <A>(
  kind: string,
  id: string,
  make: () => Result.Result<A, string>,
  from = `--${kind}`
): Effect.fn.Return<A, BadInput> {
  const result = yield* Effect.try({
    try: make,
    catch: (error) => refused(`${kind} ${id}`, said(error))
  })
  if (Result.isSuccess(result)) return result.success
  const own = `${id}: `
  const line = result.failure.startsWith(own) ? result.failure.slice(own.length) : result.failure
  return yield* refused(`${from} ${id}`, line)
})
