/**
 * # F1 The Stanley sequence
 *
 * Go through 0, 1, 2, ... and take each number that makes no three-term arithmetic progression with
 * two taken before: 0, 1, 3, 4, 9, 10, ... The data come from a search; they are also the
 * numbers without a digit 2 in base 3, so a program need not search for them.
 *
 * - **Source** [OdlyzkoStanley1978]
 *
 * @module
 */
import { define } from "../family/index.ts"
import * as Table from "../Table.ts"
import * as TermTable from "../TermTable.ts"
import { registers } from "./registers.ts"
import { bit, terms } from "./terms.ts"

/** For each number below `size` whether it is taken, by the definition. */
const greedy = (size: number): ReadonlyArray<boolean> => {
  const taken: Array<number> = []
  const isTaken: Array<boolean> = []
  for (let x = 0; x < size; x++) {
    isTaken[x] = !taken.some((middle) => isTaken[2 * middle - x] === true)
    if (isTaken[x]) taken.push(x)
  }
  return isTaken
}

const closed = `
     SET r0 1       ; while the digits of r1 in base 3 last
  L: JZ r1 E
     SET r2 3
     DIV r1 r2
     SET r3 2
     EQ r2 r3
     JZ r2 L
     SET r0 0       ; one of them is 2
  E: END`

const search = `
  U: SET r0 1       ; is r2 taken?
     SET r3 1
  D: MOV r4 r2      ; r4 := r2 - d, r5 := r2 - 2d for d = r3, while they last
     SUB r4 r3
     MOV r5 r4
     LT r5 r3
     JZ r5 C
     JMP W
  C: MOV r5 r4
     SUB r5 r3
     LD r4 r4
     LD r5 r5
     INC r3
     JZ r4 D
     JZ r5 D
     SET r0 0       ; both are taken, so r2 is not
  W: ST r2 r0
     MOV r4 r2
     EQ r4 r1
     INC r2
     JZ r4 U
     END`

/** The sequence made from itself, a fixed point of 1 → 110, 0 → 000: each bit twice, and a 0. */
const termClosed = `
  \\c. c tail (fix (\\s. bit1 : tail (
        (let rec twice l = l (\\h t. h : h : bit0 : twice t) in twice) s))) true`

const program = registers({ r1: "x" })
const term = terms(["x"], bit)

/** The answers for the numbers below a size. */
export const bits = (size: number): ReadonlyArray<0 | 1> =>
  greedy(size).map((isTaken) => (isTaken ? 1 : 0))

/** F1: is this number taken? At size N for the numbers below N. */
export const stanley = define({
  id: "stanley",
  label: "F1",
  title: "Stanley sequence",
  about: "Whether a number is in the greedy set without three-term arithmetic progressions.",
  size: {
    name: "N",
    expected: "a number of contexts of at least 1",
    isValid: (size) => size >= 1,
    examples: [1, 2, 8, 16, 32, 64]
  },
  *contexts(size) {
    for (let x = 0; x < size; x++) yield { x }
  },
  nested: true,
  demonstrator: (size) => {
    const taken = greedy(size)
    return ({ x }) => (taken[x] === true ? 1 : 0)
  },
  members: [
    program("closed", "looks for a digit 2 in base 3", closed),
    program("greedy", "takes the numbers one by one, as the definition does", search),
    program("table", "one bit a number", (size) => Table.bits(bits(size).join(""))),
    term("closed", "makes the sequence from itself", termClosed),
    term("table", "one bit a number", (size) => TermTable.bits(bits(size)))
  ]
})
