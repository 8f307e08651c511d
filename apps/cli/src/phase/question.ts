import type { Language } from "@headwater/hypotheses"
import { Diagram, Ranges } from "@headwater/figures"
import { Family } from "@headwater/programs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { either } from "../either.ts"
import { familyOf } from "./familyOf.ts"
import type { Host } from "../Host.ts"
import { chosen, parameters } from "../chosen.ts"
import { kind as prior } from "../kinds/prior.ts"
import { underPrior } from "../weigh.ts"

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

/** What the rows of a diagram are. */
export type Over = "bound" | "size" | "data"

/** A family with what the rows of its diagram are. */
export interface Request {
  /** The family with the members of one language. */
  readonly family: Family.Family
  readonly language: Language.Any
  readonly meter: string
  readonly over: Over
  readonly sizes: readonly [number, ...ReadonlyArray<number>]
  readonly bounds: Ranges.Ends<bigint> | undefined
  /** Numbers of contexts seen. */
  readonly data: Ranges.Ends<bigint> | "all" | undefined
}

/** The largest size that one may ask for. */
const largest = 1_000_000

const sizesOf = Effect.fnUntraced(function* (
  family: Family.Family,
  word: string | undefined
): Effect.fn.Return<readonly [number, ...ReadonlyArray<number>], BadInput> {
  const [smallest, ...others] = family.size.examples
  if (word === undefined) return [others.at(-1) ?? smallest]
  const range = Ranges.naturals(word, 7)
  const what = `${family.size.expected} as ${family.size.name} of ${family.id}, or a range A..B of them`
  if (range === undefined || range.to > BigInt(largest)) {
    return yield* expected(`${what}, at most ${largest}`, word, "--size")
  }
  const [first, ...more] = Family.sizes(family, Number(range.from), Number(range.to))
  return first === undefined ? yield* expected(what, word, "--size") : [first, ...more]
})

const boundsOf = (
  word: string | undefined
): Effect.Effect<Ranges.Ends<bigint> | undefined, BadInput> => {
  if (word === undefined) return Effect.undefined
  const range = Ranges.naturals(word, 40)
  return range === undefined || range.from < 1n
    ? Effect.fail(expected("a bound of at least 1 step, or a range A..B of them", word, "--bound"))
    : Effect.succeed(range)
}

const dataOf = (
  word: string | undefined
): Effect.Effect<Ranges.Ends<bigint> | "all" | undefined, BadInput> => {
  if (word === undefined || word === "all") return Effect.succeed(word)
  const range = Ranges.naturals(word, 9)
  return range === undefined
    ? Effect.fail(expected("all, or a range A..B of contexts seen", word, "--data"))
    : Effect.succeed(range)
}

/** The family, its sizes and the rows that the flags ask for. */
export const requestOf = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Request, BadInput, Host> {
  const family = yield* familyOf(flags.family)
  const [language] = Family.languages(family)
  if (language === undefined) return yield* expected("a family with members", flags.family)
  const meter = flags.meter ?? language.meters[0]
  if (!language.meters.includes(meter)) {
    return yield* expected(`${either(language.meters)} for ${family.id}`, meter, "--meter")
  }
  const sizes = yield* sizesOf(family, flags.size)
  const bounds = yield* boundsOf(flags.bound)
  const data = yield* dataOf(flags.data)
  const boundRange = flags.bound !== undefined && Ranges.isRange(flags.bound)
  const sizeRange = flags.size !== undefined && Ranges.isRange(flags.size)
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
  return { family, language, meter, over, sizes, bounds, data }
})

/** The prior, its parameters, and the parameter that the diagram is along. */
export const questionOf = Effect.fnUntraced(function* (
  flags: Flags,
  rows: (question: Diagram.Question) => Result.Result<ReadonlyArray<Diagram.Row>, string>
): Effect.fn.Return<Diagram.Question, BadInput, Host> {
  const plugin = yield* chosen(prior, flags.prior ?? "soft")
  const given = yield* parameters(flags.params)
  const ranged = Object.keys(given).filter((name) => Ranges.isRange(given[name] ?? ""))
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
    const range = Ranges.rising(axis.word)
    if (range === undefined) {
      return yield* expected("a range A..B that rises from at least 0", axis.word, axis.flag)
    }
    return { plugin, words, axis: { name: axis.name, ...range } }
  }
  return yield* underPrior(plugin, () => Diagram.question(plugin, words, rows))
})
