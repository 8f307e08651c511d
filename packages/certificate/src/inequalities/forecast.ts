import { coefficients } from "../coefficients.ts"
import type { Inequality } from "../Inequality.ts"
import { Polynomial } from "../Polynomial.ts"
import { make } from "../Sequent.ts"

const each = (name: string, count: number): ReadonlyArray<Polynomial> =>
  Array.from({ length: count }, (_, i) => Polynomial.variable(`${name}${i}`))

const sum = (all: ReadonlyArray<Polynomial>): Polynomial =>
  all.reduce((a, b) => a.plus(b), Polynomial.zero)

/**
 * Of `reports` quiet reports of rising strength, all together move the mass of the stages from `stage`
 * on up, or leave it. A report of strength i is quiet with chance `b_i + d_i` before stage i and with
 * chance `b_i` from then on; `p_j` is the prior mass of stage j. With chance c the reports are so; else all
 * are quiet whatever the stage, which leaves the comparison as it was. By coefficients.
 *
 * - **Errors** `RangeError` for a stage that is not from 1 to the number of reports
 */
export const quietShiftsLater = (reports: number, stage: number): Inequality => {
  if (!(stage >= 1 && stage <= reports)) {
    throw new RangeError(`Expected a stage from 1 to ${reports}, not \`${stage}\``)
  }
  const [p, b, d] = [each("p", reports + 1), each("b", reports), each("d", reports)]
  const weighed = p.map((mass, j) =>
    b.reduce((product, bi, i) => product.times(i < j ? bi.plus(d[i] ?? 0) : bi), mass)
  )
  const later = sum(weighed.slice(stage)).times(sum(p))
  const apart = Polynomial.variable("c")
  const difference = later.minus(sum(p.slice(stage)).times(sum(weighed)))
  const goal = `${apart.times(difference).toString()} >= 0`
  const given = [...p, ...b, ...d, apart].map((it) => `${it.toString()} >= 0`)
  const proof = coefficients(make({ given, goal }))
  return {
    name: `quiet_shifts_later_${reports}_${stage}`,
    says:
      `Where no detector is inverted, ${reports} quiet reports leave at least as much mass on the stages from ` +
      `${stage} on as there was.`,
    given,
    goal,
    ...(proof === undefined ? {} : { proof })
  }
}

/**
 * A lineage that is quiet at every stage, with chance r, bounds the weight of all reports together.
 */
export const lineageCaps: Inequality = {
  name: "lineage_caps_likelihood_ratio",
  says: "Where quiet reports have at least chance r now and at most chance 1 later, their ratio is at most 1/r.",
  given: ["now >= r", "later <= 1", "later >= 0", "r >= 0"],
  goal: "now >= r*later"
}
