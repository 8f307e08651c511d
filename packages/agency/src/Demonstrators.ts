/**
 * # Demonstrators
 *
 * What may be imitated: every function of the sixteen cells that a text of the demonstrators' own
 * language computes, by the size of its shortest text. Claims name three of them; this census has
 * them all.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
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

const listed = Memo.once(() => new Map(all(8).map((it) => [it.actions, it] as const)))

/** Every demonstrator with a text of at most eight symbols, shortest first; made once. */
export const described = (): ReadonlyArray<Demonstrator> => [...listed().values()]

/**
 * A demonstrator by name or by its actions. A table of the sixteen actions has nine symbols: where
 * none of at most eight is shorter it is the shortest text, and a rule.
 *
 * - **Errors** `RangeError` for what is no demonstrator
 *
 * @example
 * ```ts
 * import { Demonstrators } from "@headwater/agency"
 * const [r, o, t] = ["R", "O", "T"].map(Demonstrators.of)
 * ;[r?.size, o?.size, o?.rule, t?.size] // => [3, 6, Infinity, 9]
 * ```
 */
export const of = (demonstrator: string): Demonstrator => {
  const actions = Policy.game(demonstrator).demonstrator.join("")
  return listed().get(actions) ?? { actions, size: 9, rule: 9 }
}

/**
 * The actions of demonstrators whose shortest texts have from one to another number of symbols: all of
 * them, or at most some of each, evenly through the list.
 *
 * @example
 * ```ts
 * import { Demonstrators } from "@headwater/agency"
 * ;[Demonstrators.some(1, 2).length, Demonstrators.some(3, 5, 2).length] // => [6, 6]
 * ```
 */
export const some = (from: number, to: number, most = Infinity): ReadonlyArray<string> =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k).flatMap((size) => {
    const them = described().filter((it) => it.size === size)
    const every = Math.max(1, Math.floor(them.length / most))
    return them.filter((_, k) => k % every === 0 && k < every * most).map((it) => it.actions)
  })
