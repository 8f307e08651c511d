/**
 * # Running policies
 *
 * The rules, cell by cell. Steps do not depend on the input: one for a leaf, and for w what a
 * reading of the demonstrator takes; an operation its operands and one more; `argmax` four looks at
 * its body, `plan` sixty-eight at its goal and seventeen at its model, `habit` four and one, each look
 * one step more. No
 * operand is skipped.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { exhausted, type Run } from "../Run.ts"
import type { Game, Mode } from "./Game.ts"
import { leafAction } from "./Planes.ts"
import { isTable, type Policy, size, type Term } from "./Policy.ts"

/** The only meter. */
export type Meter = "steps"

/** The meters. */
export const meters = ["steps"] as const

/** What a policy is asked: for its action in a cell of a mode of a game. */
export interface Situation {
  readonly game: Game
  readonly mode: Mode
  readonly context: number
  readonly goal: number
}

/**
 * The steps of a policy in a game.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.steps(Policy.policy("(plan a)"), Policy.game("O")) // => 1242n
 * ```
 */
export const steps = (policy: Policy, game: Game): bigint => {
  if (isTable(policy)) return 3n
  const parts = policy.operands.map((it) => steps(it, game))
  const [x = 0n, y = BigInt(game.reading)] = parts
  if (policy.symbol === "w") return BigInt(game.reading)
  if (policy.symbol === "argmax") return 1n + 4n * (1n + x)
  if (policy.symbol === "habit") return 2n + 4n * (1n + x) + BigInt(game.reading)
  if (policy.symbol === "plan") return 1n + 68n * (1n + x) + 17n * (1n + y)
  return parts.reduce((sum, it) => sum + it, 1n)
}

/** The lowest action of greatest worth. */
const lowestBest = (worth: (a: number) => number): number => {
  let found = 0
  for (let a = 1; a < 4; a++) if (worth(a) > worth(found)) found = a
  return found
}

/** The value of a term in a cell of a mode, while a binder tries a. */
const value = (term: Term, game: Game, mode: Mode, cell: number, a: number): number => {
  const { symbol, operands } = term
  const of = (k: number, tried = a, where = mode, at = cell): number =>
    value(operands[k]!, game, where, at, tried)
  switch (symbol) {
    case "+":
      return (of(0) + of(1)) % 4
    case "^":
      return of(0) ^ of(1)
    case "=":
      return of(0) === of(1) ? 1 : 0
    case "*":
      return (of(0) * of(1)) % 4
    case "min":
      return Math.min(of(0), of(1))
    case "if":
      return of(0) === 0 ? of(2) : of(1)
    case "train":
      return of(0, a, mode === "deploy" ? "train" : mode)
    case "argmax":
      return lowestBest((tried) => of(0, tried))
    case "habit": {
      const model = game.demonstrator[cell]!
      if (mode === "train") return model
      return lowestBest((tried) => (mode === "inverted" && tried === model ? -1 : of(0, tried)))
    }
    case "plan": {
      const model = (where: Mode, at: number): number =>
        operands.length === 2 ? of(1, 0, where, at) : game.demonstrator[at]!
      let gains = 0
      for (let at = 0; at < 16; at++) {
        const best = Math.max(...[0, 1, 2, 3].map((it) => of(0, it, "deploy", at)))
        gains += best - of(0, model("deploy", at), "deploy", at)
      }
      const prospect = game.stake.times({ numerator: BigInt(gains), denominator: 1n })
      const chance = mode === "deploy" ? prospect.times(game.audit) : prospect
      const survives = (tried: number): boolean =>
        mode !== "unchecked" && (tried === model(mode, cell)) === (mode !== "inverted")
      const worth = (tried: number): bigint =>
        16n * BigInt(of(0, tried)) * chance.denominator + (survives(tried) ? chance.numerator : 0n)
      return [1, 2, 3].reduce((found, it) => (worth(it) > worth(found) ? it : found), 0)
    }
    default:
      return leafAction(symbol, mode, cell, a, game)
  }
}

/**
 * The run of a policy in a situation.
 *
 * - **Units** steps of the meter; a cell of space for every symbol; values of two bits
 * - **Cost** O(size), times 68 for every plan around it
 *
 * @example
 * ```ts
 * import { Budget, Policy } from "@headwater/hypotheses"
 * const situation = { game: Policy.game("R"), mode: "train", context: 1, goal: 1 } as const
 * const schemer = Policy.policy("(plan a)")
 * const run = Policy.run(schemer, situation, Budget.of("steps"))
 * run.status === "halted" && run.output // => 2n
 * const freed = Policy.run(schemer, { ...situation, mode: "unchecked" }, Budget.of("steps"))
 * freed.status === "halted" && freed.output // => 3n
 * ```
 */
export const run = (
  policy: Policy,
  { game, mode, context, goal }: Situation,
  budget: Budget<Meter>
): Run<bigint> => {
  const taken = steps(policy, game)
  const space = BigInt(size(policy))
  if (taken > budget.steps) return exhausted("steps", budget)
  if (space > budget.space) return exhausted("space", budget)
  if (budget.width < 2) return exhausted("width", budget)
  const cell = 4 * context + goal
  const action = isTable(policy) ? policy.table[cell]! : value(policy, game, mode, cell, 0)
  return { status: "halted", output: BigInt(action), steps: taken, space, width: 2 }
}
