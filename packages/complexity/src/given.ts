/**
 * # Complexity where something is known
 *
 * What can be conditioned on in a class of programs that are told nothing: how long the
 * output is, within how many steps the program halts (`Table.within`), and, for long strings, the
 * blocks of another string. A machine or a term is never told another string, so that there is no complexity by the
 * Coding Theorem Method given one: that would be the census of another class. Nor is there one of how
 * a string goes on, since outputs are whole strings and a program says nothing of longer ones.
 *
 * ## References
 * - [ZenilEtAl2018] for blocks given those of another string
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { blockCounts, type Blocks, bdm, type Cut } from "./blocks.ts"
import { sourceOf } from "./internal/source.ts"
import { ctm } from "./measures.ts"
import type { Table } from "./Table.ts"
import type { Terms } from "./Terms.ts"

/**
 * The complexity of a string by its share among the outputs of its length: what is left to say where
 * the length is known.
 *
 * @example
 * ```ts
 * import { ctmGivenLength, Table } from "@headwater/complexity"
 * ctmGivenLength(Table.ofStates(2), "01")?.toNumber() // => 2
 * ctmGivenLength(Table.ofStates(2), "01010") // => undefined
 * ```
 */
export const ctmGivenLength = (table: Table | Terms, string: string): LogForm | undefined => {
  const { units } = sourceOf(table)
  const own = units(string)
  if (own === 0n) return undefined
  let all = 0n
  for (const other of table.rows.keys()) if (other.length === string.length) all += units(other)
  return LogForm.log2(Rational.of(all, own))
}

/**
 * The complexity of a string by those of its blocks that another string does not have. A block of both
 * costs the logarithm of how often it stands in the first, and nothing where it stands as often in
 * both.
 *
 * - **Cost** one pass over either string
 * - **Errors** those of `bdm`
 *
 * @example
 * ```ts
 * import { bdmGiven, Table } from "@headwater/complexity"
 * const [table, cut] = [Table.ofStates(3), { size: 4, step: 4 }]
 * bdmGiven(table, "01010101", "01010101", cut).bits?.toNumber() // => 0
 * bdmGiven(table, "01010101", "0101", cut).bits?.toNumber() // => 1
 * ```
 */
export const bdmGiven = (table: Table | Terms, string: string, known: string, cut: Cut): Blocks => {
  const { blocks, different, rest, isSaturated } = bdm(table, string, cut)
  const own = blockCounts(string, cut)
  const others = blockCounts(known, cut)
  const terms: Array<LogForm> = []
  const outside: Array<string> = []
  for (const [word, times] of own.entries()) {
    if (times === 0 || others[word] === times) continue
    const often = LogForm.log2(BigInt(times))
    if (others[word]! > 0) {
      terms.push(often)
      continue
    }
    const block = word.toString(2).padStart(cut.size, "0")
    const bits = ctm(table, block)
    if (bits === undefined) outside.push(block)
    else terms.push(bits, often)
  }
  const bits = outside.length > 0 ? undefined : LogForm.sum(terms)
  return { bits, blocks, different, rest, outside, isSaturated }
}
