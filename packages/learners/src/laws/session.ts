import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Learner from "../Learner.ts"
import { Inconsistent } from "../Mixture.ts"

/** A fast session, as it is opened, beside the pure learner that says what it should predict. */
export interface Twins<S, C, A, N> {
  readonly pure: Learner.Learner<S, C, A, Rational>
  readonly open: () => Learner.Session<C, A, N>
}

/** What is done to a session: an update, or the last one taken back. */
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
    {
      maxLength: length
    }
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

/** The predictions of a session as plain pairs, to compare before and after. */
const seen = <C, A, N>(
  session: Learner.Session<C, A, N>,
  context: C
): ReadonlyArray<readonly [A, N]> => [...session.predict(context)]

/**
 * Laws of a fast session: it agrees with its exact twin wherever a walk of updates and reverts
 * leads, and a revert leaves no trace.
 *
 * `close` says whether a fast probability stands for an exact one; a float path names its
 * tolerance there, in bits. `contexts` lists the contexts in which predictions are compared.
 */
export const session = <S, C, A, N>(
  name: string,
  twins: fc.Arbitrary<Twins<S, C, A, N>>,
  walks: fc.Arbitrary<ReadonlyArray<Step<C, A>>>,
  contexts: ReadonlyArray<C>,
  close: (exact: Rational, fast: N) => boolean
): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(twins, walks))
  return Law.set(`session(${name})`, [
    Law.law({
      name: "twin",
      statement: "after any updates and reverts it predicts as the pure learner does",
      over,
      holds: ([{ pure, open }, walk]) => {
        const fast = open()
        const states = [pure.start()]
        const agree = (): boolean =>
          contexts.every((context) => {
            const predicted = fast.predict(context)
            const exact = pure.predict(states.at(-1)!, context)
            return (
              [...predicted].every(([a, p]) => close(exact.get(a) ?? Rational.zero, p)) &&
              [...exact].every(([a, p]) => p.sign === 0 || predicted.has(a))
            )
          })
        return (
          agree() &&
          walk.every((step) => {
            if (step === "revert") {
              if (states.length === 1) return true
              states.pop()
              fast.revert()
              return agree()
            }
            const { context, symbol } = step
            const pureRefuses = isInconsistent(() => {
              states.push(pure.update(states.at(-1)!, context, symbol))
            })
            return isInconsistent(() => fast.update(context, symbol)) === pureRefuses && agree()
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
        let depth = 0
        return walk.every((step) => {
          if (step === "revert") {
            if (depth > 0) fast.revert()
            depth = Math.max(0, depth - 1)
            return true
          }
          const before = contexts.map((context) => seen(fast, context))
          const { context, symbol } = step
          if (isInconsistent(() => fast.update(context, symbol))) return true
          fast.revert()
          const after = contexts.map((it) => seen(fast, it))
          fast.update(context, symbol)
          depth++
          return before.every((row, index) =>
            row.every(([a, p], place) => {
              const [b, q] = after[index]![place]!
              return (
                a === b &&
                (p instanceof Rational && q instanceof Rational ? p.equals(q) : Object.is(p, q))
              )
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
