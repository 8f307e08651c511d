/**
 * # A cutoff on time and what it turns
 *
 * A function is a string that Turing machines of a given number of states put out, and its mass is the
 * number of machines, on both blanks, that halt with it. A cutoff at T leaves those that halt within T
 * steps. Of the strings that are left, few machines have those whose mass is below the median.
 *
 * @module
 */
import { Cutoff, Shipped } from "@headwater/complexity"
import { Memo, Rational } from "@headwater/exact"
import { Domain, Fraction, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Machines of a given number of states and a cutoff, and at which sixteenth of the masses many begin. */
const Cut = Schema.Struct({ states: Schema.Int, T: Schema.Int, sixteenths: Schema.Int })
type Cut = typeof Cut.Type

const machines = Memo.by(Number, (states: number) => Cutoff.of(Shipped.columns(states)))

/** The pairs of strings that turn, of few machines and of many; those of few that move; what is lost. */
export const measure = Memo.by(
  ({ states, T, sixteenths }: Cut) => `${states} ${T} ${sixteenths}`,
  (cut) => {
    const { at, strings } = machines(cut.states)
    const left = at(cut.T)
    const [few, many] = Cutoff.parted(left, cut.sixteenths / 16)
    return {
      ...cut,
      few: Cutoff.turned(few),
      many: Cutoff.turned(many),
      moved: Cutoff.moved(few),
      lost: strings - Cutoff.total(left),
      strings
    }
  }
)
export type Measured = ReturnType<typeof measure>

/** The share of pairs of which it is so; nothing where there is no pair. */
export const share = ({ pairs, so }: Cutoff.Pairs): Rational =>
  pairs === 0n ? Rational.zero : Rational.of(so, pairs)

type Bounds = readonly [from: number, to: number]

/** Machines of these numbers of states at each of the cutoffs, parted at the median or elsewhere. */
export const rows = (states: Bounds, T: Bounds, border = 8) => {
  const domain: Domain.Domain<Cut> = Domain.product<Cut>({
    states: Domain.integers(...states),
    T: Domain.integers(...T),
    sixteenths: [border]
  })
  const isFew = (1 + states[1] - states[0]) * (1 + T[1] - T[0]) < 30
  const few = isFew ? { few: "one row for each cutoff" } : {}
  return { domain, sizes: { states, T, border: [border, border] }, ...few } as const
}

const shown = ({ pairs, so, strings }: Cutoff.Pairs): string =>
  `${so} of ${pairs} pairs of ${strings}`

export const cutoff = Reading.about(Cut, measure, {
  show: (it, { few, many, lost, strings }) =>
    `${it.states} states, T = ${it.T}: ${shown(few)} strings of few machines turn, ` +
    `${shown(many)} of many; ${lost} of ${strings} strings are lost`,
  sizes: {
    states: (it) => it.states,
    T: ["the steps after which machines are cut off", (it) => it.T],
    border: ["how many sixteenths of the strings have few machines", (it) => it.sixteenths]
  }
})

/** Where most pairs turn, and how many strings a cutoff loses. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [4, 5].flatMap((states) => {
      const at = (T: number) => measure({ states, T, sixteenths: 8 })
      const most = (of: "few" | "many"): Measured =>
        Domain.integers(4, 80)
          .map(at)
          .reduce((a, b) => (share(b[of]).compare(share(a[of])) > 0 ? b : a))
      const lost = ({ lost: gone, strings, T }: Measured) => `${gone} of ${strings} at T = ${T}`
      const of = (it: "few" | "many") =>
        `${Fraction.percent(share(most(it)[it]))} (at T = ${most(it).T})`
      return [
        [`most that turn of few, ${states} states`, of("few")],
        [`most that turn of many, ${states} states`, of("many")],
        [`lost there, ${states} states`, lost(most("few"))],
        [`lost, ${states} states`, [8, 12, 16, 20, 24, 40, 80].map((T) => lost(at(T))).join(", ")]
      ]
    })
  )
