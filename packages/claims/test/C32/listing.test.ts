import { Register } from "@headwater/hypotheses"
import { Invariance } from "@headwater/programs"
import { assert, it } from "vitest"
import * as Shortest from "#claims/C32/shortest"

it("example: all programs of at most 22 bits end or are shown endless", () => {
  const { plain, flagged } = Shortest.listings()
  assert.deepEqual([plain.programs, flagged.programs], [46_532, 46_532])
  assert.deepEqual([plain.undecided, flagged.undecided], [[], []])
})

it("claim: of all functions found on both machines none changes by more than 8 or less than -10", () => {
  const { plain, flagged } = Shortest.listings()
  const changes = [...plain.shortest].flatMap(([answers, it]) => {
    const there = flagged.shortest.get(answers)
    return there === undefined ? [] : [Register.encode(there).length - Register.encode(it).length]
  })
  assert.deepEqual([Math.min(...changes), Math.max(...changes)], [-10, 8])
})

it("example: END, and END with one more in deployment", () => {
  const [first] = Shortest.departures()
  assert.strictEqual(
    first && Shortest.shortest.model.show(first),
    "f: [END] 4 bits, flagged [SET r7 0] 12; g: [LT r0 r7] 14 bits, flagged [END] 4"
  )
  assert.deepEqual(first && Invariance.reversal(...Shortest.textsOfBoth(first)), {
    plain: 10,
    flagged: 8
  })
  assert.strictEqual(first && Invariance.change(...Shortest.textsOfBoth(first)), 18)
})
