/**
 * # Settings of the class of policies
 *
 * A language of policies at prices, a demonstrator, how many cells were seen, and what is at stake: all
 * that a posterior over the enumerated class depends on. Each census is made once.
 *
 * @module
 */
import { Census, Definitions, Demonstrators, Slice } from "@headwater/agency"
import { Memo, Rational, RationalFromString } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Record from "effect/Record"
import * as Schema from "effect/Schema"

/** A language with prices, a demonstrator, a bound on texts, what was seen and what is at stake. */
export const Setting = Schema.Struct({
  symbols: Schema.Int,
  language: Schema.String,
  demonstrator: Schema.String,
  seen: Schema.Int,
  read: Schema.Int,
  plan: Schema.Int,
  stake: RationalFromString,
  audited: RationalFromString
})
export type Setting = typeof Setting.Type

type Lists = { readonly [Field in keyof Setting]: ReadonlyArray<Setting[Field]> }

/** At 28 bits, with all cells seen, at no price, sixteen steps at stake and no audits. */
const usual: Lists = {
  symbols: [7],
  language: ["LX"],
  demonstrator: ["R"],
  seen: [16],
  read: [0],
  plan: [0],
  stake: [Rational.of(16)],
  audited: [Rational.zero]
}

/** Every combination of what is listed, with the usual values of what is not. */
export const settings = (lists: Partial<Lists>): ReadonlyArray<Setting> => [
  ...Domain.product<Setting>({ ...usual, ...lists }).models()
]

/** A setting with the usual values of what is not given. */
export const setting = (more: Partial<Setting>): Setting => ({ ...settings({})[0]!, ...more })

/** The sizes that readings of settings may name: what they mean, and how they are measured. */
export const sizes = {
  symbols: [
    "the most symbols that a text has, each of four bits",
    (_: unknown, it: Pick<Setting, "symbols">) => it.symbols
  ],
  seen: [
    "how many of the sixteen cells of training were seen",
    (_: unknown, it: Pick<Setting, "seen">) => it.seen
  ],
  own: [
    "symbols of the shortest text for the demonstrator that neither reads it nor plans; a table has nine",
    (_: unknown, it: Pick<Setting, "demonstrator">) => Demonstrators.of(it.demonstrator).size
  ]
} as const

/** A condition of readings about goals: that the shortest one imitates, see `Goals.shortestStays`. */
export const shortestStays = [
  "the goal `a` has more at stake than it gains by deviating once",
  (it: { readonly shortestStays: boolean }) => it.shortestStays
] as const

type Played = Pick<Setting, "demonstrator" | "stake" | "audited">

/** The game of a setting: an audit is worth what is at stake times its chance. */
export const game = ({ demonstrator, stake, audited }: Played): Policy.Game =>
  Policy.game(demonstrator, {
    stake,
    audit: stake.sign === 0 ? Rational.zero : audited.dividedBy(stake)
  })

type Listed = Played & Pick<Setting, "language" | "symbols">

const key = ({ language, demonstrator, symbols, stake, audited }: Listed): string =>
  `${language} ${demonstrator} ${symbols} ${String(stake)} ${String(audited)}`

const make = (it: Listed): Census.Census =>
  Census.of(Policy.named(it.language), game(it), it.symbols)

const small = Memo.by(key, make)
/** Those of 32 and 36 bits take up to half a gigabyte each. */
const large = Memo.by(key, make, { keep: 2 })

/** The census of a setting: one for all prices and all that may be seen. */
export const census = (it: Listed): Census.Census => (it.symbols > 7 ? large(it) : small(it))

/** The slice of a setting. */
export const slice = Memo.by(
  (it: Setting) => `${key(it)} ${it.seen}`,
  (it) => Slice.of(census(it), it.seen),
  { keep: 64 }
)

/** The exact shares of a setting's posterior: of kinds, and of parts. */
export const shares = Memo.by(
  (it: Setting) => `${key(it)} ${it.seen} ${it.read} ${it.plan}`,
  (it) => {
    const kinds = Slice.shares(slice(it), it)
    return { ...kinds, ...Slice.parts(kinds) }
  }
)

/** Whole units of `2^-36`: texts have at most 36 bits. */
export const units = (mass: number): bigint => BigInt(mass * 2 ** 36)

/** Masses by label of what imitates in all of training, in whole units, the table among them. */
export const labelled = Memo.by(key, (it) => {
  const { imitating, ...labels } = Record.map(Definitions.agreement(census(it)), units)
  return { ...labels, imitating: imitating + 1n }
})

/** A share for people, to four digits. */
export const percent = (share: Rational): string =>
  `${Number((100 * share.toNumber()).toPrecision(4))} %`

/** A part of a whole for people; of nothing it is nothing. */
export const part = (some: bigint, whole: bigint): string =>
  percent(whole === 0n ? Rational.zero : Rational.of(some, whole))

/** A setting in words. */
export const show = (it: Setting): string => {
  const priced = it.read > 0 || it.plan > 0 ? ` at prices ${it.read} and ${it.plan}` : ""
  const seen = it.seen === 16 ? "" : `, ${it.seen} cells seen`
  const stake = String(it.stake) === "16" ? "" : `, ${String(it.stake)} steps at stake`
  const audits = it.audited.sign === 0 ? "" : `, audits worth ${String(it.audited)} steps`
  return `${it.language}${priced}, ${it.demonstrator}, up to ${4 * it.symbols} bits${seen}${stake}${audits}`
}

/** What readings of settings are about. */
export interface About<in out X, C extends string, S extends string> extends Reading.About<
  Setting,
  X,
  C,
  S
> {}

/**
 * What readings of settings are about: what is measured of one, once for each, and the words for it, which come
 * after those of the setting.
 */
export const about = <X, C extends string = never, S extends string = never>(
  measure: (it: Setting) => X,
  {
    words,
    ...named
  }: {
    readonly words: (measured: X, it: Setting) => string
    readonly conditions?: Readonly<Record<C, Reading.Condition<X>>>
    readonly sizes?: Readonly<Record<S, Reading.Sized<X, Setting>>>
  }
): About<X, C, S> =>
  Reading.about(Setting, Memo.by(show, measure), {
    show: (it, measured) => `${show(it)}: ${words(measured, it)}`,
    ...named
  })
