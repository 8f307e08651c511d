/**
 * # Schmidhuber's speed prior
 *
 * A program of l bits that takes t steps has `2^(1 - 2l - ⌈log2 t⌉)` of it: it is run in every phase
 * i from `l + ⌈log2 t⌉` on, and phase i has `2^-i`. So a length is charged twice, unlike in
 * the sum over programs of mass and time; see `measures.ts`.
 *
 * The code of a class of machines: one bit for the tape, then the number of the machine among all
 * `(4n+2)^2n`, in as many whole bits as that takes. Lambda terms have their own. Every sum is a whole number
 * of a power of 2.
 *
 * ## References
 * - [Schmidhuber2002]; [FilanLeikeHutter2016]
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { codeOfMachine, type Programs, sourceOf } from "./internal/source.ts"
import type { Interval } from "./measures.ts"
import type { Table } from "./Table.ts"
import type { Terms } from "./Terms.ts"

/**
 * The bits of each program of a class of machines.
 *
 * @example
 * ```ts
 * import { fastLength, Table } from "@headwater/complexity"
 * fastLength(Table.ofStates(2)) // => 15
 * ```
 */
export const fastLength = ({ states }: Table): number => codeOfMachine(states)

/** `⌈log2 t⌉` */
const phases = (steps: number): number => (steps <= 1 ? 0 : 32 - Math.clz32(steps - 1))

const sumOf = (all: ReadonlyArray<Programs>): Rational =>
  all.reduce(
    (sum, { code, count, steps }) =>
      sum.plus(Rational.pow2(1 - 2 * code - phases(steps)).times(Rational.of(count))),
    Rational.zero
  )

/**
 * What a string has of the speed prior S_Fast, between what the programs that halt in time give it
 * and what it would have if every undecided one put it out at the next step.
 *
 * @example
 * ```ts
 * import { fastMass, Table } from "@headwater/complexity"
 * const { lower, upper } = fastMass(Table.ofStates(1), "0")
 * String(lower) // => "3/2048"
 * lower.equals(upper) // => true
 * ```
 */
export const fastMass = (table: Table | Terms, string: string): Interval => {
  const { lists, programs, undecided } = sourceOf(table)
  const lower = sumOf(programs(string))
  if (!lists(string)) return { lower, upper: Rational.one }
  return { lower, upper: lower.plus(sumOf(undecided)) }
}

/** `-log2` of the least that {@link fastMass} can be, where there is one. */
export const fast = (table: Table | Terms, string: string): LogForm | undefined => {
  const { lower } = fastMass(table, string)
  return lower.sign === 0 ? undefined : LogForm.log2(lower).negated()
}
