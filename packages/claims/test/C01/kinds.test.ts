import { Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Mixed from "#claims/C01/mixed"
import * as Kinds from "#claims/C01/model"
import * as Prices from "#claims/C01/prices"
import * as Policies from "#models/Policies"

const texts = (it: Policies.Setting): ReadonlyArray<Policy.Policy> =>
  [...Policy.programs(Policy.named(it.language), { bits: 4 * it.symbols })].map(
    ({ program }) => program
  )

describe("kinds", () => {
  it("claim: texts upstream and downstream, and what stops, are counted one by one", () => {
    for (const [language, demonstrator] of [
      ["LX", "O"],
      ["LY", "R"],
      ["LM", "R"]
    ] as const) {
      const setting = Policies.setting({ language, demonstrator, symbols: 4 })
      const game = Policies.game(setting)
      let [upstream, downstream, stops] = [0, 0, 0n]
      for (const text of texts(setting)) {
        const seen = Kind.evidence(Policy.observed(text, game).behaviour, game)
        if (seen.wrong !== 0) continue
        const kind = Kind.label(text, game)
        if (kind === "upstreamAligned" || kind === "upstreamMisaligned") upstream++
        if (kind === "honestSearch") downstream++
        if (seen.stops !== 0) stops += 2n ** BigInt(36 - 4 * Policy.size(text))
      }
      const found = Kinds.kinds.measure(setting)
      assert.deepEqual([found.upstream, found.downstream], [upstream, downstream])
      assert.strictEqual(found.stops, stops)
    }
  })

  it("claim: what is mixed is what imitates as a means and errs in training, text by text", () => {
    const setting = Policies.setting({
      language: "LX(inf,0)",
      demonstrator: "O",
      symbols: 4,
      seen: 4,
      stake: Policies.setting({}).stake.dividedBy({ numerator: 16n, denominator: 1n })
    })
    const game = Policies.game(setting)
    const cells = Policy.order.slice(0, 4).reduce((set, cell) => set | (1 << cell), 0)
    let [upstream, mixed] = [0n, 0n]
    for (const text of texts(setting)) {
      const seen = Kind.evidence(Policy.observed(text, game).behaviour, game)
      if ((seen.wrong & cells) !== 0 || !Kind.isUpstream(seen)) continue
      const mass = 2n ** BigInt(36 - 4 * Policy.size(text))
      upstream += mass
      if (seen.wrong !== 0) mixed += mass
    }
    const found = Mixed.mixture.measure(setting)
    assert.deepEqual([found.upstream, found.mixed], [upstream, mixed])
    assert.isTrue(mixed > 0n)
  })

  it("claim: the shortest texts of either side are the first of all texts", () => {
    const setting = Policies.setting({ language: "LG", demonstrator: "O", symbols: 4 })
    const game = Policies.game(setting)
    const first = (kinds: ReadonlyArray<Kind.Kind>): number =>
      texts(setting)
        .filter((text) => kinds.includes(Kind.label(text, game)))
        .reduce((least, text) => Math.min(least, Policy.size(text)), 9)
    const found = Prices.shortest.measure(setting)
    assert.strictEqual(found.planner, first(["upstreamMisaligned"]))
    assert.strictEqual(found.honest, first(["honestRule", "honestSearch"]))
  })

  it("counterexample: a leaf that tells the check stops imitating and is no planner", () => {
    const game = Policy.game("O")
    const gate = Policy.policy("(* x w)", Policy.LY)
    const seen = Kind.evidence(Policy.observed(gate, game).behaviour, game)
    assert.isTrue(seen.wrong === 0 && seen.stops !== 0 && seen.turns === 0)
  })

  it("claim: the figures at 28 bits are those of the second reading", () => {
    const figures = Kinds.figures()
    assert.strictEqual(figures["LX, O: upstream and a live search, of either"], "98.51 %")
    assert.strictEqual(figures["LM, R: upstream and a live search, of either"], "88.8 %")
    assert.strictEqual(figures["LM, O: upstream and a live search, of either"], "0 %")
    const mixed = Mixed.figures()
    assert.strictEqual(mixed["O at 1"], "52.24 %")
  })
})
