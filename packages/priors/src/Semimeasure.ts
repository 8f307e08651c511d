/**
 * # Semimeasures
 *
 * Exact masses on finitely many things that are not programs with a cost: functions, tables,
 * strings, parameters. They sum to at most 1. What is missing belongs to things that are not listed;
 * of that, `undecided` is the mass of programs whose runs were cut short, which may belong to any.
 *
 * A {@link Prior} weighs a program by its cost alone; where the weights of programs are added by
 * what they compute the result is a semimeasure, and a distribution once it is normalised.
 *
 * @module
 */
import { Distribution, LogForm, Rational } from "@headwater/exact"
import * as Result from "effect/Result"

/**
 * Positive masses that sum to at most 1, and the undecided mass, which may belong to any of the
 * things.
 */
export interface Semimeasure<A> {
  readonly masses: ReadonlyMap<A, Rational>
  readonly undecided: Rational
}

/**
 * The semimeasure with these masses; those of a thing that is listed twice are added.
 *
 * - **Errors** a failure with one line when a mass is negative or the sum is above 1
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Semimeasure } from "@headwater/priors"
 * import { Result } from "effect"
 * const half = Rational.of(1, 2)
 * Result.isSuccess(Semimeasure.of([["a", half], ["b", half]])) // => true
 * Result.getOrThrow(Result.flip(Semimeasure.of([["a", half], ["b", Rational.one]]))) // => "Expected masses that sum to at most 1, not `3/2`"
 * ```
 */
export const of = <A>(
  entries: Iterable<readonly [A, Rational]>,
  undecided: Rational = Rational.zero
): Result.Result<Semimeasure<A>, string> => {
  const masses = Distribution.masses(entries)
  const negative = [...masses.values(), undecided].find((mass) => mass.sign < 0)
  if (negative !== undefined) {
    return Result.fail(`Expected a mass that is not negative, not \`${negative.toString()}\``)
  }
  const sum = Rational.sum(masses.values()).plus(undecided)
  return sum.compare(Rational.one) > 0
    ? Result.fail(`Expected masses that sum to at most 1, not \`${sum.toString()}\``)
    : Result.succeed({ masses, undecided })
}

/**
 * The distribution in proportion to these weights.
 *
 * - **Errors** a failure with one line when a weight is negative or all are 0
 *
 * @example
 * ```ts
 * import { Distribution, Rational } from "@headwater/exact"
 * import { Semimeasure } from "@headwater/priors"
 * import { Result } from "effect"
 * const it = Semimeasure.proportional([["a", Rational.of(3)], ["b", Rational.one]])
 * String(Distribution.probability(Result.getOrThrow(it), "a")) // => "3/4"
 * ```
 */
export const proportional = <A>(
  entries: Iterable<readonly [A, Rational]>
): Result.Result<Distribution<A>, string> => {
  const weights = Distribution.masses(entries)
  const negative = [...weights.values()].find((weight) => weight.sign < 0)
  if (negative !== undefined) {
    return Result.fail(`Expected a weight that is not negative, not \`${negative.toString()}\``)
  }
  const sum = Rational.sum(weights.values())
  return sum.sign === 0
    ? Result.fail("Expected a class of positive weight, not of `0`")
    : Result.succeed(new Map(Array.from(weights, ([it, weight]) => [it, weight.dividedBy(sum)])))
}

/**
 * The mass of a thing with all undecided mass counted for other things; 0 for a thing that is not
 * listed.
 */
export const mass = <A>({ masses }: Semimeasure<A>, thing: A): Rational =>
  masses.get(thing) ?? Rational.zero

/** The least and the greatest that the mass of a thing may be. */
export const range = <A>(of: Semimeasure<A>, thing: A): readonly [Rational, Rational] => {
  const least = mass(of, thing)
  return [least, least.plus(of.undecided)]
}

/** The sum of all masses without the undecided mass. */
export const total = ({ masses }: Semimeasure<unknown>): Rational => Rational.sum(masses.values())

/**
 * The code length `-log2` of a thing's mass; undefined where it has none.
 *
 * - **Units** bits
 */
export const length = <A>(of: Semimeasure<A>, thing: A): LogForm | undefined => {
  const own = mass(of, thing)
  return own.sign === 0 ? undefined : LogForm.log2(own).negated()
}

/** The masses of images: those of all things with the same image are added. */
export const map = <A, B>(
  { masses, undecided }: Semimeasure<A>,
  image: (thing: A) => B
): Semimeasure<B> => ({
  masses: Distribution.masses(Array.from(masses, ([thing, own]) => [image(thing), own])),
  undecided
})

/**
 * The posterior given an event, with everything undecided left out.
 *
 * - **Errors** a failure where nothing that is listed is in the event
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Semimeasure } from "@headwater/priors"
 * import { Result } from "effect"
 * const prior = Result.getOrThrow(Semimeasure.of([1, 2, 3].map((n) => [n, Rational.pow2(-n)])))
 * const odd = Result.getOrThrow(Semimeasure.given(prior, (n) => n % 2 === 1))
 * String(odd.get(1)) // => "4/5"
 * ```
 */
export const given = <A>(
  { masses }: Semimeasure<A>,
  event: (thing: A) => boolean
): Result.Result<Distribution<A>, string> =>
  proportional([...masses].filter(([thing]) => event(thing)))

/** The mixture of two, the first with the given share. */
export const mixture = <A>(
  share: Rational,
  first: Semimeasure<A>,
  second: Semimeasure<A>
): Semimeasure<A> => {
  const rest = Rational.one.minus(share)
  if (share.sign < 0 || rest.sign < 0) {
    throw new RangeError(`Expected a share from 0 to 1, not \`${share.toString()}\``)
  }
  const scaled = (of: Semimeasure<A>, by: Rational): ReadonlyArray<readonly [A, Rational]> =>
    Array.from(of.masses, ([thing, own]) => [thing, own.times(by)] as const)
  return {
    masses: Distribution.masses([...scaled(first, share), ...scaled(second, rest)]),
    undecided: first.undecided.times(share).plus(second.undecided.times(rest))
  }
}

/** Pairs that are drawn independently, named by `pair`. */
export const product = <A, B, C>(
  first: Semimeasure<A>,
  second: Semimeasure<B>,
  pair: (first: A, second: B) => C
): Semimeasure<C> => {
  const decided = total(first).times(total(second))
  const all = total(first).plus(first.undecided).times(total(second).plus(second.undecided))
  return {
    masses: Distribution.masses(
      Array.from(first.masses, ([a, left]) =>
        Array.from(second.masses, ([b, right]) => [pair(a, b), left.times(right)] as const)
      ).flat()
    ),
    undecided: all.minus(decided)
  }
}
