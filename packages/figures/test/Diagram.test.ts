import { Rational } from "@headwater/exact"
import { Diagram, type Section } from "@headwater/figures"
import { Prior, soft, speed, Winners } from "@headwater/priors"
import { arbitraries } from "@headwater/priors/laws"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const contexts = 12

const field: fc.Arbitrary<Diagram.Candidates> = fc
  .array(
    fc.option(
      fc
        .tuple(arbitraries.cost, fc.nat({ max: contexts }))
        .map(([cost, right]) => ({ cost, right })),
      { nil: undefined, freq: 9 }
    ),
    { maxLength: 5 }
  )
  .map((all) => ({ size: 8, contexts, candidates: all.map((measured) => ({ measured })) }))

const at = (gamma: string): Diagram.Question => ({
  plugin: soft,
  words: { gamma },
  axis: undefined
})

const prior = (plugin: Prior.PriorPlugin, words: Section.Words): Prior.Prior =>
  Result.getOrThrow(Prior.at(plugin, words))

/** The row that a bound or a number of contexts is in. */
const rowAt = (rows: ReadonlyArray<Diagram.Row>, value: bigint) =>
  rows.find((it) => it.from <= value && (it.to === undefined || value <= it.to))

const gammas = fc.constantFrom("0", "1", "7/2", "60")

Law.check(
  it,
  Law.set("rows", [
    Law.law({
      name: "bounds",
      statement: "the row of a bound has those who win under it",
      over: Domain.sampled(fc.tuple(field, gammas, arbitraries.steps), { runs: 200 }),
      holds: ([field, gamma, bound]) => {
        const row = rowAt(Result.getOrThrow(Diagram.overBounds(at(gamma), field)), bound)
        const all = field.candidates.flatMap(({ measured }, index) =>
          measured === undefined ? [] : [{ index, cost: measured.cost }]
        )
        const expected = Winners.of(prior(soft, { gamma }), all, bound)
        return row?.regions[0]?.winners.join() === expected.map((it) => all[it]?.index).join()
      }
    }),
    Law.law({
      name: "data",
      statement: "the row of a number of contexts has those who win among all that have not erred",
      over: Domain.sampled(fc.tuple(field, gammas, fc.nat({ max: contexts })), { runs: 200 }),
      holds: ([field, gamma, seen]) => {
        const range = { from: 0n, to: BigInt(contexts) }
        const row = rowAt(
          Result.getOrThrow(Diagram.overData(at(gamma), field, range)),
          BigInt(seen)
        )
        const all = field.candidates.flatMap(({ measured }, index) =>
          measured === undefined || measured.right < seen ? [] : [{ index, cost: measured.cost }]
        )
        const expected = Winners.of(prior(soft, { gamma }), all)
        return row?.regions[0]?.winners.join() === expected.map((it) => all[it]?.index).join()
      }
    }),
    Law.law({
      name: "whole",
      statement: "rows follow each other without a gap, from the first value to the last",
      over: Domain.sampled(
        fc.tuple(field, fc.bigInt({ min: 1n, max: 60n }), fc.bigInt({ min: 0n, max: 300n })),
        { runs: 100 }
      ),
      holds: ([field, from, more]) => {
        const to = from + more
        const rows = Result.getOrThrow(Diagram.overBounds(at("1"), field, { from, to }))
        return (
          rows[0]?.from === from &&
          rows.at(-1)?.to === to &&
          rows.every((it, index) => index === 0 || it.from === (rows[index - 1]?.to ?? 0n) + 1n)
        )
      }
    }),
    Law.law({
      name: "reach",
      statement: "an axis that nobody gave shows every boundary there is",
      over: Domain.sampled(field, { runs: 60 }),
      holds: (field) => {
        const rows = (question: Diagram.Question) => Diagram.overBounds(question, field)
        const question = Result.getOrThrow(Diagram.question(soft, {}, rows))
        const { axis } = question
        if (axis === undefined) return false
        const count = (asked: Diagram.Question): number =>
          Result.getOrThrow(rows(asked)).reduce((sum, it) => sum + it.regions.length, 0)
        const farther = { ...question, axis: { ...axis, to: Rational.of(999_999_999_999n) } }
        return count(question) === count(farther)
      }
    })
  ])
)

describe("Diagram", () => {
  const none = () => Result.succeed([])

  it("example: an axis is along gamma where gamma is taken and not given", () => {
    const axis = (plugin: Prior.PriorPlugin, words: Section.Words) =>
      Result.getOrThrow(Diagram.question(plugin, words, none)).axis
    assert.equal(axis(speed, {}), undefined)
    assert.equal(axis(soft, { gamma: "2" }), undefined)
    assert.deepEqual(axis(soft, {}), {
      name: "gamma",
      from: Rational.zero,
      to: Rational.of(8)
    } satisfies Section.Axis)
    const { bounds: _, ...foreign } = soft
    assert.deepEqual(axis(foreign, {})?.to, Rational.of(100))
  })
})
