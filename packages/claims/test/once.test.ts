import { assert, it } from "vitest"
import { once } from "#models/once"

/** Sums that write down what they are asked to work out. */
const sums = (kept?: number) => {
  const asked: Array<string> = []
  const sum = once(
    (a: number, b: number) => `${a} ${b}`,
    (a, b) => {
      asked.push(`${a} + ${b}`)
      return a + b
    },
    kept
  )
  return { asked, sum }
}

it("example: a value is worked out once for each key", () => {
  const { asked, sum } = sums()
  assert.deepEqual([sum(1, 2), sum(2, 1), sum(1, 2), sum(2, 1)], [3, 3, 3, 3])
  assert.deepEqual(asked, ["1 + 2", "2 + 1"])
})

it("example: undefined is a value too", () => {
  let asked = 0
  const nothing = once(
    () => "nothing",
    () => void asked++
  )
  assert.deepEqual([nothing(), nothing()], [undefined, undefined])
  assert.equal(asked, 1)
})

it("example: of more than two keys the last two are kept", () => {
  const { asked, sum } = sums(2)
  for (const n of [1, 2, 3]) sum(n, n)
  sum(2, 2)
  sum(3, 3)
  assert.deepEqual(asked, ["1 + 1", "2 + 2", "3 + 3"])
  assert.equal(sum(1, 1), 2)
  assert.equal(sum(3, 3), 6)
  assert.deepEqual(asked, ["1 + 1", "2 + 2", "3 + 3", "1 + 1"])
  sum(2, 2)
  assert.lengthOf(asked, 5)
})
