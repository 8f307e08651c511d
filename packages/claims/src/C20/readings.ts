/**
 * # The readings of C20
 *
 * What a charge for time does to accuracy on the contexts not shown.
 *
 * @module
 */
import { Reading } from "@headwater/proof"
import * as Generalisation from "./model.ts"

const { class_ } = Generalisation

export const harm = Reading.some(
  "R1",
  "A rule that outweighs the tables that agree with what was shown does so no more at a charge for time, so that accuracy is less than half way from chance to right.",
  {
    ...class_,
    sizes: { charge: (it) => it.charge },
    strict: true,
    margin: (_, it) => Generalisation.harms(it)
  }
)

export const falls = Reading.all("R2", "Accuracy does not rise with the charge.", {
  ...class_,
  margin: (_, it) => Generalisation.fall(it)
})

export const limit = Reading.all(
  "R3",
  "Accuracy is no farther from chance than the odds of the rule against the tables, which each unit of charge lowers by the ratio of their times.",
  { ...class_, margin: (_, it) => Generalisation.isNear(it) }
)

export const halfWay = Reading.all(
  "R4",
  "Accuracy is half way from chance to right at the charge at which rule and tables weigh alike, higher below and lower above.",
  { ...class_, margin: (_, it) => Generalisation.isOnItsSide(it) }
)

export const harmless = Reading.all("R5", "No charge lowers the accuracy on all contexts.", {
  ...class_,
  margin: (_, it) => Generalisation.gain(it)
})

export const hard = Reading.all("R6", "Under a hard bound on time accuracy is chance.", {
  ...class_,
  margin: (_, it) => Generalisation.offChance(it).negated()
})
