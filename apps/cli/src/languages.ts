/**
 * # Languages
 *
 * The languages that commands know: ours, then those of the plugins in the working folder. A
 * command is written once for any of them; here they are only found.
 *
 * @module
 */
import type { Language } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import { chosen } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { configured } from "./plugins.ts"

/** A language that commands know by name; it is loaded when it is spoken. */
export interface Known {
  readonly id: string
  /** How the names of its listings end. */
  readonly extension: string
  readonly from: "headwater" | "plugin"
  readonly load: () => Promise<Language.Any>
}

const hypotheses = () => import("@headwater/hypotheses")

const ours = (id: string, extension: string, load: () => Promise<Language.Any>): Known => ({
  id,
  extension,
  from: "headwater",
  load
})

/** The languages of the package. */
export const languages: ReadonlyArray<Known> = [
  ours("register", "rm", async () => (await hypotheses()).Register.language),
  ours("lambda", "lam", async () => (await hypotheses()).Lambda.language),
  ours("turing", "tm", async () => (await hypotheses()).Turing.language),
  ours("circuit", "circ", async () => (await hypotheses()).Circuit.language),
  ours("automaton", "fsm", async () => (await hypotheses()).Automaton.language),
  ours("expression", "expr", async () => (await hypotheses()).Expression.language),
  ours("network", "net", async () => (await hypotheses()).Network.language),
  ours("policy", "pol", async () => (await hypotheses()).Policy.language)
]

/** The languages that commands know. */
export const knownLanguages = Effect.gen(function* (): Effect.fn.Return<
  ReadonlyArray<Known>,
  BadInput,
  Host
> {
  const taken = languages.map((it) => it.id)
  const plugins = yield* configured("language", taken)
  return [
    ...languages,
    ...plugins.map((plugin): Known => ({
      id: plugin.id,
      extension: plugin.tongue.extension,
      from: "plugin",
      load: async () => plugin
    }))
  ]
})

/** The language itself; one of the user's only if its laws hold. */
export const spoken = Effect.fnUntraced(function* ({
  from,
  id,
  load
}: Known): Effect.fn.Return<Language.Any, BadInput> {
  const plugin = yield* Effect.promise(load)
  const laws = async () => (await import("@headwater/hypotheses/laws")).language
  return yield* chosen({ name: "language", laws }, [{ plugin, from }], id)
})
