import { Rational } from "@headwater/exact"
import { Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Texts from "#claims/C30/policies"
import * as Humans from "#claims/C30/weightings"
import * as Policies from "#models/Policies"

/** A stream of exponentials of mean 1, the same on every machine. */
const exponentials = () => {
  let state = 1n
  return (): number => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n
    return -Math.log(1 - Number(state >> 11n) / 2 ** 53)
  }
}

describe("weightings", () => {
  it("claim: the chance of a sum of exponentials is the volume of a cut simplex", () => {
    const volume = (d: ReadonlyArray<Rational>): string =>
      Rational.sum(
        d
          .filter((it) => it.sign > 0)
          .map((it) =>
            d
              .filter((other) => other !== it)
              .reduce((product, other) => product.dividedBy(it.minus(other)), it.pow(d.length - 1))
          )
      ).toString()
    for (const d of [
      [2, 1, -1],
      [50, 25, -10, -100],
      [7, 3, -2, -5, -6],
      [4, -9]
    ]) {
      assert.strictEqual(Humans.chance(d).toString(), volume(d.map((it) => Rational.of(it))))
    }
    assert.strictEqual(Humans.chance([2, 1, -1]).toString(), "5/6")
    assert.strictEqual(Humans.chance([50, 25, -10, -100]).toString(), "26/63")
  })

  it("example: one error, and the types of two contexts", () => {
    for (const contexts of [1, 2, 3, 4, 8]) {
      const expected = Rational.one.minus(
        Rational.of(2, 3)
          .pow(contexts - 1)
          .dividedBy(Rational.of(2))
      )
      const found = Humans.share({ contexts, goals: 2, errors: 1, missed: 0 })
      assert.strictEqual(found.toString(), expected.toString())
    }
    // All sixteen policies of two contexts by their errors: the mean is 5/16.
    const binomial = [1, 4, 6, 4, 1]
    const sum = Rational.sum(
      binomial.map((n, errors) =>
        Humans.share({ contexts: 2, goals: 2, errors, missed: 0 }).times(Rational.of(n))
      )
    )
    assert.strictEqual(sum.dividedBy(Rational.of(16)).toString(), "5/16")
  })

  it("claim: the share is that of drawn weightings at which no blind policy is ahead, policy by policy", () => {
    const next = exponentials()
    for (const it of [
      { contexts: 3, goals: 2, errors: 2, missed: 1 },
      { contexts: 2, goals: 3, errors: 1, missed: 4 },
      { contexts: 2, goals: 4, errors: 0, missed: 9 },
      { contexts: 4, goals: 2, errors: 2, missed: 0 }
    ]) {
      const runs = 12_000
      let valid = 0
      for (let run = 0; run < runs; run++) {
        const weights = Array.from({ length: it.contexts * it.goals }, next)
        // The cells that are wrong are drawn by order of other exponentials.
        const wrong = new Set(
          weights
            .map((_, cell) => [next(), cell] as const)
            .toSorted((a, b) => a[0] - b[0])
            .slice(0, it.errors)
            .map(([, cell]) => cell)
        )
        const human = weights.reduce((sum, w, cell) => sum + (wrong.has(cell) ? 0 : w), 0)
        let best = 0
        for (let policy = 0; policy < it.goals ** it.contexts; policy++) {
          let score = 0
          for (let context = 0, rest = policy; context < it.contexts; context++) {
            score += weights[context * it.goals + (rest % it.goals)]!
            rest = Math.floor(rest / it.goals)
          }
          best = Math.max(best, score)
        }
        if ((human * (20 - it.missed)) / 20 >= best) valid++
      }
      assert.closeTo(Humans.share(it).toNumber(), valid / runs, 0.02)
    }
  })

  it("claim: with no error the share turns at three quarters of the deadlines, whatever the contexts", () => {
    for (let contexts = 1; contexts <= 8; contexts++) {
      const at = (missed: number) => Humans.share({ contexts, goals: 2, errors: 0, missed })
      assert.strictEqual(at(5).toString(), "1/2")
      for (let missed = 0; missed <= 10; missed++) {
        assert.strictEqual(
          at(missed)
            .plus(at(10 - missed))
            .toString(),
          "1"
        )
      }
    }
  })
})

describe("domination", () => {
  it("claim: a blind policy dominates the human for some place of the errors, all of them tried", () => {
    for (const it of Humans.humans({
      contexts: [1, 3],
      goals: [2, 2],
      errors: (n) => [0, 2 * n],
      missed: [0, 1]
    })) {
      const cells = 2 * it.contexts
      let isDominated = false
      for (let right = 0; right < 2 ** cells; right++) {
        const has = (cell: number): boolean => ((right >> cell) & 1) === 1
        const all = Array.from({ length: cells }, (_, cell) => cell)
        if (all.filter((cell) => !has(cell)).length !== it.errors) continue
        for (let policy = 0; policy < 2 ** it.contexts; policy++) {
          const is = (cell: number): boolean => ((policy >> (cell >> 1)) & 1) === (cell & 1)
          const isWorse = all.some((cell) => has(cell) && !is(cell))
          // In time where the human is late, it is ahead in what both do.
          const isBetter = all.some((cell) => is(cell) && (!has(cell) || it.missed > 0))
          if (!isWorse && isBetter) isDominated = true
        }
      }
      assert.strictEqual(Humans.human.measure(it).isDominated, isDominated)
    }
  })
})

describe("policies", () => {
  it("claim: what does better, and what of it is upstream, is counted text by text", () => {
    for (const [language, demonstrator, noise] of [
      ["LX", "O", 4],
      ["LX(inf,0)", "R", 4],
      ["LM", "R", 8]
    ] as const) {
      const setting = Policies.setting({ language, demonstrator, symbols: 4 })
      const game = Policies.game(setting)
      let [better, upstream, weak, mass] = [0, 0, 0, 0n]
      for (const { program } of Policy.programs(Policy.named(setting.language), { bits: 16 })) {
        const seen = Kind.evidence(Policy.observed(program, game).behaviour, game)
        // More than 16/19, or more than 256/259, of sixteen cells.
        const isBetter = Policy.cells(seen.wrong) <= (noise === 4 ? 2 : 0)
        const isUpstream = Kind.isUpstream(seen)
        if (isBetter) {
          better++
          mass += 2n ** BigInt(36 - 4 * Policy.size(program))
        }
        if (isBetter && isUpstream) upstream++
        if (!isBetter && isUpstream) weak++
      }
      const found = Texts.class_.measure({ language, demonstrator, symbols: 4, noise })
      assert.deepEqual([found.better, found.upstream, found.weak], [better, upstream, weak])
      assert.strictEqual(found.betterMass, mass)
    }
  })
})
