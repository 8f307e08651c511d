import { Budget, Register } from "@headwater/hypotheses"
import { Families, type Family, isqrt, Member, Wrapper } from "@headwater/programs"
import { arbitraries, family, registerMeters } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const sample = <A>(arbitrary: fc.Arbitrary<A>): ReadonlyArray<A> =>
  fc.sample(arbitrary, { seed: 1, numRuns: 1000 })

const targets = ({ instructions }: Register.Program): ReadonlyArray<number> =>
  instructions.flatMap((it, index) =>
    "o" in it ? [Register.target(index, it.o) - instructions.length] : []
  )

describe("arbitraries", () => {
  it("law: arbitraries › the same seed gives the same programs", () => {
    assert.deepEqual(sample(arbitraries.program), sample(arbitraries.program))
    assert.deepEqual(sample(arbitraries.input), sample(arbitraries.input))
  })

  it("law: arbitraries › programs have bits", () => {
    for (const program of sample(arbitraries.program)) {
      const back = Register.decode(Register.encode(program))
      assert.equal(Result.getOrThrow(Result.map(back, Register.line)), Register.line(program))
    }
  })

  it("law: arbitraries › normal programs are in normal form", () => {
    for (const program of sample(arbitraries.normalProgram)) {
      assert.isTrue(Result.isSuccess(Wrapper.normal(program)))
    }
  })

  it("law: arbitraries › programs jump onto END, behind it and before the text, often enough", () => {
    const all = sample(arbitraries.program)
    const share = (holds: (program: Register.Program) => boolean): number =>
      all.filter(holds).length / all.length
    for (const where of [0, 1, 2, 3]) {
      assert.isAbove(
        share((it) => targets(it).includes(where)),
        0.05
      )
    }
    assert.isAbove(
      share((it) => targets(it).some((to) => to < -it.instructions.length)),
      0.05
    )
    const halts = all.filter(
      (it) => Register.answer(it, {}, Budget.of("unit", { steps: 60 })).status === "halted"
    )
    assert.isAbove(halts.length / all.length, 0.5)
  })
})

for (const of of Families.all) Law.check(it, registerMeters(of))

describe("family laws", () => {
  const member = Member.of(Register.language, {
    input: ({ y = 0 }) => ({ registers: { r1: y } }),
    answer: (r0) => r0
  })

  /** At two small sizes: a law that fails there fails. */
  const few: Family.Family = { ...isqrt, size: { ...isqrt.size, examples: [1, 4] } }

  const broken = (it: Family.Family): ReadonlyArray<string> =>
    Law.verdicts(family(it)).flatMap((verdict) => (verdict.holds ? [] : [verdict.law]))

  it("counterexample: a member that says something else", () => {
    const zero = member("zero", "says 0", "SET r0 0")
    assert.deepEqual(broken({ ...few, members: [zero] }), ["agreement"])
  })

  it("counterexample: a member that does not halt", () => {
    const far = member(
      "far",
      "doubles a number until it is too wide",
      "INC r2 | L: ADD r2 r2 | JMP L"
    )
    const size = { ...isqrt.size, examples: [1] as const }
    assert.deepEqual(broken({ ...isqrt, size, members: [far] }), ["agreement"])
  })

  it("counterexample: two members of one name", () => {
    assert.deepEqual(broken({ ...few, members: [...few.members, few.members[0]!] }), ["members"])
  })

  it("counterexample: a member that says it departs and does not, or departs and does not say", () => {
    const [search] = few.members
    assert.deepEqual(broken({ ...few, members: [{ ...search!, departs: "at times" }] }), [
      "agreement"
    ])
    const zero = member("zero", "says 0", "SET r0 0", "it says 0")
    assert.deepEqual(broken({ ...few, members: [zero] }), [])
  })

  it("counterexample: contexts that are one input", () => {
    const contexts = (size: number) => [...few.contexts(size), ...few.contexts(1)]
    assert.deepEqual(broken({ ...few, contexts, nested: false }), ["inputs"])
  })

  it("counterexample: contexts that are nested by name only", () => {
    const contexts = (size: number) => [...few.contexts(size)].toReversed()
    assert.deepEqual(broken({ ...few, contexts }), ["nested"])
    assert.deepEqual(broken({ ...few, contexts, nested: false }), [])
  })

  it("counterexample: a program that its listing does not spell", () => {
    const [search] = few.members
    const tongue = { ...search!.language.tongue, print: () => "SET r0 r0" }
    const mute = { ...search!, language: { ...search!.language, tongue } }
    assert.deepEqual(broken({ ...few, members: [mute] }), ["text"])
  })

  it("counterexample: examples that are no sizes, or fall", () => {
    const sized = (examples: readonly [number, ...ReadonlyArray<number>]) =>
      broken({ ...isqrt, size: { ...isqrt.size, examples } })
    assert.include(sized([0, 4]), "sizes")
    assert.deepEqual(sized([4, 2]), ["sizes"])
  })
})
