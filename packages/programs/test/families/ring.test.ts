import { Family, ring } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import { lengths, measured, times } from "../boundary.ts"

Law.check(it, family(ring))

describe("ring", () => {
  it("example: the walk has 133 bits and takes 22, 62, 142, 302, 622 steps", () => {
    assert.deepEqual(lengths(ring, "walk", [4, 8]), [133, 133])
    assert.deepEqual(times(ring, "walk", [4, 8, 16, 32, 64]), [22, 62, 142, 302, 622])
  })

  it("example: the rule has 94 bits and takes 9 steps", () => {
    assert.deepEqual(lengths(ring, "rule", [4, 8]), [94, 94])
    assert.deepEqual(times(ring, "rule", [4, 8, 16, 32]), [9, 9, 9, 9])
  })

  it("claim: the walk is longer and slower than the rule", () => {
    for (const size of [4, 8, 16]) {
      const [walk, rule] = [measured(ring, "walk", size), measured(ring, "rule", size)]
      assert.isTrue(walk.bits > rule.bits && walk.max > rule.max)
    }
  })

  it("claim: the rule is shorter and faster than the table of n³ entries, too", () => {
    for (const size of [3, 4, 5, 8, 11, 16]) {
      const [table, rule] = [measured(ring, "table", size), measured(ring, "rule", size)]
      assert.isTrue(table.bits > size ** 3 && table.bits > rule.bits && table.max > rule.max)
      assert.isUndefined(table.disagreement)
    }
  })

  it("example: n (n - 1) (n - 2) contexts", () => {
    assert.lengthOf([...Family.contexts(ring, 7)], 7 * 6 * 5)
  })

  it("example: the three least cells leave one way round", () => {
    const answers = Array.from(Family.contexts(ring, 3), ({ values, answer }) => [
      (values["goal"]! - values["start"]! + 3) % 3,
      Number(answer)
    ])
    for (const [distance, answer] of answers) assert.equal(answer, distance === 1 ? 1 : 0)
  })
})
