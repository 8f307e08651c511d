/**
 * # Measurements of members
 *
 * Length, time and space of a member, found by running it on every context of a size. Nothing here
 * is declared by the author of a program. A member's time is at least 1 on each context. Where each
 * size adds contexts to those of the size before and the text is one at every size, no context is run
 * twice.
 *
 * ## Main definitions
 * - {@link runs}: the runs themselves, one a context
 * - {@link measurement}: what they show, measured once and remembered
 * - {@link cost}, {@link worst}, {@link agrees}: parts of it
 *
 * @module
 */
import { Budget, type Cost, type Language, type Run } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Context, Family } from "./Family.ts"
import { contexts, member, text } from "./members.ts"
import type * as Member from "./Member.ts"
import {
  grown,
  type Measurement,
  nothing,
  type Prefixes,
  shown,
  type Undecided
} from "./Prefixes.ts"

/** How a member is run: the meter, and bounds on every run. */
export interface Options extends Budget.Bounds {
  /** The unit in which steps are counted. @defaultValue the first meter of the language */
  readonly meter?: string
}

/** The default bound on the steps of a run, far above those of the members of this package. */
export const defaultSteps = 1_000_000_000n

const budget = ({ meters }: Language.Any, options: Options): Budget.Budget => {
  const { meter = meters[0], ...bounds } = options
  if (!meters.includes(meter)) {
    throw new RangeError(`Expected a meter (${meters.join(", ")}), not \`${meter}\``)
  }
  return Budget.of(meter, { ...bounds, steps: bounds.steps ?? defaultSteps })
}

/** A run, with the context that it began from. */
export interface RunOn {
  readonly context: Context
  readonly run: Run.Run<bigint | undefined>
}

/**
 * The runs of a member, one a context and in their order; a run that is exhausted is the last.
 *
 * - **Errors** `RangeError` for a name, a meter or a size that there is not
 */
export function* runs(
  family: Family,
  which: string | Member.Any,
  size: number,
  options: Options = {}
): Generator<RunOn> {
  const it = text(family, which, size)
  const within = budget(it.member.language, options)
  for (const context of contexts(family, size)) {
    const run = it.run(context.values, within)
    yield { context, run }
    if (run.status === "exhausted") return
  }
}

/** What was measured of a member on a family. */
interface Remembered {
  readonly made: Map<string, Measurement>
  readonly prefixes: Map<string, Prefixes>
}

const measurements = new WeakMap<Family, WeakMap<Member.Any, Remembered>>()

/** How many measurements of one member are remembered. */
const kept = 1024

const remembered = (family: Family, which: Member.Any): Remembered => {
  const ofFamily = measurements.get(family) ?? new WeakMap<Member.Any, Remembered>()
  const ofMember = ofFamily.get(which) ?? { made: new Map(), prefixes: new Map() }
  measurements.set(family, ofFamily.set(which, ofMember))
  return ofMember
}

/** What is known of the first contexts, from measurements at other sizes. */
const begun = (
  family: Family,
  known: Remembered,
  which: Member.Any,
  size: number,
  bounds: string
): Prefixes => {
  const before = known.prefixes.get(bounds)
  if (before !== undefined && before.text.program === which.program(size)) return before
  const made = nothing(text(family, which, size))
  if (family.nested === true) {
    for (const oldest of known.prefixes.keys()) {
      if (known.prefixes.size >= kept) known.prefixes.delete(oldest)
    }
    known.prefixes.set(bounds, made)
  }
  return made
}

/**
 * What running a member on every context of a size shows. It is measured once and
 * remembered for as long as the family and the member are.
 *
 * - **Cost** one run a context; at most a billion steps a run where no bound is given
 * - **Errors** {@link Undecided} for the first run that is exhausted; `RangeError` for a name, a meter
 *   or a size that there is not
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * import { Result } from "effect"
 * const newton = Result.getOrThrow(Family.measurement(isqrt, "newton", 64))
 * newton.bits // => 146
 * newton.max // => 67n
 * ```
 */
export const measurement = (
  family: Family,
  which: string | Member.Any,
  size: number,
  options: Options = {}
): Result.Result<Measurement, Undecided> => {
  const found = member(family, which)
  const known = remembered(family, found)
  const within = budget(found.language, options)
  const bounds = [within.meter, within.steps, within.space, within.width].join(" ")
  const key = `${size} ${bounds}`
  const before = known.made.get(key)
  if (before !== undefined) return Result.succeed(before)
  const all = contexts(family, size)
  const prefixes = begun(family, known, found, size, bounds)
  const count = prefixes.counts.get(size)
  const made = count === undefined ? grown(prefixes, all, within) : Result.succeed(count)
  if (Result.isFailure(made)) return Result.fail(made.failure)
  prefixes.counts.set(size, made.success)
  const measured = shown(prefixes, made.success)
  for (const oldest of known.made.keys()) if (known.made.size >= kept) known.made.delete(oldest)
  known.made.set(key, measured)
  return Result.succeed(measured)
}

/**
 * The cost of a member on all contexts of a size, which is what a prior weighs. Its time is the
 * greatest over the contexts, or the total where that is asked for.
 *
 * - **Errors** as {@link measurement}
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * import { Result } from "effect"
 * const cost = Result.getOrThrow(Family.cost(isqrt, "search", 64))
 * cost.bits // => 98
 * cost.steps // => 61n
 * ```
 */
export const cost = (
  family: Family,
  which: string | Member.Any,
  size: number,
  options: Options & { readonly how?: "max" | "total" } = {}
): Result.Result<Cost.Cost, Undecided> => {
  const { how = "max", ...rest } = options
  return Result.map(measurement(family, which, size, rest), (it) => ({
    mass: it.mass,
    bits: it.bits,
    steps: it[how],
    space: it.space
  }))
}

/**
 * The first context on which a member takes its greatest number of steps.
 *
 * - **Errors** as {@link measurement}
 */
export const worst = (
  family: Family,
  which: string | Member.Any,
  size: number,
  options: Options = {}
): Result.Result<Context, Undecided> =>
  Result.map(measurement(family, which, size, options), (it) => it.worst)

/**
 * Whether a member halts with the demonstrator's answer on every context of a size.
 *
 * - **Errors** `RangeError` for a name or a size that the family does not have
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * Family.agrees(isqrt, "argmax", 16) // => true
 * ```
 */
export const agrees = (
  family: Family,
  which: string | Member.Any,
  size: number,
  options: Options = {}
): boolean => {
  const made = measurement(family, which, size, options)
  return Result.isSuccess(made) && made.success.disagreement === undefined
}
