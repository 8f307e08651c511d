import { Memo } from "@headwater/exact"

/** Numbers stop here; subtraction stops at 0, and division by 0 gives 0. */
const cap = 1_000_000

/** What a body gives for a < `wide`, for x = 0 and then for x = 1. */
const wide = 64

/** An expression in a and x, with what it gives for small a. */
export interface Body {
  readonly table: Int32Array
  readonly apply: (a: number, x: number) => number
}

/** What joins two numbers. */
export type Operator = (p: number, q: number) => number

/** The operators + - * /. */
export const operators: ReadonlyArray<Operator> = [
  (p, q) => Math.min(p + q, cap),
  (p, q) => Math.max(p - q, 0),
  (p, q) => Math.min(p * q, cap),
  (p, q) => (q === 0 ? 0 : Math.floor(p / q))
]

const body = (apply: Body["apply"]): Body => ({
  apply,
  table: Int32Array.from({ length: 2 * wide }, (_, at) => apply(at % wide, at < wide ? 0 : 1))
})

/** The leaves a, x, 1, 2. */
export const leaves: ReadonlyArray<Body> = [
  body((a) => a),
  body((_, x) => x),
  body(() => 1),
  body(() => 2)
]

/** Two bodies joined by an operator. */
export const joined = (operator: Operator, l: Body, r: Body): Body => ({
  table: l.table.map((left, at) => operator(left, r.table[at] ?? 0)),
  apply: (a, x) => operator(l.apply(a, x), r.apply(a, x))
})

/** The body a + x: as a fold it says how many tosses were 1. */
export const counting = body((a, x) => Math.min(a + x, cap))

/**
 * Every body of a given number of nodes; only smaller ones are kept.
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * Array.from([1, 2, 3, 5], (nodes) => [...Folds.bodies(nodes)].length) // => [4, 0, 64, 2048]
 * ```
 */
export function* bodies(nodes: number): Generator<Body> {
  if (nodes === 1) yield* leaves
  for (let left = 1; left < nodes - 1; left += 2) {
    for (const l of kept(left)) {
      for (const r of kept(nodes - 1 - left)) {
        for (const operator of operators) yield joined(operator, l, r)
      }
    }
  }
}

const kept = Memo.by(
  (nodes: number) => nodes,
  (nodes): ReadonlyArray<Body> => [...bodies(nodes)]
)

/**
 * What a fold says after each history of up to n tosses: by length, then by the history, of which the last
 * toss is the highest bit.
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * Array.from(Folds.folded(Folds.counting, 2)) // => [0, 0, 1, 0, 1, 1, 2]
 * ```
 */
export const folded = ({ apply, table }: Body, n: number): Int32Array => {
  const values = new Int32Array(2 ** (n + 1) - 1)
  for (let length = 1; length <= n; length++) {
    const half = 2 ** (length - 1)
    for (let word = 0; word < half; word++) {
      const a = values[half - 1 + word] ?? 0
      const at = 2 * half - 1 + word
      values[at] = a < wide ? (table[a] ?? 0) : apply(a, 0)
      values[at + half] = a < wide ? (table[a + wide] ?? 0) : apply(a, 1)
    }
  }
  return values
}

/** What one look says after each history of up to n tosses, in the same order. */
export const looking = ({ apply }: Pick<Body, "apply">, n: number): Int32Array => {
  const values = new Int32Array(2 ** (n + 1) - 1)
  values[0] = apply(0, 0)
  for (let length = 1; length <= n; length++) {
    const half = 2 ** (length - 1)
    values.fill(apply(length, 0), 2 * half - 1, 3 * half - 1)
    values.fill(apply(length, 1), 3 * half - 1, 4 * half - 1)
  }
  return values
}
