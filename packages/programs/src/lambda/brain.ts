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

/** The bits as two functions take their turns: variable 2 for 0 and variable 1 for 1. */
const turns = (bits: ReadonlyArray<bigint>): Lambda.Term =>
  bits.reduceRight<Lambda.Term>(
    (rest, bit) => Lambda.apply(Lambda.variable(bit === 0n ? 2 : 1), rest),
    Lambda.variable(1) // never looked at
  )

const lookup = Lambda.term("\\t c. c tail (t (cons bit0) (cons bit1)) true")

/**
 * The table of these bits: four or five bits of text for each, made into a list and looked up.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { LambdaFamilies } from "@headwater/programs"
 * const size = (bits: ReadonlyArray<bigint>) => Lambda.size(LambdaFamilies.bitTable(bits))
 * size([0n, 1n, 1n]) - size([0n, 1n]) // => 4
 * size([0n, 1n, 0n]) - size([0n, 1n]) // => 5
 * ```
 */
export const bitTable = (bits: ReadonlyArray<bigint>): Lambda.Term =>
  Lambda.apply(lookup, Lambda.lambda(Lambda.lambda(turns(bits))))

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
