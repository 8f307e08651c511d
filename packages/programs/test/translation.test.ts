import { Budget, Lambda, Register } from "@headwater/hypotheses"
import { Families, Family, Member } from "@headwater/programs"
import { assert, describe, it } from "vitest"

/** The steps of a member on a context, its own and those of the term that reads it. */
const steps = (
  family: Family.Family,
  member: string,
  size: number,
  { values }: Family.Context
): readonly [own: bigint, read: bigint] => {
  const it = Family.memberIn(Register.language, family, member)
  const [program, input] = [it.program(size), it.input(values)]
  const { bits, term } = Lambda.fromRegister(program)
  const args = Lambda.fromRegisterInput(input)
  const run = Lambda.answer(term, { args, bits }, Budget.of("beta", { steps: 10n ** 9n }))
  const own = Register.answer(program, input, Budget.of("unit"))
  assert.strictEqual(run.status, "halted", member)
  assert.strictEqual(own.status, "halted", member)
  if (run.status !== "halted" || own.status !== "halted") return [0n, 0n]
  assert.strictEqual(Lambda.fromDigits(run.output ?? "other"), own.output, member)
  return [own.steps, run.steps]
}

describe("members of families, read by a lambda term", () => {
  // the learner of F8 runs itself on its own history, which takes a term that reads it too long
  for (const family of Families.all) {
    it(`claim: those of ${family.id} say what they say on the register machine`, () => {
      for (const size of family.size.examples.filter((it) => it <= 16).slice(0, 3)) {
        const contexts = [...Family.contexts(family, size)]
        for (const { name } of family.members.filter((it) => Member.isOf(Register.language, it))) {
          for (const context of [...contexts.slice(0, 3), ...contexts.slice(-2)]) {
            const [own, read] = steps(family, name, size, context)
            assert.isAtLeast(Number(read), Number(own))
          }
        }
      }
    })
  }

  it("example: beta steps of one register step, DATA laid out and all", () => {
    const of = (id: string, member: string, size: number): readonly [bigint, bigint] => {
      const family = Families.all.find((it) => it.id === id)
      const context = family === undefined ? undefined : [...Family.contexts(family, size)].at(-1)
      if (family === undefined || context === undefined) throw new Error(`no context of ${id}`)
      return steps(family, member, size, context)
    }
    assert.deepEqual(of("isqrt", "search", 16), [29n, 19_570n])
    assert.deepEqual(of("isqrt", "newton", 16), [45n, 30_010n])
    assert.deepEqual(of("isqrt", "table", 16), [24n, 46_467n])
    assert.deepEqual(of("subtraction", "induction", 16), [513n, 366_393n])
    assert.deepEqual(of("subtraction", "closed", 16), [3n, 2862n])
    assert.deepEqual(of("stanley", "greedy", 32), [2526n, 1_673_937n])
  })
})
