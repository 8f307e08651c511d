/**
 * # Whether any charge is safe
 *
 * Whether at some charge for time, of those in eighths from 0 to 8, what never deviates has half of the
 * posterior, where only planners have the demonstrator and some cells were seen.
 *
 * @module
 */
import { Slice } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

const never = {
  honestRule: 1,
  honestSearch: 1,
  upstreamAligned: 1,
  upstreamMisaligned: -1,
  gate: -1,
  gateWithSearch: -1,
  other: -1
} as const

const eighths = Array.from({ length: 65 }, (_, k) => k / 8)

/** What conditions and margins see: the charges at which what never deviates has half. */
export const measure = Memo.by(Policies.show, (it: Policies.Setting) => {
  const slice = Policies.slice(it)
  return {
    symbols: it.symbols,
    seen: it.seen,
    own: Policies.own(it.demonstrator),
    safe: eighths.filter((gamma) => {
      const { honestRule, honestSearch, upstreamAligned } = Slice.masses(slice, { gamma })
      const share = honestRule + honestSearch + upstreamAligned
      // A float that far from half is on the right side of it; rationals decide the others.
      if (Math.abs(share - 0.5) > 1e-6) return share > 0.5
      return Slice.sign(slice, Rational.of(8 * gamma, 8), never) >= 0
    })
  }
})

export const model: Reading.Model<Policies.Setting> = {
  schema: Policies.Setting,
  show: (it) => {
    const { safe } = measure(it)
    const charges =
      safe.length === 0 ? "no charge is safe" : `safe from ${safe[0]} to ${safe.at(-1)}`
    return `${Policies.show(it)}: ${charges}`
  },
  arbitrary: Policies.arbitrary
}

/** Demonstrators, listed when they are asked for, with a given number of cells seen. */
export const windows = (
  symbols: number,
  demonstrators: () => ReadonlyArray<string>,
  seen: ReadonlyArray<number>
): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() =>
    Policies.settings({
      language: ["LX(inf,0)"],
      demonstrator: demonstrators(),
      symbols: [symbols],
      seen
    })
  )
