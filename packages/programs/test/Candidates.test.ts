import { Candidates, Families, Family, isqrt } from "@headwater/programs"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"

const found = (name: string): Family.Family => Result.getOrThrow(Families.find(name))

const smaller = (name: string, size: number) =>
  Family.smaller(found(name), size).map((it) => it.member.name)

Law.check(
  it,
  Law.set("nested", [
    Law.law({
      name: "growth",
      statement: "what is measured at sizes in any order is what is measured at each alone",
      over: Domain.exhaustive(() =>
        Families.all.flatMap((family) => family.members.map((member) => ({ family, member })))
      ),
      show: ({ family, member }) => `${family.id} ${member.name}`,
      holds: ({ family, member }) => {
        const [first, second = first, third = second] = family.size.examples
        const grown = { ...family }
        return [second, first, third].every((size) => {
          const alone = Result.getOrThrow(
            Family.measurement({ ...family, nested: false }, member, size)
          )
          const it = Result.getOrThrow(Family.measurement(grown, member, size))
          return (
            it.max === alone.max &&
            it.total === alone.total &&
            it.space === alone.space &&
            it.right === alone.right &&
            it.contexts === alone.contexts &&
            JSON.stringify(it.worst.values) === JSON.stringify(alone.worst.values)
          )
        })
      }
    })
  ])
)

describe("Candidates", () => {
  it("example: a table is right on what it holds, and errs behind it", () => {
    for (const name of ["stanley", "isqrt", "isqrt/lambda", "brain/lambda"]) {
      const family = found(name)
      for (const { member, size } of Family.smaller(family, 16)) {
        const right = (at: number) =>
          Result.getOrThrow(Family.measurement(family, member, at)).right
        assert.isAtLeast(right(16), size, member.name)
        assert.equal(right(size), size)
      }
    }
    assert.deepEqual(smaller("isqrt", 64).slice(0, 3), ["table of 32", "table of 16", "table of 8"])
  })

  it("example: what is the same program at every size enters once", () => {
    assert.deepEqual(smaller("subtraction", 64), [])
    assert.deepEqual(smaller("F9", 29), ["table of 13", "table of 5"])
  })

  it("example: members made for smaller sizes stand with the others", () => {
    const options = { meter: "unit", how: "max", bound: undefined, smaller: true } as const
    const { candidates, contexts } = Result.getOrThrow(Candidates.at(found("isqrt"), 64, options))
    assert.equal(contexts, 64)
    assert.deepEqual(
      candidates.slice(0, 5).map(({ measured, text }) => [text.size, measured?.right]),
      [
        [64, 64],
        [64, 64],
        [64, 64],
        [64, 64],
        [32, 32]
      ]
    )
  })

  it("example: a run that is exhausted says where, or is out under every smaller bound", () => {
    const options = { meter: "unit", how: "max", steps: 20, smaller: false } as const
    const short = Candidates.at(found("isqrt"), 64, { ...options, bound: undefined })
    assert.deepEqual(Result.isFailure(short) ? short.failure : {}, {
      member: "search",
      size: 64,
      context: 4,
      resource: "steps",
      limit: 20n
    })
    const bounded = Result.getOrThrow(Candidates.at(found("isqrt"), 64, { ...options, bound: 20n }))
    assert.deepEqual(
      bounded.candidates.map((it) => it.moreThan),
      [20n, 20n, 20n, 20n]
    )
  })

  it("example: meters and sizes that do not exist are named", () => {
    assert.throws(
      () => Family.measurement(found("isqrt"), "search", 4, { meter: "beta" }),
      "Expected a meter (unit, load, log), not `beta`"
    )
    assert.throws(() => Family.measurement(isqrt, "search", 0), "not `0`")
  })
})
