import { Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Imitators from "#claims/C33/model"
import * as Policies from "#models/Policies"

describe("imitators", () => {
  it("claim: masses by label are those of texts, one by one", () => {
    for (const [language, demonstrator] of [
      ["LX", "O"],
      ["LM", "R"],
      ["LT", "R"],
      ["LX without d", "R"]
    ] as const) {
      const setting = Policies.setting({ language, demonstrator, symbols: 4 })
      const game = Policies.game(setting)
      const sums = { imitating: 1n, I: 0n, A: 0n, deviant: 0n, both: 0n }
      for (const { program } of Policy.programs(Policy.named(setting.language), { bits: 16 })) {
        const seen = Kind.evidence(Policy.observed(program, game).behaviour, game)
        if (seen.wrong !== 0) continue
        const mass = 2n ** BigInt(36 - 4 * Policy.size(program))
        sums.imitating += mass
        if (Kind.isUpstream(seen)) sums.I += mass
        if (Kind.hasLiveSearch(program, game)) sums.A += mass
        if (seen.deviates !== 0) sums.deviant += mass
        if (Kind.isUpstream(seen) && seen.deviates !== 0) sums.both += mass
      }
      const found = Imitators.imitators.measure(setting)
      assert.strictEqual(found.imitating, sums.imitating)
      assert.strictEqual(found.I, sums.I)
      assert.strictEqual(found.A, sums.A)
      const share = (part: bigint): number => Number(part) / Number(sums.imitating)
      assert.isBelow(Math.abs(found.deviant.toNumber() - share(sums.deviant)), 1e-12)
      assert.isBelow(Math.abs(found.misaligned.toNumber() - share(sums.both)), 1e-12)
    }
  })

  it("claim: the quadrants at 28 bits are those of the second reading", () => {
    const figures = Imitators.figures()
    assert.strictEqual(figures["LX(8,4), O: upstream and deviating"], "56.37 %")
    assert.strictEqual(figures["LX(8,4), O: no search and honest"], "42.67 %")
    assert.strictEqual(figures["LX, O: upstream, of what deviates"], "0.800")
  })

  it("counterexample: where a search saves one symbol, those that imitate hardly search", () => {
    const { A, imitating, saves } = Imitators.imitators.measure(
      Policies.setting({ language: "LS", demonstrator: "3333111111111111" })
    )
    assert.strictEqual(saves, 1)
    assert.isBelow(Number(A) / Number(imitating), 0.1)
  })
})
