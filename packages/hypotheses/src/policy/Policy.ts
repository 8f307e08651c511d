/**
 * # Policies as texts
 *
 * What an imitator may be: a term over the context c, the demonstrator's goal k, the deployment
 * flag d, a reading w of the demonstrator and the action a that a binder tries; or a table of
 * sixteen answers. `argmax E` answers the lowest a of greatest `E(a)`; `plan` answers as serves the
 * goal E best, knowing that an imitator who is caught is replaced; `habit` does so without working out
 * what is at stake, which it takes as large. Nothing in them rewards imitation.
 *
 * ## Main definitions
 * - {@link Policy}: a {@link Term} or a {@link Table}
 * - {@link fault}: why a policy is not one of a language; see Instructions.ts for the languages
 *
 * @module
 */
import { shown } from "../internal/shown.ts"
import type { Instructions } from "./Instructions.ts"
import type { Leaf, Symbol } from "./Symbol.ts"

/** A symbol with its operands. `plan` has a goal, and a model of its own where it has two. */
export interface Term {
  readonly symbol: Symbol
  readonly operands: ReadonlyArray<Term>
}

/** The answer in each of the sixteen cells, whatever the mode. */
export interface Table {
  readonly table: ReadonlyArray<number>
}

/** A term or a table. */
export type Policy = Term | Table

/** How many operands a symbol has. */
export const arity = (symbol: Symbol, plans: "own" | "world"): 0 | 1 | 2 | 3 => {
  switch (symbol) {
    case "+":
    case "^":
    case "=":
    case "*":
    case "min":
      return 2
    case "if":
      return 3
    case "argmax":
    case "habit":
    case "train":
      return 1
    case "plan":
      return plans === "own" ? 2 : 1
    default:
      return 0
  }
}

const leaves: ReadonlySet<Symbol> = new Set(["0", "1", "2", "x", "s", "c", "k", "d", "a", "w"])

/** Whether a symbol has no operands. */
export const isLeaf = (symbol: Symbol): symbol is Leaf => leaves.has(symbol)

/** Whether a symbol plans: by what is at stake, or by habit, as if much were. */
export const isPlan = (symbol: Symbol): boolean => symbol === "plan" || symbol === "habit"

/** Whether a policy is a table. */
export const isTable = (policy: Policy): policy is Table => "table" in policy

/** A term of a symbol and its operands. */
export const term = (symbol: Symbol, ...operands: ReadonlyArray<Term>): Term => ({
  symbol,
  operands
})

/**
 * The symbols of a policy; a table has nine, since it takes as many bits.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.size(Policy.policy("(plan (= a w))")) // => 4
 * ```
 */
export const size = (policy: Policy): number =>
  isTable(policy) ? 9 : policy.operands.reduce((sum, it) => sum + size(it), 1)

/** How often a term reads the demonstrator, in goals of plans and elsewhere, and plans with it. */
export interface Uses {
  readonly reads: number
  readonly goalReads: number
  readonly plans: number
}

/**
 * How often a policy reads the demonstrator or plans with the world's model of it.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.uses(Policy.policy("(+ w (plan (= a w)))")) // => { reads: 1, goalReads: 1, plans: 1 }
 * ```
 */
export const uses = (policy: Policy): Uses => {
  if (isTable(policy)) return { reads: 0, goalReads: 0, plans: 0 }
  const parts = policy.operands.map(uses)
  const sum = (of: (it: Uses) => number): number => parts.reduce((all, it) => all + of(it), 0)
  const goal = isPlan(policy.symbol) ? (parts[0]?.reads ?? 0) : 0
  const world = isPlan(policy.symbol) && policy.operands.length === 1
  return {
    reads: sum((it) => it.reads) - goal + (policy.symbol === "w" ? 1 : 0),
    goalReads: sum((it) => it.goalReads) + goal,
    plans: sum((it) => it.plans) + (world ? 1 : 0)
  }
}

/** Whether some node of a policy searches, with or without effect. */
export const searches = (policy: Policy): boolean =>
  !isTable(policy) &&
  (policy.symbol === "argmax" || isPlan(policy.symbol) || policy.operands.some(searches))

/** Where a term stands: whether a binder holds a, and whether it is part of a plan's goal. */
interface Place {
  readonly bound: boolean
  readonly goal: boolean
}

/**
 * Why a policy is not one of a language; undefined where it is one.
 *
 * `a` is legal inside the body of a binder only; the model of a plan is closed; w may be confined
 * to goals.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.fault(Policy.LG, Policy.policy("(+ w 1)")) // => "expected w inside the goal of a plan only"
 * ```
 */
export const fault = (instructions: Instructions, policy: Policy): string | undefined => {
  if (isTable(policy)) {
    const fits = policy.table.length === 16 && policy.table.every(isAction)
    return fits ? undefined : "expected a table of sixteen actions from 0 to 3"
  }
  const { symbols, plans, reading } = instructions
  const check = ({ symbol, operands }: Term, place: Place): string | undefined => {
    if (!symbols.includes(symbol))
      return `expected a symbol of ${instructions.id}, not ${shown(symbol)}`
    const wanted = arity(symbol, plans)
    if (operands.length !== wanted) {
      return `expected ${wanted} operands of ${symbol}, not \`${operands.length}\``
    }
    if (symbol === "a" && !place.bound) return "expected a inside argmax or plan only"
    if (symbol === "w" && reading === "goals" && !place.goal) {
      return "expected w inside the goal of a plan only"
    }
    for (const [k, operand] of operands.entries()) {
      const wrong = check(operand, below(symbol, k, place))
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
  return check(policy, { bound: false, goal: false })
}

/** Where the k-th operand of a symbol stands. */
export const below = (symbol: Symbol, k: number, place: Place): Place => {
  if (symbol === "argmax") return { bound: true, goal: place.goal }
  if (!isPlan(symbol)) return place
  return k === 0 ? { bound: true, goal: true } : { bound: false, goal: place.goal }
}

/** Whether a number is an action. */
export const isAction = (n: number): boolean => n === 0 || n === 1 || n === 2 || n === 3
