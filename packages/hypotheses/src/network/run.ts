import { Bits } from "@headwater/exact"
import type { Budget } from "../Budget.ts"
import { exhausted, type Run } from "../Run.ts"
import {
  type Architecture,
  type Attention,
  foreign,
  inputCount,
  type Layers,
  parameterCount,
  symbolNumber
} from "./Architecture.ts"
import type { Network } from "./Parameters.ts"

/** In what a network's time is counted: multiply-adds one by one, or layer by layer. */
export type Meter = "madds" | "depth"

/** The meters, the first of which is meant where none is named. */
export const meters = ["madds", "depth"] as const

/**
 * The multiply-adds of a run, which its shape alone decides: one for each weight and bias of layers,
 * zero or not; for each head of attention one for each place and each output symbol.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Network.madds(Network.layers([3, 2, 1])) // => 11
 * Network.madds(Network.attention({ length: 3 })) // => 5
 * ```
 */
export const madds = (shape: Architecture): number =>
  shape.kind === "layers" ? parameterCount(shape) : shape.heads * (shape.length + shape.outputs)

/** The layers that a run goes through one after the other. */
export const depth = (shape: Architecture): number =>
  shape.kind === "layers" ? shape.widths.length - 1 : 1

/** The numbers that are held at once: two layers, or a word, its scores and the sums. */
const cells = (shape: Architecture): number =>
  shape.kind === "layers"
    ? Math.max(...shape.widths.slice(1).map((width, layer) => width + (shape.widths[layer] ?? 0)))
    : 2 * shape.length + shape.outputs

/** An output, and the largest size of a number on the way to it. */
interface Outcome {
  readonly symbols: ArrayLike<number>
  readonly largest: number
}

const throughLayers = (
  { widths }: Layers,
  parameters: ArrayLike<number>,
  symbols: ArrayLike<number>
): Outcome => {
  let values = symbols
  let largest = 0
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, values[i]!)
  let at = 0
  for (let layer = 1; layer < widths.length; layer++) {
    const next = new Uint8Array(widths[layer]!)
    for (let unit = 0; unit < next.length; unit++) {
      let sum = 0
      for (let i = 0; i < values.length; i++) {
        sum += parameters[at++]! * values[i]!
        largest = Math.max(largest, Math.abs(sum))
      }
      sum += parameters[at++]!
      largest = Math.max(largest, Math.abs(sum))
      next[unit] = sum > 0 ? 1 : 0
      largest = Math.max(largest, next[unit]!)
    }
    values = next
  }
  return { symbols: values, largest }
}

/** The first index of the largest. */
const firstLargest = (values: ArrayLike<number>): number => {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i
  return best
}

const throughAttention = (
  { alphabet, heads, length, outputs }: Attention,
  parameters: ArrayLike<number>,
  symbols: ArrayLike<number>
): Outcome => {
  const sums = new Float64Array(outputs)
  const scores = new Float64Array(length)
  let largest = 0
  for (let i = 0; i < length; i++) largest = Math.max(largest, symbols[i]!)
  let at = 0
  for (let head = 0; head < heads; head++) {
    const row = at + symbols[length - 1]! * alphabet
    const places = at + alphabet * alphabet
    for (let place = 0; place < length; place++) {
      scores[place] = parameters[row + symbols[place]!]! + parameters[places + place]!
      largest = Math.max(largest, Math.abs(scores[place]!))
    }
    const values = places + length + symbols[firstLargest(scores)]! * outputs
    for (let output = 0; output < outputs; output++) {
      sums[output]! += parameters[values + output]!
      largest = Math.max(largest, Math.abs(sums[output]!))
    }
    at = places + length + alphabet * outputs
  }
  return { symbols: [firstLargest(sums)], largest }
}

/** The output on the numbers of symbols. */
const outcome = ({ architecture, parameters }: Network, symbols: ArrayLike<number>): Outcome =>
  architecture.kind === "layers"
    ? throughLayers(architecture, parameters, symbols)
    : throughAttention(architecture, parameters, symbols)

/** The numbers of the symbols that are read; those that are missing are 0. */
const symbolsOf = (shape: Architecture, word: string): ArrayLike<number> => {
  const symbols = new Uint8Array(inputCount(shape))
  const characters = Array.from(word)
  for (let at = 0; at < Math.min(symbols.length, characters.length); at++) {
    const symbol = symbolNumber(characters[at]!)
    if (!(symbol < shape.alphabet)) {
      throw new RangeError(`Expected an input, but ${foreign(shape, characters, at)}`)
    }
    symbols[at] = symbol
  }
  return symbols
}

const textOf = (symbols: ArrayLike<number>): string => {
  let text = ""
  for (let at = 0; at < symbols.length; at++) text += symbols[at]!.toString(36)
  return text
}

/**
 * The output of a network on a word: the bits of its last layer, or one symbol of attention.
 *
 * Symbols that are missing are 0, and further ones are not read, as a tape would have it;
 * {@link fitting} says whether a word is one of the network's inputs.
 *
 * - **Errors** `RangeError` where a symbol is not of the alphabet
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const both = Network.of(Network.layers([2, 1]), [1, 1, -1])
 * Network.output(both, "11") // => "1"
 * Network.output(both, "01") // => "0"
 * ```
 */
export const output = (network: Network, word: string): string =>
  textOf(outcome(network, symbolsOf(network.architecture, word)).symbols)

/**
 * The run of a network on a word, in whole numbers throughout. Its steps and its space are decided
 * by the architecture; width is that of the largest symbol, sum or score, without its sign.
 *
 * - **Errors** `RangeError` where a symbol is not of the alphabet
 *
 * @example
 * ```ts
 * import { Budget, Network } from "@headwater/hypotheses"
 * const both = Network.of(Network.layers([2, 1]), [1, 1, -1])
 * Network.run(both, "11", Budget.of("madds")) // => { status: "halted", output: "1", steps: 3n, space: 3n, width: 2 }
 * Network.run(both, "11", Budget.of("depth", { steps: 0 })) // => { status: "exhausted", resource: "steps", limit: 0n }
 * ```
 */
export const run = (network: Network, word: string, budget: Budget<Meter>): Run<string> => {
  const { architecture } = network
  const symbols = symbolsOf(architecture, word)
  const steps = BigInt(stepsIn(budget.meter)(architecture))
  if (steps > budget.steps) return exhausted("steps", budget)
  const space = BigInt(cells(architecture))
  if (space > budget.space) return exhausted("space", budget)
  const found = outcome(network, symbols)
  const width = Bits.bitLength(BigInt(found.largest))
  if (width > budget.width) return exhausted("width", budget)
  return { status: "halted", output: textOf(found.symbols), steps, space, width }
}

const stepsIn = (meter: Meter): ((shape: Architecture) => number) => {
  if (meter === "madds") return madds
  if (meter === "depth") return depth
  throw new RangeError(`Expected the meter madds or depth, not \`${String(meter)}\``)
}

/** The most words of a table. */
export const tableLimit = 2 ** 20

/**
 * What a network says on all of its inputs, in order from 00...0: for bits and one output, its
 * truth table.
 *
 * - **Errors** `RangeError` for more than 2^20 inputs
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Network.table(Network.of(Network.layers([2, 1]), [1, 1, -1])) // => ["0", "0", "0", "1"]
 * ```
 */
export const table = (network: Network): ReadonlyArray<string> => {
  const { alphabet } = network.architecture
  const count = inputCount(network.architecture)
  const words = alphabet ** count
  if (words > tableLimit) {
    throw new RangeError(`Expected a network of at most ${tableLimit} inputs, not \`${words}\``)
  }
  const symbols = new Uint8Array(count)
  return Array.from({ length: words }, (_, index) => {
    for (let [at, rest] = [count - 1, index]; at >= 0; at--) {
      symbols[at] = rest % alphabet
      rest = Math.floor(rest / alphabet)
    }
    return textOf(outcome(network, symbols).symbols)
  })
}
