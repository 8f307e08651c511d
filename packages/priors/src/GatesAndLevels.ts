/**
 * # Charges for gates and for levels
 *
 * A circuit of s gates and d levels weighs `2^-s · (2^d)^-gamma`: a bit a gate, and gamma bits a level,
 * since gates of one level work at once. Of the two ends of a function, its smallest circuits and
 * its shallowest, which is ahead, one circuit against one or all against all?
 *
 * @module
 */
import { LogForm, Memo, Rational, type RationalLike, Weight } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { soft } from "./priors/bounded.ts"

/**
 * The weight of a circuit of this size and depth, as a logarithm.
 *
 * - **Units** bits
 *
 * @example
 * ```ts
 * import { GatesAndLevels } from "@headwater/priors"
 * GatesAndLevels.weight({ size: 5, depth: 3 }, { numerator: 1n, denominator: 2n }).toString() // => "-13/2"
 * ```
 */
export const weight = ({ depth, size }: Circuit.SizeDepth, gamma: RationalLike): LogForm =>
  Weight.length(
    soft.of({ gamma: Rational.from(gamma) }).weight({
      mass: Rational.pow2(-size),
      bits: size,
      steps: 2n ** BigInt(depth),
      space: 1n
    })
  ).negated()

const byDepth = Memo.by(
  (table: string, size: number) => `${table} ${size}`,
  Circuit.programsByDepth
)

/**
 * How many circuits in normal form compute a function with this size and depth, the order of gates
 * counting.
 */
export const count = (table: string, { depth, size }: Circuit.SizeDepth): number =>
  byDepth(table, size).get(depth) ?? 0

/**
 * By how many bits the smallest of the shallowest circuits of a function of up to five inputs is ahead
 * of the shallowest of the smallest; or all circuits of either kind together.
 *
 * - **Units** bits
 * - **Cost** of the two ends, found once: `Circuit.ends`
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { GatesAndLevels } from "@headwater/priors"
 * const listing = "inputs a b c d e | p = AND a b | q = XOR p c | r = OR q d | s = XOR r e | outputs s"
 * const [table = ""] = Circuit.tables(Circuit.circuit(listing))
 * GatesAndLevels.lead(table, { numerator: 3n, denominator: 1n }, "one").toString() // => "2"
 * ```
 */
export const lead = (table: string, gamma: RationalLike, weighed: "one" | "all"): LogForm => {
  const { shallowest, smallest } = Circuit.ends(table)
  const one = weight(shallowest, gamma).minus(weight(smallest, gamma))
  if (weighed === "one") return one
  return one.plus(LogForm.log2(Rational.of(count(table, shallowest), count(table, smallest))))
}
