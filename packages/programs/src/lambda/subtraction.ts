/**
 * # F7 The subtraction game as lambda terms
 *
 * @module
 */
import { subtraction as family } from "../families/subtraction.ts"
import { define, text } from "./LambdaFamily.ts"

/** `move l` is the winning move, where l has those of all smaller heaps, the largest first. */
const induction = text(`
  let move = 3 (\\next i l. case l of
                  [] -> 0
                | h : t -> if isZero h then i else next (succ i) t)
               (\\i l. 0) 1
  in \\n. move (n (\\l. cons (move l) l) nil)`)

/** Four answers in a ring that is turned n times. */
const closed = text("\\n. n (\\k a b c d. k b c d a) (\\a b c d. a) 0 1 2 3")

/** F7 as terms. */
export const subtraction = define({
  id: "subtraction/lambda",
  label: "F7",
  family,
  inputs: ["heap"],
  members: [
    { name: "induction", about: "backward induction from the empty heap", program: induction },
    { name: "closed", about: "the heap modulo 4", program: closed }
  ]
})
