import { Budget, Lambda } from "@headwater/hypotheses"
import { TermTable } from "@headwater/programs"
import { assert, it } from "vitest"

const everyTable = (count: number): ReadonlyArray<ReadonlyArray<bigint>> =>
  Array.from({ length: 2 ** count }, (_, filling) =>
    Array.from({ length: count }, (_, index) => BigInt((filling >> index) & 1))
  )

const run = (term: Lambda.Term, at: number, meter: Lambda.Meter) => {
  const run = Lambda.language.run(term, { args: [Lambda.numeral(at)] }, Budget.of(meter))
  assert(run.status === "halted")
  return run
}

it("claim: even tables are equally long, and take equally long and as much space on each entry", () => {
  for (const meter of Lambda.meters) {
    for (const count of [1, 2, 5]) {
      for (let at = 0; at < count; at++) {
        const took = everyTable(count).map((bits) => {
          const term = TermTable.evenBits(bits)
          const { output, steps, space } = run(term, at, meter)
          assert.strictEqual(Lambda.truth(output), bits[at] === 0n)
          return `${Lambda.size(term)} ${steps} ${space}`
        })
        assert.lengthOf(new Set(took), 1)
      }
    }
  }
})

it("counterexample: the shortest tables of bits are neither equally long nor equally fast", () => {
  const tables = everyTable(4).map((bits) => TermTable.bits(bits))
  assert.isAbove(new Set(tables.map((it) => Lambda.size(it))).size, 1)
  assert.isAbove(new Set(tables.map((it) => run(it, 2, "beta").steps)).size, 1)
})

it("example: a table of numbers", () => {
  const table = TermTable.numerals([3, 0, 7])
  const answers = [0, 1, 2].map((at) => Lambda.natural(run(table, at, "beta").output))
  assert.deepEqual(answers, [3n, 0n, 7n])
})

it("example: a table of a thousand bits is no text that is nested too deep", () => {
  const bits = Array.from({ length: 1000 }, (_, at) => at % 2)
  const size = Lambda.size(TermTable.bits(bits))
  assert.strictEqual(size - Lambda.size(TermTable.bits([])), 4500)
})
