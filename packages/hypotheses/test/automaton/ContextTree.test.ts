import { Bits, Rational } from "@headwater/exact"
import { generator } from "@headwater/exact/laws"
import { Automaton, Budget } from "@headwater/hypotheses"
import { automata, language } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const { ContextTree } = Automaton

const drawn = { inputs: automata.bits(), programs: automata.contextTree(), complete: true }
Law.check(it, language(ContextTree.language(), { ...drawn, bits: 15 }))
Law.check(it, language(ContextTree.language(4), { ...drawn, bits: 15, sharp: 15 }))
Law.check(
  it,
  generator("contextTree", automata.contextTree(), {
    valid: (it) => ContextTree.isTree(it) && ContextTree.depth(it) <= 4,
    equals: Equal.equals
  })
)

describe("context trees", () => {
  it("claim: 2, 5, 26 and 677 trees are of depth at most 1, 2, 3 and 4, and their masses sum to 1", () => {
    for (const [depth, count] of [1, 2, 5, 26, 677].entries()) {
      const trees = [...ContextTree.trees(depth)]
      assert.lengthOf(trees, count)
      assert.strictEqual(new Set(trees).size, count)
      assert.isTrue(trees.every((it) => ContextTree.isTree(it) && ContextTree.depth(it) <= depth))
      assert.strictEqual(ContextTree.count(depth), BigInt(count))
      const lengths = trees.map((it) => ContextTree.code(depth).encode(it).length)
      assert.isTrue(Bits.kraft(lengths).equals(Rational.one))
      assert.deepEqual(
        lengths,
        lengths.toSorted((a, b) => a - b)
      )
    }
  })

  it("claim: the trees of depth 2 are the texts of up to 7 nodes that are trees and not deeper", () => {
    const texts = [1, 3, 5, 7].flatMap((length) => [...Bits.strings(length)])
    // A tree has one leaf more than inner nodes, and no beginning of it has.
    const found = texts.filter((text) => {
      let surplus = 0
      const early = Array.from(text, (it) => (surplus += it === "0" ? 1 : -1))
      return surplus === 1 && early.slice(0, -1).every((it) => it < 1)
    })
    assert.deepEqual(texts.filter(ContextTree.isTree), found)
    const shallow = found.filter((it) => ContextTree.contexts(it).every((c) => c.length <= 2))
    assert.sameMembers([...ContextTree.trees(2)], shallow)
  })

  it("claim: every past is in one context, the one that it ends with", () => {
    fc.assert(
      fc.property(automata.contextTree(), automata.bits(), (tree, past) => {
        const contexts = ContextTree.contexts(tree)
        const backwards = Array.from(`0000${past}`).reverse().join("")
        const [context, ...others] = contexts.filter((it) => backwards.startsWith(it))
        assert.isEmpty(others)
        assert.strictEqual(ContextTree.context(tree, past), context)
        assert.isTrue(Bits.kraft(contexts).equals(Rational.one))
        assert.strictEqual(ContextTree.depth(tree), Math.max(...contexts.map((it) => it.length)))
      })
    )
  })

  it("claim: the machine of a tree shows after every past what its context says", () => {
    fc.assert(
      fc.property(automata.contextTree(), automata.bits(), fc.nat(), (tree, past, choice) => {
        const shows = (context: string): Automaton.Bit =>
          ((choice >> ContextTree.contexts(tree).indexOf(context)) & 1) === 1 ? 1 : 0
        const machine = ContextTree.machine(tree, shows)
        const run = Automaton.run(machine, past, Budget.of("states"))
        const said = Array.from({ length: past.length + 1 }, (_, k) =>
          shows(ContextTree.context(tree, past.slice(0, k)))
        )
        assert.deepInclude(run, { output: said.join("") })
        assert.deepEqual(Automaton.minimal(machine), machine)
      })
    )
  })

  it("example: what is no tree, or too deep", () => {
    const budget = Budget.of("nodes")
    assert.throws(
      () => ContextTree.run("10", "", budget),
      "Expected a context tree in preorder, not `10`"
    )
    assert.throws(() => ContextTree.run("0", "x", budget), "Expected a string of 0 and 1, not `x`")
    assert.throws(() => ContextTree.code(1).encode("10100"), "Expected a tree of depth 1 at most")
    assert.throws(() => ContextTree.code(-1), "Expected a depth from 0, not `-1`")
    const deep = `${"1".repeat(100_000)}${"0".repeat(100_001)}`
    assert.strictEqual(ContextTree.depth(deep), 100_000)
    assert.deepInclude(ContextTree.run(deep, "", budget), { steps: 100_001n })
    assert.throws(() => ContextTree.machine(deep, () => 0), "of depth 16 at most, not of `100000`")
  })
})
