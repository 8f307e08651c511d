import * as Fraction from "../Fraction.ts"
import type { Side } from "../Finding.ts"
import type { Title } from "../Spec.ts"
import type { Shares, Tally } from "./tally.ts"

/** What a quantifier makes of a count: a side, whether one model decides, or why there is none. */
export type Outcome =
  | { readonly side: Side; readonly byOne: boolean }
  | { readonly side?: undefined; readonly because: string }

/** The side of a share; none where the ties decide, or where there is no weight at all. */
const ofShare = ({ part, ties, whole }: Shares, threshold: Fraction.Fraction): Outcome => {
  if (whole.numerator === 0n) return { because: "there is no weight to share" }
  const reaches = (amount: Fraction.Fraction): boolean =>
    Fraction.compare(Fraction.over(amount, whole), threshold) >= 0
  const [least, most] = [reaches(part), reaches(Fraction.plus(part, ties))]
  if (least !== most) return { because: "it depends on how ties are counted" }
  return { side: least ? "for" : "against", byOne: false }
}

/** The threshold of a reading of most. */
export const thresholdOf = ({ threshold }: Title): Fraction.Fraction =>
  Fraction.parse(threshold ?? "1")

/**
 * Whether a sampled share is so near the threshold that its side may be chance: by Hoeffding's
 * inequality it is otherwise on the wrong side less than once in a thousand samples.
 */
const isTooClose = (
  { part, whole }: Shares,
  threshold: Fraction.Fraction,
  samples: bigint
): boolean => {
  const share = Fraction.over(part, whole)
  const apart = Fraction.plus(share, Fraction.times(threshold, Fraction.from(-1)))
  return (
    Fraction.compare(Fraction.times(Fraction.from(samples), Fraction.times(apart, apart)), four) < 0
  )
}

const four = Fraction.from(4)

export const of = (
  title: Title,
  tally: Tally<unknown>,
  mode: "exhaustive" | "sampled"
): Outcome => {
  const { satisfied, concluding, shares } = tally
  if (title.quantifier === "all") {
    const isBroken = concluding < satisfied
    return { side: isBroken ? "against" : "for", byOne: isBroken }
  }
  if (title.quantifier === "some") {
    const isMet = concluding > 0n
    return { side: isMet ? "for" : "against", byOne: isMet }
  }
  const threshold = thresholdOf(title)
  const outcome = ofShare(shares, threshold)
  const isClear =
    outcome.side === undefined || mode === "exhaustive" || !isTooClose(shares, threshold, satisfied)
  return isClear
    ? outcome
    : { because: `the share is too close to ${title.threshold} in ${satisfied} samples` }
}

/** The places at which a share is on the other side than altogether. */
export const turning = (title: Title, tally: Tally<unknown>): ReadonlyArray<string> => {
  const all = ofShare(tally.shares, thresholdOf(title)).side
  return [...tally.groups]
    .filter(([, group]) => ofShare(group, thresholdOf(title)).side !== all)
    .map(([at]) => at)
}

/** A share with its threshold, and the thresholds at which the side would be the same. */
export const figures = (title: Title, { shares }: Tally<unknown>): Record<string, string> => {
  if (title.quantifier !== "most" || shares.whole.numerator === 0n) return {}
  const share = Fraction.over(shares.part, shares.whole)
  const most = Fraction.over(Fraction.plus(shares.part, shares.ties), shares.whole)
  const isFor = ofShare(shares, thresholdOf(title)).side === "for"
  return {
    share: Fraction.show(share),
    percent: Fraction.percent(share),
    part: Fraction.show(shares.part),
    whole: Fraction.show(shares.whole),
    sweep: isFor
      ? `for at thresholds up to ${Fraction.show(share)}`
      : `against at thresholds above ${Fraction.show(most)}`,
    ...(shares.ties.numerator === 0n ? {} : { ties: Fraction.show(shares.ties) })
  }
}
