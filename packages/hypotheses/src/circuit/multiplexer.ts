import { type Circuit, of } from "./Circuit.ts"
import { inputsOfTable } from "./Table.ts"

/**
 * The circuit that holds a table of n inputs: the first input chooses between the circuits of the
 * two halves, down to halves of two inputs, which are a gate each. It has 2^n - 3 gates at depth
 * 2n - 3, which a smallest circuit seldom needs.
 *
 * - **Errors** `RangeError` where the text is no table of two inputs or more, or a partial one
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const circuit = Circuit.multiplexer("00010111")
 * Circuit.tables(circuit) // => ["00010111"]
 * ;[Circuit.size(circuit), Circuit.depth(circuit)] // => [5, 3]
 * ```
 */
export const multiplexer = (table: string): Circuit => {
  const inputs = inputsOfTable(table)
  if (inputs < 2 || table.includes("-")) {
    throw new RangeError(`Expected a total table of two inputs or more, not \`${table}\``)
  }
  const gates: Array<readonly [op: number, a: number, b: number]> = []
  const gate = (op: number, a: number, b: number): number => inputs + gates.push([op, a, b]) - 1
  const held = (part: string, input: number): number => {
    if (part.length === 4) return gate(Number.parseInt(part, 2), input, input + 1)
    const middle = part.length / 2
    const [zero, one] = [
      held(part.slice(0, middle), input + 1),
      held(part.slice(middle), input + 1)
    ]
    return gate(0b0111, gate(0b0100, input, zero), gate(0b0001, input, one))
  }
  held(table, 0)
  return of(inputs, gates)
}
