/**
 * # Faults
 *
 * A gate that is stuck at 0 or at 1. In a smallest circuit every such fault shows somewhere:
 * otherwise the gate could be replaced by a constant, which is free, and with it disappears. So a
 * circuit that is smallest for a declared set of inputs has no gate that matters off the set only.
 * What it computes off the set is not said by this.
 *
 * @module
 */
import type { Circuit } from "./Circuit.ts"
import { tables } from "./evaluate.ts"
import { isProper } from "./Gate.ts"

/** A gate, by its line, that has one value whatever it reads. */
export interface Fault {
  readonly line: number
  readonly stuckAt: 0 | 1
}

/** The circuit with a fault in it. */
export const faulty = (circuit: Circuit, { line, stuckAt }: Fault): Circuit => ({
  ...circuit,
  gates: circuit.gates.map((gate, index) =>
    circuit.inputs + index === line ? { ...gate, table: stuckAt === 0 ? 0 : 15 } : gate
  )
})

/**
 * The faults of proper gates that change no output on the declared inputs: those where `declared`
 * has another digit than `-`. Without it all inputs are declared.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const both = Circuit.of(2, [[1, 0, 1], [7, 2, 0]])
 * Circuit.hiddenFaults(both) // => [{ line: 2, stuckAt: 0 }]
 * Circuit.hiddenFaults(Circuit.minimal("0001")) // => []
 * ```
 */
export const hiddenFaults = (circuit: Circuit, declared?: string): ReadonlyArray<Fault> => {
  const sound = tables(circuit)
  const hides = (fault: Fault): boolean =>
    tables(faulty(circuit, fault)).every((table, output) =>
      Array.from(table).every(
        (digit, at) => declared?.[at] === "-" || digit === sound[output]?.[at]
      )
    )
  return circuit.gates
    .flatMap(({ table }, index): ReadonlyArray<Fault> => {
      const line = circuit.inputs + index
      return isProper(table)
        ? [
            { line, stuckAt: 0 },
            { line, stuckAt: 1 }
          ]
        : []
    })
    .filter(hides)
}
