import { LogForm, Memo, Rational } from "@headwater/exact"
import { type Body, bodies, folded, looking } from "./Body.ts"
import { coefficients, exact, loss } from "./loss.ts"

const threshold = LogForm.of(Rational.of(9, 10))

const learns = Memo.by(
  (n: number, found: Float64Array) => `${n} ${found.join(" ")}`,
  (n, found): boolean => exact(n, found).compare(threshold) <= 0
)

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
const learners = Memo.by(
  (nodes: number, n: number) => `${nodes} ${n}`,
  (nodes, n): Uint8Array =>
    Uint8Array.from(bodies(nodes), (it) => {
      const fold = learns(n, coefficients(n, folded(it, n)))
      return (fold ? 1 : 0) + (oneLook(it, n) ? 2 : 0)
    })
)

/**
 * All programs of at most a given number of nodes, counted by size and kind, with those that learn from n tosses.
 *
 * - **Cost** some seconds for seven nodes and eight tosses; it is kept
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * const rows = Folds.census(3, 8).filter((it) => it.learners > 0)
 * rows // => [{ nodes: 3, isFold: true, programs: 64, learners: 2 }]
 * ```
 */
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

/**
 * The share of the mass that learners have where a program of time t is weighed by its code and t^-gamma, exactly.
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * [0, 1].map((gamma) => Folds.share(3, 8, gamma).toString()) // => ["1/320", "1/1440"]
 * ```
 */
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

/** Programs that do equally well, and how many they are. */
export interface Group {
  readonly nodes: number
  readonly isFold: boolean
  readonly learns: boolean
  readonly loss: number
  readonly count: number
}

/** Every program of at most a given number of nodes, by its loss over n + 1 tosses in decimals. */
const groups = Memo.by(
  (nodes: number, n: number) => `${nodes} ${n}`,
  (nodes, n): ReadonlyArray<Group> => {
    const found = new Map<string, Group>()
    const add = (size: number, isFold: boolean, isLearner: boolean, bits: number): void => {
      const key = `${size} ${isFold} ${isLearner} ${bits}`
      const count = (found.get(key)?.count ?? 0) + 1
      found.set(key, { nodes: size, isFold, learns: isLearner, loss: bits, count })
    }
    for (let size = 1; size <= nodes; size += 2) {
      const learnt = learners(size, n)
      let index = 0
      for (const it of bodies(size)) {
        const flags = learnt[index++] ?? 0
        add(size, true, (flags & 1) === 1, loss(it, true, n))
        add(size, false, (flags & 2) === 2, loss(it, false, n))
      }
    }
    return [...found.values()]
  }
)

/**
 * After how many tasks of n + 1 tosses, each of a new coin, learners have half of the posterior under a
 * charge of gamma for time; in decimals.
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * [0, 3].map((gamma) => Folds.tasksUntilLead(5, 8, gamma)) // => [4, 8]
 * ```
 */
export const tasksUntilLead = (nodes: number, n: number, gamma: number): number => {
  for (let tasks = 0; ; tasks++) {
    const mass = { learners: 0, others: 0 }
    for (const it of groups(nodes, n)) {
      const bits = 3 * it.nodes + tasks * (it.loss - n) + (it.isFold ? gamma * Math.log2(n) : 0)
      mass[it.learns ? "learners" : "others"] += it.count * 2 ** -bits
    }
    if (mass.learners > mass.others) return tasks
  }
}

/** The programs of at most a given number of nodes that lose at most a threshold over n + 1 tosses. */
export const solutions = (nodes: number, n: number, most: number): ReadonlyArray<Group> =>
  groups(nodes, n).filter((it) => it.loss <= most)

/** The least loss over n + 1 tosses of a fold, and of one look. */
export const best = (
  nodes: number,
  n: number
): { readonly fold: number; readonly look: number } => {
  const least = (isFold: boolean): number =>
    groups(nodes, n).reduce(
      (low, it) => (it.isFold === isFold ? Math.min(low, it.loss) : low),
      n + 1
    )
  return { fold: least(true), look: least(false) }
}
