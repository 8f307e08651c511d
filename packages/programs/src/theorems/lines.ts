import { Inequality, Lemmas } from "@headwater/certificate"
import { together } from "./by.ts"
import { regressionDescent, regressionUnitDescent } from "./descent.ts"
import type { Entry } from "./Entry.ts"
import { regressionClosed } from "./regression.ts"

const own = { entry: regressionClosed, end: 1 }

/**
 * On a line Σxy·x0 = Σx²·y, so the exact solution answers y. Its distance is 0, whose number m is the
 * least, so that the gamma code of m has no more bits, l, than the code of n has, L.
 */
const exact = together(
  { own },
  {
    given: [
      "Q >= 1",
      "S*x0 = Q*y",
      "m >= 1",
      "n >= 1",
      "(m - 2*y + 2*own_r0)*(m - 1 + 2*y - 2*own_r0) = 0"
    ],
    naturals: ["y", "m", "n"],
    uses: [
      {
        lemma: Lemmas.gammaRises,
        at: { m: "m", n: "n", l: "l", L: "L" },
        hint: { steps: [["y >= own_r0"], ["own_r0 >= y"], ["1 >= m"]] }
      }
    ],
    goal: "L >= l"
  }
)

/** A descent of p passes takes longer than the exact solution, by this at least. */
const longer = (entry: Entry, given: ReadonlyArray<string>, by: number): Inequality.By =>
  together(
    { own, rival: { entry } },
    {
      given: ["p >= 1", ...given],
      goal: `rival_steps >= own_steps + ${by}`,
      hint: { use: ["p - 1", "N", "X", "7*N - X"] }
    }
  )

/** Either descent does, where the x add up to at most 7 a pair. */
const either = (by: number): Inequality.By =>
  Inequality.cases([
    longer(regressionDescent, [], by),
    longer(regressionUnitDescent, ["X <= 7*N"], by)
  ])

/**
 * The exact solution of a line against descents on the next point: no more bits and fewer steps than
 * along the gradient; than either where no x is large; and no more steps than either there, noise or not.
 */
export const exactSolution = {
  beatsGradient: Inequality.every([exact, longer(regressionDescent, [], 1)]),
  beatsEither: Inequality.every([exact, either(1)]),
  isWithinEither: either(0)
}
