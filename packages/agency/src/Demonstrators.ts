/**
 * # Demonstrators
 *
 * What may be imitated: every function of the sixteen cells that a text of the demonstrators' own
 * language computes, by the size of its shortest text. Claims name three of them; this census has
 * them all.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"

/** A demonstrator with the symbols of its shortest texts, of any and of those without a search. */
export interface Demonstrator {
  readonly actions: string
  readonly size: number
  /** Infinity where there is none within the bound. */
  readonly rule: number
}

/**
 * All demonstrators with a text of LS of at most `symbols` symbols, shortest first.
 *
 * @example
 * ```ts
 * import { Demonstrators } from "@headwater/agency"
 * const all = Demonstrators.all(5)
 * ;[1, 2, 3, 4, 5].map((size) => all.filter((it) => it.size === size).length) // => [5, 1, 20, 38, 153]
 * ```
 */
export const all = (symbols: number): ReadonlyArray<Demonstrator> => {
  // Texts that do not read the flag do the same in all modes, so that any game serves.
  const instructions = Policy.without(Policy.LS, ["d"])
  const classes = Policy.classes(instructions, Policy.game("R"), symbols)
  const found = new Map<string, Demonstrator>()
  for (let size = 1; size <= symbols; size++) {
    for (const id of classes.of(size)) {
      const value = classes.value(id)
      const actions = Array.from({ length: 16 }, (_, cell) =>
        Policy.action(value, "train", cell)
      ).join("")
      const before = found.get(actions) ?? { actions, size, rule: Infinity }
      const rule = classes.searches(id) ? before.rule : Math.min(before.rule, size)
      found.set(actions, { ...before, rule })
    }
  }
  return [...found.values()]
}
