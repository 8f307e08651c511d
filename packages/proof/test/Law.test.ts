import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"

const pairs = Domain.sampled(fc.tuple(fc.nat(), fc.nat()))
const commutative = (name: string, f: (a: number, b: number) => number) =>
  Law.set(`commutative(${name})`, [
    Law.law({
      name: "commutes",
      statement: "f(a, b) = f(b, a)",
      over: pairs,
      holds: ([a, b]) => f(a, b) === f(b, a)
    })
  ])
const group = (name: string, f: (a: number, b: number) => number) =>
  Law.set(
    `monoid(${name})`,
    [
      Law.law({
        name: "unit",
        statement: "f(a, 0) = a",
        over: Domain.exhaustive(() => [0, 1, 2]),
        holds: (a) => f(a, 0) === a
      })
    ],
    [commutative(name, f)]
  )

const plus = group("plus", (a, b) => a + b)
const minus = group("minus", (a, b) => a - b)

Law.check(it, plus)

describe("Law", () => {
  it("example: parents come first, each set once", () => {
    const both = Law.set("both", [], [plus, commutative("plus", (a, b) => a + b), plus])
    assert.deepEqual(
      Law.flatten(both).map((set) => set.name),
      ["commutative(plus)", "monoid(plus)", "both"]
    )
  })
  it("counterexample: a broken law is named, with its shrunk case and a way back to it", () => {
    const broken = Law.verdicts(minus).filter((verdict) => !verdict.holds)
    assert.deepEqual(
      broken.map((verdict) => verdict.law),
      ["commutes"]
    )
    const [found] = broken
    assert.include(["[0,1]", "[1,0]"], found?.counterexample)
    assert.match(Law.message(found!), /commutative\(minus\) › commutes is broken.*seed: \d+/)
  })
  it("example: a kept failure runs before the random cases", () => {
    const [found] = Law.verdicts(minus, { seed: 5 }).filter((verdict) => !verdict.holds)
    const kept = {
      law: "commutative(minus) › commutes",
      seed: found!.seed,
      path: found!.path!,
      value: found!.counterexample!
    }
    const [again] = Law.verdicts(minus, { seed: 6, replays: [kept] })
    assert.equal(again?.seed, 5)
    assert.equal(again?.counterexample, found?.counterexample)
    assert.isBelow(again!.cases, 5)
  })
  it("example: failures that a set-up file keeps run first as well", () => {
    const value = "[0,1]"
    const [found] = Law.verdicts(minus, { seed: 5 }).filter((verdict) => !verdict.holds)
    Law.keep([{ law: "commutative(minus) › commutes", seed: 5, path: found!.path!, value }])
    try {
      assert.equal(Law.verdicts(minus, { seed: 6 })[0]?.seed, 5)
      assert.equal(Law.verdicts(minus, { seed: 6, replays: [] })[0]?.seed, 6)
    } finally {
      Law.keep([])
    }
  })
  it("example: a law that throws is broken, and says why", () => {
    const thrower = Law.law({
      name: "thrower",
      statement: "never throws",
      over: Domain.exhaustive(() => [1n]),
      holds: () => {
        throw new RangeError("no")
      }
    })
    const outcome = thrower.verdict({ seed: 1, runs: 1 })
    assert.equal(outcome.error, "no")
    assert.equal(outcome.counterexample, `"1"`)
  })
  it("example: any runner registers the laws", () => {
    const names: Array<string> = []
    Law.check((name) => names.push(name), plus)
    assert.deepEqual(names, ["law: commutative(plus) › commutes", "law: monoid(plus) › unit"])
  })
  it("example: node:test runs the laws and says which one is broken", () => {
    const file = fileURLToPath(new URL("node/laws.ts", import.meta.url))
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const run = spawnSync(
      process.execPath,
      ["--conditions=@headwater/source", "--test", "--test-reporter=tap", file],
      { encoding: "utf8", env }
    )
    assert.equal(run.status, 1)
    assert.match(run.stdout, /^\s*ok \d+ - law: plus › commutes$/m)
    assert.match(run.stdout, /^\s*not ok \d+ - law: minus › commutes$/m)
    assert.match(
      run.stdout,
      /minus › commutes is broken: f\(a, b\) = f\(b, a\); at \{"a":0,"b":1\}/
    )
  })
  it("counterexample: two laws of one name are refused", () => {
    const [law] = plus.laws
    assert.throws(() => Law.set("twice", [law!, law!]), /distinct law names/)
  })
})
