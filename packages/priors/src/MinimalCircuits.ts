/**
 * # Minimal-circuit priors
 *
 * For inputs of a fixed size: a function of n bits weighs 2^-(c · s) for the s gates of its smallest
 * circuits. Per function it counts once; per circuit as many times as it has smallest circuits, its
 * thickness. Both are normalised over all functions.
 *
 * ## Notation
 * - gates: of all 16 functions of two lines; complements and constants are free
 * - circuits: straight-line programs in normal form (see `Circuit.eachCircuit`), different orders of
 *   the gates counted as different
 *
 * ## References
 * - [Christiano2018], [Knuth2011] §7.1.2
 *
 * @module
 */
import { type Distribution, Memo, Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as S from "./Semimeasure.ts"

/** The most inputs for which all smallest circuits are counted. */
export const thicknessLimit = 3

/** The most inputs for which least sizes are known. */
export const sizeLimit = 4

const checkedInputs = (inputs: number, most: number): number => {
  if (Number.isInteger(inputs) && inputs >= 1 && inputs <= most) return inputs
  throw new RangeError(`Expected 1 to ${most} inputs, not \`${inputs}\``)
}

const checkedCharge = (charge: number): number => {
  if (Number.isInteger(charge) && charge >= 0 && charge <= 1000) return charge
  throw new RangeError(`Expected a whole charge of 0 to 1000 bits a gate, not \`${charge}\``)
}

const powers = (charge: number, most: number): ReadonlyArray<Rational> =>
  Array.from({ length: most + 1 }, (_, size) => Rational.pow2(-charge * size))

/** The sum of `2^-(charge · least gates)` over all functions of this many bits. */
const sum = Memo.by(
  (inputs: number, charge: number) => `${inputs} ${charge}`,
  (inputs, charge) =>
    Rational.sum(
      Circuit.counts(inputs).size.map((count, size) =>
        Rational.of(count).times(Rational.pow2(-charge * size))
      )
    )
)

/**
 * The mass of a function of 1 to 4 bits, in proportion to 2^-(charge · least gates).
 *
 * - **Cost** a lookup, after half a second for the first function of four bits
 * - **Errors** `RangeError` for other inputs, or a charge that is not whole
 *
 * @example
 * ```ts
 * import { MinimalCircuits } from "@headwater/priors"
 * String(MinimalCircuits.mass("0110", 1)) // => "1/22"
 * String(MinimalCircuits.mass("0011", 1)) // => "1/11"
 * ```
 */
export const mass = (table: string, charge: number): Rational => {
  const inputs = checkedInputs(Math.log2(table.length), sizeLimit)
  const all = sum(inputs, checkedCharge(charge))
  return Rational.pow2(-charge * Circuit.optimum(table).size).dividedBy(all)
}

/**
 * All functions of 1 to 4 bits with their {@link mass}.
 *
 * - **Cost** a lookup a function: 65,536 of them for 4 bits
 * - **Errors** as {@link mass}
 */
export const perFunction = (inputs: number, charge: number): Distribution<string> =>
  new Map(Array.from(Circuit.functions(inputs), (table) => [table, mass(table, charge)]))

/** A function's least size, and how many circuits have it. */
export interface Thickness {
  readonly size: number
  readonly circuits: number
}

/**
 * The functions of 1 to 3 bits with the number of their smallest circuits.
 *
 * - **Cost** an exhaustive search for each pair of a function and its complement, kept: a second or
 *   so for 3 bits
 * - **Errors** `RangeError` for other inputs
 *
 * @example
 * ```ts
 * import { MinimalCircuits } from "@headwater/priors"
 * MinimalCircuits.thickness(2).get("0110") // => { size: 1, circuits: 1 }
 * MinimalCircuits.thickness(3).get("01101001") // => { size: 2, circuits: 3 }
 * ```
 */
export const thickness = Memo.by(
  (inputs: number) => checkedInputs(inputs, thicknessLimit),
  (inputs): ReadonlyMap<string, Thickness> => {
    const all = new Map<string, Thickness>()
    for (const table of Circuit.functions(inputs)) {
      const complement = Array.from(table, (digit) => (digit === "0" ? "1" : "0")).join("")
      all.set(table, all.get(complement) ?? counted(table))
    }
    return all
  }
)

const counted = (table: string): Thickness => {
  const { size } = Circuit.optimum(table)
  const byDepth = Circuit.programsByDepth(table, size)
  return { size, circuits: [...byDepth.values()].reduce((sum, it) => sum + it, 0) }
}

/**
 * The prior over the functions of 1 to 3 bits in proportion to the number of smallest circuits, each
 * weighed 2^-(charge · gates).
 *
 * @example
 * ```ts
 * import { MinimalCircuits } from "@headwater/priors"
 * const [one, all] = [MinimalCircuits.perFunction(3, 2), MinimalCircuits.perCircuit(3, 2)]
 * const odds = (of: typeof one) => String(of.get("01101001")?.dividedBy(of.get("00010001")!))
 * odds(one) // => "1/4"
 * odds(all) // => "3/4"
 * ```
 */
export const perCircuit = (inputs: number, charge: number): Distribution<string> => {
  const weights = powers(checkedCharge(charge), 8)
  return Result.getOrThrow(
    S.proportional(
      Array.from(
        thickness(inputs),
        ([table, { size, circuits }]) =>
          [table, weights[size]!.times(Rational.of(circuits))] as const
      )
    )
  )
}
