/**
 * # Two members on both machines
 *
 * Which of two members of a family is the shorter and which the slower one, on the register machine
 * under its meters and on the lambda calculus under its own.
 *
 * @module
 */
import { type Cost, Lambda, Register } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { cost as registerCost } from "../family/index.ts"
import { cost as lambdaCost, type LambdaFamily } from "./LambdaFamily.ts"

/** The machines with their meters. */
export const machines = [
  ...Register.meters.map((meter) => ({ machine: "register" as const, meter })),
  ...Lambda.meters.map((meter) => ({ machine: "lambda" as const, meter }))
]

/** A machine with a meter. */
export type Machine = (typeof machines)[number]

/** How the first compares with the second: the signs of its bits and of its steps less theirs. */
export interface Order {
  readonly bits: -1 | 0 | 1
  readonly steps: -1 | 0 | 1
}

const sign = (difference: number | bigint): -1 | 0 | 1 =>
  difference > 0 ? 1 : difference < 0 ? -1 : 0

/**
 * The cost of a member on a machine, at worst over the contexts.
 *
 * - **Errors** `RangeError` for a name or a size that the family does not have, and for a member
 *   that a billion steps do not decide
 */
export const cost = (
  family: LambdaFamily,
  name: string,
  size: number,
  machine: Machine
): Cost.Cost => {
  const found =
    machine.machine === "register"
      ? registerCost(family.family, name, size, { meter: machine.meter })
      : lambdaCost(family, name, size, { meter: machine.meter })
  if (Result.isSuccess(found)) return found.success
  const { resource } = found.failure
  throw new RangeError(`Expected a member that halts, not \`${name}\`, which is out of ${resource}`)
}

/**
 * How two members compare on a machine.
 *
 * @example
 * ```ts
 * import { Comparison, LambdaFamilies } from "@headwater/programs"
 * const order = (machine: Comparison.Machine) =>
 *   Comparison.order(LambdaFamilies.isqrt, "search", "argmax", 64, machine)
 * order({ machine: "register", meter: "unit" }) // => { bits: -1, steps: -1 }
 * order({ machine: "lambda", meter: "beta" }) // => { bits: 1, steps: -1 }
 * ```
 */
export const order = (
  family: LambdaFamily,
  first: string,
  second: string,
  size: number,
  machine: Machine
): Order => {
  const [one, two] = [cost(family, first, size, machine), cost(family, second, size, machine)]
  return { bits: sign(one.bits - two.bits), steps: sign(one.steps - two.steps) }
}
