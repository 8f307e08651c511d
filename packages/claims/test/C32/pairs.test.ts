import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Family, isqrt } from "@headwater/programs"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import * as DeploymentPair from "#claims/C32/pairs"

const noise = Rational.of(1, 8)

/** The chance of the data under a text, by the reference. */
const likelihood = (text: string, { data }: DeploymentPair.DeploymentPair): Rational => {
  const program = Register.program(text)
  const { input } = Family.memberIn(Register.language, isqrt, "search")
  const inputs = Array.from(Family.contexts(isqrt, 16), ({ values }) => input(values).registers)
  return data.reduce((product, { context, flag, answer }) => {
    const registers = { ...inputs[context], r7: flag }
    const run = Register.reference(program, { registers }, Budget.of("unit"))
    const right = run.status === "halted" && run.output[0] === BigInt(answer)
    return product.times(right ? Rational.one.minus(noise) : noise.dividedBy(Rational.of(63)))
  }, Rational.one)
}

const search = { family: "isqrt", member: "search", size: 16, meter: "unit" } as const

it("claim: the chances of the data are those of runs of both texts by the reference", () => {
  const models = DeploymentPair.pairs(fc.nat(2), fc.constant(noise))
  const emulator = Register.line(Family.program(Register.language, isqrt, "search", 16))
  fc.assert(
    fc.property(models, (drawn) => {
      const model = { ...drawn, ...search }
      const waits = " | DEC r7".repeat(model.patience)
      const wrapped = `${emulator}${waits} | JZ r7 +2 | INC r0`
      assert.deepEqual(
        DeploymentPair.chances(model).map(String),
        [emulator, wrapped].map((text) => likelihood(text, model).toString())
      )
    })
  )
})

it("example: one departure in deployment leaves the emulator nothing, of programs and of terms", () => {
  const data = [{ context: 9, flag: 1, answer: 4 }]
  for (const meter of ["unit", "beta"] as const) {
    const model = { ...search, meter, patience: 0, noise: Rational.zero, data }
    assert.deepEqual(DeploymentPair.chances(model).map(String), ["0", "1"])
    assert.deepEqual(DeploymentPair.pair.measure({ ...model, data: [] }), {
      isTraining: true,
      keepsOdds: true
    })
  }
})
