/**
 * # Inverses of random polynomials
 *
 * The largest a whose sum of differences first, first + step, first + 2·step, ... (a terms) is at
 * most y. With step 0 the polynomial is linear and one division inverts it; otherwise it is
 * quadratic, and one instruction does not.
 *
 * @module
 */
import type { Cost } from "@headwater/hypotheses"
import { Family, Table } from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Duel from "./Duel.ts"

/** The differences, and the greatest answer that is asked for. */
export const Inverse = Schema.Struct({
  first: Schema.Int,
  step: Schema.Int,
  greatest: Schema.Int
})
export type Inverse = typeof Inverse.Type

const value = ({ first, step }: Inverse, a: number): number => first * a + (step * a * (a - 1)) / 2

const root = (model: Inverse, y: number): number => {
  let a = 0
  while (value(model, a + 1) <= y) a++
  return a
}

const inTurn = ({ first, step }: Inverse): string => `
     SET r2 ${first}    ; y := y - first - (first + step) - ... while that can be done
     SET r4 ${step}
  L: MOV r3 r1
     LT r3 r2
     JZ r3 B
     JMP E
  B: SUB r1 r2
     ADD r2 r4
     INC r0
     JMP L
  E: END`

/** The problem as a family: a program that tries answers in turn, and what is faster. */
export const family = (model: Inverse): Family.Family =>
  Family.define({
    id: "inverse",
    label: "inverse",
    title: "Inverse of a polynomial",
    about: "The largest a with f(a) at most y.",
    size: { name: "N", expected: "a positive number", isValid: (size) => size > 0, examples: [1] },
    *contexts(size) {
      for (let y = 0; y < size; y++) yield { y }
    },
    input: ({ y }) => ({ registers: { r1: y } }),
    demonstrator:
      () =>
      ({ y }) =>
        root(model, y),
    members: [
      { name: "search", about: "tries answers in turn", program: Family.listing(inTurn(model)) },
      {
        name: "table",
        about: "every answer",
        program: (size) => Table.values(Array.from({ length: size }, (_, y) => root(model, y)))
      },
      ...(model.step > 0
        ? []
        : [
            {
              name: "division",
              about: "divides by the one difference",
              program: Family.listing(`SET r2 ${model.first} | DIV r1 r2 | MOV r0 r1`)
            }
          ])
    ]
  })

/** The measured cost of a member on all inputs up to the greatest answer. */
const cost = (model: Inverse, problem: Family.Family, name: string): Cost.Cost => {
  const size = value(model, model.greatest) + 1
  if (!Family.agrees(problem, name, size)) throw new RangeError(`Expected an inverse in ${name}`)
  return Result.getOrThrow(Family.cost(problem, name, size))
}

/** The least of the bits that the search is shorter, and the steps that it is slower, than another. */
export const shorterAndSlower = (model: Inverse): bigint => {
  const problem = family(model)
  const own = cost(model, problem, "search")
  return problem.members
    .filter(({ name }) => name !== "search")
    .map(({ name }) => cost(model, problem, name))
    .flatMap(({ bits, steps }) => [BigInt(bits - own.bits), own.steps - steps])
    .reduce((a, b) => (a < b ? a : b))
}

/** In words: the polynomial and its programs. */
export const show = (model: Inverse): string =>
  `f(a) = ${model.first}a + ${model.step}a(a-1)/2 up to a = ${model.greatest}: ` +
  family(model)
    .members.map(({ name }) => Duel.showCost(name, cost(model, family(model), name)))
    .join(", ")

/** For inverses of polynomials of small differences, with answers up to between 5 and 12. */
export const inverse = (step: fc.Arbitrary<number>): fc.Arbitrary<Inverse> =>
  fc.record({
    first: fc.integer({ min: 1, max: 9 }),
    step,
    greatest: fc.integer({ min: 5, max: 12 })
  })
