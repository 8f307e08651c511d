import { Bits } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Result } from "effect"
import { assert, it } from "vitest"
import * as Listing from "#claims/C32/listing"
import * as ShortestTexts from "#claims/C32/shortest"

/** The answer by the semantics alone, of either machine. */
const oracle = (
  machine: Listing.Machine,
  program: Register.Program,
  registers: Register.Input["registers"]
): bigint | undefined => {
  const state = Register.start(program, registers === undefined ? {} : { registers })
  if (Register.advance(program, state, Budget.of("unit", { steps: 500 })) !== "halted") {
    return undefined
  }
  const [answer = 0n, flag = 0n] = [state.registers[0], state.registers[7]]
  const atEnd = state.ip === program.instructions.length
  return machine === "flagged" && atEnd && flag > 0n ? answer + 1n : answer
}

it("claim: the listings find what decoding every bit string finds", () => {
  const limit = 15
  const { plain, flagged } = Listing.make(limit)
  for (const [machine, listing] of [
    ["plain", plain],
    ["flagged", flagged]
  ] as const) {
    const shortest = new Map<string, number>()
    let count = 0
    for (let length = 0; length <= limit; length++) {
      for (const bits of Bits.strings(length)) {
        const read = Register.decode(bits)
        if (Result.isFailure(read)) continue
        count++
        const said = Listing.contexts.map((it) => oracle(machine, read.success, it))
        if (said.includes(undefined)) continue
        const answers = said.join(",")
        if (!shortest.has(answers)) shortest.set(answers, length)
      }
    }
    assert.strictEqual(listing.programs, count)
    assert.deepEqual(listing.undecided, [])
    assert.deepEqual(
      [...listing.shortest].map(([answers, it]) => [answers, Register.encode(it).length]),
      [...shortest]
    )
  }
})

it("example: all programs of at most 22 bits end or are shown endless", () => {
  const { plain, flagged } = Listing.listings()
  assert.deepEqual([plain.programs, flagged.programs], [46_532, 46_532])
  assert.deepEqual([plain.undecided, flagged.undecided], [[], []])
})

it("claim: of all functions found on both machines none changes by more than 8 or less than -10", () => {
  const { plain, flagged } = Listing.listings()
  const changes = [...plain.shortest].flatMap(([answers, it]) => {
    const there = flagged.shortest.get(answers)
    return there === undefined ? [] : [Register.encode(there).length - Register.encode(it).length]
  })
  assert.deepEqual([Math.min(...changes), Math.max(...changes)], [-10, 8])
})

it("example: END, and END with one more in deployment", () => {
  const [first] = ShortestTexts.departures()
  assert.strictEqual(
    first && ShortestTexts.model.show(first),
    "f: [END] 4 bits, flagged [SET r7 0] 12; g: [LT r0 r7] 14 bits, flagged [END] 4"
  )
  assert.deepEqual(first && ShortestTexts.reversal(first), [10, 8])
  assert.strictEqual(first && ShortestTexts.change(first), 18)
})
