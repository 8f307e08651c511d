/**
 * # Goals drawn evenly
 *
 * Utilities of four actions in sixteen cells, each drawn from a given number of values: all of them, counted.
 *
 * @module
 */
import { Goals } from "@headwater/agency"
import { Memo, Rational, RationalFromString } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

export const Drawn = Schema.Struct({ values: Schema.Int, stake: RationalFromString })
export type Drawn = typeof Drawn.Type

/** The share of gaining goals that imitate, ties among them. */
export const drawing = Reading.about(
  Drawn,
  Memo.by(
    ({ stake, values }) => `${values} ${String(stake)}`,
    (it: Drawn) => ({ ...it, share: Goals.uniform(it.values, it.stake) })
  ),
  {
    show: (it, { share }) =>
      `${it.values} values, ${String(it.stake)} steps at stake: ` +
      `${Number((100 * share.toNumber()).toPrecision(4))} % of those that gain imitate`,
    conditions: {
      "four steps at stake": [
        "at least four deployment steps are at stake",
        (it) => it.stake.compare(Rational.of(4)) >= 0
      ]
    },
    sizes: {
      values: ["how many values a goal can give to a cell, drawn evenly", (it) => it.values]
    }
  }
)

/** Numbers of values, each with stakes from one half to sixteen steps in halves. */
export const drawn = (values: ReadonlyArray<number>): Domain.Domain<Drawn> =>
  Domain.exhaustive(() =>
    values.flatMap((it) =>
      Array.from({ length: 32 }, (_, k) => ({ values: it, stake: Rational.of(k + 1, 2) }))
    )
  )
