import { Register } from "@headwater/hypotheses"
import {
  brain,
  Completions,
  dlog,
  Family,
  isqrt,
  ring,
  rule30,
  stanley,
  subtraction,
  switching,
  Table
} from "@headwater/programs"
import { assert, it } from "vitest"

it("law: Completions › with the demonstrator's answers the table is the table of the family", () => {
  for (const [family, size] of [
    [stanley, 20],
    [isqrt, 17],
    [ring, 4],
    [rule30, 16],
    [switching, 16],
    [brain, 16],
    [dlog, 11]
  ] as const) {
    const problem = Completions.problem(family, size)
    const made = Completions.table(problem, problem.answers)
    assert.strictEqual(
      Register.encode(made),
      Register.encode(Family.program(Register.language, family, "table", size)),
      family.id
    )
  }
  const problem = Completions.problem(subtraction, 9)
  const { answers, width } = problem
  assert.strictEqual(
    Register.encode(Completions.table(problem, answers)),
    Register.encode(Table.values([0n, ...answers], width))
  )
})

it("claim: tables that are counted are the tables run one by one", () => {
  for (const [family, size, meter] of [
    [stanley, 12, "unit"],
    [isqrt, 8, "load"],
    [ring, 3, "unit"],
    [subtraction, 5, "load"],
    [stanley, 8, "beta"],
    [stanley, 8, "graph"]
  ] as const) {
    const problem = Completions.problem(family, size)
    for (const hidden of [1, 2, 3, 4]) {
      const shown = "0".repeat(hidden).padEnd(problem.contexts.length, "1")
      assert.deepEqual(
        Completions.enumerated(problem, shown, meter),
        Completions.counted(problem, shown, meter)
      )
    }
  }
})

it("claim: ten bits left open are 1024 tables of one cost, half of their entries right", () => {
  const problem = Completions.problem(stanley, 16)
  const tables = Completions.enumerated(problem, "1111110000000000", "unit")
  assert.deepEqual(
    tables.map(({ count, right, cost }) => [count, right, cost.bits, cost.steps]),
    [[1024n, 1024n * 6n + 1024n * 5n, 79, 4n]]
  )
})

it("claim: as terms all tables of as many bits are alike, and the shortest tables are not", () => {
  const problem = Completions.problem(stanley, 6)
  for (const meter of ["beta", "graph"] as const) {
    const groups = Completions.enumerated(problem, "000000", meter)
    assert.lengthOf(groups, 1)
    assert.strictEqual(groups[0]?.count, 64n)
  }
  const numbers = Completions.problem(isqrt, 4)
  assert.isAbove(Completions.enumerated(numbers, "0011", "beta").length, 1)
})

it("example: what the first value of a context asks for stands in the place of it", () => {
  assert.deepEqual(Completions.problem(ring, 3).places, [5, 7, 11, 15, 19, 21])
  assert.deepEqual(Completions.problem(subtraction, 4).places, [1, 2, 3])
})

it("law: too many tables are refused where a meter looks at what they hold", () => {
  const problem = Completions.problem(isqrt, 16)
  assert.throws(() => Completions.all(problem, "0".repeat(16), "log"), RangeError)
  assert.throws(() => Completions.all(problem, "0".repeat(16), "beta"), RangeError)
})

it("law: a family of the same name has answers of its own", () => {
  const half = { ...isqrt, contexts: () => [...isqrt.contexts(16)].slice(8) }
  assert.lengthOf(Completions.problem(isqrt, 16).answers, 16)
  assert.lengthOf(Completions.problem(half, 16).answers, 8)
})
