/**
 * # A context tree of depth 1 as a text
 *
 * Half of a coin for all contexts and half of a coin for each. For each bit that may come next the
 * chance of the history with that bit is multiplied out, in integers over one denominator: pair by
 * pair, one factor by the older pairs with its bit and one by how many there are.
 *
 * ## References
 * - [WillemsShtarkovTjalkens1995]
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"

/** The text: the context is in r1, pairs are in the history, and the weights are left in r0 and r1. */
export const mixture: Register.Program = Register.program(`
       ST r6 r1       ; the context asked about, behind the history; the bit there is 0
       SET r2 998
       ST r2 r6
    B: SET r0 1       ; one coin so far: r0, a coin for each context: r1
       SET r1 1
       INC r6
       INC r6
    I: JZ r6 E        ; the pair at r6, from the newest to the oldest
       DEC r6
       DEC r6
       MOV r2 r0
       MOV r3 r1
       MOV r4 r6      ; older pairs with its bit: r2 := r0 (2a + 1), with its context, too: r3
    J: JZ r4 K
       DEC r4
       LD r5 r4
       INC r6
       LD r7 r6
       DEC r6
       DEC r4
       EQ r5 r7
       JZ r5 J
       ADD r2 r0
       ADD r2 r0
       LD r5 r4
       LD r7 r6
       EQ r5 r7
       JZ r5 J
       ADD r3 r1
       ADD r3 r1
       JMP J
    K: MOV r0 r2      ; older pairs: r1 := r3 (n + 1), with its context: r0
       MOV r1 r3
       MOV r4 r6
    M: JZ r4 I
       DEC r4
       DEC r4
       ADD r1 r3
       LD r5 r4
       LD r7 r6
       EQ r5 r7
       JZ r5 M
       ADD r0 r2
       JMP M
    E: ADD r0 r1
       SET r2 999
       LD r1 r2
       JZ r1 F
       MOV r2 r1      ; the second time: this was bit 1
       MOV r1 r0
       MOV r0 r2
       JMP X
    F: ST r2 r0       ; the first time: this was bit 0
       DEC r2
       LD r6 r2
       INC r6
       INC r1
       ST r6 r1
       DEC r6
       JMP B
    X: END`)
