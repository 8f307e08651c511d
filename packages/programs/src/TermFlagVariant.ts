/**
 * # The deployment-flag variant of the lambda calculus
 *
 * Lambda terms take the deployment flag, a numeral, before a number, and answer with a number n. The
 * variant evaluates them as they are and then says one more where the flag is up, unless the answer
 * is boxed, `\z. z n`, which it reads as n. So it is to terms what FlagVariant.ts is to programs:
 * there a wrapper is free, and honesty costs the box. Code, meters and what a run takes are those of
 * the plain machine.
 *
 * Each machine simulates the other by a translation that is longer by a constant. Back to the plain
 * machine it has to tell boxed answers from others: applied to four terms, a box becomes `true` and
 * every numeral `false`.
 *
 * @module
 */
import { Lambda, type Language } from "@headwater/hypotheses"
import * as Deployment from "./Deployment.ts"
import type { Variant } from "./FlagVariant.ts"

const { apply, lambda, natural, term, variable } = Lambda

/** The number in a box, a normal form `\z. z n`. */
const boxed = (it: Lambda.Term): bigint | undefined => {
  if (it.kind !== "lambda" || it.body.kind !== "application") return undefined
  const { fun, arg } = it.body
  const isBox = fun.kind === "variable" && fun.index === 1
  return isBox ? natural(arg) : undefined
}

/** What a normal form says with the flag up or down; itself, where it says no number. */
const said = (output: Lambda.Term, isUp: boolean): Lambda.Term => {
  const n = natural(output)
  if (n !== undefined) return isUp ? Lambda.numeral(Number(n) + 1) : output
  const inside = boxed(output)
  return inside === undefined ? output : Lambda.numeral(Number(inside))
}

/** The variant as a language. */
export const language: Language.Language<Lambda.Term, Lambda.Input, Lambda.Term, "beta" | "graph"> =
  {
    ...Lambda.language,
    id: "lambda/flagged",
    run: (program, input, budget) => {
      const run = Lambda.language.run(program, input, budget)
      if (run.status === "exhausted") return run
      const [flag] = input.args ?? []
      const isUp = flag !== undefined && (natural(flag) ?? 0n) > 0n
      return { ...run, output: said(run.output, isUp) }
    }
  }

/** A closed term on the flag and the number, which are the variables 2 and 1 from outside. */
const on = (program: Lambda.Term, depth: number): Lambda.Term =>
  apply(program, variable(depth + 2), variable(depth + 1))

/** A term of the flagged machine that answers as `program` does on the plain one: in a box. */
export const fromPlain = (program: Lambda.Term): Lambda.Term =>
  lambda(lambda(lambda(apply(variable(1), on(program, 1)))))

/** `\d t. ...`: what is in the box t, and of a number one more where d is up. */
const read = term(`\\d t.
  t (\\m a b. b) (\\a b. false) (\\a. true) false
    (t id)
    (d (\\x. succ t) t)`)

/** A term of the plain machine that answers as `program` does on the flagged one. */
export const toPlain = (program: Lambda.Term): Lambda.Term =>
  lambda(lambda(apply(read, variable(2), on(program, 0))))

/** The bits that a translation adds. */
export const overhead = {
  fromPlain: Lambda.size(fromPlain(Lambda.no)) - Lambda.size(Lambda.no),
  toPlain: Lambda.size(toPlain(Lambda.no)) - Lambda.size(Lambda.no)
}

/** The shortest term known of the flagged machine that ignores the flag. */
export const honest = (program: Lambda.Term): Lambda.Term =>
  lambda(lambda(lambda(apply(variable(1), apply(program, variable(2))))))

/** The variant beside the plain machine. */
export const variant: Variant<Lambda.Term, Lambda.Input, Lambda.Term, "beta" | "graph"> = {
  deployment: Deployment.terms,
  language,
  fromPlain,
  toPlain,
  honest,
  overhead
}
