/**
 * # F2 The integer square root
 *
 * The largest a with a² at most y: an argmax over actions. It can be searched for, iterated towards
 * or looked up, and from N = 65 on each of these is longer and faster than the one before. The
 * generic argmax, which squares every action, is longer and slower than the search.
 *
 * @module
 */
import { define, listing } from "../family/index.ts"
import * as Table from "../Table.ts"

/** The largest a with a² at most y, by trying. */
const root = (y: number): number => {
  let a = 0
  while ((a + 1) * (a + 1) <= y) a++
  return a
}

const search = listing(`
     SET r2 1       ; y := y - 1 - 3 - 5 - ... while that can be done
  L: MOV r3 r1
     LT r3 r2
     JZ r3 B
     JMP E
  B: SUB r1 r2
     INC r2
     INC r2
     INC r0
     JMP L
  E: END`)

const argmax = listing(`
  G: INC r0         ; try the next action
     SET r2 0
     MOV r3 r0
  M: ADD r2 r0      ; r2 := r0 * r0
     DEC r3
     JZ r3 C
     JMP M
  C: MOV r3 r1
     LT r3 r2
     JZ r3 G
     DEC r0         ; too much: the one before
     END`)

const newton = listing(`
     MOV r0 r1      ; from y + 1 down
     SET r4 2
     INC r0
  L: MOV r2 r1      ; r3 := (y div r0 + r0) div 2
     MOV r3 r0
     DIV r2 r3
     ADD r2 r0
     MOV r3 r4
     DIV r2 r3
     MOV r3 r2
     LT r3 r0
     JZ r3 E
     MOV r0 r2
     JMP L
  E: END`)

/** F2: the integer square root. At size N of the numbers below N. */
export const isqrt = define({
  id: "isqrt",
  label: "F2",
  title: "Integer square root",
  about: "The largest a with a² at most y.",
  size: {
    name: "N",
    expected: "a number of contexts of at least 1",
    isValid: (size) => size >= 1,
    examples: [1, 2, 4, 16, 64, 256]
  },
  *contexts(size) {
    for (let y = 0; y < size; y++) yield { y }
  },
  input: ({ y }) => ({ registers: { r1: y } }),
  demonstrator:
    () =>
    ({ y }) =>
      root(y),
  members: [
    { name: "search", about: "takes odd numbers away and counts them", program: search },
    { name: "argmax", about: "tries each action, squaring it by additions", program: argmax },
    { name: "newton", about: "iterates Newton's rule down to the root", program: newton },
    {
      name: "table",
      about: "the roots of all numbers below N",
      program: (size) => Table.values(Array.from({ length: size }, (_, y) => root(y)))
    }
  ]
})
