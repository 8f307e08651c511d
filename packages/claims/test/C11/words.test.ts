import { Rational } from "@headwater/exact"
import { Word } from "@headwater/infrabayes"
import { Domain } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import * as Texts from "#claims/C11/texts"
import * as Words from "#claims/C11/words"

/** Words one by one, what they compute on eight points, their masses and their steps. */
const listed = (maxBits: number, deadline: number) => {
  const all = new Map<string, { mass: number; shortest: number }>()
  for (const word of Word.words(maxBits)) {
    if (Word.steps(word) > deadline) continue
    const target = Word.permutation(word, 8).join("")
    const known = all.get(target) ?? { mass: 0, shortest: Infinity }
    const bits = Word.bits(word)
    all.set(target, {
      mass: known.mass + 2 ** (maxBits - bits),
      shortest: Math.min(known.shortest, bits)
    })
  }
  return all
}

/** The mean over orders of the points, of how many are seen until the target has half of what is left. */
const examples = (all: ReturnType<typeof listed>, target: string): number => {
  let mean = 0
  for (let subset = 0; subset < 256; subset++) {
    const seen = Array.from({ length: 8 }, (_, x) => x).filter((x) => (subset >> x) & 1)
    let left = 0
    for (const [other, { mass }] of all) {
      if (seen.every((x) => other[x] === target[x])) left += mass
    }
    const orders = [1, 8, 28, 56, 70, 56, 28, 8, 1][seen.length] ?? 0
    if (2 * (all.get(target)?.mass ?? 0) < left) mean += 1 / orders
  }
  return mean
}

describe("words", () => {
  it("claim: shortest texts, shares and examples are those of the words one by one", () => {
    const [maxBits, deadline] = [16, 8]
    const [bound, free] = [listed(maxBits, deadline), listed(maxBits, 4096)]
    const models = [...Domain.models(Words.targets(maxBits, deadline), { seed: 1, runs: 1 })]
    assert.sameMembers(
      models.map(({ target }) => target),
      [...bound.keys()]
    )
    for (const [k, model] of models.entries()) {
      const found = Words.targeted.measure(model)
      for (const [which, all] of [
        ["bound", bound],
        ["free", free]
      ] as const) {
        const own = all.get(model.target)
        const total = [...all.values()].reduce((sum, it) => sum + it.mass, 0)
        assert.strictEqual(found.shortest[which], own?.shortest)
        assert.isTrue(found.share[which].equals(Rational.of(own?.mass ?? 0, total)))
        if (k % 5 !== 0) continue
        assert.closeTo(found.examples[which].toNumber(), examples(all, model.target), 1e-9)
      }
    }
  })

  it("counterexample: data follow the shortest text of all, whatever the reach", () => {
    const models = [...Domain.models(Words.mutants(24, 12), { seed: 1, runs: 1 })]
    assert.isTrue(models.some((it) => Words.follows(Words.targeted.measure(it)).sign < 0))
  })

  it("example: four turns of rrs", () => {
    const found = Words.figures()
    assert.deepInclude(found, {
      target: "4[rrs]",
      "shortest text": "15",
      "shortest text in time": "26",
      "bits of data, without": "24.11",
      "words as short": "547",
      "steps to run them all": "4863"
    })
  })
})

describe("texts", () => {
  it("example: a logarithm modulo 211", () => {
    assert.deepEqual(Texts.figures(), {
      modulus: "211",
      "bits without free compute": "1874",
      "bits with it": "116",
      "from a deadline of": "90",
      "to one of": "1885",
      "free steps": "397946"
    })
  })
})
