import { LogForm, Memo, Rational } from "@headwater/exact"
import { type Body, folded, looking } from "./Body.ts"

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

const ones = Int32Array.from({ length: 1024 }, (_, word) => {
  let count = 0
  for (let rest = word; rest > 0; rest >>= 1) count += rest & 1
  return count
})

/** k! (n + 1 - k)!, which by (n + 2)! is the chance of a history of n + 1 tosses of which k are ones. */
const weights = Memo.by(
  (n: number) => n,
  (n): ReadonlyArray<number> =>
    Array.from({ length: n + 2 }, (_, k) => factorial(k) * factorial(n + 1 - k))
)

/**
 * The loss on the toss after n, as numbers C_j: it is `log2(n + 2) - sum C_j log2(j) / (n + 2)!`.
 * A history with k ones that is followed by a one has the chance `(k + 1)! (n - k)! / (n + 2)!`.
 * Values stand by the length of histories, then by the history, the last toss being the highest bit.
 */
export const coefficients = (n: number, values: ArrayLike<number>): Float64Array => {
  const found = new Float64Array(n + 2)
  const chances = weights(n)
  const first = 2 ** n - 1
  for (let word = 0; word <= first; word++) {
    const v = Math.min(values[first + word] ?? 0, n)
    const k = ones[word] ?? 0
    found[v + 1] = (found[v + 1] ?? 0) + (chances[k + 1] ?? 0)
    found[n + 1 - v] = (found[n + 1 - v] ?? 0) + (chances[k] ?? 0)
  }
  return found
}

/** The loss of such numbers, exactly. */
export const exact = (n: number, found: Float64Array): LogForm =>
  LogForm.log2(BigInt(n + 2)).minus(
    LogForm.sum(
      [...found].flatMap((count, j) =>
        count === 0 ? [] : [LogForm.log2(BigInt(j)).times(Rational.of(count, factorial(n + 2)))]
      )
    )
  )

/**
 * The loss on the toss after n of what sees the last toss alone, exactly, by what it says after either.
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * const losses = [Folds.lossOfOneLook(1, 0, 1), Folds.lossOfOneLook(8, 3, 6)]
 * losses.map((it) => it.minus(Folds.leastOfOneLook).toNumber().toFixed(3)) // => ["0.000", "0.009"]
 * ```
 */
export const lossOfOneLook = (n: number, afterZero: number, afterOne: number): LogForm =>
  exact(n, coefficients(n, looking({ apply: (_, x) => (x === 1 ? afterOne : afterZero) }, n)))

/** h(1/3): the least that one who saw a single toss can lose on another. */
export const leastOfOneLook = LogForm.log2(3n).minus(LogForm.of(Rational.of(2, 3)))

const logarithms = Float64Array.from({ length: 16 }, (_, j) => Math.log2(Math.max(j, 1)))

/** The chances of a history with a given number of ones and a one or a zero after it, by its length. */
const chances = Array.from({ length: 14 }, (_, length) =>
  Float64Array.from(weights(length), (it) => it / factorial(length + 2))
)

/** The loss on tosses 1 to n + 1 together, as a decimal. */
const total = (n: number, values: ArrayLike<number>): number => {
  const found = new Float64Array(n + 2)
  let loss = 0
  for (let length = 0; length <= n; length++) {
    const after = chances[length] ?? new Float64Array()
    const first = 2 ** length - 1
    for (let word = 0; word <= first; word++) {
      const v = Math.min(values[first + word] ?? 0, length)
      const k = ones[word] ?? 0
      found[v + 1] = (found[v + 1] ?? 0) + (after[k + 1] ?? 0)
      found[length + 1 - v] = (found[length + 1 - v] ?? 0) + (after[k] ?? 0)
    }
    loss += logarithms[length + 2] ?? 0
  }
  for (let j = 2; j < found.length; j++) loss -= (found[j] ?? 0) * (logarithms[j] ?? 0)
  return loss
}

/** The same of one look; what it says depends on the length and the last toss alone. */
const looked = Memo.by(
  ({ apply }: Body, n: number) => {
    let key = ""
    for (let length = 0; length <= n; length++) {
      key += ` ${Math.min(apply(length, 0), length)} ${Math.min(apply(length, 1), length)}`
    }
    return key
  },
  (it, n): number => total(n, looking(it, n))
)

/**
 * The loss of a body over n + 1 tosses, at most ten, as a fold or with one look; in decimals.
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * const losses = [true, false].map((isFold) => Folds.loss(Folds.counting, isFold, 8))
 * losses.map((it) => it.toFixed(3)) // => ["7.664", "12.556"]
 * ```
 */
export const loss = (body: Body, isFold: boolean, n: number): number =>
  isFold ? total(n, folded(body, n)) : looked(body, n)
