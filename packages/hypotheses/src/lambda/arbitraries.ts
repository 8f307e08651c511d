/**
 * # Generators for the lambda calculus
 *
 * @module
 */
import * as fc from "fast-check"
import type { Input } from "./Execution.ts"
import { APPLY, fromSymbols, LAMBDA, type Term } from "./Term.ts"

/** How large terms may be. */
export interface TermConstraints {
  /** The most choices that a term is made by; what is open then is closed by variables. @defaultValue 24 */
  readonly choices?: number
}

/** The term that choices make: variables, abstractions and applications, about as many of each. */
const chosen = (choices: ReadonlyArray<number>): Term => {
  const out: Array<number> = []
  const due = [0]
  let at = 0
  for (let depth = due.pop(); depth !== undefined; depth = due.pop()) {
    const choice = choices[at++]
    if (depth > 0 && (choice === undefined || choice % 3 === 0)) {
      out.push(1 + (Math.floor((choice ?? 0) / 3) % depth))
    } else if (choice !== undefined && choice % 3 === 2) {
      out.push(APPLY)
      due.push(depth, depth)
    } else {
      out.push(LAMBDA)
      due.push(depth + 1)
    }
  }
  return fromSymbols(out)
}

/**
 * For closed terms. Shrinks to terms of fewer symbols, and last to `\x. x`.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { lambda } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * fc.sample(lambda.term(), 20).every(Lambda.isClosed) // => true
 * ```
 */
export const term = (constraints: TermConstraints = {}): fc.Arbitrary<Term> =>
  fc.array(fc.nat({ max: 11 }), { maxLength: constraints.choices ?? 24 }).map(chosen)

/**
 * For inputs: none, a list of bits, or further terms before it. Shrinks to none.
 *
 * @example
 * ```ts
 * import { lambda } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * fc.sample(lambda.input(), 20).every((it) => (it.bits ?? "").length <= 8) // => true
 * ```
 */
export const input = (): fc.Arbitrary<Input> =>
  fc.oneof(
    fc.constant({}),
    fc.record({ bits: fc.string({ unit: fc.constantFrom("0", "1"), maxLength: 8 }) }),
    fc.record({ args: fc.array(term({ choices: 8 }), { maxLength: 2 }) })
  )
