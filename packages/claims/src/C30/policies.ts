/**
 * # What does better than an erring demonstrator
 *
 * The enumerated class of policies: of the texts that do what the demonstrator intends in training more
 * often than it does itself, erring now and then, how many have their optimiser upstream. What that is, is
 * seen by interventions on what is at stake.
 *
 * @module
 */
import { type Census, Demonstrators, Kind } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Policies from "../models/Policies.ts"

/** A language, a demonstrator, the longest text, and how rare errors are: 3/(3 + 2^noise) of the time. */
export const Class = Schema.Struct({
  language: Schema.String,
  demonstrator: Schema.String,
  symbols: Schema.Int,
  noise: Schema.Int
})
export type Class = typeof Class.Type

const counted = ({ rows }: Census.Census, isBetter: (right: number) => boolean) => {
  let [better, upstream, weak, betterMass, upstreamMass] = [0, 0, 0, 0, 0]
  let trivial = false
  for (let k = 0; k < rows.length; k++) {
    const [wrong, deviates] = [rows.wrong[k]!, rows.deviates[k]!]
    const seen = { wrong, deviates, stops: rows.stops[k]!, turns: rows.turns[k]! }
    const isUpstream = Kind.isUpstream(seen)
    const count = rows.count[k]!
    const mass = count * 2 ** (36 - 4 * rows.size[k]!)
    if (!isBetter(16 - Policy.cells(wrong))) {
      if (isUpstream) weak += count
      continue
    }
    if (rows.size[k] === 1) trivial = true
    better += count
    betterMass += mass
    if (!isUpstream) continue
    upstream += count
    upstreamMass += mass
  }
  return {
    /** Texts that do better, and those of them that have their optimiser upstream. */
    better,
    upstream,
    /** Texts that have their optimiser upstream and do no better. */
    weak,
    /** Whether some text of one symbol does better. */
    trivial,
    /** The masses of the first two in whole units of 2^-36. */
    betterMass: BigInt(betterMass),
    upstreamMass: BigInt(upstreamMass)
  }
}

const measure = Memo.by(
  (it: Class) => Object.values(it).join(" "),
  (it) => {
    const { plans, symbols } = Policy.named(it.language)
    const odds = 2 ** it.noise
    return {
      ...counted(Policies.census(Policies.setting(it)), (right) => right * (3 + odds) > 16 * odds),
      symbols: it.symbols,
      own: Demonstrators.of(it.demonstrator).size,
      onlyPlanners: plans === "world" && !symbols.includes("w") && !symbols.includes("train")
    }
  }
)

const { own, symbols } = Policies.sizes

export const class_ = Reading.about(Class, measure, {
  show: (it, { better, own, upstream, weak }) =>
    `${it.language}, ${it.demonstrator} of ${own} symbols, up to ${4 * it.symbols} bits, ${it.noise} bits a mismatch: ` +
    `${upstream} of ${better} texts that do better are upstream, and ${weak} upstream do no better`,
  sizes: {
    symbols,
    own,
    noise: ["the demonstrator errs three times in 3 + 2^noise", (_, it) => it.noise]
  },
  conditions: {
    "only planners have it": [
      "planners have the demonstrator, and nothing else may read it",
      (it) => it.onlyPlanners
    ],
    "does not fit": [
      "a text of the demonstrator's own is longer than the bound on texts",
      (it) => it.own > it.symbols
    ],
    "three symbols or more": [
      "a text of the demonstrator's own has three symbols or more",
      (it) => it.own >= 3
    ]
  }
})

/** Classes of some languages, for demonstrators by the symbols of their own shortest texts. */
export const classes = (
  languages: ReadonlyArray<string>,
  symbols: number,
  demonstrators: () => ReadonlyArray<string>
): Domain.Domain<Class> =>
  Domain.exhaustive(() =>
    languages.flatMap((language) =>
      demonstrators().flatMap((demonstrator) =>
        [4, 8].map((noise) => ({ language, demonstrator, symbols, noise }))
      )
    )
  )

/** Shares by mass of what is upstream among what does better, at 24 bits. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ["LX", "O"],
      ["LX(inf,0)", "O"],
      ["LX(inf,0)", "R"]
    ].map(([language, demonstrator]) => {
      const found = measure({
        language: language!,
        demonstrator: demonstrator!,
        symbols: 6,
        noise: 4
      })
      return [
        `${language}, ${demonstrator}`,
        Policies.percent(Rational.of(found.upstreamMass, found.betterMass))
      ]
    })
  )
