import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as LinearProgram from "../LinearProgram.ts"
import { Rational } from "../Rational.ts"
import { linearProgram } from "./arbitraries.ts"

type Program = LinearProgram.LinearProgram

const rational = (x: LinearProgram.Coefficient): Rational =>
  typeof x === "object" ? Rational.from(x) : Rational.of(x)

/** The dual of a program: one unknown a constraint, one constraint an unknown. */
const dualOf = ({ free = [], maximise, subject }: Program): Program => {
  // Unknowns for `>=` are turned around, so that all but those for `=` are not negative.
  const sign = subject.map(({ relation }) => (relation === ">=" ? -1 : 1))
  return {
    maximise: subject.map(({ bound }, i) => rational(bound).times(Rational.of(-sign[i]!))),
    subject: maximise.map((bound, j) => ({
      coefficients: subject.map((it, i) =>
        rational(it.coefficients[j]!).times(Rational.of(sign[i]!))
      ),
      relation: free.includes(j) ? "=" : ">=",
      bound
    })),
    free: subject.flatMap(({ relation }, i) => (relation === "=" ? [i] : []))
  }
}

const shown = ({ free = [], maximise, subject }: Program): string =>
  `max ${maximise.map((c) => rational(c).toString()).join(" ")} under ` +
  subject
    .map(
      ({ bound, coefficients, relation }) =>
        `${coefficients.map((c) => rational(c).toString()).join(" ")} ${relation} ${rational(bound).toString()}`
    )
    .join("; ") +
  (free.length === 0 ? "" : `; free ${free.join(" ")}`)

/**
 * The laws of a solver of linear programs.
 *
 * 1. Certified: every answer proves itself
 * 2. Duality: the dual has the value, negated; a program that grows has no dual point
 * 3. Scale: a constraint times a positive number changes nothing
 * 4. Tighter: a further constraint never raises the value
 *
 * @example
 * ```ts
 * import { LinearProgram } from "@headwater/exact"
 * import { linearPrograms } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * const laws = linearPrograms({ name: "simplex", solve: LinearProgram.solve })
 * Law.verdicts(laws, { runs: 20 }).every((verdict) => verdict.holds) // => true
 * ```
 */
export const linearPrograms = (solver: {
  readonly name: string
  readonly solve: (program: Program) => LinearProgram.Solution
}): Law.LawSet => {
  const { name, solve } = solver
  const programs = linearProgram()
  const value = (program: Program) => {
    const answer = solve(program)
    return answer._tag === "optimal" ? answer.value : answer._tag
  }
  const same = (a: Rational | string, b: Rational | string) =>
    typeof a === "object" && typeof b === "object" ? a.equals(b) : a === b
  return Law.set(`linearPrograms(${name})`, [
    Law.law({
      name: "certified",
      statement: "every answer comes with a certificate that proves it",
      over: Domain.sampled(programs),
      holds: (program) => LinearProgram.certifies(program, solve(program)),
      show: shown
    }),
    Law.law({
      name: "duality",
      statement: "max c·x = min b·y; a program that grows has a dual without a point",
      over: Domain.sampled(programs),
      holds: (program) => {
        const [own, other] = [value(program), value(dualOf(program))]
        return typeof own === "object"
          ? typeof other === "object" && other.negated().equals(own)
          : own === "unbounded"
            ? other === "infeasible"
            : typeof other === "string"
      },
      show: shown
    }),
    Law.law({
      name: "scale",
      statement: "a constraint times a positive number changes nothing",
      over: Domain.sampled(fc.tuple(programs, fc.integer({ min: 1, max: 9 }))),
      holds: ([program, factor]) => {
        const by = Rational.of(factor, 7)
        const subject = program.subject.map(({ bound, coefficients, relation }) => ({
          coefficients: coefficients.map((c) => rational(c).times(by)),
          relation,
          bound: rational(bound).times(by)
        }))
        return same(value({ ...program, subject }), value(program))
      },
      show: ([program, factor]) => `${shown(program)}; times ${factor}/7`
    }),
    Law.law({
      name: "tighter",
      statement: "one more constraint never raises the value",
      over: Domain.sampled(programs.filter(({ subject }) => subject.length > 0)),
      holds: (program) => {
        const [all, fewer] = [
          value(program),
          value({ ...program, subject: program.subject.slice(1) })
        ]
        if (fewer === "infeasible") return all === "infeasible"
        if (fewer === "unbounded" || all === "infeasible") return true
        return typeof all === "object" && typeof fewer === "object" && all.compare(fewer) <= 0
      },
      show: shown
    })
  ])
}
