import { Family, stanley } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import { lengths, measured, times } from "../boundary.ts"

Law.check(it, family(stanley))

describe("stanley", () => {
  it("example: the first numbers of the sequence", () => {
    const taken = [...Family.contexts(stanley, 41)].filter((context) => context.answer === 1n)
    assert.deepEqual(
      taken.map(({ values }) => values["x"]),
      [0, 1, 3, 4, 9, 10, 12, 13, 27, 28, 30, 31, 36, 37, 39, 40]
    )
  })

  it("example: the rule has 92 bits and takes 38 steps at N = 256", () => {
    const { bits, max, disagreement } = measured(stanley, "closed", 256)
    assert.deepEqual([bits, max, disagreement], [92, 38n, undefined])
  })

  it("example: the search has 226 bits and takes 127063 steps at N = 256", () => {
    const { bits, max, disagreement } = measured(stanley, "greedy", 256)
    assert.deepEqual([bits, max, disagreement], [226, 127_063n, undefined])
  })

  it("example: the table has 69, 79, 97, 131, 197, 327 bits and takes 4 steps", () => {
    const sizes = [8, 16, 32, 64, 128, 256]
    assert.deepEqual(lengths(stanley, "table", sizes), [69, 79, 97, 131, 197, 327])
    assert.deepEqual(times(stanley, "table", sizes), [4, 4, 4, 4, 4, 4])
  })

  it("claim: the search is longer and slower than the rule", () => {
    const [search, rule] = [measured(stanley, "greedy", 256), measured(stanley, "closed", 256)]
    assert.isTrue(search.bits > rule.bits && search.max > rule.max)
  })
})
