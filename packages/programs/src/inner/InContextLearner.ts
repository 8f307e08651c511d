/**
 * # Programs that learn
 *
 * Learners over bits that follow contexts, as programs in weights mode: the context is in r1, the
 * history holds what came before as pairs of a context and its bit, and at the end r0 and r1 are the
 * weights of 0 and 1. Each is a learner inside a class of programs: what it does with the history is
 * up to its text.
 *
 * ## Main statements (checked in test/inner/InContextLearner.test.ts)
 * - each predicts what its formula says, after every history
 * - lengths and steps are measured, here as everywhere
 *
 * ## References
 * - [KrichevskyTrofimov1981], [WillemsShtarkovTjalkens1995]
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { mixture } from "./mixture.ts"

export { along, type Pair, predicted, type Prediction, shown } from "./prediction.ts"

/** A program that predicts bits in contexts from a history of pairs. */
export interface InContextLearner {
  readonly id: string
  /** How it predicts, in a few words. */
  readonly about: string
  readonly program: Register.Program
}

/** The pairs of contexts and bits as the history that a program reads, oldest first. */
export const history = (
  pairs: ReadonlyArray<readonly [context: number, bit: number]>
): ReadonlyArray<number> => pairs.flat()

/**
 * F8' counting per context: 2a + 1 against 2b + 1 after a zeros and b ones in this context, which
 * is the estimator of Krichevsky and Trofimov. The first bit of a context costs one bit.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { InContextLearner } from "@headwater/programs"
 * const { program } = InContextLearner.counting
 * Register.encode(program).length // => 171
 * const history = InContextLearner.history([[5, 1], [6, 0], [5, 1]])
 * const run = Register.weights(program, { registers: { r1: 5 }, history }, 2, Budget.of("unit"))
 * run.status === "halted" && run.output.map(String) // => ["1/6", "5/6"]
 * ```
 */
export const counting: InContextLearner = {
  id: "counting",
  about: "counts the bits of the context and adds a half to each",
  program: Register.program(`
       MOV r2 r1
       SET r0 1
       SET r1 1
    L: JZ r6 E        ; from the newest pair to the oldest
       DEC r6
       LD r3 r6
       DEC r6
       LD r4 r6
       EQ r4 r2
       JZ r4 L
       JZ r3 Z
       INC r1
       INC r1
       JMP L
    Z: INC r0
       INC r0
       JMP L
    E: END`)
}

/**
 * Doubling per context: 2^a against 2^b. Where a context always shows one bit it loses less than
 * 2.26 bits on it, however often it occurs; a bit that changes is expensive.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { InContextLearner } from "@headwater/programs"
 * Register.encode(InContextLearner.doubling.program).length // => 163
 * ```
 */
export const doubling: InContextLearner = {
  id: "doubling",
  about: "doubles the weight of a bit each time the context shows it",
  program: Register.program(`
       MOV r2 r1
       SET r0 1
       SET r1 1
    L: JZ r6 E
       DEC r6
       LD r3 r6
       DEC r6
       LD r4 r6
       EQ r4 r2
       JZ r4 L
       JZ r3 Z
       ADD r1 r1
       JMP L
    Z: ADD r0 r0
       JMP L
    E: END`)
}

/** One coin for all contexts, estimated as {@link counting} does for each. */
export const coin: InContextLearner = {
  id: "coin",
  about: "counts all bits, whatever their context",
  program: Register.program(`
       SET r0 1
       SET r1 1
    L: JZ r6 E
       DEC r6
       LD r3 r6
       DEC r6
       JZ r3 Z
       INC r1
       INC r1
       JMP L
    Z: INC r0
       INC r0
       JMP L
    E: END`)
}

/** Equal weights for both bits. */
export const indifferent: InContextLearner = {
  id: "indifferent",
  about: "gives both bits one half",
  program: Register.program("SET r1 0")
}

/** Weights are held in units of one over this by the learners that descend. */
export const unit = 64

/** The share of the way to the last bit that they move. */
const rate = 8

/** Descent on the squared error of a chance, from the oldest bit to the newest. */
const descending = (skip: string): Register.Program =>
  Register.program(`
       MOV r7 r1
       SET r1 ${unit / 2}
    L: MOV r2 r3
       EQ r2 r6
       JZ r2 N
       JMP A
    N: LD r4 r3
       INC r3
       LD r5 r3
       INC r3
       ${skip}
       SET r2 ${rate}
       JZ r5 Z
       SET r0 ${unit}
       SUB r0 r1
       DIV r0 r2
       ADD r1 r0
       JMP L
    Z: MOV r0 r1
       DIV r0 r2
       SUB r1 r0
       JMP L
    A: SET r0 ${unit}
       SUB r0 r1`)

/**
 * One coin for all contexts, by gradient descent: its chance begins at one half and moves an eighth
 * of the way to every bit, in units of 1/64, rounded towards where it was.
 */
export const descent: InContextLearner = {
  id: "descent",
  about: "moves one chance an eighth of the way to every bit",
  program: descending("")
}

/** As {@link descent}, with the bits of the context alone. */
export const descentPerContext: InContextLearner = {
  id: "descent-per-context",
  about: "moves the chance of the context an eighth of the way to each of its bits",
  program: descending("EQ r4 r7 | JZ r4 L")
}

/**
 * A context tree of depth 1: half of {@link coin} and half of {@link counting}, as one mixture. Its
 * weights are large and its steps many, about 28 n² after n pairs; it uses cells 998 and 999, and
 * those of the pair behind the history.
 */
export const tree: InContextLearner = {
  id: "tree",
  about: "mixes one coin for all contexts with a coin for each",
  program: mixture
}

/** Those of this module, shortest first. */
export const all: ReadonlyArray<InContextLearner> = [
  indifferent,
  coin,
  doubling,
  counting,
  descent,
  descentPerContext,
  tree
]
