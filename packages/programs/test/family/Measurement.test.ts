import { Budget, Language, Register } from "@headwater/hypotheses"
import { Families, Family, isqrt, Member, ring, stanley, subtraction } from "@headwater/programs"
import { Domain, Law } from "@headwater/proof"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

const cases = Families.all.flatMap((family) =>
  family.members.flatMap((member) =>
    member.language.meters.flatMap((meter) =>
      (["max", "total"] as const).map((how) => ({ family, member, meter, how }))
    )
  )
)

Law.check(
  it,
  Law.set("measurement", [
    Law.law({
      name: "cost",
      statement: "a member's cost is the language's cost of its text on the contexts",
      over: Domain.exhaustive(() => cases),
      show: ({ family, member, meter, how }) => [family.id, member.name, meter, how].join(" "),
      holds: ({ family, member, meter, how }) => {
        const size = family.size.examples[2]!
        const text = Language.coded(member.language, member.program(size))
        const contexts = Array.from(Family.contexts(family, size), (it) => member.input(it.values))
        const expected = Result.getOrThrow(
          Language.costOf(member.language, text, contexts, how, Budget.of(meter))
        )
        const found = Result.getOrThrow(Family.cost(family, member, size, { meter, how }))
        return (
          found.mass.equals(expected.mass) &&
          found.bits === expected.bits &&
          found.steps === expected.steps &&
          found.space === expected.space
        )
      }
    }),
    Law.law({
      name: "worst",
      statement: "the worst context alone takes as long as all of them",
      over: Domain.exhaustive(() => cases),
      show: ({ family, member, meter }) => [family.id, member.name, meter].join(" "),
      holds: ({ family, member, meter }) => {
        const size = family.size.examples[2]!
        const worst = Result.getOrThrow(Family.worst(family, member, size, { meter }))
        const alone = Family.where(family, "worst", ({ values }) =>
          Object.entries(values).every(([name, value]) => worst.values[name] === value)
        )
        const [one, all] = [alone, family].map((it) =>
          Result.getOrThrow(Family.cost(it, member, size, { meter }))
        )
        return one!.steps === all!.steps
      }
    })
  ])
)

describe("Measurement", () => {
  const member = Member.of(Register.language, {
    input: ({ y = 0 }) => ({ registers: { r1: y } }),
    answer: (r0) => r0
  })
  const zero = member("zero", "says 0", "SET r0 0")
  const nothing = member("nothing", "the empty text", "END")
  const forever = member("forever", "never halts", "JMP +0")

  it("example: cost(isqrt, search, 64)", () => {
    const { mass, bits, steps, space } = Result.getOrThrow(Family.cost(isqrt, "search", 64))
    assert.deepEqual([bits, steps, space], [98, 61n, 4n])
    assert.equal(mass.denominator, 2n ** 98n)
  })

  it("example: a total over the contexts", () => {
    const total = Result.getOrThrow(Family.cost(isqrt, "search", 4, { how: "total" })).steps
    const runs = Array.from(Family.runs(isqrt, "search", 4), ({ run }) =>
      run.status === "halted" ? run.steps : 0n
    )
    assert.deepEqual(runs, [5n, 13n, 13n, 13n])
    assert.equal(total, 44n)
  })

  it("example: a run without steps counts as one step", () => {
    assert.equal(Result.getOrThrow(Family.cost(stanley, nothing, 8)).steps, 1n)
    assert.equal(Result.getOrThrow(Family.cost(stanley, nothing, 8, { how: "total" })).steps, 8n)
  })

  it("example: the first context on which the search takes longest", () => {
    assert.deepEqual(Result.getOrThrow(Family.worst(isqrt, "search", 64)).values, { y: 49 })
    assert.deepEqual(Result.getOrThrow(Family.worst(subtraction, "closed", 64)).values, { heap: 1 })
  })

  it("example: a program of no family is measured on one", () => {
    assert.isTrue(Family.agrees(isqrt, zero, 1))
    assert.isFalse(Family.agrees(isqrt, zero, 2))
    const found = Result.getOrThrow(Family.measurement(isqrt, zero, 9))
    assert.deepEqual(found.disagreement?.values, { y: 1 })
  })

  it("example: a program that never halts is undecided, with the context where that was", () => {
    const found = Family.cost(isqrt, forever, 4, { steps: 100 })
    assert.isTrue(Result.isFailure(found))
    if (Result.isFailure(found)) {
      assert.deepEqual([found.failure.resource, found.failure.limit], ["steps", 100n])
      assert.deepEqual(found.failure.context.values, { y: 0 })
    }
    assert.isFalse(Family.agrees(isqrt, forever, 4, { steps: 100 }))
    assert.lengthOf([...Family.runs(isqrt, forever, 4, { steps: 100 })], 1)
  })

  it("example: bounds on space and width", () => {
    const narrow = Family.cost(isqrt, "search", 64, { width: 3 })
    assert.isTrue(Result.isFailure(narrow) && narrow.failure.resource === "width")
    const small = Family.cost(stanley, "greedy", 8, { space: 6 })
    assert.isTrue(Result.isFailure(small) && small.failure.resource === "space")
  })

  it("example: a measurement is made once for a size, a meter and bounds", () => {
    const first = Family.measurement(ring, "walk", 5)
    assert.equal(Result.getOrThrow(Family.measurement(ring, "walk", 5)), Result.getOrThrow(first))
    const other = Family.measurement(ring, "walk", 5, { meter: "log" })
    assert.notEqual(Result.getOrThrow(other), Result.getOrThrow(first))
    const bounded = Family.measurement(ring, "walk", 5, { steps: 10 })
    assert.isTrue(Result.isFailure(bounded))
  })

  it("example: what was measured long ago is measured again, to the same figures", () => {
    const first = Result.getOrThrow(Family.measurement(subtraction, "closed", 2))
    for (let size = 3; size < 1100; size++) Family.measurement(subtraction, "closed", size)
    const again = Result.getOrThrow(Family.measurement(subtraction, "closed", 2))
    assert.notEqual(again, first)
    assert.deepEqual([again.max, again.total], [first.max, first.total])
  })

  it("counterexample: a family without contexts", () => {
    const none = Family.where(isqrt, "none", () => false)
    assert.throws(() => Family.cost(none, "search", 4), "Expected at least one context, not none")
  })
})
