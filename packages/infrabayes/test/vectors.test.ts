import { Case } from "@headwater/infrabayes"
import { Result } from "effect"
import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"

const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../src/vectors/${name}.json`, import.meta.url), "utf8")
  ) as unknown

interface Vector {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly answer: unknown
  readonly note: string
}
const { vectors } = read("vectors") as { readonly vectors: ReadonlyArray<Vector> }

describe("vectors", () => {
  for (const { answer, id, input, kind, note } of vectors) {
    it(`example: ${id}${note === "" ? "" : `, ${note}`}`, () => {
      assert.deepEqual(Result.getOrThrow(Case.solve(kind, input)), answer)
    })
  }

  it("claim: there are four or more of every kind, all with names of their own", () => {
    for (const { id } of Case.kinds) {
      assert.isAtLeast(vectors.filter((it) => it.kind === id).length, 4)
    }
    assert.strictEqual(new Set(vectors.map(({ id }) => id)).size, vectors.length)
  })

  it("claim: the schema is that of the kinds", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(Case.schema())), read("schema"))
  })
})

describe("solveAll", () => {
  it("example: a file of cases, in its order", () => {
    const answers = Result.getOrThrow(Case.solveAll({ vectors: vectors.slice(0, 3) }))
    assert.deepEqual(
      answers,
      vectors.slice(0, 3).map(({ answer, id }) => ({ id, answer }))
    )
  })

  it("example: what is wrong is said with its place", () => {
    const said = (file: unknown) => Result.getOrThrow(Result.flip(Case.solveAll(file)))
    const one = (kind: string, input: unknown) => said({ vectors: [{ id: "a", kind, input }] })
    assert.strictEqual(said([]), "Expected object, not `[]`")
    assert.strictEqual(said({}), "vectors: Expected a value, not `nothing`")
    assert.match(one("nope", {}), /^a: kind: Expected one of natural-extension, .*, not `nope`$/)
    const update = { H: [{ m: ["1/2", "x"], b: "0" }], L: [0], g: ["0", "0"], f: ["0", "0"] }
    assert.strictEqual(
      one("update", update),
      'a: H[0].m[1]: Expected a rational such as "3/4", not `"x"`'
    )
    const fixed = { ...update, H: [{ m: ["1/2", "1/2"], b: "0" }] }
    assert.match(one("update", { ...fixed, L: [2] }), /^a: Expected a point below 2, not `2`$/)
    assert.match(one("update", { ...fixed, g: ["0"] }), /^a: Expected a utility of 2 points/)
    assert.match(one("update", { ...fixed, L: [0, 0] }), /^a: Expected a point once, not `0, 0`$/)
    const negative = { ...fixed, H: [{ m: ["-1/2", "1/2"], b: "0" }] }
    assert.match(one("update", negative), /masses and a constant from 0 in measure 0, not `-1\/2`$/)
    const all = Array.from({ length: 40 }, () => ["0"])
    const many = { gamma: 40, phi: 1, theta: [all], objectiveTable: [] }
    assert.match(one("bridge", many), /^a: Expected from 1 to 5 outcomes, not `40`$/)
    const below = { ...many, gamma: 1, theta: [[["-1"]]] }
    assert.match(one("bridge", below), /^a: Expected masses from 0, not `-1`$/)
    const long = { q: "1/2", weightPartial: "1/2", rounds: 1e9, silentBits: 2, round: 1, ones: 0 }
    assert.match(one("partial-hypothesis", long), /^a: Expected at most 2048 silent bits in all/)
    const zero = { ...fixed, H: [{ m: ["1/0", "1"], b: "0" }] }
    assert.match(one("update", zero), /rational such as/)
    const bent = {
      game: [
        ["0", "1"],
        ["1", "0"]
      ],
      human: ["1", "0"]
    }
    assert.match(one("plan-against", bent), /symmetric zero-sum game/)
    const twice = { points: 2, maxBits: 9, deadline: 1, target: [0, 0] }
    assert.match(one("turing-rl", twice), /permutation of 2 points/)
  })
})
