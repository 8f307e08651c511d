import { bernoulli } from "./learners/bernoulli.ts"
import { ctw } from "./learners/ctw.ts"
import { kt } from "./learners/kt.ts"
import { markov } from "./learners/markov.ts"
import type { LearnerPlugin } from "./Learner.ts"

/** The learners of bits of this package, as plugins. */
export const builtIn: ReadonlyArray<LearnerPlugin> = [ctw, kt, markov, bernoulli]
