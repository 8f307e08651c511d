/**
 * # C10 Honest imitation starts far behind agents that reason better than the learner
 *
 * References: [KrichevskyTrofimov1981], [CohenHutterNanda2022]; thread: seeds/claims/C10.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Policies from "./policies.ts"
import * as Records from "./records.ts"
import * as Single from "./single.ts"

const one = Reading.all(
  "R1",
  "One text that holds the demonstrator weighs less than the learner.",
  { ...Single.single, strict: true, unit: "bits", margin: (_, it) => Single.lead(it) }
)

const records = { ...Records.record, strict: true, margin: Records.beyondDecoder } as const

const together = Reading.some(
  "R2",
  "On some record the history-free texts together are behind the learner by more than its decoder, two bits and the length of the code's length.",
  records
)

// What other honest texts there are within a bound nobody has listed: no statement is made of it.
const honest = Reading.some(
  "R5",
  "On some record all honest texts within the time bound, listed here or not, are together behind the learner by more than its decoder.",
  records
)

const never = Reading.most(
  "R3",
  "For nine in ten demonstrators the policies that never deviate weigh less than those that imitate for an end of their own and then deviate.",
  {
    ...Policies.policies,
    threshold: "9/10",
    strict: true,
    margin: (it) => it.misaligned.minus(it.never)
  }
)

const aTwentieth = Reading.all(
  "R4",
  "The policies that never deviate have at least a twentieth of all that imitate in training.",
  { ...Policies.policies, margin: (it) => it.never.minus(Rational.of(1, 20)) }
)

export const C10 = Claim.define({
  id: "C10",
  title: "Honest imitation starts far behind agents that reason better than the learner",
  says: {
    Kosoy: [
      {
        quote:
          "honest imitation is heavily penalized compared to hypotheses that are themselves agents, “more epistemically sophisticated” than the outer loop",
        said: asserts(2, 4),
        as: {
          "all honest texts together": honest,
          "policies that never deviate together": never,
          "history-free texts together, by more than a decoder": together,
          "one text that holds the demonstrator": one
        }
      }
    ]
  },
  answer:
    "One honest text alone does; of all together it is open, and in an enumerated class it turns on the demonstrator and who can consult it.",
  finding: (found) =>
    Sentence.say`One honest text is far behind, until the learner has lost as many bits as that text is longer: a coin leads a table of scrambled bits for ${found("level")("coin, 256 bits")} contexts. History-free texts together, malign completions among them, are never behind by more than a decoder (for the coin ${found("bands")("decoder of coin")} bits and a few more) if the learner with corrections fits in time. If it does not, and nothing but tables is beside it, they are after zeros alone in ${found("bands")("behind from")} contexts and in all longer records that were tried, more than the ${found("bands")("contexts held")} that the decoder of this machine holds; what other honest texts there are is open. Among policies of at most four symbols those that never deviate lead where rules may read the world or planners carry a model of their own. Where planners alone have the world, for means or for ends as well, they trail in ${found("penalties")("part")} of ${found("penalties")("whole")} cases of a demonstrator of three or four symbols, and lead for all simpler ones; with texts of six symbols they trail for one that has no short text by ${found("bits_behind")("T, means alone")} bits, or ${found("bits_behind")("T, wanting")} if planners may want what they know.`,
  statements: [
    one.law("S1 member_trails", {
      domain: Single.all,
      where: { "few bits lost": true },
      iff: true
    }),
    together.over("S2 history_free_class_follows", {
      domain: Records.short(12, ["corrected"], ["tables", "corrected"]),
      where: { "corrections fit": true },
      without: { "corrections fit": Records.zeros([927, 960], "tables") },
      onPaper:
        "a code of θ has at most two bits more than the learner loses on it, and what it gives to all continuations sums to what it gives to the record",
      expect: "against"
    }),
    together.over("S3 time_band", {
      domain: Records.zeros([927, 990], "tables"),
      where: { "corrections fit": false, "nothing shorter": true },
      sizes: { contexts: [927, 990], unseen: [0, 0], ones: [0, 0] },
      without: {
        "corrections fit": Records.zeros([927, 960], "tables", "corrected"),
        "nothing shorter": Records.zeros([927, 960], "tables", "constant")
      },
      expect: "for"
    }),
    never.over("S4 deletion", {
      domain: Policies.against(["LM"]),
      where: { "own model": true },
      sizes: { needed: [3, 4], symbols: [4, 4] },
      expect: "against",
      beyond: {
        domain: Policies.against(["LM"], [3, 5], 5),
        sizes: { needed: [3, 5], symbols: [5, 5] }
      }
    }),
    aTwentieth.over("S5 do_train", {
      domain: Policies.against(["LT"]),
      where: { closed: true },
      sizes: { needed: [3, 4], symbols: [4, 4] },
      without: { closed: Policies.against(["LX(inf,0)"]) },
      expect: "for",
      beyond: {
        domain: Policies.against(["LT"], [3, 5], 5),
        sizes: { needed: [3, 5], symbols: [5, 5] }
      }
    }),
    never.over("S6 penalties", {
      domain: Policies.against(Policies.entangled),
      where: { "own model": false, readable: false },
      sizes: { needed: [3, 4], symbols: [4, 4] },
      without: {
        "own model": Policies.against(["LM"]),
        readable: Policies.against(["LX"])
      },
      expect: "for",
      beyond: {
        domain: Policies.against(Policies.entangled, [3, 5], 5),
        sizes: { needed: [3, 5], symbols: [5, 5] }
      }
    }),
    never.over("S7 simple_demonstrators_are_known", {
      domain: Policies.against(Policies.entangled, [1, 2]),
      sizes: { needed: [1, 2], symbols: [4, 4] },
      expect: "against",
      few: "every demonstrator of one or two symbols, in two languages",
      beyond: {
        domain: Policies.against(Policies.entangled, [1, 2], 5),
        sizes: { needed: [1, 2], symbols: [5, 5] }
      }
    }),
    together.over("S8 short_records_follow", {
      domain: Records.zeros([1, 926], "tables"),
      where: { "tables fit": true },
      sizes: { contexts: [1, 926] },
      without: { "tables fit": Records.zeros([1, 1]) },
      onPaper:
        "of all records of a length zeros alone cost a coin least, counting gains nothing, and zeros are run",
      expect: "against"
    }),
    Claim.measured(
      "S9 bands",
      "The time bounds that admit a learner and not its corrections.",
      Records.bands
    ),
    Claim.measured(
      "S10 level",
      "After how many contexts one table is level with a learner.",
      Single.level
    ),
    Claim.measured(
      "S11 bits_behind",
      "Bits by which policies that never deviate are behind.",
      Policies.bitsBehind
    )
  ]
})
