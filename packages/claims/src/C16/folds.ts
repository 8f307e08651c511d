/**
 * # Folds
 *
 * Small programs that guess a coin of unknown chance. A body is an expression over `+ - * /` with
 * the leaves 1, 2, x (a toss) and a. As a fold it is applied to each toss in turn, a being what came
 * before (0 at first): time n. With one look it is applied once, a being n and x the last toss: time
 * 1. The value v, at most n, says 1 next with chance (v + 1)/(n + 2). Code: 3 bits a node, and 1.
 *
 * What learns is told by what it does: a loss of at most 9/10 bit on the toss after n. What sees one
 * toss alone loses more, see `leastOfOneLook`.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"

/** Numbers stop here; subtraction stops at 0, and division by 0 gives 0. */
const cap = 1_000_000

/** What a body gives for a < `wide`, for x = 0 and then for x = 1. */
const wide = 64

export interface Body {
  readonly table: Int32Array
  readonly apply: (a: number, x: number) => number
}

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

/** The body a + x: how many tosses were 1. */
export const counting = body((a, x) => Math.min(a + x, cap))

/** Every body of a given number of nodes; only smaller ones are kept. */
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

export const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

export const ones = Int32Array.from({ length: 1024 }, (_, word) => {
  let count = 0
  for (let rest = word; rest > 0; rest >>= 1) count += rest & 1
  return count
})

/**
 * The loss on the toss after n, as numbers C_j: it is `log2(n + 2) - sum C_j log2(j) / (n + 2)!`.
 * A history with k ones that is followed by a one has the chance `(k + 1)! (n - k)! / (n + 2)!`.
 * Values stand by the length of histories, then by the history, the last toss being the highest bit.
 */
const coefficients = (n: number, values: ArrayLike<number>): Float64Array => {
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

export const weights = Memo.by(
  (n: number) => n,
  (n): ReadonlyArray<number> =>
    Array.from({ length: n + 2 }, (_, k) => factorial(k) * factorial(n + 1 - k))
)

/** The loss of such numbers, exactly. */
const exact = (n: number, found: Float64Array): LogForm =>
  LogForm.log2(BigInt(n + 2)).minus(
    LogForm.sum(
      [...found].flatMap((count, j) =>
        count === 0 ? [] : [LogForm.log2(BigInt(j)).times(Rational.of(count, factorial(n + 2)))]
      )
    )
  )

const threshold = LogForm.of(Rational.of(9, 10))

const learns = Memo.by(
  (n: number, found: Float64Array) => `${n} ${found.join(" ")}`,
  (n, found): boolean => exact(n, found).compare(threshold) <= 0
)

/** What a fold says after each history of up to n tosses. */
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

/** What one look says after each history of up to n tosses. */
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

/** Programs of one size and kind: how many, and how many of them learn. */
export interface Row {
  readonly nodes: number
  readonly isFold: boolean
  readonly programs: number
  readonly learners: number
}

const oneLook = Memo.by(
  ({ apply }: Body, n: number) => `${n} ${apply(n, 0)} ${apply(n, 1)}`,
  (it, n) => learns(n, coefficients(n, looking(it, n)))
)

/** Of each body of a given number of nodes, in order: 1 where it learns as a fold, plus 2 where with one look. */
export const learners = Memo.by(
  (nodes: number, n: number) => `${nodes} ${n}`,
  (nodes, n): Uint8Array =>
    Uint8Array.from(bodies(nodes), (it) => {
      const fold = learns(n, coefficients(n, folded(it, n)))
      return (fold ? 1 : 0) + (oneLook(it, n) ? 2 : 0)
    })
)

/** All programs of at most a given number of nodes, counted by size and kind. */
export const census = (nodes: number, n: number): ReadonlyArray<Row> =>
  Array.from({ length: (nodes + 1) / 2 }, (_, index) => 2 * index + 1).flatMap((size) => {
    const all = learners(size, n)
    const count = (bit: 1 | 2): number =>
      all.reduce((sum, it) => sum + ((it & bit) === 0 ? 0 : 1), 0)
    return [
      { nodes: size, isFold: true, programs: all.length, learners: count(1) },
      { nodes: size, isFold: false, programs: all.length, learners: count(2) }
    ]
  })

/** The share of the mass that learners have under a charge for time, exactly. */
export const share = (nodes: number, n: number, gamma: number): Rational => {
  const rows = census(nodes, n)
  const of = (count: (row: Row) => number): Rational =>
    Rational.sum(
      rows.map((row) =>
        Rational.of(BigInt(count(row)), 2n ** BigInt(3 * row.nodes + 1)).times(
          row.isFold ? Rational.of(1n, BigInt(n) ** BigInt(gamma)) : Rational.one
        )
      )
    )
  return of((row) => row.learners).dividedBy(of((row) => row.programs))
}

/** The loss on the toss after n of one who looks at the last toss alone. */
export const oneLookLoss = (n: number, afterZero: number, afterOne: number): LogForm =>
  exact(n, coefficients(n, looking({ apply: (_, x) => (x === 1 ? afterOne : afterZero) }, n)))

/** h(1/3): the least that one who saw a single toss can lose on another. */
export const leastOfOneLook = LogForm.log2(3n).minus(LogForm.of(Rational.of(2, 3)))
