/**
 * # Counts against small steps, exactly
 *
 * Flips of a coin that shows a one with chance p/256. Counting gives the next flip the chance of
 * Krichevsky and Trofimov; small steps hold a chance in 64ths, begin at a half, and move an eighth of
 * the way to each flip, rounded towards where they were.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { ExpectedLoss, KrichevskyTrofimov, type Learner } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** A number of flips of a coin of 256ths. */
const Coin = Schema.Struct({ p: Schema.Int, flips: Schema.Int })
type Coin = typeof Coin.Type

/** Small steps, by the chance of a one in 64ths. */
const steps: Learner.Ones<number> = {
  start: 32,
  one: (state) => Rational.of(state, 64),
  update: (state, flip) =>
    flip === 1 ? state + Math.floor((64 - state) / 8) : state - Math.floor(state / 8)
}

const estimators = {
  steps: (p: Rational, flips: number) => ExpectedLoss.onCoin(p, steps, flips, (it) => it),
  counts: (p: Rational, flips: number) =>
    ExpectedLoss.onCoin(p, KrichevskyTrofimov.estimator, flips, ({ ones }) => ones)
}

/** What is lost on each flip in turn. */
const losses = Memo.by(
  (id: keyof typeof estimators, p: number, flips: number) => `${id} ${p} ${flips}`,
  (id, p, flips) => estimators[id](Rational.of(p, 256), flips)
)

/** How many flips are run at once. */
const block = 24

/** What an estimator loses on the flips of a coin, in expectation. */
export const expected = (id: keyof typeof estimators, { flips, p }: Coin): LogForm =>
  LogForm.sum(losses(id, p, Math.ceil(flips / block) * block).slice(0, flips))

/** By how much small steps lose more than counts. */
export const saved = Memo.by(
  ({ flips, p }: Coin) => `${p} ${flips}`,
  (it: Coin): LogForm => expected("steps", it).minus(expected("counts", it))
)

type Bounds = readonly [from: number, to: number]

/** All coins and numbers of flips within these bounds, and the region that they are. */
export const rows = (p: Bounds, flips: Bounds) =>
  ({
    domain: Domain.product<Coin>({ p: Domain.integers(...p), flips: Domain.integers(...flips) }),
    sizes: { "p in 256ths": p, flips }
  }) as const

export const coin = Reading.about(Coin, (it) => it, {
  show: (it) =>
    `p = ${it.p}/256, ${it.flips} flips: counts lose ${expected("counts", it).toNumber().toFixed(3)} bits, ` +
    `small steps ${expected("steps", it).toNumber().toFixed(3)}`,
  sizes: {
    "p in 256ths": ["the chance that the coin shows a one, times 256", (it) => it.p],
    flips: ["how often the coin is flipped", (it) => it.flips]
  }
})

/** The least chance at which counts lose more somewhere, up to twenty-four flips, and the one before. */
export const figures = (): Readonly<Record<string, string>> => {
  const worse = (p: number) =>
    Domain.integers(1, block).filter((flips) => saved({ p, flips }).sign < 0)
  let p = 0
  while (worse(p).length === 0) p++
  return { "greatest chance": `${p - 1}/256`, [`worse at ${p}/256 after`]: worse(p).join(", ") }
}
