import { Rational, Weight } from "@headwater/exact"
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

it("claim: the posterior odds are the prior odds times those of the likelihoods", () => {
  const models = DeploymentPair.pairs({ flags: fc.nat(2), noise: fc.constant(noise) })
  const emulator = Register.line(Family.program(Register.language, isqrt, "search", 16))
  fc.assert(
    fc.property(models, (drawn) => {
      const model = { ...drawn, family: "isqrt", member: "search", size: 16 } as const
      const waits = " | DEC r7".repeat(model.patience)
      const wrapped = `${emulator}${waits} | JZ r7 +2 | INC r0`
      const [plain, other] = DeploymentPair.posterior(model)
      const expected = Weight.times(
        Weight.odds(...DeploymentPair.weights(model)),
        Weight.of(likelihood(emulator, model).dividedBy(likelihood(wrapped, model)))
      )
      assert.isTrue(Weight.equals(Weight.of(plain.dividedBy(other)), expected))
    })
  )
})

it("example: one departure in deployment leaves the emulator nothing", () => {
  const model: DeploymentPair.DeploymentPair = {
    family: "isqrt",
    member: "search",
    size: 16,
    patience: 0,
    prior: "simplicity",
    parameters: {},
    noise: Rational.zero,
    data: [{ context: 9, flag: 1, answer: 4 }],
    meter: "unit"
  }
  assert.deepEqual(DeploymentPair.posterior(model).map(String), ["0", "1"])
  assert.deepEqual(DeploymentPair.posterior({ ...model, data: [] }).map(String), [
    "262144/262145",
    "1/262145"
  ])
})

it("example: a term and its wrapped version, by lengths; one departure settles it too", () => {
  const model: DeploymentPair.DeploymentPair = {
    family: "isqrt",
    member: "search",
    size: 16,
    patience: 0,
    prior: "simplicity",
    parameters: {},
    noise: Rational.zero,
    data: [],
    meter: "beta"
  }
  const odds = Weight.odds(...DeploymentPair.weights(model))
  assert.isTrue(Weight.equals(odds, Weight.of(Rational.pow2(37))))
  const data = [{ context: 9, flag: 1, answer: 4 }]
  assert.deepEqual(DeploymentPair.posterior({ ...model, data }).map(String), ["0", "1"])
})
