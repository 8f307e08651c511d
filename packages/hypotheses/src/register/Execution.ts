/**
 * # Running programs of the register machine
 *
 * ## Main definitions
 * - {@link execute}: a run whose output is the eight registers
 * - {@link answer}: a run whose output is r0
 * - {@link weights}: a run whose output is a distribution, r_a being the weight of symbol a
 *
 * ## Implementation notes
 * A program runs in WebAssembly, interpreted and, once it has run long, compiled. An interpreter of
 * safe integers takes up, from where it stands, what does not fit there, and the reference what does
 * not fit anywhere. Outcomes are those of the reference to the last figure.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Budget } from "../Budget.ts"
import { type Exhausted, exhausted, type Run } from "../Run.ts"
import { bigint } from "./bigint.ts"
import { bounded } from "./Ceiling.ts"
import { type Left, stateOf } from "./Left.ts"
import { interpreter } from "./interpret.ts"
import type { Input } from "./Input.ts"
import { type Program, registerCount } from "./Instruction.ts"
import { logInterpreter } from "./logInterpret.ts"
import {
  begin,
  bitsOf,
  cells,
  exported,
  imported,
  type Machine,
  make,
  type Slice
} from "./Machine.ts"
import { advance } from "./reference.ts"
import { type Meter, registersIn, space, start, type State } from "./State.ts"
import { type Text, textOf } from "./Text.ts"
import { runnerOf } from "./Tier.ts"

/**
 * Steps at a time. The host improves code between calls only, so a long run has to come back now
 * and then.
 */
const slice = 1 << 16

/** A machine with its two ways of counting. */
interface Engine {
  readonly machine: Machine
  readonly count: (limit: number) => Slice
  readonly countBits: (limit: number) => Slice
}

const engineFor = (capacity: number): Engine => {
  const machine = make(capacity)
  return { machine, count: interpreter(machine), countBits: logInterpreter(machine) }
}

let engine = engineFor(1 << 12)

/** Goes on in an interpreter until the end; a state where the reference has to take over. */
const interpreted = (
  { machine, count, countBits }: Engine,
  text: Text,
  program: Program,
  input: Input,
  budget: Budget<Meter>
): "halted" | "steps" | State => {
  const { meter } = budget
  const fuel = meter === "load" ? budget.steps - BigInt(text.data.length) : budget.steps
  if (fuel < 0n) return "steps"
  const proceed = meter === "log" ? countBits : count
  const total = fuel > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : Number(fuel)
  for (;;) {
    const left = total - machine.steps
    const end = proceed(left < slice ? left : slice)
    if (end === "halted") return end
    if (end === "leave") return exported(machine, program, input, meter)
    if (left < slice) return "steps"
  }
}

/** A run that halted, of whichever path. */
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
  if (runner === undefined) return taken(program, input, budget, undefined)
  const end = runner.run(input, budget)
  if (end === "halted") return runner
  if (end === "steps") return exhausted(end, budget)
  return taken(program, input, budget, end === "unfit" ? undefined : end)
}

/** The run in an interpreter of numbers, from its beginning or from where it was left. */
const taken = (
  program: Program,
  input: Input,
  budget: Budget<Meter>,
  left: Left | undefined
): End | Exhausted => {
  const text = textOf(program)
  if (text.words.length > engine.machine.words.length) engine = engineFor(2 * text.words.length)
  const m = engine.machine
  const fits =
    left === undefined ? begin(m, text, input, budget) : imported(m, text, input, budget, left)
  const end = fits
    ? interpreted(engine, text, program, input, budget)
    : left === undefined
      ? start(program, input, budget.meter)
      : stateOf(left, program, input, budget.meter)
  if (end === "steps") return exhausted(end, budget)
  if (end !== "halted") return concluded(program, end, budget)
  return {
    register: (index) => bigint(m.registers[index] ?? 0),
    steps: m.steps + (budget.meter === "load" ? text.data.length : 0),
    space: registersIn(m.used >>> 24) + cells(m),
    width: bitsOf(m.max)
  }
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
 * - **Cost** a few nanoseconds a step while values are below 2^53, less than one in programs that
 *   run long and stay below 2^63, about a microsecond beyond
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

/** As {@link execute}, as it is in a host without WebAssembly. */
export const executePlain = (
  program: Program,
  input: Input,
  budget: Budget<Meter>
): Run<ReadonlyArray<bigint>> => {
  const end = taken(program, input, bounded(budget), undefined)
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
 * As {@link execute}, by the reference alone: slow, and what the fast paths are compared with.
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
