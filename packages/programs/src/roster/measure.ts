import type { Budget, Cost, Run } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Entry, Roster } from "./Roster.ts"

/** What running an entry on every context shows. */
export interface Measured {
  readonly cost: Cost.Cost
  readonly contexts: number
  /** How many contexts, in their order, it gets right before the first that it does not. */
  readonly right: number
}

/** A run that a bound ended, with the number of contexts before it. */
export type Undecided = Run.Exhausted & { readonly context: number }

/** How an entry is run. */
export interface Options extends Budget.Bounds {
  /** In what unit steps are counted; the first of the machine where it is not given. */
  readonly meter?: string
  /** Whether its time is the greatest over the contexts or the total; the greatest unless told. */
  readonly how?: "max" | "total"
}

/**
 * The cost of an entry on all contexts of a size, which need not be the one it was made for, and
 * how many of them it gets right before it errs.
 *
 * - **Cost** one run a context
 * - **Errors** {@link Undecided} for the first run that is exhausted; `RangeError` for a meter or a
 *   size that the family does not have
 *
 * @example
 * ```ts
 * import { isqrt, Roster } from "@headwater/programs"
 * import { Result } from "effect"
 * const roster = Roster.register(isqrt)
 * const [half] = Roster.smaller(roster, 64)
 * const found = Result.getOrThrow(Roster.measure(roster, half!, 64))
 * found.right // => 32
 * ```
 */
export const measure = (
  roster: Roster,
  entry: Entry,
  size: number,
  options: Options = {}
): Result.Result<Measured, Undecided> => {
  const { how = "max", meter = roster.meters[0], ...bounds } = options
  let [steps, space, count] = [0n, 0n, 0]
  let right: number | undefined
  for (const context of roster.contexts(size)) {
    const outcome = entry.run(context, meter, bounds)
    const { run } = outcome
    if (run.status === "exhausted") return Result.fail({ ...run, context: count })
    const time = run.steps > 1n ? run.steps : 1n
    steps = how === "total" ? steps + time : time > steps ? time : steps
    if (run.space > space) space = run.space
    if (!outcome.right) right ??= count
    count++
  }
  const { bits, mass } = entry
  return Result.succeed({
    cost: { mass, bits, steps, space },
    contexts: count,
    right: right ?? count
  })
}
