/**
 * # Generators for circuits
 *
 * Circuits with inputs, gates of any table and outputs; they shrink to fewer gates that read
 * earlier lines.
 *
 * @module
 */
import * as fc from "fast-check"
import type { Circuit } from "./Circuit.ts"

/** Bounds on what is generated. */
export interface CircuitConstraints {
  /** The most inputs. @defaultValue 4 */
  readonly inputs?: number
  /** The most gates. @defaultValue 8 */
  readonly gates?: number
  /** The most outputs. @defaultValue 3 */
  readonly outputs?: number
}

/**
 * For circuits. Shrinks to one input and no gate.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { circuits } from "@headwater/hypotheses/laws"
 * import { Result } from "effect"
 * import * as fc from "fast-check"
 * fc.sample(circuits.circuit(), 20).every((it) => Result.isSuccess(Circuit.checked(it))) // => true
 * ```
 */
export const circuit = ({
  inputs = 4,
  gates = 8,
  outputs = 3
}: CircuitConstraints = {}): fc.Arbitrary<Circuit> => {
  const line = fc.nat({ max: 2 ** 31 - 1 })
  const drawn = fc.record({
    inputs: fc.integer({ min: 1, max: inputs }),
    gates: fc.array(fc.record({ table: fc.nat({ max: 15 }), a: line, b: line }), {
      maxLength: gates,
      size: "max"
    }),
    outputs: fc.array(line, { minLength: 1, maxLength: outputs })
  })
  return drawn.map((it) => ({
    inputs: it.inputs,
    gates: it.gates.map(({ table, a, b }, index) => ({
      table,
      a: a % (it.inputs + index),
      b: b % (it.inputs + index)
    })),
    outputs: it.outputs.map((output) => output % (it.inputs + it.gates.length))
  }))
}

/** For assignments. Shrinks to the empty one. */
export const assignment = (inputs = 4): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("0", "1"), maxLength: inputs })

/** For truth tables of `inputs` inputs. */
export const table = (inputs: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom("0", "1"),
    minLength: 2 ** inputs,
    maxLength: 2 ** inputs
  })
