import { LanguagePlugin } from "@headwater/hypotheses"

/** What a language plugin has to look like, and the value as one of ours. */
export const { shape, adopt } = LanguagePlugin
