import { Rational, Weight } from "@headwater/exact"
import { Budget, Language, Register } from "@headwater/hypotheses"
import { Mixture, Process } from "@headwater/learners"
import { CriticalExponent, soft } from "@headwater/priors"
import { Completions, Family } from "@headwater/programs"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import * as Costs from "#models/Costs"
import * as Generalisation from "#claims/C20/model"
import * as Classes from "#claims/C20/classes"

type Class = Generalisation.Class

/** A program with its weight, as a member of a mixture that answers contexts by their number. */
const member = (
  it: Class,
  program: Register.Program,
  gamma: number
): Mixture.Member<number, bigint> => {
  const { contexts, family, width } = Generalisation.problem(it)
  const { input } = Family.memberIn(Register.language, family, it.rule)
  const inputs = contexts.map(({ values }) => input(values))
  const coded = Language.coded(Register.language, program)
  const budget = Budget.of("unit")
  const cost = Result.getOrThrow(Language.costOf(Register.language, coded, inputs, "max", budget))
  const weight = Result.getOrThrow(
    Weight.toRational(soft.of({ gamma: Rational.of(gamma) }).weight(cost))
  )
  const alphabet = Array.from({ length: 2 ** width }, (_, answer) => BigInt(answer))
  const process = Process.deterministic(alphabet, (context: number) => {
    const run = Register.answer(program, inputs[context] ?? {}, budget)
    assert.strictEqual(run.status, "halted")
    return run.status === "halted" ? run.output : -1n
  })
  return { name: coded.bits ?? "", weight, process }
}

/** Every table of the problem, those that disagree with what was shown among them. */
const everyTable = (of: Completions.Problem): ReadonlyArray<Register.Program> => {
  const { answers, width } = of
  const entry = (1n << BigInt(width)) - 1n
  return Array.from({ length: 2 ** (width * answers.length) }, (_, filling) =>
    Completions.table(
      of,
      answers.map((_, index) => (BigInt(filling) >> BigInt(index * width)) & entry)
    )
  )
}

it("claim: accuracy is what the exact mixture of rule and all tables predicts after what was shown", () => {
  const rules = [
    { family: "stanley", rule: "closed", size: 6 },
    { family: "isqrt", rule: "argmax", size: 4 },
    { family: "subtraction", rule: "closed", size: 4 },
    { family: "dlog", rule: "search", size: 5 }
  ]
  for (const rule of rules) {
    for (const shown of ["", "1", "01", "101"]) {
      for (const gamma of [0, 3, 40]) {
        const none = Classes.first(rule, 0)
        const bits = shown.padEnd(none.shown.length, "0")
        const it: Class = { ...none, shown: bits, charge: gamma }
        const problem = Generalisation.problem(it)
        const program = Family.program(Register.language, Costs.family(it.family), it.rule, it.size)
        const members = [program, ...everyTable(problem)].map((one) => member(it, one, gamma))
        const numbers = problem.answers.map((answer, index) => [index, answer] as const)
        const mixture = Mixture.make(members)
        const seen = numbers.filter(([index]) => it.shown[index] === "1")
        const told = Process.after(mixture, seen)
        const right = numbers
          .filter(([index]) => it.shown[index] === "0")
          .map(([index, answer]) => told.predict(index).get(answer))
        const mean = Rational.sum(right.map((one) => one ?? Rational.zero)).dividedBy(
          Rational.of(right.length)
        )
        const accuracy = Generalisation.accuracy(it)
        assert.strictEqual(accuracy.toString(), mean.toString())
      }
    }
  }
})

it("example: the boundaries of 256 numbers, 64, 128 and all of them shown", () => {
  const found = [64, 128, 256].map((shown) => {
    const it = Classes.first({ family: "stanley", rule: "closed", size: 256 }, shown)
    return [Generalisation.together(it), Generalisation.single(it)].map((boundary) =>
      CriticalExponent.decimal(boundary)?.toFixed(1)
    )
  })
  assert.deepEqual(found, [
    ["13.2", "72.4"],
    ["32.9", "72.4"],
    ["72.4", "72.4"]
  ])
})

it("example: of 16 numbers the table is the shorter one, so one table leads at gamma = 0", () => {
  const it = Classes.first({ family: "stanley", rule: "closed", size: 16 }, 16)
  assert.deepEqual(Generalisation.single(it), { kind: "never", winner: "b" })
  assert.strictEqual(Generalisation.slowest(it).cost.bits, 79)
  assert.strictEqual(Generalisation.rule(it).bits, 92)
})

it("example: at a whole boundary accuracy is exactly half-way", () => {
  for (const tied of fc.sample(Classes.tied, { seed: 1, numRuns: 10 })) {
    assert.strictEqual(Generalisation.accuracy(tied).toString(), "3/4")
  }
})

it("example: a bound that admits nothing leaves no right answer", () => {
  const it = Classes.first({ family: "stanley", rule: "closed", size: 16 }, 12)
  const under = (charge: number) => Generalisation.accuracy({ ...it, prior: "hard", charge })
  assert.strictEqual(under(3).toString(), "0")
  assert.strictEqual(under(4).toString(), "1/2")
})
