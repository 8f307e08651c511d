import { Rational, Weight } from "@headwater/exact"
import { Section } from "@headwater/figures"
import {
  CriticalExponent,
  hard,
  Prior,
  soft,
  softHard,
  softScaled,
  softSpace,
  speed,
  Winners
} from "@headwater/priors"
import { arbitraries } from "@headwater/priors/laws"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const candidates = fc.array(
  arbitraries.cost.map((cost) => ({ cost })),
  { maxLength: 6 }
)

const axis = fc
  .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, width]) => ({
    name: "gamma",
    from: Rational.of(from, 2),
    to: Rational.of(from + width, 2)
  }))

/** One of the soft priors with its other parameters. */
const softs = fc.oneof(
  fc.constant([soft, {}] as const),
  arbitraries.steps.map((T) => [softHard, { T: T.toString() }] as const),
  arbitraries.steps.map((tau) => [softScaled, { tau: tau.toString() }] as const)
)

/** The value of an edge where it is rational. */
const inside = ({ from, to }: Section.Region): Rational => {
  const number = (Section.toNumber(from) + Section.toNumber(to)) / 2
  return Rational.of(BigInt(Math.round(number * 2 ** 30)), 1n << 30n)
}

const isWide = ({ from, to }: Section.Region): boolean =>
  Section.toNumber(to) - Section.toNumber(from) > 1e-6

Law.check(
  it,
  Law.set("section", [
    Law.law({
      name: "winners",
      statement: "inside a region win those whom a contest at a value there finds",
      over: Domain.sampled(
        fc.tuple(softs, axis, candidates, fc.option(arbitraries.steps, { nil: undefined })),
        { runs: 100 }
      ),
      holds: ([[plugin, words], axis, all, bound]) => {
        const section = Result.getOrThrow(Section.along(plugin, words, axis, all, { bound }))
        return (
          section.how === "exact" &&
          section.regions.filter(isWide).every((region) => {
            const gamma = inside(region).toString()
            const prior = Result.getOrThrow(Prior.at(plugin, { ...words, gamma }))
            return Winners.of(prior, all, bound).join() === region.winners.join()
          })
        )
      }
    }),
    Law.law({
      name: "foreign",
      statement:
        "a prior that does not say what bounds it has is asked, and shows the same winners",
      over: Domain.sampled(fc.tuple(softs, axis, candidates), { runs: 40 }),
      holds: ([[plugin, words], axis, all]) => {
        const { bounds: _, ...copy }: Prior.PriorPlugin = plugin
        const options = { columns: 9 }
        const asked = Result.getOrThrow(Section.along(copy, words, axis, all, options))
        const known = Result.getOrThrow(Section.along(plugin, words, axis, all))
        const crossings = known.regions.flatMap(({ to }) =>
          to.kind === "crossing" ? [to.crossing] : []
        )
        return (
          asked.how !== "exact" &&
          asked.regions
            .slice(0, -1)
            .every(
              ({ to }) =>
                to.kind === "between" &&
                (to.low.equals(axis.from) ||
                  crossings.some(
                    (it) =>
                      CriticalExponent.against(it, to.low) >= 0 &&
                      CriticalExponent.against(it, to.high) <= 0
                  ))
            )
        )
      }
    })
  ])
)

const cost = (bits: number, steps: bigint) => ({
  cost: { mass: Rational.pow2(-bits), bits, steps, space: 1n }
})

const gamma = (from: number, to: number) => ({
  name: "gamma",
  from: Rational.of(from),
  to: Rational.of(to)
})

describe("Section", () => {
  it("example: a parameter that is whole is asked at whole values", () => {
    const steep = Prior.define({
      id: "test/steep",
      about: "Time to a whole power.",
      parameters: {
        slope: { type: "integer", least: "1", most: "99", default: "1", about: "the slope" }
      },
      make:
        ({ slope }) =>
        (it) =>
          Weight.times(Weight.of(it.mass), Weight.power(it.steps, -slope))
    })
    const axis = { ...gamma(1, 20), name: "slope" }
    const found = Section.along(steep, {}, axis, [cost(0, 2n), cost(7, 1n)])
    const { how, regions } = Result.getOrThrow(found)
    assert.equal(how, "bisection")
    // 2^7 times: at 7 they tie
    assert.deepEqual(
      regions.map((it) => it.winners),
      [[0], [0, 1], [1]]
    )
    const edge = regions[0]?.to
    assert.deepEqual(edge, { kind: "between", low: Rational.of(6), high: Rational.of(7) })
  })

  it("example: an axis that begins or ends exactly on a boundary has the side that is on it", () => {
    const all = [cost(0, 8n), cost(9, 1n)]
    const winners = (from: number, to: number) =>
      Result.getOrThrow(Section.along(soft, {}, gamma(from, to), all)).regions.map(
        (it) => it.winners
      )
    assert.deepEqual([winners(3, 9), winners(0, 3), winners(2, 4)], [[[1]], [[0]], [[0], [1]]])
  })

  it("example: what a plugin does not take is said in its words", () => {
    const failure = (result: Result.Result<unknown, string>): string =>
      Result.isFailure(result) ? result.failure : ""
    const all = [cost(0, 2n)]
    assert.include(
      failure(Section.along(speed, {}, gamma(0, 1), all)),
      "speed: expected no parameters"
    )
    assert.include(failure(Section.along(hard, {}, gamma(0, 1), all)), "hard")
    assert.include(
      failure(Section.along(soft, {}, gamma(1, 1), all)),
      "a range that rises, not `1..1`"
    )
    assert.include(failure(Section.along(soft, {}, gamma(-1, 1), all)), "of at least 0")
  })

  it("example: along the exponent of space, boundaries are exact too", () => {
    const of = (bits: number, space: bigint) => ({
      cost: { mass: Rational.pow2(-bits), bits, steps: 1n, space }
    })
    const axis = { ...gamma(0, 9), name: "sigma" }
    const found = Section.along(softSpace, {}, axis, [of(0, 8n), of(6, 2n)])
    const { how, regions } = Result.getOrThrow(found)
    assert.equal(how, "exact")
    assert.deepEqual(
      regions.map((it) => Section.toNumber(it.to)),
      [3, 9]
    )
  })
})
