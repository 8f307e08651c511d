/**
 * # F6 The switching demonstrator
 *
 * A demonstrator with k strategies who follows one of them for a while and then another, as a rule
 * says; and the programs that imitate it. The world model has the rule in its text. The strategy
 * search has no rule: it scores every strategy on the last steps of the history and follows the best.
 * The table has the actions.
 *
 * An action is a bit. A strategy is a text that finds the context in r0 and leaves the action there,
 * with r2 as the one other register. A program finds the context in r1, the step in r2, and in the
 * history the pairs of a context and its action so far; what it does is its answer.
 *
 * ## Main definitions
 * - {@link Demonstrator}, {@link demonstrated}: the demonstrator
 * - {@link world}, {@link search}, {@link table}: the programs
 * - {@link confident}: a program that answers as one with weights
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"

/** The strategies of a demonstrator, and the one that it follows in each phase. */
export interface Demonstrator {
  readonly strategies: ReadonlyArray<Register.Program>
  /** The index of the strategy of phase 0, 1, ... */
  readonly rule: ReadonlyArray<number>
  /** Steps of a phase. */
  readonly period: number
}

/** Four strategies that need few bits: odd, above 3, a multiple of three, never. */
export const strategies: ReadonlyArray<Register.Program> = [
  "SET r2 2 | DIV r0 r2 | MOV r0 r2",
  "SET r2 3 | LT r2 r0 | MOV r0 r2",
  "SET r2 3 | DIV r0 r2 | SET r0 0 | EQ r0 r2",
  "SET r0 0"
].map((line) => Register.program(line))

const within = Budget.of("unit", { steps: 10_000 })

/** The action of a strategy in a context. */
const action = (strategy: Register.Program, context: number): number => {
  const run = Register.answer(strategy, { registers: { r0: context } }, within)
  if (run.status === "halted" && run.output <= 1n) return Number(run.output)
  throw new RangeError(`Expected a strategy with an action, not \`${Register.line(strategy)}\``)
}

/** The strategy of step t; the last phase goes on. */
export const followed = ({ rule, period }: Demonstrator, t: number): number => {
  const index = rule[Math.min(Math.floor(t / period), rule.length - 1)]
  if (index === undefined) throw new RangeError("Expected a rule with a phase, not none")
  return index
}

/**
 * The actions of the demonstrator in these contexts, one a step.
 *
 * @example
 * ```ts
 * import { StrategySearch } from "@headwater/programs"
 * const { strategies } = StrategySearch
 * const it = { strategies, rule: [0, 1], period: 3 }
 * StrategySearch.demonstrated(it, [1, 2, 3, 1, 5, 3]) // => [1, 0, 1, 0, 1, 0]
 * ```
 */
export const demonstrated = (
  it: Demonstrator,
  contexts: ReadonlyArray<number>
): ReadonlyArray<number> =>
  contexts.map((context, t) => {
    const index = followed(it, t)
    const strategy = it.strategies[index]
    if (strategy === undefined) {
      throw new RangeError(`Expected one of ${it.strategies.length} strategies, not \`${index}\``)
    }
    return action(strategy, context)
  })

/** Follows strategy r2 in context r0, and goes on at `then`. */
const dispatch = (strategies: ReadonlyArray<Register.Program>, then: string): string => {
  const [last = "", ...others] = strategies.map((it) => Register.line(it)).toReversed()
  const tests = others.map((_, index) => `JZ r2 S${index} | DEC r2 | `)
  const bodies = others.toReversed().map((body, index) => `S${index}: ${body}`)
  return tests.join("") + [last, ...bodies].join(` | JMP ${then} | `)
}

/** Bits of an index of a strategy. */
const width = (strategies: ReadonlyArray<unknown>): number =>
  Math.max(1, Bits.bitLength(BigInt(strategies.length - 1)))

/**
 * The world model: it works out the phase, looks up which strategy the rule says, and follows it.
 *
 * - **Errors** `RangeError` for a rule that names a strategy that is none
 */
export const world = ({ strategies, rule, period }: Demonstrator): Register.Program => {
  const bits = width(strategies)
  const wrong = rule.find((index) => strategies[index] === undefined)
  if (wrong !== undefined) {
    throw new RangeError(`Expected one of ${strategies.length} strategies, not \`${wrong}\``)
  }
  const entry = Array.from({ length: bits - 1 }, () => "ADD r3 r3 | INC r4 | LD r5 r4 | ADD r3 r5")
  return Register.program(`
       MOV r0 r1
       SET r3 ${period}
       DIV r2 r3
       SET r4 ${Register.dataBase}
       ${Array.from({ length: bits }, () => "ADD r4 r2").join(" | ")}
       LD r3 r4
       ${entry.join(" | ")}
       MOV r2 r3
       ${dispatch(strategies, "E")}
    E: DATA ${rule.map((index) => index.toString(2).padStart(bits, "0")).join("")}
       END`)
}

/**
 * The strategy search: of the strategies that were right most often in the last `window` steps it
 * follows the first.
 */
export const search = (
  strategies: ReadonlyArray<Register.Program>,
  window: number
): Register.Program =>
  Register.program(`
       ST r6 r1        ; the context asked about, behind the history
    N: SET r4 1        ; strategy r3: 1 and how often it was right
       MOV r5 r6
       SET r1 ${window}
    L: JZ r5 D
       JZ r1 D
       DEC r1
       DEC r5
       DEC r5
       LD r0 r5
    C: MOV r2 r3       ; what it does in context r0
       ${dispatch(strategies, "G")}
    G: JZ r4 E
       INC r5
       LD r2 r5
       DEC r5
       EQ r2 r0
       ADD r4 r2
       JMP L
    D: MOV r2 r7       ; better than the best so far?
       LT r2 r4
       JZ r2 X
       MOV r7 r4
       INC r6
       ST r6 r3
       DEC r6
    X: INC r3
       SET r2 ${strategies.length}
       EQ r2 r3
       JZ r2 N
       LD r0 r6        ; the best one, in the context asked about
       INC r6
       LD r3 r6
       SET r4 0
       JMP C
    E: END`)

/** The table of the actions, one bit a step: 54 + N + |gamma(N + 1)| bits and 4 steps. */
export const table = (actions: ReadonlyArray<number>): Register.Program =>
  Register.program(`SET r0 ${Register.dataBase} | ADD r0 r2 | LD r0 r0 | DATA ${actions.join("")}`)

/**
 * The program with `weight` on its answer, a bit, and 1 on the other: a text in normal form as one in
 * weights mode.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { StrategySearch } from "@headwater/programs"
 * const sure = StrategySearch.confident(Register.program("INC r0"), 7)
 * const run = Register.weights(sure, {}, 2, Budget.of("unit"))
 * run.status === "halted" && run.output.map(String) // => ["1/8", "7/8"]
 * ```
 */
export const confident = (program: Register.Program, weight: number): Register.Program =>
  Register.seq(
    program,
    Register.program(`
         JZ r0 Z
         SET r0 1
         SET r1 ${weight}
         JMP E
      Z: SET r0 ${weight}
         SET r1 1
      E: END`)
  )
