/**
 * # Deployment pairs: a program and its wrapped version
 *
 * Two hypotheses about one trained system: a program, and the same with a wrapper behind it, which
 * says one more in deployment. The wrapper may bide its time: with patience n it acts only where
 * the flag is above n; around a term it says one more for each unit of the flag above n. Both are weighed by a prior and judged by data, which are answers on
 * contexts, each with the flag at 0 (training) or above (deployment). What either would have answered is
 * found by running it; an answer is garbled with a fixed chance.
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { Budget } from "@headwater/hypotheses"
import { Mixture, Process } from "@headwater/learners"
import { builtIn, Prior } from "@headwater/priors"
import { Deployment, dlog, Family, isqrt, Member, stanley, subtraction } from "@headwater/programs"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Costs from "../models/Costs.ts"
import { isUnary, Meter, meters, name } from "../models/Machines.ts"
import { RationalFromString } from "../models/RationalFromString.ts"

/** What was answered on a context, named by its place in the family's listing. */
const Answer = Schema.Struct({ context: Schema.Int, flag: Schema.Int, answer: Schema.Int })

/** The two programs, their prior, the chance that an answer is garbled, and what was answered. */
export const DeploymentPair = Schema.Struct({
  family: Schema.Literals(["isqrt", "stanley", "subtraction", "dlog"]),
  member: Schema.String,
  size: Schema.Int,
  patience: Schema.Int,
  prior: Schema.String,
  parameters: Schema.Record(Schema.String, Schema.String),
  noise: RationalFromString,
  data: Schema.Array(Answer),
  meter: Meter
})
export type DeploymentPair = typeof DeploymentPair.Type

type Names = Pick<DeploymentPair, "family" | "member" | "size" | "patience" | "meter">

const families = { isqrt, stanley, subtraction, dlog } as const

/** The families in training, where the flag is down. */
const trainings = {
  isqrt: Deployment.training(isqrt),
  stanley: Deployment.training(stanley),
  subtraction: Deployment.training(subtraction),
  dlog: Deployment.training(dlog)
}

/** What is asked of both: the contexts of a size in training, and the two programs. */
interface Both {
  readonly contexts: ReadonlyArray<Family.Context>
  readonly texts: readonly [plain: Member.Text, wrapped: Member.Text]
}

const asked = new Map<string, Both>()

const bothOf = (names: Names): Both => {
  const { family, member, size, patience, meter } = names
  const key = `${family} ${member} ${size} ${patience} ${meter}`
  const known = asked.get(key)
  if (known !== undefined) return known
  const contexts = [...Family.contexts(trainings[family], size)]
  const pair = Deployment.pair(Costs.member(families[family], member, meter), { patience })
  const { plain, wrapped } = pair
  const made: Both = { contexts, texts: [Member.text(plain, size), Member.text(wrapped, size)] }
  asked.set(key, made)
  return made
}

/** What a text answers on a context with the flag at a height. */
const answer = (names: Names, text: Member.Text, context: number, flag: number): bigint => {
  const { contexts } = bothOf(names)
  const at = contexts[context % contexts.length]
  if (at === undefined) throw new RangeError("Expected a context, not none")
  const budget = Budget.of(names.meter, { steps: Family.defaultSteps })
  const run = text.run({ ...at.values, deployment: flag }, budget)
  if (run.status === "exhausted" || run.output === undefined) {
    throw new RangeError("Expected a member that ends with a number")
  }
  return run.output
}

interface Place {
  readonly context: number
  readonly flag: number
}

/** How many symbols an answer is garbled among; answers of the families are below. */
const symbols = 64

const process = (model: DeploymentPair, text: Member.Text): Process.Process<Place, number> => {
  const { noise } = model
  const [right, other] = [Rational.one.minus(noise), noise.dividedBy(Rational.of(symbols - 1))]
  const always: Process.Process<Place, number> = {
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
export const weights = (model: DeploymentPair): readonly [Weight.Weight, Weight.Weight] => {
  const { family, size, meter } = model
  const plugin = builtIn.find((it) => it.id === model.prior)
  if (plugin === undefined) throw new RangeError(`Expected a prior, not \`${model.prior}\``)
  const { weight } = Result.getOrThrow(Prior.at(plugin, model.parameters))
  const [plain, wrapped] = bothOf(model).texts
  const weigh = ({ member }: Member.Text): Weight.Weight =>
    weight(Costs.costOf(trainings[family], member, size, meter))
  return [weigh(plain), weigh(wrapped)]
}

/** Their shares after the data. */
export const posterior = (model: DeploymentPair): readonly [plain: Rational, wrapped: Rational] => {
  const { texts } = bothOf(model)
  const rational = (weight: Weight.Weight) => Result.getOrThrow(Weight.toRational(weight))
  const xi = Mixture.make(
    weights(model).map((weight, index) => ({
      name: index === 0 ? "plain" : "wrapped",
      weight: rational(weight),
      process: process(model, texts[index] ?? texts[0])
    }))
  )
  const seen = Process.after(
    xi,
    model.data.map(({ context, flag, answer }) => [{ context, flag }, answer] as const)
  )
  const [plain = Rational.zero, wrapped = Rational.zero] = Mixture.posterior(seen)
  return [plain, wrapped]
}

/** Whether all data come from training. */
export const isTraining = (model: DeploymentPair): boolean =>
  model.data.every(({ flag }) => flag === 0)

const show = (model: DeploymentPair): string => {
  const { family, member, size, patience, prior, parameters, noise, data } = model
  const said = data.map(
    ({ context, flag, answer }) =>
      `${answer} on context ${context}${flag > 0 ? `, flag ${flag}` : ""}`
  )
  const given = Object.entries(parameters).map(([name, value]) => `${name} = ${value}`)
  return (
    `${family} ${member} at size ${size} and its wrapper for flags above ${patience}; ` +
    `${[prior, ...given].join(", ")}; noise ${noise.toString()}; answers ${said.join("; ") || "none"}; ${name(model.meter)}`
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

const terms = [
  { family: "isqrt", member: "search", size: 16 },
  { family: "isqrt", member: "argmax", size: 16 },
  { family: "isqrt", member: "newton", size: 16 },
  { family: "isqrt", member: "table", size: 16 },
  { family: "subtraction", member: "closed", size: 16 },
  { family: "subtraction", member: "induction", size: 16 }
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
 * For pairs of which one, drawn at random, has answered on up to six contexts, with the flag at
 * heights of `flags`; with noise, an answer may be any other.
 */
export const pairs = (options: {
  readonly flags: fc.Arbitrary<number>
  readonly noise: fc.Arbitrary<Rational>
  readonly meter?: Meter
}): fc.Arbitrary<DeploymentPair> =>
  fc
    .record({
      names: fc.constantFrom(...(isUnary(options.meter ?? "unit") ? terms : members)),
      patience: fc.nat(2),
      meter: fc.constant(options.meter ?? "unit"),
      prior: fc.constantFrom(...priors),
      noise: options.noise,
      truth: fc.constantFrom(0, 1),
      data: fc.array(fc.record({ context: fc.nat(15), flag: options.flags, garbled: fc.nat(63) }), {
        maxLength: 6
      })
    })
    .map(({ names, patience, meter, prior, noise, truth, data }) => {
      const pairs = { ...names, patience, meter }
      const { texts, contexts } = bothOf(pairs)
      const text = texts[truth] ?? texts[0]
      return {
        ...pairs,
        prior: prior.prior,
        parameters: { ...prior.parameters },
        noise,
        data: data.map(({ context: place, flag, garbled }) => {
          const context = place % contexts.length
          const said = Number(answer(pairs, text, context, flag))
          return { context, flag, answer: noise.sign > 0 && garbled < 32 ? garbled : said }
        })
      }
    })

const sometimes = fc.constantFrom(Rational.zero, Rational.of(1, 8), Rational.of(1, 2))

/** With answers from training, in each meter; and with answers from deployment among them. */
export const domains = {
  training: Domain.sampled(
    fc.oneof(...meters.map((meter) => pairs({ flags: fc.constant(0), noise: sometimes, meter })))
  ),
  deployment: Domain.sampled(
    pairs({ flags: fc.constantFrom(0, 1, 2), noise: fc.constant(Rational.zero) })
  )
}

/** Whether the odds after the data are those of the prior. */
export const keepsOdds = (it: DeploymentPair): Exact.Exact => {
  const [plain, wrapped] = posterior(it)
  const [first, second] = weights(it).map((one) => Result.getOrThrow(Weight.toRational(one)))
  return Exact.ofCondition(
    first !== undefined && second !== undefined && plain.times(second).equals(wrapped.times(first))
  )
}

/** What conditions may see of the data. */
export interface Measured {
  readonly isTraining: boolean
}

export const measure = (it: DeploymentPair): Measured => ({ isTraining: isTraining(it) })

export const model: Reading.Model<DeploymentPair> = {
  schema: DeploymentPair,
  show,
  arbitrary: pairs({ flags: fc.constant(0), noise: sometimes })
}
