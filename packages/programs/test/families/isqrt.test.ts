import { Family, isqrt } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import { type Boundary, boundary, compare, lengths, measured, rounds, times } from "../boundary.ts"

Law.check(it, family(isqrt))

/** The greatest time on contexts 0 to y, for each y below `size`. */
const prefixes = (member: string, size: number): ReadonlyArray<bigint> => {
  let max = 1n
  return Array.from(Family.runs(isqrt, member, size), ({ run }) => {
    if (run.status === "halted" && run.steps > max) max = run.steps
    return max
  })
}

describe("isqrt", () => {
  const sizes = [64, 256, 1024, 4096]

  it("example: search, argmax and newton have 98, 109 and 146 bits", () => {
    const bits = ["search", "argmax", "newton"].map((it) => measured(isqrt, it, 4).bits)
    assert.deepEqual(bits, [98, 109, 146])
  })

  it("example: the table's lengths at N = 4 to 4096", () => {
    assert.deepEqual(
      lengths(isqrt, "table", [4, 8, 16, 32, 64, 256, 1024, 4096]),
      [166, 182, 200, 270, 368, 1206, 5306, 24_766]
    )
  })

  it("example: the greatest times at N = 64, 256, 1024, 4096", () => {
    assert.deepEqual(times(isqrt, "search", sizes), [61, 125, 253, 509])
    assert.deepEqual(times(isqrt, "argmax", sizes), [185, 625, 2273, 8641])
    assert.deepEqual(times(isqrt, "newton", sizes), [67, 78, 89, 111])
    assert.deepEqual(times(isqrt, "table", sizes), [35, 46, 57, 68])
  })

  it("claim: all four say the same at N = 4096", () => {
    for (const { name } of isqrt.members) {
      assert.isUndefined(measured(isqrt, name, 4096).disagreement, name)
    }
  })

  it("claim: from N = 65 on search, newton and table are each longer and faster than the one before", () => {
    const [search, newton] = [prefixes("search", 4096), prefixes("newton", 4096)]
    assert.equal(search.map((time, y) => time > newton[y]!).lastIndexOf(false) + 1, 64)
    for (const size of [65, 100, 256, 1024, 4096]) {
      const [first, second, third] = ["search", "newton", "table"].map((it) =>
        measured(isqrt, it, size)
      )
      assert.isTrue(first!.bits < second!.bits && second!.bits < third!.bits)
      assert.isTrue(first!.max > second!.max && second!.max > third!.max)
    }
  })

  it("counterexample: the four are a front (the search is shorter and faster than argmax)", () => {
    const [search, argmax] = [prefixes("search", 4096), prefixes("argmax", 4096)]
    assert.isTrue(argmax.every((time, y) => time > search[y]!))
    assert.isAbove(measured(isqrt, "argmax", 4).bits, measured(isqrt, "search", 4).bits)
  })

  it("example: the boundary from search to newton", () => {
    assert.isFalse(rounds(boundary(isqrt, "search", "newton", 64), "0"))
    assert.isBelow(times(isqrt, "search", [64])[0]!, times(isqrt, "newton", [64])[0]!)
    for (const [size, slope] of [
      [256, "70.5"],
      [1024, "31.8"],
      [4096, "21.8"]
    ] as const) {
      assert.isTrue(rounds(boundary(isqrt, "search", "newton", size), slope), slope)
    }
  })

  it("example: the boundary from newton to the table", () => {
    for (const [size, slope] of [
      [64, "237"],
      [256, "1391"],
      [1024, "8027"],
      [4096, "34826"]
    ] as const) {
      assert.isTrue(rounds(boundary(isqrt, "newton", "table", size), slope), slope)
    }
  })

  it("counterexample: the boundary from search to newton falls with every N", () => {
    const [search, newton] = [prefixes("search", 4096), prefixes("newton", 4096)]
    const bits = measured(isqrt, "newton", 4).bits - measured(isqrt, "search", 4).bits
    const at = (size: number): Boundary => ({
      bits,
      slow: search[size - 1]!,
      fast: newton[size - 1]!
    })
    const rises: Array<number> = []
    for (let size = 2; size <= 4096; size++) {
      const [before, now] = [at(size - 1), at(size)]
      if (before.slow <= before.fast || now.slow <= now.fast) continue
      if (compare(now, before) > 0) rises.push(size)
    }
    assert.deepEqual(rises, [121, 361, 1089, 3136])
    assert.isTrue(rounds(at(120), "139.8") && rounds(at(121), "387.1"))
  })
})
