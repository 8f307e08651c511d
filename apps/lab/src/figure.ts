import { Rational } from "@headwater/exact"
import { Diagram, Figure as Phase, Ranges, type Section } from "@headwater/figures"
import { Prior } from "@headwater/priors"
import { Candidates, Families, Family } from "@headwater/programs"
import * as Result from "effect/Result"
import type { Figure, Program } from "./Messages.ts"
import { raceOf } from "./race.ts"
import type { State } from "./State.ts"

/** What cannot be shown, in one line. */
export class Problem extends Error {}

const wanted = (what: string, came: string): Problem =>
  new Problem(`Expected ${what}, not “${came}”`)

const orProblem = <A>(result: Result.Result<A, string>): A =>
  Result.getOrThrowWith(result, (line) => new Problem(line))

/** Steps that a run may take. */
const steps = 10_000_000n

/** The largest size that is run here. */
const largest = 100_000

const sizesOf = (family: Family.Family, word: string): ReadonlyArray<number> => {
  const what = `${family.size.expected} as ${family.size.name}, at most ${largest}, or a range A..B`
  const range = Ranges.naturals(word, 6)
  if (range === undefined || range.to > BigInt(largest)) throw wanted(what, word)
  const all = Family.sizes(family, Number(range.from), Number(range.to))
  if (all.length === 0) throw wanted(what, word)
  return all
}

/** Candidates that were run before, since runs take the time. */
const fields = new Map<string, Candidates.Candidates>()

const fieldOf = (
  family: Family.Family,
  size: number,
  options: Candidates.Options
): Candidates.Candidates => {
  const { bound, how, meter, smaller } = options
  const key = [family.id, size, meter, how, smaller].join(" ")
  const known = fields.get(key)
  if (known !== undefined) return known
  const found = Candidates.at(family, size, options)
  if (Result.isFailure(found)) {
    const { context, limit, member, resource } = found.failure
    throw new Problem(
      `${member} takes more than ${limit} ${resource} on context ${context + 1}; choose a smaller size, or a bound of at most ${limit}`
    )
  }
  // a candidate that one bound excludes may be within another
  if (bound === undefined) fields.set(key, found.success)
  return found.success
}

const programOf = ({ text, measured, moreThan }: Candidates.Candidate): Program => ({
  name: text.member.name,
  about: text.member.about,
  listing: text.listing,
  bits: text.bits,
  steps: measured?.cost.steps.toString(),
  moreThan: moreThan?.toString(),
  space: measured?.cost.space.toString(),
  right: measured?.right
})

/** The axis among the parameters, and the others. */
const divided = (
  state: State
): { readonly axis: Diagram.Question["axis"]; readonly words: Section.Words } => {
  const given = Object.entries(state.params).filter(([, word]) => word !== "")
  const ranged = given.filter(([, word]) => Ranges.isRange(word))
  const words = Object.fromEntries(given.filter(([, word]) => !Ranges.isRange(word)))
  const [axis, another] = ranged
  if (another !== undefined) throw wanted("one range among the parameters", `${another[0]} too`)
  if (axis === undefined) return { axis: undefined, words }
  const range = Ranges.rising(axis[1])
  if (range === undefined) throw wanted(`a range A..B that rises as ${axis[0]}`, axis[1])
  return { axis: { name: axis[0], ...range }, words }
}

/** Where on an axis the race is run by default: at 1, the speed prior, where that is on it. */
const start = ({ from, to }: NonNullable<Diagram.Question["axis"]>): Rational =>
  Rational.one.compare(from) >= 0 && Rational.one.compare(to) <= 0 ? Rational.one : from

/**
 * Everything that the page shows of a state, computed from the state and the plugins alone. `tell`
 * is called with what is being done.
 *
 * - **Errors** {@link Problem} with one line for words that mean nothing; what a plugin throws
 */
export const figure = (
  state: State,
  plugins: ReadonlyArray<Prior.PriorPlugin>,
  tell: (line: string) => void
): Figure => {
  const family = orProblem(Families.find(state.family))
  const [language] = Family.languages(family)
  if (language === undefined) throw wanted("a family with members", state.family)
  const meter = state.meter === "" ? language.meters[0] : state.meter
  if (!language.meters.includes(meter)) throw wanted(language.meters.join(" or "), meter)
  const how = state.time === "max" || state.time === "total" ? state.time : undefined
  if (how === undefined) throw wanted("max or total as time", state.time)
  const sizes = sizesOf(family, state.size)
  const bounds = state.bound === "" ? undefined : Ranges.naturals(state.bound, 40)
  if ((state.bound !== "" && bounds === undefined) || bounds?.from === 0n) {
    throw wanted("a bound of at least 1 step, or a range A..B", state.bound)
  }
  const plugin = plugins.find((it) => it.id === state.prior)
  if (plugin === undefined) {
    throw wanted(`a prior (${plugins.map((it) => it.id).join(", ")})`, state.prior)
  }
  if (state.over !== "bound" && state.over !== "data") throw wanted("bound or data", state.over)
  const over = Ranges.isRange(state.size) ? "size" : state.over
  const bound = over === "bound" ? undefined : bounds?.to
  const fieldAt = (size: number, smaller: boolean): Candidates.Candidates =>
    fieldOf(family, size, { meter, how, steps, bound: bounds?.to, smaller })
  const all = sizes.map((size, index) => {
    const of = sizes.length === 1 ? "" : `, ${index + 1} of ${sizes.length} sizes`
    tell(`Running the programs of ${family.label} at ${family.size.name} = ${size}${of}`)
    return fieldAt(size, over === "data")
  })
  const last = all.at(-1)
  if (last === undefined) throw wanted("a size", state.size)
  const rows = (question: Diagram.Question) => {
    if (over === "size") return Diagram.overSizes(question, all, bound)
    if (over === "bound") return Diagram.overBounds(question, last, bounds)
    return Diagram.overData(question, last, { from: 0n, to: BigInt(last.contexts) }, bound)
  }
  tell(`Comparing the programs under ${plugin.id}`)
  const { axis, words } = divided(state)
  const question =
    axis === undefined ? orProblem(Diagram.question(plugin, words, rows)) : { plugin, words, axis }
  const found = orProblem(rows(question))
  const value =
    question.axis === undefined
      ? undefined
      : state.at === ""
        ? start(question.axis)
        : orProblem(Rational.parse(state.at))
  const point =
    question.axis === undefined || value === undefined
      ? undefined
      : { name: question.axis.name, value: value.toString() }
  const prior = orProblem(
    Prior.at(plugin, point === undefined ? words : { ...words, [point.name]: point.value })
  )
  tell("Running the race")
  return {
    phase: {
      label: family.label,
      title: family.title,
      sizeName: family.size.name,
      machine: language.id,
      meter,
      time: how,
      prior: plugin.id,
      params: Diagram.params(question),
      along: Phase.along(question),
      over,
      bound: over === "bound" || bounds === undefined ? null : bounds.to.toString(),
      how: Phase.how(found),
      sizes: all.map(({ contexts, candidates, size }) => ({
        size,
        contexts,
        members: candidates.map(({ text }) => ({ name: text.member.name }))
      })),
      rows: Phase.rows(found, ({ candidates }, index) => candidates[index]?.text.member.name ?? "")
    },
    contexts: last.contexts,
    programs: last.candidates.map(programOf),
    race: raceOf(prior, point, fieldAt(last.size, true), bounds?.to)
  }
}
