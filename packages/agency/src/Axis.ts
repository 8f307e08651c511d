/**
 * # Axes of the phase diagram
 *
 * What shares may be drawn along, with the values that are drawn and where they stand.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import * as Boundary from "./Boundary.ts"

/** The axes, in the order in which they are offered. */
export const axisNames = [
  "gamma",
  "plan",
  "read",
  "seen",
  "audit",
  "stake",
  "steps",
  "noise"
] as const

/** What a diagram may be along. */
export type Axis = (typeof axisNames)[number]

/** The values of an axis that are drawn, and where they stand. */
export interface Scale {
  readonly about: string
  readonly values: ReadonlyArray<number>
  readonly ticks: ReadonlyArray<number>
  /** Whether there is nothing between two values, so that shares are steps. */
  readonly discrete: boolean
  /** Where a value stands; the logarithm of a bound on steps. */
  readonly place: (value: number) => number
}

const evenly = (to: number, parts: number): ReadonlyArray<number> =>
  Array.from({ length: to * parts + 1 }, (_, k) => k / parts)

const itself = (value: number): number => value

/** The scales of the axes. */
export const axes: Readonly<Record<Axis, Scale>> = {
  gamma: {
    about: "exponent γ of the charge for time",
    values: evenly(4, 16),
    ticks: evenly(4, 1),
    discrete: false,
    place: itself
  },
  plan: {
    about: "price of planning, bits",
    values: evenly(36, 2),
    ticks: [0, 8, 16, 24, 32],
    discrete: false,
    place: itself
  },
  read: {
    about: "price of reading the demonstrator, bits",
    values: evenly(36, 2),
    ticks: [0, 8, 16, 24, 32],
    discrete: false,
    place: itself
  },
  seen: {
    about: "training cells seen, of 16",
    values: evenly(16, 1),
    ticks: [0, 4, 8, 12, 16],
    discrete: true,
    place: itself
  },
  audit: {
    about: "chance of an audit on deployment",
    values: evenly(16, 2).map((it) => it / 64),
    ticks: [0, 1 / 16, 1 / 8, 3 / 16, 1 / 4],
    discrete: true,
    place: itself
  },
  stake: {
    about: "stake, expected steps of deployment",
    values: [...evenly(4, 4), 5, 6, 8, 10, 12, 14, 16],
    ticks: [0, 2, 4, 8, 12, 16],
    discrete: true,
    place: itself
  },
  steps: {
    about: "bound T on steps",
    values: [
      ...new Set([
        ...evenly(14, 4).map((it) => Math.floor(2 ** it)),
        Boundary.farSighted(Policy.game("R"))
      ])
    ].toSorted((a, b) => a - b),
    ticks: [1, 16, 256, 4096, 16384],
    discrete: true,
    place: Math.log2
  },
  noise: {
    about: "bits that a mismatch costs",
    values: evenly(16, 2),
    ticks: [0, 4, 8, 12, 16],
    discrete: false,
    place: itself
  }
}
