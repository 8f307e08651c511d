/**
 * # Copies of a learner
 *
 * The learner that estimates one coin, and what may predict as it does: texts that are shown the
 * whole history, and the one that carries two counts and is shown a bit at a time.
 *
 * @module
 */
import { StatefulLearner } from "@headwater/programs"
import type { Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "../models/Shown.ts"
import { inMeter, Meter } from "./stateless.ts"

/** The copy, "carried" or the id of a stateless learner; the bits; the time of a prediction. */
export const Copy = Schema.Struct({
  copy: Schema.String,
  bits: Schema.Array(Schema.Int),
  T: Schema.Int,
  meter: Meter
})
export type Copy = typeof Copy.Type

const bits = Array.from({ length: 40 }, (_, n) => (n % 3 === 1 ? 1 : 0))

/** Copies on the same forty bits. */
export function* copies(
  names: ReadonlyArray<string>,
  times: ReadonlyArray<number>,
  meter: Meter = "unit"
): Generator<Copy> {
  for (const copy of names) for (const T of times) yield { copy, bits, T, meter }
}

/** What a copy gives to each bit, and the steps that this takes. */
const along = ({ copy, bits, meter }: Copy): ReadonlyArray<Shown.Prediction> => {
  if (copy !== "carried") {
    return Shown.along(
      copy,
      bits.map((bit): Shown.Pair => [0, bit]),
      meter
    )
  }
  const predictions = StatefulLearner.predictions(StatefulLearner.counts, bits, Shown.budget(meter))
  return bits.flatMap((bit, n) => {
    const found = predictions[n]
    return found === undefined
      ? []
      : [{ chance: found.chances[bit === 1 ? 1 : 0], steps: found.steps }]
  })
}

/** Whether a copy predicts as the coin does along the bits, each time within T steps. */
export const fits = (it: Copy): boolean => {
  const coin = along({ ...it, copy: "coin", meter: "unit" })
  return along(it).every(
    ({ chance, steps }, n) => steps <= BigInt(it.T) && coin[n]?.chance.equals(chance) === true
  )
}

/** In words: the copy, its steps, and what it carries. */
export const show = (it: Copy): string => {
  const most = along(it).reduce((most, { steps }) => (steps > most ? steps : most), 0n)
  const start = `${it.copy}, ${it.bits.length} bits, T = ${it.T}: at most ${most} steps`
  if (it.copy !== "carried") return start + inMeter(it.meter)
  const last = StatefulLearner.predictions(
    StatefulLearner.counts,
    it.bits,
    Shown.budget("unit")
  ).at(-1)
  return `${start}, ${last?.state ?? 0} bits carried${inMeter(it.meter)}`
}

export const model: Reading.Model<Copy> = {
  schema: Copy,
  show,
  arbitrary: fc.constantFrom(...copies(["carried"], [5, 20]))
}
