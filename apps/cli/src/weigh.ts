import { Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { BadInput } from "./BadInput.ts"
import { chosen, madeBy, parameters } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { kind as prior } from "./kinds/prior.ts"

/** What a prior plugin made of parameters, or the line for what is wrong with them. */
export const asked = <A>(
  plugin: Prior.PriorPlugin,
  ask: () => Result.Result<A, string>
): Effect.Effect<A, BadInput> => madeBy(prior.name, plugin.id, ask)

/** The prior of an id and its parameters; a plugin is used only if its laws hold. */
export const priorOf = Effect.fnUntraced(function* (
  id: string,
  words: ReadonlyArray<string>
): Effect.fn.Return<Prior.Prior, BadInput, Host> {
  const params = yield* parameters(words)
  const plugin = yield* chosen(prior, id)
  return yield* asked(plugin, () => Prior.at(plugin, params))
})
