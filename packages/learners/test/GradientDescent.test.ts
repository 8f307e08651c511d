import { Network } from "@headwater/hypotheses"
import { networks } from "@headwater/hypotheses/laws"
import { GradientDescent, Process } from "@headwater/learners"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

/** The most by which a minimum may be missed, in bits, and a slope at it, in bits a unit. */
const tolerance = 1e-6

/** The most by which an objective may rise with a step that is too small to overshoot, in bits. */
const rounding = 1e-9

const bits = (n: number, count: number): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, at) => (n >> (count - 1 - at)) & 1)

const examplesOf = (table: string): ReadonlyArray<Network.Example> =>
  Array.from(table, (symbol, at) => ({
    input: bits(at, Math.log2(table.length)),
    output: [Number(symbol)]
  }))

/** The least value of a convex function on [-1, 1], by thirds. */
const least = (f: (x: number) => number): number => {
  let [low, high] = [-1, 1]
  for (let step = 0; step < 80; step++) {
    const third = (high - low) / 3
    if (f(low + third) < f(high - third)) high -= third
    else low += third
  }
  return f((low + high) / 2)
}

/** Slopes of the loss without the charge on sizes, by central differences. */
const slopes = (
  smooth: Network.Relaxation,
  at: Float64Array,
  examples: ReadonlyArray<Network.Example>,
  options: GradientDescent.Options
): ReadonlyArray<number> =>
  Array.from(at, (value, index) => {
    const f = (x: number) =>
      GradientDescent.objective(smooth, at.with(index, x), examples, { ...options, l1: 0 })
    return (f(value + 1e-5) - f(value - 1e-5)) / 2e-5
  })

describe("Descent", () => {
  const unit = Network.relaxation(Network.layers([1, 1]), { slope: 1 })
  const noisy = [0, 1, 0, 0, 1, 1].map((input, at) => ({ input: [input], output: [at % 2] }))

  for (const charge of [{}, { l2: 0.3 }, { l1: 0.2 }, { l1: 0.1, l2: 0.1 }]) {
    it(`claim: one unit reaches the minimum, which thirds find too, ${JSON.stringify(charge)}`, () => {
      const options = { rate: 0.2, steps: 2000, ...charge }
      const at = GradientDescent.descend(unit, [0.7, -0.4], noisy, options)
      const f = (a: number, b: number) => GradientDescent.objective(unit, [a, b], noisy, options)
      const minimum = least((a) => least((b) => f(a, b)))
      assert.isAtMost(Math.abs(f(at[0]!, at[1]!) - minimum), tolerance)
    })
  }

  it("claim: where descent rests every slope is balanced by the charge, or by the bound", () => {
    const shape = Network.layers([2, 2, 1])
    const smooth = Network.relaxation(shape, { slope: 2 })
    let [zeros, atBound, between] = [0, 0, 0]
    for (let seed = 0; seed < 6; seed++) {
      const options = { rate: 0.05, steps: 6000, l1: 0.15, l2: 0.02 }
      const start = GradientDescent.make(shape, { ...options, steps: 0 }, seed).parameters
      const examples = examplesOf("0111")
      const at = GradientDescent.descend(smooth, start, examples, options)
      for (const [index, slope] of slopes(smooth, at, examples, options).entries()) {
        const value = at[index]!
        if (value === 0) {
          zeros++
          assert.isAtMost(Math.abs(slope), options.l1 + tolerance)
        } else if (Math.abs(value) === 1) {
          atBound++
          assert.isAtMost(Math.sign(value) * slope + options.l1, tolerance)
        } else {
          between++
          assert.isAtMost(Math.abs(slope + Math.sign(value) * options.l1), 1e-3)
        }
      }
    }
    assert.isTrue(zeros > 0 && atBound > 0 && between > 0)
  })

  it("claim: small steps never go up", () => {
    fc.assert(
      fc.property(
        networks.architecture(),
        fc.nat({ max: 999 }),
        fc.nat(),
        fc.record({ l1: fc.constantFrom(0, 0.1, 1), l2: fc.constantFrom(0, 0.1, 1) }),
        (shape, seed, pick, charge) => {
          const options = { rate: 1e-3 / shape.bound, steps: 1, slope: 1, ...charge }
          const smooth = Network.relaxation(shape)
          const count = Network.inputCount(shape)
          const input = Array.from({ length: count }, (_, at) => (pick + at) % shape.alphabet)
          const outputs = shape.kind === "layers" ? (shape.widths.at(-1) ?? 1) : 1
          const examples = [{ input, output: Array.from({ length: outputs }, () => pick % 2) }]
          const options0 = { ...options, spread: 1 }
          const start = GradientDescent.found(shape, [], { ...options0, steps: 0 }, seed).parameters
          const before = GradientDescent.objective(smooth, start, examples, options)
          const after = GradientDescent.descend(smooth, start, examples, options)
          const now = GradientDescent.objective(smooth, after, examples, options)
          assert.isAtMost(now, before + rounding)
        }
      )
    )
  })

  it("claim: with enough charge every parameter becomes zero, on sizes exactly", () => {
    const shape = Network.layers([3, 2, 1])
    const options = { rate: 0.05, steps: 400 }
    const found = (charge: object) =>
      GradientDescent.make(shape, { ...options, ...charge }, 3).after([1, 0, 1], 1).parameters
    assert.isTrue(found({ l1: 10 }).every((it) => it === 0))
    const shrunk = found({ l2: 9 })
    assert.isTrue(shrunk.some((it) => it !== 0))
    assert.isTrue(shrunk.every((it) => Math.abs(it) < 0.1))
  })

  it("example: the same seed gives the same network, another another", () => {
    const shape = Network.layers([3, 3, 1])
    const of = (seed: number) =>
      GradientDescent.found(
        shape,
        examplesOf("01101001"),
        { rate: 0.02, steps: 50, slope: 4 },
        seed
      )
    assert.deepEqual(of(1), of(1))
    assert.isAbove(new Set([1, 2, 3, 4].map((seed) => Network.line(of(seed)))).size, 1)
    const options = { rate: 0.05, steps: 300, slope: 8 }
    const first = GradientDescent.make(shape, options, 1).parameters
    const smooth = Network.relaxation(shape, { slope: 8 })
    const at = GradientDescent.descend(smooth, first, examplesOf("00010111"), options)
    assert.deepEqual(
      GradientDescent.found(shape, examplesOf("00010111"), options, 1),
      Network.rounded(shape, at)
    )
    const start = GradientDescent.make(shape, { rate: 1, steps: 0, spread: 0.25 }, 5).parameters
    assert.isTrue(start.every((it) => Math.abs(it) <= 0.25))
    assert.isTrue(start.some((it) => it > 0.1) && start.some((it) => it < -0.1))
  })

  it("example: as a process, of layers and of attention", () => {
    const shapes = [Network.layers([2, 1]), Network.attention({ length: 2 })]
    for (const shape of shapes) {
      const start = GradientDescent.make(shape, { rate: 0.05, steps: 300, slope: 4 }, 1)
      // The first symbol of the two.
      const seen = Process.after(
        start,
        [0, 3, 1, 2].map((n) => [bits(n, 2), n >> 1] as const)
      )
      for (let n = 0; n < 4; n++) {
        const predicted = seen.predict(bits(n, 2))
        assert.isAbove(predicted.get(n >> 1)!, 0.6)
        assert.closeTo(
          [...predicted.values()].reduce((a, b) => a + b),
          1,
          rounding
        )
      }
      const table = Network.table(Network.rounded(shape, seen.parameters)).join("")
      assert.equal(table, "0011")
      assert.equal(start.examples.length, 0)
    }
  })

  it("example: with one more example it goes on from where it stood", () => {
    const shape = Network.layers([2, 1])
    const start = GradientDescent.make(shape, { rate: 0.05, steps: 7, slope: 2 }, 1)
    const first = start.after([0, 1], 1)
    const second = first.after([1, 1], 0)
    const again = GradientDescent.descend(
      Network.relaxation(shape, { slope: 2 }),
      first.parameters,
      second.examples,
      { rate: 0.05, steps: 7 }
    )
    assert.deepEqual(second.parameters, again)
    assert.deepEqual(
      second.examples.map((it) => it.output),
      [[1], [0]]
    )
  })

  it("example: options that make no sense are refused, and no parameter is ever NaN", () => {
    const shape = Network.layers([1, 1])
    const of = (options: Partial<GradientDescent.Options>) =>
      GradientDescent.make(shape, { rate: 1, steps: 1, ...options }, 1)
    assert.throws(() => of({ rate: -1 }), RangeError, "Expected rate from 0 to 1e+100, not `-1`")
    assert.throws(() => of({ steps: 0.5 }), RangeError, "Expected a number of steps, not `0.5`")
    assert.throws(() => of({ l1: Number.NaN }), RangeError, "Expected l1 from 0")
    assert.throws(() => of({ l2: Infinity }), RangeError, "Expected l2 from 0")
    assert.throws(() => of({ slope: 0 }), RangeError, "Expected a positive slope")
    assert.throws(
      () => GradientDescent.make(Network.layers([1, 2]), { rate: 1, steps: 1 }, 1),
      RangeError,
      "Expected a network of one output, not `2`"
    )
    const wild = of({ rate: 1e100, l1: 1e100, l2: 1e100, steps: 5 })
    const { parameters } = wild.after([1], 0)
    assert.isTrue(parameters.every((it) => Math.abs(it) <= 1))
  })
})
