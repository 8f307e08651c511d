import { Circuit } from "@headwater/hypotheses"
import { circuits } from "@headwater/hypotheses/laws"
import { Cadical } from "cadical-wasm"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const solver = () => Cadical.create({ quiet: true })

const agrees = (table: string | undefined, partial: string): boolean =>
  Array.from(partial).every((digit, at) => digit === "-" || digit === table?.[at])

/** The size of what is found, where it computes the function; and how that is known. */
const found = async (
  partial: string
): Promise<readonly [size: number | undefined, known?: Circuit.Minimality]> => {
  const made = await Circuit.synthesis(partial, solver)
  if (made.status !== "found") return [undefined]
  const right = agrees(Circuit.tables(made.circuit)[0], partial)
  return [
    right && Circuit.size(made.circuit) === made.size ? made.size : undefined,
    made.minimality
  ]
}

describe("synthesis by a solver", () => {
  it("claim: it finds the sizes of the exhaustive search", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          circuits.table(3),
          circuits.table(4).filter((table) => Circuit.optimum(table).size <= 4)
        ),
        async (table) => {
          const [size] = await found(table)
          assert.equal(size, Circuit.optimum(table).size)
        }
      ),
      { numRuns: 20 }
    )
  })
  it("claim: so it does for partial functions", async () => {
    const partial = fc.string({ unit: fc.constantFrom("0", "1", "-"), minLength: 8, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(partial, async (wanted) => {
        const [size] = await found(wanted)
        assert.equal(size, Circuit.size(Circuit.minimal(wanted)))
      }),
      { numRuns: 20 }
    )
  })
  it("example: how minimality is known", async () => {
    assert.deepEqual(await found("0110"), [1, { by: "inputs", inputs: 2 }])
    assert.deepEqual(await found("0-10"), [1, { by: "inputs", inputs: 2 }])
    assert.deepEqual(await found("0011"), [0, { by: "exhaustion" }])
    assert.deepEqual(await found("00010111"), [4, { by: "solver", refuted: 3, proof: "unchecked" }])
    const parity = Array.from({ length: 32 }, (_, at) => {
      const ones = at.toString(2).replaceAll("0", "").length
      return String(ones % 2)
    })
    assert.deepEqual(await found(parity.join("")), [4, { by: "inputs", inputs: 5 }])
  })
  it("example: too few gates, and too few conflicts", async () => {
    const majority = "00010111"
    assert.deepEqual(await Circuit.synthesis(majority, solver, { gates: 3 }), {
      status: "unknown",
      atLeast: 4
    })
    const { status } = await Circuit.synthesis("0000000100010110", solver, { conflicts: 1 })
    assert.equal(status, "unknown")
  })
})
