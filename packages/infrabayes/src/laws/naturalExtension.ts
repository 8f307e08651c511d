import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { rational } from "../internal/json.ts"
import { dot, plus, scaled } from "../internal/vector.ts"
import { naturalExtension } from "../kinds/naturalExtension.ts"
import { belief, gamble } from "./arbitraries.ts"
import { ask, type Implementation } from "./implementation.ts"

/** Assessments that a belief meets, with room now and then, the belief, and two gambles. */
const met = fc.integer({ min: 2, max: 4 }).chain((points) =>
  fc
    .record({
      belief: belief(points),
      gambles: fc.array(fc.tuple(gamble(points), fc.nat(2)), { maxLength: 4 }),
      f: gamble(points),
      g: gamble(points)
    })
    .map(({ belief, f, g, gambles }) => ({
      belief,
      f,
      g,
      points,
      lower: gambles.map(([f, room]) => ({ f, c: dot(belief, f).minus(Rational.of(room, 2)) }))
    }))
)

interface Assessed {
  readonly points: number
  readonly lower: ReadonlyArray<{ readonly f: ReadonlyArray<Rational>; readonly c: Rational }>
}

const texts = (all: ReadonlyArray<Rational>) => all.map(String)

/**
 * The laws of natural extension.
 *
 * 1. Met: assessments that a belief meets avoid sure loss, and its expectation lies between
 * 2. Conjugate: the upper of f is the lower of -f, negated
 * 3. Superadditive: the lower of a sum is at least the sum of the lowers
 * 4. Assessed: no lower is below what is assessed; coherent if and only if each is it
 * 5. Loss: a gamble assessed above its greatest payoff is a sure loss
 */
export const naturalExtensions = (of: Implementation): Law.LawSet => {
  const answer = ask(of, naturalExtension)
  const at = (it: Assessed, query: ReadonlyArray<Rational>) => {
    const found = answer({
      points: it.points,
      lower: it.lower.map(({ c, f }) => ({ f: texts(f), c: c.toString() })),
      query: texts(query)
    })
    return {
      ...found,
      low: found.lower === null ? undefined : rational(found.lower),
      high: found.upper === null ? undefined : rational(found.upper)
    }
  }
  return Law.set(`natural-extension(${of.name})`, [
    Law.law({
      name: "met",
      statement: "what a belief meets avoids sure loss, and E(f) ≤ p·f ≤ upper",
      over: Domain.sampled(met),
      holds: (it) => {
        const { high, low, sureLoss } = at(it, it.f)
        const own = dot(it.belief, it.f)
        return !sureLoss && low!.compare(own) <= 0 && high!.compare(own) >= 0
      }
    }),
    Law.law({
      name: "conjugate",
      statement: "the upper of f is the lower of -f, negated",
      over: Domain.sampled(met),
      holds: (it) => at(it, it.f).high!.equals(at(it, scaled(it.f, Rational.of(-1))).low!.negated())
    }),
    Law.law({
      name: "superadditive",
      statement: "E(f + g) ≥ E(f) + E(g)",
      over: Domain.sampled(met),
      holds: (it) =>
        at(it, plus(it.f, it.g)).low!.compare(at(it, it.f).low!.plus(at(it, it.g).low!)) >= 0
    }),
    Law.law({
      name: "assessed",
      statement: "E(f_i) ≥ c_i, and all are equal if and only if it is coherent",
      over: Domain.sampled(met),
      holds: (it) => {
        const found = it.lower.map(({ c, f }) => at(it, f).low!.compare(c))
        return found.every((n) => n >= 0) && at(it, it.f).coherent === found.every((n) => n === 0)
      }
    }),
    Law.law({
      name: "loss",
      statement: "a gamble assessed above its greatest payoff is a sure loss",
      over: Domain.sampled(met),
      holds: (it) => {
        const [first, ...rest] = it.f
        const c = Rational.max(first!, ...rest).plus(Rational.of(1, 3))
        const found = at({ ...it, lower: [...it.lower, { f: it.f, c }] }, it.g)
        return found.sureLoss && found.lower === null && found.upper === null
      }
    })
  ])
}
