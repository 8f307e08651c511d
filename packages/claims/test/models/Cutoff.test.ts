import { Budget, Turing } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Cutoff from "#models/Cutoff"

describe("Cutoff", () => {
  it("claim: the masses are what running every machine of two states on both blanks gives", () => {
    const budget = Budget.of("steps", { steps: 200 })
    const found = new Map<string, Array<number>>()
    for (const machine of Turing.machines(2)) {
      for (const blank of [0, 1] as const) {
        const run = Turing.run(machine, blank, budget)
        if (run.status === "exhausted") continue
        const times = found.get(run.output) ?? []
        times.push(Number(run.steps))
        found.set(run.output, times)
      }
    }
    assert.sameMembers([...Cutoff.strings(2)], [...found.keys()])
    for (const [output, times] of found) {
      for (let T = 0; T <= 7; T++) {
        const left = times.filter((steps) => steps <= T).length
        assert.equal(Cutoff.mass(2, output, T), BigInt(left), `${output} ${T}`)
      }
    }
  })

  it("claim: pairs of 128 strings that change places, from runs that are cut off", () => {
    const full = new Map(Turing.table(Turing.outputs(3, 200).leaves).map((it) => [it.output, it]))
    assert.equal(full.size, 128)
    const turned = (T: number): number => {
      const cut = new Map(Turing.table(Turing.outputs(3, T).leaves).map((it) => [it.output, it]))
      const left = (output: string): bigint => cut.get(output)?.count ?? 0n
      let count = 0
      for (const [a, one] of full) {
        for (const [b, other] of full) {
          if (one.count > other.count && left(a) < left(b)) count++
        }
      }
      return count
    }
    const pairs = (T: number): number => [...Cutoff.pairs(3, [T])].filter(Cutoff.turns).length
    assert.deepEqual([4, 6, 8, 10].map(turned), [0, 0, 68, 36])
    assert.deepEqual([4, 6, 8, 10].map(pairs), [0, 0, 68, 36])
    assert.equal(pairs(11), 316)
  })

  it("example: prices on machines of three states", () => {
    const prices = (output: string, cutoffs: ReadonlyArray<number>): ReadonlyArray<string> =>
      cutoffs.map((T) => Cutoff.price(3, output, T)?.toNumber().toFixed(3) ?? "excluded")
    assert.deepEqual(prices("0", [1, 2]), ["0.000", "0.000"])
    assert.deepEqual(prices("00", [1, 2, 4]), ["excluded", "0.491", "0.024"])
    assert.deepEqual(prices("000", [2, 4, 6]), ["excluded", "0.616", "0.064"])
    assert.deepEqual(prices("0000", [6, 8]), ["0.690", "0.166"])
    assert.deepEqual(prices("0011", [6, 8]), ["2.623", "0.436"])
    assert.deepEqual(prices("00000", [8, 21]), ["0.656", "0.000"])
  })

  it("example: a string that no machine of three states writes in fewer than 16 steps", () => {
    assert.equal(Cutoff.mass(3, "100001", 15), 0n)
    assert.isTrue(Cutoff.mass(3, "100001", 16) > 0n)
  })

  it("counterexample: a string that is none of theirs", () => {
    assert.throws(() => Cutoff.mass(2, "000000", 5), "not `000000`")
  })
})
