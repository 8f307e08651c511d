/**
 * # One text that holds the demonstrator
 *
 * A demonstrator of B bits, its table, and a learner that is a text of the register machine. Contexts
 * come in their order, each once; both texts weigh 2^-length.
 *
 * @module
 */
import { LogForm, Memo } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Honest from "../models/Honest.ts"
import * as Shown from "../models/Shown.ts"

const learners = ["coin", "counting", "doubling"] as const

/** A learner, a kind of demonstrator, its contexts, and how many of them were seen. */
const Single = Schema.Struct({
  learner: Schema.Literals(learners),
  kind: Schema.Literals(Shown.kinds),
  contexts: Schema.Int,
  seen: Schema.Int
})
type Single = typeof Single.Type
type Unseen = Omit<Single, "seen">

/** The demonstrator with all contexts that fit into a history. */
const whole = ({ contexts, kind, learner }: Unseen): Honest.Honest => ({
  learner,
  theta: Shown.theta(kind, contexts),
  visits: Honest.once(contexts)
})

/** Log odds of the learner against the table, after each number of contexts. */
const odds = Memo.by(
  ({ contexts, kind, learner }: Unseen) => `${learner} ${kind} ${contexts}`,
  (it): ReadonlyArray<LogForm> => Honest.againstTable(whole(it))
)

/** By how many bits the learner outweighs the table. */
export const lead = (it: Single): LogForm => odds(it)[it.seen] ?? LogForm.zero

export const single = Reading.about(
  Single,
  (it) => {
    const longer = Honest.longer(whole(it))
    /** Bits by which the table is longer, and bits that the learner lost. */
    return { longer, lost: LogForm.of(longer).minus(lead(it)) }
  },
  {
    show: (it) =>
      `${it.learner} (${Shown.bitsOf(it.learner)} bits) against a table of ${it.contexts} ${it.kind} bits ` +
      `(${Honest.tableBits(it.contexts)} bits), ${it.seen} seen: ahead by ${lead(it).toNumber().toFixed(2)} bits`,
    conditions: {
      "few bits lost": [
        "the learner has lost fewer bits than the other text is longer",
        (it) => it.lost.floor() < BigInt(it.longer)
      ]
    },
    sizes: {
      contexts: ["how many contexts there are", (_, it) => it.contexts],
      seen: ["how many of them were seen", (_, it) => it.seen]
    }
  }
)

/** Every learner and kind, contexts from 16 to 256, and eighths of them seen. */
export const all: Domain.Domain<Single> = Domain.exhaustive(() =>
  Array.from(
    Domain.product({
      learner: learners,
      kind: Shown.kinds,
      contexts: [16, 64, 128, 256],
      eighths: [0, 1, 2, 3, 4, 5, 6, 7, 8]
    }).models(),
    ({ eighths, ...it }) => ({ ...it, seen: (it.contexts * eighths) / 8 })
  )
)

/** After how many contexts of a scrambled demonstrator the learner no longer leads its table. */
export const level = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    learners.flatMap((learner) =>
      [64, 128, 256].map((contexts) => {
        const at = odds({ learner, kind: "scrambled", contexts }).findIndex((it) => it.sign <= 0)
        return [`${learner}, ${contexts} bits`, at < 0 ? "never" : `${at}`]
      })
    )
  )
