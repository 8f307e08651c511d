import { Budget, Register } from "@headwater/hypotheses"
import { Strategies } from "@headwater/worlds"
import { assert, describe, it } from "vitest"

const budget = Budget.of("unit")
const rules = [30, 110, 90, 54, 20]
const epochs = 20

/** What a world shows: contexts, answers, and the history before each step. */
const shown = (rule: number, count = epochs) => {
  const choice = Strategies.chosen(rule, count)
  const asked = Strategies.contexts(count * Strategies.epochLength)
  const said = Strategies.answers(choice, asked)
  const history = (step: number) =>
    asked.slice(0, step).flatMap((context, before) => [context, said[before]!])
  return { choice, asked, said, history }
}

/** Answers of a text at some steps. */
const told = (program: Register.Program, rule: number, steps: ReadonlyArray<number>) => {
  const { asked, history } = shown(rule)
  return steps.map((step) => {
    const input = { registers: { r1: asked[step]! }, history: history(step) }
    const run = Register.answer(program, input, budget)
    return run.status === "halted" ? Number(run.output) : undefined
  })
}

const some = [0, 5, 8, 47, 96, 111, 159]

describe("Strategies", () => {
  it("claim: the explanation and records answer as the world does", () => {
    for (const rule of rules) {
      const { choice, said } = shown(rule)
      const wanted = some.map((step) => said[step])
      assert.deepEqual(told(Strategies.explanation(rule), rule, some), wanted)
      assert.deepEqual(told(Strategies.record(choice), rule, some), wanted)
    }
  })

  it("claim: a record with a period goes on for ever", () => {
    const { choice, said } = shown(54)
    // Whatever the world of rule 54 does last, it goes on with.
    const last = choice.at(-1)!
    const start = choice.findLastIndex((it) => it !== last) + 1
    const program = Strategies.record([...choice.slice(0, start), last], 1)
    assert.deepEqual(
      told(program, 54, some),
      some.map((step) => said[step])
    )
  })

  it("claim: searches lose what is computed for them", () => {
    for (const rule of rules.slice(0, 3)) {
      const { asked, choice, history, said } = shown(rule)
      let [followed, voted] = [0, 0]
      for (const [step, context] of asked.entries()) {
        const input = { registers: { r1: context }, history: history(step) }
        const chance = (program: Register.Program): number => {
          const run = Register.weights(program, input, 2, budget)
          return run.status === "halted" ? run.output[said[step]!]!.toNumber() : 0
        }
        if (chance(Strategies.search(6, 7)) > 1 / 2) followed++
        voted -= Math.log2(chance(Strategies.survivors()))
      }
      assert.equal(Strategies.followed(choice, 6), followed)
      const text = Strategies.length(Strategies.survivors())
      assert.closeTo(Strategies.voted(choice).toNumber(), text + voted, 1e-9)
    }
  })

  it("example: bits of the texts", () => {
    const lengths = [
      Strategies.explanation(30),
      Strategies.survivors(),
      Strategies.search(6, 7),
      Strategies.record([0, 1, 2], 2)
    ].map(Strategies.length)
    assert.deepEqual(lengths, [988, 502, 529, 341])
    assert.equal(Strategies.listed(256), 756)
  })

  it("claim: the shortest list with a period is the shortest of all that are right", () => {
    for (const rule of rules) {
      const choice = Strategies.chosen(rule, 24)
      let least = Infinity
      for (let all = 1; all <= choice.length; all++) {
        for (let period = 1; period <= all; period++) {
          const start = all - period
          const isRight = choice.every(
            (it, k) => k < all || it === choice[start + ((k - start) % period)]
          )
          if (!isRight) continue
          const length = Strategies.length(Strategies.record(choice.slice(0, all), period))
          least = Math.min(least, length)
        }
      }
      assert.equal(Strategies.repeated(choice), least)
    }
  })
})
