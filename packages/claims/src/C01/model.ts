/**
 * # Upstream and downstream
 *
 * Of what imitates a demonstrator in all of training: how many texts imitate as a means, how many only
 * imitate and search in doing so, how much of either has a live search, and how much of what stops
 * imitating unchecked also turns round where matching is punished.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import { Census, Definitions, Demonstrators, Kind } from "@headwater/agency"
import { Domain } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

const total = (counts: ReadonlyArray<number>): number => counts.reduce((sum, it) => sum + it, 0)

/** The mass of what imitates and acts otherwise unchecked. */
const stopping = ({ rows }: Census.Census): bigint => {
  let mass = 0
  for (let k = 0; k < rows.length; k++) {
    if (rows.wrong[k] !== 0 || rows.stops[k] === 0) continue
    mass += rows.count[k]! * 2 ** (36 - 4 * rows.size[k]!)
  }
  return BigInt(mass)
}

const told = ["x", "s"] as const

const measure = (it: Policies.Setting) => {
  const census = Policies.census(it)
  const counts = Census.imitating(census)
  const { plans, symbols } = Policy.named(it.language)
  const tells = told.some((symbol) => symbols.includes(symbol))
  return {
    ...Policies.labelled(it),
    /** Texts that imitate as a means, and honest texts with a live search. */
    upstream: total(counts.upstreamAligned) + total(counts.upstreamMisaligned),
    downstream: total(counts.honestSearch),
    /** What stops imitating somewhere when nobody is replaced, in whole units of 2^-36. */
    stops: stopping(census),
    /** Whether a symbol but plan tells what matching earns, or whether one is checked. */
    told: tells,
    /** Whether some symbol answers otherwise when nobody is replaced. */
    checked: tells || symbols.includes("plan"),
    /** Whether there are planners that have the demonstrator. */
    given: plans === "world" && symbols.includes("plan")
  }
}

export const kinds = Policies.about(measure, {
  words: ({ A, downstream, I, IandA, stops, upstream }) =>
    `${upstream} texts upstream, ${downstream} downstream; of what has a live search or ` +
    `is upstream ${Policies.part(IandA, A + I - IandA)} are both; ${Policies.part(IandA, I)} of what is upstream has one, and it ` +
    `is ${Policies.part(I, stops)} of what stops unchecked`,
  sizes: { symbols: Policies.sizes.symbols, own: Policies.sizes.own }
})

const named = ["R", "O", "T"]

/** Languages against the three demonstrators, and at a smaller bound some others. */
export const settings = (
  symbols: number,
  language: ReadonlyArray<string>,
  smaller = symbols - 1
): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() => [
    ...Policies.settings({
      language,
      demonstrator: Demonstrators.some(3, 5, 3),
      symbols: [smaller]
    }),
    ...Policies.settings({ language, demonstrator: named, symbols: [symbols] })
  ])

/** One language against one demonstrator at every bound up to one. */
export const sizes = (
  symbols: ReadonlyArray<number>,
  language: ReadonlyArray<string>,
  demonstrator: ReadonlyArray<string> = named
): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() => Policies.settings({ language, demonstrator, symbols }))

/** Of what imitates as a means, the mass that edits of one leaf show to pursue some goal. */
const foundByEdits = (it: Policies.Setting): string => {
  const { classes, rows } = Policies.census(it)
  const [game, instructions] = [Policies.game(it), Policy.named(it.language)]
  const objectives = Definitions.objectives(instructions, game)
  let [upstream, found] = [0n, 0n]
  for (let k = 0; k < rows.length; k++) {
    const kind = Kind.kinds[rows.kind[k]!]!
    const isUpstream = kind === "upstreamAligned" || kind === "upstreamMisaligned"
    if (!isUpstream || rows.wrong[k] !== 0) continue
    for (const [text, count] of classes.members(rows.id[k]!)) {
      const mass = BigInt(count) * 16n ** BigInt(it.symbols - rows.size[k]!)
      upstream += mass
      const { causal, up } = Definitions.byEdits(text, instructions, game, objectives)
      if (up && causal) found += mass
    }
  }
  return Policies.part(found, upstream)
}

/** Of what imitates as a means, how much edits of a leaf find, and how labels keep under rewrites. */
export const figures = (): Record<string, string> => {
  const edited = Policies.setting({ demonstrator: "O", symbols: 5 })
  const jaccard = (language: string, demonstrator: string): string => {
    const { A, I, IandA } = kinds.measure(Policies.setting({ language, demonstrator }))
    return Policies.part(IandA, A + I - IandA)
  }
  const degree = (demonstrator: string, cells: number): string => {
    const masses = Definitions.degrees(
      Policies.census(Policies.setting({ demonstrator, symbols: 6 }))
    )
    return `${((100 * masses[cells]!) / masses.reduce((sum, it) => sum + it, 0)).toFixed(1)} %`
  }
  const ruled = Definitions.ruled(Policies.census(Policies.setting({ demonstrator: "O" })))
  const counted = kinds.measure(Policies.setting({ symbols: 6 }))
  return {
    "LX, R, 24 bits: texts upstream": `${counted.upstream}`,
    "LX, R, 24 bits: texts that only search downstream": `${counted.downstream}`,
    "LX, R, 24 bits: stops in twelve cells unchecked, of what is upstream": degree("R", 12),
    "LX, O, 24 bits: stops in fourteen cells unchecked, of what is upstream": degree("O", 14),
    "LX, O: no longer upstream as a rule that does the same": `${((100 * ruled.I) / ruled.concerned).toFixed(1)} %`,
    "LX, O: no longer a live search as such a rule": `${((100 * ruled.A) / ruled.concerned).toFixed(1)} %`,
    "LX, O: upstream and a live search, of either": jaccard("LX", "O"),
    "LM, R: upstream and a live search, of either": jaccard("LM", "R"),
    "LM, O: upstream and a live search, of either": jaccard("LM", "O"),
    "LX, O, 20 bits: found by edits, of what is upstream": foundByEdits(edited)
  }
}
