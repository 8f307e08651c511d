import { Rational } from "@headwater/exact"
import { Word, WordClass } from "@headwater/infrabayes"
import { assert, describe, it } from "vitest"

/** The census by every word, one by one. */
const byWords = ({ deadline, maxBits, points }: WordClass.Bounds) => {
  const functions = new Map<string, { shortest: number; weight: Rational }>()
  let programs = 0
  for (const word of Word.words(maxBits)) {
    programs++
    if (Word.steps(word) > deadline) continue
    const key = Word.permutation(word, points).join("")
    const before = functions.get(key)
    const mass = Rational.pow2(-Word.bits(word))
    functions.set(key, {
      shortest: Math.min(before?.shortest ?? Infinity, Word.bits(word)),
      weight: mass.plus(before?.weight ?? Rational.zero)
    })
  }
  return { programs, functions }
}

describe("census", () => {
  for (const bounds of [
    { points: 2, maxBits: 12, deadline: 3 },
    { points: 4, maxBits: 17, deadline: 40 },
    { points: 5, maxBits: 18, deadline: 9 },
    { points: 8, maxBits: 16, deadline: 4096 }
  ]) {
    it(`claim: it has the words one by one, ${JSON.stringify(bounds)}`, () => {
      const found = WordClass.census(bounds)
      const direct = byWords(bounds)
      assert.strictEqual(found.programs, direct.programs)
      const text = (all: ReadonlyMap<string, WordClass.Known>) =>
        [...all].map(([key, it]) => `${key} ${it.shortest} ${it.weight.toString()}`).sort()
      assert.deepEqual(text(found.functions), text(direct.functions))
      const weights = [...found.functions.values()].map(({ weight }) => weight)
      assert.isTrue(Rational.sum(weights).equals(found.total))
    })
  }

  it("example: 8 points and 32 bits", () => {
    const { functions, programs } = WordClass.census({ points: 8, maxBits: 32, deadline: 16 })
    assert.strictEqual(programs, 15_095_563)
    assert.strictEqual(functions.size, 2408)
    assert.strictEqual(functions.get("10325476")?.shortest, 15)
  })

  it("example: bad input", () => {
    const bounds = { points: 3, maxBits: 9, deadline: 1 }
    for (const wrong of [{ points: 1 }, { maxBits: 1 }, { deadline: 0 }]) {
      assert.throws(() => WordClass.census({ ...bounds, ...wrong }), RangeError, "Expected")
    }
    assert.throws(() => Word.permutation([], 1), RangeError, "two points or more")
  })
})
