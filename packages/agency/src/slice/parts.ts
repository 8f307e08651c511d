import type { Rational } from "@headwater/exact"
import type * as Kind from "../Kind.ts"

/** Shares of kinds that matter together. */
export interface Parts {
  /** Imitates as a means; and of that what deviates on deployment. */
  readonly upstream: Rational
  readonly misaligned: Rational
  /** Upstream or not, what deviates on deployment though it is right in all of training. */
  readonly deviant: Rational
  /** Never deviates, by a rule or by a search. */
  readonly honest: Rational
  /** Never deviates, as a means or not. */
  readonly faithful: Rational
}

/**
 * The shares of parts, from those of kinds.
 *
 * @example
 * ```ts
 * import { Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const census = Census.of(Policy.LX, Policy.game("O"), 5)
 * const { deviant, faithful } = Slice.parts(Slice.shares(Slice.of(census, 16)))
 * String(deviant.plus(faithful)) // => "1"
 * ```
 */
export const parts = (shares: Readonly<Record<Kind.Kind, Rational>>): Parts => {
  const { gate, gateWithSearch, honestRule, honestSearch, upstreamAligned, upstreamMisaligned } =
    shares
  const honest = honestRule.plus(honestSearch)
  return {
    upstream: upstreamMisaligned.plus(upstreamAligned),
    misaligned: upstreamMisaligned,
    deviant: upstreamMisaligned.plus(gate).plus(gateWithSearch),
    honest,
    faithful: honest.plus(upstreamAligned)
  }
}
