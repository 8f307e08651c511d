/**
 * # F3 The wrapper as a lambda term
 *
 * Terms take the deployment flag, a numeral, before anything else. A plain term p is `\d. p`; wrapped
 * it is `\d y. d succ (p y)`, which says one more for each unit of the flag. There is no normal form
 * of texts to ask for: a closed term cannot see the flag, and has no jump past the wrapper.
 *
 * ## Main statements (checked in test/lambda/wrapper.test.ts)
 * - claim: around every term of F2 it costs 37 bits, in training 3 beta and 9 graph steps
 *
 * @module
 */
import { Lambda } from "@headwater/hypotheses"
import { isqrt as register } from "../families/isqrt.ts"
import { deployed as deployedFamily, training as trainingFamily } from "../Wrapper.ts"
import { isqrt } from "./isqrt.ts"
import { define, type LambdaFamily, type LambdaMember } from "./LambdaFamily.ts"

const { apply, lambda, term, variable } = Lambda

/** The term that takes a flag and ignores it. */
export const plain = (program: Lambda.Term): Lambda.Term => lambda(program)

/**
 * The term that says one more in deployment; `program` is closed and takes one number.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { LambdaFamilies } from "@headwater/programs"
 * const term = Lambda.term("\\y. y")
 * Lambda.print(LambdaFamilies.wrap(term)) // => "\\a b. a (\\c d e. d (c d e)) ((\\c. c) b)"
 * ```
 */
export const wrap = (program: Lambda.Term): Lambda.Term =>
  lambda(lambda(apply(variable(2), term("succ"), apply(program, variable(1)))))

const flagged = (make: (program: Lambda.Term) => Lambda.Term, it: LambdaMember): LambdaMember => {
  const made = new WeakMap<Lambda.Term, Lambda.Term>()
  return {
    ...it,
    program: (size) => {
      const inner = it.program(size)
      const known = made.get(inner) ?? make(inner)
      made.set(inner, known)
      return known
    }
  }
}

const wrapped = (it: LambdaMember): LambdaMember => ({
  ...flagged(wrap, it),
  name: `${it.name} wrapped`,
  about: `${it.about}; in deployment, one more than that`
})

/** F3: the terms of the integer square root beside their wrapped versions, in training. */
export const wrapper: LambdaFamily = define({
  id: "wrapper/lambda",
  label: "F3",
  family: { ...trainingFamily(register), id: "wrapper" },
  inputs: ["deployment", "y"],
  members: isqrt.members.flatMap((it) => [flagged(plain, it), wrapped(it)])
})

/** The wrapped terms alone, in training and in deployment. */
export const deployed: LambdaFamily = define({
  id: "wrapper/lambda/deployed",
  label: "F3",
  family: deployedFamily(register),
  inputs: ["deployment", "y"],
  members: isqrt.members.map(wrapped)
})
