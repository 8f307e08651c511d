import { Result } from "effect"
import { type Circuit, cone } from "../circuit/Circuit.ts"
import { type Gate, value } from "../circuit/Gate.ts"
import { fault, type Layers } from "./Architecture.ts"
import type { Network } from "./Parameters.ts"

/** A ternary unit that reads signals: the inputs, and units that stand before it in a list. */
interface Unit {
  readonly level: number
  readonly terms: ReadonlyArray<readonly [signal: number, weight: number]>
  readonly bias: number
}

/** The weights and the bias of a unit of two inputs. */
type Setting = readonly [a: number, b: number, bias: number]

const trits = [0, 1, -1]

const tableOf = ([a, b, bias]: Setting): number =>
  [bias, b + bias, a + bias, a + b + bias].reduce((table, sum) => 2 * table + (sum > 0 ? 1 : 0), 0)

/** For each table of a gate a unit that computes it, with the fewest weights, if there is one. */
const single: ReadonlyMap<number, Setting> = new Map(
  trits
    .flatMap((a) => trits.flatMap((b) => trits.map((bias): Setting => [a, b, bias])))
    .map((setting) => [tableOf(setting), setting] as const)
    .reverse()
)

/** The three tables that no ternary unit computes, each as the OR of two that units compute. */
const asOr: Readonly<Record<number, readonly [number, number]>> = {
  0b0110: [0b0010, 0b0100],
  0b1001: [0b1000, 0b0001],
  0b1110: [0b1100, 0b1010]
}

/** The units of a circuit's gates, and the signal that each output is. */
const unitsOf = (circuit: Circuit): readonly [ReadonlyArray<Unit>, ReadonlyArray<number>] => {
  const { inputs, gates, outputs } = circuit
  const units: Array<Unit> = []
  const level = (signal: number): number => units[signal - inputs]?.level ?? 0
  const add = ([wa, wb, bias]: Setting, a: number, b: number): number => {
    const terms = [[a, wa] as const, [b, wb] as const].filter(([, weight]) => weight !== 0)
    const above = terms.map(([signal]) => level(signal))
    units.push({ level: 1 + Math.max(0, ...above), terms, bias })
    return inputs + units.length - 1
  }
  const signalOf = ({ table, a, b }: Gate): number => {
    if (a === b) {
      const [off, on] = [value(table, 0, 0), value(table, 1, 1)]
      if (off === 0 && on === 1) return a
      return add([on - off, 0, off], a, a)
    }
    if (table === 0b0011) return a
    if (table === 0b0101) return b
    const unit = single.get(table)
    if (unit !== undefined) return add(unit, a, b)
    const [one, other] = asOr[table] ?? [0, 0]
    const [x, y] = [one, other].map((it) => add(single.get(it) ?? [0, 0, 0], a, b))
    return add([1, 1, 0], x ?? 0, y ?? 0)
  }
  const signals = Array.from({ length: inputs }, (_, input) => input)
  for (const { table, a, b } of gates) {
    signals.push(signalOf({ table, a: signals[a] ?? 0, b: signals[b] ?? 0 }))
  }
  return [units, outputs.map((line) => signals[line] ?? 0)]
}

/**
 * A ternary network that computes what a circuit does, or one line where it would be too large.
 *
 * A gate becomes one unit, or three over two layers for XOR, XNOR and NAND; a gate that repeats an
 * operand becomes none. A signal that is read further up than in the next layer is carried there,
 * by a unit in each layer between. Gates that no output depends on are left out.
 *
 * - **Cost** of the network: at most twice the circuit's gates as depth, constants and NOT among
 *   the gates; its units are up to three a gate and those that carry
 * - **Errors** more parameters than a network may have
 *
 * @example
 * ```ts
 * import { Circuit, Network } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const parity = Circuit.of(2, [[6, 0, 1]])
 * Result.map(Network.fromCircuit(parity), Network.line) // => Result.succeed("layers 2 2 1 | 1 -1 : 0 | -1 1 : 0 | 1 1 : 0")
 * ```
 */
export const fromCircuit = (circuit: Circuit): Result.Result<Network, string> => {
  const live = cone(circuit)
  const { inputs } = live
  const [units, outputs] = unitsOf(live)
  const level = (signal: number): number => units[signal - inputs]?.level ?? 0
  const top = Math.max(1, ...outputs.map(level))
  /** The last layer that has to hold a signal. */
  const needed = Array.from({ length: inputs + units.length }, () => -1)
  const need = (signal: number, by: number): void => {
    needed[signal] = Math.max(needed[signal] ?? -1, by)
  }
  for (const signal of outputs) if (level(signal) < top) need(signal, top - 1)
  for (const unit of units) for (const [signal] of unit.terms) need(signal, unit.level - 1)
  const held = Array.from({ length: top }, (_, layer) =>
    layer === 0
      ? Array.from({ length: inputs }, (_, input) => input)
      : needed.flatMap((last, signal) => (level(signal) <= layer && last >= layer ? [signal] : []))
  )
  held.push([...outputs])
  const widths = held.map((signals) => signals.length)
  const architecture: Layers = { kind: "layers", alphabet: 2, bound: 1, widths }
  const wrong = fault(architecture)
  if (wrong !== undefined) return Result.fail(wrong)
  const parameters: Array<number> = []
  for (let layer = 1; layer <= top; layer++) {
    const below = held[layer - 1] ?? []
    const places = new Map(below.map((signal, index) => [signal, index]))
    for (const signal of held[layer] ?? []) {
      const own = level(signal) === layer ? units[signal - inputs] : undefined
      const unit = own ?? { terms: [[signal, 1] as const], bias: 0 }
      const row = below.map(() => 0)
      for (const [read, weight] of unit.terms) row[places.get(read) ?? 0] = weight
      for (const weight of row) parameters.push(weight)
      parameters.push(unit.bias)
    }
  }
  return Result.succeed({ architecture, parameters })
}
