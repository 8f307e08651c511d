import { Budget, Turing } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Cutoff from "#claims/C28/model"
import * as Pairs from "#claims/C28/pairs"

describe("C28", () => {
  it("claim: the masses are what running every machine of two states on both blanks gives", () => {
    const budget = Budget.of("steps", { steps: 200 })
    const found = new Map<string, Array<number>>()
    for (const machine of Turing.machines(2)) {
      for (const blank of [0, 1] as const) {
        const run = Turing.run(machine, blank, budget)
        if (run.status === "exhausted") continue
        found.set(run.output, [...(found.get(run.output) ?? []), Number(run.steps)])
      }
    }
    const masses = Cutoff.masses(2)
    assert.sameMembers([...masses.keys()], [...found.keys()])
    for (const [output, times] of found) {
      for (let T = 0; T <= 7; T++) {
        const mass = masses.get(output)
        const left = times.filter((steps) => steps <= T).length
        assert.equal(mass && Cutoff.within(mass, T), left, `${output} ${T}`)
      }
    }
  })

  it("claim: pairs that turn at three states, from runs that are cut off", () => {
    const full = new Map(Turing.table(Turing.outputs(3, 200).leaves).map((it) => [it.output, it]))
    assert.equal(full.size, 128)
    for (const T of [7, 8, 11, 12, 13]) {
      const cut = Turing.table(Turing.outputs(3, T).leaves).map((it) => ({
        all: full.get(it.output)?.count ?? 0n,
        left: it.count
      }))
      const sorted = cut.map((it) => it.all).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      const half = sorted.length / 2
      const twice = (sorted[Math.ceil(half) - 1] ?? 0n) + (sorted[Math.floor(half)] ?? 0n)
      const count = (strings: typeof cut) => {
        const all = strings.flatMap((a) =>
          strings.filter((b) => a.all > b.all).map((b) => a.left < b.left)
        )
        return { strings: strings.length, pairs: all.length, turned: all.filter(Boolean).length }
      }
      const { few, many, lost } = Cutoff.measure({ states: 3, T, sixteenths: 8 })
      assert.deepEqual(few, count(cut.filter((it) => 2n * it.all < twice)))
      assert.deepEqual(many, count(cut.filter((it) => 2n * it.all >= twice)))
      assert.equal(lost, 128 - cut.length)
    }
  })

  it("example: machines of four states at twelve and at six steps", () => {
    const at = (T: number) => {
      const { few, many } = Cutoff.measure({ states: 4, T, sixteenths: 8 })
      return [few.turned, few.pairs, many.turned, many.pairs]
    }
    assert.deepEqual(at(12), [2864, 7700, 196, 7976])
    assert.deepEqual(at(6), [56, 396, 24, 404])
  })

  it("counterexample: a string that is none of theirs", () => {
    const pair = { states: 2, first: "0", second: "000000", T: 5 }
    assert.throws(() => Pairs.measure(pair), "not `000000`")
  })
})
