import { Rational, Weight } from "@headwater/exact"
import {
  Contest,
  Envelope,
  hard,
  Prior,
  Slice,
  soft,
  softHard,
  softScaled,
  speed,
  Words
} from "@headwater/priors"
import { arbitraries } from "@headwater/priors/laws"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const contenders = fc.array(
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
const inside = ({ from, to }: Slice.Region): Rational => {
  const number = (Slice.toNumber(from) + Slice.toNumber(to)) / 2
  return Rational.of(BigInt(Math.round(number * 2 ** 30)), 1n << 30n)
}

const isWide = ({ from, to }: Slice.Region): boolean =>
  Slice.toNumber(to) - Slice.toNumber(from) > 1e-6

Law.check(
  it,
  Law.set("slice", [
    Law.law({
      name: "winners",
      statement: "inside a region win those whom a contest at a value there finds",
      over: Domain.sampled(
        fc.tuple(softs, axis, contenders, fc.option(arbitraries.steps, { nil: undefined })),
        { runs: 100 }
      ),
      holds: ([[plugin, words], axis, all, bound]) => {
        const slice = Result.getOrThrow(Slice.along(plugin, words, axis, all, { bound }))
        return (
          slice.how === "exact" &&
          slice.regions.filter(isWide).every((region) => {
            const gamma = inside(region).toString()
            const prior = Result.getOrThrow(Words.prior(plugin, { ...words, gamma }))
            return Contest.winners(prior, all, bound).join() === region.winners.join()
          })
        )
      }
    }),
    Law.law({
      name: "foreign",
      statement:
        "a plugin that only does what a soft prior does is asked, and shows the same winners",
      over: Domain.sampled(fc.tuple(softs, axis, contenders), { runs: 40 }),
      holds: ([[plugin, words], axis, all]) => {
        const copy: Prior.PriorPlugin = { ...plugin }
        const options = { columns: 9 }
        const asked = Result.getOrThrow(Slice.along(copy, words, axis, all, options))
        const known = Result.getOrThrow(Slice.along(plugin, words, axis, all))
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
                    (it) => Envelope.against(it, to.low) >= 0 && Envelope.against(it, to.high) <= 0
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

describe("Slice", () => {
  it("example: a parameter that is whole is asked at whole values", () => {
    const slope = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 99 })))
    const steep = Prior.define({
      id: "test/steep",
      about: "Time to a whole power.",
      params: Schema.Struct({ slope }),
      make:
        ({ slope }) =>
        (it) =>
          Weight.times(Weight.of(it.mass), Weight.power(it.steps, -slope))
    })
    const axis = { ...gamma(1, 20), name: "slope" }
    const found = Slice.along(steep, {}, axis, [cost(0, 2n), cost(7, 1n)])
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
      Result.getOrThrow(Slice.along(soft, {}, gamma(from, to), all)).regions.map((it) => it.winners)
    assert.deepEqual([winners(3, 9), winners(0, 3), winners(2, 4)], [[[1]], [[0]], [[0], [1]]])
  })

  it("example: what a plugin does not take is said in its words", () => {
    const failure = (result: Result.Result<unknown, string>): string =>
      Result.isFailure(result) ? result.failure : ""
    const all = [cost(0, 2n)]
    assert.include(
      failure(Slice.along(speed, {}, gamma(0, 1), all)),
      "speed: expected no parameters"
    )
    assert.include(failure(Slice.along(hard, {}, gamma(0, 1), all)), "hard")
    assert.include(failure(Slice.along(softHard, {}, gamma(0, 1), all)), "T")
    assert.include(
      failure(Slice.along(soft, {}, gamma(1, 1), all)),
      "a range that rises, not `1..1`"
    )
    assert.include(failure(Slice.along(soft, {}, gamma(-1, 1), all)), "not negative")
  })

  it("example: names of parameters, and words that are no text", () => {
    assert.sameMembers([...Words.names(softHard)], ["gamma", "T"])
    assert.deepEqual(Words.names(speed), [])
    const count = Prior.define({
      id: "test/count",
      about: "A number.",
      params: Schema.Struct({ n: Schema.Int, on: Schema.Boolean }),
      make: () => () => Weight.one
    })
    const made = Words.prior(count, { n: "3", on: "true" })
    assert.equal(Result.getOrThrow(made).id, "test/count(n=3, on=true)")
  })
})
