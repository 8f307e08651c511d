import type { Language } from "@headwater/hypotheses"
import type { Learner } from "@headwater/learners"
import type { Prior } from "@headwater/priors"
import type { Family } from "@headwater/programs"
import type { Claim } from "@headwater/proof"

/** The kinds of plugins, and what a plugin of each is. */
export interface Kinds {
  readonly prior: Prior.PriorPlugin
  readonly language: Language.Any
  readonly learner: Learner.LearnerPlugin
  readonly family: Family.Family
  readonly claim: Claim.Claim
}
