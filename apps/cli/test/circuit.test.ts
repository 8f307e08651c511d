import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import { MinimalCircuit, Run } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

const minimal = async (...args: ReadonlyArray<string>) => {
  const { code, stdout, stderr } = await run(["circuit", "--json", ...args], {
    files: { "-": "0001\n0111\n" }
  })
  assert.equal(stderr, "", args.join(" "))
  return { code, ...document(MinimalCircuit, stdout) }
}

/** x1 + x2 + (if x3 then x5 else x4), which takes a gate more than its inputs ask for. */
const chosen = "00110101110010101100101000110101"

describe("circuit", () => {
  it("example: figures of one circuit, and how it is known that none is smaller", async () => {
    for (const [table, size, length, depth, minimality] of [
      ["0110", 1, 1, 1, { by: "exhaustion" }],
      ["00010111", 4, 4, 3, { by: "exhaustion" }],
      ["0110100110010110", 3, 3, 2, { by: "exhaustion" }],
      ["00", 0, 0, 0, { by: "exhaustion" }],
      ["01101001100101101001011001101001", 4, 4, 3, { by: "inputs", inputs: 5 }],
      [chosen, 5, 5, 4, { by: "solver", refuted: 4, proof: "unchecked" }]
    ] as const) {
      const it = await minimal(table)
      assert.deepInclude(it, { code: 0, status: "found", table, size, length, depth, minimality })
    }
  })

  it("claim: the listing computes the table, and its figures are those shown", async () => {
    for (const table of ["0-10", "-11-", "0001011101111110", "10010110", chosen]) {
      const it = await minimal("--", table)
      if (it.status !== "found") throw new RangeError(`Expected a circuit of ${table}`)
      const circuit = Circuit.circuit(it.listing)
      const [computed = ""] = Circuit.tables(circuit)
      const pattern = new RegExp(`^${table.replaceAll("-", ".")}$`)
      assert.match(computed, pattern)
      assert.equal(it.bits, Circuit.encode(circuit).length)
      assert.equal(it.size, Circuit.size(circuit))
      for (const [at, value] of Array.from(computed).entries()) {
        const input = at.toString(2).padStart(it.inputs, "0")
        const { stdout } = await run(["run", "a.circ", "--input", input, "--json"], {
          files: { "a.circ": it.listing }
        })
        assert.deepInclude(document(Run, stdout), { output: value })
      }
    }
  })

  it("example: --inputs, white space and standard input", async () => {
    assert.deepInclude(await minimal("0001 0111", "--inputs", "3"), { size: 4, inputs: 3 })
    assert.deepInclude(await minimal("-"), { table: "00010111", size: 4 })
  })

  it("example: a solver that gives up is a negative answer with a lower bound", async () => {
    const table = "00000001000101110001011101111111"
    const it = await minimal(table, "--conflicts", "1")
    assert.deepInclude(it, { code: 1, status: "unknown", table, inputs: 5, atLeast: 4 })
    const { stdout } = await run(["circuit", table, "--conflicts", "1"])
    assert.match(stdout, /^unknown: .*\nat least 4 gates\n$/)
  })
})
