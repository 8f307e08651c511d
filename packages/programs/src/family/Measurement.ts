/**
 * # Measurements of members
 *
 * Length, time and space of a member, found by running it on every context of a size. Nothing here
 * is declared by the author of a program. A member's time is at least 1 on each context.
 *
 * ## Main definitions
 * - {@link runs}: the runs themselves, one a context
 * - {@link measurement}: what one walk over them shows, remembered
 * - {@link cost}, {@link worst}, {@link agrees}: parts of it
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { Budget, type Cost, Language, Register, type Run } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { type Context, contexts, type Family, member, type Member, program } from "./Family.ts"

/** How a member is run: the meter, and bounds on every run. */
export interface Options extends Budget.Bounds {
  /** In what unit steps are counted; `unit` where it is not given. */
  readonly meter?: Register.Meter
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
  /** The first context with an answer other than the demonstrator's. */
  readonly disagreement: Context | undefined
}

/** A run that a bound ended, with its context. What a larger bound would show is not known. */
export type Undecided = Run.Exhausted & { readonly context: Context }

/** Steps of a run where none are named: far above those of the members that come with us. */
export const defaultSteps = 1_000_000_000n

const budget = (options: Options): Budget.Budget<Register.Meter> =>
  Budget.of(options.meter ?? "unit", { ...options, steps: options.steps ?? defaultSteps })

/** A run, with the context that it began from. */
export interface RunOn {
  readonly context: Context
  readonly run: Run.Run<bigint>
}

function* walk(
  text: Register.Program,
  contexts: Iterable<Context>,
  within: Budget.Budget<Register.Meter>
): Generator<RunOn> {
  for (const context of contexts) {
    const run = Register.answer(text, context.input, within)
    yield { context, run }
    if (run.status === "exhausted") return
  }
}

/**
 * The runs of a member, one a context and in their order; a run that is exhausted is the last.
 *
 * - **Errors** `RangeError` for a name or a size that the family does not have
 */
export const runs = (
  family: Family,
  which: string | Member,
  size: number,
  options: Options = {}
): Iterable<RunOn> => walk(program(family, which, size), contexts(family, size), budget(options))

const measured = (
  text: Register.Program,
  contexts: Iterable<Context>,
  within: Budget.Budget<Register.Meter>
): Result.Result<Measurement, Undecided> => {
  let [count, max, total, space] = [0, 0n, 0n, 0n]
  let worst: Context | undefined
  let disagreement: Context | undefined
  for (const { context, run } of walk(text, contexts, within)) {
    if (run.status === "exhausted") return Result.fail({ ...run, context })
    const steps = run.steps > 1n ? run.steps : 1n
    count++
    total += steps
    if (steps > max) [max, worst] = [steps, context]
    if (run.space > space) space = run.space
    if (disagreement === undefined && run.output !== context.answer) disagreement = context
  }
  if (worst === undefined) throw new RangeError("Expected at least one context, not none")
  const { mass, bits = "" } = Language.coded(Register.language, text)
  const used = { max, total, space, worst, disagreement }
  return Result.succeed({ mass, bits: bits.length, contexts: count, ...used })
}

/** Measurements by family and member. */
const measurements = new WeakMap<Family, WeakMap<Member, Map<string, Measurement>>>()

/** How many measurements of one member are remembered. */
const kept = 64

const remembered = (family: Family, which: Member): Map<string, Measurement> => {
  const ofFamily = measurements.get(family) ?? new WeakMap<Member, Map<string, Measurement>>()
  const ofMember = ofFamily.get(which) ?? new Map<string, Measurement>()
  measurements.set(family, ofFamily.set(which, ofMember))
  return ofMember
}

/**
 * What running a member on every context of a size shows. A measurement is made once and then
 * remembered for as long as the family and the member are.
 *
 * - **Cost** one run a context; at most a billion steps a run unless told
 * - **Errors** {@link Undecided} for the first run that is exhausted; `RangeError` for a name or a
 *   size that the family does not have
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
  which: string | Member,
  size: number,
  options: Options = {}
): Result.Result<Measurement, Undecided> => {
  const found = typeof which === "string" ? member(family, which) : which
  const known = remembered(family, found)
  const within = budget(options)
  const key = [size, within.meter, within.steps, within.space, within.width].join(" ")
  const before = known.get(key)
  if (before !== undefined) return Result.succeed(before)
  const made = measured(program(family, found, size), contexts(family, size), within)
  if (Result.isSuccess(made)) {
    for (const oldest of known.keys()) if (known.size >= kept) known.delete(oldest)
    known.set(key, made.success)
  }
  return made
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
  which: string | Member,
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
  which: string | Member,
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
 * const zero = { name: "zero", about: "says 0", program: Family.listing("SET r0 0") }
 * Family.agrees(isqrt, zero, 1) // => true
 * Family.agrees(isqrt, zero, 2) // => false
 * ```
 */
export const agrees = (
  family: Family,
  which: string | Member,
  size: number,
  options: Options = {}
): boolean => {
  const made = measurement(family, which, size, options)
  return Result.isSuccess(made) && made.success.disagreement === undefined
}
