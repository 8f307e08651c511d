import { Lambda } from "@headwater/hypotheses"
import * as Member from "../family/Member.ts"

/**
 * Members that are lambda terms, applied to these values of the context in order, each as Church's
 * numeral. Their normal form is the answer, as a numeral where nothing else is said.
 *
 * Church's numeral n is a loop of n rounds, so reading a number takes as many beta steps as it is
 * large: nothing here is faster than linear in its context. Terms pay neither for their context's
 * length nor for that of the answer.
 */
export const terms = (
  names: ReadonlyArray<string>,
  answer: (normalForm: Lambda.Term) => bigint | undefined = Lambda.natural
) =>
  Member.of(Lambda.language, {
    input: (values) => ({ args: names.map((name) => Lambda.numeral(values[name] ?? Number.NaN)) }),
    answer
  })

/** The answer of a term that says `true` for 0 and `false` for 1. */
export const bit = (term: Lambda.Term): bigint | undefined => {
  const truth = Lambda.truth(term)
  return truth === undefined ? undefined : truth ? 0n : 1n
}
