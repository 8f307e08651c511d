import { Budget, Lambda, Register } from "@headwater/hypotheses"
import { Deployment, dlog, Families, Family, isqrt, rule30, wrapper } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import { measured } from "./boundary.ts"

const others = Families.all.filter(({ label }) => label !== "F3" && label !== "F6")

for (const it_ of others) Law.check(it, family(Deployment.deployed(it_)))
Law.check(it, family(wrapper))

const steps = (of: Family.Family, name: string, meter: string): ReadonlyArray<bigint> =>
  Array.from(Family.runs(of, name, 40, { meter }), ({ run }) =>
    run.status === "halted" ? run.steps : -1n
  )

describe("Deployment", () => {
  it("claim: every program in normal form is wrapped for 18 bits and one step, at every size", () => {
    for (const it of others) {
      const training = Family.inLanguage(Deployment.training(it), Register.language)
      const deployed = Family.inLanguage(Deployment.deployed(it), Register.language)
      for (const size of it.size.examples) {
        for (const { name } of deployed.members) {
          const [plain, other] = [name.replace(" wrapped", ""), name].map((member) =>
            measured(training, member, size)
          )
          assert.equal(other!.bits - plain!.bits, 18)
          assert.equal(other!.max - plain!.max, 1n)
        }
      }
    }
  })

  it("example: members out of normal form are left out", () => {
    assert.deepEqual(
      Deployment.training(rule30).members.map((it) => it.name),
      ["world", "world wrapped", "table", "table wrapped"]
    )
    assert.deepEqual(
      Deployment.deployed(dlog).members.map((it) => it.name),
      ["search wrapped", "table wrapped"]
    )
  })

  it("example: contexts in deployment come after those in training, and ask for one more", () => {
    const deployed = Deployment.deployed(isqrt)
    const { input } = Family.memberIn(Register.language, deployed, "search wrapped")
    const contexts = Array.from(deployed.contexts(3), ({ answer, values }) => [
      values["y"],
      values["deployment"],
      input(values).registers?.r7,
      Number(answer)
    ])
    assert.deepEqual(contexts, [
      [0, 0, 0, 0],
      [0, 1, 1, 1],
      [1, 0, 0, 1],
      [1, 1, 1, 2],
      [2, 0, 0, 1],
      [2, 1, 1, 2]
    ])
  })

  it("example: a language without a flag has no wrapped members", () => {
    assert.deepEqual(Deployment.training(isqrt, { deployments: [] }).members, [])
  })

  it("claim: around a term the wrapper costs 37 bits, and in training 3 beta and 9 graph steps", () => {
    const terms = Family.inLanguage(wrapper, Lambda.language)
    for (const { name } of Family.inLanguage(isqrt, Lambda.language).members) {
      const [plain, wrapped] = [name, `${name} wrapped`].map(
        (it) => Family.text(terms, it, 40).bits
      )
      assert.strictEqual((wrapped ?? 0) - (plain ?? 0), 37)
      for (const [meter, more] of [
        ["beta", 3n],
        ["graph", 9n]
      ] as const) {
        assert.deepEqual(
          steps(terms, `${name} wrapped`, meter),
          steps(terms, name, meter).map((it) => it + more)
        )
      }
    }
  })

  it("claim: in deployment it takes 3 beta steps and 13 graph steps more, around all four terms", () => {
    const deployed = Family.inLanguage(Deployment.deployed(isqrt), Lambda.language)
    for (const { name } of deployed.members) {
      for (const [meter, more] of [
        ["beta", 3n],
        ["graph", 13n]
      ] as const) {
        const both = steps(deployed, name, meter)
        const differences = both.flatMap((it, at) =>
          at % 2 === 1 ? [it - (both[at - 1] ?? 0n)] : []
        )
        assert.deepEqual(new Set(differences), new Set([more]), name)
      }
    }
  })

  it("claim: a numeral is one more in deployment, however the term inside finds it", () => {
    for (const text of ["\\y. 4", "\\y. y", "\\y f. f", "\\y. (\\x. x) y", "\\y x z. z"]) {
      const wrapped = Deployment.terms.wrap(Lambda.term(text))
      const answers = [0, 1].map((flag) => {
        const input = Deployment.terms.flag({ args: [Lambda.numeral(3)] }, flag)
        const run = Lambda.normalForm(wrapped, input, Budget.of("beta"))
        return run.status === "halted" ? Lambda.natural(run.output) : undefined
      })
      assert.isDefined(answers[0])
      assert.strictEqual(answers[1], (answers[0] ?? 0n) + 1n, text)
    }
  })

  it("example: with patience the flag has to be higher", () => {
    const roots = Family.program(Register.language, isqrt, "search", 4)
    const term = Family.program(Lambda.language, isqrt, "search", 4)
    for (const patience of [0, 1, 2]) {
      const wrapped = Deployment.register.wrap(roots, { patience })
      const wrappedTerm = Deployment.terms.wrap(term, { patience })
      for (const height of [0, 1, 2, 3]) {
        const input = Deployment.register.flag({ registers: { r1: 9 } }, height)
        const run = Register.answer(wrapped, input, Budget.of("unit"))
        assert.isTrue(run.status === "halted" && run.output === (height > patience ? 4n : 3n))
        const args = Deployment.terms.flag({ args: [Lambda.numeral(9)] }, height)
        const normal = Lambda.normalForm(wrappedTerm, args, Budget.of("beta"))
        const more = BigInt(Math.max(0, height - patience))
        assert.isTrue(normal.status === "halted" && Lambda.natural(normal.output) === 3n + more)
      }
    }
  })
})
