import { Lambda } from "@headwater/hypotheses"
import { isqrt, LambdaFamilies, LambdaFamily, stanley } from "@headwater/programs"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

const { all, brain, deployed, subtraction } = LambdaFamilies

const cost = (family: LambdaFamily.LambdaFamily, name: string, size: number) =>
  Result.getOrThrow(LambdaFamily.cost(family, name, size))

describe("Families of terms", () => {
  for (const family of [...all, deployed]) {
    it(`claim: every term of ${family.id} says what the demonstrator says, in either meter`, () => {
      for (const size of [...family.family.size.examples.filter((it) => it <= 64), 100]) {
        for (const member of family.members) {
          for (const meter of Lambda.meters) {
            assert.isTrue(LambdaFamily.agrees(family, member, size, { meter }), member.name)
          }
        }
      }
    })

    it(`claim: every term of ${family.id} is there on the register machine, by the same name`, () => {
      const there = family.family.members.map((it) => it.name)
      for (const { name } of family.members) assert.include(there, name)
    })
  }

  it("claim: a cost is the code's length and the steps of the slowest run", () => {
    for (const family of all) {
      for (const member of family.members) {
        const found = cost(family, member.name, 9)
        const program = LambdaFamily.program(family, member, 9)
        const steps = Array.from(LambdaFamily.runs(family, member, 9), ({ run }) =>
          run.status === "halted" ? run.steps : 0n
        )
        assert.strictEqual(found.bits, Lambda.encode(program).length)
        assert.isTrue(steps.every((it) => it > 0n && it <= found.steps))
        assert.include(steps, found.steps)
      }
    }
  })

  it("example: the bits and beta steps of the closed form and the induction of F7", () => {
    assert.deepEqual(
      [16, 64].map((size) => Number(cost(subtraction, "closed", size).steps)),
      [82, 322]
    )
    assert.deepEqual(
      [16, 64].map((size) => Number(cost(subtraction, "induction", size).steps)),
      [446, 1850]
    )
    const bits = ["closed", "induction"].map((it) => cost(subtraction, it, 16).bits)
    assert.deepEqual(bits, [121, 215])
  })

  it("example: a bit of a table that is 0 is 5 bits of text, and one that is 1 is 4", () => {
    const [bits, taken] = [[], [0]].map((rest) => cost(brain, "table", 64 + rest.length))
    assert.strictEqual((taken?.bits ?? 0) - (bits?.bits ?? 0), 5)
    assert.strictEqual([...stanley.contexts(65)].at(-1)?.answer, 0n)
  })

  it("example: a table of a thousand bits is no text that is nested too deep", () => {
    const bits = Array.from({ length: 1000 }, (_, at) => BigInt(at % 2))
    const size = Lambda.size(LambdaFamilies.bitTable(bits))
    const none = Lambda.size(LambdaFamilies.bitTable([]))
    assert.strictEqual(size - none, 4500)
  })

  it("counterexample: a term that is wrong somewhere, and one that does not end", () => {
    const member = (text: string) => ({ name: "it", about: "", program: LambdaFamily.text(text) })
    const { isqrt: roots } = LambdaFamilies
    assert.isTrue(LambdaFamily.agrees(roots, member("\\y. y (\\r. 1) 0"), 4))
    assert.isFalse(LambdaFamily.agrees(roots, member("\\y. y (\\r. 1) 0"), 5))
    assert.isFalse(LambdaFamily.agrees(roots, member("\\y. y"), 5))
    const loop = LambdaFamily.cost(roots, member("\\y. y (\\r. (\\x. x x) (\\x. x x)) 0"), 3, {
      steps: 1000
    })
    assert.isTrue(Result.isFailure(loop))
    if (Result.isFailure(loop)) {
      assert.strictEqual(loop.failure.resource, "steps")
      assert.deepEqual(loop.failure.context.values, { y: 1 })
    }
  })

  it("counterexample: a size, a member or a text that is not there", () => {
    const { isqrt: roots } = LambdaFamilies
    assert.throws(() => LambdaFamily.cost(roots, "search", 0), "Expected a number of contexts")
    assert.throws(
      () => LambdaFamily.cost(roots, "bisect", 4),
      "Expected a member of isqrt/lambda (search, argmax, newton, table), not `bisect`"
    )
    assert.throws(() => LambdaFamily.text("\\y. z")(1), "a name in scope")
    const [search] = roots.members
    assert.throws(
      () => LambdaFamily.define({ ...roots, family: isqrt, members: [search!, search!] }),
      "not `search` twice"
    )
  })
})
