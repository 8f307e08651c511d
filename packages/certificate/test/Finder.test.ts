import { Finder, Kernel, Sequent } from "@headwater/certificate"
import { LinearProgram } from "@headwater/exact"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { type Row, solve } from "#internal/linear"

const row = (coefficients: ReadonlyArray<number>, right: number): Row => ({
  coefficients: new Map(coefficients.flatMap((c, j) => (c === 0 ? [] : [[j, BigInt(c)] as const]))),
  right: BigInt(right)
})

describe("Finder", () => {
  it("claim: there is a solution exactly where the linear programs of exact have one", () => {
    const small = fc.integer({ min: -3, max: 3 })
    const system = fc.record({
      matrix: fc.array(fc.array(small, { minLength: 5, maxLength: 5 }), {
        minLength: 3,
        maxLength: 3
      }),
      right: fc.array(small, { minLength: 3, maxLength: 3 }),
      free: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 })
    })
    const met = { some: 0, none: 0 }
    fc.assert(
      fc.property(system, ({ matrix, right, free }) => {
        const own = solve(
          matrix.map((a, i) => row(a, right[i]!)),
          free
        )
        const subject = matrix.map((coefficients, i) => ({
          coefficients,
          relation: "=" as const,
          bound: right[i]!
        }))
        const found = LinearProgram.feasible(5, subject, free)
        met[own === undefined ? "none" : "some"]++
        assert.strictEqual(own === undefined, found === undefined)
      }),
      { numRuns: 500 }
    )
    assert.isAbove(Math.min(met.some, met.none), 50)
  })

  it("claim: a solution of linear equations satisfies them, and one is found where one was planted", () => {
    const small = fc.integer({ min: -3, max: 3 })
    const system = fc.record({
      matrix: fc.array(fc.array(small, { minLength: 5, maxLength: 5 }), {
        minLength: 1,
        maxLength: 4
      }),
      planted: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
      free: fc.subarray([0, 1, 2, 3, 4])
    })
    fc.assert(
      fc.property(system, ({ matrix, planted, free }) => {
        const x = planted.map((n, j) => (free.includes(j) && n === 3 ? -2 : n))
        const right = matrix.map((a) => a.reduce((sum, c, j) => sum + c * x[j]!, 0))
        const solution = solve(
          matrix.map((a, i) => row(a, right[i]!)),
          free
        )
        assert.isDefined(solution)
        for (const [i, a] of matrix.entries()) {
          let [top, bottom] = [0n, 1n]
          for (const [j, c] of a.entries()) {
            const v = solution.get(j)
            if (v !== undefined)
              [top, bottom] = [top * v.bottom + BigInt(c) * v.top * bottom, bottom * v.bottom]
          }
          assert.strictEqual(top, BigInt(right[i]!) * bottom)
        }
        for (const [j, { top, bottom }] of solution) {
          assert.isTrue(bottom > 0n && (free.includes(j) || top >= 0n))
        }
      }),
      { numRuns: 500 }
    )
  })

  it("example: equations without a solution have none", () => {
    assert.isUndefined(solve([row([1, 1], -1)], []))
    assert.isUndefined(solve([row([], 1)], []))
    assert.isUndefined(solve([row([1, -1], 0), row([1, 1], 2), row([1, 0], 3)], []))
    assert.isDefined(solve([row([1, 1], -1)], [1]))
  })

  it("example: inequalities that it proves, and some that are false", () => {
    const proves = (
      given: ReadonlyArray<string>,
      goal: string,
      naturals: ReadonlyArray<string> = []
    ) => {
      const sequent = Sequent.make({ naturals, given, goal })
      const proof = Finder.find(sequent)
      return proof !== undefined && Kernel.check(sequent, proof).ok
    }
    assert.isTrue(proves(["a >= 0", "b >= a", "c >= b"], "b*c >= a*a"))
    assert.isTrue(proves(["x + y = 2", "x >= 0", "y >= 0"], "x*y <= 2"))
    assert.isTrue(proves(["x >= 1", "x <= -1"], "0 >= 1"))
    assert.isTrue(proves(["3*q + m >= 1"], "2*q + m >= 1", ["q", "m"]))
    assert.isTrue(proves([], "n + m >= 0", ["n", "m"]))
    assert.isFalse(proves(["x >= 1"], "x >= 2"))
    assert.isFalse(proves([], "n >= 1", ["n"]))
    assert.isFalse(proves([], "x >= 0"))
  })

  it("example: hints are followed, and wrong ones find nothing false", () => {
    const square = Sequent.make({ goal: "a^2 + b^2 >= 2*a*b" })
    assert.isUndefined(Finder.find(square))
    assert.isDefined(Finder.find(square, { squares: ["a - b"] }))
    const root = Sequent.make({
      given: ["x^2 >= y", "y = s^2", "s >= 0", "x >= 1"],
      goal: "x >= s"
    })
    const by = {
      positive: "1",
      plus: [
        ["1", ["x - 1"]],
        ["1", ["s"]]
      ] as const
    }
    assert.isDefined(Finder.find(root, { products: [["x^2 - y"]], multiplier: by }))
    assert.isUndefined(Finder.find(root, { products: [["x^2 - y"]] }))
    const steps = Sequent.make({ given: ["x >= 2"], goal: "x^4 >= 16" })
    assert.isUndefined(Finder.find(steps, { degree: 1 }))
    assert.isDefined(Finder.find(steps, { steps: [["x^2 >= 4"]], use: ["x^2 - 4"] }))
    assert.isUndefined(Finder.find(steps, { steps: [["x^2 >= 5"]] }))
    assert.isUndefined(Finder.find(steps, { use: [] }))
    // what is no premise is passed over
    assert.isUndefined(Finder.find(steps, { use: ["x - 3"] }))
    assert.isDefined(Finder.find(steps, { steps: [["x^2 >= 4"]], use: ["x - 3", "x^2 - 4"] }))
    assert.isUndefined(Finder.find(root, { products: [["x^2 - y", "x - 3"]] }))
  })

  it("counterexample: strict relations between reals are refused, and so is what is no relation", () => {
    assert.throws(() => Sequent.make({ given: ["x > 0"], goal: "x >= 0" }), RangeError)
    assert.throws(
      () => Sequent.make({ naturals: ["x"], given: ["1/2*x > 0"], goal: "x >= 0" }),
      RangeError
    )
    for (const text of ["x", "x >= 0 >= 1", "x == 0", "", ">=", "x => 1"]) {
      assert.throws(() => Sequent.facts([text]), RangeError, undefined, text)
    }
    assert.throws(() => Sequent.make({ goal: "x = 0" }), RangeError)
    assert.strictEqual(
      Sequent.toString(
        Sequent.make({ naturals: ["n"], given: ["n = 2", "x <= 1"], goal: "n > 1" })
      ),
      "naturals n; -x + 1 >= 0, -n + 2 = 0 |- n - 2 >= 0"
    )
  })
})
