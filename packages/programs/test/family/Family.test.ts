import { Families, Family, isqrt } from "@headwater/programs"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

const doubling = (members: ReadonlyArray<Family.Member>): Family.Family =>
  Family.define({
    id: "doubling",
    label: "mine",
    title: "Twice a number",
    about: "The demonstrator says 2x.",
    size: {
      name: "N",
      expected: "a number of contexts of at least 1",
      isValid: (size) => size >= 1,
      examples: [1, 4]
    },
    *contexts(size) {
      for (let x = 0; x < size; x++) yield { x }
    },
    input: ({ x }) => ({ registers: { r1: x } }),
    demonstrator:
      () =>
      ({ x }) =>
        2 * x,
    members
  })

const adds = { name: "adds", about: "adds", program: Family.listing("ADD r0 r1 | ADD r0 r1") }

describe("Family", () => {
  it("example: contexts have values, an input and an answer", () => {
    const [, second] = Family.contexts(doubling([adds]), 2)
    assert.deepEqual(second?.values, { x: 1 })
    assert.deepEqual(second?.input, { registers: { r1: 1 } })
    assert.equal(second?.answer, 2n)
  })

  it("example: the demonstrator is prepared once a walk, and only where it is asked", () => {
    let prepared = 0
    const counted = Family.define({
      ...doubling([adds]),
      contexts: () => [{ x: 1 }, { x: 2 }],
      input: () => ({}),
      demonstrator: () => {
        prepared++
        return () => 0
      }
    })
    const all = [...Family.contexts(counted, 1)]
    assert.equal(prepared, 0)
    assert.deepEqual(
      all.map((it) => it.answer),
      [0n, 0n]
    )
    assert.equal(prepared, 1)
  })

  it("example: a family on fewer contexts has the members of the whole", () => {
    const even = Family.where(isqrt, "even", ({ values }) => values["y"]! % 2 === 0)
    assert.lengthOf([...Family.contexts(even, 9)], 5)
    assert.equal(even.members, isqrt.members)
    assert.equal(Result.getOrThrow(Family.measurement(even, "search", 9)).contexts, 5)
  })

  it("counterexample: two members of one name are refused", () => {
    assert.throws(() => doubling([adds, adds]), "not `adds` twice")
  })

  it("counterexample: a member that is not there, with the names of those that are", () => {
    assert.throws(
      () => Family.member(isqrt, "bisect"),
      "Expected a member of isqrt (search, argmax, newton, table), not `bisect`"
    )
  })

  it("counterexample: sizes that a family does not have", () => {
    for (const family of Families.all) {
      for (const size of [-1, 0, 0.5, NaN, Infinity, 2 ** 53]) {
        const message = `Expected ${family.size.expected} as ${family.size.name} of ${family.id}, not \`${size}\``
        assert.throws(() => Family.contexts(family, size), message)
        assert.throws(() => Family.program(family, family.members[0]!, size), message)
      }
    }
  })

  it("counterexample: a listing that is none is refused when it is asked for", () => {
    const member = Family.listing("SET r9 1")
    assert.throws(() => member(1), "register from r0 to r7")
  })
})

describe("Families", () => {
  it("example: ids and labels", () => {
    assert.deepEqual(
      Families.all.map((it) => `${it.label} ${it.id}`),
      ["F1 stanley", "F2 isqrt", "F3 wrapper", "F4 rule30", "F5 ring", "F7 subtraction", "F9 dlog"]
    )
  })

  it("example: found by id or label in either case, among any families", () => {
    assert.equal(Result.getOrThrow(Families.find("F2")), isqrt)
    assert.equal(Result.getOrThrow(Families.find("Isqrt")), isqrt)
    assert.equal(Result.getOrThrow(Families.find("mine", [doubling([adds])])).id, "doubling")
  })

  it("counterexample: an unknown family, with those that are known", () => {
    assert.deepEqual(
      Families.find("F6"),
      Result.fail(
        "Expected a family (stanley, isqrt, wrapper, rule30, ring, subtraction, dlog), not `F6`"
      )
    )
  })
})
