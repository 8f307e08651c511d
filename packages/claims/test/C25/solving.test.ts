import { Budget, Expression } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Solving from "#claims/C25/solving"

const answer = (program: Expression.Expression, x: number): readonly [bigint, bigint] => {
  const run = Expression.reference(program, BigInt(x), Budget.of("iterations"))
  return run.status === "halted" ? [run.output, run.steps] : [-1n, -1n]
}

describe("solvers", () => {
  it("claim: the counts are those of all programs of a language, run one by one", () => {
    const models = [...Solving.solved([2, 6, 20]).models()].filter(
      ({ leaves, operators }) => leaves === "xz2" && operators === "+/"
    )
    assert.lengthOf(models, 9)
    for (const it of models) {
      const problem = {
        "the square root, rounded down": (x: number) => Math.floor(Math.sqrt(x)),
        "half, rounded up": (x: number) => Math.ceil(x / 2),
        "the inverse of the triangular numbers, rounded down": (x: number) =>
          Math.floor((Math.sqrt(8 * x + 1) - 1) / 2),
        "the greatest value of xy - y²": (x: number) => Math.floor(x / 2),
        "the greatest value of 2xy - 3y²": (x: number) => Math.ceil(x / 3 - 0.5)
      }[it.problem]
      assert.isDefined(problem)
      const counts = { slow: 0n, fast: 0n }
      for (const size of [2, 4, 6, 8]) {
        const language = {
          leaves: ["x", "z", "2"],
          operators: ["+", "/"],
          binders: ["MU", "FIX"]
        } as const
        for (const program of Expression.ofSize(language, size)) {
          let most = 0n
          let right = true
          for (let x = 0; right && x < 50; x++) {
            const [output, steps] = answer(program, x)
            right = output === BigInt(problem(x))
            most = steps > most ? steps : most
          }
          if (right) counts[most > BigInt(it.T) ? "slow" : "fast"]++
        }
      }
      const { slow, fast } = Solving.measure(it)
      assert.deepEqual({ slow: slow.count, fast: fast.count }, counts)
    }
  })
})
