/**
 * # The programs that solve a problem
 *
 * All programs of a language that answer declared inputs as wanted, counted by size and by the
 * greatest time they take. Bodies are taken up to their values, so that many trees are tried at
 * once.
 *
 * @module
 */
import { apply, type Class, classes } from "./Classes.ts"
import {
  type Binder,
  checked,
  type Expression,
  type Primitives,
  type Symbol
} from "./Expression.ts"
import { rounds } from "./run.ts"

/** Programs of one size that answer every input as wanted, in the same greatest time. */
export interface Solvers {
  readonly binder: Binder
  readonly size: number
  /** Evaluations of the body on the input that takes most. */
  readonly iterations: number
  /** How many programs. */
  readonly count: bigint
  /** One of them. */
  readonly example: Expression
}

/** The expressions of a language on declared inputs. */
export interface Census {
  /** The bodies of `nodes` nodes, up to their values; there are none of an even number. */
  readonly classes: (nodes: number) => ReadonlyArray<Class>
  /** The programs of a size that are right on every input: by binder, then the fastest first. */
  readonly solvers: (size: number, wanted: ReadonlyArray<number>) => ReadonlyArray<Solvers>
}

/** The evaluations that a binder takes to the wanted answer; 0 where it answers otherwise. */
const iterations = (
  binder: Binder,
  value: (point: number) => number,
  first: number,
  x: number,
  wanted: number
): number => {
  if (binder === "MU") {
    for (let z = 0; z < wanted; z++) if (value(first + z) !== 0) return 0
    if (wanted > x) return wanted === x + 1 ? x + 1 : 0
    return value(first + wanted) === 0 ? 0 : wanted + 1
  }
  let z = x + 1
  let round = 0
  while (round < rounds) {
    if (z < wanted) return 0
    round++
    const next = value(first + z)
    if (next >= z) break
    z = next
  }
  return z === wanted ? round : 0
}

const natural = (value: number, what: string): number => {
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new RangeError(`Expected ${what}, not \`${value}\``)
}

/**
 * The census of a language on declared inputs; classes are kept for the next question.
 *
 * - **Cost** of the classes of n nodes: pairs of smaller classes × points; solvers of a size need
 *   the classes of two nodes less only
 * - **Errors** `RangeError` where values could leave the safe integers or are more than 2^26, or
 *   there is no input
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * const inputs = Array.from({ length: 50 }, (_, x) => x)
 * const { solvers } = Expression.census(Expression.standard, inputs)
 * const halving = solvers(8, inputs.map((x) => Math.ceil(x / 2)))
 * halving.map((it) => [it.binder, it.iterations, it.count]) // => [["MU", 26, 16n], ["FIX", 2, 5n]]
 * ```
 */
export const census = (primitives: Primitives, inputs: ReadonlyArray<number>): Census => {
  checked(primitives)
  if (inputs.length === 0) throw new RangeError("Expected at least one input, not `[]`")
  for (const x of inputs) natural(x, "a natural number")
  const { of, pairs, starts } = classes(primitives, inputs)

  /** The greatest time of a binder over all inputs; 0 where one is answered otherwise. */
  const time = (
    binder: Binder,
    value: (point: number) => number,
    wanted: ReadonlyArray<number>
  ): number => {
    let most = 0
    for (let k = 0; k < inputs.length; k++) {
      const taken = iterations(binder, value, starts[k]!, inputs[k]!, wanted[k]!)
      if (taken === 0) return 0
      if (taken > most) most = taken
    }
    return most
  }

  const solvers = (size: number, wanted: ReadonlyArray<number>): ReadonlyArray<Solvers> => {
    const nodes = natural(size, "a size") - 1
    if (wanted.length !== inputs.length) {
      throw new RangeError(`Expected ${inputs.length} answers, not \`${wanted.length}\``)
    }
    if (nodes < 1 || nodes % 2 === 0) return []
    const found = new Map<string, { -readonly [K in keyof Solvers]: Solvers[K] }>()
    const tally = (
      binder: Binder,
      iterations: number,
      count: number,
      body: () => ReadonlyArray<Symbol>
    ): void => {
      const key = `${binder} ${iterations}`
      const same = found.get(key)
      if (same !== undefined) same.count += BigInt(count)
      else {
        const example = { binder, body: body() }
        found.set(key, { binder, size, iterations, count: BigInt(count), example })
      }
    }
    for (const binder of primitives.binders) {
      if (nodes === 1) {
        for (const { values, mentionsZ, count, body } of of(1)) {
          const taken = mentionsZ ? time(binder, (point) => values[point]!, wanted) : 0
          if (taken > 0) tally(binder, taken, count, () => body)
        }
      }
      for (const [operator, a, b] of pairs(nodes)) {
        if (!a.mentionsZ && !b.mentionsZ) continue
        const [first, second] = [a.values, b.values]
        const result = apply[operator]
        const taken = time(binder, (point) => result(first[point]!, second[point]!), wanted)
        if (taken > 0) {
          tally(binder, taken, a.count * b.count, () => [operator, ...a.body, ...b.body])
        }
      }
    }
    const rank = (it: Solvers): number => primitives.binders.indexOf(it.binder)
    return [...found.values()].sort((a, b) => rank(a) - rank(b) || a.iterations - b.iterations)
  }
  return { classes: (nodes) => of(natural(nodes, "a number of nodes")), solvers }
}
