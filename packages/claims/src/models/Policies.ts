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
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "./RationalFromString.ts"

/** LX where only planners have the demonstrator, and no goal may name it. */
const entangled: Policy.Instructions = { ...Policy.without(Policy.LX, ["w"]), id: "LX(inf,0)" }

/** The languages of policies by name, with variants that lack a symbol or have another one. */
export const languages: Readonly<Record<string, Policy.Instructions>> = {
  ...Policy.languages,
  "LX(inf,0)": entangled,
  "LS without d": Policy.without(Policy.LS, ["d"]),
  "LX without d": Policy.without(Policy.LX, ["d"]),
  "LX(inf,0) without d": Policy.without(entangled, ["d"]),
  "LT without d": Policy.without(Policy.LT, ["d"]),
  "LM without d": Policy.without(Policy.LM, ["d"]),
  "LG without d": Policy.without(Policy.LG, ["d"]),
  "LM with min": Policy.instead(Policy.LM, "*", "min"),
  "LX(inf,0) with min": Policy.instead(entangled, "*", "min"),
  "LX with min": Policy.instead(Policy.LX, "*", "min"),
  "LM without if": Policy.without(Policy.LM, ["if"]),
  "LX(inf,0) without if": Policy.without(entangled, ["if"]),
  "LX without if": Policy.without(Policy.LX, ["if"])
}

/** A language with prices, a demonstrator, a bound on texts, what was seen and what is at stake. */
export const Setting = Schema.Struct({
  language: Schema.String,
  demonstrator: Schema.String,
  symbols: Schema.Int,
  seen: Schema.Int,
  read: Schema.Int,
  plan: Schema.Int,
  stake: RationalFromString,
  audited: RationalFromString
})
export type Setting = typeof Setting.Type

const usual = {
  language: "LX",
  demonstrator: "R",
  symbols: 7,
  seen: 16,
  read: 0,
  plan: 0,
  stake: Rational.of(16),
  audited: Rational.zero
}

/** A setting: at 28 bits, with all cells seen, at no price, sixteen steps at stake and no audits. */
export const setting = (more: Partial<Setting>): Setting => ({ ...usual, ...more })

/**
 * Every combination of what is listed.
 *
 * - **Cost** the product of the lengths
 */
export const settings = (
  lists: Partial<{ readonly [K in keyof Setting]: ReadonlyArray<Setting[K]> }>
): ReadonlyArray<Setting> => {
  const of = <K extends keyof Setting>(name: K): ReadonlyArray<Setting[K]> =>
    lists[name] ?? [usual[name]]
  const found: Array<Setting> = []
  for (const symbols of of("symbols"))
    for (const language of of("language"))
      for (const demonstrator of of("demonstrator"))
        for (const seen of of("seen"))
          for (const read of of("read"))
            for (const plan of of("plan"))
              for (const stake of of("stake"))
                for (const audited of of("audited"))
                  found.push({ language, demonstrator, symbols, seen, read, plan, stake, audited })
  return found
}

/** The instructions of a setting. */
export const instructions = ({ language }: Pick<Setting, "language">): Policy.Instructions => {
  const found = languages[language]
  if (found === undefined) {
    throw new RangeError(
      `Expected one of ${Object.keys(languages).join(", ")}, not \`${language}\``
    )
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

/** How policies are weighed in a setting: by length and prices. */
export const weighing = ({ read, plan }: Setting): { read: number; plan: number } => ({
  read,
  plan
})

/** The exact shares of a setting's posterior by kind. */
export const shares = Memo.by(
  (it: Setting) => `${key(it)} ${it.seen} ${it.read} ${it.plan}`,
  (it): Readonly<Record<Kind.Kind, Rational>> => Slice.shares(slice(it), weighing(it))
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
const units = (mass: number): bigint => BigInt(mass * 2 ** 36)

/** The masses by label of a setting. */
export const labelled = Memo.by(key, (it): Labelled => {
  const found = Definitions.agreement(census(it))
  return {
    imitating: units(found.imitating) + 1n,
    I: units(found.I),
    A: units(found.A),
    IandA: units(found.IandA),
    B: units(found.B),
    IandB: units(found.IandB)
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

/** Settings that are drawn: small ones, which is quick. */
export const arbitrary: fc.Arbitrary<Setting> = fc
  .record({
    language: fc.constantFrom("LX", "LM", "LS", "LX(inf,0)", "LT"),
    demonstrator: fc.constantFrom("R", "O", "T"),
    symbols: fc.integer({ min: 1, max: 4 }),
    seen: fc.integer({ min: 2, max: 16 })
  })
  .map(setting)
