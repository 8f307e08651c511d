/**
 * # Texts that never deviate
 *
 * Every text of a policy language up to a size that imitates a demonstrator in all of training: what
 * those that never deviate on deployment weigh against those that imitate for an end of their own
 * and deviate then. Both are told by what they do; see the package agency.
 *
 * @module
 */
import { Census, Demonstrators, Kind, Slice } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** A language, whether its rules may read the world, the demonstrator's actions, and a size. */
const Policies = Schema.Struct({
  language: Schema.Literals(["LM", "LX", "LG", "LT"]),
  reads: Schema.Boolean,
  demonstrator: Schema.String,
  symbols: Schema.Int
})
export type Policies = typeof Policies.Type

const census = Memo.by(
  (language: string, demonstrator: string, symbols: number) =>
    `${language} ${demonstrator} ${symbols}`,
  (language, demonstrator, symbols) => {
    const instructions = Policy.languages[language] ?? Policy.LX
    const all = Census.of(instructions, Policy.game(demonstrator), symbols)
    return { slice: Slice.of(all, 16), instructions }
  },
  { keep: 256 }
)

/** Symbols of the shortest text that computes the demonstrator; more than were tried where none does. */
const needed = Memo.by(String, (demonstrator: string): number => {
  const actions = Policy.game(demonstrator).demonstrator.join("")
  return known().get(actions) ?? most + 1
})

const most = 5
const known = Memo.once(
  () => new Map(Demonstrators.all(most).map(({ actions, size }) => [actions, size]))
)

/** Shares of the mass of all that imitates in training, and who may know what. */
export interface Measured {
  readonly symbols: number
  readonly needed: number
  readonly never: Rational
  readonly upstream: Rational
  /** Whether a planner's model of the demonstrator is a text of its own, ready to be cut out. */
  readonly ownModel: boolean
  /** Whether a text without a planner may read what the demonstrator does. */
  readonly isReadable: boolean
  /** Whether any text can be made to answer on deployment as in training. */
  readonly isClosed: boolean
}

export const measure = (it: Policies): Measured => {
  const { instructions, slice } = census(it.language, it.demonstrator, it.symbols)
  const shares = Slice.shares(slice, it.reads || it.language === "LG" ? {} : { read: Infinity })
  const of = (kinds: ReadonlyArray<Kind.Kind>): Rational =>
    Rational.sum(kinds.map((kind) => shares[kind]))
  const isText = (text: string): boolean =>
    Policy.fault(instructions, Policy.policy(text)) === undefined
  return {
    symbols: it.symbols,
    needed: needed(it.demonstrator),
    never: of(["honestRule", "honestSearch", "upstreamAligned"]),
    upstream: shares.upstreamMisaligned,
    ownModel: Policy.arity("plan", instructions.plans) > 1,
    isReadable: it.reads && isText("w"),
    isClosed: instructions.symbols.includes("train")
  }
}

const show = (it: Policies): string => {
  const { never, upstream } = measure(it)
  const reads = it.language === "LX" ? `, rules ${it.reads ? "may" : "may not"} read the world` : ""
  return (
    `${it.language}${reads}, texts of at most ${it.symbols} symbols, demonstrator ` +
    `${it.demonstrator}: never deviates ${never.toNumber().toPrecision(3)}, ` +
    `upstream ${upstream.toNumber().toPrecision(3)}`
  )
}

export const model: Reading.Model<Policies> = {
  schema: Policies,
  show,
  arbitrary: fc.record({
    language: fc.constantFrom("LM", "LX", "LG", "LT"),
    reads: fc.boolean(),
    demonstrator: fc.constantFrom("R", "O", "T"),
    symbols: fc.constantFrom(3, 4)
  })
}

/** The model with what readings of it may name. */
export const seen = {
  model,
  measure,
  conditions: {
    "own model": [
      "a planner's model of the demonstrator is a text of its own",
      (it: Measured) => it.ownModel
    ],
    readable: [
      "texts without a planner may read what the demonstrator does",
      (it: Measured) => it.isReadable
    ],
    closed: [
      "any text can be made to answer on deployment as in training, for one symbol",
      (it: Measured) => it.isClosed
    ]
  },
  sizes: { symbols: (it: Measured) => it.symbols, needed: (it: Measured) => it.needed }
} as const

/** Symbols of demonstrators and of texts, and whether rules may read the world. */
interface Range {
  readonly from?: number
  readonly to?: number
  readonly symbols?: number
  readonly reads?: boolean
}

const listed = (
  language: Policies["language"],
  { from = 3, reads = false, symbols = 4, to = 4 }: Range
): ReadonlyArray<Policies> =>
  [...known()]
    .filter(([, size]) => size >= from && size <= to)
    .map(([demonstrator]) => ({ language, reads, demonstrator, symbols }))

/** Every demonstrator of a range of symbols. */
export const policies = (
  language: Policies["language"],
  range: Range = {}
): Domain.Domain<Policies> => Domain.exhaustive(() => listed(language, range))

/** The two languages where planners alone have the world: for means, or for ends as well. */
export const both = (range: Range = {}): Domain.Domain<Policies> =>
  Domain.exhaustive(() => [...listed("LX", range), ...listed("LG", range)])

const behind = (language: Policies["language"], reads: boolean, demonstrator: string): string => {
  const { never, upstream } = measure({ language, reads, demonstrator, symbols: 6 })
  return Math.log2(upstream.dividedBy(never).toNumber()).toFixed(1)
}

/** For demonstrators of three symbols, of six with a search, and of none, at six symbols. */
export const bitsBehind = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["R", "O", "T"].flatMap((it) => [
      [`${it}, read by all`, behind("LX", true, it)],
      [`${it}, wanting`, behind("LG", false, it)],
      [`${it}, means alone`, behind("LX", false, it)]
    ])
  )
