import { Register } from "@headwater/hypotheses"
import { dlog, Family, isqrt, ring, rule30, stanley, subtraction } from "@headwater/programs"
import { assert, describe, it } from "vitest"
import { measured } from "./boundary.ts"

/** Which of two members takes longer at worst, under unit, load and log: `>`, `=` or `<`. */
const order = (family: Family.Family, a: string, b: string, size: number): string =>
  Register.meters
    .map((meter) => {
      const [left, right] = [a, b].map((it) => measured(family, it, size, { meter }).max)
      return left! > right! ? ">" : left! < right! ? "<" : "="
    })
    .join("")

const orders = (
  family: Family.Family,
  a: string,
  b: string,
  sizes: ReadonlyArray<number>
): ReadonlyArray<string> => sizes.map((size) => order(family, a, b, size))

describe("which orders of time depend on the meter", () => {
  it("claim: between programs without a table none does, but for two crossings at small N", () => {
    const pairs = [
      [stanley, "greedy", "closed", [8, 16, 64]],
      [isqrt, "argmax", "search", [4, 16, 64, 256]],
      [ring, "walk", "rule", [4, 8]],
      [subtraction, "induction", "closed", [16, 64]]
    ] as const
    for (const [family, a, b, sizes] of pairs) {
      assert.deepEqual(new Set(orders(family, a, b, sizes)), new Set([">>>"]), family.id)
    }
    assert.deepEqual(orders(isqrt, "search", "newton", [4, 16, 64, 256]), [
      "<<<",
      "<<<",
      "<<<",
      ">>>"
    ])
    assert.equal(order(isqrt, "search", "newton", 90), ">>>")
    assert.equal(order(isqrt, "search", "newton", 80), ">><")
    assert.equal(order(isqrt, "argmax", "newton", 16), ">><")
  })

  it("claim: a table is the fastest of its family by steps, not when its bits are loaded", () => {
    assert.deepEqual(orders(isqrt, "newton", "table", [4, 16, 64, 256, 1024, 4096]), [
      ">>>",
      "><>",
      "><>",
      "><>",
      "><>",
      "><>"
    ])
    assert.deepEqual(orders(isqrt, "search", "table", [4, 16, 64, 256, 4096]), [
      "=<<",
      "><<",
      "><>",
      "><>",
      "><>"
    ])
    assert.deepEqual(orders(stanley, "closed", "table", [8, 16, 32, 64, 256]), [
      ">><",
      ">=>",
      "><>",
      "><>",
      "><>"
    ])
    assert.deepEqual(orders(ring, "walk", "table", [4, 8, 16]), ["><<", "><>", "><>"])
  })

  it("claim: the discrete logarithm's table is loaded faster than searched for at p = 13 to 227 alone", () => {
    assert.equal(order(dlog, "search", "table", 11), "><>")
    const sizes = Array.from({ length: 400 }, (_, p) => p).filter((p) => dlog.size.isValid(p))
    const faster = sizes.filter((p) => order(dlog, "search", "table", p) === ">>>")
    assert.deepEqual(
      faster,
      sizes.filter((p) => p >= 13 && p <= 227)
    )
  })

  it("claim: the world of rule 30 is slower than its table under every meter", () => {
    assert.deepEqual(orders(rule30, "world", "table", [4, 16, 64]), [">>>", ">>>", ">>>"])
  })
})
