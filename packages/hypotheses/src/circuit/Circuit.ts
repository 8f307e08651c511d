/**
 * # Circuits
 *
 * A straight-line program: its lines are the inputs 0 to n-1 and then the gates, each of which
 * reads two earlier lines; some lines are outputs. A line may be read any number of times, and
 * need not be read at all.
 *
 * ## Main definitions
 * - {@link size}: the gates that cost something
 * - {@link length}: the gates of the formula in which every line is written out wherever it is read
 * - {@link depth}: the most gates on a way from an input to an output
 *
 * ## References
 * - [Knuth2011] §7.1.2
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"
import { type Basis, costs, full, type Gate } from "./Gate.ts"

/** A circuit. The lines that a gate and an output name are numbered from 0, inputs first. */
export interface Circuit {
  readonly inputs: number
  readonly gates: ReadonlyArray<Gate>
  readonly outputs: ReadonlyArray<number>
}

/** The most inputs of a circuit. */
export const inputLimit = 65_536

const isLine = (line: number, below: number): boolean =>
  Number.isInteger(line) && line >= 0 && line < below

/** One line on why a value of the right shape is no circuit. */
const fault = ({ inputs, gates, outputs }: Circuit): string | undefined => {
  if (!(isLine(inputs, inputLimit + 1) && inputs > 0)) {
    return `expected 1 to ${inputLimit} inputs, not ${shown(inputs)}`
  }
  for (const [index, { table, a, b }] of gates.entries()) {
    const line = inputs + index
    if (!isLine(table, 16)) {
      return `expected a table from 0 to 15 at line ${line}, not ${shown(table)}`
    }
    const wrong = [a, b].find((it) => !isLine(it, line))
    if (wrong !== undefined) {
      return `expected a line from 0 to ${line - 1} at line ${line}, not ${shown(wrong)}`
    }
  }
  if (outputs.length === 0) return "expected at least one output, not `0`"
  const last = inputs + gates.length - 1
  const wrong = outputs.find((it) => !isLine(it, last + 1))
  return wrong === undefined
    ? undefined
    : `expected a line from 0 to ${last} as an output, not ${shown(wrong)}`
}

/**
 * The circuit itself where its gates read earlier lines only, or one line on the first fault.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const gate = { table: 0b0110, a: 0, b: 2 }
 * Circuit.checked({ inputs: 2, gates: [gate], outputs: [2] }) // => Result.fail("expected a line from 0 to 1 at line 2, not `2`")
 * ```
 */
export const checked = (circuit: Circuit): Result.Result<Circuit, string> => {
  const wrong = fault(circuit)
  return wrong === undefined ? Result.succeed(circuit) : Result.fail(wrong)
}

/**
 * A circuit of gates `[table, a, b]`; its output is the last line unless others are named.
 *
 * - **Errors** `RangeError` where it is none
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const majority = Circuit.of(3, [[6, 0, 1], [6, 1, 2], [1, 3, 4], [6, 1, 5]])
 * Circuit.tables(majority) // => ["00010111"]
 * ```
 */
export const of = (
  inputs: number,
  gates: ReadonlyArray<readonly [table: number, a: number, b: number]>,
  outputs: ReadonlyArray<number> = [inputs + gates.length - 1]
): Circuit => {
  const made = checked({
    inputs,
    gates: gates.map(([table, a, b]) => ({ table, a, b })),
    outputs
  })
  if (Result.isFailure(made)) throw new RangeError(`Expected a circuit, but ${made.failure}`)
  return made.success
}

/** A value for every line, computed from the values of the lines that a gate reads. */
const alongGates = <A>(
  { inputs, gates }: Circuit,
  input: A,
  step: (gate: Gate, a: A, b: A) => A
): ReadonlyArray<A> => {
  const lines: Array<A> = Array.from({ length: inputs }, () => input)
  for (const gate of gates) lines.push(step(gate, lines[gate.a] ?? input, lines[gate.b] ?? input))
  return lines
}

/**
 * The number of gates that cost something, read or not; Infinity where one is not of the basis.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const neither = Circuit.of(2, [[0b0111, 0, 1], [0b1100, 2, 2]])
 * Circuit.size(neither) // => 1
 * Circuit.size(neither, Circuit.andOrNot) // => 2
 * ```
 */
export const size = (circuit: Circuit, basis: Basis = full): number => {
  const cost = costs(basis)
  return circuit.gates.reduce((sum, gate) => sum + (cost[gate.table] ?? Infinity), 0)
}

/**
 * The most gates that cost something on a way to an output.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.depth(Circuit.of(4, [[6, 0, 1], [6, 2, 3], [6, 4, 5]])) // => 2
 * ```
 */
export const depth = (circuit: Circuit, basis: Basis = full): number => {
  const cost = costs(basis)
  const lines = alongGates(circuit, 0, (gate, a, b) => {
    const own = cost[gate.table] ?? Infinity
    return own + Math.max(readsFirst(gate) ? a : 0, readsSecond(gate) ? b : 0)
  })
  return Math.max(...circuit.outputs.map((line) => lines[line] ?? 0))
}

/**
 * The number of gates of the circuit written out as a formula, summed over the outputs. It can grow
 * exponentially with the gates; a length above `limit` is returned as `limit + 1`.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const squared = Circuit.of(2, [[6, 0, 1], [1, 2, 0], [7, 2, 3]])
 * Circuit.length(squared) // => 4n
 * ```
 */
export const length = (
  circuit: Circuit,
  basis: Basis = full,
  limit: bigint = lengthLimit
): bigint => {
  const cost = costs(basis)
  const cut = (n: bigint): bigint => (n > limit ? limit + 1n : n)
  const lines = alongGates(circuit, 0n, (gate, a, b) => {
    const own = cost[gate.table] ?? Infinity
    const operands = (readsFirst(gate) ? a : 0n) + (readsSecond(gate) ? b : 0n)
    return cut((own === Infinity ? limit + 1n : BigInt(own)) + operands)
  })
  return cut(circuit.outputs.reduce((sum, line) => sum + (lines[line] ?? 0n), 0n))
}

/** Formulas are measured up to this length. */
export const lengthLimit = 2n ** 1024n

const readsFirst = ({ table }: Gate): boolean => ((table >> 2) & 3) !== (table & 3)
const readsSecond = ({ table }: Gate): boolean => ((table >> 1) & 5) !== (table & 5)

/**
 * The circuit without the gates that no output depends on, the others in the same order.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.cone(Circuit.of(2, [[6, 0, 1], [1, 0, 1], [7, 2, 0]])).gates.length // => 2
 * ```
 */
export const cone = (circuit: Circuit): Circuit => {
  const { inputs, gates, outputs } = circuit
  const live = new Set(outputs)
  for (let index = gates.length - 1; index >= 0; index--) {
    const gate = gates[index]
    if (gate === undefined || !live.has(inputs + index)) continue
    if (readsFirst(gate)) live.add(gate.a)
    if (readsSecond(gate)) live.add(gate.b)
  }
  const kept = gates.flatMap((_, index) => (live.has(inputs + index) ? [inputs + index] : []))
  const place = new Map(kept.map((line, index) => [line, inputs + index]))
  const moved = (line: number): number => (line < inputs ? line : (place.get(line) ?? 0))
  return {
    inputs,
    gates: gates.flatMap(({ table, a, b }, index) =>
      live.has(inputs + index) ? [{ table, a: moved(a), b: moved(b) }] : []
    ),
    outputs: outputs.map(moved)
  }
}
