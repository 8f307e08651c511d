import { Inequality } from "@headwater/certificate"
import { type Entry, outcome } from "./Entry.ts"

const outcomes = new WeakMap<Entry, boolean>()

/** Whether a theorem is proved, which is asked once. */
const isProved = (entry: Entry): boolean => {
  const known = outcomes.get(entry) ?? outcome(entry).ok
  outcomes.set(entry, known)
  return known
}

/** What is to follow from how a run ends. */
export interface Consequence extends Pick<
  Inequality.Inequality,
  "given" | "goal" | "hint" | "margin"
> {
  /** Which of the theorem's ends, by index. @defaultValue 0 */
  readonly end?: number
}

/**
 * A proof for a reading of what a theorem about a program says: its goal is about parameters, ghosts,
 * `steps`, and `r0` to `r7` at the end. The premises are all that the theorem says of the end, so the
 * values that a reading measures on a run have to satisfy them. The theorem is proved when the proof
 * is checked.
 *
 * - **Errors** `RangeError` where the theorem has no such end
 *
 * @example
 * ```ts
 * import { Theorems } from "@headwater/programs"
 * const by = Theorems.by(Theorems.subtractionClosed, { goal: "3 >= r0" })
 * by.check().ok // => true
 * by.check().theorems // => ["subtraction_closed_answers_heap_mod_4_in_3_steps"]
 * Theorems.by(Theorems.subtractionClosed, { goal: "2 >= r0" }).check().ok // => false
 * ```
 */
export const by = (entry: Entry, { end = 0, given = [], ...rest }: Consequence): Inequality.By => {
  const { theorem } = entry
  const said = theorem.ends[end]
  if (said === undefined) throw new RangeError(`Expected an end of the theorem, not \`${end}\``)
  const equal = (name: string, value: unknown): string => `${name} = ${String(value)}`
  const registers = Object.entries(said.registers)
  const facts = [
    ...(theorem.given ?? []),
    ...(said.when ?? []),
    ...(said.with ?? []),
    ...registers.map(([name, value]) => equal(name, value)),
    equal("steps", said.steps)
  ]
  const brought = [...facts.join(" ").matchAll(/[a-z]+#\d+/g)].map(([name]) => name)
  const naturals = [...theorem.naturals, ...registers.map(([name]) => name), "steps", ...brought]
  const inequality = {
    name: theorem.name,
    says: theorem.says,
    naturals: [...new Set(naturals)],
    given: [...facts, ...given],
    ...rest
  }
  return Inequality.by(inequality, {
    theorems: [
      {
        name: theorem.name,
        check: () => isProved(entry),
        parts: () => {
          const found = outcome(entry)
          return found.ok ? found.obligations.map((it) => [it.sequent, it.proof] as const) : []
        }
      }
    ],
    without: { ...inequality, given: [...(theorem.given ?? []), ...given] }
  })
}
