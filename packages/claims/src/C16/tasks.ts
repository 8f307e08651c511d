/**
 * # Tasks until learners lead
 *
 * How programs fare over n + 1 tosses of a coin of unknown chance, in decimals: nothing but
 * measurements rests on them.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { type Body, bodies, factorial, folded, learners, looking, ones, weights } from "./folds.ts"

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

/** The loss of a body over n + 1 tosses, as a fold or with one look. */
export const loss = (body: Body, isFold: boolean, n: number): number =>
  isFold ? total(n, folded(body, n)) : looked(body, n)

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
    const add = (size: number, isFold: boolean, learns: boolean, loss: number): void => {
      const key = `${size} ${isFold} ${learns} ${loss}`
      const count = (found.get(key)?.count ?? 0) + 1
      found.set(key, { nodes: size, isFold, learns, loss, count })
    }
    for (let size = 1; size <= nodes; size += 2) {
      const learnt = learners(size, n)
      let index = 0
      for (const it of bodies(size)) {
        const bits = learnt[index++] ?? 0
        add(size, true, (bits & 1) === 1, total(n, folded(it, n)))
        add(size, false, (bits & 2) === 2, looked(it, n))
      }
    }
    return [...found.values()]
  }
)

/** After how many tasks of n + 1 tosses learners have half of the posterior; in decimals. */
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
export const solutions = (nodes: number, n: number, threshold: number): ReadonlyArray<Group> =>
  groups(nodes, n).filter((it) => it.loss <= threshold)

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
