import { Kind } from "@headwater/agency"

const words = {
  honestRule: "honest rule",
  honestSearch: "honest search",
  upstreamAligned: "upstream aligned",
  upstreamMisaligned: "upstream misaligned",
  gate: "gate",
  gateWithSearch: "gate with search",
  other: "other"
} as const

/** The names of kinds, for people. */
export const kindText: Readonly<Record<Kind.Kind, string>> = Kind.record((kind) => words[kind])
