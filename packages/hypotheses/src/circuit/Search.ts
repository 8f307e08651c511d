/**
 * # All circuits of a function with a number of gates
 *
 * One function at a time, of up to five inputs, gate by gate: every straight-line program in
 * normal form, which means that its gates are AND, OR, XOR or AND with one complement of two
 * different lines, and that complements elsewhere are moved to the end. A function may be partial:
 * then a circuit has to agree where it is said.
 *
 * ## Main definitions
 * - {@link eachCircuit}: all of them with a given number of gates, each of which is read
 * - {@link smallest}: those of least size
 * - {@link depths}: how many there are of each depth
 *
 * @module
 */
import type { Circuit } from "./Circuit.ts"
import type { Gate } from "./Gate.ts"
import { combine, combineTables } from "./LineSets.ts"
import { inputsOfTable, wordOf } from "./Table.ts"

/** The most inputs of a function whose circuits are searched one by one. */
export const singleLimit = 5

/** A partial function as words: its values, and where they are said. */
interface Wanted {
  readonly inputs: number
  readonly values: number
  readonly said: number
  /** The inputs that every extension depends on, as a mask of lines. */
  readonly needed: number
}

const wantedOf = (partial: string): Wanted => {
  const inputs = inputsOfTable(partial)
  if (inputs > singleLimit) {
    throw new RangeError(`Expected a table of at most ${singleLimit} inputs, not of \`${inputs}\``)
  }
  let needed = 0
  for (let input = 0; input < inputs; input++) {
    const step = 2 ** (inputs - 1 - input)
    for (let at = 0; at < partial.length; at++) {
      const [one, other] = [partial[at], partial[at ^ step]]
      if (one !== other && one !== "-" && other !== "-") needed |= 1 << input
    }
  }
  const said = wordOf(Array.from(partial, (it) => (it === "-" ? "0" : "1")).join(""))
  return { inputs, values: wordOf(partial), said, needed }
}

const inputWord = (input: number, inputs: number): number => {
  let word = 0
  for (let at = 0; at < 2 ** inputs; at++) word |= ((at >> (inputs - 1 - input)) & 1) << at
  return word
}

const ones = (mask: number): number => {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

/** Circuits without a proper gate: a constant, an input or its complement. */
function* trivial({ inputs, values, said }: Wanted): Generator<Circuit> {
  const agrees = (word: number): boolean => ((word ^ values) & said) === 0
  const free = (table: number, a: number): Circuit => ({
    inputs,
    gates: [{ table, a, b: a }],
    outputs: [inputs]
  })
  if (agrees(0)) yield free(0, 0)
  if (agrees(-1)) yield free(15, 0)
  for (let input = 0; input < inputs; input++) {
    const word = inputWord(input, inputs)
    if (agrees(word)) yield { inputs, gates: [], outputs: [input] }
    if (agrees(~word)) yield free(0b1100, input)
  }
}

/** Options of a search. */
export interface SearchOptions {
  /** The greatest depth. */
  readonly depth?: number
  /**
   * Whether circuits that differ in the order of their gates count as different; otherwise most of
   * the orders are left out. @defaultValue false
   */
  readonly ordered?: boolean
}

/**
 * Calls `visit` with every circuit in normal form that has exactly `gates` gates, all of them read,
 * and computes the function, and with its depth. Stops when `visit` returns true.
 *
 * - **Cost** exponential in the gates; what cannot read all of its lines any more is left early
 * - **Errors** `RangeError` beyond five inputs, and where the text is no table
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const found: Array<string> = []
 * Circuit.eachCircuit("0001", 1, (circuit) => void found.push(Circuit.line(circuit)))
 * found // => ["inputs x1 x2 | g1 = 0001 x1 x2 | outputs g1"]
 * ```
 */
export const eachCircuit = (
  partial: string,
  gates: number,
  visit: (circuit: Circuit, depth: number) => boolean | void,
  { depth: deepest = Infinity, ordered = false }: SearchOptions = {}
): void => {
  const wanted = wantedOf(partial)
  const { inputs, values, said } = wanted
  if (gates === 0) {
    for (const circuit of trivial(wanted)) if (visit(circuit, 0) === true) return
    return
  }
  const total = inputs + gates
  const words = new Int32Array(total)
  const levels = new Int32Array(total)
  const first = new Int32Array(total)
  const second = new Int32Array(total)
  const ops = new Int32Array(total)
  for (let input = 0; input < inputs; input++) words[input] = inputWord(input, inputs)

  const circuit = (complemented: boolean): Circuit => {
    const made: Array<Gate> = []
    for (let line = inputs; line < total; line++) {
      const table = combineTables[ops[line]!]!
      const own = complemented && line === total - 1 ? 15 - table : table
      made.push({ table: own, a: first[line]!, b: second[line]! })
    }
    return { inputs, gates: made, outputs: [total - 1] }
  }

  /** Puts a gate at `line`; `unread` are the lines that have to be read yet. */
  const place = (line: number, unread: number): boolean => {
    const left = total - 1 - line
    const before = line - 1
    for (let b = 1; b < line; b++) {
      for (let a = 0; a < b; a++) {
        const level = Math.max(levels[a]!, levels[b]!) + 1
        if (level > deepest) continue
        const open = (unread & ~(1 << a) & ~(1 << b)) | (1 << line)
        if (ones(open) > left + 1) continue
        const apart = line > inputs && b !== before
        if (!ordered && apart && b * total + a < second[before]! * total + first[before]!) continue
        levels[line] = level
        first[line] = a
        second[line] = b
        for (let op = 0; op < 5; op++) {
          ops[line] = op
          const word = combine(op, words[a]!, words[b]!)
          words[line] = word
          if (left > 0) {
            if (place(line + 1, open)) return true
            continue
          }
          const different = (word ^ values) & said
          if (different !== 0 && different !== said) continue
          if (visit(circuit(different !== 0), level) === true) return true
        }
      }
    }
    return false
  }
  place(inputs, wanted.needed)
}

/**
 * All smallest circuits of a function in normal form, or `undefined` where more gates are needed.
 *
 * - **Errors** as {@link eachCircuit}
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.smallest("0110", 3)?.map((it) => Circuit.size(it)) // => [1]
 * Circuit.smallest("01101001", 1) // => undefined
 * ```
 */
export const smallest = (partial: string, most: number): ReadonlyArray<Circuit> | undefined => {
  for (let gates = 0; gates <= most; gates++) {
    const found: Array<Circuit> = []
    eachCircuit(partial, gates, (circuit) => {
      found.push(circuit)
    })
    if (found.length > 0) return found
  }
  return undefined
}

/**
 * How many straight-line programs in normal form of exactly `gates` gates, all of them read,
 * compute a function, by depth; different orders of the gates are different programs.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.programsByDepth("01101001", 2) // => new Map([[2, 3]])
 * ```
 */
export const programsByDepth = (
  partial: string,
  gates: number,
  deepest = Infinity
): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  eachCircuit(
    partial,
    gates,
    (_, depth) => {
      found.set(depth, (found.get(depth) ?? 0) + 1)
    },
    { depth: deepest, ordered: true }
  )
  return found
}
