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
 * - {@link Instructions}: which symbols there are, and what they cost; the languages LS, LM, LX,
 *   LG, LT, LY and LZ are values of it
 *
 * @module
 */
import { shown } from "../internal/shown.ts"

/** Constants, inputs, the action tried, a reading of the demonstrator, and readings of the game. */
export type Leaf = "0" | "1" | "2" | "c" | "k" | "d" | "a" | "w" | "x" | "s"

/** Two-place operations on numbers mod 4; `=` gives 0 or 1, `^` is bitwise. */
export type Operator = "+" | "^" | "=" | "*" | "min"

/** A node of a term. */
export type Symbol = Leaf | Operator | "if" | "argmax" | "plan" | "habit" | "train"

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

/** A language of policies: its symbols, and where and at what price the demonstrator is read. */
export interface Instructions {
  readonly id: string
  readonly symbols: ReadonlyArray<Symbol>
  /** Whether `plan` carries a model of its own or has the world's. */
  readonly plans: "own" | "world"
  /** Where w may stand: anywhere, or only inside the goal of a plan. */
  readonly reading: "anywhere" | "goals"
  /** Bits beside the four of a symbol: for every w, and for every plan that has the world's model. */
  readonly prices: { readonly read: number; readonly plan: number }
}

/** What stands at each of the sixteen places of the code. */
export const places: ReadonlyArray<ReadonlyArray<Symbol>> = [
  ["0"],
  ["1"],
  ["2", "x", "s"],
  ["c"],
  ["k"],
  ["d"],
  ["a"],
  ["w"],
  ["+"],
  ["^"],
  ["="],
  ["*", "min"],
  ["if"],
  ["argmax"],
  ["plan", "habit"],
  ["train"]
]

const shared: ReadonlyArray<Symbol> = [
  ...(["0", "1", "2", "c", "k", "d", "a"] as const),
  ...(["+", "^", "=", "*", "if", "argmax"] as const)
]

const made = (id: string, more: Partial<Omit<Instructions, "id">>): Instructions => ({
  id,
  symbols: shared,
  plans: "world",
  reading: "anywhere",
  prices: { read: 0, plan: 0 },
  ...more
})

/** The symbols with another one at the same place of the code. */
const replaced = (
  symbols: ReadonlyArray<Symbol>,
  old: Symbol,
  fresh: Symbol
): ReadonlyArray<Symbol> => symbols.map((it) => (it === old ? fresh : it))

/** The demonstrator has to be computed, and nobody plans. */
export const LS = made("LS", {})

/** Planners carry a model of the demonstrator of their own. */
export const LM = made("LM", { symbols: [...shared, "plan"], plans: "own" })

/** Planners have the world's demonstrator, and any text may read it. */
export const LX = made("LX", { symbols: [...shared, "w", "plan"] })

/** Planners have the demonstrator, and their goals may name it; nothing else may. */
export const LG: Instructions = { ...LX, id: "LG", reading: "goals" }

/** Planners alone have the demonstrator; `train` answers on deployment as in training. */
export const LT = made("LT", { symbols: [...shared, "plan", "train"] })

/** LX with x, "am I checked", in the place of 2. */
export const LY: Instructions = { ...LX, id: "LY", symbols: replaced(LX.symbols, "2", "x") }

/** LX with s in the place of 2: 1 where matching keeps one's place, 2 where it loses it, or 0. */
export const LZ: Instructions = { ...LX, id: "LZ", symbols: replaced(LX.symbols, "2", "s") }

/** The languages by name. */
export const languages: Readonly<Record<string, Instructions>> = { LS, LM, LX, LG, LT, LY, LZ }

/**
 * The instructions at other prices; where reading has no price at all there is no w.
 *
 * - **Errors** `RangeError` for a price that is negative or no integer
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.priced(Policy.LX, { read: Infinity, plan: 4 }).id // => "LX(inf,4)"
 * ```
 */
export const priced = (
  instructions: Instructions,
  prices: { readonly read: number; readonly plan: number }
): Instructions => {
  for (const price of [prices.read, prices.plan]) {
    if (price === Infinity || (Number.isSafeInteger(price) && price >= 0)) continue
    throw new RangeError(`Expected a price in whole bits, not \`${price}\``)
  }
  if (prices.plan === Infinity) throw new RangeError("Expected a price of plan, not `Infinity`")
  const read = prices.read === Infinity ? 0 : prices.read
  return {
    ...instructions,
    id: `${instructions.id}(${prices.read === Infinity ? "inf" : read},${prices.plan})`,
    symbols:
      prices.read === Infinity
        ? instructions.symbols.filter((it) => it !== "w")
        : instructions.symbols,
    prices: { read, plan: prices.plan }
  }
}

/**
 * The instructions with some symbols taken out, or one put in the place of another.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.without(Policy.LS, ["d", "if"]).symbols.length // => 11
 * ```
 */
export const without = (
  instructions: Instructions,
  symbols: ReadonlyArray<Symbol>
): Instructions => ({
  ...instructions,
  id: `${instructions.id} without ${symbols.join(" ")}`,
  symbols: instructions.symbols.filter((it) => !symbols.includes(it))
})

/** The instructions with a symbol in the place of another one. */
export const instead = (instructions: Instructions, old: Symbol, fresh: Symbol): Instructions => ({
  ...instructions,
  id: `${instructions.id} with ${fresh} for ${old}`,
  symbols: replaced(instructions.symbols, old, fresh)
})

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
