import { Learner } from "@headwater/learners"

/** What a learner plugin has to look like. */
export const { shape } = Learner

/** The value, if it has the shape of a learner plugin. */
export const adopt = (value: unknown): Learner.LearnerPlugin | undefined =>
  Learner.is(value) ? value : undefined
