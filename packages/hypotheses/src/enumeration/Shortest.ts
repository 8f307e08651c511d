/**
 * # Shortest programs
 *
 * Of each function that turns up among listed programs the first program: the shortest there is, where the
 * listing is by length and every program before it that does not end is shown never to.
 *
 * @module
 */
import { ran, type Question } from "./Enumeration.ts"
import type { Source } from "./Interned.ts"

/** What running a listing of programs shows. */
export interface Shortest<out P> {
  readonly programs: number
  /** Programs shown never to end on some context. */
  readonly endless: number
  /** Lengths of programs of which it is not known whether they end. */
  readonly undecided: ReadonlyArray<number>
  readonly longestRun: bigint
  /** The first program of each function, by the behaviour. */
  readonly shortest: ReadonlyMap<string, P>
}

/**
 * The first program of each function on the contexts of a question, each run until the first context on
 * which it passes its budget; what is not shown to be endless there is undecided.
 *
 * - **Cost** one run a program and context; memory for the functions
 * - **Errors** those of {@link ran}
 *
 * @example
 * ```ts
 * import { Budget, Enumeration, Register } from "@headwater/hypotheses"
 * const budget = Budget.of("unit", { steps: 64 })
 * const contexts = [0, 1, 2].map((r1) => ({ registers: { r1 } }))
 * const isEndless = (program: Register.Program, input: Register.Input) =>
 *   Register.isEndless(program, input, 64)
 * const { endless, shortest, undecided } = Enumeration.shortest(
 *   Register.language,
 *   { bits: 16, contexts, budget },
 *   isEndless
 * )
 * ;[endless, undecided.length] // => [26, 0]
 * Register.line(shortest.get("0,1,2") ?? Register.program("")) // => "MOV r0 r1"
 * ```
 */
export const shortest = <P, I, O, M extends string>(
  source: Source<P, I, O, M>,
  question: Question<P, I, O, NoInfer<M>>,
  isEndless: (program: P, input: I) => boolean
): Shortest<P> => {
  const first = new Map<string, P>()
  const undecided: Array<number> = []
  let [programs, endless, longestRun] = [0, 0, 0n]
  for (const row of ran(source, { ...question, stops: true })) {
    const { coded, answers, behaviour, isDecided, cost } = row
    const stuck = question.contexts[answers.indexOf(undefined)]
    programs++
    if (isDecided) {
      if (cost.steps > longestRun) longestRun = cost.steps
      if (!first.has(behaviour)) first.set(behaviour, coded.program)
    } else if (stuck !== undefined && isEndless(coded.program, stuck)) endless++
    else undecided.push(cost.bits)
  }
  return { programs, endless, undecided, longestRun, shortest: first }
}
