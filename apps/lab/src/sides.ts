import * as Result from "effect/Result"

/** What was found, and what is wrong with what was asked: one of them is undefined. */
export const sides = <Found>(
  result: () => Result.Result<Found, string>
): { readonly shown: () => Found | undefined; readonly problem: () => string | undefined } => ({
  shown: () => {
    const it = result()
    return Result.isSuccess(it) ? it.success : undefined
  },
  problem: () => {
    const it = result()
    return Result.isFailure(it) ? it.failure : undefined
  }
})
