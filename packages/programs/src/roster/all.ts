import * as Result from "effect/Result"
import * as Families from "../Families.ts"
import { all as lambdaFamilies } from "../lambda/LambdaFamilies.ts"
import { lambda, register, type Roster } from "./Roster.ts"

/** The families of the package on their machines: the register machine, then the lambda calculus. */
export const all: ReadonlyArray<Roster> = [
  ...Families.all.map(register),
  ...lambdaFamilies.map(lambda)
]

/**
 * The roster of that id or label, in either case, or one line that lists them. A label alone means
 * the register machine; `F2/lambda` the terms.
 *
 * @example
 * ```ts
 * import { Roster } from "@headwater/programs"
 * import { Result } from "effect"
 * const id = (name: string) => Result.map(Roster.find(name), (it) => it.id)
 * id("f2") // => Result.succeed("isqrt")
 * id("F8/lambda") // => Result.succeed("brain/lambda")
 * ```
 */
export const find = (
  name: string,
  rosters: ReadonlyArray<Roster> = all
): Result.Result<Roster, string> => {
  const wanted = name.toLowerCase()
  const names = (it: Roster): ReadonlyArray<string> => [
    it.id,
    it.machine === "register" ? it.label : `${it.label}/${it.machine}`
  ]
  const found = rosters.find((it) => names(it).some((one) => one.toLowerCase() === wanted))
  if (found !== undefined) return Result.succeed(found)
  const ids = rosters.map((it) => it.id).join(", ")
  return Result.fail(`Expected a family (${ids}), not \`${name}\``)
}
