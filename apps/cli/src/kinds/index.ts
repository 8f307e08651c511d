/**
 * # The kinds
 *
 * One entry a kind. The modules of a kind are loaded when a command asks for it.
 *
 * @module
 */
import { either } from "../either.ts"
import type { Any } from "./Kind.ts"

interface Entry {
  readonly name: string
  readonly plural: string
  readonly load: () => Promise<{ readonly kind: Any }>
}

/** The kinds, in the order of the help. */
export const kinds = [
  { name: "claim", plural: "claims", load: () => import("./claim.ts") },
  { name: "prior", plural: "priors", load: () => import("./prior.ts") },
  { name: "language", plural: "languages", load: () => import("./language.ts") },
  { name: "learner", plural: "learners", load: () => import("./learner.ts") },
  { name: "family", plural: "families", load: () => import("./family.ts") }
] as const satisfies ReadonlyArray<Entry>

/** The kinds in a sentence: `claim, prior, language, learner or family`. */
export const singular: string = either(kinds.map((it) => it.name))

/** The lists in a sentence. */
export const plural: string = either(kinds.map((it) => it.plural))

/** The kind of an entry, loaded. */
export const loaded = async (entry: Entry): Promise<Any> => (await entry.load()).kind

/** All kinds, loaded, as a module of plugins needs them. */
export const all = (): Promise<ReadonlyArray<Any>> => Promise.all(kinds.map(loaded))
