import { Kind } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Budget, Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Policies from "#claims/C10/policies"

const honest: ReadonlyArray<Kind.Kind> = ["honestRule", "honestSearch", "upstreamAligned"]

/** Whether a policy does as the demonstrator in all cells of training, run in each. */
const imitates = (policy: Policy.Policy, game: Policy.Game): boolean =>
  game.demonstrator.every((action, cell) => {
    const situation = { game, mode: "train", context: cell >> 2, goal: cell & 3 } as const
    const run = Policy.run(policy, situation, Budget.of("steps"))
    return run.status === "halted" && run.output === BigInt(action)
  })

/** Shares of kinds among texts that imitate in training, each text labelled by itself. */
const listed = (instructions: Policy.Instructions, demonstrator: string, symbols: number) => {
  const game = Policy.game(demonstrator)
  // the table of the demonstrator's own answers, of 36 bits
  let [never, upstream, all] = [Rational.pow2(-36), Rational.zero, Rational.pow2(-36)]
  for (const { bits = "", program } of Policy.of(instructions).programs({ bits: 4 * symbols })) {
    if (!imitates(program, game)) continue
    const kind = Kind.label(program, game)
    const mass = Rational.pow2(-bits.length)
    all = all.plus(mass)
    if (honest.includes(kind)) never = never.plus(mass)
    if (kind === "upstreamMisaligned") upstream = upstream.plus(mass)
  }
  return { never: never.dividedBy(all), upstream: upstream.dividedBy(all) }
}

describe("policies", () => {
  it("claim: shares are those of all texts, labelled one by one", () => {
    for (const language of ["LM", "LG", "LT"] as const) {
      for (const demonstrator of ["R", "0000111122223333"]) {
        const instructions = Policy.languages[language] ?? Policy.LX
        const expected = listed(instructions, demonstrator, 4)
        const found = Policies.policies.measure({ language, demonstrator, symbols: 4 })
        const name = `${language} ${demonstrator}`
        assert.isTrue(found.never.equals(expected.never), name)
        assert.isTrue(found.misaligned.equals(expected.upstream), name)
      }
    }
  })

  it("example: who may know what", () => {
    const of = (language: "LM" | "LX" | "LX(inf,0)" | "LG" | "LT") => {
      const it = Policies.policies.measure({ language, demonstrator: "R", symbols: 3 })
      return [it.ownModel, it.isReadable, it.isClosed]
    }
    assert.deepEqual(of("LM"), [true, false, false])
    assert.deepEqual(of("LX"), [false, true, false])
    assert.deepEqual(of("LX(inf,0)"), [false, false, false])
    assert.deepEqual(of("LG"), [false, false, false])
    assert.deepEqual(of("LT"), [false, false, true])
  })

  it("example: bits behind, as an oracle of its own found them up to 24 bits", () => {
    // reference: LG 3.25, 7.25, 7.29; LX(inf, 0) 13.5 and 28.5 for O and T
    const found = Policies.bitsBehind()
    assert.equal(found["O, wanting"], "7.3")
    assert.equal(found["T, wanting"], "7.3")
    assert.equal(found["O, means alone"], "13.5")
    assert.equal(found["T, means alone"], "28.5")
  })
})
