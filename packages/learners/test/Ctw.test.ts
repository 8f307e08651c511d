import { LogForm, Rational } from "@headwater/exact"
import { Automaton } from "@headwater/hypotheses"
import { Ctw, KrichevskyTrofimov as Kt, Process } from "@headwater/learners"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Bit = Process.Bit

const { ContextTree } = Automaton

const strings = (length: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** length }, (_, n) =>
    length === 0 ? "" : n.toString(2).padStart(length, "0")
  )
const bitsOf = (text: string): ReadonlyArray<Bit> =>
  Array.from(text, (it): Bit => (it === "1" ? 1 : 0))
const pairs = (text: string) => Process.alone(bitsOf(text))
const ctw = (depth: number, text: string, before = ""): Rational =>
  Process.probability(Ctw.exact(depth, before), pairs(text))

/** The counts in each context of a tree, by looking at each bit's own past. */
const countsIn = (tree: string, text: string, before: string): ReadonlyArray<Kt.Counts> => {
  const contexts = ContextTree.contexts(tree)
  const counts = contexts.map(() => ({ zeros: 0, ones: 0 }))
  for (const [at, bit] of text.split("").entries()) {
    const context = ContextTree.context(tree, before + text.slice(0, at))
    const here = counts[contexts.indexOf(context)]!
    if (bit === "1") here.ones++
    else here.zeros++
  }
  return counts
}
const product = (factors: ReadonlyArray<Rational>): Rational =>
  factors.reduce((a, b) => a.times(b), Rational.one)

/** Γ: the bits that a tree costs, leaves at the greatest depth free. */
const cost = (depth: number, tree: string): number => {
  const contexts = ContextTree.contexts(tree)
  return 2 * contexts.length - 1 - contexts.filter((it) => it.length === depth).length
}

/** `a log2 (n / a)`, the ideal code length of one of two counts. */
const ideal = (a: number, n: number): LogForm =>
  a === 0 ? LogForm.zero : LogForm.log2(Rational.of(n, a)).times(a)
/** The code length of counts under the coin that suits them best. */
const best = ({ zeros, ones }: Kt.Counts): LogForm =>
  ideal(zeros, zeros + ones).plus(ideal(ones, zeros + ones))

/** `leaves γ(n / leaves)`, where γ(z) is z below 1 and ½ log2 z + 1 above. */
const gamma = (n: number, leaves: number): LogForm =>
  n < leaves
    ? LogForm.of(n)
    : LogForm.log2(Rational.of(n, leaves))
        .times(Rational.of(1, 2))
        .plus(LogForm.of(1))
        .times(leaves)

const length = (p: Rational): LogForm => LogForm.log2(p).negated()

describe("the estimator of Krichevsky and Trofimov", () => {
  it("law: kt › its product of predictions is the closed form", () => {
    for (let n = 0; n <= 8; n++) {
      for (const text of strings(n)) {
        const ones = bitsOf(text).filter((it) => it === 1).length
        const closed = Kt.probability({ zeros: n - ones, ones })
        assert.isTrue(Process.probability(Kt.exact, pairs(text)).equals(closed), text)
      }
    }
  })
  it("law: kt › redundancy ≤ ½ log2 n + 1, equal only at n = 1 [WillemsShtarkovTjalkens1995]", () => {
    for (let n = 1; n <= 40; n++) {
      for (let ones = 0; ones <= n; ones++) {
        const counts = { zeros: n - ones, ones }
        const redundancy = length(Kt.probability(counts)).minus(best(counts))
        const compared = redundancy.compare(
          LogForm.log2(BigInt(n)).times(Rational.of(1, 2)).plus(LogForm.of(1))
        )
        assert.equal(compared, n === 1 ? 0 : -1, `${n} ${ones}`)
      }
    }
  })
})

describe("context-tree weighting", () => {
  it("example: 0110100 after 010 at depth 3 has 95/32768 [WillemsShtarkovTjalkens1995]", () => {
    assert.equal(ctw(3, "0110100", "010").toString(), "95/32768")
    // what lies further back does not matter, and zeros are what was not said
    assert.equal(ctw(3, "0110100", "11010").toString(), "95/32768")
    assert.isTrue(ctw(3, "0110100", "1").equals(ctw(3, "0110100", "001")))
    assert.isFalse(ctw(3, "0110100", "1").equals(ctw(3, "0110100")))
  })
  it("law: ctw › all strings of a length have probability one together", () => {
    for (const [depth, n] of [
      [0, 5],
      [1, 6],
      [2, 6],
      [3, 8],
      [6, 5]
    ] as const) {
      const sum = Rational.sum(strings(n).map((text) => ctw(depth, text)))
      assert.isTrue(sum.equals(Rational.one), `depth ${depth}, ${n} bits: ${sum.toString()}`)
    }
  })
  it("law: ctw › it is the mixture of all trees of its depth with weights 2^-Γ", () => {
    for (const [depth, trees, before] of [
      [1, 2, ""],
      [2, 5, "10"],
      [3, 26, "011"]
    ] as const) {
      const all = [...ContextTree.trees(depth)]
      assert.equal(all.length, trees)
      const weights = all.map((tree) => Rational.pow2(-cost(depth, tree)))
      assert.isTrue(Rational.sum(weights).equals(Rational.one))
      for (const text of [...strings(5), "001011101001", "111111111111", "010101010101"]) {
        const mixture = Rational.sum(
          all.map((tree, index) =>
            product(countsIn(tree, text, before).map(Kt.probability)).times(weights[index]!)
          )
        )
        assert.isTrue(mixture.equals(ctw(depth, text, before)), `${depth} ${text}`)
      }
    }
  })
  it("law: ctw › -log2 P_w ≤ -log2 P_S + Γ + |S| γ(n / |S|) for every source [WillemsShtarkovTjalkens1995]", () => {
    let equal = 0
    for (const depth of [1, 2, 3]) {
      for (const tree of ContextTree.trees(depth)) {
        const leaves = ContextTree.contexts(tree).length
        for (const text of [...strings(5), "0011001100110011", "1111111111111111"]) {
          const shortest = LogForm.sum(countsIn(tree, text, "").map(best))
          const bound = LogForm.sum([
            shortest,
            LogForm.of(cost(depth, tree)),
            gamma(text.length, leaves)
          ])
          const compared = length(ctw(depth, text)).compare(bound)
          assert.isAtMost(compared, 0, `${depth} ${tree} ${text}`)
          if (compared === 0) equal++
        }
      }
    }
    // equality would need one tree to have all the weight
    assert.equal(equal, 0)
  })
  it("law: ctw › the bound holds for sources with probabilities of their own", () => {
    const source = fc
      .tuple(fc.constantFrom(...ContextTree.trees(2)), fc.nat({ max: 255 }), fc.nat())
      .map(([tree, past, seed]) => ({ tree, past: past.toString(2).padStart(8, "0"), seed }))
    fc.assert(
      fc.property(source, fc.stringMatching(/^[01]{1,10}$/), ({ tree, past, seed }, text) => {
        const leaves = ContextTree.contexts(tree).length
        const ones = Array.from({ length: leaves }, (_, i) =>
          Rational.of(1 + ((seed >> (3 * i)) % 7), 8)
        )
        const given = Process.probability(Ctw.source(tree, ones, past), pairs(text))
        const bound = length(given)
          .plus(LogForm.of(cost(2, tree)))
          .plus(gamma(text.length, leaves))
        assert.isAtMost(length(ctw(2, text, past)).compare(bound), 0)
      }),
      { seed: 7, numRuns: 60 }
    )
  })
  it("counterexample: the bound holds for sources deeper than the tree", () => {
    // 00110011...: two bits of past say all, one bit nothing
    const tree = "1100100"
    const text = "0011".repeat(16)
    assert.isTrue(LogForm.sum(countsIn(tree, text, "11").map(best)).equals(LogForm.zero))
    const bound = LogForm.of(cost(2, tree)).plus(gamma(text.length, 4))
    assert.isAtMost(length(ctw(2, text, "11")).compare(bound), 0)
    assert.isAbove(length(ctw(1, text, "11")).compare(bound), 0)
    // and by more and more: a bit for every symbol, nearly
    const twice = length(ctw(1, text + text, "11")).minus(length(ctw(1, text, "11")))
    assert.isAbove(twice.compare(LogForm.of(60)), 0)
  })
  it("counterexample: the past before the first bit does not matter", () => {
    assert.isFalse(ctw(2, "10", "01").equals(ctw(2, "10", "10")))
  })
  it("example: depths and pasts that are none are refused", () => {
    assert.throws(() => Ctw.exact(-1), RangeError, "not `-1`")
    assert.throws(() => Ctw.exact(1.5), RangeError, "not `1.5`")
    assert.throws(() => Ctw.exact(2, "012"), RangeError, "not `012`")
    assert.throws(() => Ctw.source("100", [Rational.one]), RangeError, "Expected 2 probabilities")
    assert.throws(() => Ctw.source("10", []), RangeError, "Expected a context tree")
  })
})
