import type { Inequality } from "../Inequality.ts"

/** Circuits of a function whose smallest ones have 4 gates at depth 4 and others 5 at depth 3. */
export const twoEnds: ReadonlyArray<Inequality> = [
  { given: ["s >= 4", "d >= 4"], goal: "s + g*d >= 4 + 4*g", name: "four_gates_cost_4_plus_4g" },
  { given: ["s >= 5", "d >= 3"], goal: "s + g*d >= 5 + 3*g", name: "five_gates_cost_5_plus_3g" }
].map(({ name, given, goal }) => ({
  name,
  says: `For every charge g >= 0 for depth, of circuits with ${given.join(" and ")}: ${goal}.`,
  given: ["g >= 0", ...given],
  goal
}))

/** What a cut-off keeps of two strings whose masses differ by more than a factor e. */
export const thickKeepOrder: Inequality = {
  name: "thick_strings_keep_their_order",
  says:
    "Where a cut-off keeps at least 1/e of the mass of one string, and its mass is more than e times that of another, the " +
    "order stays.",
  given: ["e >= 1", "e*Ta >= ma", "ma >= e*mb + 1", "mb >= Tb"],
  goal: "e*(Ta - Tb) >= 1"
}

/** A mixture of two is at most the larger. */
export const mixtureIsAtMostLargest: Inequality = {
  name: "mixture_is_at_most_its_largest_term",
  says: "Where weights sum to at most 1 and both terms are at most M >= 0, so is their mixture.",
  given: ["v >= 0", "w >= 0", "v + w <= 1", "x <= M", "y <= M", "M >= 0"],
  goal: "v*x + w*y <= M"
}

/**
 * The loss outside a class of coins: L is the steepest log ratio, m the mean distance of the number of
 * ones from its mean, r its standard deviation, not 0; `m² <= r²` is that a variance is at least 0.
 */
export const outsideCostsLinearly: Inequality = {
  name: "outside_costs_at_least_nd_less_L_standard_deviations",
  says:
    "A loss of at least n d - L m is at least n d - L r, where r is the standard deviation of the number of ones, and m " +
    "its mean distance from the mean.",
  given: [
    "L >= 0",
    "m >= 0",
    "r >= 0",
    "r^2 = n*p*(1 - p)",
    "m^2 <= r^2",
    "E >= 0",
    "r*E = 1",
    "loss >= n*d - L*m"
  ],
  goal: "loss >= n*d - L*r",
  hint: {
    steps: [
      [
        "m <= r",
        {
          multiplier: { positive: "1", plus: [["1", ["m", "E"]]] },
          products: [["E", "r^2 - m^2"]]
        }
      ]
    ],
    use: ["r - m", "L", "loss - n*d + L*m"]
  }
}

/**
 * What Newton's last lap but one says, with w = √(y + 1) and s = √y: C and D are y + 1 -+ s, squared
 * as often as there were laps before the last, so their ratio bounds the number of laps.
 */
export const newtonLap: Inequality = {
  name: "newton_laps_are_bounded",
  says: "Where (u + √y) C >= (u - √y) D for a natural u with u² > y, D is at most (√(y + 1) + √y)² C.",
  naturals: ["u", "y"],
  given: [
    "y >= 1",
    "u^2 > y",
    "s >= 0",
    "s^2 = y",
    "w >= 0",
    "w^2 = y + 1",
    "C >= 0",
    "D >= C",
    "(u + s)*C >= (u - s)*D"
  ],
  goal: "(w + s)^2*C >= D",
  hint: {
    steps: [
      ["u >= 1"],
      [
        "u >= w",
        {
          multiplier: {
            positive: "1",
            plus: [
              ["1", ["u - 1"]],
              ["1", ["w"]]
            ]
          },
          products: [["u^2 - y - 1"]]
        }
      ]
    ],
    products: [
      ["(u + s)*C - (u - s)*D", "w"],
      ["(u + s)*C - (u - s)*D", "s"],
      ["u - w", "D - C", "w"],
      ["u - w", "D - C", "s"]
    ]
  }
}
