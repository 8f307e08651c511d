import { Budget, type Register } from "@headwater/hypotheses"

/** The bounds of a budget as flags give them, and the meter. */
export interface Bounds {
  readonly steps: bigint | undefined
  readonly space: bigint | undefined
  readonly width: number | undefined
  readonly meter: Register.Meter | undefined
}

/** The budget of flags: what is not told is the default. */
export const budgetOf = ({ steps, space, width, meter }: Bounds): Budget.Budget<Register.Meter> =>
  Budget.of(meter ?? "unit", {
    ...(steps === undefined ? {} : { steps }),
    ...(space === undefined ? {} : { space }),
    ...(width === undefined ? {} : { width })
  })

/** What a run had too little of, in words. */
export const beyond = (
  resource: "steps" | "space" | "width",
  limit: string,
  meter: string
): string =>
  `more than ${limit} ${
    { steps: stepsIn(meter), space: "registers and cells", width: "bits of width" }[resource]
  }`

/** Steps, with their meter where it is not the plain one. */
export const stepsIn = (meter: string): string => (meter === "unit" ? "steps" : `steps (${meter})`)
