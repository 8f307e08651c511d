/**
 * # Settings
 *
 * What a statement is about may come in several kinds: programs of one machine or another, times in
 * one unit or another. The domain of a statement holds the models of one kind and its settings those
 * of the others. In each of them the conclusion is checked under the same premises, and it is said
 * beforehand what is to come out.
 *
 * Nothing is taken on trust where it can be tried. A verdict that turns undeclared is a problem of
 * the statement, and so is one declared to turn that does not, premises declared out of reach that
 * some model satisfies, a model of another setting, too few models, and a missing reason.
 *
 * ## Main definitions
 * - {@link Settings}: what a statement says of its settings
 * - {@link same}, {@link turns}, {@link vacuous}, {@link absent}
 *
 * @module
 */
import type { Domain } from "./Domain.ts"

/** A setting with models, and what is expected of the statement there. */
export interface Tried<out Model> {
  readonly expect: "same" | "turns" | "vacuous"
  readonly domain: Domain<Model>
  /** Why the verdict turns, or why no model satisfies the premises. */
  readonly because?: string
  /** Why fewer than 30 models are all there are. */
  readonly few?: string
}

/** A setting in which there is nothing to check. */
export interface Absent {
  readonly expect: "absent"
  readonly because: string
}

/** One more place where a statement is checked, and what is expected of it there. */
export type Setting<Model> = Tried<Model> | Absent

/** The settings of a statement by name. */
export interface Settings<in out Model> {
  /** The setting that a model is of, by which each is held to be where it belongs. */
  readonly of: (model: Model) => string
  readonly others: Readonly<Record<string, Setting<Model>>>
}

/** What else there is to say of a setting. */
export type Notes = Pick<Tried<unknown>, "few">

/**
 * The statement comes out as on its own domain.
 *
 * @example
 * ```ts
 * import { Domain, Exact, Setting, Statement } from "@headwater/proof"
 * import { Schema } from "effect"
 * const forty = (first: number) =>
 *   Domain.exhaustive(() => Array.from({ length: 40 }, (_, n) => first + 2 * n))
 * const doubled = Statement.holds("S1", "2n is at least n.", {
 *   model: Schema.Int,
 *   domain: forty(1),
 *   premises: {},
 *   without: {},
 *   control: forty(-9),
 *   settings: {
 *     of: (n) => (n < 0 ? "debts" : n % 2 === 0 ? "even" : "odd"),
 *     others: {
 *       even: Setting.same(forty(0)),
 *       debts: Setting.turns(forty(-79), "twice a debt is the greater debt")
 *     }
 *   },
 *   margin: (n) => Exact.ofInteger(2 * n - n)
 * })
 * const { report } = doubled.check({ seed: 1, runs: 100 })
 * report.ok // => true
 * report.settings.map(({ name, status }) => [name, status]) // => [["even", "holds"], ["debts", "fails"]]
 * ```
 */
export const same = <Model>(domain: Domain<Model>, notes: Notes = {}): Tried<Model> => ({
  expect: "same",
  domain,
  ...notes
})

/** The statement comes out the other way, and why. */
export const turns = <Model>(
  domain: Domain<Model>,
  because: string,
  notes: Notes = {}
): Tried<Model> => ({ expect: "turns", domain, because, ...notes })

/** No model satisfies the premises, and why; each that is listed violates one. */
export const vacuous = <Model>(
  domain: Domain<Model>,
  because: string,
  notes: Notes = {}
): Tried<Model> => ({ expect: "vacuous", domain, because, ...notes })

/** There is nothing of this kind to check, and why. */
export const absent = (because: string): Absent => ({ expect: "absent", because })
