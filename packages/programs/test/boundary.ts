import { LogForm, Rational } from "@headwater/exact"
import { Family } from "@headwater/programs"
import { Result } from "effect"

/** Measured on every context; a member that is exhausted fails the test. */
export const measured = (
  family: Family.Family,
  member: string,
  size: number,
  options: Family.Options = {}
): Family.Measurement => {
  const found = Family.measurement(family, member, size, options)
  if (Result.isSuccess(found)) return found.success
  throw new Error(`${member} of ${family.id} ran out of ${found.failure.resource}`)
}

/** Lengths of a member at several sizes. */
export const lengths = (
  family: Family.Family,
  member: string,
  sizes: ReadonlyArray<number>
): ReadonlyArray<number> => sizes.map((size) => measured(family, member, size).bits)

/** Greatest times of a member at several sizes. */
export const times = (
  family: Family.Family,
  member: string,
  sizes: ReadonlyArray<number>
): ReadonlyArray<number> => sizes.map((size) => Number(measured(family, member, size).max))

/** The slope of a time penalty at which a short slow program and a long fast one weigh the same. */
export interface Boundary {
  readonly bits: number
  readonly slow: bigint
  readonly fast: bigint
}

/** The boundary from one member to a longer and faster one. */
export const boundary = (
  family: Family.Family,
  short: string,
  long: string,
  size: number
): Boundary => {
  const [p, q] = [measured(family, short, size), measured(family, long, size)]
  return { bits: q.bits - p.bits, slow: p.max, fast: q.max }
}

/** The sign of `bits / log2(slow / fast) - slope`, exactly; slow is greater than fast. */
const against = ({ bits, slow, fast }: Boundary, slope: Rational): -1 | 0 | 1 =>
  LogForm.of(bits).minus(LogForm.log2(Rational.of(slow, fast)).times(slope)).sign

/** Whether the boundary is `decimal` when it is rounded to as many places, decided exactly. */
export const rounds = (it: Boundary, decimal: string): boolean => {
  const places = decimal.split(".")[1]?.length ?? 0
  const [value, half] = [
    Result.getOrThrow(Rational.parse(decimal)),
    Rational.of(1n, 2n * 10n ** BigInt(places))
  ]
  const faster = it.slow > it.fast && it.bits > 0
  return faster && against(it, value.minus(half)) >= 0 && against(it, value.plus(half)) < 0
}

/** The sign of the difference of two boundaries `a - b`, exactly; both are finite. */
export const compare = (a: Boundary, b: Boundary): -1 | 0 | 1 =>
  LogForm.log2(Rational.of(b.slow, b.fast))
    .times(a.bits)
    .minus(LogForm.log2(Rational.of(a.slow, a.fast)).times(b.bits)).sign
