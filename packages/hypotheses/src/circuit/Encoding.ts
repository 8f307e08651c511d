/**
 * # The code of circuits
 *
 * A circuit as bits: the number of inputs, the number of gates plus 1, for each gate four bits of
 * table and its two lines, the number of outputs, and their lines. No circuit begins another, and
 * up to the limit of inputs every infinite bit string begins with a circuit.
 *
 * ## Notation
 * - numbers: Elias gamma
 * - a line among L: truncated binary, `⌊log2 L⌋` bits or one more
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { Result } from "effect"
import type { PrefixCode } from "../Code.ts"
import { truncatedBinary, readTruncatedBinary } from "../internal/truncatedBinary.ts"
import { shown } from "../internal/shown.ts"
import { checked, type Circuit, inputLimit } from "./Circuit.ts"
import { digits, type Gate } from "./Gate.ts"

/**
 * The bits of a circuit.
 *
 * - **Errors** `RangeError` where it is none
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.encode(Circuit.of(2, [[6, 0, 1]])) // => "010" + "010" + "0110" + "0" + "1" + "1" + "11"
 * ```
 */
export const encode = (circuit: Circuit): string => {
  const valid = checked(circuit)
  if (Result.isFailure(valid)) throw new RangeError(`Expected a circuit, but ${valid.failure}`)
  const { inputs, gates, outputs } = circuit
  return [
    Bits.gamma(BigInt(inputs)),
    Bits.gamma(BigInt(gates.length + 1)),
    ...gates.map(
      ({ table, a, b }, index) =>
        digits(table) + truncatedBinary(a, inputs + index) + truncatedBinary(b, inputs + index)
    ),
    Bits.gamma(BigInt(outputs.length)),
    ...outputs.map((it) => truncatedBinary(it, inputs + gates.length))
  ].join("")
}

/** A part of a bit string that has been read, and where the rest begins; undefined: too short. */
type Read = readonly [value: number, next: number] | undefined

const readNumber = (bits: string, at: number): Read => {
  const read = Bits.readGamma(bits, at)
  return Result.isSuccess(read) ? [Number(read.success[0]), read.success[1]] : undefined
}

const readBinary = (bits: string, at: number, width: number): Read =>
  at + width > bits.length
    ? undefined
    : [width === 0 ? 0 : Number.parseInt(bits.slice(at, at + width), 2), at + width]

const readLine = (bits: string, at: number, among: number): Read => {
  const read = readTruncatedBinary(bits, at, among)
  return typeof read === "string" ? undefined : read
}

const readGate = (bits: string, at: number, among: number): readonly [Gate, number] | undefined => {
  const table = readBinary(bits, at, 4)
  const a = table && readLine(bits, table[1], among)
  const b = a && readLine(bits, a[1], among)
  return b && [{ table: table[0], a: a[0], b: b[0] }, b[1]]
}

/** The circuit from `at` on; `undefined` where the bits end inside it. */
const readCircuit = (
  bits: string,
  at: number
): readonly [Circuit, number] | "too many inputs" | undefined => {
  const inputs = readNumber(bits, at)
  if (inputs === undefined) return undefined
  if (inputs[0] > inputLimit) return "too many inputs"
  const count = readNumber(bits, inputs[1])
  if (count === undefined) return undefined
  const gates: Array<Gate> = []
  let next = count[1]
  for (let index = 0; index < count[0] - 1; index++) {
    const read = readGate(bits, next, inputs[0] + index)
    if (read === undefined) return undefined
    gates.push(read[0])
    next = read[1]
  }
  const width = readNumber(bits, next)
  if (width === undefined) return undefined
  const outputs: Array<number> = []
  next = width[1]
  const lines = inputs[0] + gates.length
  // With a single line every output is that line and takes no bits, so a short text may claim any
  // number of outputs.
  if (lines === 1 && width[0] > inputLimit) return "too many inputs"
  for (let index = 0; index < width[0]; index++) {
    const read = readLine(bits, next, lines)
    if (read === undefined) return undefined
    outputs.push(read[0])
    next = read[1]
  }
  return [{ inputs: inputs[0], gates, outputs }, next]
}

/**
 * The prefix code of circuits. Bits that end inside a circuit are `incomplete`; more inputs than
 * the limit, and anything but 0 and 1, are `malformed`.
 *
 * - **Cost** linear in the bits that are read; nothing is allocated for lengths that are claimed
 * - **Laws** `code` (see @headwater/hypotheses/laws)
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const bits = Circuit.encode(Circuit.of(2, [[6, 0, 1]]))
 * Result.map(Circuit.code.decode(bits + "0110"), ([, next]) => next) // => Result.succeed(15)
 * ```
 */
export const code: PrefixCode<Circuit> = {
  kind: "prefix",
  encode,
  decode: (bits, at = 0) => {
    if (!(Number.isInteger(at) && at >= 0)) {
      throw new RangeError(`Expected an index of the bits, not \`${at}\``)
    }
    const text = bits.slice(at)
    const other = text.search(/[^01]/u)
    const read = readCircuit(other < 0 ? text : text.slice(0, other), 0)
    if (read === "too many inputs") return Result.fail("malformed")
    if (read === undefined) return Result.fail(other < 0 ? "incomplete" : "malformed")
    return Result.succeed([read[0], at + read[1]] as const)
  }
}

/**
 * The circuit that the bits are, white space aside, or one line on what is wrong with them.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Circuit.decode("010 010 0110 0") // => Result.fail("expected a whole circuit, not the end of the bits after 11")
 * ```
 */
export const decode = (text: string): Result.Result<Circuit, string> => {
  const bits = text.replace(/\s+/gu, "")
  const other = /[^01]/u.exec(bits)
  if (other !== null) {
    return Result.fail(`expected 0 or 1 at bit ${other.index + 1}, not ${shown(other[0])}`)
  }
  const read = readCircuit(bits, 0)
  if (read === "too many inputs") {
    return Result.fail(`expected at most ${inputLimit} inputs and outputs, not more`)
  }
  if (read === undefined) {
    return Result.fail(`expected a whole circuit, not the end of the bits after ${bits.length}`)
  }
  return read[1] === bits.length
    ? Result.succeed(read[0])
    : Result.fail(`expected the bits to stop at bit ${read[1]}, not ${bits.length - read[1]} later`)
}
