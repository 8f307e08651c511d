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
import { circuitBits, functions } from "./noise.ts"

/** Bounds, `null` where there is none, and free bits. */
export const Class = Schema.Struct({
  gates: Schema.NullOr(Schema.Int),
  levels: Schema.NullOr(Schema.Int),
  inputs: Schema.NullOr(Schema.Int),
  bits: Schema.NullOr(Schema.Int),
  free: Schema.Int
})
export type Class = typeof Class.Type

const none = { gates: null, levels: null, inputs: null, bits: null }

/** A class with the bounds that are given. */
export const bounded = (free: number, bounds: Partial<Omit<Class, "free">>): Class => ({
  ...none,
  ...bounds,
  free
})

/** Inputs that a table of a given number of bits can have. */
const inputsOf = (free: number): number => Math.floor(Math.log2(free))

/** Tables over any inputs that the free bits suffice for. */
export const tables = (free: number): Class => bounded(free, { inputs: inputsOf(free) })

const within = (value: number, bound: number | null): boolean => bound === null || value <= bound

/** The functions of a class, enumerated once. */
export const members = Memo.by(
  ({ bits, gates, inputs, levels }: Class) => `${gates} ${levels} ${inputs} ${bits}`,
  (it): ReadonlyArray<string> =>
    functions.filter((table) => {
      const { depth, size } = Circuit.optimum(table)
      return (
        within(size, it.gates) &&
        within(depth, it.levels) &&
        within(Circuit.support(table).length, it.inputs) &&
        within(circuitBits(table) + 1, it.bits)
      )
    })
)

/** How many functions the class has no member for. */
export const missed = (it: Class): number => functions.length - members(it).length

/** Whether its members are all functions with a table of the free bits, and no others. */
export const isComplete = Memo.by(
  (it: Class) => JSON.stringify(it),
  (it): boolean => {
    const fitting = functions.filter((table) => 2 ** Circuit.support(table).length <= it.free)
    const own = members(it)
    return fitting.length === own.length && fitting.every((table) => own.includes(table))
  }
)

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? "" : "s"}`

/** In words: the bounds, the free bits, and what is missed. */
export const show = (it: Class): string => {
  const names = ["gate", "level", "input", "bit"] as const
  const bounds = [it.gates, it.levels, it.inputs, it.bits].flatMap((bound, at) =>
    bound === null ? [] : [counted(bound, names[at] ?? "")]
  )
  const least = bounds.length === 0 ? "all functions" : `functions of at most ${bounds.join(", ")}`
  return `${least}, ${counted(it.free, "free bit")}, ${missed(it)} of ${functions.length} missed`
}

/** How many functions of three and of four inputs a bound on levels, or on gates, misses. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [3, 4].flatMap((inputs) => {
      const { depth, size } = Circuit.counts(inputs)
      const all = size.reduce((sum, it) => sum + it, 0)
      const beyond = (of: ReadonlyArray<number>): string => {
        let left = all
        return of.map((it) => (left -= it)).join(", ")
      }
      const late = size.slice(6).reduce((sum, it) => sum + it, 0)
      return [
        [`of ${all} by levels`, beyond(depth)],
        [`of ${all} by gates`, beyond(size)],
        [`share of ${all} beyond five gates`, `${((100 * late) / all).toFixed(1)} %`]
      ]
    })
  )
