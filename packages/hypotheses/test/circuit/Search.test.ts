import { Circuit } from "@headwater/hypotheses"
import { circuits } from "@headwater/hypotheses/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const tables = (inputs: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** (2 ** inputs) }, (_, word) =>
    word.toString(2).padStart(2 ** inputs, "0")
  )

const agrees = (table: string | undefined, partial: string): boolean =>
  Array.from(partial).every((digit, at) => digit === "-" || digit === table?.[at])

const partials = (inputs: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom("0", "1", "-"),
    minLength: 2 ** inputs,
    maxLength: 2 ** inputs
  })

/** Every partial function of two inputs. */
const partialsOfTwo = Array.from({ length: 81 }, (_, word) =>
  Array.from(word.toString(3).padStart(4, "0"), (it) => "01-"[Number(it)]).join("")
)

/** ((x1 x2 + x3) or x4) + x5 */
const chain = Array.from({ length: 32 }, (_, at) => {
  const [a, b, c, d, e] = Array.from(at.toString(2).padStart(5, "0"), Number)
  return (((a! & b!) ^ c!) | d!) ^ e!
}).join("")

const leastDepth = (found: ReadonlyArray<Circuit.Circuit>): number =>
  Math.min(...found.map((it) => Circuit.depth(it)))

describe("all circuits of one function", () => {
  it("claim: for every function of up to 3 inputs the smallest have the size and depth of the table search", () => {
    const joint = new Map<string, number>()
    for (const inputs of [1, 2, 3]) {
      for (const table of tables(inputs)) {
        const found = Circuit.smallest(table, 4) ?? []
        const { size, depth, depthAtSize } = Circuit.optimum(table)
        assert.isTrue(found.every((it) => Circuit.tables(it)[0] === table))
        assert.isTrue(found.every((it) => Circuit.size(it) === size))
        assert.equal(leastDepth(found), depthAtSize)
        if (inputs === 3 && table.startsWith("0")) {
          const key = `${size},${depth}`
          joint.set(key, (joint.get(key) ?? 0) + 1)
        }
      }
    }
    assert.deepEqual(Object.fromEntries(joint), {
      "0,0": 4,
      "1,1": 15,
      "2,2": 57,
      "3,2": 40,
      "4,3": 12
    })
  })
  it("claim: so do functions of 4 inputs and 4 gates, whose smallest may be too deep", () => {
    const small = tables(4).filter((table) => Circuit.optimum(table).size === 4)
    const deeper = small.filter((table) => {
      const { depth, depthAtSize } = Circuit.optimum(table)
      return depthAtSize > depth
    })
    assert.equal(deeper.length, 1152)
    const drawn = fc.oneof(fc.constantFrom(...small), fc.constantFrom(...deeper))
    fc.assert(
      fc.property(drawn, (table) => {
        const found = Circuit.smallest(table, 4) ?? []
        assert.isAbove(found.length, 0)
        assert.equal(leastDepth(found), Circuit.optimum(table).depthAtSize)
      }),
      { numRuns: 40 }
    )
  })
  it("claim: partial functions: as small as the smallest extension, and every one of these is found", () => {
    const check = (partial: string): void => {
      const found = Circuit.smallest(partial, 4) ?? []
      const computed = new Set(found.map((it) => Circuit.tables(it)[0]))
      assert.isTrue([...computed].every((table) => agrees(table, partial)))
      assert.sameMembers([...computed], [...Circuit.smallestExtensions(partial)])
    }
    partialsOfTwo.forEach(check)
    fc.assert(fc.property(partials(3), check), { numRuns: 40 })
  })
  it("example: a function of five inputs whose only smallest circuit is deeper than a larger one", () => {
    assert.isUndefined(Circuit.smallest(chain, 3))
    assert.deepEqual([...Circuit.programsByDepth(chain, 4)], [[4, 1]])
    let shallow: Circuit.Circuit | undefined
    const first = (it: Circuit.Circuit): boolean => {
      shallow = it
      return true
    }
    Circuit.eachCircuit(chain, 5, first, { depth: 3 })
    assert.isDefined(shallow)
    if (shallow === undefined) return
    assert.deepEqual(Circuit.tables(shallow), [chain])
    assert.deepEqual([Circuit.size(shallow), Circuit.depth(shallow)], [5, 3])
  })
})

describe("counting programs", () => {
  it("claim: by depth, they are those among all gate lists in normal form whose lines are all read", () => {
    const normal = [0b0001, 0b0010, 0b0100, 0b0111, 0b0110]
    const counts = new Map<string, number>()
    const extend = (gates: ReadonlyArray<Circuit.Gate>): void => {
      const line = 3 + gates.length
      if (gates.length === 3) {
        const circuit = { inputs: 3, gates, outputs: [5] }
        if (Circuit.cone(circuit).gates.length < 3) return
        const table = Circuit.tables(circuit)[0] ?? ""
        const key = `${table} ${Circuit.depth(circuit)}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
        return
      }
      for (let b = 1; b < line; b++) {
        for (let a = 0; a < b; a++) {
          for (const table of normal) extend([...gates, { table, a, b }])
        }
      }
    }
    extend([])
    for (const table of tables(3).filter((it) => Circuit.support(it).length === 3)) {
      const other = Array.from(table, (digit) => (digit === "0" ? "1" : "0")).join("")
      const wanted = table.startsWith("0") ? table : other
      for (const depth of [2, 3]) {
        assert.equal(
          Circuit.programsByDepth(table, 3).get(depth) ?? 0,
          counts.get(`${wanted} ${depth}`) ?? 0
        )
      }
    }
  })
})

describe("the deletion lemma", () => {
  it("claim: no fault hides in a smallest circuit of a function of up to 3 inputs", () => {
    for (const inputs of [1, 2, 3]) {
      for (const table of tables(inputs)) {
        for (const circuit of Circuit.smallest(table, 4) ?? []) {
          assert.deepEqual(Circuit.hiddenFaults(circuit), [])
        }
      }
    }
  })
  it("claim: nor in a circuit that is smallest for declared inputs, on these inputs", () => {
    const check = (partial: string): void => {
      for (const circuit of Circuit.smallest(partial, 4) ?? []) {
        assert.deepEqual(Circuit.hiddenFaults(circuit, partial), [])
      }
    }
    partialsOfTwo.forEach(check)
    fc.assert(fc.property(partials(3), check), { numRuns: 40 })
  })
  it("counterexample: a circuit that is not smallest hides no fault", () => {
    const found = fc.check(
      fc.property(circuits.circuit({ outputs: 1 }), (circuit) => {
        return Circuit.hiddenFaults(Circuit.cone(circuit)).length === 0
      })
    )
    assert.isTrue(found.failed)
  })
  it("counterexample: circuits that are smallest for declared inputs agree off them", () => {
    const found = fc.check(
      fc.property(partials(2), (partial) => Circuit.smallestExtensions(partial).length === 1)
    )
    assert.isTrue(found.failed)
  })
})
