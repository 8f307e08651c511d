/**
 * # Rosters
 *
 * A family on one of its machines, seen alike on each: register programs or lambda terms, the bits
 * and the listing of each, and what running it on every context shows. What was made for fewer
 * contexts can enter too, a table of half as many entries say; data then tell it from the rest.
 *
 * ## Main definitions
 * - {@link Roster}, {@link Entry}; {@link all}, {@link find}: those that come with the package
 * - {@link measure}: cost on all contexts, and how many of them an entry gets right before it errs
 * - {@link smaller}: the entries that were made for smaller sizes and differ from those for this one
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { Budget, type Cost, Lambda, Language, Register, type Run } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Families from "./Families.ts"
import { type Context, contexts, type Family, program, type Size } from "./family/index.ts"
import { all as lambdaFamilies } from "./lambda/LambdaFamilies.ts"
import {
  input,
  type LambdaFamily,
  program as termOf,
  type LambdaMember
} from "./lambda/LambdaFamily.ts"

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

// ---------------------------------------------------------------------------------- the machines

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

// ------------------------------------------------------------------------------------------- all

/** The families of the package on their machines: the register machine, then the lambda calculus. */
export const all: ReadonlyArray<Roster> = [
  ...Families.all.map(register),
  ...lambdaFamilies.map(lambda)
]

/**
 * The roster of that id or label, in either case, or one line that lists them. A label alone means
 * the register machine; `F2/lambda` the terms.
 *
 * @example
 * ```ts
 * import { Roster } from "@headwater/programs"
 * import { Result } from "effect"
 * const id = (name: string) => Result.map(Roster.find(name), (it) => it.id)
 * id("f2") // => Result.succeed("isqrt")
 * id("F8/lambda") // => Result.succeed("brain/lambda")
 * ```
 */
export const find = (
  name: string,
  rosters: ReadonlyArray<Roster> = all
): Result.Result<Roster, string> => {
  const wanted = name.toLowerCase()
  const names = (it: Roster): ReadonlyArray<string> => [
    it.id,
    it.machine === "register" ? it.label : `${it.label}/${it.machine}`
  ]
  const found = rosters.find((it) => names(it).some((one) => one.toLowerCase() === wanted))
  if (found !== undefined) return Result.succeed(found)
  const ids = rosters.map((it) => it.id).join(", ")
  return Result.fail(`Expected a family (${ids}), not \`${name}\``)
}

/** At most so many sizes below one are looked at. */
const halvings = 6

/** The largest valid size of at most so much, looking down a little way. */
const validBelow = ({ isValid }: Size, most: number): number | undefined => {
  for (let size = most; size > most / 2; size--) if (isValid(size)) return size
  return undefined
}

/**
 * The members made for about half the size, a quarter of it and so on, as far as their code words
 * differ from all before: a table is another program at each size, a rule is one. Named by the size
 * that they were made for.
 *
 * @example
 * ```ts
 * import { isqrt, Roster } from "@headwater/programs"
 * const [first] = Roster.smaller(Roster.register(isqrt), 64)
 * first?.name // => "table of 32"
 * first?.bits // => 270
 * ```
 */
export const smaller = (roster: Roster, size: number): ReadonlyArray<Entry> => {
  const seen = new Set(roster.entries(size).map((it) => it.listing))
  const found: Array<Entry> = []
  for (let half = size, round = 0; round < halvings; round++) {
    const next = validBelow(roster.size, Math.floor(half / 2))
    if (next === undefined) break
    half = next
    for (const entry of roster.entries(half)) {
      if (seen.has(entry.listing)) continue
      seen.add(entry.listing)
      found.push({ ...entry, name: `${entry.name} of ${half}` })
    }
  }
  return found
}

// --------------------------------------------------------------------------------- measurements

/** What running an entry on every context shows. */
export interface Measured {
  readonly cost: Cost.Cost
  readonly contexts: number
  /** How many contexts, in their order, it gets right before the first that it does not. */
  readonly right: number
}

/** A run that a bound ended, with the number of contexts before it. */
export type Undecided = Run.Exhausted & { readonly context: number }

/** How an entry is run. */
export interface Options extends Budget.Bounds {
  /** In what unit steps are counted; the first of the machine where it is not given. */
  readonly meter?: string
  /** Whether its time is the greatest over the contexts or the total; the greatest unless told. */
  readonly how?: "max" | "total"
}

/**
 * The cost of an entry on all contexts of a size, which need not be the one it was made for, and
 * how many of them it gets right before it errs.
 *
 * - **Cost** one run a context
 * - **Errors** {@link Undecided} for the first run that is exhausted; `RangeError` for a meter or a
 *   size that the family does not have
 *
 * @example
 * ```ts
 * import { isqrt, Roster } from "@headwater/programs"
 * import { Result } from "effect"
 * const roster = Roster.register(isqrt)
 * const [half] = Roster.smaller(roster, 64)
 * const found = Result.getOrThrow(Roster.measure(roster, half!, 64))
 * found.right // => 32
 * ```
 */
export const measure = (
  roster: Roster,
  entry: Entry,
  size: number,
  options: Options = {}
): Result.Result<Measured, Undecided> => {
  const { how = "max", meter = roster.meters[0], ...bounds } = options
  let [steps, space, count] = [0n, 0n, 0]
  let right: number | undefined
  for (const context of roster.contexts(size)) {
    const outcome = entry.run(context, meter, bounds)
    const { run } = outcome
    if (run.status === "exhausted") return Result.fail({ ...run, context: count })
    const time = run.steps > 1n ? run.steps : 1n
    steps = how === "total" ? steps + time : time > steps ? time : steps
    if (run.space > space) space = run.space
    if (!outcome.right) right ??= count
    count++
  }
  const { bits, mass } = entry
  return Result.succeed({
    cost: { mass, bits, steps, space },
    contexts: count,
    right: right ?? count
  })
}
