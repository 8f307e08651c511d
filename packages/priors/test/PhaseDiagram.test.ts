import { LogForm, Rational, Weight } from "@headwater/exact"
import {
  CriticalExponent,
  Envelope,
  hard,
  PhaseDiagram,
  type Prior,
  soft,
  softHard,
  softScaled,
  Winners
} from "@headwater/priors"
import { arbitraries } from "@headwater/priors/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

/** Costs that meet often: few lengths, times that are powers of two, equal ones among them. */
const near = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 4 }))
  .map(([bits, log]) => cost(bits, 1n << BigInt(log)))

const cost = (bits: number, steps: bigint) => ({
  mass: Rational.pow2(-bits),
  bits,
  steps,
  space: 1n
})

const loss = fc.option(
  fc.oneof(
    fc
      .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 4 }))
      .map(([n, d]) => Rational.of(n, d)),
    fc.constant("infinite" as const)
  ),
  { nil: undefined }
)

const candidate: fc.Arbitrary<Winners.Candidate> = fc
  .tuple(fc.oneof(near, arbitraries.cost), loss)
  .map(([cost, loss]) => (loss === undefined ? { cost } : { cost, loss }))

const candidates = fc.array(candidate, { maxLength: 7 })

const gamma = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 6 }))
  .map(([n, d]) => Rational.of(n, d))

const bound = fc.oneof(fc.bigInt({ min: 0n, max: 20n }), arbitraries.steps)

/** Those that no other is heavier than, by comparing all pairs. */
const heaviest = (weights: ReadonlyArray<Weight.Weight>): ReadonlyArray<number> =>
  weights.flatMap((it, index) =>
    !Weight.isZero(it) && weights.every((other) => Weight.compare(it, other) >= 0) ? [index] : []
  )

const weights = (
  prior: Prior.Prior,
  all: ReadonlyArray<Winners.Candidate>
): ReadonlyArray<Weight.Weight> =>
  all.map(({ cost, loss = Rational.zero }) =>
    loss === "infinite"
      ? Weight.zero
      : Weight.times(prior.weight(cost), Weight.power(2n, loss.negated()))
  )

/** All exponents at which two of the lines cross in a whole number, and their neighbours. */
const telling = (all: ReadonlyArray<Winners.Candidate>): ReadonlyArray<Rational> => {
  const alive = all.filter((it) => it.loss !== "infinite").map((it) => PhaseDiagram.line(it))
  return alive.flatMap((a) =>
    alive.flatMap((b) => {
      const slope = LogForm.log2(a.time).minus(LogForm.log2(b.time))
      const whole = slope.floor()
      if (whole <= 0n || !slope.equals(LogForm.of(whole))) return []
      const at = b.bits.minus(a.bits).dividedBy(Rational.of(whole))
      const epsilon = Rational.of(1n, 10n ** 9n)
      return [at.minus(epsilon), at, at.plus(epsilon)].filter((it) => it.sign >= 0)
    })
  )
}

Law.check(
  it,
  Law.set("phase", [
    Law.law({
      name: "winners",
      statement: "at every exponent and bound the winners are those no other outweighs",
      over: Domain.sampled(fc.tuple(candidates, gamma, bound), { runs: 400 }),
      holds: ([all, gamma, T]) => {
        const bands = PhaseDiagram.bands(all)
        const band = PhaseDiagram.bandAt(bands, T)
        return [gamma, Rational.zero, ...telling(all)].every((at) => {
          const found = Envelope.winners(band?.pieces ?? [], at)
          const expected = T === 0n ? [] : heaviest(weights(softHard.of({ gamma: at, T }), all))
          return found.join() === expected.join()
        })
      }
    }),
    Law.law({
      name: "bands",
      statement: "a band begins where somebody enters, with the pieces of that bound",
      over: Domain.sampled(candidates, { runs: 100 }),
      holds: (all) =>
        PhaseDiagram.bands(all).every(
          ({ entering, from, pieces }) =>
            entering.length > 0 &&
            entering.every((it) => all[it]?.cost.steps === from) &&
            JSON.stringify(pieces) ===
              JSON.stringify(PhaseDiagram.pieces(all, ({ steps }) => steps <= from))
        )
    }),
    Law.law({
      name: "pieces",
      statement: "pieces follow each other at crossings that rise, to ever faster winners",
      over: Domain.sampled(candidates, { runs: 200 }),
      holds: (all) => {
        const pieces = PhaseDiagram.pieces(all)
        return pieces.every(({ at, from, winners }, index) => {
          const before = pieces[index - 1]
          if (before === undefined) return from === undefined
          if (from === undefined || from.timeRatio.compare(Rational.one) <= 0) return false
          const rises = before.from === undefined || CriticalExponent.compare(before.from, from) < 0
          const [slow, fast] = [before.winners[0], winners[0]].map((it) => all[it ?? -1])
          return (
            rises &&
            slow !== undefined &&
            fast !== undefined &&
            slow.cost.steps > fast.cost.steps &&
            [...before.winners, ...winners].every((it) => at.includes(it))
          )
        })
      }
    }),
    Law.law({
      name: "grid",
      statement: "walking the boundaries fills each cell with who wins in it",
      over: Domain.sampled(
        fc.tuple(
          candidates,
          fc.array(bound, { minLength: 1, maxLength: 5 }),
          fc.uniqueArray(fc.nat({ max: 24 }), { maxLength: 12 })
        ),
        { runs: 200 }
      ),
      holds: ([all, bounds, halves]) => {
        const gammas = halves.toSorted((a, b) => a - b).map((it) => Rational.of(it, 2))
        const bands = PhaseDiagram.bands(all)
        const rows = bounds.map((T) => PhaseDiagram.bandAt(bands, T)?.pieces ?? [])
        const { cells, columns, sets } = PhaseDiagram.grid(rows, gammas)
        return bounds.every((T, row) =>
          gammas.every((gamma, column) => {
            const found = sets[cells[row * columns + column] ?? -1]
            return found?.join() === Winners.of(soft.of({ gamma }), all, T).join()
          })
        )
      }
    }),
    Law.law({
      name: "scaled",
      statement: "on a time scale the pieces are those of the scaled soft prior",
      over: Domain.sampled(fc.tuple(candidates, gamma, fc.bigInt({ min: 1n, max: 50n })), {
        runs: 200
      }),
      holds: ([all, gamma, tau]) => {
        const base: PhaseDiagram.Base = ({ steps }) => Rational.of(tau + steps, tau + 1n)
        const found = Envelope.winners(PhaseDiagram.pieces(all, undefined, base), gamma)
        return found.join() === heaviest(weights(softScaled.of({ tau, gamma }), all)).join()
      }
    }),
    Law.law({
      name: "heaviest",
      statement: "winners are those that no other outweighs, zero weighing nothing",
      over: Domain.sampled(fc.tuple(candidates, arbitraries.steps), { runs: 200 }),
      holds: ([all, T]) => {
        const expected = heaviest(weights(hard.of({ T }), all)).join()
        return (
          Winners.of(hard.of({ T }), all).join() === expected &&
          Winners.of(soft.of({ gamma: Rational.zero }), all, T).join() === expected
        )
      }
    }),
    Law.law({
      name: "sweep",
      statement:
        "a sweep of the soft prior brackets each crossing that is alone between its values",
      over: Domain.sampled(candidates, { runs: 60 }),
      holds: (all) => {
        const values = Array.from({ length: 9 }, (_, index) => Rational.of(index))
        const { changes, how, winners } = Winners.along(
          (gamma) => soft.of({ gamma }),
          all,
          values,
          {
            rounds: 6
          }
        )
        const pieces = PhaseDiagram.pieces(all)
        const exact = values.every(
          (it, index) => winners[index]?.join() === Envelope.winners(pieces, it).join()
        )
        const width = how === "grid" ? Rational.one : Rational.of(1, 64)
        return (
          exact &&
          changes.every(
            ({ high, low }) =>
              high.minus(low).compare(width) <= 0 &&
              pieces.some(({ from }) =>
                from === undefined
                  ? low.sign === 0
                  : CriticalExponent.against(from, low) >= 0 &&
                    CriticalExponent.against(from, high) <= 0
              )
          )
        )
      }
    })
  ])
)

describe("Envelope", () => {
  it("example: crossings are those of CriticalExponent", () => {
    for (const [a, b] of [
      [cost(98, 125n), cost(146, 78n)],
      [cost(146, 78n), cost(1206, 46n)]
    ] as const) {
      const boundary = CriticalExponent.between(a, b)
      const from = PhaseDiagram.pieces([{ cost: a }, { cost: b }])[1]?.from
      if (boundary.kind === "never" || from === undefined) throw new RangeError("Expected both")
      assert.isTrue(boundary.deltaBits.equals(from.deltaBits))
      assert.isTrue(boundary.timeRatio.equals(from.timeRatio))
      assert.equal(CriticalExponent.toNumber(from), CriticalExponent.toNumber(boundary))
    }
  })

  it("example: three lines through one point tie there, and the middle one wins nowhere else", () => {
    const all = [cost(0, 16n), cost(2, 8n), cost(6, 2n)].map((cost) => ({ cost }))
    const pieces = PhaseDiagram.pieces(all)
    assert.deepEqual(
      pieces.map((it) => [it.at, it.winners]),
      [
        [[0], [0]],
        [[0, 1, 2], [2]]
      ]
    )
    assert.deepEqual(Envelope.winners(pieces, Rational.of(2)), [0, 1, 2])
  })

  it("example: equal lengths tie at exponent 0 and equal programs everywhere", () => {
    const all = [cost(5, 8n), cost(5, 4n), cost(5, 4n), cost(9, 4n)].map((cost) => ({ cost }))
    const pieces = PhaseDiagram.pieces(all)
    assert.deepEqual(Envelope.winners(pieces, Rational.zero), [0, 1, 2])
    assert.deepEqual(Envelope.winners(pieces, Rational.of(1, 1000)), [1, 2])
    assert.deepEqual(pieces.length, 1)
  })
})

describe("PhaseDiagram", () => {
  it("example: what is refuted takes no part, and what data cost moves a boundary", () => {
    const all = [cost(10, 64n), cost(20, 8n), cost(4, 1n)].map((cost) => ({ cost }))
    const [short, fast, wrong] = all
    if (short === undefined || fast === undefined || wrong === undefined) throw new RangeError()
    const at = (candidates: ReadonlyArray<Winners.Candidate>) =>
      PhaseDiagram.pieces(candidates).map(({ from }) => from && CriticalExponent.toNumber(from))
    assert.deepEqual(at([short, fast, wrong]), [undefined])
    assert.deepEqual(at([short, fast, { ...wrong, loss: "infinite" }]), [undefined, 10 / 3])
    const lost = { ...short, loss: Rational.of(1, 2) }
    assert.deepEqual(at([lost, fast]), [undefined, 9.5 / 3])
    assert.deepEqual(PhaseDiagram.bands([{ ...short, loss: "infinite" }]), [])
    assert.deepEqual(
      Winners.of(soft.of({ gamma: Rational.one }), [{ ...short, loss: "infinite" }]),
      []
    )
  })

  it("example: a cell exactly on a boundary, or at exponent 0 of equal lengths, has those who tie", () => {
    const all = [cost(5, 8n), cost(5, 4n), cost(9, 1n)].map((cost) => ({ cost }))
    const { cells, sets } = PhaseDiagram.grid(
      [PhaseDiagram.pieces(all)],
      [0, 1, 2, 3].map((it) => Rational.of(it))
    )
    assert.deepEqual(
      Array.from(cells, (cell) => sets[cell]),
      [[0, 1], [1], [1, 2], [2]]
    )
  })

  it("example: bad input is named", () => {
    const third = { mass: Rational.of(1, 3), bits: 1.58, steps: 1n, space: 1n }
    assert.throws(() => PhaseDiagram.pieces([{ cost: third }]), "a power of two, not `1/3`")
    const gammas = [Rational.one, Rational.one]
    assert.throws(() => PhaseDiagram.grid([], gammas), "exponents that rise from 0, not `1`")
    assert.throws(() => PhaseDiagram.grid([], [Rational.of(-1)]), "not `-1`")
    assert.throws(
      () => PhaseDiagram.line({ cost: cost(1, 1n), loss: "infinite" }),
      "Expected a finite loss"
    )
  })
})

describe("Winners", () => {
  /** The fast one wins between two values, and nowhere else. */
  const wavering = (value: Rational): Prior.Prior => ({
    id: "wavering",
    weight: ({ steps }) =>
      value.compare(Rational.one) > 0 && value.compare(Rational.of(2)) < 0
        ? Weight.power(steps, -1)
        : Weight.of(Rational.of(steps, 100))
  })
  const all = [cost(1, 8n), cost(2, 4n)].map((cost) => ({ cost }))

  it("counterexample: a sweep sees every change of winners", () => {
    const seen = (values: ReadonlyArray<number>) =>
      Winners.along(
        wavering,
        all,
        values.map((it) => Rational.of(it, 2))
      )
    assert.deepEqual(seen([0, 2, 4]).changes, [])
    const finer = seen([0, 3, 4])
    assert.equal(finer.how, "grid")
    assert.deepEqual(
      finer.changes.map(({ after, before }) => [before, after]),
      [
        [[0], [1]],
        [[1], [0]]
      ]
    )
  })

  it("example: an exact tie is found, and a parameter that is whole is not halved", () => {
    const tie = [cost(0, 4n), cost(6, 1n)].map((cost) => ({ cost }))
    const values = [0, 4].map((it) => Rational.of(it))
    const found = Winners.along((gamma) => soft.of({ gamma }), tie, values)
    assert.deepEqual(
      [found.changes[0]?.low, found.changes[0]?.high],
      [Rational.of(3), Rational.of(3)]
    )
    const whole = Winners.along(
      (gamma) => (gamma.isInteger ? soft.of({ gamma }) : undefined),
      [cost(0, 4n), cost(5, 1n)].map((cost) => ({ cost })),
      values
    )
    assert.deepEqual(
      [whole.changes[0]?.low, whole.changes[0]?.high],
      [Rational.of(2), Rational.of(3)]
    )
    assert.equal(whole.how, "bisection")
  })

  it("example: a third winner between two values ends the narrowing", () => {
    const three = [cost(0, 64n), cost(6, 8n), cost(15, 1n)].map((cost) => ({ cost }))
    const values = [0, 4].map((it) => Rational.of(it))
    const found = Winners.along((gamma) => soft.of({ gamma }), three, values)
    assert.equal(found.how, "grid")
    assert.deepEqual([found.changes[0]?.low, found.changes[0]?.high], values)
  })
})
