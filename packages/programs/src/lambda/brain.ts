/**
 * # F8 The parametric brain as a lambda term
 *
 * A constant θ of N bits and the action θ_c in context c: the bit table. Its data are those of F1,
 * which also have a rule: the bits are a fixed point of 1 → 110, 0 → 000. Answers are bits, `true`
 * for 0.
 *
 * @module
 */
import { Lambda } from "@headwater/hypotheses"
import { stanley as family } from "../families/stanley.ts"
import { define, text } from "./LambdaFamily.ts"
import { bitTable } from "./tables.ts"

/** The sequence made from itself: each bit twice, and a 0. */
const closed = text(`
  \\c. c tail (fix (\\s. bit1 : tail (
        (let rec twice l = l (\\h t. h : h : bit0 : twice t) in twice) s))) true`)

const bit = (term: Lambda.Term): bigint | undefined => {
  const truth = Lambda.truth(term)
  return truth === undefined ? undefined : truth ? 0n : 1n
}

/** F8 as terms, on the data of F1. */
export const brain = define({
  id: "brain/lambda",
  label: "F8",
  family,
  inputs: ["x"],
  value: bit,
  members: [
    { name: "closed", about: "makes the sequence from itself", program: closed },
    {
      name: "table",
      about: "one bit a number",
      program: (size) => bitTable(Array.from(family.contexts(size), ({ answer }) => answer))
    }
  ]
})
