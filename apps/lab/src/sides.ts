import * as Result from "effect/Result"

/** What was found, and what is wrong with what was asked: one of them is undefined, and both before there is an answer. */
export const sides = <Found>(
  result: () => Result.Result<Found, string> | undefined
): { readonly shown: () => Found | undefined; readonly problem: () => string | undefined } => ({
  shown: () => {
    const it = result()
    return it !== undefined && Result.isSuccess(it) ? it.success : undefined
  },
  problem: () => {
    const it = result()
    return it !== undefined && Result.isFailure(it) ? it.failure : undefined
  }
})
