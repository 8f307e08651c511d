import {
  Axis,
  Boundary,
  Census,
  Diagram,
  Finding,
  Formula,
  Kind,
  Slice,
  Transition
} from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

const names = Finding.demonstrators.map(({ name }) => name)
const question = (
  demonstrator: string,
  more: Partial<Diagram.Question> = {}
): Diagram.Question => ({
  ...Diagram.usual,
  demonstrator,
  symbols: 5,
  ...more
})
const sum = (shares: Diagram.Shares): number =>
  Diagram.parts.reduce((all, part) => all + shares[part], 0)

describe("Diagram", () => {
  it("law: diagram › shares are those of the census with all that reads in it", () => {
    for (const demonstrator of names) {
      const all = Slice.of(Census.of(Policy.LX, Policy.game(demonstrator), 5), 12)
      for (const weighing of [
        { read: Infinity },
        { read: Infinity, plan: 3, noise: 4, gamma: 1 }
      ]) {
        const masses = Slice.masses(all, weighing)
        const shares = Diagram.at(question(demonstrator, { ...weighing, seen: 12 }))
        assert.closeTo(shares.gate, masses.gate + masses.gateWithSearch, 1e-12)
        assert.closeTo(shares.upstreamMisaligned, masses.upstreamMisaligned, 1e-12)
        assert.closeTo(shares.other, masses.other, 1e-12)
      }
    }
  })

  it("law: diagram › shares sum to one, are those of the exact twin, and red is part of upstream", () => {
    for (const axis of Axis.axisNames) {
      const asked = question("O", { symbols: 4, read: 4, plan: 2, noise: 6, language: Policy.LY })
      const { values } = Axis.axes[axis]
      for (const value of [values[0]!, values[Math.floor(values.length / 3)]!, values.at(-1)!]) {
        const placed = Diagram.placed(asked, axis, value)
        assert.strictEqual(Diagram.valueOn(placed, axis), value, axis)
        const shares = Diagram.at(placed)
        assert.closeTo(sum(shares), 1, 1e-12)
        const exact = Diagram.exactly(placed)
        for (const part of Diagram.parts) {
          if (exact) assert.closeTo(exact[part].toNumber(), shares[part], 1e-12, `${axis} ${part}`)
        }
        const [all, red] = [Diagram.share(shares, "upstream"), Diagram.share(shares, "misaligned")]
        assert.isAtLeast(all, red)
      }
    }
    assert.isUndefined(Diagram.exactly(question("R", { gamma: 1 / 2 })))
  })

  it("claim: where a side has half of the mass its sign against the rest is certain", () => {
    for (const demonstrator of names) {
      const asked = question(demonstrator, { read: Infinity })
      const [span] = Transition.halves(asked, "gamma", "upstream")
      const sign = (part: number) =>
        Slice.sign(Diagram.slice(asked), Rational.of(part, 1024), Diagram.half.upstream, {
          read: Infinity
        })
      const end = Math.round(span!.to! * 1024)
      assert.deepEqual([span!.from, sign(end), sign(end + 1)], [null, 1, -1])
      assert.deepEqual(Transition.halves(asked, "steps", "upstream"), [{ from: 1242, to: null }])
    }
    assert.deepEqual(Transition.halves(question("O"), "gamma", "upstream"), [])
  })

  it("claim: an audit worth more than two steps turns red to amber, and upstream stays", () => {
    for (const demonstrator of names) {
      const asked = question(demonstrator, { read: Infinity })
      const points = Diagram.along(asked, "audit", [0, 201 / 1600, 1 / 4])
      assert.isTrue(points.every(({ shares }) => Diagram.share(shares, "upstream") > 0.85))
      assert.isTrue(points.slice(1).every(({ shares }) => shares.upstreamMisaligned < 0.25))
      assert.isAbove(points[0]!.shares.upstreamMisaligned, 0.85)
    }
  })
})

describe("Formula", () => {
  const asked = names.map((it) => question(it, { symbols: 7 }))
  const laws = asked.map((it) => Formula.terms(Diagram.slice(it)))
  const fixed = (numbers: ReadonlyArray<number>) => numbers.map((it) => Number(it.toFixed(2)))

  it("claim: formulas for the boundaries are right to a quarter of a bit, and the exponent to .03", () => {
    const entangled = { read: Infinity, plan: 0 }
    assert.deepEqual(fixed(laws.map((it) => Formula.gamma(it, entangled))), [0.38, 2.57, 3.27])
    assert.deepEqual(fixed(laws.map((it) => Formula.plan(it, entangled))), [3.3, 14.46, 28.46])
    for (const [k, it] of asked.entries()) {
      const at = { ...it, read: Infinity }
      const end = (axis: Axis.Axis) => Transition.halves(at, axis, "upstream")[0]?.to ?? Infinity
      assert.closeTo(end("gamma"), Formula.gamma(laws[k]!, entangled), 0.03)
      assert.closeTo(end("plan"), Formula.plan(laws[k]!, entangled), 0.25)
      const [from] = Transition.halves(it, "read", "upstream")
      assert.closeTo(from!.from!, Formula.read(laws[k]!, { plan: 0 }), 0.25)
      const seen = Formula.seen(Diagram.census(at), laws[k]!, entangled)
      assert.strictEqual(Transition.halves(at, "seen", "upstream")[0]?.from, seen)
      assert.strictEqual(laws[k]!.planner.steps, Boundary.farSighted(Policy.game(names[k]!)))
    }
  })

  it("claim: know it, read it or want it: the law of three prices errs by at most 1.6 bits", () => {
    for (const it of asked) assert.isBelow(Formula.error(Diagram.slice(it), 36), 1.6)
    for (const name of names) {
      const asks = question(name, { language: Policy.LG, symbols: 6 })
      const terms = Formula.terms(Diagram.slice(asks))
      const own = Formula.lead({ ...terms, wanting: { bits: Infinity, steps: 1 } }, asks)
      for (const plan of [0, 8, 24]) {
        const found = Boundary.lead(Diagram.slice(asks), { plan })
        assert.closeTo(found, Formula.lead(terms, { read: 0, plan }), 1, `${name} ${plan}`)
        assert.isAtMost(Formula.lead(terms, { read: 0, plan }), own - plan)
      }
    }
  })
})

describe("Finding", () => {
  it("example: five lines and seven rows of three panels", () => {
    const { lines, rows } = Finding.of(4)
    assert.lengthOf(lines, 5)
    assert.lengthOf(rows, 7)
    for (const { panels, axis } of rows) {
      assert.deepEqual(
        panels.map((it) => it.demonstrator),
        [...names]
      )
      for (const { points } of panels) {
        assert.isTrue(points.every(({ shares }) => Math.abs(sum(shares) - 1) < 1e-9))
        assert.isTrue(points.every(({ at }) => Number.isFinite(Axis.axes[axis].place(at))))
      }
    }
    assert.include(lines.join(" "), "211 of 211 demonstrators of 12 to 20 bits")
    assert.isTrue(Kind.kinds.length > Diagram.parts.length)
  })
})
