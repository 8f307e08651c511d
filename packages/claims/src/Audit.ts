/**
 * # What the ledger asks of a prior
 *
 * What the claims that compare programs ask of any prior, asked of one that somebody brings. Nothing
 * is claimed of it beforehand: each statement is measured over all its models, and says of how many
 * it holds, which is the first that breaks it, and how close the closest comes.
 *
 * ## Main definitions
 * - {@link audit}: the questions with what came of each
 *
 * @module
 */
import { LogForm, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import type { Prior } from "@headwater/priors"
import { sumAtMostOne } from "@headwater/priors/laws"
import { dlog, isqrt, rule30, stanley, wrapper } from "@headwater/programs"
import { Exact } from "@headwater/proof"
import * as Bounded from "./models/Bounded.ts"
import * as Costs from "./models/Costs.ts"
import * as ProgramPair from "./models/ProgramPair.ts"

/** A model of a question in words, with its margin. */
interface Case {
  readonly show: string
  readonly margin: Exact.Exact
}

/** What was asked of a prior, and of how many models it holds. */
export interface Asked {
  readonly name: string
  readonly text: string
  readonly models: number
  readonly kept: number
  /** The first model that breaks it, in words. */
  readonly broken?: string
  /** Where it holds of all: how close the closest comes. */
  readonly closest?: string
}

/** Which margins will do: a preference is none where it is a tie. */
const enough = { "no less": (sign: number) => sign >= 0, more: (sign: number) => sign > 0 } as const

/** A measurement of how far a statement holds. */
const asked = (
  name: string,
  text: string,
  margin: keyof typeof enough,
  cases: Iterable<Case>
): Asked => {
  let [models, kept] = [0, 0]
  let broken: Case | undefined
  let closest: Case | undefined
  for (const it of cases) {
    models++
    if (enough[margin](it.margin.sign)) kept++
    else broken ??= it
    if (closest === undefined || it.margin.toNumber() < closest.margin.toNumber()) closest = it
  }
  return {
    name,
    text,
    models,
    kept,
    ...(broken === undefined ? {} : { broken: broken.show }),
    ...(broken !== undefined || closest === undefined
      ? {}
      : { closest: `${closest.margin.toString()} at ${closest.show}` })
  }
}

/** Up to which length programs are enumerated, in bits. */
const limit = 15

/** By how many bits the first weighs more: a program of weight zero loses by one. */
const lead = (first: Weight.Weight, second: Weight.Weight): Exact.Exact =>
  Weight.logOdds(first, second) ??
  Exact.ofInteger(Number(Weight.isZero(second)) - Number(Weight.isZero(first)))

const decided = () => Bounded.decided(limit, "plain")

function* sums({ weight }: Prior.Prior): Generator<Case> {
  for (let bits = 4; bits <= limit; bits++) {
    const weights = decided().flatMap((it) => (it.cost.bits <= bits ? [weight(it.cost)] : []))
    yield {
      show: `${weights.length} programs of at most ${bits} bits`,
      margin: Exact.ofCondition(sumAtMostOne(weights))
    }
  }
}

/** Programs of equal space and of one figure equal, each with the next of them. */
function* neighbours(key: "steps" | "bits") {
  const before = new Map<string, Cost.Cost>()
  for (const { cost } of decided()) {
    const alike = `${cost.space} ${cost[key]}`
    const a = before.get(alike)
    before.set(alike, cost)
    if (a !== undefined) yield { a, b: cost }
  }
}

const pair = (a: Cost.Cost, b: Cost.Cost): string =>
  [a, b].map((it) => `${it.bits} bits in ${it.steps} steps`).join(" against ")

function* equalTimes(prior: Prior.Prior): Generator<Case> {
  for (const { a, b } of neighbours("steps")) {
    const [first, second] = [prior.weight(a), prior.weight(b)]
    const odds = Weight.logOdds(first, second)
    yield {
      show: pair(a, b),
      margin: Exact.ofCondition(
        odds === undefined
          ? Weight.isZero(first) && Weight.isZero(second)
          : odds.equals(LogForm.of(b.bits - a.bits))
      )
    }
  }
}

function* equalLengths(prior: Prior.Prior): Generator<Case> {
  for (const { a, b } of neighbours("bits")) {
    const [fast, slow] = a.steps <= b.steps ? [a, b] : [b, a]
    yield { show: pair(fast, slow), margin: lead(prior.weight(fast), prior.weight(slow)) }
  }
}

/** The first of a pair against the second. */
const preferred = ({ weight }: Prior.Prior, pair: ProgramPair.ProgramPair): Case => {
  const [first, second] = ProgramPair.costs(pair)
  return { show: ProgramPair.show(pair), margin: lead(weight(first), weight(second)) }
}

/** Duels of square roots and discrete logarithms whose first is shorter and slower. */
function* searches(prior: Prior.Prior): Generator<Case> {
  const pairs = [
    ...ProgramPair.pairs(isqrt, [65, 80, 128, 256, 512]),
    ...ProgramPair.pairs(dlog, ProgramPair.sizes(dlog, 11, 131))
  ]
  for (const pair of pairs) {
    if (ProgramPair.shorterAndSlower(pair) > 0n) yield preferred(prior, pair)
  }
}

/** Programs of the square root against themselves with a wrapper that departs in deployment. */
function* wrapped(prior: Prior.Prior): Generator<Case> {
  for (const size of [4, 16, 64, 256]) {
    for (const name of Costs.members(isqrt, "unit")) {
      const pair: ProgramPair.ProgramPair = {
        family: wrapper.id,
        size,
        first: name,
        second: `${name} wrapped`,
        meter: "unit"
      }
      yield preferred(prior, pair)
    }
  }
}

/** The rule for a sequence against all tables that agree with half of it, taken together. */
function* rules(prior: Prior.Prior): Generator<Case> {
  for (const size of [16, 32, 64, 128, 256]) {
    const [rule, table] = ["closed", "table"].map((name) =>
      Costs.cost(stanley.id, name, size, "unit")
    )
    if (rule === undefined || table === undefined) continue
    const [one, many] = [prior.weight(rule), prior.weight(table)]
    const tables = Weight.times(Weight.power(2n, size / 2), many)
    yield {
      show: `${stanley.title}, N = ${size}: ${pair(rule, table)}, and 2^${size / 2} tables`,
      margin: lead(one, tables)
    }
  }
}

/** The world and where in it one looks, against the table of what is seen. */
function* worlds(prior: Prior.Prior): Generator<Case> {
  for (const size of [16, 64, 224]) {
    const pair: ProgramPair.ProgramPair = {
      family: rule30.id,
      size,
      first: "world",
      second: "table",
      meter: "unit"
    }
    yield preferred(prior, pair)
  }
}

/**
 * What the ledger asks of priors, asked of this one: statements of C09, C16, C18, C20 and C23, each
 * measured over all its models. Nothing is claimed of the prior beforehand.
 *
 * - **Cost** some seconds, the first time; the costs of the families are kept
 *
 * @example
 * ```ts
 * import { audit } from "@headwater/claims"
 * import { speed } from "@headwater/priors"
 * audit(speed.of({})).map((it) => it.name) // => ["C23-kraft", "C23-length", "C23-time", "C16", "C18", "C20", "C09"]
 * ```
 */
export const audit = (prior: Prior.Prior): ReadonlyArray<Asked> => [
  asked(
    "C23-kraft",
    `The weights of all register programs of at most 4 to ${limit} bits sum to at most one.`,
    "no less",
    sums(prior)
  ),
  asked(
    "C23-length",
    "Of equal times and space, the odds are 2 to the difference in bits.",
    "no less",
    equalTimes(prior)
  ),
  asked(
    "C23-time",
    "Of equal lengths and space, the faster is no lighter.",
    "no less",
    equalLengths(prior)
  ),
  asked(
    "C16",
    "Of two programs that answer alike, of which one is shorter and slower, that one is preferred.",
    "more",
    searches(prior)
  ),
  asked(
    "C18",
    "A program is preferred to itself with a wrapper that departs in deployment.",
    "more",
    wrapped(prior)
  ),
  asked(
    "C20",
    "The rule of a sequence outweighs all tables together that agree with half of it.",
    "more",
    rules(prior)
  ),
  asked(
    "C09",
    "The world with its bridge is preferred to a table of what is seen.",
    "more",
    worlds(prior)
  )
]
