import { Rational } from "@headwater/exact"
import { type Prior, Slice, Words } from "@headwater/priors"
import { Roster } from "@headwater/programs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, quoted, refused } from "../BadInput.ts"
import type { Host } from "../Host.ts"
import { asked, parameters, pluginOf } from "../weigh.ts"
import { isRange, naturals, type Range, rationals } from "./Range.ts"
import type { Over, Question } from "./Row.ts"

/** The flags of a diagram, as they were typed. */
export interface Flags {
  readonly family: string
  readonly size: string | undefined
  readonly gamma: string | undefined
  readonly bound: string | undefined
  readonly data: string | undefined
  readonly prior: string | undefined
  readonly params: ReadonlyArray<string>
  readonly meter: string | undefined
}

/** What a diagram is over. */
export interface Asked {
  readonly roster: Roster.Roster
  readonly meter: string
  readonly over: Over
  readonly sizes: readonly [number, ...ReadonlyArray<number>]
  readonly bounds: Range<bigint> | undefined
  /** Numbers of contexts seen; `all` of them where no last one is named. */
  readonly data: Range<bigint> | "all" | undefined
}

/** The largest size that one may ask for. */
const largest = 1_000_000

/** Sizes between two ends: every valid one, or doubling steps where these are more. */
const many = 32

const sizesIn = ({ isValid }: Roster.Roster["size"], from: number, to: number) => {
  const every: Array<number> = []
  const doubled: Array<number> = []
  for (let size = from; size <= to; size++) {
    const last = doubled.at(-1)
    if (every.length > many && last !== undefined && size < 2 * last) continue
    if (!isValid(size)) continue
    if (every.length <= many) every.push(size)
    if (last === undefined || size >= 2 * last) doubled.push(size)
  }
  return every.length > many ? doubled : every
}

const sizesOf = Effect.fnUntraced(function* (
  roster: Roster.Roster,
  word: string | undefined
): Effect.fn.Return<readonly [number, ...ReadonlyArray<number>], BadInput> {
  const [smallest, ...others] = roster.size.examples
  if (word === undefined) return [others.at(-1) ?? smallest]
  const range = naturals(word, 7)
  const what = `${roster.size.expected} as ${roster.size.name} of ${roster.id}, or a range A..B of them`
  if (range === undefined || range.to > BigInt(largest)) {
    return yield* expected(`${what}, at most ${largest}`, word, "--size")
  }
  const [first, ...more] = sizesIn(roster.size, Number(range.from), Number(range.to))
  return first === undefined ? yield* expected(what, word, "--size") : [first, ...more]
})

const boundsOf = (word: string | undefined): Effect.Effect<Range<bigint> | undefined, BadInput> => {
  if (word === undefined) return Effect.undefined
  const range = naturals(word, 40)
  return range === undefined || range.from < 1n
    ? Effect.fail(expected("a bound of at least 1 step, or a range A..B of them", word, "--bound"))
    : Effect.succeed(range)
}

const dataOf = (
  word: string | undefined
): Effect.Effect<Range<bigint> | "all" | undefined, BadInput> => {
  if (word === undefined || word === "all") return Effect.succeed(word)
  const range = naturals(word, 9)
  return range === undefined
    ? Effect.fail(expected("all, or a range A..B of contexts seen", word, "--data"))
    : Effect.succeed(range)
}

/** The family, its sizes and what the rows are. */
export const askedOf = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Asked, BadInput> {
  const found = Roster.find(flags.family)
  if (Result.isFailure(found)) {
    const ids = Roster.all.map((it) => it.id).join(", ")
    return yield* expected(`a family (${ids}) or its label`, flags.family)
  }
  const roster = found.success
  const meter = flags.meter ?? roster.meters[0]
  if (!roster.meters.includes(meter)) {
    return yield* expected(`${roster.meters.join(" or ")} for ${roster.id}`, meter, "--meter")
  }
  const sizes = yield* sizesOf(roster, flags.size)
  const bounds = yield* boundsOf(flags.bound)
  const data = yield* dataOf(flags.data)
  const boundRange = flags.bound !== undefined && isRange(flags.bound)
  const sizeRange = flags.size !== undefined && isRange(flags.size)
  const ranges = [
    ...(sizeRange ? ["--size"] : []),
    ...(boundRange ? ["--bound"] : []),
    ...(data === undefined ? [] : ["--data"])
  ]
  if (ranges.length > 1) {
    return yield* refused(
      ranges.join(", "),
      "expected a range for one of them, since a diagram has one kind of rows"
    )
  }
  const over = sizeRange ? "size" : data === undefined ? "bound" : "data"
  return { roster, meter, over, sizes, bounds, data }
})

/** Exponents that need no end of their own: the schema of exponents takes twelve digits. */
const far = Rational.of(10n ** 11n)

/** What an axis ends at where nobody says: of a prior of others nothing is known. */
const usual = Rational.of(100)

/** The least number of two digits that is not below, at least 1. */
const rounded = (value: number): Rational => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Rational.of(Math.max(1, Math.ceil(value / step) * step))
}

/** The plugin, its parameters, and what the diagram is along. */
export const questionOf = Effect.fnUntraced(function* (
  flags: Flags,
  boundariesTo: (question: Question) => ReadonlyArray<number>
): Effect.fn.Return<Question, BadInput, Host> {
  const plugin = yield* pluginOf(flags.prior ?? "soft")
  const given = yield* parameters(flags.params)
  const ranged = Object.keys(given).filter((name) => isRange(given[name] ?? ""))
  const words = Object.fromEntries(Object.entries(given).filter(([name]) => !ranged.includes(name)))
  const axes = [
    ...ranged.map((name) => ({ name, word: given[name] ?? "", flag: `--param ${name}` })),
    ...(flags.gamma === undefined ? [] : [{ name: "gamma", word: flags.gamma, flag: "--gamma" }])
  ]
  const [axis, another] = axes
  if (another !== undefined) {
    return yield* refused(
      axes.map((it) => it.flag).join(", "),
      "expected one range, since a diagram is along one parameter"
    )
  }
  if (axis !== undefined) {
    if (Object.hasOwn(words, axis.name)) {
      return yield* refused(axis.flag, `expected ${axis.name} once, not as --param too`)
    }
    const range = rationals(axis.word)
    if (range === undefined || range.from.equals(range.to)) {
      return yield* expected("a range A..B that rises from at least 0", axis.word, axis.flag)
    }
    return { plugin, words, axis: { name: axis.name, ...range } }
  }
  const takesGamma = (yield* named(plugin)).includes("gamma")
  if (!takesGamma || Object.hasOwn(words, "gamma")) return { plugin, words, axis: undefined }
  const open = { plugin, words, axis: { name: "gamma", from: Rational.zero, to: far } }
  const checked = yield* asked(plugin, flags.params, () =>
    Slice.along(plugin, words, { ...open.axis, to: Rational.one }, [])
  )
  if (checked.how !== "exact") return { ...open, axis: { ...open.axis, to: usual } }
  const last = Math.max(0, ...boundariesTo(open))
  const to = last === 0 ? Rational.of(8) : rounded(last * 1.25)
  return { ...open, axis: { ...open.axis, to: to.compare(far) < 0 ? to : far } }
})

const named = (plugin: Prior.PriorPlugin): Effect.Effect<ReadonlyArray<string>, BadInput> =>
  Effect.try({
    try: () => Words.names(plugin),
    catch: (error) =>
      refused(
        `prior ${plugin.id}`,
        `expected parameters that can be sampled, but ${quoted(String(error))}`
      )
  })
