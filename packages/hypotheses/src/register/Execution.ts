/**
 * # Running programs of the register machine
 *
 * ## Main definitions
 * - {@link execute}: a run whose output is the eight registers
 * - {@link answer}: a run whose output is r0
 * - {@link weights}: a run whose output is a distribution, r_a being the weight of symbol a
 *
 * ## Implementation notes
 * A program runs in WebAssembly, interpreted and, once it has run long, compiled (see engine/). The
 * reference takes up, from where it stands, what does not fit there: values of more than 63 bits and
 * cells from 2^22 on. Outcomes are those of the reference to the last figure.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Budget } from "../Budget.ts"
import { type Exhausted, exhausted, type Run } from "../Run.ts"
import { bigint } from "./engine/bigint.ts"
import { runnerOf } from "./engine/runners.ts"
import type { Input } from "./Input.ts"
import { type Program, registerCount } from "./Instruction.ts"
import { bounded } from "./limits.ts"
import { advance } from "./reference.ts"
import { type Meter, space, start, type State } from "./State.ts"

/** A run that halted, in WebAssembly or in the reference. */
interface End {
  readonly register: (index: number) => bigint
  readonly steps: number | bigint
  readonly space: number | bigint
  readonly width: number
}

/** Runs a program; its end is to be read before the next run. */
const run = (program: Program, input: Input, given: Budget<Meter>): End | Exhausted => {
  const budget = bounded(given)
  const runner = runnerOf(program, budget)
  if (runner === undefined) return concluded(program, start(program, input, budget.meter), budget)
  const end = runner.run(input, budget)
  if (end === "halted") return runner
  return end === "steps" ? exhausted(end, budget) : concluded(program, end, budget)
}

/** The rest of the run in the reference. */
const concluded = (program: Program, state: State, budget: Budget<Meter>): End | Exhausted => {
  const end = advance(program, state, budget)
  if (end !== "halted") return exhausted(end, budget)
  const { registers, steps, width } = state
  return { register: (index) => registers[index] ?? 0n, steps, space: space(state), width }
}

const halted = <O>({ steps, space, width }: End, output: O): Run<O> => ({
  status: "halted",
  output,
  steps: bigint(steps),
  space: bigint(space),
  width
})

/** r0 to r7; spelled out, for it is done at every run. */
const everyRegister = (end: End): ReadonlyArray<bigint> => [
  end.register(0),
  end.register(1),
  end.register(2),
  end.register(3),
  end.register(4),
  end.register(5),
  end.register(6),
  end.register(7)
]

/**
 * Runs a program; the output is r0 to r7 at the end.
 *
 * - **Cost** a few nanoseconds a step, less than one in programs that run long; about half a
 *   microsecond where values have more than 63 bits or cells lie at 2^22 or beyond
 * - **Laws** `deterministic`, `fuel monotone` and the others of a language; agrees with
 *   {@link reference}
 * - **Errors** `RangeError` for an input that is not one
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * const double = Register.program("ADD r0 r1 | ADD r0 r1")
 * const run = Register.execute(double, { registers: { r1: 21 } }, Budget.of("unit"))
 * run // => { status: "halted", output: [42n, 21n, 0n, 0n, 0n, 0n, 0n, 0n], steps: 2n, space: 2n, width: 6 }
 * ```
 */
export const execute = (
  program: Program,
  input: Input,
  budget: Budget<Meter>
): Run<ReadonlyArray<bigint>> => {
  const end = run(program, input, budget)
  return "resource" in end ? end : halted(end, everyRegister(end))
}

/**
 * Runs a program in answer mode: the output is r0.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * const loop = Register.program("JMP +0")
 * const run = Register.answer(loop, {}, Budget.of("unit", { steps: 1000 }))
 * run // => { status: "exhausted", resource: "steps", limit: 1000n }
 * ```
 */
export const answer = (program: Program, input: Input, budget: Budget<Meter>): Run<bigint> => {
  const end = run(program, input, budget)
  return "resource" in end ? end : halted(end, end.register(0))
}

/**
 * Runs a program in weights mode: the probability of symbol a is r_a over the sum of the weights
 * of the alphabet, and uniform where all of them are 0.
 *
 * - **Errors** `RangeError` for an alphabet that has not 1 to 8 symbols
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * const biased = Register.program("SET r1 3 | INC r0")
 * const run = Register.weights(biased, {}, 2, Budget.of("unit"))
 * run.status === "halted" && run.output.map(String) // => ["1/4", "3/4"]
 * ```
 */
export const weights = (
  program: Program,
  input: Input,
  alphabet: number,
  budget: Budget<Meter>
): Run<ReadonlyArray<Rational>> => {
  if (!(Number.isInteger(alphabet) && alphabet >= 1 && alphabet <= registerCount)) {
    throw new RangeError(
      `Expected an alphabet of 1 to ${registerCount} symbols, not \`${alphabet}\``
    )
  }
  const end = run(program, input, budget)
  if ("resource" in end) return end
  const all = Array.from({ length: alphabet }, (_, symbol) => end.register(symbol))
  const sum = all.reduce((a, b) => a + b, 0n)
  const uniform = Rational.of(1, alphabet)
  return halted(
    end,
    all.map((weight) => (sum === 0n ? uniform : Rational.of(weight, sum)))
  )
}

/**
 * As {@link execute}, by the reference alone: slow, and what the engine is compared with.
 */
export const reference = (
  program: Program,
  input: Input,
  given: Budget<Meter>
): Run<ReadonlyArray<bigint>> => {
  const budget = bounded(given)
  const end = concluded(program, start(program, input, budget.meter), budget)
  return "resource" in end ? end : halted(end, everyRegister(end))
}
