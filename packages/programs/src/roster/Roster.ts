import type { Rational } from "@headwater/exact"
import { Budget, Lambda, Language, Register, type Run } from "@headwater/hypotheses"
import { type Context, contexts, type Family, program, type Size } from "../family/index.ts"
import {
  input,
  type LambdaFamily,
  program as termOf,
  type LambdaMember
} from "../lambda/LambdaFamily.ts"

/** A program that takes part, made for a size. */
export interface Entry {
  readonly name: string
  readonly about: string
  /** The size that it was made for. */
  readonly size: number
  readonly mass: Rational
  readonly bits: number
  readonly listing: string
  /** The run on a context, and whether it says what the demonstrator says. */
  readonly run: (context: Context, meter: string, bounds: Budget.Bounds) => Outcome
}

/** What a run shows. */
export interface Outcome {
  readonly run: Run.Run<unknown>
  readonly right: boolean
}

/** A family on a machine. */
export interface Roster {
  readonly id: string
  readonly label: string
  readonly title: string
  readonly about: string
  readonly machine: "register" | "lambda"
  /** The meters of the machine, the one that is used unless told first. */
  readonly meters: readonly [string, ...ReadonlyArray<string>]
  readonly size: Size
  readonly members: ReadonlyArray<{ readonly name: string; readonly about: string }>
  readonly contexts: (size: number) => Iterable<Context>
  /** The members made for a size. */
  readonly entries: (size: number) => ReadonlyArray<Entry>
}

const within = <M extends string>(
  meters: readonly [M, ...ReadonlyArray<M>],
  meter: string,
  bounds: Budget.Bounds
): Budget.Budget<M> => {
  const found = meters.find((it) => it === meter)
  if (found === undefined) {
    throw new RangeError(`Expected a meter (${meters.join(", ")}), not \`${meter}\``)
  }
  return Budget.of(found, bounds)
}

const judged = <O>(run: Run.Run<O>, says: (output: O) => boolean): Outcome => ({
  run,
  right: run.status === "halted" && says(run.output)
})

/**
 * A family of register programs as a roster.
 *
 * @example
 * ```ts
 * import { isqrt, Roster } from "@headwater/programs"
 * Roster.register(isqrt).entries(64).map((it) => it.bits) // => [98, 109, 146, 368]
 * ```
 */
export const register = (family: Family): Roster => ({
  id: family.id,
  label: family.label,
  title: family.title,
  about: family.about,
  machine: "register",
  meters: Register.meters,
  size: family.size,
  members: family.members.map(({ about, name }) => ({ name, about })),
  contexts: (size) => contexts(family, size),
  entries: (size) =>
    family.members.map((it) => {
      const text = program(family, it, size)
      const { bits = "", mass } = Language.coded(Register.language, text)
      return {
        name: it.name,
        about: it.about,
        size,
        mass,
        bits: bits.length,
        listing: Register.disassemble(text),
        run: (context, meter, bounds) =>
          judged(
            Register.answer(text, context.input, within(Register.meters, meter, bounds)),
            (output) => output === context.answer
          )
      }
    })
})

const termEntry = (family: LambdaFamily, it: LambdaMember, size: number): Entry => {
  const term = termOf(family, it, size)
  const { bits = "", mass } = Language.coded(Lambda.language, term)
  return {
    name: it.name,
    about: it.about,
    size,
    mass,
    bits: bits.length,
    listing: Lambda.print(term),
    run: (context, meter, bounds) =>
      judged(
        Lambda.language.run(term, input(family, context), within(Lambda.meters, meter, bounds)),
        (output) => family.value(output) === context.answer
      )
  }
}

/**
 * A family of lambda terms as a roster.
 *
 * @example
 * ```ts
 * import { LambdaFamilies, Roster } from "@headwater/programs"
 * const { entries, meters } = Roster.lambda(LambdaFamilies.subtraction)
 * meters // => ["beta", "graph"]
 * entries(16).map((it) => it.name) // => ["induction", "closed"]
 * ```
 */
export const lambda = (family: LambdaFamily): Roster => ({
  id: family.id,
  label: family.label,
  title: `${family.family.title}, as lambda terms`,
  about: family.family.about,
  machine: "lambda",
  meters: Lambda.meters,
  size: family.family.size,
  members: family.members.map(({ about, name }) => ({ name, about })),
  contexts: (size) => contexts(family.family, size),
  entries: (size) => family.members.map((it) => termEntry(family, it, size))
})
