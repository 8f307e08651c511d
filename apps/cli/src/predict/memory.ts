/**
 * # Memory of learners
 *
 * Whether a learner can learn a number of bits in the memory that there is, and the line for one
 * that cannot.
 *
 * @module
 */
import { ctw, type Learner } from "@headwater/learners"
import * as Effect from "effect/Effect"
import { type BadInput, refused, said } from "../BadInput.ts"
import { type Learned, soFar } from "./learning.ts"

/** The line for an error that a learner threw. */
export const failed = ({ id }: Learner.Learner, error: unknown): BadInput =>
  refused(`learner ${id}`, said(error))

const size = (bytes: number): string =>
  bytes < 2 ** 30 ? `${(bytes / 2 ** 20).toFixed(1)} MiB` : `${(bytes / 2 ** 30).toFixed(1)} GiB`

/**
 * Fails where a learner takes more memory than there is for any bits of that number, or, if it cannot
 * stop by itself, where it may take more.
 */
export const fits = Effect.fnUntraced(function* (
  predictor: Learner.Learner,
  bits: number,
  room: number
): Effect.fn.Return<void, BadInput> {
  const { id, fast } = predictor
  const needed = yield* Effect.try({
    try: () => fast?.least?.(bits) ?? fast?.memory(bits) ?? 0,
    catch: (error) => failed(predictor, error)
  })
  if (needed <= room) return
  const verb = fast?.least === undefined ? "may need" : "needs"
  const reason =
    needed === Number.POSITIVE_INFINITY
      ? `cannot count ${bits} bits`
      : `${verb} ${size(needed)} for ${bits} bits${lesser(id, bits, room)}`
  yield* refused("--learner", `expected one that needs at most ${size(room)}, but ${id} ${reason}`)
})

/** The depth that would fit, for context-tree weighting. */
const lesser = (id: string, bits: number, room: number): string => {
  if (!id.startsWith(`${ctw.id}(`)) return ""
  for (let depth = 47; depth >= 0; depth--) {
    const needed = ctw.of({ depth }).fast?.memory(bits) ?? Number.POSITIVE_INFINITY
    if (needed <= room) return `; a depth of ${depth} would do`
  }
  return ""
}

/** The line for a learner that had no room for more, with what it learned before. */
export const outgrown = (
  { id }: Learner.Learner,
  learned: Learned,
  total: number,
  room: number
): BadInput => {
  const all = learned.bits === 0 ? "" : `, about ${size((room / learned.bits) * total)} for all`
  return refused(
    "--learner",
    `expected one that needs at most ${size(room)}, but ${id} needs more: it stopped after ${soFar(learned, total)}${all}${lesser(id, total, room)}`
  )
}
