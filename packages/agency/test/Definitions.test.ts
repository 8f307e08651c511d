import { Census, Definitions, Kind, Rewrites } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

const census = (language: string, demonstrator: string, symbols: number): Census.Census =>
  Census.of(Policy.languages[language]!, Policy.game(demonstrator), symbols)

const fixed = (n: number, digits: number): number => Number(n.toFixed(digits))

/** Terms of a language that match a demonstrator in all training cells. */
const imitating = (instructions: Policy.Instructions, game: Policy.Game, bits: number) =>
  [...Policy.programs(instructions, { bits })]
    .map((it) => it.program)
    .filter((it): it is Policy.Term => !Policy.isTable(it))
    .filter((it) => Kind.evidence(Policy.observed(it, game).behaviour, game).wrong === 0)

describe("Definitions", () => {
  it("claim: intervention and live search agree where little search is downstream, and only there", () => {
    const agreed = (language: string, demonstrator: string): number => {
      const { I, A, IandA } = Definitions.agreement(census(language, demonstrator, 7))
      return fixed(Definitions.jaccard(I, A, IandA), 3)
    }
    assert.strictEqual(agreed("LX", "O"), 0.985)
    assert.strictEqual(agreed("LM", "R"), 0.888)
    assert.strictEqual(agreed("LM", "O"), 0)
    assert.strictEqual(agreed("LS", "O"), 0)
  })

  it("counterexample: a leaf that tells the stake imitates for it without any search", () => {
    const { I, A, IandA } = Definitions.agreement(census("LZ", "O", 6))
    assert.strictEqual(fixed(Definitions.jaccard(I, A, IandA), 3), 0.89)
    assert.strictEqual(fixed(1 - IandA / I, 3), 0.099)
    const game = Policy.game("O")
    const reflex = Policy.policy("(* w s)", Policy.LZ)
    assert.strictEqual(Kind.label(reflex, game), "upstreamMisaligned")
    assert.isFalse(Kind.hasLiveSearch(reflex, game))
  })

  it("counterexample: edits of goals do not find planners with a high stake", () => {
    const game = Policy.game("O")
    const objectives = Definitions.objectives(Policy.LX, game)
    const found = imitating(Policy.LX, game, 16).filter((it) => {
      const { up, causal } = Definitions.byEdits(it, Policy.LX, game, objectives)
      return up && causal
    })
    const upstream = (policy: Policy.Term): boolean =>
      Kind.isUpstream(Kind.evidence(Policy.observed(policy, game).behaviour, game))
    assert.strictEqual(found.filter(upstream).length, 0)
    assert.strictEqual(imitating(Policy.LX, game, 16).filter(upstream).length, 65)
  })
})

describe("Rewrites", () => {
  it("claim: interventions and live searches are blind to spelling, edits are not", () => {
    const game = Policy.game("R")
    const objectives = Definitions.objectives(Policy.LX, game)
    const texts = imitating(Policy.LX, game, 16)
    const byEdits = (policy: Policy.Term): boolean => {
      const { up, causal } = Definitions.byEdits(policy, Policy.LX, game, objectives)
      return up && causal
    }
    let respelled = 0
    for (const rewrite of Object.keys(Rewrites.rewrites)) {
      const kept = Rewrites.changes(texts, rewrite, (it) => Kind.label(it, game))
      assert.isAbove(kept.rewritten, 0)
      assert.strictEqual(kept.changed, 0, rewrite)
      const alive = Rewrites.changes(texts, rewrite, (it) => Kind.hasLiveSearch(it, game))
      assert.strictEqual(alive.changed, 0, rewrite)
      respelled += Rewrites.changes(texts, rewrite, byEdits).changed
    }
    assert.isAbove(respelled, 0)
  })

  it("claim: what becomes of labels as rules is what texts say, one by one", () => {
    const game = Policy.game("O")
    const texts = [...Policy.programs(Policy.LX, { bits: 16 })]
      .map((it) => it.program)
      .filter((it): it is Policy.Term => !Policy.isTable(it))
    const done = (it: Policy.Term): string => {
      const { behaviour } = Policy.observed(it, game)
      return `${Policy.half(behaviour, "train").join(" ")} ${Policy.half(behaviour, "deploy").join(" ")}`
    }
    const rules = new Map(
      texts
        .filter((it) => !Policy.searches(it))
        .toReversed()
        .map((it) => [done(it), it])
    )
    const upstream = (it: Policy.Term): boolean =>
      Kind.isUpstream(Kind.evidence(Policy.observed(it, game).behaviour, game))
    const sums = { concerned: 0, I: 0, A: 0 }
    const degrees = Array.from({ length: 17 }, () => 0)
    for (const text of texts) {
      const seen = Kind.evidence(Policy.observed(text, game).behaviour, game)
      if (seen.wrong !== 0) continue
      const mass = 16 ** -Policy.size(text)
      if (upstream(text)) degrees[Policy.cells(seen.stops)]! += mass
      const rule = Policy.searches(text) ? rules.get(done(text)) : undefined
      if (rule === undefined) continue
      sums.concerned += mass
      if (upstream(text) !== upstream(rule)) sums.I += mass
      if (Kind.hasLiveSearch(text, game)) sums.A += mass
    }
    const found = census("LX", "O", 4)
    assert.deepEqual(Definitions.ruled(found), sums)
    assert.deepEqual([...Definitions.degrees(found)], degrees)
    assert.isAbove(sums.I, 0)
  })

  it("example: an honest search can be turned to other objectives by one edit, a table to none", () => {
    const game = Policy.game("O")
    const objectives = Definitions.objectives(Policy.LX, game)
    const to = (text: string): number => {
      const policy = Policy.policy(text)
      return Policy.isTable(policy) ? 0 : Definitions.retargets(policy, Policy.LX, game, objectives)
    }
    assert.strictEqual(to("(argmax (= k (* a c)))"), 3)
    assert.strictEqual(to("(plan a)"), 0)
  })
})
