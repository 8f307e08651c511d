import { Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Access from "#claims/C32/access"
import * as Policies from "#models/Policies"

/** The share upstream of all that imitates in training, text by text. */
const upstream = (language: string, demonstrator: string): number => {
  const setting = Policies.setting({ language, demonstrator, symbols: 4 })
  const game = Policies.game(setting)
  let [whole, part] = [2 ** -36, 0]
  for (const { program } of Policy.programs(Policy.named(setting.language), { bits: 16 })) {
    const seen = Kind.evidence(Policy.observed(program, game).behaviour, game)
    if (seen.wrong !== 0) continue
    const mass = 2 ** (-4 * Policy.size(program))
    whole += mass
    if (Kind.isUpstream(seen)) part += mass
  }
  return part / whole
}

describe("access", () => {
  it("claim: shares in two languages are those of their texts", () => {
    for (const [one, other] of [
      ["LX", "LX with min for *"],
      ["LX(inf,0)", "LG"],
      ["LM", "LM without if"]
    ] as const) {
      const { above } = Access.pair.measure({ one, other, demonstrator: "R", symbols: 4 })
      const found = above.map((it) => it.toNumber() + 0.5)
      for (const [k, language] of [one, other].entries()) {
        assert.isBelow(Math.abs(found[k]! - upstream(language, "R")), 1e-12, language)
      }
    }
  })

  it("example: a leaf more is the same access, and a reading more is not", () => {
    const same = (one: string, other: string): boolean =>
      Access.pair.measure({ one, other, demonstrator: "R", symbols: 3 }).sameAccess
    assert.isTrue(same("LX", "LX without d"))
    assert.isFalse(same("LX", "LX(inf,0)"))
    assert.isFalse(same("LG", "LX"))
    assert.isFalse(same("LM", "LX(inf,0)"))
  })

  it("claim: pairs of prices are about as many as both papers have at more bits", () => {
    const pairs = Object.values(Access.figures()).map(Number)
    for (const [k, printed] of [122, 382, 548].entries()) {
      assert.isAtMost(Math.abs(pairs[k]! - printed), 5)
    }
  })
})
