/**
 * # The strings of all closed terms
 *
 * From the tally of redexes: which closed terms have a string as their normal form, by size and by the
 * steps that they take. A term is one where it is written as one up to a redex that reduces to the rest.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { type RedexTally, type Steps, sumOfSteps } from "./RedexTally.ts"
import { binders, bitsOfSymbol } from "./Word.ts"

/** Terms of one size that take one number of steps to a string. */
export interface Writers {
  readonly bits: number
  /** Beta steps by need. */
  readonly steps: number
  readonly count: bigint
}

/** What closed terms of up to a number of bits come to, where it is a string. */
export interface Strings {
  readonly rows: ReadonlyMap<string, ReadonlyArray<Writers>>
  /** How many terms of each number of bits may come to a string, and are undecided. */
  readonly undecided: ReadonlyMap<number, bigint>
}

type Words = ReadonlyMap<string, Steps>

const merged = (parts: ReadonlyArray<Words>): Words => {
  const all = new Map<string, Steps>()
  for (const part of parts) {
    for (const [word, steps] of part) all.set(word, sumOfSteps(all.get(word) ?? new Map(), steps))
  }
  return all
}

const led = (bit: string, words: Words): Words =>
  new Map([...words].map(([word, steps]) => [bit + word, steps]))

/** The end of a string, which is its last variable. */
const end: Words = new Map([["", new Map([[0, 1]])]])

/**
 * The strings that closed terms of up to a number of bits come to.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * const tallies = Lambda.redexShards(20).map((shard) => Lambda.redexTally(20, shard))
 * const { rows } = Lambda.strings(20, Lambda.mergeRedexes.combineAll(tallies))
 * Array.from(rows.keys()).join() // => ",1,0,11,01,10,00"
 * rows.get("00")?.length // => 1
 * ```
 */
export const strings = (bits: number, tally: RedexTally): Strings => {
  const key = (size: number, depth: number): string => `${size} ${depth}`
  /** The strings of terms of a size inside of some abstractions, and how many are undecided. */
  const at = Memo.by(key, (size: number, depth: number): readonly [Words, bigint] => {
    if (size < 2) return [new Map(), 0n]
    const redexes = tally.get(key(size, depth))
    const parts = redexes === undefined ? [] : [redexes.words]
    let undecided = BigInt(redexes?.undecided.length ?? 0)
    if (depth < binders) {
      const [words, open] = at(size - 2, depth + 1)
      return [merged([...parts, words]), undecided + open]
    }
    if (size === 2) parts.push(end)
    for (const bit of ["0", "1"] as const) {
      const [words, open] = at(size - 2 - bitsOfSymbol[bit], depth)
      parts.push(led(bit, words))
      undecided += open
    }
    return [merged(parts), undecided]
  })
  const rows = new Map<string, Array<Writers>>()
  const undecided = new Map<number, bigint>()
  for (let size = 2; size <= bits; size++) {
    const [words, open] = at(size, 0)
    if (open > 0n) undecided.set(size, open)
    for (const [word, times] of words) {
      const row = rows.get(word) ?? []
      rows.set(word, row)
      for (const [steps, count] of [...times].toSorted(([a], [b]) => a - b)) {
        row.push({ bits: size, steps, count: BigInt(count) })
      }
    }
  }
  return { rows, undecided }
}
