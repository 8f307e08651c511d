import { Comparison, LambdaFamilies, type LambdaFamily } from "@headwater/programs"
import { assert, describe, it } from "vitest"

const { brain, isqrt, subtraction, wrapper } = LambdaFamilies

const signs = { "-1": "<", "0": "=", "1": ">" } as const

/** How the bits compare, and how the steps do, on register unit, load, log and lambda beta, graph. */
const order = (
  family: LambdaFamily.LambdaFamily,
  first: string,
  second: string,
  size: number
): string => {
  const all = Comparison.machines.map((it) => Comparison.order(family, first, second, size, it))
  return (["bits", "steps"] as const)
    .map((part) =>
      all
        .map((it) => signs[`${it[part]}`])
        .join("")
        .replace(/^.../u, "$& ")
    )
    .join(", ")
}

/** The orders at sizes, each once. */
const orders = (
  family: LambdaFamily.LambdaFamily,
  first: string,
  second: string,
  sizes: ReadonlyArray<number>
): ReadonlyArray<string> => [...new Set(sizes.map((size) => order(family, first, second, size)))]

const range = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe("which orders depend on the machine", () => {
  it("claim: F2, search and argmax: which is shorter does, which is slower does not", () => {
    assert.deepEqual(orders(isqrt, "search", "argmax", [1, 2, 4, 16, 64, 128]), ["<<< >>, <<< <<"])
  })

  it("claim: F2, search and argmax against Newton's rule: which is slower does at 128, which is shorter never", () => {
    assert.deepEqual(orders(isqrt, "search", "newton", [1, 4, 16, 64]), ["<<< <<, <<< <<"])
    for (const first of ["search", "argmax"]) {
      assert.deepEqual(orders(isqrt, first, "newton", [100, 128]), ["<<< <<, >>> <<"])
    }
  })

  it("claim: F2, the table: by steps without loading both machines agree from 37 on, by bits from 16 on", () => {
    for (const first of ["search", "newton"]) {
      assert.deepEqual(orders(isqrt, first, "table", [37, 64, 128]), ["<<< <<, ><> >>"])
    }
    assert.strictEqual(order(isqrt, "search", "table", 36), "<<< <<, ><< >>")
    assert.strictEqual(order(isqrt, "search", "table", 10), "<<< >>, ><< >>")
    assert.strictEqual(order(isqrt, "newton", "table", 15), "<<< >>, ><> >>")
    assert.strictEqual(order(isqrt, "newton", "table", 16), "<<< <<, ><> >>")
  })

  it("claim: F3: plain terms are shorter and faster than wrapped ones on both machines", () => {
    for (const { name } of isqrt.members) {
      assert.deepEqual(orders(wrapper, name, `${name} wrapped`, [1, 4, 16, 40]), ["<<< <<, <<< <<"])
    }
  })

  it("claim: F7: the induction is longer and slower than the closed form on both machines", () => {
    const sizes = [...range(2, 20), 64]
    assert.deepEqual(orders(subtraction, "induction", "closed", sizes), [">>> >>, >>> >>"])
  })

  it("claim: F8: the table becomes the longer one at 19 on one machine, at 30 on the other", () => {
    const longer = (machine: Comparison.Machine): number | undefined =>
      range(1, 64).find(
        (size) => Comparison.order(brain, "table", "closed", size, machine).bits > 0
      )
    assert.strictEqual(longer({ machine: "lambda", meter: "beta" }), 19)
    assert.strictEqual(longer({ machine: "register", meter: "unit" }), 30)
  })

  it("claim: F8: from 2 bits on the table is the faster one on both machines, where loading is free", () => {
    const slower = range(2, 64).filter((size) =>
      Comparison.machines.some(
        (it) =>
          it.meter !== "load" &&
          it.meter !== "log" &&
          Comparison.order(brain, "table", "closed", size, it).steps >= 0
      )
    )
    assert.deepEqual(slower, [])
    assert.strictEqual(order(brain, "table", "closed", 64), ">>> >>, <>< <<")
  })

  it("counterexample: a member that one machine has and the other has not", () => {
    const machine = { machine: "lambda", meter: "beta" } as const
    assert.throws(() => Comparison.cost(brain, "greedy", 4, machine), "not `greedy`")
    assert.strictEqual(
      Comparison.cost(brain, "greedy", 4, { machine: "register", meter: "unit" }).bits,
      226
    )
  })
})
