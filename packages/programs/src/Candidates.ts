/**
 * # Candidates
 *
 * The members of a family at a size that are compared in a race or a phase diagram, each with what
 * running it on every context shows. Members made for smaller sizes can be among them.
 *
 * @module
 */
import type { Budget, Cost } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Family from "./family/index.ts"
import type * as Member from "./family/Member.ts"

/** A program, and what running it on every context of the size shows. */
export interface Candidate {
  readonly text: Member.Text
  /** Its cost and how many contexts it gets right before it errs; undefined where a run took more than `moreThan` steps. */
  readonly measured: { readonly cost: Cost.Cost; readonly right: number } | undefined
  readonly moreThan: bigint | undefined
}

/** The programs at a size. */
export interface Candidates {
  readonly size: number
  readonly contexts: number
  readonly candidates: ReadonlyArray<Candidate>
}

/** How programs are run. */
export interface Options extends Budget.Bounds {
  readonly meter: string
  readonly how: "max" | "total"
  /** The largest hard bound that is asked about, if there is one. */
  readonly bound: bigint | undefined
  /** Whether programs made for smaller sizes take part. */
  readonly smaller: boolean
}

/** A run that a bound ended and that no hard bound excludes. */
export interface Undecided {
  readonly member: string
  readonly size: number
  readonly context: number
  readonly resource: "steps" | "space" | "width"
  readonly limit: bigint
}

/**
 * The programs at a size, run on every context. One that takes more than its bound on steps has no
 * weight under any hard bound up to that; under larger ones its weight is not known. The members of
 * the family are to be of one language, whose meter it is.
 *
 * - **Cost** one run a program and context
 * - **Errors** {@link Undecided}; `RangeError` for a meter or a size that the family does not have
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Candidates, Family, isqrt } from "@headwater/programs"
 * import { Result } from "effect"
 * const family = Family.inLanguage(isqrt, Register.language)
 * const options = { meter: "unit", how: "max", bound: undefined, smaller: false } as const
 * const { candidates } = Result.getOrThrow(Candidates.at(family, 64, options))
 * candidates.map((it) => it.measured?.cost.steps) // => [61n, 185n, 67n, 35n]
 * ```
 */
export const at = (
  family: Family.Family,
  size: number,
  options: Options
): Result.Result<Candidates, Undecided> => {
  const { bound, how, smaller, ...rest } = options
  const members = [
    ...family.members.map((member) => ({ member, size })),
    ...(smaller ? Family.smaller(family, size) : [])
  ]
  let contexts = 0
  const candidates: Array<Candidate> = []
  for (const { member, size: madeFor } of members) {
    const text = Family.text(family, member, madeFor)
    const found = Family.measurement(family, member, size, rest)
    if (Result.isSuccess(found)) {
      const { bits, contexts: count, mass, right, space, [how]: steps } = found.success
      contexts = count
      candidates.push({
        text,
        measured: { cost: { mass, bits, steps, space }, right },
        moreThan: undefined
      })
      continue
    }
    const { index, limit, resource } = found.failure
    if (resource !== "steps" || bound === undefined || bound > limit) {
      return Result.fail({ member: member.name, size, context: index, resource, limit })
    }
    candidates.push({ text, measured: undefined, moreThan: limit })
  }
  return Result.succeed({ size, contexts, candidates })
}
