import * as Result from "effect/Result"
import { decode, type Question } from "../Kind.ts"

/** What is held against the laws: whatever answers a question, as JSON. */
export interface Implementation {
  readonly name: string
  readonly answer: (kind: string, input: unknown) => unknown
}

/** The answer of an implementation to a question; one that does not have the form of an answer throws. */
export const ask =
  <I, A>(implementation: Implementation, question: Question<I, A>) =>
  (input: I): A => {
    const found = decode(question.output, implementation.answer(question.id, input))
    if (Result.isFailure(found)) throw new TypeError(found.failure)
    return found.success
  }
