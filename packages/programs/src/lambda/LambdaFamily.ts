/**
 * # Families as lambda terms
 *
 * The demonstrator of a family of the register machine, and terms that do what it does. Contexts,
 * sizes and answers are those of that family; a term is applied to the named values of a context in
 * a fixed order, each as Church's numeral, and its normal form is read back as a number.
 *
 * Church's numeral n is a loop of n rounds, so reading a number takes as many beta steps as it is
 * large: nothing here is faster than linear in its context. Terms pay neither for their context's
 * length nor for that of the answer.
 *
 * ## Main definitions
 * - {@link LambdaFamily}, {@link LambdaMember}
 * - {@link define}: a family of terms from texts of the named language
 * - {@link cost}, {@link agrees}, {@link runs}: as for a `Family`, with the meters beta and graph
 *
 * @module
 */
import { Budget, type Cost, Lambda, Language, type Run } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { type Context, contexts as contextsOf, type Family } from "../family/index.ts"

/** A term at every size. */
export interface LambdaMember {
  readonly name: string
  /** How it finds its answer, in a few words. */
  readonly about: string
  readonly program: (size: number) => Lambda.Term
}

/** A demonstrator and the terms that imitate it. */
export interface LambdaFamily {
  readonly id: string
  /** Its short name in the argument: F2, F3, F7, F8. */
  readonly label: string
  /** Whose contexts and demonstrator these are, and whose members may be compared with these. */
  readonly family: Family
  /** The values of a context that a term is applied to, in this order. */
  readonly inputs: ReadonlyArray<string>
  /** The number that a normal form stands for, if it stands for one. */
  readonly value: (normalForm: Lambda.Term) => bigint | undefined
  readonly members: ReadonlyArray<LambdaMember>
}

/** How a member is run: the meter, and bounds on every run. */
export interface Options extends Budget.Bounds {
  /** In what unit steps are counted; `beta` where it is not given. */
  readonly meter?: Lambda.Meter
}

/** A run that a bound ended, with its context. What a larger bound would show is not known. */
export type Undecided = Run.Exhausted & { readonly context: Context }

/** A run, with the context that it began from. */
export interface RunOn {
  readonly context: Context
  readonly run: Run.Run<Lambda.Term>
}

/** Steps of a run where none are named: far above those of the members that come with us. */
export const defaultSteps = 1_000_000_000n

/**
 * A term that is the same at every size. The text is read when it is first asked for.
 *
 * - **Errors** `RangeError`, then, for text that is no term
 */
export const text = (named: string): ((size: number) => Lambda.Term) => {
  let read: Lambda.Term | undefined
  return () => (read ??= Lambda.term(named))
}

/**
 * A family of terms; its answers are Church's numerals where nothing else is said.
 *
 * - **Errors** `RangeError` where two members have one name
 *
 * @example
 * ```ts
 * import { isqrt, LambdaFamily } from "@headwater/programs"
 * const rooted = LambdaFamily.define({
 *   id: "rooted",
 *   label: "mine",
 *   family: isqrt,
 *   inputs: ["y"],
 *   members: [{ name: "zero", about: "says 0", program: LambdaFamily.text("\\y. 0") }]
 * })
 * LambdaFamily.agrees(rooted, "zero", 1) // => true
 * LambdaFamily.agrees(rooted, "zero", 2) // => false
 * ```
 */
export const define = (
  body: Omit<LambdaFamily, "value"> & Partial<Pick<LambdaFamily, "value">>
): LambdaFamily => {
  const names = body.members.map((it) => it.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return { value: Lambda.natural, ...body }
  throw new RangeError(`Expected distinct names of members of ${body.id}, not \`${twice}\` twice`)
}

/**
 * The contexts of a size.
 *
 * - **Errors** `RangeError` for a size that the family does not have
 */
export const contexts = (family: LambdaFamily, size: number): Iterable<Context> =>
  contextsOf(family.family, size)

/** What a term is applied to in a context. */
export const input = (family: LambdaFamily, context: Context): Lambda.Input => ({
  args: family.inputs.map((name) => Lambda.numeral(context.values[name] ?? Number.NaN))
})

/**
 * The member of that name.
 *
 * - **Errors** `RangeError` that lists the names, where there is none
 */
export const member = (family: LambdaFamily, name: string): LambdaMember => {
  const found = family.members.find((it) => it.name === name)
  if (found !== undefined) return found
  const names = family.members.map((it) => it.name).join(", ")
  throw new RangeError(`Expected a member of ${family.id} (${names}), not \`${name}\``)
}

/**
 * The term of a member at a size. A member of another family, or of none, is taken as it is.
 *
 * - **Errors** `RangeError` for a name or a size that the family does not have
 */
export const program = (
  family: LambdaFamily,
  which: string | LambdaMember,
  size: number
): Lambda.Term => {
  contexts(family, size)
  return (typeof which === "string" ? member(family, which) : which).program(size)
}

const budget = (options: Options): Budget.Budget<Lambda.Meter> =>
  Budget.of(options.meter ?? "beta", { ...options, steps: options.steps ?? defaultSteps })

/**
 * The runs of a member, one a context and in their order; a run that is exhausted is the last.
 *
 * - **Errors** `RangeError` for a name or a size that the family does not have
 */
export function* runs(
  family: LambdaFamily,
  which: string | LambdaMember,
  size: number,
  options: Options = {}
): Generator<RunOn> {
  const term = program(family, which, size)
  const within = budget(options)
  for (const context of contexts(family, size)) {
    const run = Lambda.language.run(term, input(family, context), within)
    yield { context, run }
    if (run.status === "exhausted") return
  }
}

/** Costs by family and member. */
const costs = new WeakMap<LambdaFamily, WeakMap<LambdaMember, Map<string, Cost.Cost>>>()

/** How many costs of one member are remembered. */
const kept = 64

const remembered = (family: LambdaFamily, which: LambdaMember): Map<string, Cost.Cost> => {
  const ofFamily = costs.get(family) ?? new WeakMap<LambdaMember, Map<string, Cost.Cost>>()
  const ofMember = ofFamily.get(which) ?? new Map<string, Cost.Cost>()
  costs.set(family, ofFamily.set(which, ofMember))
  return ofMember
}

/**
 * The cost of a member on all contexts of a size, which is what a prior weighs. Its time is the
 * greatest over the contexts, or the total where that is asked for. It is found once, and then
 * remembered for as long as the family and the member are.
 *
 * - **Cost** one run a context; at most a billion steps a run unless told
 * - **Errors** {@link Undecided} for the first run that is exhausted; `RangeError` for a name or a
 *   size that the family does not have
 *
 * @example
 * ```ts
 * import { LambdaFamilies, LambdaFamily } from "@headwater/programs"
 * import { Result } from "effect"
 * const { subtraction } = LambdaFamilies
 * const cost = Result.getOrThrow(LambdaFamily.cost(subtraction, "closed", 16))
 * cost.bits // => 121
 * cost.steps // => 82n
 * ```
 */
export const cost = (
  family: LambdaFamily,
  which: string | LambdaMember,
  size: number,
  options: Options & { readonly how?: "max" | "total" } = {}
): Result.Result<Cost.Cost, Undecided> => {
  const { how = "max", ...rest } = options
  const within = budget(rest)
  const found = typeof which === "string" ? member(family, which) : which
  const known = remembered(family, found)
  const key = [size, how, within.meter, within.steps, within.space, within.width].join(" ")
  const before = known.get(key)
  if (before !== undefined) return Result.succeed(before)
  const coded = Language.coded(Lambda.language, program(family, found, size))
  const all = [...contexts(family, size)]
  const inputs = all.map((context) => input(family, context))
  const made = Language.costOf(Lambda.language, coded, inputs, how, within)
  if (Result.isSuccess(made)) {
    for (const oldest of known.keys()) if (known.size >= kept) known.delete(oldest)
    known.set(key, made.success)
    return Result.succeed(made.success)
  }
  const context = all[made.failure.context]
  if (context === undefined) throw new RangeError("Expected the index of a context, not another")
  return Result.fail({ ...made.failure, context })
}

/**
 * Whether a member halts with the demonstrator's answer on every context of a size.
 *
 * - **Errors** `RangeError` for a name or a size that the family does not have
 */
export const agrees = (
  family: LambdaFamily,
  which: string | LambdaMember,
  size: number,
  options: Options = {}
): boolean => {
  for (const { context, run } of runs(family, which, size, options)) {
    if (run.status === "exhausted" || family.value(run.output) !== context.answer) return false
  }
  return true
}
