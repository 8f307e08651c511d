import { LinearProgram, Rational } from "@headwater/exact"
import { arbitraries, linearPrograms } from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { createRequire } from "node:module"
import { assert, describe, it } from "vitest"

// Its types are those of its CommonJS build.
const highs = createRequire(import.meta.url)("highs") as typeof import("highs")

type Program = LinearProgram.LinearProgram

const exactly = (program: Program) => LinearProgram.solve(program, { guess: false })

Law.check(it, linearPrograms({ name: "guessed", solve: LinearProgram.solve }))
Law.check(it, linearPrograms({ name: "in integers", solve: exactly }))

const rational = (x: LinearProgram.Coefficient): Rational =>
  typeof x === "object" ? Rational.from(x) : Rational.of(x)

/** The one solution of as many equations as unknowns, by Cramer's rule; undefined where it is not one. */
const cramer = (
  rows: ReadonlyArray<ReadonlyArray<Rational>>,
  right: ReadonlyArray<Rational>
): ReadonlyArray<Rational> | undefined => {
  const determinant = (m: ReadonlyArray<ReadonlyArray<Rational>>): Rational =>
    m.length === 0
      ? Rational.one
      : Rational.sum(
          m[0]!.map((c, j) =>
            c
              .times(determinant(m.slice(1).map((row) => row.filter((_, k) => k !== j))))
              .times(Rational.of(j % 2 === 0 ? 1 : -1))
          )
        )
  const below = determinant(rows)
  if (below.sign === 0) return undefined
  return rows.map((_, j) =>
    determinant(rows.map((row, i) => row.with(j, right[i]!))).dividedBy(below)
  )
}

const subsets = function* (n: number, k: number, from = 0): Generator<ReadonlyArray<number>> {
  if (k === 0) yield []
  for (let i = k === 0 ? n : from; i < n; i++) {
    for (const rest of subsets(n, k - 1, i + 1)) yield [i, ...rest]
  }
}

/** The greatest value at the vertices of a region, all of which lie where unknowns are not negative. */
const byVertices = ({ maximise, subject }: Program): Rational | undefined => {
  const unit = maximise.map((_, j) => ({
    row: maximise.map((_, k) => Rational.of(j === k ? 1 : 0)),
    bound: Rational.zero
  }))
  const all = [
    ...subject.map((it) => ({ row: it.coefficients.map(rational), bound: rational(it.bound) })),
    ...unit
  ]
  const at = (row: ReadonlyArray<LinearProgram.Coefficient>, x: ReadonlyArray<Rational>) =>
    Rational.sum(row.map((c, j) => rational(c).times(x[j]!)))
  let best: Rational | undefined
  for (const chosen of subsets(all.length, maximise.length)) {
    const x = cramer(
      chosen.map((i) => all[i]!.row),
      chosen.map((i) => all[i]!.bound)
    )
    if (x === undefined || x.some((it) => it.sign < 0)) continue
    const inside = subject.every(({ bound, coefficients, relation }) => {
      const order = at(coefficients, x).compare(rational(bound))
      return relation === "<=" ? order <= 0 : relation === ">=" ? order >= 0 : order === 0
    })
    const value = at(maximise, x)
    if (inside && (best === undefined || value.compare(best) > 0)) best = value
  }
  return best
}

/** A program in the words of another solver. */
const written = ({ free = [], maximise, subject }: Program): string => {
  const sum = (row: ReadonlyArray<LinearProgram.Coefficient>) =>
    row
      .map(
        (c, j) =>
          `${rational(c).toNumber() < 0 ? "-" : "+"} ${Math.abs(rational(c).toNumber())} x${j}`
      )
      .join(" ")
  return [
    "Maximize",
    ` obj: ${sum(maximise)}`,
    "Subject To",
    ...subject.map(
      (it, i) => ` c${i}: ${sum(it.coefficients)} ${it.relation} ${rational(it.bound).toNumber()}`
    ),
    "Bounds",
    ...free.map((j) => ` x${j} free`),
    "End"
  ].join("\n")
}

describe("solve", () => {
  it("claim: the value is the greatest at a vertex of the region", () => {
    const boxed = arbitraries.linearProgram({ unknowns: 3, constraints: 4 }).map((program) => ({
      maximise: program.maximise,
      subject: [
        ...program.subject,
        { coefficients: program.maximise.map(() => 1), relation: "<=" as const, bound: 7 }
      ]
    }))
    fc.assert(
      fc.property(boxed, (program) => {
        const answer = LinearProgram.solve(program)
        const value = answer._tag === "optimal" ? answer.value.toString() : undefined
        assert.strictEqual(value, byVertices(program)?.toString())
      })
    )
  })

  it("claim: HiGHS has the same answers, up to its rounding", async () => {
    const solver = await highs.default()
    const programs = fc.sample(arbitraries.linearProgram({ unknowns: 8, constraints: 8 }), {
      numRuns: 200,
      seed: 7
    })
    const met = new Set<string>()
    for (const program of programs) {
      if (program.maximise.every((c) => rational(c).sign === 0)) continue
      if (program.subject.length === 0) continue
      const theirs = solver.solve(written(program))
      const ours = LinearProgram.solve(program)
      met.add(ours._tag)
      if (ours._tag === "optimal") {
        assert.strictEqual(theirs.Status, "Optimal")
        assert.closeTo(theirs.ObjectiveValue, ours.value.toNumber(), 1e-6)
      } else assert.notStrictEqual(theirs.Status, "Optimal")
    }
    assert.strictEqual(met.size, 3)
  })

  it("example: the programs on which the largest reduced cost cycles end", () => {
    const beale: Program = {
      maximise: [Rational.of(3, 4), -20, Rational.of(1, 2), -6],
      subject: [
        { coefficients: [Rational.of(1, 4), -8, -1, 9], relation: "<=", bound: 0 },
        { coefficients: [Rational.of(1, 2), -12, Rational.of(-1, 2), 3], relation: "<=", bound: 0 },
        { coefficients: [0, 0, 1, 0], relation: "<=", bound: 1 }
      ]
    }
    for (const answer of [LinearProgram.solve(beale), exactly(beale)]) {
      assert.strictEqual(answer._tag === "optimal" && answer.value.toString(), "5/4")
    }
  })

  it("example: numbers beyond doubles", () => {
    const long = 10n ** 400n
    const program: Program = {
      maximise: [long, 1],
      subject: [
        { coefficients: [3, 1], relation: "<=", bound: Rational.of(1n, long) },
        { coefficients: [1, -1], relation: "<=", bound: 0 }
      ]
    }
    const answer = LinearProgram.solve(program)
    assert.strictEqual(
      answer._tag === "optimal" && answer.value.toString(),
      Rational.of(long + 1n, 4n * long).toString()
    )
  })

  it("example: no constraint, no unknown, and the same equation twice", () => {
    assert.strictEqual(LinearProgram.solve({ maximise: [1], subject: [] })._tag, "unbounded")
    assert.strictEqual(LinearProgram.maximum({ maximise: [], subject: [] })?.toString(), "0")
    const twice = { coefficients: [1, 1], relation: "=" as const, bound: 1 }
    const program: Program = { maximise: [1, 2], subject: [twice, twice] }
    assert.strictEqual(LinearProgram.maximum(program)?.toString(), "2")
    assert.strictEqual(exactly(program)._tag, "optimal")
    const impossible: Program = {
      maximise: [],
      subject: [{ coefficients: [], relation: ">=", bound: 1 }]
    }
    assert.strictEqual(LinearProgram.solve(impossible)._tag, "infeasible")
  })

  it("example: bad input", () => {
    const short: Program = {
      maximise: [1, 1],
      subject: [{ coefficients: [1], relation: "<=", bound: 1 }]
    }
    assert.throws(
      () => LinearProgram.solve(short),
      RangeError,
      "Expected a row of 2 coefficients, not `1`"
    )
    assert.throws(
      () => LinearProgram.solve({ maximise: [1], subject: [], free: [1] }),
      RangeError,
      "unknown below 1"
    )
    assert.throws(
      () => LinearProgram.maximum({ maximise: [1], subject: [] }),
      RangeError,
      "bounded"
    )
  })
})

describe("certifies", () => {
  it("counterexample: an answer that is changed in one place proves nothing", () => {
    const mutants = fc.tuple(arbitraries.linearProgram(), fc.nat(), fc.constantFrom(-1, 1))
    let tried = 0
    fc.assert(
      fc.property(mutants, ([program, place, by]) => {
        const answer = LinearProgram.solve(program)
        const changed = (all: ReadonlyArray<Rational>) =>
          all.map((x, i) => (i === place % all.length ? x.plus(Rational.of(by)) : x))
        if (answer._tag !== "optimal") return
        tried++
        const value = answer.value.plus(Rational.of(by))
        assert.isFalse(LinearProgram.certifies(program, { ...answer, value }))
        // Another point or dual may be as good; it must then have the same value.
        for (const mutant of [
          { ...answer, point: changed(answer.point) },
          { ...answer, dual: changed(answer.dual) }
        ]) {
          if (!LinearProgram.certifies(program, mutant)) continue
          assert.isTrue(mutant.value.equals(answer.value))
        }
        assert.isFalse(LinearProgram.certifies(program, { ...answer, point: [] }))
        assert.isFalse(
          LinearProgram.certifies(program, { _tag: "infeasible", farkas: answer.dual })
        )
      }),
      { numRuns: 300 }
    )
    assert.isAbove(tried, 30)
  })
})
