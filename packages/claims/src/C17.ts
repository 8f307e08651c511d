/**
 * # C17 While inference is cheaper than training, speed is the better predictor
 *
 * A learner inside has the time of one prediction, the learner outside that of all its training. A
 * copy that carries nothing from one prediction to the next needs the time of the original; and since
 * it has to look at every bit that matters, it needs as many steps as there are bits. But an outer
 * learner may waste its time, and then one that does as well is far cheaper; and two numbers that are
 * carried make a copy as cheap for the millionth bit as for the second.
 *
 * ## Statements
 * - S1 (holds)  every bit matters ⇒ without carried state at least a step a bit
 * - S2 (some)   far less time than the outer learner takes, and an inner one of no larger loss fits
 * - S3 (some)   with two counts carried the copy fits a time that excludes all without
 * - S4 (law)    outer learner the cheapest of no larger loss ⇒ less time excludes all of them
 * - S5 (holds)  one context ⇒ counting fits time T up to (T - 4) / 11 bits
 *
 * References: [KrichevskyTrofimov1981], [FilanLeikeHutter2016]; thread: seeds/claims/C17.md
 *
 * @module
 */
import type { LogForm } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Inference from "./models/Inference.ts"
import * as Shown from "./models/Shown.ts"

/** A learner, a history, and the context that is next. */
const Asked = Schema.Struct({
  learner: Schema.String,
  pairs: Inference.Pairs,
  context: Schema.Int
})
type Asked = typeof Asked.Type

const asked = (
  learners: ReadonlyArray<string>,
  contexts: number,
  lengths: { readonly min: number; readonly max: number }
): Domain.Domain<Asked> =>
  Domain.sampled(
    fc.record({
      learner: fc.constantFrom(...learners),
      pairs: fc.array(fc.tuple(fc.nat(contexts - 1), fc.nat(1)), {
        minLength: lengths.min,
        maxLength: lengths.max
      }),
      context: fc.nat(contexts - 1)
    })
  )

const showAsked = ({ learner, pairs, context }: Asked): string =>
  `${learner} after ${pairs.length} bits, asked in context ${context}: ` +
  `${Inference.steps(learner, pairs, context)} steps`

/** Contexts that each show their own bit, or a single one that shows both. */
const data = {
  apart: Array.from({ length: 24 }, (_, n): Shown.Pair => [n % 4, [1, 0, 0, 1][n % 4] ?? 0]),
  mixed: Array.from({ length: 24 }, (_, n): Shown.Pair => [0, n % 2])
}

/** An outer learner, the time of a prediction, and the data. */
const Time = Schema.Struct({
  /** Bits of the longest programs of its class; 0 for counting, which has no class. */
  class: Schema.Int,
  T: Schema.Int,
  data: Schema.Literals(["apart", "mixed"])
})
type Time = typeof Time.Type

const outer = (it: Time): { readonly steps: bigint; readonly loss: LogForm } =>
  it.class === 0 ? measured("counting", data[it.data]) : Inference.outer(it.class, data[it.data])

const measured = (id: string, pairs: ReadonlyArray<Shown.Pair>) => ({
  steps: Inference.steps(id, pairs, pairs[0]?.[0] ?? 0),
  loss: Shown.loss(id, pairs)
})

function* times(classes: ReadonlyArray<number>, of: ReadonlyArray<Time["data"]>): Generator<Time> {
  for (const data of of) {
    for (const one of classes) {
      for (const T of [50, 100, 200, 250, 300, 400, 1600]) yield { class: one, T, data }
    }
  }
}

const showTime = (it: Time): string => {
  const [inner, whole] = [measured("counting", data[it.data]), outer(it)]
  const name = it.class === 0 ? "counting" : `all programs of at most ${it.class} bits`
  return (
    `T = ${it.T}, ${data[it.data].length} bits, outer learner ${name}: ${whole.steps} steps, loss ` +
    `${whole.loss.toNumber().toFixed(2)}; counting: ${inner.steps} steps, loss ` +
    inner.loss.toNumber().toFixed(2)
  )
}

/** A copy of the coin, stateless or with its counts carried, the bits, the time of a prediction. */
const Copy = Schema.Struct({ copy: Schema.String, bits: Schema.Array(Schema.Int), T: Schema.Int })
type Copy = typeof Copy.Type

const bits = Array.from({ length: 40 }, (_, n) => (n % 3 === 1 ? 1 : 0))

function* copies(names: ReadonlyArray<string>, of: ReadonlyArray<number>): Generator<Copy> {
  for (const copy of names) for (const T of of) yield { copy, bits, T }
}

/** Whether a copy predicts as the coin does along the bits, each time within T steps. */
const fits = ({ copy, bits, T }: Copy): boolean => {
  const pairs = bits.map((bit): Shown.Pair => [0, bit])
  const along = Shown.along("coin", pairs)
  if (copy !== "carried") {
    return Shown.along(copy, pairs).every(
      ({ chance, steps }, n) => steps <= BigInt(T) && along[n]?.chance.equals(chance) === true
    )
  }
  const predictions = Inference.carried(bits)
  return bits.every((bit, n) => {
    const { chances, steps } = predictions[n] ?? {}
    const chance = chances?.[bit === 1 ? 1 : 0]
    return (
      steps !== undefined &&
      steps <= BigInt(T) &&
      chance?.equals(along[n]?.chance ?? chance) === true
    )
  })
}

const showCopy = ({ copy, bits, T }: Copy): string =>
  `${copy}, ${bits.length} bits, T = ${T}` +
  (copy === "carried"
    ? `: at most ${Inference.carriedSteps(bits)} steps, ${Inference.carried(bits).at(-1)?.state ?? 0} bits carried`
    : "")

const Cheapest = Schema.Struct({ outer: Schema.String, pairs: Inference.Pairs, T: Schema.Int })
type Cheapest = typeof Cheapest.Type

const candidates = ["indifferent", "coin", "counting", "doubling", "descent", "descent-per-context"]

/** The learners that lose no more than the outer one. */
const asGood = ({ outer, pairs }: Cheapest): ReadonlyArray<string> => {
  const loss = Shown.loss(outer, pairs)
  return candidates.filter((id) => Shown.loss(id, pairs).compare(loss) <= 0)
}

const cost = (id: string, { pairs }: Cheapest): bigint => measured(id, pairs).steps

/** T, and so many bits of which those of context 0 are asked about. */
const Room = Schema.Struct({ T: Schema.Int, own: Schema.Int, others: Schema.Int })
type Room = typeof Room.Type

const room = (others: fc.Arbitrary<number>): Domain.Domain<Room> =>
  Domain.sampled(
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), others, fc.integer({ min: -12, max: 12 }))
      .map(([own, others, off]) => ({ own, others, T: Math.max(1, 4 + 11 * (own + others) + off) }))
  )

const counted = ({ own, others }: Room): bigint =>
  Inference.steps(
    "counting",
    Array.from({ length: own + others }, (_, n): Shown.Pair => [n < own ? 0 : 1, n % 2]),
    0
  )

export const C17 = Claim.define({
  id: "C17",
  title: "While inference is cheaper than training, speed is the better predictor",
  says: ["B"],
  about:
    "A copy of the outer learner that keeps nothing between predictions needs the outer learner's time, " +
    "so a bound on time excludes it. The bound says less of learners in general: one that does as well " +
    "may be far cheaper, and a state that is carried makes the copy cheap.",
  verdict: { is: "conditional", because: ["S1", "S2", "S3", "S5"] },
  statements: [
    Statement.holds(
      "S1",
      "Without carried state a prediction takes at least as many steps as there are bits.",
      {
        model: Asked,
        show: showAsked,
        domain: asked(["coin", "counting", "descent", "doubling", "tree"], 2, { min: 1, max: 10 }),
        premises: {
          "every bit matters": [
            "each bit of the history, changed alone, changes the prediction",
            ({ learner, pairs, context }) =>
              Inference.everyBitMatters(Shown.learner(learner).program, pairs, context)
          ]
        },
        without: { "every bit matters": asked(["search"], 2, { min: 240, max: 300 }) },
        margin: ({ learner, pairs, context }) =>
          Exact.ofInteger(Inference.steps(learner, pairs, context) - BigInt(pairs.length))
      }
    ),
    Statement.some(
      "S2",
      "Time T is below what the outer learner takes, and an inner learner that loses no more fits T.",
      {
        model: Time,
        show: showTime,
        domain: Domain.exhaustive(() => times([14, 12, 0], ["apart", "mixed"])),
        premises: {
          "outer learner wastes": [
            "the outer learner runs every program of its class",
            (it) => it.class > 0
          ],
          "contexts apart": ["each context shows its own bit", (it) => it.data === "apart"]
        },
        without: {
          "outer learner wastes": Domain.exhaustive(() => times([0], ["apart"])),
          "contexts apart": Domain.exhaustive(() => times([14, 12], ["mixed"]))
        },
        margin: (it) => {
          const [inner, whole] = [measured("counting", data[it.data]), outer(it)]
          const T = BigInt(it.T)
          return Exact.ofCondition(
            T < whole.steps && inner.steps <= T && inner.loss.compare(whole.loss) <= 0
          )
        }
      }
    ),
    Statement.some(
      "S3",
      "Time T is below the number of bits, and a copy of the outer learner fits T at every prediction.",
      {
        model: Copy,
        show: showCopy,
        domain: Domain.exhaustive(() => copies(["carried", ...candidates, "tree"], [1, 4, 5, 39])),
        premises: {
          "carried state": ["the copy carries its counts", (it) => it.copy === "carried"],
          "time for an update": ["T is at least 5", (it) => it.T >= 5]
        },
        without: {
          "carried state": Domain.exhaustive(() => copies([...candidates, "tree"], [5, 20, 39])),
          "time for an update": Domain.exhaustive(() => copies(["carried"], [1, 2, 3, 4]))
        },
        margin: (it) => Exact.ofCondition(it.T < it.bits.length && fits(it))
      }
    ),
    Statement.law(
      "S4",
      "If no learner of no larger loss is cheaper than the outer one, a time below its cost excludes them all.",
      {
        model: Cheapest,
        domain: Domain.sampled(
          fc.record({
            outer: fc.constantFrom(...candidates),
            pairs: fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { minLength: 1, maxLength: 8 }),
            T: fc.integer({ min: 1, max: 80 })
          })
        ),
        premises: {
          cheapest: [
            "the outer learner is the cheapest of those that lose no more",
            (it) => asGood(it).every((id) => cost(id, it) >= cost(it.outer, it))
          ],
          "less time": ["T is below its cost", (it) => BigInt(it.T) < cost(it.outer, it)]
        },
        margin: (it) => Exact.ofCondition(asGood(it).every((id) => cost(id, it) > BigInt(it.T)))
      }
    ),
    Statement.holds(
      "S5",
      "Counting fits time T after n bits exactly where n is at most (T - 4) / 11.",
      {
        model: Room,
        show: (it) =>
          `T = ${it.T}, ${it.own} bits of the context, ${it.others} others: ${counted(it)} steps`,
        domain: room(fc.constant(0)),
        premises: {
          "one context": ["all bits are of the context asked about", (it) => it.others === 0]
        },
        without: { "one context": room(fc.integer({ min: 1, max: 8 })) },
        margin: (it) =>
          Exact.ofCondition(counted(it) <= BigInt(it.T) === it.own + it.others <= (it.T - 4) / 11)
      }
    )
  ]
})
