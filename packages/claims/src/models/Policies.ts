/**
 * # Settings of the class of policies
 *
 * A language of policies at prices, a demonstrator, how many cells were seen, and what is at stake: all
 * that a posterior over the enumerated class depends on. Each census is made once.
 *
 * @module
 */
import { Census, Definitions, Demonstrators, Kind, Slice } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import type * as fc from "fast-check"
import { RationalFromString } from "./RationalFromString.ts"

/**
 * The languages of policies by their ids, with LX where only planners have the demonstrator and no goal
 * may name it, and each of them without a symbol or with another one.
 */
const languages: ReadonlyMap<string, Policy.Instructions> = new Map(
  [...Object.values(Policy.languages), Policy.priced(Policy.LX, { read: Infinity, plan: 0 })]
    .flatMap((it) => [
      it,
      Policy.without(it, ["d"]),
      Policy.without(it, ["if"]),
      Policy.instead(it, "*", "min")
    ])
    .map((it) => [it.id, it])
)

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

/** What the sizes of settings mean. */
export const says = {
  symbols: "the most symbols that a text has, each of four bits",
  own: "symbols of the shortest text for the demonstrator that neither reads it nor plans; a table has nine",
  seen: "how many of the sixteen cells of training were seen"
} as const

/** The sizes of settings that findings name. */
export const sizes = {
  symbols: [says.symbols, (_: unknown, it: Pick<Setting, "symbols">): number => it.symbols],
  own: [says.own, (_: unknown, it: Pick<Setting, "demonstrator">): number => own(it.demonstrator)],
  seen: [says.seen, (_: unknown, it: Pick<Setting, "seen">): number => it.seen]
} as const

/** The instructions of a setting. */
export const instructions = ({ language }: Pick<Setting, "language">): Policy.Instructions => {
  const found = languages.get(language)
  if (found === undefined) {
    const ids = [...languages.keys()].join(", ")
    throw new RangeError(`Expected one of ${ids}, not \`${language}\``)
  }
  return found
}

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

const make = (it: Listed): Census.Census => Census.of(instructions(it), game(it), it.symbols)

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

/** The exact shares of a setting's posterior by kind. */
export const shares = Memo.by(
  (it: Setting) => `${key(it)} ${it.seen} ${it.read} ${it.plan}`,
  (it): Readonly<Record<Kind.Kind, Rational>> => Slice.shares(slice(it), it)
)

const described = Memo.once(
  () => new Map(Demonstrators.all(8).map((it) => [it.actions, it] as const))
)

/** The actions of a demonstrator by name, or as they are written. */
const actions = (demonstrator: string): string => Policy.game(demonstrator).demonstrator.join("")

/**
 * The symbols of the shortest text that computes a demonstrator without reading it; a table has nine.
 */
export const own = (demonstrator: string): number =>
  described().get(actions(demonstrator))?.size ?? 9

/** The symbols that a search saves in a text that computes a demonstrator, eight at most. */
export const saves = (demonstrator: string): number => {
  const found = described().get(actions(demonstrator))
  return found === undefined ? 0 : Math.min(8, found.rule - found.size)
}

/** Of the demonstrators with a text of up to eight symbols, how many have none without a search. */
export const counted = (): { readonly all: number; readonly needSearch: number } => ({
  all: described().size,
  needSearch: [...described().values()].filter((it) => it.rule === Infinity).length
})

/** Demonstrators whose shortest texts have from one to another number of symbols, or some of each. */
export const demonstrators = (
  from: number,
  to: number,
  most: number = Infinity
): ReadonlyArray<string> =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k).flatMap((size) => {
    const them = [...described().values()].filter((it) => it.size === size)
    const every = Math.max(1, Math.floor(them.length / most))
    return them.filter((_, k) => k % every === 0 && k < every * most).map((it) => it.actions)
  })

/** Whether the goal `a`, the shortest one, has more at stake than it gains by deviating once. */
export const shortestStays = (demonstrator: string, stake: Rational): boolean => {
  const gains = Policy.game(demonstrator).demonstrator.map((it) => 3 - it)
  const whole = gains.reduce((sum, it) => sum + it, 0)
  return stake.times(Rational.of(whole)).compare(Rational.of(16 * Math.max(...gains))) > 0
}

/** Shares that matter together. */
export interface Parts {
  readonly misaligned: Rational
  readonly upstream: Rational
  readonly honest: Rational
  /** Upstream or not, what deviates on deployment though it is right in all of training. */
  readonly deviant: Rational
}

/** The parts of a posterior. */
export const parts = (it: Setting): Parts => {
  const found = shares(it)
  const misaligned = found.upstreamMisaligned
  const gates = found.gate.plus(found.gateWithSearch)
  return {
    misaligned,
    upstream: misaligned.plus(found.upstreamAligned),
    honest: found.honestRule.plus(found.honestSearch),
    deviant: misaligned.plus(gates)
  }
}

/** Masses by label of what imitates in all of training, in whole units of `2^-36`, the table among them. */
export interface Labelled {
  readonly imitating: bigint
  /** Imitates as a means. */
  readonly I: bigint
  /** Has a live search. */
  readonly A: bigint
  readonly IandA: bigint
  /** Its behaviour has a shorter text with a search than without. */
  readonly B: bigint
  readonly IandB: bigint
}

/** Whole units of `2^-36`: texts have at most 36 bits. */
export const units = (mass: number): bigint => BigInt(mass * 2 ** 36)

/** The masses by label of a setting. */
export const labelled = Memo.by(key, (it): Labelled => {
  const { imitating, I, A, IandA, B, IandB } = Definitions.agreement(census(it))
  return {
    imitating: units(imitating) + 1n,
    I: units(I),
    A: units(A),
    IandA: units(IandA),
    B: units(B),
    IandB: units(IandB)
  }
})

/** A share for people, to four digits. */
export const percent = (share: Rational): string =>
  `${Number((100 * share.toNumber()).toPrecision(4))} %`

/** A setting in words. */
export const show = (it: Setting): string => {
  const priced = it.read > 0 || it.plan > 0 ? ` at prices ${it.read} and ${it.plan}` : ""
  const seen = it.seen === 16 ? "" : `, ${it.seen} cells seen`
  const stake = String(it.stake) === "16" ? "" : `, ${String(it.stake)} steps at stake`
  const audits = it.audited.sign === 0 ? "" : `, audits worth ${String(it.audited)} steps`
  return `${it.language}${priced}, ${it.demonstrator}, up to ${4 * it.symbols} bits${seen}${stake}${audits}`
}

/** What readings of settings are about. */
export interface About<X, C extends string, S extends string> extends Reading.About<
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

/** Settings that are drawn: small ones, which is quick. */
export const arbitrary: fc.Arbitrary<Setting> = Domain.arbitrary(
  Domain.exhaustive(() =>
    settings({
      symbols: [1, 2, 3, 4],
      language: ["LX", "LM", "LS", "LX(inf,0)", "LT"],
      demonstrator: ["R", "O", "T"],
      seen: [2, 4, 8, 12, 16]
    })
  )
)
