/**
 * # C16 Simplicity favours learned inference much more than speed does
 *
 * References: [Schmidhuber2002], [Levin1973]; thread: seeds/claims/C16.md
 *
 * @module
 */
import { Claim, Domain, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Logarithms from "./logarithms.ts"
import * as Learners from "./model.ts"
import * as Orders from "./orders.ts"
import * as Roots from "./roots.ts"

const more = Reading.all(
  "R1",
  "A charge for time leaves learners a smaller share of the mass than they have without one.",
  { ...Learners.prior, strict: true, margin: (it) => it.free.minus(it.after) }
)

const halves = Reading.all(
  "R2",
  "Each unit of the charge takes at least half of the learners' share.",
  { ...Learners.prior, margin: (it) => it.before.minus(it.after.plus(it.after)) }
)

const turns = Reading.all(
  "R3",
  "A charge of one prefers Newton's rule to the shorter search for a square root.",
  {
    ...Roots.numbers,
    margin: (it) => Exact.ofCondition(Roots.isTurned(it))
  }
)

const keeps = Reading.all(
  "R4",
  "A charge for time leaves the search for a logarithm ahead of a table of all, modulo a prime of which 2 is a primitive root.",
  {
    ...Logarithms.prime,
    unit: "bits",
    margin: Logarithms.leadOfSearch
  }
)

const primes = (most: number): Domain.Domain<Logarithms.Prime> =>
  Domain.exhaustive(() => Logarithms.primes(most).map((p) => ({ p, gamma: 1 })))

const onPaper =
  "both step counts are proved (S7, S15), and what a lap does (S16); by induction on laps Newton's rule takes at most 1 + log2((y + 1)/√y arsinh √y) of them; the numbers a² + 2a at which the laps rise are run [Knuth2011]"

export const C16 = Claim.define({
  id: "C16",
  title: "Simplicity favours learned inference much more than speed does",
  says: {
    B: [
      {
        quote:
          "much more heavily favored when using a simplicity prior (since gradient descent is simple to specify) than a speed prior (since gradient descent takes a lot of computation)",
        said: asserts(3, 1),
        as: {
          "it turns the order, on square roots": turns,
          "it turns the order, on logarithms": Reading.deny(keeps),
          "each unit halves, at least": halves,
          more
        }
      }
    ]
  },
  answer:
    "In direction yes, by definition; whether that decides between two programs depends on how much they differ in length.",
  finding: (found) =>
    Sentence.say`Among ${found("cost_of_a_charge")("programs")} programs that see eight tosses learners have ${found("cost_of_a_charge")("mass at 0")} of the mass, and ${found("cost_of_a_charge")("mass at 1")} at a charge of one, which is a factor ${found("cost_of_a_charge")("first unit")} and ${found("cost_of_a_charge")("tasks at 1")} tasks in place of ${found("cost_of_a_charge")("tasks at 0")} until they lead. Whether it decides depends on the bits between the programs: on square roots it does from ${Roots.least} numbers on.`,
  statements: [
    more.law("S1 a_charge_takes_from_learners", {
      domain: Learners.priors(2, 3, 4, 5, 6, 7, 8),
      sizes: { history: [2, null], nodes: [3, null] }
    }),
    Claim.lemma(
      "S2 a_single_toss_teaches_nothing",
      "After a single toss nothing of up to five nodes is a learner, so that there is no share to take.",
      { model: Learners.prior.model, domain: Learners.priors(1), margin: Learners.shareOfNone }
    ),
    halves.law("S3 a_unit_halves_from_three_tosses", {
      domain: Learners.priors(3, 4, 5, 6, 7, 8),
      sizes: { history: [3, null], nodes: [3, null] }
    }),
    halves.over("S4 two_tosses_do_not_halve", {
      domain: Learners.priors(2),
      sizes: { history: [2, 2] },
      expect: "against"
    }),
    Claim.lemma(
      "S5 one_look_learns_nothing",
      "What sees one of eight tosses loses at least h(1/3) on the next, more than a learner may.",
      Learners.looks
    ),
    Claim.measured(
      "S6 cost_of_a_charge",
      "The mass of learners, and the tasks until they have half of the posterior (in decimals), by charge: up to seven nodes, eight tosses.",
      Learners.figures
    ),
    Claim.lemma(
      "S7 search_takes_8_roots_and_5",
      "The search for a root takes exactly 8 √y + 5 steps, at every y.",
      { by: Roots.search }
    ),
    turns.over("S8 newton_preferred_from_n_star", {
      domain: Domain.exhaustive(() => Roots.from(Roots.least)),
      sizes: { numbers: [Roots.least, null] },
      expect: "for",
      onPaper
    }),
    turns.over("S9 search_preferred_below_n_star", {
      domain: Domain.exhaustive(() => Roots.upTo(Roots.least - 1n)),
      sizes: { numbers: [1n, Roots.least - 1n] },
      expect: "against",
      onPaper
    }),
    keeps.over("S10 tables_stay_behind", {
      domain: primes(8000),
      sizes: { charge: [1, 1] },
      expect: "for",
      beyond: { domain: primes(59_981), sizes: { charge: [1, 1], modulus: [3, 59_981] } }
    }),
    keeps.over("S11 a_heavy_charge_turns_it", {
      domain: Domain.exhaustive(() => [{ p: 29, gamma: 97 }]),
      sizes: { charge: [97, 97], modulus: [29, 29] },
      expect: "against"
    }),
    Claim.measured(
      "S12 charge_against_a_table",
      "The charge that turns the order rises from one such prime to the next; that they never end is Artin's conjecture.",
      () => Logarithms.figures(29, 8000)
    ),
    Claim.measured(
      "S13 shorter_and_slower",
      "At how many sizes one program of a family is both shorter and slower than another.",
      Learners.families
    ),
    Claim.measured(
      "S14 machines_and_meters",
      "How many pairs of programs keep their order of length, and of time, on every machine.",
      Orders.figures
    ),
    Claim.lemma(
      "S15 newton_takes_11_a_lap_and_12",
      "Newton's rule answers the root in exactly 12 + 11 i steps for i laps, at every y from 1 on.",
      { by: Roots.newton }
    ),
    Claim.lemma(
      "S16 laps_square_the_distance",
      "All laps but the last square y + 1 - √y and y + 1 + √y, and their ratio stays below (√(y + 1) + √y)².",
      { by: Roots.lapBound }
    ),
    Claim.lemma(
      "S17 logarithm_takes_9_a_power",
      "If the search for a logarithm modulo p halts, it takes exactly 9 e + 5 steps for the answer e.",
      { by: Logarithms.steps }
    )
  ]
})
