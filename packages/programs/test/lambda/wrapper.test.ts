import { Budget, Lambda } from "@headwater/hypotheses"
import { LambdaFamilies, LambdaFamily } from "@headwater/programs"
import { assert, it } from "vitest"

const { deployed, isqrt, wrap, wrapper } = LambdaFamilies

const steps = (
  family: LambdaFamily.LambdaFamily,
  name: string,
  meter: Lambda.Meter
): ReadonlyArray<bigint> =>
  Array.from(LambdaFamily.runs(family, name, 40, { meter }), ({ run }) =>
    run.status === "halted" ? run.steps : -1n
  )

it("claim: the wrapper costs 37 bits, and in training 3 beta steps and 9 graph steps", () => {
  for (const { name } of isqrt.members) {
    const [plain, wrapped] = [name, `${name} wrapped`].map((it) =>
      Lambda.size(LambdaFamily.program(wrapper, it, 40))
    )
    assert.strictEqual((wrapped ?? 0) - (plain ?? 0), 37)
    for (const [meter, more] of [
      ["beta", 3n],
      ["graph", 9n]
    ] as const) {
      const before = steps(wrapper, name, meter)
      const after = steps(wrapper, `${name} wrapped`, meter)
      assert.deepEqual(
        after,
        before.map((it) => it + more)
      )
    }
  }
})

it("claim: in deployment it takes 3 beta steps and 13 graph steps more, around all four terms", () => {
  for (const { name } of isqrt.members) {
    for (const [meter, more] of [
      ["beta", 3n],
      ["graph", 13n]
    ] as const) {
      const both = steps(deployed, `${name} wrapped`, meter)
      const differences = both.flatMap((it, at) =>
        at % 2 === 1 ? [it - (both[at - 1] ?? 0n)] : []
      )
      assert.deepEqual(new Set(differences), new Set([more]), name)
    }
  }
})

it("claim: a numeral is one more in deployment, however the term inside comes to it", () => {
  for (const text of ["\\y. 4", "\\y. y", "\\y f. f", "\\y. (\\x. x) y", "\\y x z. z"]) {
    const answers = [0, 1].map((flag) => {
      const args = [Lambda.numeral(flag), Lambda.numeral(3)]
      const run = Lambda.normalForm(wrap(Lambda.term(text)), { args }, Budget.of("beta"))
      return run.status === "halted" ? Lambda.natural(run.output) : undefined
    })
    assert.isDefined(answers[0])
    assert.strictEqual(answers[1], (answers[0] ?? 0n) + 1n, text)
  }
})
