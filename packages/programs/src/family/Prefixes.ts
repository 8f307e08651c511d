/**
 * # What runs on the first contexts show
 *
 * The runs of one text on contexts in their order, summed up for every number of contexts. A larger
 * size that begins with the same contexts goes on from there.
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import type { Budget, Run } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Context } from "./Family.ts"
import type * as Member from "./Member.ts"

/** What running a member on every context shows. */
export interface Measurement {
  readonly mass: Rational
  readonly bits: number
  readonly contexts: number
  /** The greatest number of steps on a context. */
  readonly max: bigint
  readonly total: bigint
  readonly space: bigint
  /** The first context with the greatest number of steps. */
  readonly worst: Context
  /** How many contexts, in their order, it gets right before the first that it does not. */
  readonly right: number
  /** The first context with an answer other than the demonstrator's. */
  readonly disagreement: Context | undefined
}

/** A run that a bound ended, with its context. What a larger bound would show is not known. */
export type Undecided = Run.Exhausted & { readonly context: Context; readonly index: number }

/** What the first contexts show, by their number. */
export interface Prefixes {
  readonly text: Member.Text
  /** The number of contexts of each size that was measured. */
  readonly counts: Map<number, number>
  readonly max: Array<bigint>
  readonly total: Array<bigint>
  readonly space: Array<bigint>
  readonly worst: Array<Context>
  disagreement: { readonly index: number; readonly context: Context } | undefined
}

/** No runs of a text yet. */
export const nothing = (text: Member.Text): Prefixes => ({
  text,
  counts: new Map(),
  max: [],
  total: [],
  space: [],
  worst: [],
  disagreement: undefined
})

/** Adds a run to those on the contexts before. */
const add = (it: Prefixes, { output, space, steps }: Run.Halted<unknown>, context: Context) => {
  const index = it.max.length
  const [max, most, worst] = [it.max.at(-1), it.space.at(-1) ?? 0n, it.worst.at(-1)]
  const time = steps > 1n ? steps : 1n
  const isWorst = max === undefined || time > max
  it.max.push(isWorst ? time : max)
  it.worst.push(isWorst || worst === undefined ? context : worst)
  it.total.push((it.total.at(-1) ?? 0n) + time)
  it.space.push(space > most ? space : most)
  if (output !== context.answer) it.disagreement ??= { index, context }
}

/** Runs the contexts that have not been run yet; the number of all contexts. */
export const grown = (
  found: Prefixes,
  contexts: Iterable<Context>,
  within: Budget.Budget
): Result.Result<number, Undecided> => {
  let count = 0
  for (const context of contexts) {
    const index = count++
    if (index < found.max.length) continue
    const taken = found.text.run(context.values, within)
    if (taken.status === "exhausted") return Result.fail({ ...taken, context, index })
    add(found, taken, context)
  }
  return Result.succeed(count)
}

/** The measurement of the first `count` contexts. */
export const shown = (found: Prefixes, count: number): Measurement => {
  const last = count - 1
  const [max, total, worst] = [found.max[last], found.total[last], found.worst[last]]
  if (max === undefined || total === undefined || worst === undefined) {
    throw new RangeError("Expected at least one context, not none")
  }
  const { bits, mass } = found.text
  const wrong = found.disagreement
  const isWrong = wrong !== undefined && wrong.index < count
  return {
    mass,
    bits,
    contexts: count,
    max,
    total,
    space: found.space[last] ?? 0n,
    worst,
    right: isWrong ? wrong.index : count,
    disagreement: isWrong ? wrong.context : undefined
  }
}
