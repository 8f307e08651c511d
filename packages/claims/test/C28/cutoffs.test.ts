import { Shipped } from "@headwater/complexity"
import { Budget, Turing } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Cutoff from "#claims/C28/model"

/** A string's machines, and those that a cutoff leaves. */
interface Mass {
  readonly all: bigint
  readonly left: bigint
}

/** How many of all pairs of unequal mass turn, and how many have their odds doubled or halved. */
const counted = (strings: ReadonlyArray<Mass>) => {
  const pairs = strings.flatMap((a) => strings.filter((b) => a.all > b.all).map((b) => [a, b]))
  const doubles = (a: Mass, b: Mass): boolean => a.left * b.all >= 2n * b.left * a.all
  return {
    turned: {
      strings: strings.length,
      pairs: BigInt(pairs.length),
      so: BigInt(pairs.filter(([a, b]) => a!.left < b!.left).length)
    },
    moved: BigInt(pairs.filter(([a, b]) => doubles(a!, b!) || doubles(b!, a!)).length)
  }
}

describe("C28", () => {
  it("claim: the table is what running every machine of two states on both blanks gives", () => {
    const budget = Budget.of("steps", { steps: 200 })
    const found = new Map<string, Map<number, bigint>>()
    for (const machine of Turing.machines(2)) {
      for (const blank of [0, 1] as const) {
        const run = Turing.run(machine, blank, budget)
        if (run.status === "exhausted") continue
        const times = found.get(run.output) ?? new Map<number, bigint>()
        const steps = Number(run.steps)
        found.set(run.output, times.set(steps, (times.get(steps) ?? 0n) + 1n))
      }
    }
    const { rows } = Shipped.table(2)
    assert.sameMembers([...rows.keys()], [...found.keys()])
    for (const [output, times] of found) {
      assert.deepEqual(new Map(rows.get(output)?.times), times, output)
    }
  })

  it("claim: pairs that turn or move at three and four states, from runs that are cut off", () => {
    for (const [states, longest, cuts] of [
      [3, 21, [7, 8, 11, 12, 13]],
      [4, 107, [6, 12, 16]]
    ] as const) {
      const whole = Turing.table(Turing.outputs(states, longest).leaves)
      const full = new Map(whole.map((it) => [it.output, it.count]))
      for (const T of cuts) {
        const cut = Turing.table(Turing.outputs(states, T).leaves).map((it) => ({
          all: full.get(it.output) ?? 0n,
          left: it.count
        }))
        const sorted = cut.map((it) => it.all).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        for (const sixteenths of [4, 8]) {
          const at = (sorted.length * sixteenths) / 16
          const twice = (sorted[Math.ceil(at) - 1] ?? 0n) + (sorted[Math.floor(at)] ?? 0n)
          const measured = Cutoff.measure({ states, T, sixteenths })
          const few = counted(cut.filter((it) => 2n * it.all < twice))
          assert.deepEqual(measured.few, few.turned)
          assert.deepEqual(measured.moved, few.moved)
          assert.deepEqual(measured.many, counted(cut.filter((it) => 2n * it.all >= twice)).turned)
          assert.equal(measured.lost, full.size - cut.length)
        }
      }
    }
  })

  it("example: machines of four and of five states, and of five at the latest cutoff", () => {
    const at = (states: number, T: number) => {
      const { few, many } = Cutoff.measure({ states, T, sixteenths: 8 })
      return [few.so, few.pairs, many.so, many.pairs]
    }
    assert.deepEqual(at(4, 12), [2864n, 7700n, 196n, 7976n])
    assert.deepEqual(at(4, 6), [56n, 396n, 24n, 404n])
    assert.deepEqual(at(5, 16), [48752n, 128048n, 8396n, 131156n])
    const { few, many, lost } = Cutoff.measure({ states: 5, T: 47_176_870, sixteenths: 8 })
    assert.deepEqual([few.so, many.so, lost], [0n, 0n, 0])
  })
})
