/**
 * # The kinds
 *
 * One entry a kind. What a kind needs is loaded when a command asks for it.
 *
 * @module
 */
import type { Any } from "./Kind.ts"

interface Entry {
  readonly name: string
  readonly plural: string
  readonly load: () => Promise<{ readonly kind: Any }>
}

/** The kinds there are, in the order of the help. */
export const kinds = [
  { name: "claim", plural: "claims", load: () => import("./claim.ts") },
  { name: "prior", plural: "priors", load: () => import("./prior.ts") },
  { name: "language", plural: "languages", load: () => import("./language.ts") },
  { name: "learner", plural: "learners", load: () => import("./learner.ts") },
  { name: "family", plural: "families", load: () => import("./family.ts") }
] as const satisfies ReadonlyArray<Entry>

/** Words as in a sentence: `a, b or c`. */
const either = (words: ReadonlyArray<string>): string =>
  `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`

/** What one plugin may be: `claim, prior, language, learner or family`. */
export const singular: string = either(kinds.map((it) => it.name))

/** What there are lists of. */
export const plural: string = either(kinds.map((it) => it.plural))

/** The kind of an entry, loaded. */
export const loaded = async (entry: Entry): Promise<Any> => (await entry.load()).kind

/** All kinds, loaded: needed where there is a module of plugins. */
export const all = (): Promise<ReadonlyArray<Any>> => Promise.all(kinds.map(loaded))
