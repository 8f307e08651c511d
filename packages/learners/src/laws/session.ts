import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { Inconsistent } from "../Mixture.ts"
import type { Process, Session } from "../Process.ts"

/** A fast session, as it is opened, beside the exact process that says what it should predict. */
export interface Twins<C, A, N> {
  readonly exact: Process<C, A>
  readonly open: () => Session<C, A, N>
}

/** A step of a session: an update, or a revert of the last one. */
export type Step<C, A> = { readonly context: C; readonly symbol: A } | "revert"

/** For walks of at most `length` steps, about one in three of them back. */
export const steps = <C, A>(
  updates: fc.Arbitrary<{ readonly context: C; readonly symbol: A }>,
  length: number
): fc.Arbitrary<ReadonlyArray<Step<C, A>>> =>
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: updates },
      { weight: 1, arbitrary: fc.constant("revert" as const) }
    ),
    { maxLength: length }
  )

/** Whether a call throws the error of a symbol that nothing admits; other errors pass through. */
const isInconsistent = (call: () => void): boolean => {
  try {
    call()
    return false
  } catch (error) {
    if (error instanceof Inconsistent) return true
    throw error
  }
}

const same = <N>(p: N, q: N): boolean =>
  p instanceof Rational && q instanceof Rational ? p.equals(q) : Object.is(p, q)

/**
 * Laws of a fast session: it agrees with its exact twin wherever a walk of updates and reverts
 * leads, and a revert leaves no trace.
 *
 * `close` says whether a fast probability stands for an exact one; a path in doubles names its
 * tolerance there, in bits. `contexts` lists the contexts in which predictions are compared.
 */
export const session = <C, A, N>(
  name: string,
  twins: fc.Arbitrary<Twins<C, A, N>>,
  walks: fc.Arbitrary<ReadonlyArray<Step<C, A>>>,
  contexts: ReadonlyArray<C>,
  close: (exact: Rational, fast: N) => boolean
): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(twins, walks))
  return Law.set(`session(${name})`, [
    Law.law({
      name: "twin",
      statement: "after any updates and reverts it predicts as the exact process does",
      over,
      holds: ([{ exact, open }, walk]) => {
        const fast = open()
        const twin = [exact]
        const agree = (): boolean =>
          contexts.every((context) => {
            const given = fast.predict(context)
            const known = twin.at(-1)!.predict(context)
            return (
              [...given].every(([a, p]) => close(known.get(a) ?? Rational.zero, p)) &&
              [...known].every(([a, p]) => p.sign === 0 || given.has(a))
            )
          })
        return (
          agree() &&
          walk.every((step) => {
            if (step === "revert") {
              if (twin.length === 1) return true
              twin.pop()
              fast.revert()
              return agree()
            }
            const { context, symbol } = step
            const refuses = isInconsistent(() => {
              twin.push(twin.at(-1)!.after(context, symbol))
            })
            return isInconsistent(() => fast.update(context, symbol)) === refuses && agree()
          })
        )
      }
    }),
    Law.law({
      name: "revert",
      statement: "revert undoes update: predictions are the same to the last bit",
      over,
      holds: ([{ open }, walk]) => {
        const fast = open()
        const seen = () => contexts.map((context) => [...fast.predict(context)])
        let depth = 0
        return walk.every((step) => {
          if (step === "revert") {
            if (depth > 0) fast.revert()
            depth = Math.max(0, depth - 1)
            return true
          }
          const before = seen()
          const { context, symbol } = step
          if (isInconsistent(() => fast.update(context, symbol))) return true
          fast.revert()
          const after = seen()
          fast.update(context, symbol)
          depth++
          return before.every((row, index) =>
            row.every(([a, p], place) => {
              const [b, q] = after[index]![place]!
              return a === b && same(p, q)
            })
          )
        })
      }
    }),
    Law.law({
      name: "fresh",
      statement: "there is nothing to revert in a fresh session",
      over,
      holds: ([{ open }]) => {
        const fast = open()
        try {
          fast.revert()
          return false
        } catch (error) {
          return error instanceof RangeError
        }
      }
    })
  ])
}
