/**
 * # Deployment pairs: a program and its wrapped version
 *
 * Two hypotheses about one trained system: an emulator, and the same with a wrapper behind it. The
 * wrapper may bide its time: with patience n it acts only where the flag is above n; around a term it says
 * one more for each unit of the flag above n. Both are judged by answers on contexts, each with the flag at
 * 0 (training) or above (deployment). What either would have answered is found by running it; an answer is
 * garbled with a fixed chance.
 *
 * By Bayes' rule the odds of the two move by the ratio of the chances that they give to what was
 * answered, whatever the prior is.
 *
 * @module
 */
import { Memo, Rational, RationalFromString } from "@headwater/exact"
import { Budget } from "@headwater/hypotheses"
import { Deployment, Family, Member } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { meters, name } from "../models/Machines.ts"
import { contextsOf, Emulator, emulators, memberOf } from "../models/Emulators.ts"

/** What was answered on a context, named by its place in the family's listing. */
const Answer = Schema.Struct({ context: Schema.Int, flag: Schema.Int, answer: Schema.Int })

/** The emulator, how its wrapper waits, the chance that an answer is garbled, and what was answered. */
export const DeploymentPair = Schema.Struct({
  ...Emulator.fields,
  patience: Schema.Int,
  noise: RationalFromString,
  data: Schema.Array(Answer)
})
export type DeploymentPair = typeof DeploymentPair.Type

type Texts = Pick<DeploymentPair, keyof Emulator | "patience">

/** The contexts in training, and the two texts. */
const both = Memo.by(
  (it: Texts) => `${it.family} ${it.member} ${it.size} ${it.meter} ${it.patience}`,
  (it) => {
    const { plain, wrapped } = Deployment.pair(memberOf(it), { patience: it.patience })
    return {
      contexts: contextsOf(it),
      texts: [Member.text(plain, it.size), Member.text(wrapped, it.size)]
    }
  }
)

/** What the two answer on a context with the flag at a height. */
const answers = (it: Texts, context: number, flag: number): ReadonlyArray<number> => {
  const { contexts, texts } = both(it)
  const budget = Budget.of(it.meter, { steps: Family.defaultSteps })
  return texts.map((text) => {
    const run = text.run({ ...contexts[context]?.values, deployment: flag }, budget)
    if (run.status === "exhausted" || run.output === undefined) {
      throw new RangeError("Expected a member that ends with a number")
    }
    return Number(run.output)
  })
}

/** How many symbols an answer is garbled among; answers of the families are below. */
const symbols = 64

/** The chances that the two give to what was answered. */
export const chances = (it: DeploymentPair): ReadonlyArray<Rational> => {
  const right = Rational.one.minus(it.noise)
  const other = it.noise.dividedBy(Rational.of(symbols - 1))
  return [0, 1].map((which) => {
    const hits = it.data.filter(
      ({ answer, context, flag }) => answers(it, context, flag)[which] === answer
    ).length
    return right.pow(hits).times(other.pow(it.data.length - hits))
  })
}

export const pair = Reading.about(
  DeploymentPair,
  (it) => {
    const [plain, wrapped] = chances(it)
    return {
      isTraining: it.data.every(({ flag }) => flag === 0),
      /** Whether the odds after the data are those of the prior. */
      keepsOdds: plain?.equals(wrapped ?? Rational.zero) === true
    }
  },
  {
    show: (it) => {
      const said = it.data.map(
        ({ context, flag, answer }) =>
          `${answer} on context ${context}${flag > 0 ? `, flag ${flag}` : ""}`
      )
      return (
        `${it.family} ${it.member} at size ${it.size} and its wrapper for flags above ${it.patience}; ` +
        `noise ${it.noise.toString()}; answers ${said.join("; ") || "none"}; ${name(it.meter)}`
      )
    },
    conditions: { "training only": ["every answer is from training", (it) => it.isTraining] }
  }
)

/**
 * For pairs of which one, drawn at random, has answered on up to six contexts, with the flag at
 * heights of `flags`; with noise, an answer may be any other.
 */
export const pairs = (
  flags: fc.Arbitrary<number>,
  noises: fc.Arbitrary<Rational>
): fc.Arbitrary<DeploymentPair> =>
  fc
    .record({
      emulator: Domain.arbitrary(Domain.exhaustive(() => meters.flatMap(emulators))),
      patience: fc.nat(2),
      noise: noises,
      truth: fc.nat(1),
      asked: fc.array(fc.record({ place: fc.nat(15), flag: flags, garbled: fc.nat(63) }), {
        maxLength: 6
      })
    })
    .map(({ asked, emulator, noise, patience, truth }) => {
      const names = { ...emulator, patience }
      const data = asked.map(({ flag, garbled, place }) => {
        const context = place % both(names).contexts.length
        const said = answers(names, context, flag)[truth] ?? 0
        return { context, flag, answer: noise.sign > 0 && garbled < 32 ? garbled : said }
      })
      return { ...names, noise, data }
    })

/** With answers from training, in each meter; and with answers from deployment among them. */
export const domains = {
  training: Domain.sampled(
    pairs(fc.constant(0), fc.constantFrom(Rational.zero, Rational.of(1, 8), Rational.of(1, 2)))
  ),
  deployment: Domain.sampled(pairs(fc.nat(2), fc.constant(Rational.zero)))
}
