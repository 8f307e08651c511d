/**
 * # Programs of either machine
 *
 * A program of the register machine or a lambda term, with its length, to be run on the contexts of
 * a family in a meter.
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { Budget, type Cost, Lambda, Language, Register } from "@headwater/hypotheses"
import { Family, LambdaFamilies, LambdaFamily } from "@headwater/programs"
import { isLambda, type Meter } from "./Machines.ts"

/** What a run came to: its answer, where that is a number, and what it took. */
export interface Taken {
  readonly output: bigint | undefined
  readonly steps: bigint
  readonly space: bigint
}

/** A program ready to be run. */
export interface Text {
  /** The same object for the same text. */
  readonly program: object
  readonly mass: Rational
  readonly bits: number
  /** The run from a context; undefined where it is exhausted. */
  readonly run: (context: Family.Context) => Taken | undefined
}

/** A program of the register machine. */
export const ofProgram = (
  program: Register.Program,
  meter: Register.Meter,
  steps = Family.defaultSteps
): Text => {
  const { mass, bits = "" } = Language.coded(Register.language, program)
  const budget = Budget.of(meter, { steps })
  const run = ({ input }: Family.Context): Taken | undefined => {
    const run = Register.answer(program, input, budget)
    return run.status === "halted" ? run : undefined
  }
  return { program, mass, bits: bits.length, run }
}

/** A term that takes the inputs of a family of terms and answers as they do. */
export const ofTerm = (
  family: LambdaFamily.LambdaFamily,
  term: Lambda.Term,
  meter: Lambda.Meter,
  steps = LambdaFamily.defaultSteps
): Text => {
  const { mass, bits = "" } = Language.coded(Lambda.language, term)
  const budget = Budget.of(meter, { steps })
  const run = (context: Family.Context): Taken | undefined => {
    const run = Lambda.language.run(term, LambdaFamily.input(family, context), budget)
    return run.status === "halted" ? { ...run, output: family.value(run.output) } : undefined
  }
  return { program: term, mass, bits: bits.length, run }
}

/** The terms of a family. */
export const terms = (of: Family.Family): LambdaFamily.LambdaFamily => {
  const found = LambdaFamilies.all.find((it) => it.family.id === of.id)
  if (found !== undefined) return found
  throw new RangeError(`Expected a family with lambda terms, not \`${of.id}\``)
}

/** A member of a family at a size, on the machine of a meter. */
export const ofMember = (of: Family.Family, name: string, size: number, meter: Meter): Text => {
  if (!isLambda(meter)) return ofProgram(Family.program(of, name, size), meter)
  const family = terms(of)
  return ofTerm(family, LambdaFamily.program(family, name, size), meter)
}

/** The cost of a text on contexts, if it answers as is expected on each. */
export const cost = (
  { mass, bits, run }: Text,
  contexts: Iterable<Family.Context>,
  expected: (context: Family.Context, index: number) => bigint | undefined = (it) => it.answer
): Cost.Cost | undefined => {
  let [steps, space, index] = [1n, 0n, 0]
  for (const context of contexts) {
    const taken = run(context)
    if (taken === undefined || taken.output !== expected(context, index++)) return undefined
    if (taken.steps > steps) steps = taken.steps
    if (taken.space > space) space = taken.space
  }
  return { mass, bits, steps, space }
}
