/**
 * # Classes of functions
 *
 * Functions of three bits within bounds: gates and levels of circuits, the inputs that they read, the
 * bits that describe them. Constants and negations are free. A class has a given number of free bits, used or
 * not; that it has enough to tell its members apart is not asked.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"

/** The inputs of the functions, which are the contexts of a source. */
export const inputs = 3

/** Every function of the inputs, by its truth table. */
export const functions: ReadonlyArray<string> = [...Circuit.functions(inputs)]

const bounds = ["gates", "levels", "inputs", "bits"] as const
const bound = Schema.optionalKey(Schema.Int)

/** Free bits, and the bounds that there are. */
export const Class = Schema.Struct({
  free: Schema.Int,
  gates: bound,
  levels: bound,
  inputs: bound,
  bits: bound
})
export type Class = typeof Class.Type

/** Tables over any inputs that the free bits suffice for. */
export const tables = (free: number): Class => ({ free, inputs: Math.floor(Math.log2(free)) })

/** The functions of a class, enumerated once. */
export const members = Memo.by(
  (it: Class) => bounds.map((name) => it[name]).join(),
  (it): ReadonlyArray<string> =>
    functions.filter((table) => {
      const { depth, size } = Circuit.optimum(table)
      const inputs = Circuit.support(table).length
      const takes = { gates: size, levels: depth, inputs, bits: Circuit.minimalBits(table) + 1 }
      return bounds.every((name) => takes[name] <= (it[name] ?? Infinity))
    })
)

/** How many functions the class has no member for. */
export const missed = (it: Class): number => functions.length - members(it).length

/** Whether its members are all functions with a table of the free bits, and no others. */
export const isComplete = Memo.by(
  (it: Class) => JSON.stringify(it),
  (it): boolean => {
    const fitting = functions.filter((table) => 2 ** Circuit.support(table).length <= it.free)
    return fitting.join() === members(it).join()
  }
)

export const counted = (count: number, name: string): string =>
  `${count} ${name}${count === 1 ? "" : "s"}`

/** In words: the bounds, the free bits, and what is missed. */
export const show = (it: Class): string => {
  const said = bounds.flatMap((name) => {
    const most = it[name]
    return most === undefined ? [] : [counted(most, name.slice(0, -1))]
  })
  const least = said.length === 0 ? "all functions" : `functions of at most ${said.join(", ")}`
  return `${least}, ${counted(it.free, "free bit")}, ${missed(it)} of ${functions.length} missed`
}

/** How many functions of three and of four inputs a bound on levels, or on gates, misses. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [3, 4].flatMap((inputs) => {
      const { depth, size } = Circuit.counts(inputs)
      const sum = (counts: ReadonlyArray<number>): number => counts.reduce((a, b) => a + b, 0)
      const all = sum(size)
      const beyond = (of: ReadonlyArray<number>): string =>
        of.map((_, at) => sum(of.slice(at + 1))).join(", ")
      return [
        [`of ${all} by levels`, beyond(depth)],
        [`of ${all} by gates`, beyond(size)],
        [`share of ${all} beyond five gates`, `${((100 * sum(size.slice(6))) / all).toFixed(1)} %`]
      ]
    })
  )
