/**
 * # Neither extreme
 *
 * Of what fits some of the cells and imitates as a means, how much fails to imitate somewhere in
 * training: its means serve it in some cells and not in others.
 *
 * @module
 */
import { Demonstrators, Goals, Kind, Slice } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

/** Masses in whole units of 2^-36. */
const measure = (it: Policies.Setting) => {
  const { rows } = Policies.census(it)
  const cells = Slice.firstCells(it.seen)
  let [upstream, mixed] = [0, 0]
  for (let k = 0; k < rows.length; k++) {
    const kind = Kind.kinds[rows.kind[k]!]!
    const isUpstream = kind === "upstreamAligned" || kind === "upstreamMisaligned"
    if (!isUpstream || (rows.wrong[k]! & cells) !== 0) continue
    const mass = rows.count[k]! * 2 ** (36 - 4 * rows.size[k]!)
    upstream += mass
    if (rows.wrong[k] !== 0) mixed += mass
  }
  return {
    shortestStays: Goals.shortestStays(Policies.game(it)),
    upstream: BigInt(upstream),
    mixed: BigInt(mixed)
  }
}

const { own, seen, symbols } = Policies.sizes

export const mixture = Policies.about(measure, {
  words: ({ mixed, upstream }) =>
    `${Policies.part(mixed, upstream)} of what imitates as a means fails to somewhere in training`,
  conditions: {
    "the shortest goal stays": Policies.shortestStays
  },
  sizes: { symbols, seen, own }
})

/** Demonstrators, cells seen and stakes where only planners have the demonstrator. */
export const settings = (symbols: number): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() =>
    Policies.settings({
      language: ["LX(inf,0)"],
      demonstrator: ["R", "O", "T", ...Demonstrators.some(3, 4, 4)],
      symbols: [symbols],
      seen: [4, 8],
      stake: [Rational.one, Rational.of(201, 100), Rational.of(4), Rational.of(16)]
    })
  )

/** The same with four cells seen, at the stake where most do, at 24 bits. */
export const figures = (): Record<string, string> =>
  Object.fromEntries(
    ["R", "O"].flatMap((demonstrator) =>
      ["1", "2", "4"].map((stake) => {
        const { mixed, upstream } = mixture.measure(
          Policies.setting({
            language: "LX(inf,0)",
            demonstrator,
            symbols: 6,
            seen: 4,
            stake: Rational.of(BigInt(stake))
          })
        )
        return [`${demonstrator} at ${stake}`, Policies.part(mixed, upstream)] as const
      })
    )
  )
