import { Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { BadInput } from "./BadInput.ts"
import { chosen, madeBy, parameters } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { kind as prior } from "./kinds/prior.ts"

/** A value that is computed from a prior plugin, or the line for its parameters or its errors. */
export const underPrior = <A>(
  plugin: Prior.PriorPlugin,
  ask: () => Result.Result<A, string>,
  from?: string
): Effect.Effect<A, BadInput> => madeBy(prior.name, plugin.id, ask, from)

/** The prior of an id at parameters; a plugin is used only if its laws hold. */
export const priorOf = Effect.fnUntraced(function* (
  id: string,
  words: ReadonlyArray<string>
): Effect.fn.Return<Prior.Prior, BadInput, Host> {
  const params = yield* parameters(words)
  const plugin = yield* chosen(prior, id)
  return yield* underPrior(plugin, () => Prior.at(plugin, params))
})
