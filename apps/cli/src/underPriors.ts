import type { Prior } from "@headwater/priors"
import { Words } from "@headwater/priors"
import type { Claim } from "@headwater/proof"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, refused } from "./BadInput.ts"
import { Host } from "./Host.ts"
import { pluginsOf } from "./plugins.ts"
import { parameters } from "./chosen.ts"
import { asked, lawful, pluginOf } from "./weigh.ts"

/** At most so many different parameters of so many draws are taken where none are told. */
const [most, draws] = [3, 12]

/** The priors of a module, or the prior of an id; those whose laws hold. */
const pluginsIn = Effect.fnUntraced(function* (
  named: string
): Effect.fn.Return<ReadonlyArray<Prior.PriorPlugin>, BadInput, Host> {
  if (!/\.[cm]?[jt]s$/.test(named)) return [yield* pluginOf(named)]
  const host = yield* Host
  const { prior } = yield* pluginsOf(named, yield* host.load(named))
  if (prior.length === 0) return yield* refused(named, "expected an export that is a prior")
  return yield* Effect.forEach(prior, lawful)
})

/** A prior at the parameters that are told, or at some of its own. */
const instances = Effect.fnUntraced(function* (
  plugin: Prior.PriorPlugin,
  words: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<Prior.Prior>, BadInput> {
  const params = yield* parameters(words)
  if (words.length > 0) {
    return [yield* asked(plugin, words, () => Words.prior(plugin, params))]
  }
  const drawn = yield* asked(plugin, words, () =>
    Result.all(
      Array.from({ length: draws }, (_, seed) => plugin.make(plugin.sample(seed, 1 + seed)))
    )
  )
  return [...new Map(drawn.map((it) => [it.id, it])).values()].slice(0, most)
})

/** A claim about each prior of a module (or of an id): what the ledger's statements come to. */
export const underPriors = Effect.fnUntraced(function* (
  named: string,
  words: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<Claim.Claim>, BadInput, Host> {
  const plugins = yield* pluginsIn(named)
  const priors = yield* Effect.forEach(plugins, (plugin) => instances(plugin, words))
  const { under } = yield* Effect.promise(() => import("./ledger.ts"))
  return priors.flat().map(under)
})
