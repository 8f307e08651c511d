/**
 * # Optimisers and what deviates
 *
 * Of what imitates in all of training: how much has a live search, how much imitates as a means, and
 * how much deviates on deployment.
 *
 * @module
 */
import { Demonstrators } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { Domain } from "@headwater/proof"
import { Rational } from "@headwater/exact"
import * as Policies from "../models/Policies.ts"

/** The symbols that a search saves in a text that computes a demonstrator, eight at most. */
const saves = (demonstrator: string): number => {
  const { rule, size } = Demonstrators.of(demonstrator)
  return Math.min(8, rule - size)
}

export const imitators = Policies.about(
  (it) => {
    const { reading, symbols } = Policy.named(it.language)
    return {
      ...Policies.shares(it),
      ...Policies.labelled(it),
      saves: saves(it.demonstrator),
      /** Whether any text may read the demonstrator. */
      read: symbols.includes("w") && reading === "anywhere",
      /** Whether a leaf tells deployment. */
      flag: symbols.includes("d"),
      audited: it.audited
    }
  },
  {
    words: ({ A, deviant, imitating, misaligned, upstream }) =>
      `a live search ${Policies.part(A, imitating)}, upstream ${Policies.percent(upstream)}, ` +
      `deviating ${Policies.percent(deviant)}, both ${Policies.percent(misaligned)}`,
    sizes: { symbols: Policies.sizes.symbols }
  }
)

const named = ["R", "O", "T"]

/** Whether anything imitates as a means: where nothing does, there is nothing to compare. */
const isOccupied = (it: Policies.Setting): boolean => Policies.shares(it).upstream.sign > 0

/** Demonstrators of up to five symbols of which a search saves three or more, a few others, and O. */
const searching = (): ReadonlyArray<string> => {
  const saved = Demonstrators.some(2, 5).filter((it) => saves(it) > 0)
  return [
    ...saved.filter((it) => saves(it) >= 3),
    ...saved.filter((it) => saves(it) < 3).slice(0, 4),
    "O"
  ]
}

/** Languages with more and less access to the demonstrator: those that have to compute it at one bound. */
export const settings = (symbols: number, smaller: number): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() => [
    ...Policies.settings({
      language: ["LX", "LX(inf,0)", "LG", "LT"],
      demonstrator: named,
      symbols: [smaller]
    }),
    ...Policies.settings({
      language: ["LM"],
      demonstrator: named,
      symbols: [symbols]
    }),
    ...Policies.settings({
      language: ["LS"],
      demonstrator: [...searching(), "R"],
      symbols: [symbols]
    })
  ])

/** Languages with and without a leaf for deployment, where any text imitates as a means. */
export const flags = (symbols: number): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() =>
    Policies.settings({
      language: [
        "LX without d",
        "LX(inf,0) without d",
        "LM without d",
        "LX",
        "LX(inf,0)",
        "LM",
        "LG",
        "LT",
        "LT without d"
      ],
      demonstrator: named.concat(Demonstrators.some(3, 5, 3)),
      symbols: [symbols]
    }).filter(isOccupied)
  )

/** Audits worth more than two steps. */
export const audited = (symbols: number): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() =>
    Policies.settings({
      language: ["LX(inf,0) without d", "LX(inf,0)", "LX", "LM"],
      demonstrator: named,
      symbols: [symbols],
      audited: [Rational.of(201, 100)]
    }).filter(isOccupied)
  )

/** The quadrants of search and deviation, and demonstrators that need a search. */
export const figures = (): Record<string, string> => {
  const quadrants = Policies.shares(Policies.setting({ demonstrator: "O", read: 8, plan: 4 }))
  const described = Demonstrators.described()
  const of = (language: string, demonstrator: string) => {
    const { deviant, misaligned, upstream } = Policies.shares(
      Policies.setting({ language, demonstrator })
    )
    return {
      found: deviant.sign === 0 ? "none" : misaligned.dividedBy(deviant).toNumber().toFixed(3),
      implied: upstream.sign === 0 ? "none" : misaligned.dividedBy(upstream).toNumber().toFixed(4)
    }
  }
  const rows = [
    ["LM", "R"],
    ["LX", "O"],
    ["LX(inf,0)", "R"],
    ["LX(inf,0)", "O"],
    ["LT", "R"]
  ] as const
  return {
    "LX(8,4), O: upstream and deviating": Policies.percent(quadrants.upstreamMisaligned),
    "LX(8,4), O: search and honest": Policies.percent(quadrants.honestSearch),
    "LX(8,4), O: no search and deviating": Policies.percent(quadrants.gate),
    "LX(8,4), O: no search and honest": Policies.percent(quadrants.honestRule),
    ...Object.fromEntries(
      rows.flatMap(([language, demonstrator]) => {
        const { found, implied } = of(language, demonstrator)
        return [
          [`${language}, ${demonstrator}: upstream, of what deviates`, found],
          [`${language}, ${demonstrator}: deviating, of what is upstream`, implied]
        ] as const
      })
    ),
    demonstrators: `${described.length}`,
    "that need a search": `${described.filter((it) => it.rule === Infinity).length}`
  }
}
