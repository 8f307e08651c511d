import { Language } from "@headwater/hypotheses"

/** What a language has to look like. */
export const { shape } = Language

/**
 * The value itself, if it is a language; undefined if it is something else, a `TypeError` for a
 * language that lacks something.
 */
export const adopt = (value: unknown): Language.Any | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  if (Language.is(value)) return value
  if ("meters" in value && "programs" in value) throw new TypeError(Language.fault(value))
  return undefined
}
