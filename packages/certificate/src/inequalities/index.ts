/**
 * # Inequalities of the ledger
 *
 * Statements between polynomials that hold for all values. Most follow from their premises by a
 * certificate of a few terms: laws by their shape, which settle and are no evidence.
 *
 * @module
 */
import type { Inequality } from "../Inequality.ts"
import { lineageCaps, quietShiftsLater } from "./forecast.ts"
import {
  mixtureIsAtMostLargest,
  newtonLap,
  outsideCostsLinearly,
  thickKeepOrder,
  twoEnds
} from "./machines.ts"
import {
  chargeNeeded,
  classFollows,
  halfWay,
  lossIsBounded,
  meanRegret,
  oneLookLearnsNothing,
  slowerRuleLoses
} from "./priors.ts"

export {
  chargeNeeded,
  classFollows,
  halfWay,
  lineageCaps,
  lossIsBounded,
  meanRegret,
  mixtureIsAtMostLargest,
  newtonLap,
  oneLookLearnsNothing,
  outsideCostsLinearly,
  quietShiftsLater,
  slowerRuleLoses,
  thickKeepOrder,
  twoEnds
}

/** All of them; of reports up to six. */
export const all = (): ReadonlyArray<Inequality> => [
  ...[1, 2, 3, 4, 5, 6].flatMap((k) =>
    Array.from({ length: k }, (_, i) => quietShiftsLater(k, i + 1))
  ),
  lineageCaps,
  classFollows,
  chargeNeeded,
  slowerRuleLoses,
  lossIsBounded,
  ...halfWay,
  meanRegret,
  oneLookLearnsNothing,
  ...twoEnds,
  thickKeepOrder,
  mixtureIsAtMostLargest,
  outsideCostsLinearly,
  newtonLap
]
