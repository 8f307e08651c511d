/**
 * # Codes of Moore machines
 *
 * Elias gamma of the number of states n; then for each state the bit it shows and where 0 and 1
 * lead, each by its place among the n. Every bit string begins with a machine or is the beginning
 * of one. Machines that differ in the numbers of their states alone have code words of their own.
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { Result } from "effect"
import type { PrefixCode } from "../Code.ts"
import { truncatedBinary, readTruncatedBinary } from "../internal/truncatedBinary.ts"
import { within } from "../internal/within.ts"
import type { Coded } from "../Language.ts"
import type { Bit, Machine, State } from "./Machine.ts"
import { state } from "./Machine.ts"

const word = (machine: Machine, number: number): string => {
  state(machine, number)
  return truncatedBinary(number, machine.states.length)
}

/**
 * The prefix code of Moore machines.
 *
 * - **Cost** linear in the bits that are read; nothing is allocated for numbers that are claimed
 * - **Errors** `encode`: `RangeError` where there is no state or a transition leads to none
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * Automaton.code.encode(Automaton.machine("0 0 1 | 1 1 0")) // => "010001110"
 * ```
 */
export const code: PrefixCode<Machine> = {
  kind: "prefix",
  encode: (machine) =>
    Bits.gamma(BigInt(machine.states.length)) +
    machine.states
      .map(({ output, next }) => output + word(machine, next[0]) + word(machine, next[1]))
      .join(""),
  decode: (bits, at = 0) => {
    if (!(Number.isInteger(at) && at >= 0)) {
      throw new RangeError(`Expected an index of the bits, not \`${at}\``)
    }
    const read = readMachine(bits, at)
    return typeof read === "string" ? Result.fail(read) : Result.succeed(read)
  }
}

const readMachine = (
  bits: string,
  at: number
): readonly [machine: Machine, next: number] | "incomplete" | "malformed" => {
  let first = at
  while (bits[first] === "0") first++
  const gamma = bits.slice(at, 2 * first - at + 1)
  if (!Bits.isBits(gamma)) return "malformed"
  const head = Bits.readGamma(gamma)
  if (Result.isFailure(head)) return "incomplete"
  const states: Array<State> = []
  let next = at + head.success[1]
  // A state takes at least a bit, so there are no more states than bits.
  if (head.success[0] > BigInt(Math.max(0, bits.length - next))) {
    return Bits.isBits(bits.slice(next)) ? "incomplete" : "malformed"
  }
  const count = Number(head.success[0])
  while (states.length < count) {
    const output = bits[next]
    if (output === undefined) return "incomplete"
    if (output !== "0" && output !== "1") return "malformed"
    const on0 = readTruncatedBinary(bits, next + 1, count)
    if (typeof on0 === "string") return on0
    const on1 = readTruncatedBinary(bits, on0[1], count)
    if (typeof on1 === "string") return on1
    states.push({ output: output === "1" ? 1 : 0, next: [on0[0], on1[0]] })
    next = on1[1]
  }
  return [{ states }, next]
}

/** The machines of `count` states whose states take `bits` bits together. */
function* tables(count: number, bits: number): Generator<ReadonlyArray<State>, void> {
  const lengths = Array.from({ length: count }, (_, place) => truncatedBinary(place, count).length)
  const [least = 0, most = 0] = [lengths[0], lengths.at(-1)]
  const states: Array<State> = []
  function* from(left: number): Generator<ReadonlyArray<State>, void> {
    const open = count - states.length
    if (left < open * (1 + 2 * least) || left > open * (1 + 2 * most)) return
    if (open === 0) {
      yield [...states]
      return
    }
    for (const output of [0, 1] as ReadonlyArray<Bit>) {
      for (const [on0, first] of lengths.entries()) {
        for (const [on1, second] of lengths.entries()) {
          states.push({ output, next: [on0, on1] })
          yield* from(left - 1 - first - second)
          states.pop()
        }
      }
    }
  }
  yield* from(bits)
}

/**
 * The machines of at most `limit.bits` bits with their code words: shorter ones first, and in
 * lexicographic order within a length and a number of states.
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const bits = [...Automaton.programs({ bits: 9 })].map((it) => it.bits)
 * bits.length // => 66
 * bits.slice(0, 3) // => ["10", "11", "010000000"]
 * ```
 */
export function* programs(limit: { readonly bits: number }): Generator<Coded<Machine>, void> {
  const most = within(limit)
  for (let length = 0; length <= most; length++) {
    const mass = Rational.pow2(-length)
    for (let count = 1; ; count++) {
      const left = length - Bits.gammaLength(BigInt(count))
      if (left < count) break
      for (const states of tables(count, left)) {
        const program = { states }
        yield { program, mass, bits: code.encode(program) }
      }
    }
  }
}
