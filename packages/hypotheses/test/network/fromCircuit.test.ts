import { Circuit, Network } from "@headwater/hypotheses"
import { circuits } from "@headwater/hypotheses/laws"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const translated = (circuit: Circuit.Circuit): Network.Network =>
  Result.getOrThrow(Network.fromCircuit(circuit))

describe("from a circuit", () => {
  it("claim: the network is ternary and says what the circuit says", () => {
    fc.assert(
      fc.property(circuits.circuit({ gates: 12 }), (circuit) => {
        const network = translated(circuit)
        assert.isTrue(Result.isSuccess(Network.checked(network)))
        assert.equal(network.architecture.bound, 1)
        const tables = Circuit.tables(circuit)
        const expected = Array.from({ length: 2 ** circuit.inputs }, (_, at) =>
          tables.map((table) => table[at]).join("")
        )
        assert.deepEqual(Network.table(network), expected)
      })
    )
  })
  it("claim: its depth is at most twice that of the circuit, all gates counted, and at least 1", () => {
    const every: Circuit.Basis = { ...Circuit.full, free: [] }
    fc.assert(
      fc.property(circuits.circuit({ gates: 12 }), (circuit) => {
        const most = Math.max(1, 2 * Circuit.depth(circuit, every))
        assert.isAtMost(Network.depth(translated(circuit).architecture), most)
      })
    )
  })
  it("example: what the smallest circuits of three inputs come to", () => {
    const circuits = Array.from({ length: 256 }, (_, table) =>
      Circuit.minimal(table.toString(2).padStart(8, "0"))
    )
    const networks = circuits.map(translated)
    const lengths = networks.map((it) => Network.encode(it).length)
    assert.equal(
      circuits.reduce((sum, it) => sum + Circuit.encode(it).length, 0),
      7551
    )
    assert.equal(
      lengths.reduce((a, b) => a + b),
      11_328
    )
    const bySize = [0, 1, 2, 3, 4].map((gates) => {
      const some = networks.filter((_, at) => Circuit.size(circuits[at]!) === gates)
      const madds = some.map((it) => Network.madds(it.architecture))
      return [
        (madds.reduce((a, b) => a + b) / some.length).toFixed(1),
        Math.max(...some.map((it) => Network.depth(it.architecture)))
      ]
    })
    assert.deepEqual(bySize, [
      ["4.0", 1],
      ["6.1", 2],
      ["15.6", 4],
      ["20.3", 4],
      ["44.2", 6]
    ])
  })
  it("example: all sixteen gates", () => {
    const said = Array.from({ length: 16 }, (_, table) =>
      Network.line(translated(Circuit.of(2, [[table, 0, 1]])))
    )
    assert.equal(new Set(said).size, 16)
    assert.equal(said[0b0001], "layers 2 1 | 1 1 : -1")
    assert.equal(said[0b0011], "layers 2 1 | 1 0 : 0")
    assert.equal(said[0b1110], "layers 2 2 1 | -1 0 : 1 | 0 -1 : 1 | 1 1 : 0")
  })
  it("example: too many carried signals are refused", () => {
    const inputs = 300
    const chain = Array.from(
      { length: 8 },
      (_, i) => [6, i === 0 ? 0 : inputs + i - 1, i + 1] as const
    )
    const outputs = Array.from({ length: inputs }, (_, input) => input)
    assert.match(
      Result.getOrUndefined(
        Result.flip(Network.fromCircuit(Circuit.of(inputs, chain, [inputs + 7, ...outputs])))
      ) ?? "",
      /^expected at most 65536 parameters, not \d+$/u
    )
  })
})
