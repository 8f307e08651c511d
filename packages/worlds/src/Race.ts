/**
 * # Races
 *
 * Hypotheses of any language along one sequence of data. Each is run once over the data and leaves
 * what it gave to each symbol; under any prior these are then weighed with what it costs. Odds are
 * exact products, however long the data; who leads along them is decided in doubles with a stated
 * error, and exactly where that leaves it open. A race is no learner: its posterior is that of
 * `Mixture`, and a law ties the two.
 *
 * ## Main definitions
 * - {@link Race}, {@link run}; {@link program}: an entrant that is a program
 * - {@link weight}, {@link odds}: exactly, after a given number of observations; {@link candidates}: for phase diagrams
 * - {@link stages}: who leads along the data; {@link crossings}: where two change places
 * - {@link deviations}: who answers otherwise off the data
 *
 * @module
 */
import { type LogForm, Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import type { Process } from "@headwater/learners"
import { type Prior, Winners } from "@headwater/priors"

/** A hypothesis that enters a race. */
export interface Entrant<C, A> {
  readonly name: string
  readonly cost: Cost.Cost
  readonly process: Process.Process<C, A>
}

/** What a hypothesis gave to each symbol: the number of a probability in a list for each of them. */
export interface Runner {
  readonly name: string
  readonly cost: Cost.Cost
  readonly given: ReadonlyArray<Rational>
  readonly at: Uint32Array
  /** How many symbols it gave a positive probability before the first that it excluded. */
  readonly right: number
}

/** Hypotheses that were run over the same data. */
export interface Race {
  readonly observations: number
  readonly runners: ReadonlyArray<Runner>
}

const key = ({ denominator, numerator }: Rational): string => `${numerator}/${denominator}`

const ran = <C, A>(
  { cost, name, process }: Entrant<C, A>,
  data: ReadonlyArray<readonly [context: C, symbol: A]>
): Runner => {
  const given: Array<Rational> = []
  const places = new Map<string, number>()
  // most processes give the same few values again and again
  const known = new Map<Rational, number>()
  const placed = (chance: Rational): number => {
    const place = places.get(key(chance)) ?? given.push(chance) - 1
    places.set(key(chance), place)
    known.set(chance, place)
    return place
  }
  const at = new Uint32Array(data.length)
  let now = process
  let right = data.length
  for (let index = 0; index < data.length; index++) {
    const [context, symbol] = data[index]!
    const chance = now.predict(context).get(symbol) ?? Rational.zero
    if (chance.sign === 0) {
      right = index
      break
    }
    at[index] = known.get(chance) ?? placed(chance)
    now = now.after(context, symbol)
  }
  return { name, cost, given, at, right }
}

/**
 * The race of hypotheses over data.
 *
 * - **Cost** one prediction a hypothesis and symbol
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Process } from "@headwater/learners"
 * import { simplicity } from "@headwater/priors"
 * import { Race } from "@headwater/worlds"
 * const cost = (bits: number) => ({ mass: Rational.pow2(-bits), bits, steps: 1n, space: 1n })
 * const race = Race.run(
 *   [
 *     { name: "fair", cost: cost(2), process: Process.bernoulli(Rational.of(1, 2)) },
 *     { name: "ones", cost: cost(5), process: Process.bernoulli(Rational.of(7, 8)) }
 *   ],
 *   Process.alone([1, 1, 1, 1, 0])
 * )
 * Race.odds(race, simplicity.of({}), 1, 0, 4)?.toString() // => "-11 + 4·log2(7)"
 * Race.stages(race, simplicity.of({})).map((it) => [it.from, it.leaders[0]]) // => [[0, 0], [4, 1], [5, 0]]
 * ```
 */
export const run = <C, A>(
  entrants: ReadonlyArray<Entrant<C, A>>,
  data: ReadonlyArray<readonly [context: C, symbol: A]>
): Race => ({
  observations: data.length,
  runners: entrants.map((it) => ran(it, data))
})

/** The likelihood of the first symbols, as an exact product; zero where one of them was excluded. */
export const likelihood = ({ at, given, right }: Runner, seen: number): Weight.Weight => {
  if (right < seen) return Weight.zero
  const counts = new Float64Array(given.length)
  for (let index = 0; index < seen; index++) counts[at[index]!]!++
  return {
    factors: given.flatMap((chance, place) =>
      counts[place] === 0 ? [] : [[chance, Rational.of(counts[place] ?? 0)] as const]
    )
  }
}

/** What it lost on the first symbols in bits, where it excluded none of them. */
export const loss = (runner: Runner, seen: number): LogForm =>
  Weight.length(likelihood(runner, seen))

/** A number of bits as a rational, where it is one as it stands. */
const rational = ({ terms }: LogForm): Rational | undefined => {
  const [first, ...rest] = terms
  if (first === undefined) return Rational.zero
  const [coefficient, base] = first
  const isTwo = base.numerator === 2n * base.denominator
  return rest.length === 0 && isTwo ? Rational.from(coefficient) : undefined
}

/** The candidates of a race after a given number of symbols, for `Winners` and what is made of them. */
export const candidates = ({ runners }: Race, seen: number): ReadonlyArray<Winners.Candidate> =>
  runners.map((it) => {
    if (it.right < seen) return { cost: it.cost, loss: "infinite" }
    const lost = loss(it, seen)
    const whole = rational(lost)
    return whole === undefined
      ? { cost: it.cost, likelihood: likelihood(it, seen) }
      : { cost: it.cost, loss: whole }
  })

/** The weight of a runner after a given number of symbols: its share of the posterior, not normalised. */
export const weight = (
  race: Race,
  prior: Prior.Prior,
  place: number,
  seen: number
): Weight.Weight => {
  const it = candidates({ ...race, runners: race.runners.slice(place, place + 1) }, seen)[0]
  if (it === undefined) throw new RangeError(`Expected a runner, not \`${place}\``)
  return Winners.weight(prior, it)
}

/** The posterior log odds of two runners in bits; undefined where one weighs nothing. */
export const odds = (
  race: Race,
  prior: Prior.Prior,
  one: number,
  other: number,
  seen: number
): LogForm | undefined =>
  Weight.logOdds(weight(race, prior, one, seen), weight(race, prior, other, seen))

/** From one number of symbols to another, both included: the places of those that lead, none or several that tie. */
export interface Stage {
  readonly from: number
  readonly to: number
  readonly leaders: ReadonlyArray<number>
}

/** Weights in bits, before any data; infinite for those that weigh nothing or that a bound shuts out. */
const startsOf = ({ runners }: Race, prior: Prior.Prior, bound: bigint | undefined): Float64Array =>
  Float64Array.from(runners, ({ cost }) =>
    bound !== undefined && cost.steps > bound
      ? Number.POSITIVE_INFINITY
      : Weight.bits(prior.weight(cost))
  )

const sameAs = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): boolean =>
  a.length === b.length && a.every((it, index) => it === b[index])

/**
 * Who leads along the data under a prior, and under a hard bound on steps if one is given.
 *
 * Sums in doubles err by less than 2^-51 a symbol and bit; those that are nearer to the best than that
 * are compared exactly.
 *
 * - **Cost** an addition a runner and symbol, and exact comparisons where doubles are too near
 */
export const stages = (race: Race, prior: Prior.Prior, bound?: bigint): ReadonlyArray<Stage> => {
  const { observations, runners } = race
  const scores = startsOf(race, prior, bound)
  const losses = runners.map(({ given }) =>
    Float64Array.from(given, (it) => Weight.bits(Weight.of(it)))
  )
  const found: Array<{ from: number; to: number; leaders: ReadonlyArray<number> }> = []
  let near: ReadonlyArray<number> = []
  for (let seen = 0; seen <= observations; seen++) {
    let best = Number.POSITIVE_INFINITY
    for (let place = 0; place < runners.length; place++) {
      if (seen > 0) {
        const { at, right } = runners[place]!
        scores[place] =
          right < seen ? Number.POSITIVE_INFINITY : scores[place]! + losses[place]![at[seen - 1]!]!
      }
      if (scores[place]! < best) best = scores[place]!
    }
    const last = found.at(-1)
    if (best === Number.POSITIVE_INFINITY) near = []
    else {
      const reach = best + (1 + Math.abs(best)) * (seen + 16) * 2 ** -51
      const before = near
      near = nearest(scores, reach)
      if (last !== undefined && sameAs(before, near) && moveTogether(race, near, seen)) {
        last.to = seen
        continue
      }
    }
    const leaders = near.length < 2 ? near : heaviest(race, prior, near, seen)
    if (last !== undefined && sameAs(last.leaders, leaders)) last.to = seen
    else found.push({ from: seen, to: seen, leaders })
  }
  return found
}

const nearest = (scores: Float64Array, reach: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let place = 0; place < scores.length; place++) {
    if (scores[place]! <= reach) found.push(place)
  }
  return found
}

/** Whether these runners gave the same to the last symbol, so that nothing changed between them. */
const moveTogether = ({ runners }: Race, places: ReadonlyArray<number>, seen: number): boolean => {
  const last = places.map((place) => {
    const it = runners[place]
    return it?.given[it.at[seen - 1] ?? 0]
  })
  return last.every((it) => it !== undefined && last[0]?.equals(it) === true)
}

const heaviest = (
  race: Race,
  prior: Prior.Prior,
  places: ReadonlyArray<number>,
  seen: number
): ReadonlyArray<number> => {
  const all = places.map((place) => {
    const it = race.runners[place]
    return it === undefined ? [] : candidates({ ...race, runners: [it] }, seen)
  })
  return Winners.of(prior, all.flat()).flatMap((it) => places[it] ?? [])
}

/** The numbers of symbols at which the sign of the odds of two runners changes: behind, level, ahead. */
export const crossings = (
  race: Race,
  prior: Prior.Prior,
  one: number,
  other: number
): ReadonlyArray<{ readonly seen: number; readonly ahead: ReadonlyArray<number> }> => {
  const places = [one, other]
  const pair = { ...race, runners: places.flatMap((place) => race.runners[place] ?? []) }
  return stages(pair, prior)
    .slice(1)
    .map(({ from, leaders }) => ({
      seen: from,
      ahead: leaders.flatMap((it) => places[it] ?? [])
    }))
}

/** Of each entrant the places of the questions on which the answer is not the likeliest that it gives. */
export const deviations = <C, A>(
  entrants: ReadonlyArray<Entrant<C, A>>,
  data: ReadonlyArray<readonly [context: C, symbol: A]>,
  off: ReadonlyArray<readonly [context: C, symbol: A]>
): ReadonlyArray<ReadonlyArray<number>> =>
  entrants.map(({ process }) => {
    let now = process
    for (const [context, symbol] of data) now = now.after(context, symbol)
    return off.flatMap(([context, symbol], place) => {
      const all = now.predict(context)
      const own = all.get(symbol) ?? Rational.zero
      return [...all].some(([other, it]) => other !== symbol && it.compare(own) >= 0) ? [place] : []
    })
  })
