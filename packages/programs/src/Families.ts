/**
 * # The families that come with the package
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Family } from "./family/index.ts"
import { dlog } from "./families/dlog.ts"
import { isqrt } from "./families/isqrt.ts"
import { ring } from "./families/ring.ts"
import { rule30 } from "./families/rule30.ts"
import { stanley } from "./families/stanley.ts"
import { subtraction } from "./families/subtraction.ts"
import { wrapper } from "./families/wrapper.ts"

/** All of them, in the order of their labels. */
export const all: ReadonlyArray<Family> = [stanley, isqrt, wrapper, rule30, ring, subtraction, dlog]

/**
 * The family of that id or label, in either case, or one line that lists them.
 *
 * @example
 * ```ts
 * import { Families } from "@headwater/programs"
 * import { Result } from "effect"
 * Result.map(Families.find("f9"), (family) => family.id) // => Result.succeed("dlog")
 * Families.find("sqrt") // => Result.fail("Expected a family (stanley, isqrt, wrapper, rule30, ring, subtraction, dlog), not `sqrt`")
 * ```
 */
export const find = (
  name: string,
  families: ReadonlyArray<Family> = all
): Result.Result<Family, string> => {
  const wanted = name.toLowerCase()
  const found = families.find((it) => it.id === wanted || it.label.toLowerCase() === wanted)
  if (found !== undefined) return Result.succeed(found)
  const ids = families.map((it) => it.id).join(", ")
  return Result.fail(`Expected a family (${ids}), not \`${name}\``)
}
