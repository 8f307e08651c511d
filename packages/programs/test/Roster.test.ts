import { Family, LambdaFamily, LambdaFamilies, Families, Roster } from "@headwater/programs"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const found = (name: string): Roster.Roster => Result.getOrThrow(Roster.find(name))

/** A family, one of its smaller sizes and one of its meters. */
const cases = fc.constantFrom(
  ...Roster.all.flatMap((roster) =>
    roster.size.examples
      .slice(0, 4)
      .flatMap((size) => roster.meters.map((meter) => ({ roster, size, meter })))
  )
)

Law.check(
  it,
  Law.set("roster", [
    Law.law({
      name: "cost",
      statement: "the cost of a member is the one that its family measures",
      over: Domain.sampled(fc.tuple(cases, fc.constantFrom("max" as const, "total" as const)), {
        runs: 40
      }),
      holds: ([{ meter, roster, size }, how]) =>
        roster.entries(size).every((entry) => {
          const measured = Result.getOrThrow(Roster.measure(roster, entry, size, { meter, how }))
          const options = { meter: meter as "unit", how }
          const family = Families.all.find((it) => it.id === roster.id)
          const terms = LambdaFamilies.all.find((it) => it.id === roster.id)
          const cost =
            family === undefined
              ? LambdaFamily.cost(terms!, entry.name, size, { ...options, meter: meter as "beta" })
              : Family.cost(family, entry.name, size, options)
          const { bits, mass, space, steps } = Result.getOrThrow(cost)
          return (
            measured.cost.bits === bits &&
            measured.cost.mass.equals(mass) &&
            measured.cost.steps === steps &&
            measured.cost.space === space &&
            measured.right === measured.contexts
          )
        })
    })
  ])
)

describe("Roster", () => {
  it("example: sizes between two are all that are valid, and doubling ones beyond 32", () => {
    for (const roster of [found("dlog"), found("isqrt"), found("rule30")]) {
      for (const [from, to] of [
        [1, 4],
        [3, 34],
        [3, 35],
        [10, 500],
        [9, 8]
      ] as const) {
        const valid = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter(
          (it) => roster.size.isValid(it)
        )
        // each is the first that is at least twice the one before
        const doubled: Array<number> = []
        for (let next = valid[0]; next !== undefined;) {
          const least: number = 2 * next
          doubled.push(next)
          next = valid.find((it) => it >= least)
        }
        const sizes = valid.length <= 32 ? valid : doubled
        assert.deepEqual(Roster.sizes(roster, from, to), sizes, `${roster.id} ${from}..${to}`)
      }
    }
  })

  it("example: a table is right on what it holds, and errs behind it", () => {
    for (const name of ["stanley", "isqrt", "isqrt/lambda", "brain/lambda"]) {
      const roster = found(name)
      for (const entry of Roster.smaller(roster, 16)) {
        const { right } = Result.getOrThrow(Roster.measure(roster, entry, 16))
        assert.isAtLeast(right, entry.size, entry.name)
        const onItsOwn = Result.getOrThrow(Roster.measure(roster, entry, entry.size))
        assert.equal(onItsOwn.right, entry.size)
      }
    }
    const tables = Roster.smaller(found("isqrt"), 64).map((it) => it.name)
    assert.deepEqual(tables.slice(0, 3), ["table of 32", "table of 16", "table of 8"])
  })

  it("example: what is the same program at every size enters once", () => {
    assert.deepEqual(Roster.smaller(found("subtraction"), 64), [])
    const names = Roster.smaller(found("F9"), 29).map((it) => it.name)
    assert.deepEqual(names, ["table of 13", "table of 5"])
  })

  it("example: a run that is exhausted says where", () => {
    const roster = found("isqrt")
    const [search] = roster.entries(64)
    const short = Roster.measure(roster, search!, 64, { steps: 20 })
    assert.deepInclude(Result.isFailure(short) ? short.failure : {}, {
      resource: "steps",
      limit: 20n,
      context: 4
    })
  })

  it("example: names and meters that do not exist are named", () => {
    assert.include(Result.merge(Result.map(Roster.find("F6"), String)), "not `F6`")
    assert.equal(found("ISQRT/LAMBDA").machine, "lambda")
    assert.equal(found("f2").machine, "register")
    const roster = found("isqrt")
    assert.throws(
      () => Roster.measure(roster, roster.entries(4)[0]!, 4, { meter: "beta" }),
      "Expected a meter (unit, load, log), not `beta`"
    )
    assert.throws(() => Roster.measure(roster, roster.entries(4)[0]!, 0), "not `0`")
  })
})
