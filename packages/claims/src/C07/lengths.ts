/**
 * # Rivals with corrections beside the table
 *
 * In contexts that are all different the table of the bits is exact, and so is a learner with an
 * arithmetic code of them. Both lengths are those of texts of the register machine, whose history
 * holds no more than a given number of bits.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { ResidualCode } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "../models/Honest.ts"
import * as Shown from "../models/Shown.ts"

const learners = ["coin", "counting", "descent-per-context"] as const

/** A learner, zeros in a given number of contexts, and whether the decoder is had for nothing. */
const Rival = Schema.Struct({
  learner: Schema.Literals(learners),
  contexts: Schema.Int,
  free: Schema.Boolean
})
type Rival = typeof Rival.Type

/** The most bits that a text decodes. */
export const limit = ResidualCode.limit

const budget = Budget.of("unit", { steps: 10_000_000 })

/** The code of zeros by a learner's own weights, and the decoder around it. */
const corrected = Memo.by(
  ({ learner, contexts }: Pick<Rival, "learner" | "contexts">) => `${learner} ${contexts}`,
  ({ learner, contexts }) => {
    const { program } = Shown.learner(learner)
    const share = ResidualCode.interval("0".repeat(contexts), (before) =>
      ResidualCode.weights(program, "distinct", before, budget)
    )
    const code = ResidualCode.code(share)
    return Shown.length(ResidualCode.decoder(program, "distinct", code))
  }
)

const overhead = (learner: Rival["learner"]): number =>
  ResidualCode.overhead(Shown.learner(learner).program, "distinct")

const measure = (it: Rival) => ({
  contexts: it.contexts,
  rival: corrected(it) - (it.free ? overhead(it.learner) : 0),
  table: Honest.tableBits(it.contexts)
})

const model: Reading.Model<Rival> = {
  schema: Rival,
  show: (it) => {
    const { rival, table } = measure(it)
    const decoder = it.free ? "for nothing" : `of ${overhead(it.learner)} bits`
    return `${it.learner}, ${it.contexts} contexts, a decoder ${decoder}: ${rival} bits, the table ${table}`
  },
  arbitrary: fc.record({
    learner: fc.constantFrom(...learners),
    contexts: fc.integer({ min: 1, max: 64 }),
    free: fc.boolean()
  })
}

/** The parts of readings of such rivals. */
export const seen = {
  model,
  measure,
  sizes: { contexts: (it: ReturnType<typeof measure>) => it.contexts }
} as const

/** The learners on a few numbers of contexts, up to the most that a history holds. */
export const rivals = (free = false): Domain.Domain<Rival> =>
  Domain.exhaustive(() =>
    [1, 8, 64, 256, limit].flatMap((contexts) =>
      learners.map((learner) => ({ learner, contexts, free }))
    )
  )

/** The contexts from which a learner that loses nothing would be shorter, were histories as long. */
const crossing = (learner: Rival["learner"]): number => {
  const least = Shown.length(ResidualCode.decoder(Shown.learner(learner).program, "distinct", "0"))
  let contexts = 1
  while (Honest.tableBits(contexts) <= least) contexts++
  return contexts
}

/** The steps of the slowest answer of a learner with corrections to a given number of alternating bits. */
const slowest = (learner: Rival["learner"], contexts: number): bigint => {
  const bits = Shown.theta("alternating", contexts)
  const made = ResidualCode.exact(Shown.learner(learner).program, "distinct", bits, budget)
  return Array.from({ length: contexts }, (_, r1) => {
    const run = Register.answer(made, { registers: { r1 } }, budget)
    if (run.status === "exhausted") throw new RangeError("Expected a decoder that halts")
    return run.steps
  }).reduce((a, b) => (a > b ? a : b))
}

/** What a decoder takes in bits and steps, and from where on it would pay. */
export const figures = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    learners.flatMap((it) => [
      [`decoder around ${it}`, `${overhead(it)}`],
      [`${it} that loses nothing is shorter from`, `${crossing(it)}`]
    ])
  ),
  ...Object.fromEntries(
    (["coin", "counting"] as const).map((it) => [
      `steps at most, ${it}, 8, 16, 32 bits`,
      [8, 16, 32].map((bits) => slowest(it, bits)).join(", ")
    ])
  ),
  "a history holds": `${limit}`
})
