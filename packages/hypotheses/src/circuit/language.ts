import { Result } from "effect"
import type { Budget } from "../Budget.ts"
import { shown } from "../internal/shown.ts"
import { define, type Language } from "../Language.ts"
import { exhausted, type Run } from "../Run.ts"
import * as Tongue from "../Tongue.ts"
import { type Circuit, depth, length, lengthLimit, size } from "./Circuit.ts"
import { code, decode } from "./Encoding.ts"
import { at } from "./evaluate.ts"
import { assemble, disassemble } from "./Listing.ts"
import { programs } from "./programs.ts"

/** In what a circuit's time is counted: gates one by one, as a formula, or level by level. */
export type Meter = "gates" | "length" | "depth"

/** The meters, the first of which is meant where none is named. */
export const meters = ["gates", "length", "depth"] as const

const stepsOf: { readonly [M in Meter]: (circuit: Circuit, limit: bigint) => bigint } = {
  gates: (circuit) => BigInt(size(circuit)),
  length: (circuit, limit) => length(circuit, undefined, limit < lengthLimit ? limit : lengthLimit),
  depth: (circuit) => BigInt(depth(circuit))
}

/**
 * The assignment that a text is, if it has one bit for each input of the circuit; otherwise one
 * line on what is wrong.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const xor = Circuit.of(2, [[6, 0, 1]])
 * Circuit.assigned(xor, "01") // => Result.succeed("01")
 * Circuit.assigned(xor, "011") // => Result.fail("expected 2 bits, one for each input, not 3")
 * Circuit.assigned(xor, "0a") // => Result.fail("expected 0 or 1 at bit 2, not `a`")
 * ```
 */
export const assigned = ({ inputs }: Circuit, text: string): Result.Result<string, string> => {
  const other = /[^01]/u.exec(text)
  if (other !== null) {
    return Result.fail(`expected 0 or 1 at bit ${other.index + 1}, not ${shown(other[0])}`)
  }
  return text.length === inputs
    ? Result.succeed(text)
    : Result.fail(`expected ${inputs} bits, one for each input, not ${text.length}`)
}

/**
 * The outputs of a circuit on an assignment. Steps are counted over the full basis, in which
 * constants and NOT are free; space is the number of lines, and a line is one bit wide.
 *
 * Bits that are missing are 0, and further ones are not read, as a tape would have it.
 *
 * @example
 * ```ts
 * import { Budget, Circuit } from "@headwater/hypotheses"
 * const both = Circuit.of(3, [[1, 0, 1], [1, 3, 2]])
 * Circuit.run(both, "111", Budget.of("gates")) // => { status: "halted", output: "1", steps: 2n, space: 5n, width: 1 }
 * Circuit.run(both, "111", Budget.of("depth", { steps: 1 })) // => { status: "exhausted", resource: "steps", limit: 1n }
 * ```
 */
export const run = (circuit: Circuit, assignment: string, budget: Budget<Meter>): Run<string> => {
  const of = stepsOf[budget.meter]
  if (of === undefined) {
    throw new RangeError(`Expected the meter gates, length or depth, not \`${budget.meter}\``)
  }
  const space = BigInt(circuit.inputs + circuit.gates.length)
  if (space > budget.space) return exhausted("space", budget)
  if (budget.width < 1) return exhausted("width", budget)
  const steps = of(circuit, budget.steps)
  if (steps > budget.steps) return exhausted("steps", budget)
  return { status: "halted", output: at(circuit, assignment), steps, space, width: 1 }
}

/**
 * Circuits as a language: an assignment as input, the outputs as output.
 *
 * @example
 * ```ts
 * import { Circuit, Language } from "@headwater/hypotheses"
 * Language.coded(Circuit.language, Circuit.of(2, [[6, 0, 1]])).bits?.length // => 15
 * ```
 */
export const language: Language<Circuit, string, string, Meter> = define({
  id: "circuit",
  about: "straight-line programs over all sixteen two-input gates",
  code,
  meters,
  run,
  programs,
  tongue: {
    extension: "circ",
    noun: "circuit",
    parse: assemble,
    print: disassemble,
    decode,
    isBits: (text) => /^\s*[01]/u.test(text),
    input: Tongue.inputs<Circuit, string>({
      parse: (written = "", circuit) => assigned(circuit, written),
      print: (input) => input,
      sample: (seed, _, { inputs }) => Tongue.word(seed, inputs, "01")
    }),
    units: {
      steps: { gates: "gates", length: "gates of the formula", depth: "levels" },
      space: "lines"
    }
  }
})
