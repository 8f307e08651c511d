/**
 * Expressions: runs of one on many inputs, and all solvers of a problem, against plain C
 * (expression.c), which runs every program of the language, compiled and timed in the same run.
 */
import { Budget, Expression } from "@headwater/hypotheses"
import { against } from "./timing/against.ts"

/** A body in Polish notation as numbers: x is -1, z is -2, operators from -3 on, constants as they are. */
const asText = (body: ReadonlyArray<Expression.Symbol>): string =>
  body
    .map((it) => {
      const operator = ["+", "-", "*", "/"].indexOf(it)
      return it === "x" ? -1 : it === "z" ? -2 : operator >= 0 ? -3 - operator : it
    })
    .join(" ")

/** Runs of a program on 0, 1, ..., n - 1, `rounds` times. */
const runs = (text: string, inputs: number, rounds: number) => {
  const program = Expression.expression(text)
  const budget = Budget.of("iterations", { steps: 10n ** 9n })
  const { binder, body } = program
  return {
    name: `${text}, x < ${inputs}`,
    input: `run ${binder} ${body.length} ${asText(body)} ${inputs} ${rounds}`,
    ours: () => {
      let [outputs, steps] = [0, 0]
      for (let round = 0; round < rounds; round++) {
        for (let x = 0; x < inputs; x++) {
          const run = Expression.run(program, BigInt(x), budget)
          if (run.status === "exhausted") return run.resource
          outputs += Number(run.output)
          steps += Number(run.steps)
        }
      }
      return `${outputs} ${steps}`
    }
  }
}

const inputs = Array.from({ length: 50 }, (_, x) => x)

/** How many programs of a size are the square root, by both binders. */
const solvers = (size: number) => ({
  name: `all square roots of ${size} nodes`,
  input: `all ${size - 1}`,
  ours: () => {
    const census = Expression.census(Expression.standard, inputs)
    const found = census.solvers(
      size,
      inputs.map((x) => Math.floor(Math.sqrt(x)))
    )
    const count = (binder: string): bigint =>
      found.reduce((sum, it) => (it.binder === binder ? sum + it.count : sum), 0n)
    return `${count("MU")} ${count("FIX")}`
  }
})

/** Prints a row each. */
export const bench = (): void => {
  against("expressions", "expression", [
    runs("MU(1 - (x - (z + z)))", 2000, 2),
    runs("FIX((z + x / z) / 2)", 20_000, 5),
    solvers(8),
    solvers(10)
  ])
}

if (import.meta.main) bench()
