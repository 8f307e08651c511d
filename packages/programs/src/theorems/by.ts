import { Inequality } from "@headwater/certificate"
import { RegisterProof } from "@headwater/hypotheses"
import { type Entry, outcome } from "./Entry.ts"

const outcomes = new WeakMap<Entry, boolean>()

/** Whether a theorem is proved, which is asked once. */
const isProved = (entry: Entry): boolean => {
  const known = outcomes.get(entry) ?? outcome(entry).ok
  outcomes.set(entry, known)
  return known
}

/** A theorem about a program, and which of its ends. */
export interface Said {
  readonly entry: Entry
  /** By index. @defaultValue 0 */
  readonly end?: number
}

/** What is to follow from how a run ends. */
export type Consequence = Pick<
  Inequality.Inequality,
  "given" | "goal" | "hint" | "margin" | "naturals" | "uses"
>

/** What an end is about beside the names of its theorem. */
const ofAnEnd = /^(r[0-7]|steps)$/

/** What a theorem says of an end, in names with a prefix; parameters keep theirs. */
const endOf = (prefix: string, { entry, end = 0 }: Said) => {
  const { theorem } = entry
  const said = theorem.ends[end]
  if (said === undefined) throw new RangeError(`Expected an end of the theorem, not \`${end}\``)
  const taken = [...theorem.naturals, ...(theorem.reals ?? [])].find((name) => ofAnEnd.test(name))
  if (taken !== undefined) {
    throw new RangeError(`Expected names beside those of an end, not \`${taken}\``)
  }
  const parameters = prefix === "" ? undefined : RegisterProof.parameters(theorem)
  const renamed = (text: string): string =>
    parameters === undefined
      ? text
      : text.replace(/[A-Za-z]\w*(#\d+)?/g, (name) =>
          parameters.has(name) ? name : `${prefix}_${name}`
        )
  const equal = (name: string, value: unknown): string => `${name} = ${String(value)}`
  const registers = Object.entries(said.registers)
  const all = [
    ...(theorem.given ?? []),
    ...(said.when ?? []),
    ...(said.with ?? []),
    ...registers.map(([name, value]) => equal(name, value)),
    equal("steps", said.steps)
  ]
  const brought = [...all.join(" ").matchAll(/[a-z]+#\d+/g)].map(([name]) => name)
  const naturals = [...theorem.naturals, ...registers.map(([name]) => name), "steps", ...brought]
  return {
    naturals: naturals.map(renamed),
    given: (theorem.given ?? []).map(renamed),
    all: all.map(renamed)
  }
}

/** The theorem as a proof rests on it: proved when it is asked for. */
const rest = ({ entry }: Said) => ({
  name: entry.theorem.name,
  check: () => isProved(entry),
  parts: () => {
    const found = outcome(entry)
    return found.ok ? found.obligations.map((it) => [it.sequent, it.proof] as const) : []
  }
})

/** What follows from theorems, each with the prefix of its names. */
const follows = (
  all: ReadonlyArray<readonly [prefix: string, said: Said]>,
  { given = [], naturals = [], ...more }: Consequence
): Inequality.By => {
  const said = all.map(([prefix, it]) => endOf(prefix, it))
  const theorems = all.map(([, { entry }]) => entry.theorem)
  const facts = [...said.flatMap((it) => it.all), ...given]
  const texts = [...facts, more.goal, ...(more.uses ?? []).flatMap(({ at }) => Object.values(at))]
  const occurring = new Set(
    texts
      .map(String)
      .join(" ")
      .match(/[A-Za-z]\w*(#\d+)?/g)
  )
  const inequality = {
    name: theorems.map((it) => it.name).join(" and "),
    says: theorems.map((it) => it.says).join(" "),
    naturals: [...new Set([...said.flatMap((it) => it.naturals), ...naturals])].filter((it) =>
      occurring.has(it)
    ),
    given: facts,
    ...more
  }
  const without = [...said.flatMap((it) => it.given), ...given]
  return Inequality.by(inequality, {
    theorems: all.map(([, it]) => rest(it)),
    without: { ...inequality, given: without }
  })
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
export const by = (
  entry: Entry,
  { end = 0, ...more }: Consequence & Pick<Said, "end">
): Inequality.By => follows([["", { entry, end }]], more)

/** Refuses names that would mean two things: a sum of two theorems, and a parameter with a prefix. */
const apart = (prefixes: ReadonlyArray<string>, all: ReadonlyArray<Entry>): void => {
  const meanings = new Map<string, string>()
  for (const { theorem } of all) {
    for (const name of RegisterProof.parameters(theorem)) {
      if (prefixes.some((prefix) => name.startsWith(`${prefix}_`))) {
        throw new RangeError(`Expected a parameter without a prefix, not \`${name}\``)
      }
    }
    for (const [name, { upTo, cells, term }] of Object.entries(theorem.sums ?? {})) {
      const meaning = [upTo, ...cells, term].map(String).join(" ; ")
      if ((meanings.get(name) ?? meaning) !== meaning) {
        throw new RangeError(`Expected one meaning of the sum, not \`${name}\` twice`)
      }
      meanings.set(name, meaning)
    }
  }
}

/**
 * A proof from theorems about several programs on one input. Parameters are the same in all of them;
 * every other name has the program's before it, so that `own_steps` and `rival_steps` are two numbers.
 *
 * - **Errors** `RangeError` where two theorems mean different sums by one name, or a parameter has a
 *   program's prefix
 *
 * @example
 * ```ts
 * import { Theorems } from "@headwater/programs"
 * const { isqrtSearch: own, isqrtArgmax: rival } = Theorems
 * const slower = Theorems.together(
 *   { own: { entry: own }, rival: { entry: rival } },
 *   { goal: "rival_steps >= 2*rival_a", given: ["own_a >= 1"] }
 * )
 * slower.variables // => ["own_a", "own_r0", "own_steps", "rival_a", "rival_r0", "rival_steps", "y"]
 * slower.check().ok // => true
 * ```
 */
export const together = (
  theorems: Readonly<Record<string, Said>>,
  more: Consequence
): Inequality.By =>
  Inequality.deferred(() => {
    apart(
      Object.keys(theorems),
      Object.values(theorems).map((it) => it.entry)
    )
    return follows(Object.entries(theorems), more)
  })
