/**
 * # Programs that enter a race
 *
 * A program of any language, as a hypothesis over answers in contexts: sure of what it puts out, or, where its
 * language has weights, of the chances that it leaves. Its time is the greatest over the contexts of
 * the data, or the bound that is given for all contexts of its world.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { type Budget, Language, type Run } from "@headwater/hypotheses"
import type { Process } from "@headwater/learners"
import * as Result from "effect/Result"
import type { Entrant } from "./Race.ts"

/** How a program is read. */
export interface Reading<M extends string> {
  readonly budget: Budget.Budget<M>
  /** How many symbols it weighs; it is sure of its output where this is not given. */
  readonly weights?: number | undefined
  /** Steps that it takes at most in its world, where they are known to be more than on the data. */
  readonly steps?: bigint | undefined
  /** How many of the inputs count for its time, the first of them. @defaultValue all */
  readonly timed?: number | undefined
}

/** What a program gives to each answer, an answer being the text that the language shows it as. */
const answered = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  program: P,
  input: I,
  { budget, weights }: Reading<M>
): Run.Run<ReadonlyMap<string, Rational>> => {
  if (weights === undefined) {
    const run = language.run(program, input, budget)
    return run.status === "exhausted"
      ? run
      : { ...run, output: new Map([[language.tongue.output(run.output).output, Rational.one]]) }
  }
  const run = Language.weighing(language, weights).run(program, input, budget)
  return run.status === "exhausted"
    ? run
    : {
        ...run,
        output: new Map(run.output.map((it, symbol) => [String(symbol), Rational.from(it)]))
      }
}

/**
 * A program as an entrant whose contexts are the places of a list of inputs, each of which it is run on
 * once.
 *
 * - **Errors** the first run that is exhausted, with the place of its input; `RangeError` where the
 *   language has no weights and some are asked for, and from the process for a place without an input
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Entrant, Race } from "@headwater/worlds"
 * import { Result } from "effect"
 * const text = Register.program("SET r2 1 | XOR r1 r2 | MOV r0 r1")
 * const inputs = [0, 1].map((r1) => ({ registers: { r1 } }))
 * const entrant = Result.getOrThrow(
 *   Entrant.of("not", Register.language, text, inputs, { budget: Budget.of("unit") })
 * )
 * entrant.cost.steps // => 3n
 * Race.run([entrant], [[0, "1"], [1, "0"], [1, "1"]]).runners[0]?.right // => 2
 * ```
 */
export const of = <P, I, O, M extends string>(
  name: string,
  language: Language.Language<P, I, O, M>,
  program: P,
  inputs: ReadonlyArray<I>,
  reading: Reading<NoInfer<M>>
): Result.Result<Entrant<number, string>, Run.Exhausted & { readonly context: number }> => {
  const answers: Array<ReadonlyMap<string, Rational>> = []
  let [steps, space] = [reading.steps ?? 1n, 0n]
  for (const [context, input] of inputs.entries()) {
    const run = answered(language, program, input, reading)
    if (run.status === "exhausted") return Result.fail({ ...run, context })
    answers.push(run.output)
    if (reading.timed !== undefined && context >= reading.timed) continue
    steps = run.steps > steps ? run.steps : steps
    space = run.space > space ? run.space : space
  }
  const coded = Language.coded(language, program)
  const process: Process.Process<number, string> = {
    predict: (place) => {
      const answer = answers[place]
      if (answer === undefined) throw new RangeError(`Expected an input, not \`${place}\``)
      return answer
    },
    after: () => process
  }
  return Result.succeed({
    name,
    process,
    cost: { mass: coded.mass, bits: Language.length(coded), steps, space }
  })
}
