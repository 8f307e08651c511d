/**
 * # Neither extreme
 *
 * Of what fits some of the cells and imitates as a means, how much fails to imitate somewhere in
 * training: its means serve it in some cells and not in others.
 *
 * @module
 */
import { Kind, Slice } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

/** What conditions and margins see: masses in whole units of 2^-36. */
export interface Measured {
  readonly symbols: number
  readonly seen: number
  readonly own: number
  readonly shortestStays: boolean
  readonly upstream: bigint
  readonly mixed: bigint
}

export const measure = Memo.by(
  (it: Policies.Setting) => Policies.show(it),
  (it): Measured => {
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
      symbols: it.symbols,
      seen: it.seen,
      own: Policies.own(it.demonstrator),
      shortestStays: Policies.shortestStays(it.demonstrator, it.stake),
      upstream: BigInt(upstream),
      mixed: BigInt(mixed)
    }
  }
)

export const model: Reading.Model<Policies.Setting> = {
  schema: Policies.Setting,
  show: (it) => {
    const { mixed, upstream } = measure(it)
    const part = upstream === 0n ? Rational.zero : Rational.of(mixed, upstream)
    return `${Policies.show(it)}: ${Policies.percent(part)} of what imitates as a means fails to somewhere in training`
  },
  arbitrary: Policies.arbitrary
}

/** Demonstrators, cells seen and stakes where only planners have the demonstrator. */
export const settings = (symbols: number): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() =>
    Policies.settings({
      language: ["LX(inf,0)"],
      demonstrator: ["R", "O", "T", ...Policies.demonstrators(3, 4, 4)],
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
        const { mixed, upstream } = measure(
          Policies.setting({
            language: "LX(inf,0)",
            demonstrator,
            symbols: 6,
            seen: 4,
            stake: Rational.of(BigInt(stake))
          })
        )
        return [
          `${demonstrator} at ${stake}`,
          Policies.percent(Rational.of(mixed, upstream))
        ] as const
      })
    )
  )
