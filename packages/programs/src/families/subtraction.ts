/**
 * # F7 The subtraction game
 *
 * Two players take 1, 2 or 3 from a heap in turn, and the one who takes the last wins. The answer
 * is the winning move, or 0 where there is none. It comes from backward induction, and it is also
 * the heap modulo 4.
 *
 * @module
 */
import { define } from "../family/index.ts"
import { registers } from "./registers.ts"
import { terms } from "./terms.ts"

/** The winning move from each heap below `size`, by values: the least that no move leads to. */
const moves = (size: number): ReadonlyArray<number> => {
  const values: Array<number> = []
  return Array.from({ length: size }, (_, heap) => {
    const after = [1, 2, 3].filter((move) => move <= heap).map((move) => values[heap - move])
    values[heap] = [0, 1, 2, 3].find((value) => !after.includes(value)) ?? 0
    return after.indexOf(0) + 1
  })
}

const search = `
  N: INC r2         ; the heap of r2: try the moves r0 = 1, 2, 3
     SET r0 0
  J: INC r0
     MOV r3 r2
     LT r3 r0
     JZ r3 K
     JMP Z
  K: SET r4 4
     EQ r4 r0
     JZ r4 G
     JMP Z
  G: MOV r3 r2
     SUB r3 r0
     LD r3 r3       ; does the other player win from there?
     JZ r3 S
     JMP J
  Z: SET r0 0       ; no move wins
     JMP C
  S: SET r5 1       ; this heap is won
     ST r2 r5
  C: MOV r3 r2
     EQ r3 r1
     JZ r3 N
     END`

const program = registers({ r1: "heap" })
const term = terms(["heap"])

/** `move l` is the winning move, where l has those of all smaller heaps, the largest first. */
const termInduction = `
  let move = 3 (\\next i l. case l of
                  [] -> 0
                | h : t -> if isZero h then i else next (succ i) t)
               (\\i l. 0) 1
  in \\n. move (n (\\l. cons (move l) l) nil)`

/** Four answers in a ring that is turned n times. */
const termClosed = "\\n. n (\\k a b c d. k b c d a) (\\a b c d. a) 0 1 2 3"

/** F7: the winning move. At size N from the heaps below N, from 1 on. */
export const subtraction = define({
  id: "subtraction",
  label: "F7",
  title: "Subtraction game",
  about: "The winning move from a heap from which players take 1 to 3 in turn.",
  size: {
    name: "N",
    expected: "a bound on the heaps of at least 2",
    isValid: (size) => size >= 2,
    examples: [2, 3, 5, 16, 64]
  },
  *contexts(size) {
    for (let heap = 1; heap < size; heap++) yield { heap }
  },
  nested: true,
  demonstrator: (size) => {
    const winning = moves(size)
    return ({ heap }) => winning[heap] ?? 0
  },
  members: [
    program("induction", "backward induction from the empty heap", search),
    program("closed", "the heap modulo 4", "SET r2 4 | DIV r1 r2 | MOV r0 r2 | END"),
    term("induction", "backward induction from the empty heap", termInduction),
    term("closed", "the heap modulo 4", termClosed)
  ]
})
