import { Expression } from "@headwater/hypotheses"
import { LocalSearch, Random } from "@headwater/learners"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

/** The whole numbers, a step to either side at a time. */
const numbers: LocalSearch.Space<number> = {
  fresh: () => 0,
  changed: (n, random) => (random.uniform() < 0.5 ? n - 1 : n + 1),
  key: String
}

describe("local search", () => {
  it("law: what is found scores as wanted, once each, in rising order of tries", () => {
    for (const blind of [false, true]) {
      const search = { blind, tries: 3000, patience: 20, seed: 5 }
      const found = LocalSearch.discoveries(numbers, Math.abs, 7, search)
      assert.isAbove(found.length, 1)
      assert.isTrue(found.every(({ value }) => Math.abs(value) >= 7))
      assert.equal(new Set(found.map(({ value }) => value)).size, found.length)
      const tries = found.map(({ after }) => after)
      assert.deepEqual(
        tries,
        tries.toSorted((a, b) => a - b)
      )
    }
  })

  it("claim: without blindness no change to less is kept, until patience ends", () => {
    const met: Array<number> = []
    const space = {
      ...numbers,
      changed: (n: number, random: Random.Random) => (met.push(n), numbers.changed(n, random))
    }
    LocalSearch.discoveries(space, (n) => n, 1e6, { blind: false, tries: 200, seed: 2 })
    assert.isTrue(met.every((n, at) => at === 0 || n >= met[at - 1]!))
    met.length = 0
    LocalSearch.discoveries(space, (n) => n, 1e6, { blind: true, tries: 200, seed: 2 })
    assert.isFalse(met.every((n, at) => at === 0 || n >= met[at - 1]!))
  })

  it("example: a search that gains nothing begins anew", () => {
    let fresh = 0
    const space = { ...numbers, fresh: () => (fresh++, 0), changed: () => -1 }
    const search = { blind: false, tries: 100, patience: 9, seed: 1 }
    LocalSearch.discoveries(space, (n) => n, 5, search)
    assert.equal(fresh, 10)
  })
})

describe("expressions", () => {
  it("law: every change is a program of the language of the size, and z is in it", () => {
    const primitives = { leaves: ["x", "z", "2"], operators: ["-", "/"], binders: ["FIX"] } as const
    const space = LocalSearch.expressions(primitives, 6)
    const { decode, encode } = Expression.code(primitives)
    const random = Random.of(3)
    let now = space.fresh(random)
    const sizes = new Set<number>()
    for (let at = 0; at < 500; at++) {
      now = space.changed(now, random)
      sizes.add(Expression.size(now))
      assert.deepEqual(decode(encode(now)), Result.succeed([now, encode(now).length] as const))
    }
    assert.sameMembers([...sizes], [2, 4, 6])
  })

  it("example: what cannot be walked through is refused", () => {
    const { standard } = Expression
    assert.throws(() => LocalSearch.expressions({ ...standard, operators: [] }, 8), /one operator/)
    assert.throws(() => LocalSearch.expressions(standard, 1), /a size from 2 on/)
    assert.throws(() => LocalSearch.expressions({ ...standard, binders: [] }, 8), /one binder/)
  })
})
