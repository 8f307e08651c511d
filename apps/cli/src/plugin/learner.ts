import { type Learner, Plugin } from "@headwater/learners"

/** What a learner plugin has to look like. */
export const { shape } = Plugin

/** The value as a learner plugin of ours; undefined if it is none. */
export const adopt: (value: unknown) => Learner.LearnerPlugin | undefined = Plugin.adopt
