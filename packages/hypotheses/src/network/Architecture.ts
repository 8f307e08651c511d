/**
 * # Architectures
 *
 * The shape of a network and the values that its parameters may take: whole numbers from `-bound`
 * to `bound`. A shape fixes the number of parameters, their order, and what a run costs.
 *
 * ## Main definitions
 * - {@link Layers}: layers of threshold units, each of which reads all of the layer before it
 * - {@link Attention}: one layer of hard attention over a word, read at its last place
 * - {@link parameterCount}: how many parameters a shape has
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"

/**
 * Layers of threshold units. A unit is 1 where its weighted sum and its bias together exceed 0,
 * and else 0; an input symbol enters as its number.
 */
export interface Layers {
  readonly kind: "layers"
  /** The number of symbols of the inputs. */
  readonly alphabet: number
  /** The largest size of a parameter. */
  readonly bound: number
  /** The number of inputs, of units in each hidden layer, and of output units. */
  readonly widths: ReadonlyArray<number>
}

/**
 * A layer of hard attention. Each head scores every place of the word by the last symbol, the
 * symbol there and the place; it reads the symbol of the highest score, the first of several, and
 * gives each output symbol a value. The output is the symbol of the highest sum, the least of
 * several.
 */
export interface Attention {
  readonly kind: "attention"
  readonly alphabet: number
  readonly bound: number
  readonly heads: number
  /** The length of a word. */
  readonly length: number
  /** The number of symbols of the outputs. */
  readonly outputs: number
}

/** The shape of a network. */
export type Architecture = Layers | Attention

/** The most parameters of a network. */
export const parameterLimit = 65_536

/** The most symbols of an alphabet: the digits and the letters. */
export const alphabetLimit = 36

/** The largest bound of parameters. */
export const boundLimit = 32_767

/**
 * The number of parameters of a shape.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Network.parameterCount(Network.layers([3, 2, 1])) // => 11
 * Network.parameterCount(Network.attention({ length: 3 })) // => 11
 * ```
 */
export const parameterCount = (shape: Architecture): number =>
  shape.kind === "attention"
    ? shape.heads * (shape.alphabet ** 2 + shape.length + shape.alphabet * shape.outputs)
    : shape.widths
        .slice(1)
        .reduce((sum, width, layer) => sum + width * ((shape.widths[layer] ?? 0) + 1), 0)

/** The number of symbols that a network reads. */
export const inputCount = (shape: Architecture): number =>
  shape.kind === "attention" ? shape.length : (shape.widths[0] ?? 0)

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

/** What keeps something of the right form from being a shape, on one line. */
export const fault = (shape: Architecture): string | undefined => {
  const { alphabet, bound } = shape
  if (!isWithin(alphabet, 2, alphabetLimit)) {
    return `expected an alphabet of 2 to ${alphabetLimit} symbols, not ${shown(alphabet)}`
  }
  if (!isWithin(bound, 1, boundLimit)) {
    return `expected a bound of parameters from 1 to ${boundLimit}, not ${shown(bound)}`
  }
  if (shape.kind === "attention") {
    if (!isWithin(shape.outputs, 2, alphabetLimit)) {
      return `expected 2 to ${alphabetLimit} output symbols, not ${shown(shape.outputs)}`
    }
    const wrong = [shape.heads, shape.length].find((it) => !isWithin(it, 1, parameterLimit))
    if (wrong !== undefined) return `expected a number of heads and places, not ${shown(wrong)}`
  } else {
    if (shape.widths.length < 2) {
      return `expected the numbers of inputs and of units, not ${shown(shape.widths.join(" "))}`
    }
    const wrong = shape.widths.find((it) => !isWithin(it, 1, parameterLimit))
    if (wrong !== undefined) return `expected a number of inputs or units, not ${shown(wrong)}`
  }
  const parameters = parameterCount(shape)
  return parameters > parameterLimit
    ? `expected at most ${parameterLimit} parameters, not ${parameters}`
    : undefined
}

const made = <A extends Architecture>(shape: A): A => {
  const wrong = fault(shape)
  if (wrong !== undefined) throw new RangeError(`Expected an architecture, but ${wrong}`)
  return shape
}

/**
 * The shape of threshold units in layers, by default with bits as inputs and ternary parameters.
 *
 * - **Errors** `RangeError` where it is none
 */
export const layers = (
  widths: ReadonlyArray<number>,
  { alphabet = 2, bound = 1 }: { readonly alphabet?: number; readonly bound?: number } = {}
): Layers => made({ kind: "layers", alphabet, bound, widths })

/**
 * The shape of a layer of attention, by default of one head on bits with ternary parameters.
 *
 * - **Errors** `RangeError` where it is none
 */
export const attention = ({
  length,
  alphabet = 2,
  outputs = 2,
  heads = 1,
  bound = 1
}: Partial<Omit<Attention, "kind">> & Pick<Attention, "length">): Attention =>
  made({ kind: "attention", alphabet, bound, heads, length, outputs })

/** The number of a symbol: digits, then letters; NaN for any other character. */
export const symbolNumber = (character: string): number =>
  /^[0-9a-z]$/u.test(character) ? Number.parseInt(character, 36) : Number.NaN

/**
 * The word itself where it is one of the network's inputs, or one line on what it is instead.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Network.fitting(Network.layers([3, 1]), "0121") // => Result.fail("expected 3 symbols, not 4")
 * Network.fitting(Network.layers([3, 1]), "012") // => Result.fail("expected a symbol from 0 to 1 at place 3, not `2`")
 * ```
 */
export const fitting = (shape: Architecture, word: string): Result.Result<string, string> => {
  const symbols = Array.from(word)
  if (symbols.length !== inputCount(shape)) {
    return Result.fail(`expected ${inputCount(shape)} symbols, not ${symbols.length}`)
  }
  const wrong = symbols.findIndex((it) => !(symbolNumber(it) < shape.alphabet))
  return wrong < 0 ? Result.succeed(word) : Result.fail(foreign(shape, symbols, wrong))
}

/** One line on a symbol that is not of the alphabet. */
export const foreign = (
  { alphabet }: Architecture,
  symbols: ReadonlyArray<string>,
  at: number
): string => {
  const last = (alphabet - 1).toString(36)
  return `expected a symbol from 0 to ${last} at place ${at + 1}, not ${shown(symbols[at])}`
}
