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
import { LogForm, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Family, stanley } from "@headwater/programs"
import * as Schema from "effect/Schema"
import { likelihood } from "./likelihood.ts"
import { once } from "./once.ts"

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

/** What a program shows and its time; nothing where it exhausts the fuel on some context. */
const ran = (name: string, text: Register.Program, length: number): ReadonlyArray<Halting> => {
  let [shows, steps] = ["", 1]
  for (let r1 = 0; r1 < contexts; r1++) {
    const run = Register.answer(text, { registers: { r1 } }, budget)
    if (run.status === "exhausted") return []
    shows += run.output % 2n === 0n ? "0" : "1"
    steps = Math.max(steps, Number(run.steps))
  }
  return [{ name, text, length, steps, shows }]
}

const ofGrammar = (bits: number): ReadonlyArray<Halting> =>
  [...Register.grammar.programs({ bits })].flatMap(({ program, bits = "" }) =>
    ran(bits, program, bits.length)
  )

const ofFamily = (): ReadonlyArray<Halting> =>
  stanley.members.flatMap(({ name }) => {
    const text = Family.program(stanley, name, contexts)
    return ran(`F1 ${name}`, text, Register.encode(text).length)
  })

let all: ReadonlyMap<string, Halting> | undefined

/** The programs that halt, by name, shortest first; run once. */
export const programs = (): ReadonlyMap<string, Halting> =>
  (all ??= new Map([...ofGrammar(limit), ...ofFamily()].map((it) => [it.name, it])))

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

let grouped: ReadonlyArray<Group> | undefined

const groups = (): ReadonlyArray<Group> => {
  if (grouped !== undefined) return grouped
  const found = new Map<string, Group>()
  for (const { length, steps, shows } of programs().values()) {
    const before = found.get(`${steps} ${shows}`)?.mass ?? Rational.zero
    found.set(`${steps} ${shows}`, { mass: before.plus(Rational.pow2(-length)), steps, shows })
  }
  return (grouped = [...found.values()])
}

const weight = (mass: Rational, steps: number, gamma: number): Rational =>
  mass.times(Rational.of(1n, BigInt(steps) ** BigInt(gamma)))

/** Z: the weights of the class before they are normalised. */
export const total = once(
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
const dearest = once(
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
