/**
 * # All goals with a short text
 *
 * Goals as texts of the demonstrators' language without the flag, by `2^-bits`, against any demonstrator:
 * how many of those that gain by not matching imitate throughout training, and how many are its own.
 *
 * @module
 */
import { Demonstrators, Goals } from "@headwater/agency"
import { Memo, Rational, RationalFromString } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Policies from "../models/Policies.ts"

/** Goals of up to a given number of symbols, with or without readings of the demonstrator, and a stake. */
export const Wanted = Schema.Struct({
  demonstrator: Schema.String,
  symbols: Schema.Int,
  reads: Schema.Boolean,
  stake: RationalFromString
})
export type Wanted = typeof Wanted.Type

const plain = Policy.without(Policy.LS, ["d"])

const goals = Memo.by(
  (demonstrator: string, symbols: number, reads: boolean) => `${demonstrator} ${symbols} ${reads}`,
  (demonstrator, symbols, reads) =>
    Goals.all(reads ? Policy.LX : plain, Policy.game(demonstrator), symbols)
)

const least = (them: ReadonlyArray<Goals.Goal>): number =>
  them.reduce((size, it) => Math.min(size, it.size), Infinity)

/** Masses in whole units. */
const measure = ({ demonstrator, symbols, reads, stake }: Wanted) => {
  const all = goals(demonstrator, symbols, reads)
  const own = all.filter((it) => it.own)
  return {
    ...Goals.tally(all, stake),
    stake,
    /** Where the goal `a`, the shortest that gains from most, has more at stake than it gains by deviating. */
    shortestStays: Goals.shortestStays(Policy.game(demonstrator, { stake })),
    own: own.reduce((sum, it) => sum + BigInt(it.mass), 0n),
    /** The symbols of the least goal that is the demonstrator's own, and of the least that gains. */
    ownSize: least(own),
    gainingSize: least(all.filter(Goals.isGaining))
  }
}

const percent = (part: bigint, whole: bigint): string =>
  whole === 0n ? "none" : `${Number((100 * Rational.of(part, whole).toNumber()).toPrecision(4))} %`

export const wanted = Reading.about(Wanted, measure, {
  show: (it, { gaining, imitating, tied, own }) => {
    const ties = tied === 0n ? "" : `, ${percent(tied, gaining)} tied`
    return (
      `${it.demonstrator}, goals of up to ${4 * it.symbols} bits${it.reads ? " that may read it" : ""}, ` +
      `${String(it.stake)} steps at stake: ${percent(imitating, gaining)} of those that gain imitate${ties}; ` +
      `the demonstrator's own are ${percent(own, own + gaining)} of both`
    )
  },
  sizes: { symbols: Policies.sizes.symbols }
})

const named = ["R", "O", "T"]
const all = Memo.once(() => Demonstrators.some(1, 5))

const stakes = (them: ReadonlyArray<string>): ReadonlyArray<Rational> =>
  them.map((it) => {
    const [n = "0", d = "1"] = it.split("/")
    return Rational.of(BigInt(n), BigInt(d))
  })

/** The three demonstrators at one bound, all of five symbols at a smaller one, at each stake. */
export const everyStake = (
  symbols: number,
  smaller: number,
  at: ReadonlyArray<string> = ["1", "3/2", "201/100", "3", "4", "8", "16"]
): Domain.Domain<Wanted> =>
  Domain.exhaustive(function* () {
    for (const [them, bound] of [
      [all(), smaller],
      [named, symbols]
    ] as const) {
      for (const demonstrator of them) {
        for (const stake of stakes(at)) yield { demonstrator, symbols: bound, reads: false, stake }
      }
    }
  })

/** Goals of the two languages against the three demonstrators, and one that is 3 throughout. */
export const whose = (symbols: number, reading: number): Domain.Domain<Wanted> =>
  Domain.exhaustive(function* () {
    for (const demonstrator of all()) {
      yield { demonstrator, symbols: 4, reads: false, stake: Rational.of(16) }
    }
    for (const demonstrator of named) {
      yield { demonstrator, symbols: reading, reads: true, stake: Rational.of(16) }
      yield { demonstrator, symbols, reads: false, stake: Rational.of(16) }
    }
  })

/** Shares at stakes, and by how many bits the demonstrator's own goals trail those that gain. */
export const figures = (): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const demonstrator of named) {
    for (const stake of stakes(["3/2", "2", "201/100", "3", "4"])) {
      const { gaining, imitating, tied, tiedImitating } = measure({
        demonstrator,
        symbols: 7,
        reads: false,
        stake
      })
      const at = `${demonstrator} at ${String(stake)}`
      found[at] = percent(imitating, gaining)
      if (tied === 0n) continue
      found[`${at}, ties by the lower action`] = percent(imitating + tiedImitating, gaining)
      found[`${at}, ties imitate`] = percent(imitating + tied, gaining)
    }
    const bits = (symbols: number, reads: boolean): string => {
      const { own, gaining } = measure({ demonstrator, symbols, reads, stake: Rational.one })
      return own === 0n ? "none" : (Math.log2(Number(gaining)) - Math.log2(Number(own))).toFixed(1)
    }
    found[`${demonstrator}: bits from own goals to those that gain`] = bits(7, false)
    found[`${demonstrator}: the same where goals may read`] = bits(5, true)
  }
  return found
}
