import { Register } from "@headwater/hypotheses"

/**
 * The part of a register program that writes the new cell at the address in r4, from the two to its
 * left and itself; the eight of the rule are read off the table. r5 is the cell, r6 is used up.
 */
export const newCell = `MOV r5 r4 | DEC r5 | LD r6 r5 | DEC r5 | LD r5 r5
     ADD r5 r5 | ADD r5 r6 | ADD r5 r5 | LD r6 r4 | ADD r5 r6 ; 4 left + 2 middle + right
     SET r6 ${Register.dataBase} | ADD r5 r6 | LD r5 r5 | ST r4 r5`

/** The part that runs a world from one live cell for r1 steps, in place, and jumps to `done`. */
export const run = (done: string): string => `
     MOV r7 r1 | INC r7 | ADD r7 r7 ; the cell furthest right, two cells kept free on the left
     SET r3 1 | SET r4 2 | ST r4 r3
  F: JZ r1 ${done} | DEC r1 | MOV r4 r7
  I: ${newCell}
     DEC r4 | MOV r5 r4 | DEC r5 | JZ r5 F | JMP I ; from right to left`

/** The table of a rule: the new cell by 4 left + 2 middle + right. */
export const table = (rule: number): string =>
  Array.from({ length: 8 }, (_, k) => (rule >> k) & 1).join("")
