/**
 * # Inverses of random polynomials
 *
 * The largest a whose sum of differences first, first + step, first + 2·step, ... (a terms) is at
 * most y. With step 0 the polynomial is linear and one division inverts it; otherwise it is
 * quadratic, and one instruction does not.
 *
 * @module
 */
import { Lambda, Register, type Cost } from "@headwater/hypotheses"
import { Family, Member, Table, TermTable } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Costs from "./Costs.ts"
import * as ProgramPair from "./ProgramPair.ts"
import { isUnary, Meter } from "./Machines.ts"

/** The differences, the greatest answer that is asked for, and what a step is. */
export const Inverse = Schema.Struct({
  first: Schema.Int,
  step: Schema.Int,
  greatest: Schema.Int,
  meter: Meter
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

const termInTurn = ({ first, step }: Inverse): string => `
  \\y. let rec s k l =         -- takes k, k + step, ... elements off a list of y + 1
        case k (\\l. l (\\h t d. t) nil) l of
          [] -> 0
        | h : t -> succ (s (add ${step} k) (h : t))
      in s ${first} (succ y (cons y) nil)`

const termDivision = ({ first }: Inverse): string => `
  \\y. let rec q l = case drop ${first} l of [] -> 0 | h : t -> succ (q (h : t))
      in q (succ y (cons y) nil)`

const program = Member.of(Register.language, {
  input: ({ y }: { readonly y: number }) => ({ registers: { r1: y } }),
  answer: (r0) => r0
})
const term = Member.of(Lambda.language, {
  input: ({ y }: { readonly y: number }) => ({ args: [Lambda.numeral(y)] }),
  answer: Lambda.natural
})
const trying = ["search", "tries answers in turn"] as const
const listing = ["table", "every answer"] as const
const dividing = ["division", "divides by the one difference"] as const

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
    demonstrator:
      () =>
      ({ y }) =>
        root(model, y),
    members: [
      program(...trying, inTurn(model)),
      program(...listing, (size) => Table.values(roots(model, size))),
      ...(model.step > 0
        ? []
        : [program(...dividing, `SET r2 ${model.first} | DIV r1 r2 | MOV r0 r1`)]),
      term(...trying, termInTurn(model)),
      term(...listing, (size) => TermTable.numerals(roots(model, size))),
      ...(model.step > 0 ? [] : [term(...dividing, termDivision(model))])
    ]
  })

const roots = (model: Inverse, size: number): ReadonlyArray<number> =>
  Array.from({ length: size }, (_, y) => root(model, y))

type Named = ReadonlyArray<readonly [name: string, cost: Cost.Cost]>

const found = new WeakMap<Inverse, Named>()

/** The measured costs of the members on all inputs up to the greatest answer, the search first. */
const costs = (model: Inverse): Named => {
  const known = found.get(model)
  if (known !== undefined) return known
  const { greatest, meter } = model
  const [of, size] = [family(model), value(model, greatest) + 1]
  const made = Costs.members(of, meter).map(
    (name) => [name, Costs.costOf(of, name, size, meter)] as const
  )
  found.set(model, made)
  return made
}

/** The least of the bits that the search is shorter, and the steps that it is slower, than another. */
export const shorterAndSlower = (model: Inverse): bigint => {
  const [[, own] = ["", undefined], ...others] = costs(model)
  if (own === undefined) throw new RangeError("Expected a search, not nothing")
  return others
    .flatMap(([, { bits, steps }]) => [BigInt(bits - own.bits), own.steps - steps])
    .reduce((a, b) => (a < b ? a : b))
}

/** In words: the polynomial and its programs. */
export const show = (model: Inverse): string =>
  `f(a) = ${model.first}a + ${model.step}a(a-1)/2 up to a = ${model.greatest}: ` +
  costs(model)
    .map(([name, cost]) => ProgramPair.showCost(name, cost))
    .join(", ") +
  ProgramPair.showMeter(model.meter)

/** For inverses of polynomials of small differences with answers from 5 on, smaller ones as terms. */
export const inverse = (step: fc.Arbitrary<number>, meter: Meter = "unit"): fc.Arbitrary<Inverse> =>
  fc.record({
    first: fc.integer({ min: 1, max: isUnary(meter) ? 3 : 9 }),
    step,
    greatest: fc.integer({ min: 5, max: isUnary(meter) ? 5 : 12 }),
    meter: fc.constant(meter)
  })
