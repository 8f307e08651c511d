import { Bits } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { FlagVariant, Invariance } from "@headwater/programs"
import { Result } from "effect"
import { assert, it } from "vitest"

const contexts = [0, 1, 2].flatMap((r1) => [0, 1, 2].map((r7) => ({ r1, r7 })))

const made = (bits: number) =>
  Invariance.of(FlagVariant.variant, {
    bits,
    contexts: contexts.map((registers) => ({ registers })),
    budget: Budget.of("unit", { steps: 64 }),
    isEndless: (program, input) => Register.isEndless(program, input, 64)
  })

/** The answer by the semantics alone, of either machine. */
const oracle = (
  machine: Invariance.Machine,
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
  const { plain, flagged } = made(limit)
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
        const said = contexts.map((it) => oracle(machine, read.success, it))
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

it("claim: texts do what they are said to, and are no longer than the bits that are said", () => {
  const { behaviour, flagged, functions, overhead, plain, text } = made(16)
  assert.deepEqual(functions.slice(0, plain.shortest.size), [...plain.shortest.keys()])
  assert.sameMembers([...functions], [...new Set(functions)])
  assert.includeMembers([...functions], [...flagged.shortest.keys()])
  assert.isAtMost(overhead.fromPlain, FlagVariant.overhead.fromPlain)
  assert.isAtMost(overhead.toPlain, FlagVariant.overhead.toPlain)
  for (const machine of ["plain", "flagged"] as const) {
    for (const it of functions) {
      const { least, most, program } = text(machine, it)
      assert.strictEqual(behaviour(machine, program), it)
      assert.strictEqual(Register.encode(program).length, most)
      const found = (machine === "plain" ? plain : flagged).shortest.has(it)
      assert.strictEqual(least, found ? most : 17)
    }
    assert.throws(() => text(machine, "9,9"), "Expected a function, not `9,9`")
    assert.isUndefined(behaviour(machine, Register.program("JMP +0")))
  }
})

it("claim: lengths of shortest programs change by no more than both translations", () => {
  const { overhead, plain, text } = made(16)
  const functions = Array.from(plain.shortest.keys(), (it) => ({
    plain: text("plain", it),
    flagged: text("flagged", it)
  }))
  for (const [at, f] of functions.entries()) {
    for (const g of functions.slice(0, at)) {
      const change = Invariance.change(f, g)
      assert.isAtMost(change, overhead.fromPlain + overhead.toPlain)
      assert.strictEqual(change, Invariance.change(g, f))
      const { flagged, plain } = Invariance.reversal(f, g)
      assert.isAtMost(flagged + plain, change)
    }
  }
})
