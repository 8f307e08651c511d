import { Memo } from "@headwater/exact"
import { assert, describe, it } from "vitest"

describe("Memo", () => {
  const counting = (keep?: number) => {
    const calls: Array<number> = []
    const of = Memo.by(
      Number,
      (n: number) => {
        calls.push(n)
        return n === 0 ? undefined : 10 * n
      },
      keep === undefined ? {} : { keep }
    )
    return { calls, of }
  }

  it("example: each key is worked out once, undefined too", () => {
    const { calls, of } = counting()
    assert.deepEqual([3, 3, 0, 0, 3].map(of), [30, 30, undefined, undefined, 30])
    assert.deepEqual(calls, [3, 0])
  })

  it("example: only the keys used last are kept", () => {
    const { calls, of } = counting(2)
    for (const n of [1, 2, 1, 3, 1, 2, 3]) of(n)
    assert.deepEqual(calls, [1, 2, 3, 2, 3])
    const single = counting(1)
    for (const n of [1, 1, 2, 2, 1]) single.of(n)
    assert.deepEqual(single.calls, [1, 2, 1])
  })

  it("example: a call that throws is made again", () => {
    let calls = 0
    const of = Memo.by(String, (word: string) => {
      calls++
      if (calls === 1) throw new RangeError(`Expected another word, not \`${word}\``)
      return word.length
    })
    assert.throws(() => of("abc"), RangeError)
    assert.deepEqual([of("abc"), of("abc"), calls], [3, 3, 2])
  })

  it("example: a value that is worked out once", () => {
    let calls = 0
    const value = Memo.once(() => ++calls)
    assert.deepEqual([calls, value(), value()], [0, 1, 1])
  })

  it("example: a memo keeps a positive number of values", () => {
    for (const keep of [0, -1, 0.5]) {
      assert.throws(
        () => Memo.by(String, String, { keep }),
        `Expected a positive number of values to keep, not \`${keep}\``
      )
    }
  })
})
