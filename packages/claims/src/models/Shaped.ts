/**
 * # A mixture under a charge for time
 *
 * All programs of the small grammar up to some bits, and the programs of F1, which are longer and
 * slower: those that halt within T steps on every context, weighed 2^-K t^-γ and normalised; t is the
 * greatest time on a context. A program predicts bit c, the parity of its answer on r1 = c, with chance
 * 15/16. A demonstrator shows bits, and the regret is what the mixture loses beyond one who predicts
 * them likewise.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Budget, Enumeration, Language, Register } from "@headwater/hypotheses"
import { Family, stanley } from "@headwater/programs"
import * as Schema from "effect/Schema"
import { likelihood } from "./likelihood.ts"

/** The demonstrator's program, by its name; or no name, and the bits that it shows. */
export const Shaped = Schema.Struct({
  program: Schema.String,
  shows: Schema.String,
  gamma: Schema.Int,
  T: Schema.Int
})
export type Shaped = typeof Shaped.Type

/** The longest programs of the grammar, and how many contexts there are. */
export const limit = 16
export const contexts = 12

/** Steps that every program is given; T is at most this. */
export const fuel = 1024

const budget = Budget.of("unit", { steps: fuel })
const confidence = Rational.of(15, 16)

/** A program that halts on every context within the fuel; its name is its bits, or its place in F1. */
export interface Halting {
  readonly name: string
  readonly text: Register.Program
  readonly length: number
  readonly steps: number
  readonly shows: string
}

const question = {
  contexts: Array.from({ length: contexts }, (_, r1) => ({ registers: { r1 } })),
  budget,
  stops: true,
  key: (answer: bigint) => (answer % 2n === 0n ? "0" : "1")
}

/** The grammar, and the programs of F1 at the length of their own code. */
const class_ = Memo.once((): ReadonlyArray<Enumeration.Ran<Register.Program, bigint>> => {
  const known = Family.inLanguage(stanley, Register.language).members.map(({ name }) =>
    Language.coded(Register.language, Family.program(Register.language, stanley, name, contexts))
  )
  return [
    ...Enumeration.ran(Register.grammar, { bits: limit, ...question }),
    ...Enumeration.ran(Register.grammar, { programs: known, ...question })
  ].filter((row) => row.isDecided)
})

/** What programs show, as bits. */
const shows = ({ behaviour }: Enumeration.Outcome<bigint>): string => behaviour.replaceAll(",", "")

/** The programs that halt, by name, shortest first; run once. */
export const programs = Memo.once((): ReadonlyMap<string, Halting> => {
  const names = new Map(
    Family.inLanguage(stanley, Register.language).members.map(({ name }) => [
      Register.encode(Family.program(Register.language, stanley, name, contexts)),
      `F1 ${name}`
    ])
  )
  return new Map(
    class_().map((row) => {
      const { program, bits = "" } = row.coded
      const { bits: length, steps } = row.cost
      const name = (length > limit ? names.get(bits) : undefined) ?? bits
      return [name, { name, text: program, length, steps: Number(steps), shows: shows(row) }]
    })
  )
})

/** The demonstrator's program, where it is in the class within T. */
export const member = ({ program, T }: Shaped): Halting | undefined => {
  const found = programs().get(program)
  return found !== undefined && found.steps <= T ? found : undefined
}

/** The bits that are shown. */
export const truth = ({ program, shows }: Shaped): string => {
  const found = programs().get(program)
  if (program === "" || found !== undefined) return found?.shows ?? shows
  throw new RangeError(`Expected the name of a program, not \`${program}\``)
}

/** The programs that show one thing in one time. */
interface Group {
  readonly mass: Rational
  readonly steps: number
  readonly shows: string
}

const groups = Memo.once((): ReadonlyArray<Group> =>
  Array.from(
    Map.groupBy(class_(), (row) => `${row.cost.steps} ${row.behaviour}`).values(),
    (alike) =>
      alike.slice(0, 1).map((row) => ({
        mass: Enumeration.mass(alike),
        steps: Number(row.cost.steps),
        shows: shows(row)
      }))
  ).flat()
)

const weight = (mass: Rational, steps: number, gamma: number): Rational =>
  mass.times(Rational.of(1n, BigInt(steps) ** BigInt(gamma)))

/** Z: the weights of the class before they are normalised. */
export const total = Memo.by(
  (gamma: number, T: number) => `${gamma} ${T}`,
  (gamma, T): Rational =>
    Rational.sum(
      groups()
        .filter(({ steps }) => steps <= T)
        .map(({ mass, steps }) => weight(mass, steps, gamma))
    )
)

/** What the mixture loses beyond one who predicts the bits that are shown. */
export const regret = (it: Shaped): LogForm => {
  const bits = truth(it)
  const xi = Rational.sum(
    groups()
      .filter(({ steps }) => steps <= it.T)
      .map(({ mass, steps, shows }) =>
        weight(mass, steps, it.gamma).times(likelihood(confidence, shows, bits))
      )
  )
  return LogForm.log2(likelihood(confidence, bits, bits).times(total(it.gamma, it.T)).dividedBy(xi))
}

/** -log2 of the normalised weight of a program. */
const price = ({ length, steps }: Halting, gamma: number, T: number): LogForm =>
  LogForm.log2(total(gamma, T))
    .plus(LogForm.of(length))
    .plus(LogForm.log2(BigInt(steps)).times(gamma))

/** The most that a program of the grammar can cost within T. */
const dearest = Memo.by(
  (gamma: number, T: number) => `${gamma} ${T}`,
  (gamma, T): LogForm => {
    const costs = new Map<string, Halting>()
    for (const it of programs().values()) {
      if (it.steps <= T && it.length <= limit) costs.set(`${it.length} ${it.steps}`, it)
    }
    return Array.from(costs.values(), (it) => price(it, gamma, T)).reduce((a, b) =>
      a.compare(b) >= 0 ? a : b
    )
  }
)

/** K + γ log2 t + log2 Z of the demonstrator; of the dearest program of the grammar for one outside. */
export const bound = (it: Shaped): LogForm => {
  const own = member(it)
  return own === undefined ? dearest(it.gamma, it.T) : price(own, it.gamma, it.T)
}

/** In words: the demonstrator, the charge, the bound on time. */
export const show = (it: Shaped): string => {
  const own = member(it)
  const line = own === undefined ? "" : Register.line(own.text) || "END"
  const name = own !== undefined && own.length > limit ? own.name : line
  const who =
    own === undefined
      ? `${truth(it)}, by no program of the class`
      : `${name} (${own.length} bits, ${own.steps} steps)`
  return `${who}, γ = ${it.gamma}, T = ${it.T}`
}
