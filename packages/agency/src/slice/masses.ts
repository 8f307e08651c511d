import * as Kind from "../Kind.ts"
import type { Slice } from "./Slice.ts"
import { admitted, type Weighing } from "./Weighing.ts"

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
  const fitting = admitted(slice, weighing).map(([group, bits]) => {
    return { group, log2: Math.log2(group.count) - bits - gamma * Math.log2(Number(group.time)) }
  })
  const most = fitting.reduce((top, it) => Math.max(top, it.log2), -Infinity)
  const sums = new Map<Kind.Kind, number>()
  let total = 0
  let right = 0
  let trained = 0
  for (const { group, log2 } of fitting) {
    const weight = 2 ** (log2 - most)
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
