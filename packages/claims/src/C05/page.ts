/**
 * # C05 Exact imitation by Bayes needs realizability
 *
 * References: [Hutter2005] §3.2, [Berk1966]; thread: seeds/claims/C05.md
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Blends from "./blends.ts"
import * as Coins from "./coins.ts"
import * as Programs from "./programs.ts"
import * as Thinning from "./thinning.ts"

const outside = Reading.all("R1", "A coin costs a mixture of coins more than b bits in all.", {
  ...Coins.coin,
  strict: true,
  unit: "bits",
  margin: (it, model) => Coins.loss(model).minus(LogForm.of(it.bits))
})

const onlyMembers = Reading.all(
  "R2",
  "What a mixture of coins follows at a cost that a constant bounds is a coin of the class.",
  { ...Blends.blend, margin: (it) => Exact.ofCondition(it.isMember || !it.isBounded) }
)

const dominance = Reading.all(
  "R3",
  "What a mixture follows for a bit in all it dominates, with a constant 2^k.",
  { ...Thinning.thinning, margin: (it) => (it.isCheap ? it.spare : Exact.ofInteger(1)) }
)

const inside = Reading.all("R4", "A coin costs a mixture of coins at most -log2 of its weight.", {
  ...Coins.coin,
  unit: "bits",
  margin: (_, model) => Coins.price(model).minus(Coins.loss(model))
})

const programs = Reading.all(
  "R5",
  "A register program of K bits costs all programs of at most L bits, weighed 2^-length, at most K bits (L if K is more).",
  { ...Programs.program, margin: (it) => it.spare }
)

const joining = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    [1, 3, 6].map((symbols) => [
      `joining, ${symbols} symbols`,
      Blends.loss(Blends.joining(symbols)).toNumber().toFixed(3)
    ])
  ),
  "largest ratio, 30 members": Thinning.ratio(30).toNumber().toFixed(0),
  "loss, 30 members": Thinning.loss(30).toNumber().toFixed(3)
})

export const C05 = Claim.define({
  id: "C05",
  title: "Exact imitation by Bayes needs realizability",
  says: {
    Kosoy: [
      {
        quote:
          "in order for Bayesian inference to converge to exact imitation, you usually need realizability",
        said: asserts(2, 2),
        as: {
          "coins outside the class cost more than any bound": outside
        }
      }
    ]
  },
  answer:
    "Among coins of fixed bias yes, in the long run; in general not always: some demonstrators outside the class are followed at a bounded cost.",
  finding: (found) =>
    Sentence.say`A member costs no more than the log of its weight. Among coins one that is outside costs as much a symbol as it diverges from the nearest member, less a part that grows as the root of their number, so more than any bound in time. Beyond coins membership is not needed: blends of two or three members are followed at bounded cost, and so is what joins a member after finitely many symbols: a fair first symbol, and then a coin of nine tenths that is in the class, cost ${found("joining")("joining, 1 symbols")} bits after the first symbol and ${found("joining")("joining, 6 symbols")} after six. Nor does a small cost give dominance by a small constant: in a class of thirty it is ${found("joining")("loss, 30 members")} bits in all, and the largest ratio ${found("joining")("largest ratio, 30 members")}.`,
  statements: [
    inside.law("S1 members_are_cheap", {
      domain: Coins.domains.member,
      where: { member: true },
      without: { member: Coins.domains.outside }
    }),
    outside.over("S2 outside_costs_linearly", {
      domain: Coins.domains.outside,
      where: { "outside for long": true },
      without: { "outside for long": Coins.domains.inside },
      onPaper:
        "the mixture is at most its largest term, and each log ratio is linear in the number of ones, which deviates from its mean by no more than a root on average",
      expect: "for"
    }),
    onlyMembers.over("S3 blends_are_followed", {
      domain: Blends.domains.blends,
      sizes: { "symbols of its own": [0, 0], coins: [2, 3], symbols: [6, 8] },
      otherwise: Blends.domains.members,
      expect: "against"
    }),
    onlyMembers.over("S4 latecomers_are_followed", {
      domain: Blends.domains.joining,
      sizes: { "symbols of its own": [1, 1], coins: [1, 1], symbols: [6, 8] },
      otherwise: Blends.domains.members,
      expect: "against"
    }),
    dominance.over("S5 bounded_without_dominance", {
      domain: Thinning.thinnings(30),
      sizes: { "log of the constant": [0, 8] },
      otherwise: Thinning.thinnings(4),
      expect: "against"
    }),
    programs.law("S6 short_programs_are_cheap", {
      domain: Programs.domains.short,
      where: { realizable: true },
      without: { realizable: Programs.domains.longer }
    }),
    Claim.lemma(
      "S7 between",
      "The loss is at most n d - log2 w for the nearest member, and at least n d less a root.",
      {
        model: Coins.coin.model,
        domain: Coins.domains.some,
        margin: (it) => {
          const loss = Coins.loss(it)
          return LogForm.min(Coins.most(it).minus(loss), loss.minus(Coins.least(it)))
        }
      }
    ),
    Claim.measured("S8 joining", "What a latecomer costs, and a class that thins out.", joining)
  ]
})
