/**
 * # Fields
 *
 * Those who take part in a race or a phase diagram: the members of a roster at a size, each with what
 * running it on every context shows. Those made for smaller sizes can take part too.
 *
 * @module
 */
import type { Budget } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { type Entry, type Measured, measure, type Roster, smaller as made } from "./roster/index.ts"

/** A program, and what running it on every context of the size shows. */
export interface Runner {
  readonly entry: Entry
  /** Undefined where a run took more than `moreThan` steps. */
  readonly measured: Measured | undefined
  readonly moreThan: bigint | undefined
}

/** The programs at a size. */
export interface Field {
  readonly size: number
  readonly contexts: number
  readonly runners: ReadonlyArray<Runner>
}

/** How programs are run. */
export interface Options extends Budget.Bounds {
  readonly meter: string
  readonly how: "max" | "total"
  /** The largest hard bound that is asked about, if there is one. */
  readonly bound: bigint | undefined
  /** Whether programs made for smaller sizes take part. */
  readonly smaller: boolean
}

/** A run that a bound ended and that no hard bound excludes. */
export interface Undecided {
  readonly member: string
  readonly size: number
  readonly context: number
  readonly resource: "steps" | "space" | "width"
  readonly limit: bigint
}

/**
 * The programs at a size, run on every context. One that takes more steps than it may is out under
 * every hard bound of at most so many; asked about larger ones, nothing is known of it.
 *
 * - **Cost** one run a program and context
 * - **Errors** {@link Undecided}; `RangeError` for a meter or a size that the family does not have
 *
 * @example
 * ```ts
 * import { Field, isqrt, Roster } from "@headwater/programs"
 * import { Result } from "effect"
 * const roster = Roster.register(isqrt)
 * const options = { meter: "unit", how: "max", bound: undefined, smaller: false } as const
 * const { runners } = Result.getOrThrow(Field.at(roster, 64, options))
 * runners.map((it) => it.measured?.cost.steps) // => [61n, 185n, 67n, 35n]
 * ```
 */
export const at = (
  roster: Roster,
  size: number,
  options: Options
): Result.Result<Field, Undecided> => {
  const { bound, smaller, ...how } = options
  const entries = [...roster.entries(size), ...(smaller ? made(roster, size) : [])]
  let contexts = 0
  const runners: Array<Runner> = []
  for (const entry of entries) {
    const found = measure(roster, entry, size, how)
    if (Result.isSuccess(found)) {
      contexts = found.success.contexts
      runners.push({ entry, measured: found.success, moreThan: undefined })
      continue
    }
    const { context, limit, resource } = found.failure
    if (resource !== "steps" || bound === undefined || bound > limit) {
      return Result.fail({ member: entry.name, size, context, resource, limit })
    }
    runners.push({ entry, measured: undefined, moreThan: limit })
  }
  return Result.succeed({ size, contexts, runners })
}
