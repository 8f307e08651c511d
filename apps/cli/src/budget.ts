import { Budget } from "@headwater/hypotheses"

/** The bounds of a budget and the meter, as flags give them. */
export interface Bounds<out M extends string = string> {
  readonly steps?: bigint | undefined
  readonly space?: bigint | undefined
  readonly width?: number | undefined
  readonly meter?: M | undefined
}

/** The budget of flags in a meter, with defaults for the bounds that are not given. */
export const budgetIn = <M extends string>(
  meter: M,
  { steps, space, width }: Bounds
): Budget.Budget<M> =>
  Budget.of(meter, {
    ...(steps === undefined ? {} : { steps }),
    ...(space === undefined ? {} : { space }),
    ...(width === undefined ? {} : { width })
  })

/** The words for steps and for space. */
export interface Units {
  readonly steps: string
  readonly space: string
}

/** The words where programs of several languages run. */
export const usualUnits: Units = { steps: "steps", space: "cells" }

/** What a run needed, for people: `more than 10 steps`. */
export const beyond = (
  resource: "steps" | "space" | "width",
  limit: string,
  { steps, space }: Units
): string => `more than ${counted(limit, { steps, space, width: "bits of width" }[resource])}`

/** How to allow more: `--steps N allows more`. */
export const allowing = (resource: "steps" | "space" | "width"): string =>
  `--${resource} N allows more`

/** That a program's run was not over within a bound, and how to allow more. */
export const overrun = (
  program: string,
  {
    limit,
    on,
    resource
  }: {
    readonly limit: bigint
    readonly on: string
    readonly resource: "steps" | "space" | "width"
  },
  units: Units
): string =>
  `exhausted: ${program} takes ${beyond(resource, limit.toString(), units)} on ${on}; ${allowing(resource)}`

/** A count with what it counts: `2 steps`, `1 step`, `1 register or cell`. */
export const counted = (count: string, what: string): string =>
  `${count} ${count === "1" ? what.replaceAll(/(\p{L})s\b/gu, "$1").replace(" and ", " or ") : what}`
