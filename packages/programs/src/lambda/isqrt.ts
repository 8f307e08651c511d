/**
 * # F2 The integer square root as lambda terms
 *
 * As on the register machine: by odd numbers, by squaring each action, by Newton's rule, by a table.
 * Numbers are unary, so Newton's division is a loop over its dividend.
 *
 * @module
 */
import { isqrt as family } from "../families/isqrt.ts"
import { define, text } from "./LambdaFamily.ts"
import { numeralTable } from "./tables.ts"

/** Takes k, k + 2, ... elements off a list of y + 1, as often as some are left. */
const search = text(`
  \\y. let rec s k l =
        case k (\\l. l (\\h t d. t) nil) l of
          [] -> 0
        | h : t -> succ (s (add 2 k) (h : t))
      in s 1 (succ y (cons y) nil)`)

const argmax = text(`
  \\y. let rec g a =
        let b = succ a in
        if leq (mul b b) y then g b else a
      in g 0`)

const newton = text(`
  \\y. let div = \\m n.
        let rec q l = case drop n l of [] -> 0 | h : t -> succ (q (h : t))
        in q (succ m (cons m) nil)
      in let rec go r =
        let q = div y r in
        if leq r q then r else go (div (add r q) 2)   -- r <= y / r where r * r <= y
      in go (succ y)`)

/** F2 as terms. The table holds the demonstrator's answers in a list. */
export const isqrt = define({
  id: "isqrt/lambda",
  label: "F2",
  family,
  inputs: ["y"],
  members: [
    { name: "search", about: "takes odd numbers away and counts them", program: search },
    { name: "argmax", about: "tries each action, squaring it", program: argmax },
    { name: "newton", about: "iterates Newton's rule down to the root", program: newton },
    {
      name: "table",
      about: "the roots of all numbers below N, in a list",
      program: (size) =>
        numeralTable(Array.from(family.contexts(size), ({ answer }) => Number(answer)))
    }
  ]
})
