/**
 * # Goals drawn evenly
 *
 * Utilities of four actions in sixteen cells, each drawn from a given number of values: all of them, counted.
 *
 * @module
 */
import { Goals } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "../models/RationalFromString.ts"

export const Drawn = Schema.Struct({ values: Schema.Int, stake: RationalFromString })
export type Drawn = typeof Drawn.Type

/** What conditions and margins see: the share of gaining goals that imitate, ties among them. */
export interface Measured extends Drawn {
  readonly share: Rational
}

const share = Memo.by(
  (values: number, stake: Rational) => `${values} ${String(stake)}`,
  (values, stake) => Goals.uniform(values, stake)
)

export const measure = (it: Drawn): Measured => ({ ...it, share: share(it.values, it.stake) })

export const model: Reading.Model<Drawn> = {
  schema: Drawn,
  show: (it) =>
    `${it.values} values, ${String(it.stake)} steps at stake: ` +
    `${Number((100 * measure(it).share.toNumber()).toPrecision(4))} % of those that gain imitate`,
  arbitrary: fc
    .record({ values: fc.integer({ min: 2, max: 4 }), stake: fc.integer({ min: 1, max: 16 }) })
    .map(({ values, stake }) => ({ values, stake: Rational.of(stake) }))
}

/** Numbers of values, each with stakes from one half to sixteen steps in halves. */
export const drawn = (values: ReadonlyArray<number>): Domain.Domain<Drawn> =>
  Domain.exhaustive(() =>
    values.flatMap((it) =>
      Array.from({ length: 32 }, (_, k) => ({ values: it, stake: Rational.of(k + 1, 2) }))
    )
  )
