import { Rational } from "@headwater/exact"
import { Network } from "@headwater/hypotheses"
import { Regularised } from "@headwater/priors"
import { assert, describe, it } from "vitest"

const norms = ["L0", "L1", "L2"] as const

/** All networks of an architecture. */
function* networks(shape: Network.Architecture): Generator<Network.Network> {
  const values = Array.from({ length: 2 * shape.bound + 1 }, (_, index) => index - shape.bound)
  let all: ReadonlyArray<ReadonlyArray<number>> = [[]]
  for (let place = 0; place < Network.parameterCount(shape); place++) {
    all = all.flatMap((before) => values.map((value) => [...before, value]))
  }
  for (const parameters of all) yield Network.of(shape, parameters)
}

describe("Regularised", () => {
  it("example: the masses of all networks sum to exactly 1, in every norm", () => {
    const shape = Network.layers([2, 1], { bound: 3 })
    for (const norm of norms) {
      for (const lambda of [0, 1, 2]) {
        const masses = Array.from(networks(shape), (it) => Regularised.mass({ norm, lambda }, it))
        assert.equal(String(Rational.sum(masses)), "1")
      }
    }
  })
  it("example: the code length is -log2 of the mass", () => {
    const shape = Network.layers([2, 1], { bound: 2 })
    for (const network of networks(shape)) {
      const how = { norm: "L2", lambda: 3 } as const
      const odds = Regularised.mass(how, network)
      const bits = Regularised.length(how, network)
      assert.isTrue(bits.toNumber() >= 0)
      assert.closeTo(2 ** -bits.toNumber(), odds.toNumber(), 1e-12)
    }
  })
  it("example: functions by the census and network by network are the same", () => {
    for (const shape of [Network.layers([2, 1]), Network.layers([2, 2, 1])]) {
      const [counted, ...others] = norms.map(
        (norm) => Regularised.functions({ norm, lambda: 2 }, shape).masses
      )
      const text = (of: ReadonlyMap<string, Rational> | undefined) =>
        [...(of ?? [])].map(([table, mass]) => `${table} ${mass.toString()}`).toSorted()
      // of ternary parameters the three penalties are one
      for (const other of others) assert.deepEqual(text(other), text(counted))
    }
  })
  it("counterexample: from 2 on the penalties differ, also in the order of functions", () => {
    const shape = Network.layers([3, 1], { bound: 2 })
    const [zero, one, two] = norms.map((norm) => Regularised.functions({ norm, lambda: 1 }, shape))
    const order = (of: typeof zero): string =>
      [...(of?.masses ?? [])]
        .toSorted(([s, a], [t, b]) => b.compare(a) || (s < t ? -1 : 1))
        .map(([table]) => table)
        .join(" ")
    assert.isAbove(new Set([zero, one, two].map(order)).size, 1)
  })
  it("counterexample: a scaled unit computes the same and is charged more by L1 and L2, not by L0", () => {
    const shape = Network.layers([2, 1], { bound: 2 })
    const [small, large] = [Network.of(shape, [1, 1, -1]), Network.of(shape, [2, 2, -2])]
    assert.deepEqual(Network.table(small), Network.table(large))
    const charges = norms.map((norm) => [small, large].map((it) => Regularised.penalty(norm, it)))
    assert.deepEqual(charges, [
      [3, 3],
      [3, 6],
      [3, 12]
    ])
  })
  it("law: the prefix code of parameters is an L0 code up to the places that it names", () => {
    // K ones cost log2(P+1) + log2 C(P, K) + K log2(2 bound) bits and less than two more for rounding
    const shape = Network.layers([3, 1], { bound: 2 })
    const places = Network.parameterCount(shape)
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    for (const network of networks(shape)) {
      const bits = Network.codeWithin(shape).encode(network).length
      const ones = Regularised.penalty("L0", network)
      const ideal = Math.log2(places + 1) + Math.log2(choose(places, ones)) + ones * 2
      assert.isTrue(Math.abs(bits - ideal) < 2, `${bits} and ${ideal}`)
    }
  })
  it("example: what is not covered is refused", () => {
    const shape = Network.layers([4, 4, 1], { bound: 2 })
    assert.throws(() => Regularised.functions({ norm: "L1", lambda: 1 }, shape), /Expected at most/)
    assert.throws(
      () =>
        Regularised.mass({ norm: "L1", lambda: -1 }, Network.of(Network.layers([1, 1]), [0, 0])),
      /Expected a whole lambda/
    )
  })
})
