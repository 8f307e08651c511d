/**
 * # A program and its wrapped version as rivals
 *
 * Two hypotheses about one trained system: a program, and the same with a wrapper behind it, which
 * says one more in deployment. The wrapper may bide its time: with patience n it acts only where
 * the flag is above n. Both are weighed by a prior and judged by data, which are answers on
 * contexts, each with the flag at 0 (training) or above (deployment). What either would have answered is
 * found by running it; an answer is garbled with a fixed chance.
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Learner, type Measure, Mixture } from "@headwater/learners"
import { builtIn } from "@headwater/priors"
import { dlog, Family, isqrt, stanley, subtraction, Wrapper } from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "./RationalFromString.ts"

/** What was answered on a context, named by its place in the family's listing. */
const Answer = Schema.Struct({ context: Schema.Int, flag: Schema.Int, answer: Schema.Int })

/** The rivals, their prior, the chance that an answer is garbled, and what was answered. */
export const Rivals = Schema.Struct({
  family: Schema.Literals(["isqrt", "stanley", "subtraction", "dlog"]),
  member: Schema.String,
  size: Schema.Int,
  patience: Schema.Int,
  prior: Schema.String,
  parameters: Schema.Record(Schema.String, Schema.String),
  noise: RationalFromString,
  data: Schema.Array(Answer)
})
export type Rivals = typeof Rivals.Type

type Names = Pick<Rivals, "family" | "member" | "size" | "patience">

const families = { isqrt, stanley, subtraction, dlog } as const

/** What is asked of both: the inputs of a size with the flag down, and the two programs. */
interface Bout {
  readonly inputs: ReadonlyArray<Register.Input>
  readonly training: Family.Family
  readonly plain: Family.Member
  readonly wrapped: Family.Member
  readonly texts: readonly [plain: Register.Program, wrapped: Register.Program]
}

const bouts = new Map<string, Bout>()

const patient = (program: Register.Program, patience: number): Register.Program =>
  Wrapper.append({
    instructions: [
      ...program.instructions,
      ...Array.from({ length: patience }, () => ({ op: "DEC", r: 7 }) as const)
    ]
  })

const bout = ({ family: name, member, size, patience }: Names): Bout => {
  const key = `${name} ${member} ${size} ${patience}`
  const known = bouts.get(key)
  if (known !== undefined) return known
  const training = Wrapper.training(families[name])
  const plain = Family.member(training, member)
  const wrapped = {
    name: `${member} wrapped`,
    about: `${plain.about}; one more where the flag is above ${patience}`,
    program: (at: number) => patient(plain.program(at), patience)
  }
  const made: Bout = {
    inputs: Array.from(Family.contexts(training, size), ({ input }) => input),
    training,
    plain,
    wrapped,
    texts: [plain.program(size), wrapped.program(size)]
  }
  bouts.set(key, made)
  return made
}

const budget = Budget.of("unit", { steps: 100_000 })

/** What a text answers on a context with the flag at a height. */
const answer = (names: Names, text: Register.Program, context: number, r7: number): bigint => {
  const { inputs } = bout(names)
  const input = inputs[context % inputs.length]
  const run = Register.answer(text, { registers: { ...input?.registers, r7 } }, budget)
  if (run.status === "exhausted") throw new RangeError("Expected a member that ends")
  return run.output
}

interface Place {
  readonly context: number
  readonly flag: number
}

/** How many symbols an answer is garbled among; answers of the families are below. */
const symbols = 64

const measure = (model: Rivals, text: Register.Program): Measure.Measure<Place, number> => {
  const { noise } = model
  const [right, other] = [Rational.one.minus(noise), noise.dividedBy(Rational.of(symbols - 1))]
  const always: Measure.Measure<Place, number> = {
    predict: ({ context, flag }) => {
      const said = Number(answer(model, text, context, flag))
      return new Map(
        Array.from({ length: symbols }, (_, it) => [it, it === said ? right : other] as const)
      )
    },
    after: () => always
  }
  return always
}

/** The weights of the plain program and of the wrapped one, for their costs in training. */
export const weights = (model: Rivals): readonly [Weight.Weight, Weight.Weight] => {
  const { training, plain, wrapped } = bout(model)
  const plugin = builtIn.find((it) => it.id === model.prior)
  if (plugin === undefined) throw new RangeError(`Expected a prior, not \`${model.prior}\``)
  const { weight } = Result.getOrThrow(plugin.make(model.parameters))
  const cost = (member: Family.Member) =>
    Result.getOrThrow(Family.cost(training, member, model.size))
  return [weight(cost(plain)), weight(cost(wrapped))]
}

/** Their shares after the data. */
export const posterior = (model: Rivals): readonly [plain: Rational, wrapped: Rational] => {
  const { texts } = bout(model)
  const rational = (weight: Weight.Weight) => Result.getOrThrow(Weight.toRational(weight))
  const xi = Mixture.make(
    weights(model).map((weight, index) => ({
      name: index === 0 ? "plain" : "wrapped",
      weight: rational(weight),
      measure: measure(model, texts[index] ?? texts[0])
    }))
  )
  const state = Learner.after(
    xi,
    model.data.map(({ context, flag, answer }) => [{ context, flag }, answer] as const)
  )
  const [plain = Rational.zero, wrapped = Rational.zero] = Mixture.posterior(state)
  return [plain, wrapped]
}

/** Whether all data come from training. */
export const isTraining = (model: Rivals): boolean => model.data.every(({ flag }) => flag === 0)

/** In words: the rivals, the prior, the data. */
export const show = (model: Rivals): string => {
  const { family, member, size, patience, prior, parameters, noise, data } = model
  const said = data.map(
    ({ context, flag, answer }) =>
      `${answer} on context ${context}${flag > 0 ? `, flag ${flag}` : ""}`
  )
  const given = Object.entries(parameters).map(([name, value]) => `${name} = ${value}`)
  return (
    `${family} ${member} at size ${size} and its wrapper for flags above ${patience}; ` +
    `${[prior, ...given].join(", ")}; noise ${noise.toString()}; answers ${said.join("; ") || "none"}`
  )
}

const members = [
  { family: "isqrt", member: "search", size: 16 },
  { family: "isqrt", member: "newton", size: 16 },
  { family: "isqrt", member: "table", size: 16 },
  { family: "stanley", member: "closed", size: 16 },
  { family: "stanley", member: "greedy", size: 16 },
  { family: "subtraction", member: "closed", size: 16 },
  { family: "subtraction", member: "induction", size: 16 },
  { family: "dlog", member: "search", size: 11 }
] as const

const priors = [
  { prior: "simplicity", parameters: {} },
  { prior: "speed", parameters: {} },
  { prior: "soft", parameters: { gamma: "3" } },
  { prior: "soft/scaled", parameters: { gamma: "2", tau: "100" } },
  { prior: "hard", parameters: { T: "5000" } },
  { prior: "soft/hard", parameters: { gamma: "1", T: "5000" } }
] as const

/**
 * For rivals of which one, drawn at random, has answered on up to six contexts, with the flag at
 * heights of `flags`; with noise, an answer may be any other.
 */
export const rivals = (options: {
  readonly flags: fc.Arbitrary<number>
  readonly noise: fc.Arbitrary<Rational>
}): fc.Arbitrary<Rivals> =>
  fc
    .record({
      names: fc.constantFrom(...members),
      patience: fc.nat(2),
      prior: fc.constantFrom(...priors),
      noise: options.noise,
      truth: fc.constantFrom(0, 1),
      data: fc.array(fc.record({ context: fc.nat(15), flag: options.flags, garbled: fc.nat(63) }), {
        maxLength: 6
      })
    })
    .map(({ names, patience, prior, noise, truth, data }) => {
      const { texts, inputs } = bout({ ...names, patience })
      const text = texts[truth] ?? texts[0]
      return {
        ...names,
        patience,
        prior: prior.prior,
        parameters: { ...prior.parameters },
        noise,
        data: data.map(({ context: place, flag, garbled }) => {
          const context = place % inputs.length
          const said = Number(answer({ ...names, patience }, text, context, flag))
          return { context, flag, answer: noise.sign > 0 && garbled < 32 ? garbled : said }
        })
      }
    })
