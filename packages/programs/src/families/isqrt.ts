/**
 * # F2 The integer square root
 *
 * The largest a with a² at most y: an argmax over actions. It can be searched for, iterated towards
 * or looked up, and from N = 65 on each of these is longer and faster than the one before. The
 * generic argmax, which squares every action, is longer and slower than the search. As lambda terms
 * numbers are unary, so Newton's division is a loop over its dividend.
 *
 * @module
 */
import { define } from "../family/index.ts"
import * as Table from "../Table.ts"
import * as TermTable from "../TermTable.ts"
import { registers } from "./registers.ts"
import { terms } from "./terms.ts"

/** The largest a with a² at most y, by trying. */
const root = (y: number): number => {
  let a = 0
  while ((a + 1) * (a + 1) <= y) a++
  return a
}

const search = `
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
  E: END`

const argmax = `
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
     END`

const newton = `
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
  E: END`

const program = registers({ r1: "y" })
const term = terms(["y"])

/** Takes k, k + 2, ... elements off a list of y + 1, as often as some are left. */
const termSearch = `
  \\y. let rec s k l =
        case k (\\l. l (\\h t d. t) nil) l of
          [] -> 0
        | h : t -> succ (s (add 2 k) (h : t))
      in s 1 (succ y (cons y) nil)`

const termArgmax = `
  \\y. let rec g a =
        let b = succ a in
        if leq (mul b b) y then g b else a
      in g 0`

const termNewton = `
  \\y. let div = \\m n.
        let rec q l = case drop n l of [] -> 0 | h : t -> succ (q (h : t))
        in q (succ m (cons m) nil)
      in let rec go r =
        let q = div y r in
        if leq r q then r else go (div (add r q) 2)   -- r <= y / r where r * r <= y
      in go (succ y)`

const roots = (size: number): ReadonlyArray<number> =>
  Array.from({ length: size }, (_, y) => root(y))

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
  nested: true,
  demonstrator:
    () =>
    ({ y }) =>
      root(y),
  members: [
    program("search", "takes odd numbers away and counts them", search),
    program("argmax", "tries each action, squaring it by additions", argmax),
    program("newton", "iterates Newton's rule down to the root", newton),
    program("table", "the roots of all numbers below N", (size) => Table.values(roots(size))),
    term("search", "takes odd numbers away and counts them", termSearch),
    term("argmax", "tries each action, squaring it", termArgmax),
    term("newton", "iterates Newton's rule down to the root", termNewton),
    term("table", "the roots of all numbers below N, in a list", (size) =>
      TermTable.numerals(roots(size))
    )
  ]
})
