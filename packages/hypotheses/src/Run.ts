/**
 * # Runs
 *
 * The outcome of a program within a budget. Running is total: the program halts, or it is stopped
 * before it passes a bound. An exhausted run says nothing about what a larger budget would show.
 *
 * @module
 */

/** What a budget bounds. */
export type Resource = "steps" | "space" | "width"

/** A run that halted, with what it used. */
export interface Halted<out O> {
  readonly status: "halted"
  readonly output: O
  /** In the budget's meter. */
  readonly steps: bigint
  readonly space: bigint
  /** Bits of the largest value that it held. */
  readonly width: number
}

/** A run whose next instruction would pass a bound of the budget. */
export interface Exhausted {
  readonly status: "exhausted"
  readonly resource: Resource
  readonly limit: bigint
}

/** The outcome of a run within a budget. */
export type Run<O> = Halted<O> | Exhausted

/**
 * The run with its output changed and its figures kept.
 *
 * @example
 * ```ts
 * import { Budget, Register, Run } from "@headwater/hypotheses"
 * const program = Register.program("SET r0 6")
 * const run = Register.answer(program, {}, Budget.of("unit"))
 * const half = Run.map(run, (n) => n / 2n)
 * half.status === "halted" && half.output // => 3n
 * ```
 */
export const map = <A, B>(run: Run<A>, f: (output: A) => B): Run<B> =>
  run.status === "exhausted" ? run : { ...run, output: f(run.output) }

/**
 * Whether a value is a run: halted or exhausted, with its figures.
 *
 * @example
 * ```ts
 * import { Run } from "@headwater/hypotheses"
 * Run.is({ status: "halted", output: 3, steps: 1n, space: 0n, width: 0 }) // => true
 * Run.is({ status: "halted", output: 3, steps: Number.NaN, space: 0n, width: 0 }) // => false
 * ```
 */
export const is = (value: unknown): value is Run<unknown> => {
  if (typeof value !== "object" || value === null || !("status" in value)) return false
  if (value.status === "exhausted") {
    return (
      "resource" in value && "limit" in value && isResource(value.resource) && isCount(value.limit)
    )
  }
  return (
    value.status === "halted" &&
    "output" in value &&
    "steps" in value &&
    "space" in value &&
    "width" in value &&
    isCount(value.steps) &&
    isCount(value.space) &&
    Number.isSafeInteger(value.width) &&
    Number(value.width) >= 0
  )
}

const isResource = (value: unknown): boolean =>
  value === "steps" || value === "space" || value === "width"

const isCount = (value: unknown): boolean => typeof value === "bigint" && value >= 0n

/** The run that a passed bound ends. */
export const exhausted = (
  resource: Resource,
  budget: { readonly steps: bigint; readonly space: bigint; readonly width: number }
): Exhausted => ({ status: "exhausted", resource, limit: BigInt(budget[resource]) })
