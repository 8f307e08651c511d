/**
 * # Texts of networks
 *
 * A line for the architecture and lines of parameters.
 *
 *     layers 3 2 1          # 3 inputs, 2 hidden units, 1 output unit
 *     1  1  0 : -1          # a unit: its weights, and its bias
 *     0 -1  1 :  0
 *     1  1 : 0
 *
 *     attention length 3    # one head, which reads words of 3 bits
 *     1 0                   # scores of the symbols 0 and 1 where the word ends in 0
 *     0 1                   # and in 1
 *     0 0 -1                # scores of the places
 *     1 0                   # values of the outputs 0 and 1 where 0 is read
 *     0 1                   # and 1
 *
 * After the architecture, `alphabet 3` says how many symbols there are, `bound 2` how large
 * parameters may be, and of attention `heads 2` and `outputs 3` the numbers of these. `#` and `;`
 * begin a comment, and `|` stands for the end of a line.
 *
 * @module
 */
import { Result } from "effect"
import { type Written, written, wrong } from "../internal/written.ts"
import { type Architecture, fault } from "./Architecture.ts"
import type { Network } from "./Parameters.ts"

/** A line of parameters: what it holds, how many, and whether the last is a bias. */
interface Row {
  readonly what: string
  readonly count: number
  readonly biased: boolean
}

/** The lines of parameters that a shape has, in order. */
function* rowsOf(shape: Architecture): Generator<Row, void> {
  if (shape.kind === "layers") {
    for (const [layer, width] of shape.widths.slice(1).entries()) {
      const count = shape.widths[layer] ?? 0
      for (let unit = 0; unit < width; unit++) yield { what: "weights", count, biased: true }
    }
    return
  }
  const { alphabet, heads, length, outputs } = shape
  for (let head = 0; head < heads; head++) {
    for (let symbol = 0; symbol < alphabet; symbol++) {
      yield { what: "scores", count: alphabet, biased: false }
    }
    yield { what: "scores of places", count: length, biased: false }
    for (let symbol = 0; symbol < alphabet; symbol++) {
      yield { what: "values", count: outputs, biased: false }
    }
  }
}

const isNatural = (word: string | undefined): word is string =>
  word !== undefined && /^\d{1,9}$/u.test(word)

const shapeOf = ({ at, words }: Written): Result.Result<Architecture, string> => {
  const [kind = "", ...rest] = words.map((word) => word.toLowerCase())
  if (kind !== "layers" && kind !== "attention") {
    return Result.fail(wrong(at, "`layers` or `attention`", words[0]))
  }
  const first = rest.findIndex((word) => !isNatural(word))
  const plain = first < 0 ? rest : rest.slice(0, first)
  const known =
    kind === "layers" ? ["alphabet", "bound"] : ["length", "alphabet", "outputs", "heads", "bound"]
  const given: Record<string, number> = {}
  for (let index = plain.length; index < rest.length; index += 2) {
    const [key = "", value] = rest.slice(index, index + 2)
    if (!known.includes(key) || key in given) {
      return Result.fail(wrong(at, `one of ${known.join(", ")}, each once`, words[index + 1]))
    }
    if (!isNatural(value)) return Result.fail(wrong(at, `a number after ${key}`, words[index + 2]))
    given[key] = Number(value)
  }
  const { alphabet = 2, bound = 1, heads = 1, length, outputs = 2 } = given
  if (kind === "attention" && plain.length > 0) {
    return Result.fail(wrong(at, `one of ${known.join(", ")}, each once`, plain[0]))
  }
  if (kind === "attention" && length === undefined) {
    return Result.fail(wrong(at, "`length` with a number", undefined))
  }
  const shape: Architecture =
    kind === "layers"
      ? { kind, alphabet, bound, widths: plain.map(Number) }
      : { kind, alphabet, bound, heads, length: length ?? 0, outputs }
  const faulty = fault(shape)
  return faulty === undefined ? Result.succeed(shape) : Result.fail(`line ${at}: ${faulty}`)
}

/** The parameters of a line. */
const parametersOf = (
  { at, words }: Written,
  { what, count, biased }: Row,
  bound: number
): Result.Result<ReadonlyArray<number>, string> => {
  const parts = biased ? [...words.slice(0, count), ...words.slice(count + 1)] : words
  const colon = words.indexOf(":")
  const found = colon < 0 ? words.length : colon
  const row = biased ? `${count} weights, \`:\` and a bias` : `${count} ${what}`
  if (biased && colon < 0)
    return Result.fail(wrong(at, `\`:\` and a bias after ${count} weights`, undefined))
  if (found !== count) return Result.fail(`line ${at}: expected ${row}, not ${found}`)
  if (words.length !== count + (biased ? 2 : 0)) {
    const next = words[count + (biased ? 2 : 0)]
    return Result.fail(wrong(at, next === undefined ? "a bias" : `nothing after ${row}`, next))
  }
  const other = parts.find((it) => !/^[+-]?\d{1,9}$/u.test(it) || Math.abs(Number(it)) > bound)
  return other === undefined
    ? Result.succeed(parts.map((it) => Number(it) + 0))
    : Result.fail(wrong(at, `a whole number from ${-bound} to ${bound}`, other))
}

/**
 * The network of a text, or one line on the first thing that is wrong with it.
 *
 * - **Errors** `line N: expected <what>, not <what is there>`
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Result.map(Network.parse("layers 2 1 | 1 1 : -1"), (it) => it.parameters) // => Result.succeed([1, 1, -1])
 * Network.parse("layers 2 1\n1 1 1 : -1") // => Result.fail("line 2: expected 2 weights, `:` and a bias, not 3")
 * ```
 */
export const parse = (text: string): Result.Result<Network, string> => {
  const [first, ...rest] = written(text, (part) => part.replaceAll(":", " : "))
  const end = text.split(/\r\n|\r|\n/u).length
  if (first === undefined) {
    return Result.fail(`line ${end}: expected \`layers\` or \`attention\`, not the end of the text`)
  }
  const shape = shapeOf(first)
  if (Result.isFailure(shape)) return Result.fail(shape.failure)
  const parameters: Array<number> = []
  let index = 0
  for (const row of rowsOf(shape.success)) {
    const line = rest[index++]
    if (line === undefined) {
      const { count, what } = row
      return Result.fail(`line ${end}: expected ${count} ${what}, not the end of the text`)
    }
    const read = parametersOf(line, row, shape.success.bound)
    if (Result.isFailure(read)) return Result.fail(read.failure)
    for (const it of read.success) parameters.push(it)
  }
  const after = rest[index]
  return after === undefined
    ? Result.succeed({ architecture: shape.success, parameters })
    : Result.fail(wrong(after.at, "nothing after the parameters", after.words.join(" ")))
}

/**
 * The network of a text that is known to be one.
 *
 * - **Errors** `RangeError` where it is none
 */
export const network = (text: string): Network => {
  const made = parse(text)
  if (Result.isFailure(made)) throw new RangeError(`Expected a network, but ${made.failure}`)
  return made.success
}

/**
 * The text of a network, which is read as the same network.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Network.print(Network.of(Network.layers([2, 1]), [1, 1, -1])) // => "layers 2 1\n1 1 : -1"
 * ```
 */
export const print = ({ architecture, parameters }: Network): string => {
  const { alphabet, bound } = architecture
  const option = (name: string, value: number, usual: number): ReadonlyArray<string> =>
    value === usual ? [] : [name, String(value)]
  const head = [
    ...(architecture.kind === "layers"
      ? ["layers", ...architecture.widths.map(String)]
      : [
          `attention length ${architecture.length}`,
          ...option("outputs", architecture.outputs, 2),
          ...option("heads", architecture.heads, 1)
        ]),
    ...option("alphabet", alphabet, 2),
    ...option("bound", bound, 1)
  ]
  const lines = [head.join(" ")]
  let at = 0
  for (const { count, biased } of rowsOf(architecture)) {
    const row = parameters.slice(at, at + count).join(" ")
    at += count
    lines.push(biased ? `${row} : ${parameters[at++]}` : row)
  }
  return lines.join("\n")
}

/** The text on one line: `layers 2 1 | 1 1 : -1`. */
export const line = (network: Network): string => print(network).replaceAll("\n", " | ")
