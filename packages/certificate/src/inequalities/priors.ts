import type { Inequality } from "../Inequality.ts"
import { bayesIsBest, jensen, ln2, logLe } from "../lemmas/index.ts"

/** One completion of what was seen: its text weighs at least a quarter of what the learner gives it. */
export const classFollows: Inequality = {
  name: "honest_class_follows_learner",
  says:
    "Where a text of q bits behind the learner spends its loss rounded up and one bit more, four times its weight is at " +
    "least what the learner gives to the completion; so it is of their sums.",
  given: ["q >= 0", "P >= 0", "u >= 1/2*P", "2*w = q*u"],
  goal: "4*w >= q*P"
}

/** What charge outweighs bits: G is O t / (2 d0), d the further steps, l = ln(1 + d/t), h = ln 2. */
export const chargeNeeded: Inequality = {
  name: "charge_of_half_Ot_over_delta_leaves_it_ahead",
  says:
    "At a charge of G = O t / (2 d0) a text that is O bits shorter and takes at most d0 more than t steps is still ahead: " +
    "G ln(1 + d/t) <= O ln 2.",
  given: ["O >= 0", "t >= 0", "d0 >= 0", "d <= d0", "x >= 0", "x*t = d", "2*d0*G = O*t"],
  uses: [
    { lemma: logLe, at: { x: "x", l: "l" } },
    { lemma: ln2, at: { h: "h" } }
  ],
  goal: "2*d0*O*h >= 2*d0*G*l",
  hint: { degree: 3 }
}

/** The accuracy of a posterior over a rule and tables, and what a charge for time does to it. */
export const slowerRuleLoses: Inequality = {
  name: "charge_lowers_accuracy_where_rule_is_slower",
  says:
    "Where the rule is slower than tables, which are right with chance a, a charge that multiplies its odds w by rho <= 1 " +
    "does not raise the accuracy (w + a)/(w + 1).",
  given: ["w >= 0", "a >= 0", "a <= 1", "rho >= 0", "rho <= 1"],
  goal: "(w + a)*(rho*w + 1) >= (rho*w + a)*(w + 1)",
  hint: { degree: 3 }
}

/** How much accuracy a charge can take. */
export const lossIsBounded: Inequality = {
  name: "accuracy_lost_is_at_most_odds",
  says: "The accuracy above chance is (1 - a) w/(w + 1), at most e where the odds w are at most e.",
  given: ["w >= 0", "a >= 0", "a <= 1", "w <= e"],
  goal: "e*(w + 1) >= (1 - a)*w"
}

/** More than half of the way from chance to 1, from odds of 1 on. */
export const halfWay: ReadonlyArray<Inequality> = [
  { side: "w >= 1", goal: "2*(w + a) >= (1 + a)*(w + 1)", word: "at least" },
  { side: "w <= 1", goal: "2*(w + a) <= (1 + a)*(w + 1)", word: "at most" }
].map(({ side, goal, word }) => ({
  name: `accuracy_is_${word.replace(" ", "_")}_half_way`,
  says: `Where ${side}, the accuracy (w + a)/(w + 1) is ${word} half way from a to 1.`,
  given: ["w >= 0", "a >= 0", "a <= 1", side],
  goal
}))

/** The mean regret on M sequences, with t = log2 of the mass that they share. */
export const meanRegret: Inequality = {
  name: "mean_regret_is_at_least_log_M_less_shared_mass",
  says: "The mean over M sequences of -log2 of their mass is at least log2 M - log2 of their mass together.",
  given: ["R = -m", "l = t - q"],
  uses: [{ lemma: jensen, at: { m: "m", l: "l" } }],
  goal: "R >= q - t"
}

/** A predictor that sees one toss of a coin of unknown chance. */
export const oneLookLearnsNothing: Inequality = {
  name: "one_look_loses_at_least_entropy",
  says: "A predictor that sees F loses at least 9/10 bit where the entropy given F is at least h(1/3) > 9/10.",
  given: ["10*h >= 9", "H >= h"],
  uses: [{ lemma: bayesIsBest, at: { L: "L", H: "H" } }],
  goal: "10*L >= 9"
}
