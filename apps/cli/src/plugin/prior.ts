import { Plugin, type Prior } from "@headwater/priors"

/** What a prior plugin has to look like. */
export const { shape } = Plugin

/** The value as a prior plugin of ours; undefined if it is none. */
export const adopt: (value: unknown) => Prior.PriorPlugin | undefined = Plugin.adopt
