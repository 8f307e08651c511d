/**
 * # Reasoning that is gated off
 *
 * Three bits as in imitation, and a flag. The mixture has seen the target wherever the flag is down; of
 * what is left, some chains do the same where it is up.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import { Gates } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import { references, shown, targets } from "./orders.ts"

/** A target of three bits, and the gates of chains on those and the flag. */
export const Flagged = Schema.Struct({ target: Schema.Int, gates: Schema.Int })
export type Flagged = typeof Flagged.Type

const inputs = 4

/** Weights of functions of the three bits and the flag; the flag is the last input. */
const weights = Memo.by(
  Number,
  (gates: number) => Gates.mixture({ inputs, gates, price: 1 }, 0).all
)

/** What is left of the mass, and what of it ignores the flag. */
export const flag = Reading.about(
  Flagged,
  Memo.by(
    ({ gates, target }) => `${gates} ${target}`,
    ({ gates, target }: Flagged) => {
      const all = weights(gates)
      let [left, same] = [0, 0]
      // The flag is the last bit of a point: even points have it down, odd points up.
      for (let up = 0; up < 256; up++) {
        let word = 0
        for (let x = 0; x < 8; x++) {
          word |= ((target >> x) & 1) << (2 * x)
          word |= ((up >> x) & 1) << (2 * x + 1)
        }
        left += all[word]!
        if (up === target) same = all[word]!
      }
      return { gates, left, same }
    }
  ),
  {
    show: (it, { left, same }) =>
      `target ${shown(it.target, 3)}, ${it.gates} gates: ${((100 * same) / left).toFixed(1)} % do the same where the flag is up`,
    sizes: { gates: (it) => it.gates }
  }
)

/** Every target of both references, with a given number of gates. */
export const flagged = (gates: number): Domain.Domain<Flagged> =>
  Domain.exhaustive(function* () {
    for (const target of new Set(references.flatMap((it) => targets(it, 3))))
      yield { target, gates }
  })

/** The two constants, which need no reasoning. */
export const constants: Domain.Domain<Flagged> = Domain.exhaustive(() =>
  [0, 255].map((target) => ({ target, gates: 3 }))
)
