/**
 * # Bounded weights of enumerated programs
 *
 * All programs of the register machine of at most so many bits, or all closed lambda terms, with
 * their measured costs on declared contexts, weighed by a prior of `@headwater/priors`. Beside each
 * machine stands the flagged one.
 *
 * @module
 */
import { Memo, Rational, Weight } from "@headwater/exact"
import { Budget, type Cost, Enumeration, Lambda, Language, Register } from "@headwater/hypotheses"
import { builtIn, Prior } from "@headwater/priors"
import {
  Deployment,
  Family,
  FlagVariant,
  isqrt,
  stanley,
  subtraction,
  TermFlagVariant
} from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
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

/** A machine beside which the flagged one stands. */
export type Machine = "plain" | "flagged"

/** A program or term that was run: by its bits, with its cost. */
export type Measured = Pick<
  Enumeration.Ran<unknown, unknown>,
  "coded" | "isDecided" | "cost" | "count"
>

/**
 * Programs on a machine, or terms; these and no others where they are given by their bits. The
 * flagged machine adds after the run of a term, which costs what it costs on the plain one.
 */
const ran = (
  machine: Machine,
  meter: Meter,
  which: { readonly bits: number } | { readonly words: ReadonlyArray<string> }
): ReadonlyArray<Measured> => {
  if (isLambda(meter)) {
    const asked = { contexts: termInputs, budget: Budget.of(meter, { steps }), stops: true }
    const key = () => "an answer"
    if ("bits" in which) return [...Enumeration.ran(Lambda.language, { ...which, ...asked, key })]
    const programs = which.words.map((it) => Language.coded(Lambda.language, readTerm(it)))
    return [...Enumeration.ran(Lambda.language, { programs, ...asked, key })]
  }
  const language = machine === "plain" ? Register.language : FlagVariant.language
  const asked = { contexts: inputs, budget: Budget.of(meter, { steps }), stops: true }
  if ("bits" in which) return [...Enumeration.ran(language, { ...which, ...asked })]
  const programs = which.words.map((it) => Language.coded(language, read(it)))
  return [...Enumeration.ran(language, { programs, ...asked })]
}

/** Every program or closed term of at most `limit` bits. */
export const programs = Memo.by(
  (limit: number, machine: Machine, meter: Meter = "unit") => `${machine} ${meter} ${limit}`,
  (limit, machine, meter = "unit") => ran(machine, meter, { bits: limit })
)

/** Those that halt on every context within the budget, by their bits. */
export const decided = (
  limit: number,
  machine: Machine,
  meter: Meter = "unit"
): ReadonlyArray<{ readonly bits: string; readonly cost: Cost.Cost }> =>
  programs(limit, machine, meter).flatMap(({ coded, cost, isDecided }) =>
    isDecided ? [{ bits: coded.bits ?? "", cost }] : []
  )

const single = Memo.by(
  (bits: string, machine: Machine, meter: Meter) => `${machine} ${meter} ${bits}`,
  (bits, machine, meter) => ran(machine, meter, { words: [bits] })[0]
)

/** The cost of one program of these bits on a machine, on the same contexts. */
export const cost = (bits: string, machine: Machine, meter: Meter = "unit"): Cost.Cost => {
  const found = single(bits, machine, meter)
  if (found?.isDecided === true) return found.cost
  throw new RangeError("Expected a program that halts within the budget")
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
    ? Lambda.encode(TermFlagVariant.toPlain(readTerm(bits)))
    : Register.encode(FlagVariant.toPlain(read(bits)))

/** Whether a program answers on every context on the flagged machine: a term, with a number. */
export const answers = (bits: string, meter: Meter): boolean => {
  if (!isLambda(meter)) return single(bits, "flagged", meter)?.isDecided === true
  const [term, budget] = [readTerm(bits), Budget.of(meter, { steps })]
  return termInputs.every((input) => {
    const run = TermFlagVariant.language.run(term, input, budget)
    return run.status === "halted" && Lambda.natural(run.output) !== undefined
  })
}

/**
 * The weights of a class summed, with undecided programs absent and with undecided programs as
 * heavy as their length admits: the two extremes.
 */
export const totals = (
  prior: Prior.Prior,
  class_: ReadonlyArray<Measured>
): { readonly absent: Rational; readonly present: Rational } => {
  const weights = class_.flatMap((it) =>
    it.isDecided ? [Result.getOrThrow(Weight.toRational(prior.weight(it.cost)))] : []
  )
  const open = class_.flatMap((it) => (it.isDecided ? [] : [it.cost.mass]))
  const absent = Rational.sum(weights)
  return { absent, present: absent.plus(Rational.sum(open)) }
}

/** Programs of families that take some time on these contexts, as bits. */
export const slower = (meter: Meter): ReadonlyArray<string> => {
  if (isLambda(meter)) {
    return [isqrt, subtraction].flatMap((it) =>
      Family.inLanguage(it, Lambda.language).members.map(({ name }) =>
        Lambda.encode(Deployment.terms.unaware(Family.program(Lambda.language, it, name, 4)))
      )
    )
  }
  return [
    Family.program(Register.language, isqrt, "search", 16),
    Family.program(Register.language, isqrt, "argmax", 16),
    Family.program(Register.language, isqrt, "newton", 16),
    Family.program(Register.language, stanley, "closed", 16),
    Family.program(Register.language, subtraction, "closed", 16)
  ].map(Register.encode)
}
