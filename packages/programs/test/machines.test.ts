import { Lambda, Register } from "@headwater/hypotheses"
import { brain, Family, isqrt, stanley, subtraction, wrapper } from "@headwater/programs"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

interface Setting {
  readonly language:
    | Pick<typeof Register.language, "id" | "tongue">
    | Pick<typeof Lambda.language, "id" | "tongue">
  readonly meter: string
}

const settings: ReadonlyArray<Setting> = [Register.language, Lambda.language].flatMap((language) =>
  language.meters.map((meter) => ({ language, meter }))
)

const cost = (family: Family.Family, name: string, size: number, { language, meter }: Setting) =>
  Result.getOrThrow(Family.cost(Family.inLanguage(family, language), name, size, { meter }))

const sign = (difference: number | bigint): -1 | 0 | 1 =>
  difference > 0 ? 1 : difference < 0 ? -1 : 0

const compared = (
  family: Family.Family,
  first: string,
  second: string,
  size: number,
  setting: Setting
) => {
  const [one, two] = [cost(family, first, size, setting), cost(family, second, size, setting)]
  return { bits: sign(one.bits - two.bits), steps: sign(one.steps - two.steps) }
}

const signs = { "-1": "<", "0": "=", "1": ">" } as const

/** How the bits compare, and how the steps do, on register unit, load, log and lambda beta, graph. */
const order = (family: Family.Family, first: string, second: string, size: number): string => {
  const all = settings.map((it) => compared(family, first, second, size, it))
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
  family: Family.Family,
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
    for (const { name } of Family.inLanguage(isqrt, Lambda.language).members) {
      assert.deepEqual(orders(wrapper, name, `${name} wrapped`, [1, 4, 16, 40]), ["<<< <<, <<< <<"])
    }
  })

  it("claim: F7: the induction is longer and slower than the closed form on both machines", () => {
    const sizes = [...range(2, 20), 64]
    assert.deepEqual(orders(subtraction, "induction", "closed", sizes), [">>> >>, >>> >>"])
  })

  it("claim: F8: the table becomes the longer one at 19 on one machine, at 30 on the other", () => {
    const longer = (machine: Setting): number | undefined =>
      range(1, 64).find((size) => compared(brain, "table", "closed", size, machine).bits > 0)
    assert.strictEqual(longer({ language: Lambda.language, meter: "beta" }), 19)
    assert.strictEqual(longer({ language: Register.language, meter: "unit" }), 30)
  })

  it("claim: F8: from 2 bits on the table is the faster one on both machines, where loading is free", () => {
    const slower = range(2, 64).filter((size) =>
      settings.some(
        (it) =>
          it.meter !== "load" &&
          it.meter !== "log" &&
          compared(brain, "table", "closed", size, it).steps >= 0
      )
    )
    assert.deepEqual(slower, [])
    assert.strictEqual(order(brain, "table", "closed", 64), ">>> >>, <>< <<")
  })

  it("counterexample: a member that one machine has and the other has not", () => {
    const machine = { language: Lambda.language, meter: "beta" }
    assert.throws(() => cost(stanley, "greedy", 4, machine), "not `greedy`")
    assert.strictEqual(
      cost(stanley, "greedy", 4, { language: Register.language, meter: "unit" }).bits,
      226
    )
  })
})
