/**
 * # Uniform circuits
 *
 * One description for all lengths, in two ways: a program of the register machine that writes the
 * circuit for n inputs, and a cell that is repeated along the input.
 *
 * ## Main definitions
 * - {@link written}: the circuit that a program writes
 * - {@link tiled}: the circuit of n copies of a cell
 *
 * ## Notation
 * A program finds n in r1. Where it halts, r0 is the number of gates, and gate i is in the cells
 * 3i, 3i+1 and 3i+2: table, first and second line. The output is the last line.
 *
 * A cell has w+1 inputs and w outputs: a state of w bits and the next input bit give the next
 * state. The state begins with zeros, and its first bit is the output.
 *
 * @module
 */
import { Result } from "effect"
import type { Budget } from "../Budget.ts"
import { shown } from "../internal/shown.ts"
import { program } from "../register/Assembly.ts"
import type { Program } from "../register/Instruction.ts"
import { advance } from "../register/reference.ts"
import { type Meter, space, start } from "../register/State.ts"
import { exhausted, type Run } from "../Run.ts"
import { checked, type Circuit, inputLimit } from "./Circuit.ts"
import { at } from "./evaluate.ts"
import type { Gate } from "./Gate.ts"

/** The most gates of a circuit that is written by a program. */
export const writtenLimit = 100_000

/**
 * The circuit for n inputs that a program writes, or one line on why what it wrote is none.
 *
 * - **Errors** `RangeError` unless n is 1 to 65,536
 *
 * @example
 * ```ts
 * import { Budget, Circuit } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const run = Circuit.written(Circuit.parityWriter, 3, Budget.of("unit"))
 * run.status === "halted" && Result.map(run.output, Circuit.tables) // => Result.succeed(["01101001"])
 * ```
 */
export const written = (
  program: Program,
  inputs: number,
  budget: Budget<Meter>
): Run<Result.Result<Circuit, string>> => {
  if (!(Number.isInteger(inputs) && inputs >= 1 && inputs <= inputLimit)) {
    throw new RangeError(`Expected 1 to ${inputLimit} inputs, not \`${inputs}\``)
  }
  const state = start(program, { registers: { r1: inputs } }, budget.meter)
  const end = advance(program, state, budget)
  if (end !== "halted") return exhausted(end, budget)
  return {
    status: "halted",
    output: read(inputs, state.registers[0] ?? 0n, state.memory),
    steps: state.steps,
    space: space(state),
    width: state.width
  }
}

/**
 * A program that writes the parity of n inputs, n - 1 gates: each adds the next input to the last
 * line. For n = 1 it writes no gate, and the output is the input.
 */
export const parityWriter: Program = program(`
        SET r5 6      ; the table of XOR
        MOV r6 r1     ; the next line
  next: INC r4        ; the next input
        MOV r7 r4 | EQ r7 r1 | JZ r7 +2 | JMP done
        ST r2 r5 | INC r2
        ST r2 r3 | INC r2
        ST r2 r4 | INC r2
        MOV r3 r6 | INC r6
        INC r0
        JMP next
  done:`)

/** The circuit in a memory. */
const read = (
  inputs: number,
  count: bigint,
  memory: ReadonlyMap<bigint, bigint>
): Result.Result<Circuit, string> => {
  if (count > writtenLimit) {
    return Result.fail(`expected at most ${writtenLimit} gates, not ${shown(count)}`)
  }
  const cell = (index: number): number => Number(memory.get(BigInt(index)) ?? 0n)
  const gates = Array.from({ length: Number(count) }, (_, index): Gate => ({
    table: cell(3 * index),
    a: cell(3 * index + 1),
    b: cell(3 * index + 2)
  }))
  return checked({ inputs, gates, outputs: [inputs + gates.length - 1] })
}

/** What keeps a circuit from being a cell. */
const cellFault = ({ inputs, outputs }: Circuit): string | undefined =>
  inputs === outputs.length + 1
    ? undefined
    : `expected one input more than outputs, not ${inputs} and ${outputs.length}`

/**
 * The circuit of n copies of a cell, one after another along the input; or one line on why the
 * circuit is no cell.
 *
 * It has `n·g + 1` gates for a cell of g, of which one is the constant 0.
 *
 * - **Errors** `RangeError` unless n is 1 to 65,536
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const parity = Circuit.of(2, [[6, 0, 1]])
 * Result.map(Circuit.tiled(parity, 3), Circuit.tables) // => Result.succeed(["01101001"])
 * Circuit.tiled(Circuit.of(3, [[6, 0, 1]]), 3) // => Result.fail("expected one input more than outputs, not 3 and 1")
 * ```
 */
export const tiled = (cell: Circuit, inputs: number): Result.Result<Circuit, string> => {
  if (!(Number.isInteger(inputs) && inputs >= 1 && inputs <= inputLimit)) {
    throw new RangeError(`Expected 1 to ${inputLimit} inputs, not \`${inputs}\``)
  }
  const wrong = cellFault(cell)
  if (wrong !== undefined) return Result.fail(wrong)
  const size = inputs * cell.gates.length
  if (size > writtenLimit) {
    return Result.fail(`expected at most ${writtenLimit} gates, not ${shown(size)}`)
  }
  const width = cell.outputs.length
  const gates: Array<Gate> = [{ table: 0, a: 0, b: 0 }]
  let state = cell.outputs.map(() => inputs)
  for (let input = 0; input < inputs; input++) {
    const base = inputs + gates.length
    const before = state
    const lineOf = (line: number): number =>
      line < width ? (before[line] ?? 0) : line === width ? input : base + line - cell.inputs
    for (const { table, a, b } of cell.gates) gates.push({ table, a: lineOf(a), b: lineOf(b) })
    state = cell.outputs.map(lineOf)
  }
  return Result.succeed({ inputs, gates, outputs: [state[0] ?? 0] })
}

/**
 * The first bit of a cell's state after an input of any length.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.stepped(Circuit.of(2, [[6, 0, 1]]), "10110") // => "1"
 * ```
 */
export const stepped = (cell: Circuit, input: string): string => {
  const wrong = cellFault(cell)
  if (wrong !== undefined) throw new RangeError(`Expected a cell, but ${wrong}`)
  let state = "0".repeat(cell.outputs.length)
  for (const bit of input) state = at(cell, state + bit)
  return state.slice(0, 1)
}
