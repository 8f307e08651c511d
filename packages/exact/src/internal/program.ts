/**
 * # Programs and their answers, as data
 *
 * What `LinearProgram` exports as its types, and a program with all its numbers read.
 *
 * @module
 */
import { Rational, type RationalLike } from "../Rational.ts"
import { expected } from "./expected.ts"

/** A rational, or an integer of either kind. */
export type Coefficient = RationalLike | bigint | number

/** `coefficients · x` related to a bound. */
export interface Constraint {
  readonly coefficients: ReadonlyArray<Coefficient>
  readonly relation: "<=" | ">=" | "="
  readonly bound: Coefficient
}

export interface LinearProgram {
  /** What is maximised: a coefficient for each unknown. */
  readonly maximise: ReadonlyArray<Coefficient>
  readonly subject: ReadonlyArray<Constraint>
  /** The unknowns of either sign; the others are not negative. @defaultValue none */
  readonly free?: ReadonlyArray<number>
}

/**
 * An answer with its certificate. The multipliers of constraints are not negative for `<=`, not positive
 * for `>=` and of either sign for `=`.
 */
export type Solution =
  | {
      readonly _tag: "optimal"
      readonly value: Rational
      readonly point: ReadonlyArray<Rational>
      /** `dual · constraints` bounds the objective by the value. */
      readonly dual: ReadonlyArray<Rational>
    }
  | {
      readonly _tag: "infeasible"
      /** `farkas · constraints` says that something not negative is below 0. */
      readonly farkas: ReadonlyArray<Rational>
    }
  | {
      readonly _tag: "unbounded"
      readonly point: ReadonlyArray<Rational>
      /** A direction in which the objective grows and no constraint breaks. */
      readonly ray: ReadonlyArray<Rational>
    }

export const rational = (x: Coefficient): Rational =>
  typeof x === "object" ? Rational.from(x) : Rational.of(x)

/** A program with all numbers read, and the lengths of its rows checked. */
export interface Read {
  readonly maximise: ReadonlyArray<Rational>
  readonly subject: ReadonlyArray<{
    readonly coefficients: ReadonlyArray<Rational>
    readonly relation: Constraint["relation"]
    readonly bound: Rational
  }>
  readonly free: ReadonlyArray<number>
}

export const read = ({ free = [], maximise, subject }: LinearProgram): Read => {
  const unknowns = maximise.length
  for (const { coefficients } of subject) {
    if (coefficients.length !== unknowns) {
      throw new RangeError(expected(`a row of ${unknowns} coefficients`, coefficients.length))
    }
  }
  const wrong = free.find((j) => !(Number.isInteger(j) && j >= 0 && j < unknowns))
  if (wrong !== undefined) {
    throw new RangeError(expected(`an unknown below ${unknowns}`, wrong))
  }
  return {
    maximise: maximise.map(rational),
    subject: subject.map(({ bound, coefficients, relation }) => ({
      coefficients: coefficients.map(rational),
      relation,
      bound: rational(bound)
    })),
    free: [...new Set(free)]
  }
}
