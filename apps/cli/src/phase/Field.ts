/**
 * # Fields
 *
 * Those who take part in a phase diagram: the members of a family at a size, with what running them
 * shows, as contenders. On the data axis those made for smaller sizes take part too.
 *
 * @module
 */
import type { Budget } from "@headwater/hypotheses"
import type { Contest } from "@headwater/priors"
import { Roster } from "@headwater/programs"
import * as Result from "effect/Result"

/** A program at a size, and what running it on every context of the size shows. */
export interface Runner {
  readonly entry: Roster.Entry
  /** Undefined where a run took more than `moreThan` steps. */
  readonly measured: Roster.Measured | undefined
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
  readonly steps: bigint
  /** The largest hard bound that is asked about, if there is one. */
  readonly bound: bigint | undefined
  /** Whether programs made for smaller sizes take part. */
  readonly smaller: boolean
}

/** A run that no bound explains away. */
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
 */
export const at = (
  roster: Roster.Roster,
  size: number,
  options: Options
): Result.Result<Field, Undecided> => {
  const { bound, smaller, ...how } = options
  const entries = [...roster.entries(size), ...(smaller ? Roster.smaller(roster, size) : [])]
  let contexts = 0
  const runners: Array<Runner> = []
  for (const entry of entries) {
    const found = Roster.measure(roster, entry, size, how)
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

/** The contenders after so many contexts: those who erred before are refuted. */
export const contenders = (field: Field, seen = 0): ReadonlyArray<Contest.Contender> =>
  field.runners.map(({ entry, measured }) => {
    if (measured === undefined) {
      const { bits, mass } = entry
      return { cost: { mass, bits, steps: 1n, space: 1n }, loss: "infinite" }
    }
    return measured.right < seen
      ? { cost: measured.cost, loss: "infinite" }
      : { cost: measured.cost }
  })
