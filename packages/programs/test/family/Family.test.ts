import { Lambda, Register } from "@headwater/hypotheses"
import { brain, Families, Family, isqrt, Member, stanley } from "@headwater/programs"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

const member = Member.of(Register.language, {
  input: ({ x }: { readonly x: number }) => ({ registers: { r1: x } }),
  answer: (r0) => r0
})

const doubling = (members: ReadonlyArray<Member.Any>): Family.Family =>
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
    demonstrator:
      () =>
      ({ x }) =>
        2 * x,
    members
  })

const adds = member("adds", "adds", "ADD r0 r1 | ADD r0 r1")

describe("Family", () => {
  it("example: contexts have values and an answer", () => {
    const [, second] = Family.contexts(doubling([adds]), 2)
    assert.deepEqual(second?.values, { x: 1 })
    assert.equal(second?.answer, 2n)
  })

  it("example: the demonstrator is prepared once a walk, and only where it is asked", () => {
    let prepared = 0
    const counted = Family.define({
      ...doubling([adds]),
      contexts: () => [{ x: 1 }, { x: 2 }],
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
        assert.throws(() => Family.text(family, family.members[0]!, size), message)
      }
    }
  })

  it("counterexample: a listing that is none is refused when it is asked for", () => {
    assert.throws(() => member("far", "", "SET r9 1").program(1), "register from r0 to r7")
    const term = Member.of(Lambda.language, { input: () => ({}), answer: Lambda.natural })
    assert.throws(() => term("free", "", "\\y. z").program(1), "a name in scope")
  })
})

describe("members of several languages", () => {
  it("example: a name means the first language that has it, and each language by itself", () => {
    assert.equal(Family.member(isqrt, "search").language.id, "register")
    const terms = Family.inLanguage(isqrt, Lambda.language)
    assert.equal(Family.member(terms, "search").language.id, "lambda")
    assert.equal(
      Lambda.size(Family.program(Lambda.language, isqrt, "search", 4)),
      Family.text(terms, "search", 4).bits
    )
  })

  it("example: a listing is what the language prints", () => {
    const program = Family.program(Register.language, isqrt, "search", 4)
    assert.equal(Family.text(isqrt, "search", 4).listing, Register.disassemble(program))
  })

  it("counterexample: a member that one language has and the other has not", () => {
    assert.throws(
      () => Family.program(Lambda.language, stanley, "greedy", 4),
      "Expected a member of stanley (closed, table), not `greedy`"
    )
    assert.throws(() => Family.cost(isqrt, "search", 4, { meter: "beta" }), "not `beta`")
  })

  it("example: the brain's learner is exact, longer and slower than its table", () => {
    const [learner, table] = ["learner", "table"].map((it) =>
      Result.getOrThrow(Family.measurement(brain, it, 16))
    )
    assert.isUndefined(learner!.disagreement)
    assert.isTrue(learner!.bits > table!.bits && learner!.max > table!.max)
  })
})

describe("Families", () => {
  it("example: ids and labels", () => {
    assert.deepEqual(
      Families.all.map((it) => `${it.label} ${it.id}`),
      [
        "F1 stanley",
        "F2 isqrt",
        "F3 wrapper",
        "F4 rule30",
        "F5 ring",
        "F6 switching",
        "F7 subtraction",
        "F8 brain",
        "F9 dlog"
      ]
    )
    assert.deepEqual(
      Families.inLanguages()
        .slice(9)
        .map((it) => it.id),
      ["stanley/lambda", "isqrt/lambda", "wrapper/lambda", "subtraction/lambda", "brain/lambda"]
    )
  })

  it("example: found by id or label in either case, among any families", () => {
    for (const name of ["F2", "Isqrt"]) {
      const found = Result.getOrThrow(Families.find(name))
      assert.deepEqual(
        found.members,
        isqrt.members.filter((it) => Member.isOf(Register.language, it))
      )
    }
    assert.equal(Result.getOrThrow(Families.find("ISQRT/LAMBDA")).members.length, 4)
    assert.equal(Result.getOrThrow(Families.find("f8/lambda")).id, "brain/lambda")
    assert.equal(Result.getOrThrow(Families.find("mine", [doubling([adds])])).id, "doubling")
  })

  it("counterexample: an unknown family, with those that are known", () => {
    assert.deepEqual(
      Families.find("F10", [isqrt, stanley]),
      Result.fail("Expected a family (isqrt, stanley, isqrt/lambda, stanley/lambda), not `F10`")
    )
  })
})
