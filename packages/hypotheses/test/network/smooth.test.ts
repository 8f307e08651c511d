import { Network } from "@headwater/hypotheses"
import { networks } from "@headwater/hypotheses/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

/** The most by which a gradient may miss central differences, next to the larger of it and 1. */
const gradientTolerance = 1e-6

/** The most by which an output may miss its network's at slope 2000. */
const stepTolerance = 1e-12

const real = fc.double({ min: -2, max: 2, noNaN: true })

/** A shape with real parameters, and examples. */
const drawn = networks.architecture().chain((shape) => {
  const list = <A>(of: fc.Arbitrary<A>, length: number): fc.Arbitrary<Array<A>> =>
    fc.array(of, { minLength: length, maxLength: length, size: "max" })
  const input = list(fc.nat({ max: shape.alphabet - 1 }), Network.inputCount(shape))
  const output =
    shape.kind === "layers"
      ? list(fc.nat({ max: 1 }), shape.widths.at(-1) ?? 1)
      : list(fc.nat({ max: shape.outputs - 1 }), 1)
  return fc.record({
    shape: fc.constant(shape),
    slope: fc.constantFrom(0.5, 1, 4),
    parameters: list(real, Network.parameterCount(shape)),
    examples: fc.array(fc.record({ input, output }), { minLength: 1, maxLength: 3 })
  })
})

const differences = (f: (parameters: ReadonlyArray<number>) => number, at: ReadonlyArray<number>) =>
  at.map((value, index) => {
    const step = 1e-5
    return (f(at.with(index, value + step)) - f(at.with(index, value - step))) / (2 * step)
  })

/** The largest difference, next to the larger of what is expected and 1. */
const miss = (found: ArrayLike<number>, expected: ReadonlyArray<number>): number =>
  found.length === expected.length
    ? Math.max(
        ...expected.map((it, index) => Math.abs(found[index]! - it) / Math.max(1, Math.abs(it)))
      )
    : Infinity

describe("smooth networks", () => {
  it("claim: the gradient of the loss is that of central differences", () => {
    fc.assert(
      fc.property(drawn, ({ shape, slope, parameters, examples }) => {
        const smooth = Network.relaxation(shape, { slope })
        const gradient = new Float64Array(parameters.length)
        const loss = Network.logLoss(smooth, parameters, examples, gradient)
        const f = (at: ReadonlyArray<number>): number => Network.logLoss(smooth, at, examples)
        assert.equal(loss, f(parameters))
        assert.isAtMost(miss(gradient, differences(f, parameters)), gradientTolerance)
      })
    )
  })
  it("claim: the gradient of any sum of the odds is that of central differences", () => {
    fc.assert(
      fc.property(drawn, fc.array(real), ({ shape, slope, parameters, examples }, some) => {
        const smooth = Network.relaxation(shape, { slope })
        const { input } = examples[0]!
        const weights = smooth.odds.map((_, k) => some[k] ?? 1)
        const f = (at: ReadonlyArray<number>): number => {
          smooth.outputs(at, input)
          return smooth.odds.reduce((sum, it, k) => sum + it * weights[k]!, 0)
        }
        const gradient = new Float64Array(parameters.length)
        smooth.outputs(parameters, input)
        smooth.pull(parameters, weights, gradient)
        const expected = differences(f, parameters)
        assert.isAtMost(miss(gradient, expected), gradientTolerance)
      })
    )
  })
  it("claim: the loss is that of the outputs as probabilities, in bits", () => {
    fc.assert(
      fc.property(drawn, ({ shape, slope, parameters, examples }) => {
        const smooth = Network.relaxation(shape, { slope })
        const probability = ({ input, output }: Network.Example): number => {
          const found = Array.from(smooth.outputs(parameters, input))
          return shape.kind === "attention"
            ? found[output[0]!]!
            : found.reduce((product, it, k) => product * (output[k] === 1 ? it : 1 - it), 1)
        }
        const loss = examples.reduce((sum, it) => sum - Math.log2(probability(it)), 0)
        const found = Network.logLoss(smooth, parameters, examples)
        assert.isAtMost(miss([found], [loss]), gradientTolerance)
      })
    )
  })
  it("claim: at whole parameters and a large slope it is the network, ties included", () => {
    fc.assert(
      fc.property(networks.network(), (network) => {
        const { architecture, parameters } = network
        const smooth = Network.relaxation(architecture, { slope: 2000 })
        for (const [at, output] of Network.table(network).entries()) {
          const { alphabet } = architecture
          const input = at.toString(alphabet).padStart(Network.inputCount(architecture), "0")
          const expected =
            architecture.kind === "layers"
              ? Array.from(output, Number)
              : Array.from({ length: architecture.outputs }, (_, k) =>
                  k === Number(output) ? 1 : 0
                )
          const outputs = smooth.outputs(parameters, Array.from(input, Number))
          assert.isAtMost(miss(outputs, expected), stepTolerance)
        }
      })
    )
  })
  it("claim: rounding changes no network, nor does noise of less than a half on its parameters", () => {
    fc.assert(
      fc.property(networks.network({ bound: 2 }), fc.array(real), (network, noise) => {
        const { architecture, parameters } = network
        assert.deepEqual(Network.rounded(architecture, parameters), network)
        const moved = parameters.map((it, at) => it + (noise[at] ?? 0) / 4.0001)
        assert.deepEqual(
          Network.rounded(architecture, moved),
          network,
          "a noise below one half rounds back"
        )
      })
    )
    const shape = Network.layers([3, 1], { bound: 2 })
    const of = (values: ReadonlyArray<number>): ReadonlyArray<number> =>
      Network.rounded(shape, values).parameters
    assert.deepEqual(of([0.5, -0.5, 1.5, -1.5]), [0, 0, 1, -1])
    assert.deepEqual(of([Infinity, -Infinity, -0, 1e300]), [2, -2, 0, 2])
    assert.throws(() => of([Number.NaN, 0, 0, 0]), RangeError, "a whole number from -2 to 2")
    assert.throws(() => of([0]), RangeError, "expected 4 parameters, not 1")
  })
  it("example: no loss is infinite", () => {
    const smooth = Network.relaxation(Network.layers([1, 1]), { slope: 1000 })
    assert.closeTo(
      Network.logLoss(smooth, [0, -1], [{ input: [0], output: [1] }]) * Math.LN2,
      1500,
      gradientTolerance
    )
    assert.throws(() => Network.relaxation(Network.layers([1, 1]), { slope: 0 }), RangeError)
  })
})
