/**
 * # Levin search
 *
 * In phase k = 0, 1, 2, ... every program `p` begins anew and gets `⌊mass(p) · 2^k⌋` steps, which
 * are `2^(k - |p|)` for a bit string, until one puts out something that passes a test. The test is
 * part of the time: it gets what steps the program has left. FAST runs the same schedule; the prior
 * that it samples from is `Fast` of `@headwater/priors`.
 *
 * To be used by the room complexity: Kt of a string is the phase in which this search finds it.
 *
 * ## Main statements (checked in ./laws)
 * - `levin-search › bound`: if some program passes after `t ≥ 1` steps, test included, the search
 *   takes less than `4 t / mass(p)` steps in all; `2 t / mass(p)` would be false
 * - `levin-search › order`: programs are first seen to halt by rising `|p| + ⌈log2 t⌉`
 *
 * ## References
 * - [Levin1973], [LiVitanyi2019] §7.5, [Schmidhuber2002]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Budget, Language, Run } from "@headwater/hypotheses"

/** An input, and a test that an output on it has to pass. */
export interface Problem<I, O> {
  readonly input: I
  /** Says yes or no and how many steps that took, or that it would take more than `steps`. */
  readonly test: (output: O, steps: bigint) => Run.Run<boolean>
}

/** The bounds of each single run, and of the search. */
export interface Bounds<M extends string> {
  readonly meter: M
  readonly space?: bigint
  readonly width?: number
  /** The last phase that is begun. */
  readonly phases: number
}

/** A program that passed. */
export interface Found<P, O> {
  readonly status: "found"
  readonly coded: Language.Coded<P>
  readonly output: O
  readonly phase: number
  /** Steps of the program and of the test on its output, at least 1. */
  readonly time: bigint
  /** Steps of all runs and tests of the search. */
  readonly total: bigint
}

/** A search that ended with its last phase. */
export interface NotFound {
  readonly status: "exhausted"
  readonly total: bigint
}

/** A program that was first seen to halt, test included, and in which phase. */
export interface Discovery<P, O> {
  readonly coded: Language.Coded<P>
  readonly output: O
  readonly accepted: boolean
  readonly phase: number
  readonly time: bigint
  /** Steps of the search so far. */
  readonly total: bigint
}

/** A test that looks at the output and takes no time. */
export const is =
  <O>(wanted: (output: O) => boolean): ((output: O) => Run.Run<boolean>) =>
  (output) => ({ status: "halted", output: wanted(output), steps: 0n, space: 0n, width: 0 })

/** The programs of at most `bits` bits, each listing going on where the last one ended. */
const growing = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  bits: number
): ((upTo: number) => ReadonlyArray<Language.Coded<P>>) => {
  if (language.code.kind === "mass") return (upTo) => [...language.programs({ bits: upTo })]
  const listing = language.programs({ bits })[Symbol.iterator]()
  const programs: Array<Language.Coded<P>> = []
  let next = listing.next()
  return (upTo) => {
    while (next.done !== true && (next.value.bits ?? "").length <= upTo) {
      programs.push(next.value)
      next = listing.next()
    }
    return programs
  }
}

/** The steps that a program gets in a phase. */
const share = (mass: Rational, phase: number): bigint =>
  (mass.numerator << BigInt(phase)) / mass.denominator

/**
 * The steps of one phase by itself: each program begins anew and gets its share of `2^phase`, and takes
 * at least one step, so that those of a prefix-free code take at most `2^phase` together. The programs are
 * those of the language, if not others.
 *
 * - **Cost** as many steps, and what the listing takes
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { LevinSearch } from "@headwater/learners"
 * const input = { registers: { r1: 3 } }
 * LevinSearch.steps(Register.language, input, { meter: "unit", phase: 12 }) // => 40n
 * ```
 */
export const steps = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  input: I,
  {
    meter,
    phase,
    programs = language.programs({ bits: phase })
  }: {
    readonly meter: NoInfer<M>
    readonly phase: number
    readonly programs?: Iterable<Language.Coded<P>>
  }
): bigint => {
  let total = 0n
  for (const { mass, program } of programs) {
    const steps = share(mass, phase)
    const run = language.run(program, input, { meter, steps, space: 1_000_000n, width: 65_536 })
    total += run.status === "exhausted" ? steps : run.steps > 1n ? run.steps : 1n
  }
  return total
}

/**
 * The programs as they are first seen to halt with their test, phase by phase; in a phase in the
 * order of the language's listing.
 *
 * A program that has halted is charged again in every later phase, and where it has a code word not
 * run again: it would do the same.
 *
 * - **Cost** at most `2^(phases + 1)` steps for a prefix-free code, and what the listing takes
 * - **Errors** `RangeError` for a number of phases that is no integer from 0 to 64
 */
export function* discoveries<P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  { input, test }: Problem<I, O>,
  bounds: Bounds<NoInfer<M>>
): Generator<Discovery<P, O>, bigint> {
  const { meter, space = 1_000_000n, width = 65_536, phases } = bounds
  if (!Number.isInteger(phases) || phases < 0 || phases > 64) {
    throw new RangeError(`Expected 0 to 64 phases, not \`${phases}\``)
  }
  const programs = growing(language, phases)
  const halted = new Map<string, bigint>()
  let total = 0n
  for (let phase = 0; phase <= phases; phase++) {
    for (const coded of programs(phase)) {
      const steps = share(coded.mass, phase)
      const known = coded.bits === undefined ? undefined : halted.get(coded.bits)
      if (known !== undefined) {
        total += known
        continue
      }
      if (steps === 0n) continue
      const budget: Budget.Budget<M> = { meter, steps, space, width }
      const run = language.run(coded.program, input, budget)
      const tested = run.status === "halted" ? test(run.output, steps - run.steps) : run
      if (run.status === "exhausted" || tested.status === "exhausted") {
        total += steps
        continue
      }
      const used = run.steps + tested.steps
      const time = used > 1n ? used : 1n
      total += time
      if (coded.bits !== undefined) halted.set(coded.bits, time)
      // without a code word there is no telling a program from the last phase but by its phase
      else if (phase > phaseOf(coded.mass, time)) continue
      yield { coded, output: run.output, accepted: tested.output, phase, time, total }
    }
  }
  return total
}

/**
 * The first program to pass.
 *
 * - **Cost** and **Errors** as {@link discoveries}
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { LevinSearch } from "@headwater/learners"
 * const found = LevinSearch.search(
 *   Register.language,
 *   { input: { registers: { r1: 7 } }, test: LevinSearch.is((answer) => answer === 14n) },
 *   { meter: "unit", phases: 24 }
 * )
 * found.status === "found" && Register.line(found.coded.program) // => "SET r0 14"
 * ```
 */
export const search = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  problem: Problem<I, O>,
  bounds: Bounds<NoInfer<M>>
): Found<P, O> | NotFound => {
  const seen = discoveries(language, problem, bounds)
  for (let next = seen.next(); ; next = seen.next()) {
    if (next.done === true) return { status: "exhausted", total: next.value }
    const { accepted, ...found } = next.value
    if (accepted) return { status: "found", ...found }
  }
}

/**
 * A strict bound on the steps of a search that finds a program of this mass and time:
 * `factor · t / mass`.
 */
export const bound = (
  { coded, time }: { readonly coded: Language.Coded<unknown>; readonly time: bigint },
  factor = 4
): Rational => Rational.of(BigInt(factor) * time).dividedBy(coded.mass)

/**
 * The phase in which a program of this mass is first seen to halt after `t` steps: the least k with
 * `mass · 2^k ≥ t`, which is `|p| + ⌈log2 t⌉` for a bit string.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { LevinSearch } from "@headwater/learners"
 * LevinSearch.phaseOf(Rational.pow2(-98), 125n) // => 105
 * ```
 */
export const phaseOf = (mass: Rational, time: bigint): number => {
  const needed = Rational.of(time).dividedBy(mass).ceil()
  return needed <= 1n ? 0 : (needed - 1n).toString(2).length
}
