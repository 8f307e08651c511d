/**
 * # Programs that answer for the brain of a chain
 *
 * Texts of the register machine. They have the site asked for in r1, the cells of the world as their
 * history, and the choice of the brain at the site as their answer. How they go about it differs: one
 * runs the whole selection, one tries all brains, one runs the selection on the windows near the
 * site alone and is not sure of what it finds, one has a world of its own. All want a reach of 1 or more.
 * The record of the brain's bits is `Table.bits` of `@headwater/programs`, in four steps.
 *
 * ## Main statements (checked in test/Selection.test.ts)
 * - law `whole`: 401 + 10 K bits, and at most N (29 · 2^(K+1) + 6) + 1 steps, as many for the last
 *   site of the world of zeros: a window takes 29 steps at most, the last 28, and a site that is
 *   walked past 6
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { type Chain, cells } from "./Chain.ts"
import { run, table } from "./cellular/run.ts"

/** Where a text finds the number of states, and twice as many, as lines that leave them in `r`. */
interface Sizes {
  readonly states: (r: string) => string
  readonly windows: (r: string) => string
}

const spelled = (reach: number): Sizes => ({
  states: (r) => `SET ${r} ${2 ** reach}`,
  windows: (r) => `SET ${r} ${2 ** (reach + 1)}`
})

/**
 * What is best from a window on, for all windows from the one before r2 down: its worth is written into its
 * place of a table from r6 on, and the window itself after the worths of a site.
 */
const step = ({ states, windows }: Sizes): string => `
    L: DEC r2
       MOV r3 r2
       ${windows("r4")}
       DIV r3 r4
       MOV r3 r2
       SUB r3 r4
       ADD r3 r6
       ${states("r5")}
       MOV r7 r4
       DIV r7 r5
       ADD r5 r3
       ${windows("r7")}
       ADD r5 r7
       SET r7 2
       DIV r4 r7
       ADD r4 r3
       LD r7 r5
       LD r0 r2
       ADD r0 r7
       LD r7 r4
       MOV r3 r0
       LT r0 r7
       JZ r0 U
       JMP K
    U: ST r4 r3
       ${states("r7")}
       ADD r4 r7
       ST r4 r5`

/** From the place in r2 along the best windows, as many sites as `count` says; the last low bit. */
const walk = ({ states }: Sizes, count: string): string => `
    N: ${states("r3")}
       ADD r2 r3
       LD r2 r2
       JZ ${count} A
       DEC ${count}
       JMP N
    A: SET r0 2
       DIV r2 r0`

const body = (sizes: Sizes): string => `${step(sizes)}
    K: JZ r2 T
       JMP L
    T: MOV r2 r6
       ${walk(sizes, "r1")}`

/**
 * The whole selection, by dynamic programming over all windows of the world.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Selection } from "@headwater/worlds"
 * const run = (r1: number) =>
 *   Register.answer(Selection.whole(1), { registers: { r1 }, history: [0, 0, 0, 0, 0, 0, 0, 1] }, Budget.of("unit"))
 * const last = run(1)
 * last.status === "halted" && [last.output, last.steps] // => [1n, 236n]
 * Register.encode(Selection.whole(1)).length // => 411
 * ```
 */
export const whole = (reach: number): Register.Program =>
  Register.program(`MOV r2 r6 ${body(spelled(reach))}`)

/** The most steps that {@link whole} takes on any world. */
export const wholeSteps = (chain: Chain): number => 29 * cells(chain) + 6 * chain.sites + 1

/**
 * The whole selection by a text that builds the number of states by doubling, so that the reach costs the
 * bits of one number. It keeps it behind its table, at four times the length of the history.
 */
export const doubling = (reach: number): Register.Program => {
  const kept = (r: string): string => `MOV ${r} r6
       ADD ${r} ${r}
       ADD ${r} ${r}`
  const states = (r: string): string => `${kept(r)}
       LD ${r} ${r}`
  const sizes = {
    states,
    windows: (r: string): string => `${states(r)}
       ADD ${r} ${r}`
  }
  return Register.program(`
       SET r4 ${reach}
       SET r5 1
    D: ADD r5 r5
       DEC r4
       JZ r4 E
       JMP D
    E: ${kept("r4")}
       ST r4 r5
       MOV r2 r6
       ${body(sizes)}`)
}

/**
 * Every brain in lexicographic order, and the first that is worth most. It is asked for the number
 * of sites after the one that is meant, and its time doubles with every site.
 */
export const everyBrain = (reach: number): Register.Program =>
  Register.program(`
    B: MOV r5 r4
       MOV r7 r6
       SET r0 0
    W: SET r2 ${2 ** (reach + 1)}
       SUB r7 r2
       MOV r3 r5
       DIV r3 r2
       ADD r2 r7
       LD r2 r2
       ADD r0 r2
       SET r2 2
       DIV r5 r2
       JZ r7 X
       JMP W
    X: JZ r5 C
       JMP E
    C: LD r2 r6
       LT r2 r0
       JZ r2 N
       ST r6 r0
       MOV r3 r6
       INC r3
       ST r3 r4
    N: INC r4
       JMP B
    E: INC r6
       LD r0 r6
    Y: SET r2 2
       DIV r0 r2
       JZ r1 Z
       DEC r1
       JMP Y
    Z: MOV r0 r2`)

/** How far a partial reader reads to both sides, and how many times likelier it takes what it finds. */
export interface Partial {
  readonly radius: number
  readonly odds: number
}

/**
 * The selection on the windows within `radius` of the site, in weights mode: what it finds has `odds`
 * to 1. Near the first site it reads as many windows, so further to the right. Its time does not depend on how many sites there are.
 */
export const partial = (reach: number, { odds, radius }: Partial): Register.Program => {
  const sizes = spelled(reach)
  const double = "\n       ADD r3 r3".repeat(reach + 1)
  return Register.program(`
       MOV r3 r1
       SET r4 ${radius}
       SUB r3 r4
       SUB r1 r3${double}
       SET r2 ${(2 * radius + 1) * 2 ** (reach + 1)}
       ADD r2 r3
       MOV r5 r6
       LT r5 r2
       JZ r5 O
       MOV r2 r6
    O: SET r5 2046
       ST r5 r1
       MOV r1 r3
       ${step(sizes)}
    K: MOV r3 r2
       EQ r3 r1
       JZ r3 L
       MOV r2 r6
       ADD r2 r1
       SET r5 2046
       LD r5 r5
       ${walk(sizes, "r5")}
       SET r1 ${odds}
       JZ r0 Q
       JMP R
    Q: MOV r0 r1
       SET r1 1
    R: END`)
}

/**
 * A program that is shown nothing: it has an elementary rule, runs it from one live cell for as
 * many steps as half the cells of the world, takes the row for the world, and runs the whole
 * selection on it.
 */
export const hidden = (chain: Chain, rule: number): Register.Program => {
  const n = cells(chain)
  return Register.program(`
       SET r2 1500
       ST r2 r1
       SET r1 ${n / 2}
       ${run("G")}
    G: LD r1 r2
       DATA ${table(rule)}
       SET r2 ${n}
       SET r6 1600
       ${body(spelled(chain.reach))}`)
}
