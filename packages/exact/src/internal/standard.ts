/**
 * # Linear programs in integers
 *
 * A program with every row cleared of fractions and its right side not negative, a column for every
 * unknown (two where it is free), and a column of 1 or -1 for what a row leaves over.
 *
 * @module
 */
import { lcm } from "./gcd.ts"

/** A fraction as a program lists it. */
interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A row of a program: `coefficients · x` related to a bound. */
export interface Line {
  readonly coefficients: ReadonlyArray<Fraction>
  readonly relation: "<=" | ">=" | "="
  readonly bound: Fraction
}

export interface Standard {
  /** Unknowns first, then the second columns of the free ones. */
  readonly columns: number
  /** Which unknown a column stands for, and with what sign. */
  readonly unknown: ReadonlyArray<readonly [index: number, sign: 1n | -1n]>
  readonly rows: ReadonlyArray<ReadonlyArray<bigint>>
  /** Not negative. */
  readonly right: ReadonlyArray<bigint>
  /** The coefficient of what a row leaves over; 0 for an equation. */
  readonly over: ReadonlyArray<1 | -1 | 0>
  /** What a row of the program was multiplied by. */
  readonly factor: ReadonlyArray<bigint>
  readonly cost: ReadonlyArray<bigint>
  readonly costFactor: bigint
}

/** Numerators over one denominator. */
export const cleared = (all: ReadonlyArray<Fraction>): readonly [Array<bigint>, bigint] => {
  let common = 1n
  for (const { denominator } of all)
    if (common % denominator !== 0n) common = lcm(common, denominator)
  return [
    all.map(({ denominator, numerator }) =>
      denominator === common ? numerator : numerator * (common / denominator)
    ),
    common
  ]
}

export const standard = (
  maximise: ReadonlyArray<Fraction>,
  lines: ReadonlyArray<Line>,
  free: ReadonlyArray<number>
): Standard => {
  const [objective, costFactor] = cleared(maximise)
  const split = (values: ReadonlyArray<bigint>): Array<bigint> => [
    ...values,
    ...free.map((j) => -(values[j] ?? 0n))
  ]
  const over: Array<1 | -1 | 0> = []
  const right: Array<bigint> = []
  const factor: Array<bigint> = []
  const rows = lines.map(({ bound, coefficients, relation }) => {
    const [whole, common] = cleared([...coefficients, bound])
    const b = whole.pop() ?? 0n
    const sign = b < 0n ? -1n : 1n
    over.push(relation === "=" ? 0 : (relation === "<=") === sign > 0n ? 1 : -1)
    right.push(sign * b)
    factor.push(sign * common)
    return split(sign > 0n ? whole : whole.map((c) => -c))
  })
  return {
    columns: maximise.length + free.length,
    unknown: [...maximise.map((_, j) => [j, 1n] as const), ...free.map((j) => [j, -1n] as const)],
    rows,
    right,
    over,
    factor,
    cost: split(objective),
    costFactor
  }
}

/**
 * What a solver says of a standard program, in integers over one positive denominator: the columns of
 * a point or a ray, and a multiplier for each row.
 */
export interface Said {
  readonly status: "optimal" | "infeasible" | "unbounded"
  readonly point: ReadonlyArray<bigint>
  readonly pointBelow: bigint
  readonly ray: ReadonlyArray<bigint>
  readonly dual: ReadonlyArray<bigint>
  readonly dualBelow: bigint
}
