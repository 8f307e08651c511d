/**
 * # How many machines outrun a clock
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Fraction } from "@headwater/proof"
import * as Halting from "../models/Halting.ts"
import * as Code from "./code.ts"
import * as Clock from "./model.ts"

const percent = (share: Rational): string => Fraction.percent(share)

/** The fewest states from which on at least half of the machines are sure to run longer. */
const from = (steps: number): number => {
  let states = 1
  while (Clock.reach(states).compare(Rational.of(2 * steps)) < 0) states++
  return states
}

/** How the programs that halt, drawn by fair bits, outrun a clock. */
const byLength = (): Readonly<Record<string, string>> => {
  const count = 2000
  const steps = Array.from({ length: count }, (_, seed) => Code.steps(seed))
  return Object.fromEntries(
    [1, 2, 4, 8, 16, 64].map((limit) => [
      `by length beyond ${limit}`,
      percent(Rational.of(steps.filter((it) => it > limit).length, count))
    ])
  )
}

/** Shares beyond a given number of steps and beyond as many steps as there are states. */
export const shares = (): Readonly<Record<string, string>> => ({
  ...byLength(),
  ...Object.fromEntries(
    [1, 2, 4, 8].map((steps) => [`half beyond ${steps}`, `from ${from(steps)} states on`])
  ),
  ...Object.fromEntries(
    [2, 3, 4].flatMap((states) => [
      [
        `${states} states`,
        [1, 2, 4, 8, 16]
          .filter((steps) => steps < Halting.longest(states))
          .map((steps) => `${percent(Clock.share(states, steps))} beyond ${steps}`)
          .join(", ")
      ],
      [`own size at ${states}`, percent(Clock.share(states, states))]
    ])
  )
})
