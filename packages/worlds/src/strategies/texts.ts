/**
 * # Texts that imitate a choice of strategies
 *
 * Programs of the register machine with the same twelve bits of strategies. History has a context and
 * an answer for each step so far; the context is in r1.
 *
 * ## Main definitions
 * - {@link explanation}: runs the world from the start and so knows the choice
 * - {@link search}: follows the strategy that was right most often of late; weights
 * - {@link survivors}: counts those that were right all through the epoch; weights
 * - {@link record}: has the choices as a list, or as a list that ends in a period
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { newCell, table as ruleTable } from "../cellular/run.ts"
import { epochLength, strategies } from "./choice.ts"

const table = strategies.flat().join("")

/** The text that runs a rule, one row an epoch, and counts live cells at every third address. */
export const explanation = (rule: number): Register.Program => {
  return Register.program(`
    SET r2 2005 | ST r2 r1 | MOV r1 r6 | SET r2 ${2 * epochLength} | DIV r1 r2 | MOV r7 r1 | INC r7
    ADD r7 r7 | SET r2 3000 | ADD r7 r2 | SET r3 1 | INC r2 | INC r2 | ST r2 r3
    T: JZ r1 O | DEC r1 | MOV r4 r7 | SET r2 2000 | SET r0 0 | ST r2 r0 | INC r2 | ST r2 r0 | INC r2 | ST r2 r0
    I: ${newCell}
    MOV r2 r4 | SET r3 3 | DIV r2 r3
    SET r2 2000 | ADD r2 r3 | LD r3 r2 | ADD r3 r5 | ST r2 r3 | DEC r4 | SET r5 3001 | EQ r5 r4 | JZ r5 I
    SET r2 2004 | LD r0 r2 | SET r4 3
    A: DEC r4 | SET r5 2000 | MOV r6 r5 | ADD r5 r4 | ADD r6 r0 | LD r5 r5 | LD r6 r6 | LT r6 r5 | JZ r6 B | MOV r0 r4
    B: JZ r4 C | JMP A
    C: ST r2 r0 | JMP T
    O: SET r2 2004 | LD r0 r2 | ADD r0 r0 | ADD r0 r0 | INC r2 | LD r1 r2 | ADD r0 r1 | SET r1 1008 | ADD r0 r1 | LD r0 r0
    DATA ${ruleTable(rule)}${table}`)
}

/** The text that scores the strategies on a given number of steps and gives the best one's answer `weight` to 1. */
export const search = (memory: number, weight: number): Register.Program =>
  Register.program(`
    SET r2 1000
    J: SET r0 0 | SET r4 ${memory} | MOV r3 r6
    H: JZ r3 D | JZ r4 D | DEC r4 | DEC r3 | LD r5 r3 | DEC r3 | LD r7 r3 | ADD r7 r2 | LD r7 r7 | EQ r7 r5 | ADD r0 r7 | JMP H
    D: SET r5 2000 | LD r7 r5 | LT r7 r0 | JZ r7 N | ST r5 r0 | INC r5 | ST r5 r2
    N: SET r3 4 | ADD r2 r3 | SET r3 1012 | EQ r3 r2 | JZ r3 J
    SET r5 2001 | LD r5 r5 | JZ r5 Z | JMP G
    Z: SET r5 1000
    G: ADD r5 r1 | LD r5 r5 | SET r0 ${weight} | SET r1 1 | JZ r5 E | MOV r1 r0 | SET r0 1
    E: DATA ${table}`)

/** The text in which those strategies vote that were right at every step of the epoch. */
export const survivors = (): Register.Program =>
  Register.program(`
    SET r2 1000 | MOV r4 r6 | SET r3 ${2 * epochLength} | DIV r4 r3 | MOV r4 r3 | SET r0 0
    J: MOV r3 r6 | MOV r5 r4
    H: JZ r5 V | DEC r5 | DEC r5 | DEC r3 | LD r7 r3 | DEC r3 | SUB r7 r0 | MOV r0 r7 | LD r7 r3 | ADD r7 r2 | LD r7 r7
    EQ r7 r0 | SET r0 0 | JZ r7 N | JMP H
    V: MOV r7 r2 | ADD r7 r1 | LD r7 r7 | SET r5 2000 | ADD r5 r7 | LD r7 r5 | INC r7 | ST r5 r7
    N: SET r3 4 | ADD r2 r3 | SET r3 1012 | EQ r3 r2 | JZ r3 J
    SET r5 2000 | LD r0 r5 | INC r5 | LD r1 r5 | DATA ${table}`)

const written = (choice: ReadonlyArray<number>): string =>
  choice.map((it) => it.toString(2).padStart(2, "0")).join("")

/** The text with a list of choices, two bits each; with a period, its last part is repeated for ever. */
export const record = (choice: ReadonlyArray<number>, period = 0): Register.Program => {
  const start = choice.length - period
  const repeated =
    period === 0
      ? ""
      : `SET r3 ${start} | MOV r4 r2 | LT r4 r3 | JZ r4 V | JMP Y
         V: SUB r2 r3 | SET r4 ${period} | DIV r2 r4 | MOV r2 r4 | ADD r2 r3 | Y:`
  return Register.program(`
    MOV r2 r6 | SET r3 ${2 * epochLength} | DIV r2 r3
    ${repeated} ADD r2 r2 | SET r3 ${1000 + table.length} | ADD r2 r3 | LD r4 r2 | INC r2 | LD r2 r2 | ADD r4 r4
    ADD r2 r4 | ADD r2 r2 | ADD r2 r2 | ADD r2 r1 | SET r3 1000 | ADD r2 r3 | LD r0 r2
    DATA ${table}${written(choice)}`)
}
