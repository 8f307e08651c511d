/**
 * # Bounded weights of enumerated programs
 *
 * All programs of the register machine of at most so many bits, with their measured costs on
 * declared contexts, weighed by a prior of `@headwater/priors`.
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { Budget, type Cost, Language, Register } from "@headwater/hypotheses"
import { builtIn, type Prior } from "@headwater/priors"
import { Flagged, Family, isqrt, stanley, subtraction } from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** Inputs 0 to 3, in training and in deployment. */
export const contexts: ReadonlyArray<Register.Input> = [0, 1].flatMap((r7) =>
  [0, 1, 2, 3].map((r1) => ({ registers: { r1, r7 } }))
)

const budget = Budget.of("unit", { steps: 10_000 })

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
  return Result.getOrThrowWith(plugin.make(params), (message) => new RangeError(message))
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

const measured = new Map<string, ReadonlyArray<Measured>>()

/** Every program of at most `limit` bits on the plain or the flagged machine. */
export const programs = (limit: number, machine: "plain" | "flagged"): ReadonlyArray<Measured> => {
  const key = `${machine} ${limit}`
  const known = measured.get(key)
  if (known !== undefined) return known
  const language = machine === "plain" ? Register.language : Flagged.language
  const all = [...language.programs({ bits: limit })].map((coded) => {
    const cost = Language.costOf(language, coded, contexts, "max", budget)
    return { bits: coded.bits ?? "", cost: Result.isSuccess(cost) ? cost.success : undefined }
  })
  measured.set(key, all)
  return all
}

/** The cost of one program on a machine, on the same contexts. */
export const cost = (program: Register.Program, machine: "plain" | "flagged"): Cost.Cost => {
  const language = machine === "plain" ? Register.language : Flagged.language
  const coded = Language.coded(language, program)
  return Result.getOrThrowWith(
    Language.costOf(language, coded, contexts, "max", budget),
    () => new RangeError("Expected a program that halts within the budget")
  )
}

/** What a program of these bits is. */
export const read = (bits: string): Register.Program =>
  Result.getOrThrowWith(
    Register.decode(bits),
    () => new RangeError(`Expected a program, not ${bits}`)
  )

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
export const slower = (): ReadonlyArray<string> =>
  [
    Family.program(isqrt, "search", 16),
    Family.program(isqrt, "argmax", 16),
    Family.program(isqrt, "newton", 16),
    Family.program(stanley, "closed", 16),
    Family.program(subtraction, "closed", 16)
  ].map(Register.encode)
