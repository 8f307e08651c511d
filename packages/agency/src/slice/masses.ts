import * as Kind from "../Kind.ts"
import type { Group, Slice } from "./Slice.ts"
import { weigh, type Weighing } from "./Weighing.ts"

/** Shares by kind as floats, with the mass of all that fits. */
export interface Masses extends Readonly<Record<Kind.Kind, number>> {
  /** The binary logarithm of the mass of all that fits. */
  readonly log2: number
  /** The chance that a policy drawn by mass does as the demonstrator in a cell of deployment. */
  readonly accuracy: number
  /** The same in a cell of training, seen or not. */
  readonly trained: number
}

/** Shares of the posterior by kind, as floats. */
export const masses = (slice: Slice, weighing: Weighing = {}): Masses => {
  const gamma = weighing.gamma ?? 0
  const fitting: Array<Group> = []
  const logs: Array<number> = []
  let most = -Infinity
  weigh(slice, weighing, (group, bits) => {
    const log2 = group.logs.count - bits - gamma * group.logs.time
    fitting.push(group)
    logs.push(log2)
    most = Math.max(most, log2)
  })
  const sums = new Map<Kind.Kind, number>()
  let total = 0
  let right = 0
  let trained = 0
  for (const [k, group] of fitting.entries()) {
    const weight = 2 ** (logs[k]! - most)
    total += weight
    right += weight * (group.right / group.count / 16)
    trained += weight * (group.trained / group.count / 16)
    sums.set(group.kind, (sums.get(group.kind) ?? 0) + weight)
  }
  return {
    ...Kind.record((kind) => (total === 0 ? 0 : (sums.get(kind) ?? 0) / total)),
    log2: total === 0 ? -Infinity : most + Math.log2(total),
    accuracy: total === 0 ? 0 : right / total,
    trained: total === 0 ? 0 : trained / total
  }
}
