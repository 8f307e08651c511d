/**
 * # Running lambda terms
 *
 * ## Main definitions
 * - {@link normalForm}: a run whose output is the normal form, as a conditional machine on an input
 * - {@link interpreted}: the same without WebAssembly
 *
 * For lists of bits, whole or one at a time, see `Stream.ts`.
 *
 * Steps are counted in *beta* steps, or in *graph* steps: beta steps, arguments put on the stack,
 * variables entered, thunks overwritten by their value, arguments given to free variables and
 * symbols of the normal form. Space is live cells (see `Machine.ts`), width the bits of the output.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { exhausted, type Run } from "../Run.ts"
import { applied } from "./applied.ts"
import { type Code, compile } from "./Code.ts"
import { bounded, type Limits, limits, type Meter, normalize, start } from "./Evaluation.ts"
import { type Machine, make } from "./Machine.ts"
import { compiled, plain } from "./Memory.ts"
import { fromSymbols, type Term } from "./Term.ts"

/** What a term is applied to: closed terms first, and then a list of bits. */
export interface Input {
  readonly args?: ReadonlyArray<Term>
  readonly bits?: string
}

const codes = new WeakMap<Term, Code>()

const codeOf = (term: Term): Code => {
  const known = codes.get(term)
  if (known !== undefined) return known
  const code = compile(term)
  codes.set(term, code)
  return code
}

/** Begins a run, and says whether the input fits, which is seen before it is laid out. */
export const begun = (
  m: Machine,
  term: Term,
  { args = [], bits }: Input,
  within: Limits,
  further: ReadonlyArray<number> = []
): boolean => {
  if (bits !== undefined && !/^[01]*$/u.test(bits)) {
    throw new RangeError(`Expected a list of bits 0 and 1, not \`${bits}\``)
  }
  if (3 * (bits?.length ?? 0) > within.space) return false
  start(m, args.length === 0 ? codeOf(term) : applied(term, args), bits, further)
  return m.space <= within.space
}

/** Larger machines are not kept from one run to the next. */
const kept = 1 << 22

/** The machine for runs to the end, made anew where the last run has left it large. */
const machineFor = (allocate: typeof compiled): (() => Machine) => {
  let machine = make(allocate)
  return () => {
    if (machine.cells.length > kept) machine = make(allocate)
    return machine
  }
}

/** The machine that runs one program after the other. */
export const fast = machineFor(compiled)
const slow = machineFor(plain)

const halted = <O>(m: Machine, { meter }: Budget<Meter>, output: O, width: number): Run<O> => ({
  status: "halted",
  output,
  steps: BigInt(meter === "beta" ? m.beta : m.graph),
  space: BigInt(m.space),
  width
})

const run = (m: Machine, term: Term, input: Input, given: Budget<Meter>): Run<Term> => {
  const budget = bounded(given)
  const within = limits(budget)
  if (!begun(m, term, input, within)) return exhausted("space", budget)
  const normal = normalize(m, within)
  return normal.end === "value"
    ? halted(m, budget, fromSymbols(normal.symbols), normal.width)
    : exhausted(normal.end, budget)
}

/**
 * The normal form of a term, applied to an input where there is one.
 *
 * - **Cost** some five nanoseconds a graph step; memory for 16 times the space allowed, at most
 * - **Laws** those of a language
 * - **Errors** `RangeError` for a term that is not closed
 *
 * @example
 * ```ts
 * import { Budget, Lambda } from "@headwater/hypotheses"
 * const run = Lambda.normalForm(Lambda.term("pow 2 3"), {}, Budget.of("beta"))
 * run.status === "halted" && Lambda.natural(run.output) // => 8n
 * const omega = Lambda.term("(\\x. x x) (\\x. x x)")
 * Lambda.normalForm(omega, {}, Budget.of("beta")) // => { status: "exhausted", resource: "steps", limit: 1_000_000n }
 * ```
 */
export const normalForm = (term: Term, input: Input, budget: Budget<Meter>): Run<Term> =>
  run(fast(), term, input, budget)

/** As {@link normalForm}, as it is in a host without WebAssembly. */
export const interpreted = (term: Term, input: Input, budget: Budget<Meter>): Run<Term> =>
  run(slow(), term, input, budget)
