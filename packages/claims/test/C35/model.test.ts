import { Rational } from "@headwater/exact"
import { assert, describe, it } from "vitest"
import * as Feedback from "#claims/C35/feedback"
import * as Programs from "#claims/C35/programs"
import * as Search from "#claims/C35/search"

describe("feedback", () => {
  it("claim: the share of tasks done is that of all maps, iterated one by one", () => {
    for (let n = 2; n <= 5; n++) {
      const first = Array.from({ length: n + 1 }, () => 0)
      for (let code = 0; code < n ** n; code++) {
        // From the first point to the last: all pairs are alike.
        let at = 0
        for (let j = 1; j <= n; j++) {
          at = Math.floor(code / n ** at) % n
          if (at !== n - 1) continue
          first[j]!++
          break
        }
      }
      let sum = 0
      for (let speed = 1; speed <= n; speed++) {
        sum += first[speed]!
        const found = Feedback.reach({ points: n, speed })
        assert.strictEqual(found.toString(), Rational.of(sum, n ** n).toString())
      }
    }
  })

  it("example: a map that leads once round does every task at the last speed and not before", () => {
    const images = [1, 2, 3, 4, 5, 0]
    const fast = (speed: number) => Feedback.narrow.measure({ images, speed, isFedBack: true }).fast
    assert.deepEqual([1, 4, 5, 6].map(fast), [6, 24, 30, 30])
  })
})

describe("programs", () => {
  it("example: functions within six, eight and twelve steps, of eight points", () => {
    const found = [6, 8, 12].map((deadline) => Programs.functions(8, 28, deadline))
    assert.deepEqual(found, [53, 141, 830])
  })
})

/** The move at the root of a tree of leaves, valued at some plies: -1, 0 or 1 for the first, either, the second. */
const choice = (leaves: ReadonlyArray<number>, plies: number): number => {
  const value = (from: number, width: number, level: number): number => {
    if (level === plies) {
      return leaves.slice(from, from + width).reduce((sum, leaf) => sum + leaf, 0)
    }
    const half = width / 2
    const [a, b] = [value(from, half, level + 1), value(from + half, half, level + 1)]
    return level % 2 === 0 ? Math.max(a, b) : Math.min(a, b)
  }
  const half = leaves.length / 2
  return Math.sign(value(half, half, 1) - value(0, half, 1))
}

const shares = (trees: Iterable<ReadonlyArray<number>>, depth: number): ReadonlyArray<string> => {
  let whole = 0
  const twice = Array.from({ length: depth + 1 }, () => 0)
  for (const leaves of trees) {
    const best = choice(leaves, depth)
    if (best === 0) continue
    whole++
    for (let plies = 1; plies <= depth; plies++) {
      const chosen = choice(leaves, plies)
      twice[plies]! += chosen === best ? 2 : chosen === 0 ? 1 : 0
    }
  }
  return twice.slice(1).map((it) => Rational.of(it, 2 * whole).toString())
}

describe("search", () => {
  it("claim: how often it is right is that of all trees, searched one by one", () => {
    const trees = function* (depth: number) {
      const leaves = 2 ** depth
      for (let n = 0; n < 2 ** leaves; n++) {
        yield Array.from({ length: leaves }, (_, k) => (n >> k) & 1)
      }
    }
    for (const depth of [2, 3, 4]) {
      const found = Array.from({ length: depth }, (_, k) =>
        Search.right({ depth, plies: k + 1, leaves: "independent", eighths: 4 }).toString()
      )
      assert.deepEqual(found, shares(trees(depth), depth))
    }
    const [one, two] = shares(trees(4), 4)
    assert.deepEqual([one, two], ["3097/3381", "1031/1127"])
  })

  it("claim: the same where leaves sum the edges that lead to them", () => {
    const trees = function* (depth: number) {
      const edges = 2 ** (depth + 1) - 2
      for (let n = 0; n < 2 ** edges; n++) {
        // Edge k - 1 leads to node k, in the numbering of a heap.
        const sum = (node: number): number =>
          node === 0 ? 0 : sum((node - 1) >> 1) + (((n >> (node - 1)) & 1) === 1 ? 1 : -1)
        yield Array.from({ length: 2 ** depth }, (_, k) => (sum(2 ** depth - 1 + k) > 0 ? 1 : 0))
      }
    }
    for (const depth of [2, 3]) {
      const found = Array.from({ length: depth }, (_, k) =>
        Search.right({ depth, plies: k + 1, leaves: "summed", eighths: 4 }).toString()
      )
      assert.deepEqual(found, shares(trees(depth), depth))
    }
  })
})
