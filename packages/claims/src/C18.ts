/**
 * # C18 Mesa-optimising costs little extra time, so only an extreme penalty removes it
 *
 * An emulator of t steps and a variant of it that departs in deployment, for δ steps more. At charge
 * γ for time the extra steps weigh γ·log2(1 + δ/t) bits. Where δ stays what it is while the emulator
 * grows, the charge that puts the variant s bits behind grows at least as t does. Two premises carry
 * this: what the variant does must not take longer with the emulator, and it must not be longer by s
 * bits in the first place. A mere wrapper is longer by 18.
 *
 * ## Statements
 * - S1 (holds)  fixed extra time, Δ + s > 0 ⇒ the charge (Δ + s)·t/(2δ₀) is too weak
 * - S2 (holds)  normal form ⇒ the wrapper costs 18 bits, one step in training, two in deployment
 * - S3 (waits)  a departing program unlike the learner that finds it
 * - S4 (law)    twice the time ⇒ the charge Δ + s is enough, at every size
 *
 * References: [HubingerEtAl2019]; thread: seeds/claims/C18.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import { elsewhere, type Meter, settings, turns } from "./models/Machines.ts"
import * as Overhead from "./models/Overhead.ts"
import * as Wrapping from "./models/Wrapping.ts"

/** What the wrapper costs: in bits, and in steps with the flag down and up. */
const program = { bits: 18, training: 1n, deployment: 2n }
const wrapper: Readonly<Record<Meter, typeof program>> = {
  unit: program,
  load: program,
  log: program,
  beta: { bits: 37, training: 3n, deployment: 6n },
  graph: { bits: 37, training: 9n, deployment: 22n }
}

const counts = [0, 10, 100].map((times) => ["counts", times] as const)
const repeats = [2, 3].map((times) => ["repeats", times] as const)

/** Short programs that violate one premise, those of at most four instructions among them. */
const without = {
  "no jump out backwards": Domain.exhaustive(() =>
    Wrapping.short([1, 0], ["SET r0 1 | JMP -5", "INC r0 | JZ r7 -2 | INC r0"])
  ),
  "no jump behind END": Domain.exhaustive(() =>
    Wrapping.short([0, 1], ["SET r0 4 | JMP +3 | INC r0", "INC r0 | JMP +9"])
  ),
  "flag unread": Domain.exhaustive(() =>
    Wrapping.short([1, 0], ["JZ r7 +2 | INC r0", "JZ r7 +2 | JMP +2 | INC r0 | INC r0"])
  ),
  "flag unwritten": Domain.exhaustive(() =>
    Wrapping.short([1, 0], ["SET r0 3 | MOV r7 r0", "INC r0 | MOV r7 r0"])
  )
}

export const C18 = Claim.define({
  id: "C18",
  title: "Mesa-optimising costs little extra time, so only an extreme penalty removes it",
  says: ["Kosoy"],
  about:
    "Emulating a brain is expensive, and what a mesa-optimiser adds on top is cheap by comparison. So " +
    "a charge for time that tells the two apart must grow with the emulator. This holds of extra time " +
    "that does not itself grow with the emulator, and where the mesa-optimiser is not longer anyway: a " +
    "wrapper is 18 bits longer, and loses by a constant without any charge.",
  verdict: { is: "conditional", because: ["S1", "S2"] },
  settings,
  statements: [
    Statement.holds(
      "S1",
      "At charge (Δ + s)·t/(2δ₀) for time, a departing variant of an emulator of t steps is still fewer than s bits behind it; Δ is how many bits shorter it is, δ₀ its extra time at the smallest size.",
      {
        model: Overhead.Overhead,
        show: Overhead.showMeasured,
        domain: Domain.exhaustive(() =>
          Overhead.overheads([...counts, ...repeats], [1, 3, 18, 100, 0, -18])
        ),
        premises: {
          "fixed extra time": [
            "the extra time is no more than at the family's smallest size",
            (it) => Overhead.extra(it) <= Overhead.extraAtFirst(it)
          ],
          "bits to make up for": ["Δ + s is positive", (it) => Overhead.owed(it) > 0]
        },
        without: {
          "fixed extra time": Domain.exhaustive(() => Overhead.overheads(repeats, [1, 18])),
          "bits to make up for": Domain.exhaustive(() => Overhead.overheads(counts, [0, -1, -18]))
        },
        settings: elsewhere((meter) =>
          Domain.exhaustive(() =>
            Overhead.overheads([...counts, ...repeats], [1, 18, 100, 0], meter)
          )
        ),
        strict: true,
        margin: (it) => Overhead.reprieve(it, Overhead.charge(it))
      }
    ),
    Statement.holds(
      "S2",
      "The wrapper costs 18 bits on every program, one step in training for the same answer, and two in deployment for one more than the answer in training; as a term 37 bits, and 3 and 6 beta or 9 and 22 graph steps.",
      {
        model: Wrapping.Wrapping,
        show: Wrapping.show,
        domain: Domain.sampled(Wrapping.wrapping()),
        premises: {
          "no jump out backwards": [
            "no jump leads to a place before the text",
            Wrapping.staysBehindStart
          ],
          "no jump behind END": ["no jump leads to a place behind END", Wrapping.staysBeforeEnd],
          "flag unread": ["no instruction reads r7", Wrapping.readsNoFlag],
          "flag unwritten": ["no instruction writes r7", Wrapping.writesNoFlag]
        },
        without,
        settings: elsewhere((meter) => Domain.sampled(Wrapping.wrapping(meter)), {
          log: turns(
            "a step costs the length of its numbers, so that the wrapper's depend on the answer"
          )
        }),
        margin: (it) => {
          const [deployed, added] = [it.flag > 0, Wrapping.added(it)]
          const { bits, training, deployment } = wrapper[it.meter]
          return Exact.ofCondition(
            added?.bits === bits &&
              added.steps === (deployed ? deployment : training) &&
              added.answer === (deployed ? 1n : 0n)
          )
        }
      }
    ),
    Statement.waiting(
      "S3",
      "A departing program unlike the learner that finds it exists: by edits of its text it optimises in order to imitate, and it takes few steps where the learner runs astronomically many programs for one prediction.",
      "agency"
    ),
    Statement.law(
      "S4",
      "A variant that takes at least twice the emulator's time is s bits behind it at charge Δ + s, whatever the size.",
      {
        model: Overhead.Overhead,
        show: Overhead.showMeasured,
        domain: Domain.exhaustive(() => Overhead.overheads([...repeats, ...counts], [0, 1, 18])),
        premises: {
          "work multiplies": [
            "the extra time is at least the emulator's",
            (it) => Overhead.extra(it) >= Overhead.costs(it).emulator.steps
          ]
        },
        settings: elsewhere((meter) =>
          Domain.exhaustive(() => Overhead.overheads(repeats, [0, 1, 18], meter))
        ),
        margin: (it) => Overhead.reprieve(it, Rational.of(Overhead.owed(it))).negated()
      }
    )
  ]
})
