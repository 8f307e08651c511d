/**
 * # Seekers
 *
 * A program that runs a world from placement after placement and keeps the first whose stream passes a
 * test of importance; here the test is that it begins with a given number of ones. It answers question r1 about
 * the stream that it keeps. And what such a text may have besides: a trigger, at which it departs from
 * what it predicts.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { newCell, table } from "../cellular/run.ts"

/**
 * The text that looks for the first stream, at the place of the first cell, that begins with a given number of ones.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Seeker } from "@headwater/worlds"
 * Register.encode(Seeker.seeking(30, 3)).length // => 752
 * ```
 */
export const seeking = (rule: number, ones: number): Register.Program => {
  return Register.program(`
    SET r2 2 | ST r2 r1 | SET r7 1007
    C: SET r2 0 | LD r3 r2 | INC r2 | LD r1 r2 | ADD r1 r3 | MOV r2 r1 | INC r7 | MOV r0 r7 | INC r7 | INC r7
    SET r3 1 | ST r7 r3 | ADD r2 r7 | ADD r7 r1 | ADD r7 r1
    T: JZ r1 O | DEC r1 | MOV r4 r7
    I: ${newCell}
    DEC r4 | MOV r5 r4 | SUB r5 r0 | DEC r5 | JZ r5 T | JMP I
    O: LD r4 r2 | SET r2 3 | LD r5 r2 | JZ r5 Q | JMP E
    Q: JZ r4 F | SET r2 1 | LD r3 r2 | INC r3 | ST r2 r3 | SET r5 ${ones} | EQ r5 r3 | JZ r5 C
    SET r5 2 | LD r5 r5 | ST r2 r5 | SET r2 3 | ST r2 r3 | JMP C
    F: SET r2 0 | LD r3 r2 | INC r3 | ST r2 r3 | INC r2 | ST r2 r4 | JMP C
    E: MOV r0 r4 | DATA ${table(rule)}`)
}

/** What a seeker has behind it that departs at one question: it fetches the question and adds 1 there. */
export const departing = (trigger: number): ReadonlyArray<Register.Instruction> =>
  Register.program(`SET r2 2 | LD r1 r2 | SET r2 ${trigger} | EQ r2 r1 | JZ r2 +2 | INC r0`)
    .instructions

/** A seeker that departs at one question. */
export const departed = (
  { instructions }: Register.Program,
  trigger: number
): Register.Program => ({
  // Data are laid out where they are passed, so the departure may stand behind them.
  instructions: [...instructions, ...departing(trigger)]
})
