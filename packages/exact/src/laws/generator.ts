import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"

/** The promises of a generator about its values. */
export interface Promised<A> {
  readonly valid: (a: A) => boolean
  readonly equals: (a: A, b: A) => boolean
}

/** The number of shrinking steps after which a generator must have ended. */
const STEPS = 10_000

/**
 * The laws of a generator of random values.
 *
 * 1. Same seed, same values
 * 2. Valid: only values of the promised kind are generated
 * 3. Shrinks: every value met on the way down is valid too, and the way ends
 *
 * @example
 * ```ts
 * import { generator } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * import * as fc from "fast-check"
 * const laws = generator("nat", fc.nat(), { valid: (n) => n >= 0, equals: Object.is })
 * Law.verdicts(laws).every((verdict) => verdict.holds) // => true
 * ```
 */
export const generator = <A>(
  name: string,
  arbitrary: fc.Arbitrary<A>,
  { equals, valid }: Promised<A>
): Law.LawSet => {
  const seeds = Domain.sampled(fc.noShrink(fc.integer()), { runs: 20 })
  const sample = (seed: number): ReadonlyArray<A> => fc.sample(arbitrary, { seed, numRuns: 20 })
  return Law.set(`generator(${name})`, [
    Law.law({
      name: "same-seed",
      statement: "the values depend on the seed alone",
      over: seeds,
      holds: (seed) => {
        const again = sample(seed)
        return sample(seed).every((a, i) => {
          const b = again[i]
          return b !== undefined && equals(a, b)
        })
      }
    }),
    Law.law({
      name: "valid",
      statement: "every value is valid",
      over: seeds,
      holds: (seed) => sample(seed).every(valid)
    }),
    Law.law({
      name: "shrinks",
      statement: "every value that shrinking meets is valid, and shrinking ends",
      over: seeds,
      holds: (seed) => {
        let steps = 0
        let good = true
        // Every second value fails, so that shrinking goes deep and wide.
        const property = fc.property(arbitrary, (a) => {
          good &&= valid(a)
          return steps++ % 2 === 1 || steps > STEPS
        })
        fc.check(property, { seed, numRuns: 1 })
        return good && steps <= STEPS
      }
    })
  ])
}
