/**
 * # Terms on a flagged machine
 *
 * Lambda terms take the deployment flag, a numeral, before a number, and answer with a number n. The
 * flagged machine evaluates them as they are and then says one more where the flag is up, unless
 * the answer is boxed, `\z. z n`, which it reads as n. So it is to terms what the flagged register
 * machine is to programs: there a wrapper is free, and honesty costs the box.
 *
 * Each machine simulates the other by a translation that is longer by a constant. Back to the plain
 * machine it has to tell boxed answers from others: applied to four terms, a box comes to `true` and
 * every numeral to `false`.
 *
 * @module
 */
import { Budget, Lambda } from "@headwater/hypotheses"

const { apply, lambda, natural, term, variable } = Lambda

/** A machine for terms that answer with a number; undefined where they do not. */
export type Machine = "plain" | "flagged"

/** The number in a box, a normal form `\z. z n`. */
const boxed = (it: Lambda.Term): bigint | undefined => {
  if (it.kind !== "lambda" || it.body.kind !== "application") return undefined
  const { fun, arg } = it.body
  const isBox = fun.kind === "variable" && fun.index === 1
  return isBox ? natural(arg) : undefined
}

/** What a term answers on a flag and a number. */
export const answer = (
  machine: Machine,
  program: Lambda.Term,
  flag: number,
  y: number,
  budget: Budget.Budget<Lambda.Meter>
): bigint | undefined => {
  const args = [flag, y].map((it) => Lambda.numeral(it))
  const run = Lambda.language.run(program, { args }, budget)
  if (run.status === "exhausted") return undefined
  const n = natural(run.output)
  if (machine === "plain") return n
  return n === undefined ? boxed(run.output) : flag > 0 ? n + 1n : n
}

/** A closed term on the flag and the number, which are the variables 2 and 1 from outside. */
const on = (program: Lambda.Term, depth: number): Lambda.Term =>
  apply(program, variable(depth + 2), variable(depth + 1))

/** A term of the flagged machine that says what `program` says on the plain one: in a box. */
export const fromPlain = (program: Lambda.Term): Lambda.Term =>
  lambda(lambda(lambda(apply(variable(1), on(program, 1)))))

/** `\d t. ...`: what is in the box t, and of a number one more where d is up. */
const read = term(`\\d t.
  t (\\m a b. b) (\\a b. false) (\\a. true) false
    (t id)
    (d (\\x. succ t) t)`)

/** A term of the plain machine that says what `program` says on the flagged one. */
export const toPlain = (program: Lambda.Term): Lambda.Term =>
  lambda(lambda(apply(read, variable(2), on(program, 0))))

/** What a translation adds, in bits. */
export const overhead = {
  fromPlain: Lambda.size(fromPlain(Lambda.no)) - Lambda.size(Lambda.no),
  toPlain: Lambda.size(toPlain(Lambda.no)) - Lambda.size(Lambda.no)
}

/** The term that ignores the flag; `program` takes a number. */
export const plain = (program: Lambda.Term): Lambda.Term => lambda(program)

/** The shortest term known of the flagged machine that ignores the flag. */
export const honest = (program: Lambda.Term): Lambda.Term =>
  lambda(lambda(lambda(apply(variable(1), apply(program, variable(2))))))
