import { Family, subtraction } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import { lengths, measured, times } from "../boundary.ts"

Law.check(it, family(subtraction))

describe("subtraction", () => {
  it("example: the winning moves", () => {
    const moves = Array.from(Family.contexts(subtraction, 10), (context) => Number(context.answer))
    assert.deepEqual(moves, [1, 2, 3, 0, 1, 2, 3, 0, 1])
  })

  it("example: backward induction has 242 bits and takes 513, 2205, 8973 steps", () => {
    assert.deepEqual(lengths(subtraction, "induction", [16]), [242])
    assert.deepEqual(times(subtraction, "induction", [16, 64, 256]), [513, 2205, 8973])
  })

  it("example: the closed form has 36 bits and takes 3 steps", () => {
    assert.deepEqual(lengths(subtraction, "closed", [16]), [36])
    assert.deepEqual(times(subtraction, "closed", [16, 64, 256]), [3, 3, 3])
  })

  it("claim: backward induction is longer and slower than the closed form", () => {
    const [search, rule] = [
      measured(subtraction, "induction", 256),
      measured(subtraction, "closed", 256)
    ]
    assert.isTrue(search.bits > rule.bits && search.max > rule.max)
    assert.isUndefined(search.disagreement)
  })
})
