/**
 * # Bounded weights of enumerated programs
 *
 * All programs of the register machine of at most so many bits, or all closed lambda terms, with
 * their measured costs on declared contexts, weighed by a prior of `@headwater/priors`. Beside each
 * machine stands the flagged one.
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { Budget, type Cost, Lambda, Language, Register } from "@headwater/hypotheses"
import { builtIn, Prior } from "@headwater/priors"
import { Flagged, Family, isqrt, LambdaFamilies, stanley, subtraction } from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as FlaggedTerms from "./FlaggedTerms.ts"
import { isLambda, type Meter } from "./Machines.ts"

/** Inputs 0 to 3, in training and in deployment. */
const contexts = [0, 1].flatMap((r7) => [0, 1, 2, 3].map((r1) => ({ r1, r7 })))
const inputs: ReadonlyArray<Register.Input> = contexts.map((registers) => ({ registers }))
const termInputs: ReadonlyArray<Lambda.Input> = contexts.map(({ r1, r7 }) => ({
  args: [r7, r1].map((it) => Lambda.numeral(it))
}))

const steps = 10_000

/** A prior by its id and parameters, as one types them. */
export const Choice = Schema.Struct({
  id: Schema.String,
  params: Schema.Record(Schema.String, Schema.String)
})
export type Choice = typeof Choice.Type

/** The prior that a choice names. */
export const prior = ({ id, params }: Choice): Prior.Prior => {
  const plugin = builtIn.find((it) => it.id === id)
  if (plugin === undefined) throw new RangeError(`Expected a built-in prior, not \`${id}\``)
  return Result.getOrThrowWith(Prior.at(plugin, params), (message) => new RangeError(message))
}

/** The members of the family w = 2^-K · phi(t), hard and soft. */
export const choices: ReadonlyArray<Choice> = [
  { id: "simplicity", params: {} },
  ...["1", "2", "5", "9"].map((T) => ({ id: "hard", params: { T } })),
  ...["1", "2", "5"].map((gamma) => ({ id: "soft", params: { gamma } })),
  { id: "soft/scaled", params: { tau: "4", gamma: "2" } },
  { id: "soft/hard", params: { gamma: "1", T: "5" } },
  { id: "speed", params: {} }
]

/** In words. */
export const showChoice = ({ id, params }: Choice): string =>
  [id, ...Object.entries(params).map(([name, value]) => `${name} = ${value}`)].join(", ")

/** An enumerated program with its cost, or undefined where a run passed the budget. */
export interface Measured {
  readonly bits: string
  readonly cost: Cost.Cost | undefined
}

/** A machine beside which the flagged one stands. */
export type Machine = "plain" | "flagged"

/** The cost of one program; undefined where a run passes the budget, or a term does not answer. */
const costOf = (bits: string, machine: Machine, meter: Meter): Cost.Cost | undefined => {
  if (!isLambda(meter)) {
    const language = machine === "plain" ? Register.language : Flagged.language
    const coded = Language.coded(language, read(bits))
    const cost = Language.costOf(language, coded, inputs, "max", Budget.of(meter, { steps }))
    return Result.isSuccess(cost) ? cost.success : undefined
  }
  const [coded, budget] = [
    Language.coded(Lambda.language, readTerm(bits)),
    Budget.of(meter, { steps })
  ]
  // The flagged machine adds after the run, so that a term costs what it costs on the plain one.
  const cost = Language.costOf(Lambda.language, coded, termInputs, "max", budget)
  return Result.isSuccess(cost) ? cost.success : undefined
}

const listings = new Map<string, ReadonlyArray<Measured>>()

/** Every program or closed term of at most `limit` bits. */
export const programs = (
  limit: number,
  machine: Machine,
  meter: Meter = "unit"
): ReadonlyArray<Measured> => {
  const key = `${machine} ${meter} ${limit}`
  const known = listings.get(key)
  if (known !== undefined) return known
  const coded: Iterable<{ readonly bits?: string }> = isLambda(meter)
    ? Lambda.language.programs({ bits: limit })
    : Register.language.programs({ bits: limit })
  const all = Array.from(coded, ({ bits = "" }) => ({ bits, cost: costOf(bits, machine, meter) }))
  listings.set(key, all)
  return all
}

const costs = new Map<string, Cost.Cost>()

/** The cost of one program of these bits on a machine, on the same contexts. */
export const cost = (bits: string, machine: Machine, meter: Meter = "unit"): Cost.Cost => {
  const key = `${machine} ${meter} ${bits}`
  const known = costs.get(key)
  if (known !== undefined) return known
  const made = costOf(bits, machine, meter)
  if (made === undefined) throw new RangeError("Expected a program that halts within the budget")
  costs.set(key, made)
  return made
}

/** What a program of these bits is. */
export const read = (bits: string): Register.Program =>
  Result.getOrThrowWith(
    Register.decode(bits),
    () => new RangeError(`Expected a program, not ${bits}`)
  )

/** The closed term of these bits. */
const readTerm = (bits: string): Lambda.Term =>
  Result.getOrThrowWith(Lambda.decode(bits), () => new RangeError(`Expected a term, not ${bits}`))

/** A program or term in words. */
export const showProgram = (bits: string, meter: Meter): string =>
  isLambda(meter) ? Lambda.print(readTerm(bits)) : Register.line(read(bits)) || "END"

/** The program of the plain machine that says what this one says on the flagged machine. */
export const toPlain = (bits: string, meter: Meter): string =>
  isLambda(meter)
    ? Lambda.encode(FlaggedTerms.toPlain(readTerm(bits)))
    : Register.encode(Flagged.toPlain(read(bits)))

/** Whether a program answers on every context on the flagged machine: a term, with a number. */
export const answers = (bits: string, meter: Meter): boolean => {
  if (!isLambda(meter)) return costOf(bits, "flagged", meter) !== undefined
  const [term, budget] = [readTerm(bits), Budget.of(meter, { steps })]
  return contexts.every(
    ({ r1, r7 }) => FlaggedTerms.answer("flagged", term, r7, r1, budget) !== undefined
  )
}

/**
 * The weights of a class summed, with undecided programs absent and with undecided programs as
 * heavy as their length admits: the two extremes.
 */
export const totals = (
  prior: Prior.Prior,
  class_: ReadonlyArray<Measured>
): { readonly absent: Rational; readonly present: Rational } => {
  const decided = class_.flatMap((it) => (it.cost === undefined ? [] : [prior.weight(it.cost)]))
  const undecided = class_.flatMap((it) =>
    it.cost === undefined ? [Rational.pow2(-it.bits.length)] : []
  )
  const sum = Rational.sum(decided.map((it) => Result.getOrThrow(Weight.toRational(it))))
  return { absent: sum, present: sum.plus(Rational.sum(undecided)) }
}

/** Programs of families that take some time on these contexts, as bits. */
export const slower = (meter: Meter): ReadonlyArray<string> => {
  if (isLambda(meter)) {
    const { isqrt, subtraction } = LambdaFamilies
    return [isqrt, subtraction].flatMap(({ members }) =>
      members.map((it) => Lambda.encode(FlaggedTerms.plain(it.program(4))))
    )
  }
  return [
    Family.program(isqrt, "search", 16),
    Family.program(isqrt, "argmax", 16),
    Family.program(isqrt, "newton", 16),
    Family.program(stanley, "closed", 16),
    Family.program(subtraction, "closed", 16)
  ].map(Register.encode)
}
