/**
 * # Costs of members at every size
 *
 * Lengths, steps and space of the members of a family on the machine of a meter, by running them. A
 * member that answers otherwise than its demonstrator is refused: those that are compared here do the
 * same.
 *
 * @module
 */
import type { Cost } from "@headwater/hypotheses"
import { brain, Families, Family, type Member, switching } from "@headwater/programs"
import * as Result from "effect/Result"
import { language, type Meter } from "./Machines.ts"

/** The families that claims compare programs of. */
export const all: ReadonlyArray<Family.Family> = Families.all.filter(
  (it) => it !== switching && it !== brain
)

/** The family of an id. */
export const family = (id: string): Family.Family => {
  const found = all.find((it) => it.id === id)
  if (found !== undefined) return found
  const ids = all.map((it) => it.id).join(", ")
  throw new RangeError(`Expected a family (${ids}), not \`${id}\``)
}

/** The members of a family on the machine of a meter, by name. */
export const members = (of: Family.Family, meter: Meter): ReadonlyArray<string> =>
  Family.inLanguage(of, language(meter)).members.map(({ name }) => name)

/** A member of a family on the machine of a meter. */
export const member = (of: Family.Family, name: string, meter: Meter): Member.Any =>
  Family.member(Family.inLanguage(of, language(meter)), name)

/**
 * The cost of a member on all contexts of a size, by name on the machine of the meter or as a value.
 *
 * - **Errors** `RangeError` for a member that answers otherwise than the demonstrator or runs out
 */
export const costOf = (
  of: Family.Family,
  which: string | Member.Any,
  size: number,
  meter: Meter
): Cost.Cost => {
  const found = typeof which === "string" ? member(of, which, meter) : which
  const made = Family.measurement(of, found, size, { meter })
  if (Result.isFailure(made) || made.success.disagreement !== undefined) {
    throw new RangeError(
      `Expected answers of the demonstrator from ${found.name} at ${size}, not others`
    )
  }
  const { bits, mass, max, space } = made.success
  return { mass, bits, steps: max, space }
}

/** The cost of a member of a family with an id; with errors as those of {@link costOf}. */
export const cost = (id: string, name: string, size: number, meter: Meter): Cost.Cost =>
  costOf(family(id), name, size, meter)
