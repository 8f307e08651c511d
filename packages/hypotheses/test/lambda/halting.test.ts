import { Budget, Lambda } from "@headwater/hypotheses"
import { lambda } from "@headwater/hypotheses/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { NONE, OPEN } from "#lambda/halting/Arena"
import { Decider } from "#lambda/halting/Decider"
import { isEndless } from "#lambda/halting/Picture"
import { Reducer } from "#lambda/halting/Reducer"
import { normalOrder } from "./normalOrder.ts"

/** A333958: closed terms of n bits that have a normal form, from n = 4 on. */
const normal = [
  1, 0, 1, 1, 2, 1, 6, 5, 13, 14, 37, 44, 101, 134, 297, 431, 882, 1361, 2729, 4405, 8549, 14311,
  27400, 47101, 89022
]

/** A333479: the most bits of their normal forms. */
const longest = [
  4, 0, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 30, 42, 52, 44, 58
]

const rows = (bits: number): ReadonlyArray<Lambda.ClosedTerms> => {
  const tallies = Lambda.redexShards(bits).map((shard) => Lambda.redexTally(bits, shard))
  return Lambda.normalForms(bits, Lambda.mergeRedexes.combineAll(tallies))
}

const closedTerms = (bits: number): ReadonlyArray<Lambda.Term> =>
  [...Lambda.programs({ bits })].map((it) => it.program)

/** An independent reducer's word: the bits of the normal form, or nothing within its steps. */
const reduced = (term: Lambda.Term, steps: bigint): bigint | undefined => {
  const run = Lambda.normalForm(term, {}, Budget.of("beta", { steps, space: 200_000n }))
  return run.status === "halted" ? BigInt(run.width) : undefined
}

/** The terms on which the public program gave up, and what its author says of them. */
const hard = {
  endless: [
    String.raw`(\1 1) (\1 (1 (\1 (\3))))`,
    String.raw`(\1 1) (\1 (1 (\2)) (\2))`,
    String.raw`(\1 (\2)) (\1 1 (\1 2))`,
    String.raw`(\1 1) (\1 (\\1 (3 2)))`,
    String.raw`(\1 1 1) (\\2 (1 1 1))`,
    String.raw`(\1 1) (\\1 (2 2 (1 1)))`,
    String.raw`(\1 1) (\\2 (\2 (3 1)))`,
    String.raw`(\1 1) (\\1 1 (2 1 2))`,
    String.raw`(\1 1 1) (\\2 1 (2 1))`,
    String.raw`(\1 (1 1) 1) (\\2 (1 2))`,
    String.raw`(\1 1) (\\2 (1 1 2) 2)`,
    String.raw`(\1 1 1) (\\1 2 (\1 2))`
  ],
  normal: [
    [String.raw`(\1 (1 1) 1) (\\2 (2 1))`, 327_686n],
    [String.raw`(\1 1 1) (\\2 (2 (1 2)))`, 4_186_155_666n],
    [String.raw`(\1 1 1) (\\2 (2 (2 1)))`, 5n * 3n ** 27n + 6n],
    [String.raw`(\1 1) (\1 (1 (\\2 (2 1))))`, 5n * 2n ** 256n + 6n]
  ]
} as const

const indexed = (text: string): Lambda.Term => {
  const read = Lambda.parseIndexed(text)
  if (read._tag === "Failure") throw new Error(JSON.stringify(read.failure))
  return read.success
}

describe("which terms have a normal form", () => {
  it("claim: all closed terms of up to 28 bits are decided, and the counts are the published ones", () => {
    const found = rows(28).slice(4)
    assert.deepEqual(
      found.map((it) => Number(it.normal)),
      normal
    )
    assert.deepEqual(
      found.map((it) => Number(it.largest?.[0] ?? 0n)),
      longest
    )
    for (const { bits, closed, normal, endless, undecided } of found) {
      assert.equal(closed, Lambda.count(bits))
      assert.equal(normal + endless, closed)
      assert.equal(undecided, 0n)
    }
  }, 20_000)

  it("law: no proof is found of a term up to 20 bits that has a normal form, by any means", () => {
    const decider = new Decider()
    const reducer = new Reducer(decider.arena)
    const matching = { steps: 60, nodes: 5_000, eager: 0, instances: true }
    for (const term of closedTerms(20)) {
      const bits = reduced(term, 10_000n)
      const it = decider.enter(term)
      const pictured = [0, 1, 2].map((memory) => isEndless(decider.arena, it, memory))
      if (bits === undefined) continue
      assert.deepEqual(pictured, [false, false, false], Lambda.printIndexed(term))
      assert.notEqual(reducer.normalForm(it, matching), NONE, Lambda.printIndexed(term))
      assert.deepEqual(Lambda.decide(term), { status: "normal", bits })
    }
  })

  it("law: what is decided is what an independent reducer finds", () => {
    fc.assert(
      fc.property(lambda.term({ choices: 40 }), (term) => {
        const decision = Lambda.decide(term)
        const bits = reduced(term, 20_000n)
        if (decision.status === "normal" && decision.bits < 10_000n) {
          assert.equal(bits, decision.bits)
        }
        if (decision.status === "endless") assert.equal(bits, undefined)
      }),
      { numRuns: 500 }
    )
  })

  it("law: no proof is found of a term that a textbook reducer brings to its normal form", () => {
    const decider = new Decider()
    const reducer = new Reducer(decider.arena)
    const self = "\\x. x x"
    const applied = fc.tuple(lambda.term({ choices: 14 }), lambda.term({ choices: 14 }))
    fc.assert(
      fc.property(applied, ([a, b]) => {
        for (const term of [
          Lambda.apply(a, b),
          Lambda.apply(Lambda.term(self), a, b),
          Lambda.apply(a, a, b)
        ]) {
          const normal = normalOrder(term, { steps: 200, bits: 4_000 })
          if (normal === undefined) continue
          const it = decider.enter(term)
          for (const instances of [false, true]) {
            for (const eager of [0, 30]) {
              const found = reducer.normalForm(it, { steps: 400, nodes: 50_000, eager, instances })
              assert.notEqual(found, NONE)
              if (found !== OPEN) assert.equal(found, decider.enter(normal.term))
            }
          }
          for (const memory of [0, 1, 2]) assert.isFalse(isEndless(decider.arena, it, memory))
        }
      }),
      { numRuns: 300 }
    )
  })

  it("example: terms on which others gave up", () => {
    for (const text of hard.endless) {
      assert.equal(Lambda.decide(indexed(text)).status, "endless", text)
    }
    for (const [text, bits] of hard.normal) {
      assert.deepEqual(Lambda.decide(indexed(text)), { status: "normal", bits }, text)
    }
  })

  it("example: a term that is nested too deep is undecided, and nothing is thrown", () => {
    for (const depth of [2_000, 100_000]) {
      let term: Lambda.Term = Lambda.variable(1)
      for (let at = 0; at < depth; at++)
        term = Lambda.lambda(Lambda.apply(term, Lambda.variable(1)))
      const twice = Lambda.apply(Lambda.term("\\x. x x"), Lambda.lambda(term))
      assert.deepEqual(Lambda.decide(twice), { status: "undecided" })
    }
  })

  it("example: more bits than can be counted are refused", () => {
    assert.throws(() => Lambda.redexShards(Lambda.mostBits + 1), /^Expected 0 to 40 bits, not `41`/)
    assert.throws(() => Lambda.redexShards(1.5), /^Expected 0 to 40 bits/)
  })
})
