import { Bits } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Law } from "@headwater/proof"
import { Chain, Selection } from "@headwater/worlds"
import { selection } from "@headwater/worlds/laws"
import { assert, describe, it } from "vitest"

Law.check(it, selection())

const bits = (program: Register.Program): number => Register.encode(program).length
const budget = Budget.of("unit", { steps: 10_000_000 })

/** The most steps of a text over the sites of the world of zeros. */
const most = (program: Register.Program, chain: Chain.Chain): bigint => {
  const history = Array.from({ length: Chain.cells(chain) }, () => 0)
  let found = 0n
  for (let r1 = 0; r1 < chain.sites; r1++) {
    const run = Register.answer(program, { registers: { r1 }, history }, budget)
    if (run.status === "halted" && run.steps > found) found = run.steps
  }
  return found
}

describe("Selection", () => {
  it("example: lengths of the texts", () => {
    const reaches = [1, 2, 3, 4]
    assert.deepEqual(
      reaches.map((it) => bits(Selection.whole(it))),
      [411, 421, 431, 441]
    )
    assert.deepEqual(
      reaches.map((it) => bits(Selection.everyBrain(it))),
      [338, 340, 342, 344]
    )
    assert.equal(bits(Selection.doubling(2)), 681)
    for (const reach of [1, 2, 3, 7, 8]) {
      const gamma = Bits.gamma(BigInt(reach + 1)).length
      assert.equal(bits(Selection.doubling(reach)), 678 + gamma)
    }
    assert.equal(bits(Selection.partial(2, { radius: 8, odds: 65 })), 727)
  })

  it("example: the time of a partial reader by its radius, wherever it stands in a long chain", () => {
    for (const [reach, base, each] of [
      [1, 148, 246],
      [2, 269, 486],
      [3, 510, 966]
    ] as const) {
      const chain = { sites: Math.min(60, Math.floor(1000 / 2 ** (reach + 1))), reach }
      for (const radius of [0, 1, 2, 4, 8]) {
        const text = Selection.partial(reach, { radius, odds: 3 })
        assert.equal(Number(most(text, chain)), base + each * radius)
      }
    }
  })

  it("example: the time of the doubling text", () => {
    for (const sites of [1, 5, 30]) {
      const found = most(Selection.doubling(2), { sites, reach: 2 })
      assert.isAtMost(Number(found), 353 * sites + 14)
    }
  })

  it("example: a program with a world of its own, rule 30, has 848 bits and takes 2 207 906 steps", () => {
    const chain = { sites: 60, reach: 2 }
    const text = Selection.hidden(chain, 30)
    assert.equal(bits(text), 848)
    // the row of rule 30 after 240 steps, two dead cells before it
    let row = new Map([[0, 1]])
    for (let step = 0; step < 240; step++) {
      const next = new Map<number, number>()
      for (let at = -step - 1; at <= step + 1; at++) {
        const [left, own, right] = [at - 1, at, at + 1].map((it) => row.get(it) ?? 0)
        next.set(
          at,
          left === 1 ? (own === 0 && right === 0 ? 1 : 0) : own === 1 || right === 1 ? 1 : 0
        )
      }
      row = next
    }
    const world = Array.from({ length: Chain.cells(chain) }, (_, at) => row.get(at - 242) ?? 0)
    const brain = Chain.brain(chain, world)
    for (const site of [0, 20, 59]) {
      const run = Register.answer(text, { registers: { r1: site } }, budget)
      assert.equal(run.status === "halted" && Number(run.output), brain[site])
      if (site === 59) assert.equal(run.status === "halted" && run.steps, 2_207_906n)
    }
  })
})
