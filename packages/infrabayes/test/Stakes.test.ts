import { Rational } from "@headwater/exact"
import { Infradistribution, Stakes, Update } from "@headwater/infrabayes"
import { arbitraries } from "@headwater/infrabayes/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const event = [0, 1]
const sets = fc.array(arbitraries.aMeasure(4), { minLength: 1, maxLength: 5 })
const acts = fc.tuple(arbitraries.utility(4), arbitraries.utility(4))
/** Stakes to try: a grid, and the ends of spans. */
const grid = Array.from({ length: 13 }, (_, n) => Rational.of(n, 12))

const at = (
  h: Infradistribution.Infradistribution,
  f: ReadonlyArray<Rational>,
  stake: Rational
): Rational =>
  Infradistribution.expectation(h, Update.glued(event, f, Stakes.utility(4, event, stake)))

describe("worst", () => {
  it("law: stakes › the spans cover all stakes, and on each its a-measure has the least value", () => {
    fc.assert(
      fc.property(sets, acts, (h, [f]) => {
        const spans = Stakes.worst(h, event, f)
        assert.strictEqual(String(spans[0]?.from), "0")
        assert.strictEqual(String(spans.at(-1)?.to), "1")
        for (const [k, { at: index, from, to }] of spans.entries()) {
          assert.isBelow(from.compare(to), k === 0 ? 1 : 0)
          if (k > 0) assert.isTrue(spans[k - 1]!.to.equals(from))
          for (const stake of [from, to, from.plus(to).dividedBy(Rational.of(2))]) {
            const own = at([h[index]!], f, stake)
            assert.isTrue(own.equals(at(h, f, stake)))
          }
        }
      }),
      { numRuns: 300 }
    )
  })
})

describe("better", () => {
  it("law: stakes › the sign of a span is that of the values after the update, wherever there is one", () => {
    let turned = 0
    fc.assert(
      fc.property(sets, acts, (h, [f, other]) => {
        const spans = Stakes.better(h, event, f, other)
        if (spans.length > 1) turned++
        const ends = spans.flatMap(({ from, to }) => [from, to])
        for (const stake of [...grid, ...ends]) {
          const g = Stakes.utility(4, event, stake)
          const order = at(h, f, stake).compare(at(h, other, stake))
          const [own, rest] = [f, other].map((act) => Update.value(h, event, g, act))
          if (own !== undefined) assert.strictEqual(own.compare(rest!), order)
          const span = spans.find(
            ({ from, to }) => from.compare(stake) < 0 && stake.compare(to) < 0
          )
          if (span !== undefined) assert.strictEqual(order, span.sign)
        }
        for (const { from } of spans.slice(1)) {
          assert.strictEqual(at(h, f, from).compare(at(h, other, from)), 0)
        }
      }),
      { numRuns: 300 }
    )
    assert.isAbove(turned, 20)
  })
})
