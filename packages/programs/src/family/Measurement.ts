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
 * - {@link measurement}: what they show, made once and remembered
 * - {@link cost}, {@link worst}, {@link agrees}: parts of it
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { Budget, type Cost, type Language, type Run } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { type Context, contexts, type Family, member, text } from "./Family.ts"
import type * as Member from "./Member.ts"

/** How a member is run: the meter, and bounds on every run. */
export interface Options extends Budget.Bounds {
  /** In what unit steps are counted; the first of the language where it is not given. */
  readonly meter?: string
}

/** What running a member on every context shows. */
export interface Measurement {
  readonly mass: Rational
  readonly bits: number
  readonly contexts: number
  /** The greatest number of steps on a context. */
  readonly max: bigint
  readonly total: bigint
  readonly space: bigint
  /** The first context with the greatest number of steps. */
  readonly worst: Context
  /** How many contexts, in their order, it gets right before the first that it does not. */
  readonly right: number
  /** The first context with an answer other than the demonstrator's. */
  readonly disagreement: Context | undefined
}

/** A run that a bound ended, with its context. What a larger bound would show is not known. */
export type Undecided = Run.Exhausted & { readonly context: Context; readonly index: number }

/** Steps of a run where none are named: far above those of the members that come with us. */
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

/** What the first contexts show, by their number. */
interface Prefixes {
  readonly text: Member.Text
  /** How many contexts a size has, of those that were asked for. */
  readonly counts: Map<number, number>
  readonly max: Array<bigint>
  readonly total: Array<bigint>
  readonly space: Array<bigint>
  readonly worst: Array<Context>
  disagreement: { readonly index: number; readonly context: Context } | undefined
}

const nothing = (text: Member.Text): Prefixes => ({
  text,
  counts: new Map(),
  max: [],
  total: [],
  space: [],
  worst: [],
  disagreement: undefined
})

/** Adds a run to what the contexts before show. */
const add = (it: Prefixes, { output, space, steps }: Run.Halted<unknown>, context: Context) => {
  const index = it.max.length
  const [max, most, worst] = [it.max.at(-1), it.space.at(-1) ?? 0n, it.worst.at(-1)]
  const time = steps > 1n ? steps : 1n
  const isWorst = max === undefined || time > max
  it.max.push(isWorst ? time : max)
  it.worst.push(isWorst || worst === undefined ? context : worst)
  it.total.push((it.total.at(-1) ?? 0n) + time)
  it.space.push(space > most ? space : most)
  if (output !== context.answer) it.disagreement ??= { index, context }
}

/** Runs the contexts that have not been run yet, and says how many there are. */
const grown = (
  found: Prefixes,
  contexts: Iterable<Context>,
  within: Budget.Budget
): Result.Result<number, Undecided> => {
  let count = 0
  for (const context of contexts) {
    const index = count++
    if (index < found.max.length) continue
    const taken = found.text.run(context.values, within)
    if (taken.status === "exhausted") return Result.fail({ ...taken, context, index })
    add(found, taken, context)
  }
  return Result.succeed(count)
}

/** What the first contexts show. */
const shown = (found: Prefixes, count: number): Measurement => {
  const last = count - 1
  const [max, total, worst] = [found.max[last], found.total[last], found.worst[last]]
  if (max === undefined || total === undefined || worst === undefined) {
    throw new RangeError("Expected at least one context, not none")
  }
  const { bits, mass } = found.text
  const wrong = found.disagreement
  const isWrong = wrong !== undefined && wrong.index < count
  return {
    mass,
    bits,
    contexts: count,
    max,
    total,
    space: found.space[last] ?? 0n,
    worst,
    right: isWrong ? wrong.index : count,
    disagreement: isWrong ? wrong.context : undefined
  }
}

/** What is known of a member on a family. */
interface Known {
  readonly made: Map<string, Measurement>
  readonly prefixes: Map<string, Prefixes>
}

const measurements = new WeakMap<Family, WeakMap<Member.Any, Known>>()

/** How many measurements of one member are remembered. */
const kept = 1024

const remembered = (family: Family, which: Member.Any): Known => {
  const ofFamily = measurements.get(family) ?? new WeakMap<Member.Any, Known>()
  const ofMember = ofFamily.get(which) ?? { made: new Map(), prefixes: new Map() }
  measurements.set(family, ofFamily.set(which, ofMember))
  return ofMember
}

/** What is known of the first contexts, where another size began with them. */
const begun = (
  family: Family,
  known: Known,
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
 * What running a member on every context of a size shows. A measurement is made once and then
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
