import { Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { BadInput } from "./BadInput.ts"
import { chosen, type Kind, madeBy, parameters } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { priors } from "./priors.ts"

const kind: Kind<Prior.PriorPlugin> = {
  name: "prior",
  laws: async () => (await import("@headwater/priors/laws")).prior
}

/** The prior plugin of an id; one of the user's only if its laws hold. */
export const pluginOf = Effect.fnUntraced(function* (
  id: string
): Effect.fn.Return<Prior.PriorPlugin, BadInput, Host> {
  return yield* chosen(kind, yield* priors, id)
})

/** A prior plugin of a module, only if its laws hold. */
export const lawful = (plugin: Prior.PriorPlugin): Effect.Effect<Prior.PriorPlugin, BadInput> =>
  chosen(kind, [{ plugin, from: "plugin" }], plugin.id)

/** What a prior plugin made of parameters, or the line for what is wrong with them. */
export const asked = <A>(
  plugin: Prior.PriorPlugin,
  ask: () => Result.Result<A, string>
): Effect.Effect<A, BadInput> => madeBy(kind.name, plugin.id, ask)

/** The prior of an id and its parameters; a plugin is used only if its laws hold. */
export const priorOf = Effect.fnUntraced(function* (
  id: string,
  words: ReadonlyArray<string>
): Effect.fn.Return<Prior.Prior, BadInput, Host> {
  const params = yield* parameters(words)
  const plugin = yield* pluginOf(id)
  return yield* asked(plugin, () => Prior.at(plugin, params))
})
