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
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Copies from "./models/Copies.ts"
import * as Inference from "./models/Inference.ts"
import { onRegister, settings, turns } from "./models/Machines.ts"
import * as Shown from "./models/Shown.ts"
import * as Stateless from "./models/Stateless.ts"

const learners = ["indifferent", "coin", "counting", "doubling", "descent", "descent-per-context"]
const attentive = ["coin", "counting", "descent", "doubling", "tree"]

/** An outer learner among these, a history, the time of a prediction. */
const Cheapest = Schema.Struct({ outer: Schema.String, pairs: Stateless.Pairs, T: Schema.Int })
type Cheapest = typeof Cheapest.Type

/** The learners that lose no more than the outer one. */
const asGood = ({ outer, pairs }: Cheapest): ReadonlyArray<string> => {
  const loss = Shown.loss(outer, pairs)
  return learners.filter((id) => Shown.loss(id, pairs).compare(loss) <= 0)
}

const cost = (id: string, { pairs }: Cheapest): bigint => Inference.measured(id, pairs).steps

export const C17 = Claim.define({
  id: "C17",
  title: "While inference is cheaper than training, speed is the better predictor",
  says: ["B"],
  about:
    "A copy of the outer learner that keeps nothing between predictions needs the outer learner's time, " +
    "so a bound on time excludes it. The bound says less of learners in general: one that does as well " +
    "may be far cheaper, and a state that is carried makes the copy cheap.",
  verdict: { is: "conditional", because: ["S1", "S2", "S3", "S5"] },
  settings,
  statements: [
    Statement.holds(
      "S1",
      "Without carried state a prediction takes at least as many steps as there are bits.",
      {
        model: Stateless.Asked,
        show: Stateless.show,
        domain: Stateless.asked(attentive, { min: 1, max: 10 }),
        premises: {
          "every bit matters": [
            "each bit of the history, changed alone, changes the prediction",
            Stateless.everyBitMatters
          ]
        },
        without: { "every bit matters": Stateless.asked(["search"], { min: 240, max: 300 }) },
        settings: onRegister((meter) => Stateless.asked(attentive, { min: 1, max: 10 }, meter)),
        margin: (it) => Exact.ofInteger(Stateless.steps(it) - BigInt(it.pairs.length))
      }
    ),
    Statement.some(
      "S2",
      "Time T is below what the outer learner takes, and an inner learner that loses no more fits T.",
      {
        model: Inference.Time,
        show: Inference.show,
        domain: Domain.exhaustive(() => Inference.times([14, 12, 0], ["apart", "mixed"])),
        premises: {
          "outer learner wastes": [
            "the outer learner runs every program of its class",
            (it) => it.class > 0
          ],
          "contexts apart": ["each context shows its own bit", (it) => it.data === "apart"]
        },
        without: {
          "outer learner wastes": Domain.exhaustive(() => Inference.times([0], ["apart"])),
          "contexts apart": Domain.exhaustive(() => Inference.times([14, 12], ["mixed"]))
        },
        settings: onRegister((meter) =>
          Domain.exhaustive(() => Inference.times([14, 12], ["apart"], meter))
        ),
        margin: (it) => {
          const [inner, outer] = Inference.both(it)
          const T = BigInt(it.T)
          return Exact.ofCondition(
            T < outer.steps && inner.steps <= T && inner.loss.compare(outer.loss) <= 0
          )
        }
      }
    ),
    Statement.some(
      "S3",
      "Time T is below the number of bits, and a copy of the outer learner fits T at every prediction.",
      {
        model: Copies.Copy,
        show: Copies.show,
        domain: Domain.exhaustive(() =>
          Copies.copies(["carried", ...learners, "tree"], [1, 4, 5, 39])
        ),
        premises: {
          "carried state": ["the copy carries its counts", (it) => it.copy === "carried"],
          "time for an update": ["T is at least 5", (it) => it.T >= 5]
        },
        without: {
          "carried state": Domain.exhaustive(() =>
            Copies.copies([...learners, "tree"], [5, 20, 39])
          ),
          "time for an update": Domain.exhaustive(() => Copies.copies(["carried"], [1, 2, 3, 4]))
        },
        settings: onRegister((meter) =>
          Domain.exhaustive(() => Copies.copies(["carried"], [5, 20, 39], meter))
        ),
        margin: (it) => Exact.ofCondition(it.T < it.bits.length && Copies.fits(it))
      }
    ),
    Statement.law(
      "S4",
      "If no learner of no larger loss is cheaper than the outer one, a time below its cost excludes them all.",
      {
        model: Cheapest,
        domain: Domain.sampled(
          fc.record({
            outer: fc.constantFrom(...learners),
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
        model: Stateless.Room,
        show: Stateless.showRoom,
        domain: Stateless.room(fc.constant(0)),
        premises: {
          "one context": ["all bits are of the context asked about", (it) => it.others === 0]
        },
        without: { "one context": Stateless.room(fc.integer({ min: 1, max: 8 })) },
        settings: onRegister((meter) => Stateless.room(fc.constant(0), meter), {
          log: turns(
            "a step costs the length of its numbers, so that the eleven of a bit cost more"
          )
        }),
        margin: (it) => {
          const bits = it.own + it.others
          return Exact.ofCondition(
            Stateless.counted(it) <= BigInt(it.T) === bits <= (it.T - 4) / 11
          )
        }
      }
    )
  ]
})
