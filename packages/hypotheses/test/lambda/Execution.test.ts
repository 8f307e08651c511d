import { Budget, Lambda } from "@headwater/hypotheses"
import { lambda } from "@headwater/hypotheses/laws"
import { Equal } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { normalOrder } from "./normalOrder.ts"

const { normalForm, term } = Lambda
const plenty = Budget.of("beta", { steps: 5000, width: 5000, space: 50_000 })

/** The normal form that a text has. */
const normal = (text: string, input: Lambda.Input = {}): Lambda.Term => {
  const run = normalForm(term(text), input, Budget.of("beta"))
  if (run.status === "halted") return run.output
  throw new Error(`${text} is exhausted by ${run.resource}`)
}
const number = (text: string): bigint | undefined => Lambda.natural(normal(text))

describe("Evaluation", () => {
  it("claim: normal forms are those of the textbook, in no more beta steps", () => {
    const agrees = (program: Lambda.Term): boolean => {
      const slow = normalOrder(program, { steps: 300, bits: 3000 })
      if (slow === undefined) return true
      const fast = normalForm(program, {}, plenty)
      return (
        fast.status === "halted" &&
        Equal.equals(fast.output, slow.term) &&
        fast.steps <= BigInt(slow.steps) &&
        fast.width === Lambda.size(slow.term)
      )
    }
    for (const { program } of Lambda.programs({ bits: 20 })) {
      assert.isTrue(agrees(program), Lambda.print(program))
    }
    fc.assert(fc.property(lambda.term({ choices: 40 }), agrees))
  })
  it("claim: compiled and interpreted runs are the same to the last figure", () => {
    const bounds = fc.record({ steps: fc.nat({ max: 400 }), space: fc.nat({ max: 300 }) })
    const meter = fc.constantFrom<Lambda.Meter>("beta", "graph")
    const terms = lambda.term({ choices: 40 })
    fc.assert(
      fc.property(terms, lambda.input(), meter, bounds, (program, input, meter, bounds) => {
        for (const budget of [Budget.of(meter, bounds), Budget.of(meter, { steps: 20_000 })]) {
          assert.deepEqual(
            normalForm(program, input, budget),
            Lambda.interpreted(program, input, budget)
          )
        }
      })
    )
    for (const text of ["pow 2 9", "sub 60 50", "length (take 300 (fix (cons true)))"]) {
      const budget = Budget.of("graph")
      const run = normalForm(term(text), {}, budget)
      assert.strictEqual(run.status, "halted")
      assert.deepEqual(run, Lambda.interpreted(term(text), {}, budget))
    }
  })
  it("counterexample: the textbook's order takes no more beta steps than call by need", () => {
    const once = term("(\\n. mul n n) (pow 2 3)")
    const slow = normalOrder(once, { steps: 1000, bits: 10_000 })
    const fast = normalForm(once, {}, plenty)
    assert.isTrue(slow !== undefined && fast.status === "halted" && fast.steps < slow.steps)
  })
  it("claim: a run that is collected again and again has the figures of its steps alone", () => {
    const program = term("length (take 200 (let rec o b = b : o (not b) in o bit1))")
    const run = (space: bigint) => normalForm(program, {}, Budget.of("graph", { space }))
    const wide = run(1_000_000n)
    assert.isTrue(wide.status === "halted" && Lambda.natural(wide.output) === 200n)
    if (wide.status === "halted") assert.deepEqual(run(wide.space), wide)
  })
  it("example: Church arithmetic", () => {
    assert.strictEqual(number("add (mul 6 7) (pow 2 5)"), 74n)
    assert.strictEqual(number("sub 9 (pred 5)"), 5n)
    assert.strictEqual(number("pow 2 (pow 2 3)"), 256n)
    for (let m = 0; m < 5; m++) {
      for (let n = 0; n < 5; n++) {
        assert.strictEqual(Lambda.truth(normal(`leq ${m} ${n}`)), m <= n)
        assert.strictEqual(Lambda.truth(normal(`lt ${m} ${n}`)), m < n)
        assert.strictEqual(Lambda.truth(normal(`eq ${m} ${n}`)), m === n)
        assert.strictEqual(number(`sub ${m} ${n}`), BigInt(Math.max(0, m - n)))
      }
    }
  })
  it("example: lists", () => {
    const bits = (text: string, input: string) => Lambda.bits(normal(text, { bits: input }))
    assert.strictEqual(bits("reverse", "00110101"), "10101100")
    assert.strictEqual(bits("map not", "0010"), "1101")
    assert.strictEqual(bits('append "11"', "00"), "1100")
    assert.strictEqual(bits("filter not", "010110"), "111")
    assert.strictEqual(bits("take 3", "010110"), "010")
    assert.strictEqual(bits("drop 3", "010110"), "110")
    assert.strictEqual(Lambda.natural(normal("length", { bits: "010110" })), 6n)
    assert.strictEqual(Lambda.truth(normal("null nil")), true)
    assert.strictEqual(number("head (tail [3, 4, 5])"), 4n)
  })
  it("example: data in and out", () => {
    assert.deepEqual(
      [0, 1, 5].map((n) => Lambda.natural(Lambda.numeral(n))),
      [0n, 1n, 5n]
    )
    assert.strictEqual(Lambda.bits(Lambda.bitList("")), "")
    assert.strictEqual(Lambda.bits(term("\\x. x")), undefined)
    assert.strictEqual(Lambda.natural(term("true")), undefined)
    assert.isTrue(Equal.equals(Lambda.list([Lambda.yes, Lambda.no]), Lambda.bitList("01")))
    const args = [Lambda.numeral(3), Lambda.numeral(4)]
    const run = normalForm(term("mul"), { args }, plenty)
    assert.strictEqual(run.status === "halted" ? Lambda.natural(run.output) : undefined, 12n)
  })
})

describe("Streams", () => {
  it("claim: the answer is the list that the normal form is", () => {
    fc.assert(
      fc.property(lambda.term({ choices: 40 }), lambda.input(), (program, input) => {
        const whole = normalForm(program, input, plenty)
        const bits = whole.status === "halted" ? Lambda.bits(whole.output) : undefined
        if (bits === undefined) return
        const answer = Lambda.answer(program, input, Budget.of("beta"))
        assert.isTrue(answer.status === "halted" && answer.output === bits)
      })
    )
  })
  it("example: bits come one at a time, and forever", () => {
    const bits = Lambda.stream(term("let rec o b = b : o (not b) in o bit1"), {}, Budget.of("beta"))
    assert.deepEqual(
      Array.from({ length: 9 }, () => bits.next()),
      ["1", "0", "1", "0", "1", "0", "1", "0", "1"]
    )
    assert.strictEqual(bits.used().width, 9)
  })
  it("example: an end, something else, and a bound are told apart and told again", () => {
    const first = (text: string, bounds: Budget.Bounds = {}) => {
      const bits = Lambda.stream(term(text), {}, Budget.of("graph", bounds))
      return [bits.next(), bits.next(), bits.next()]
    }
    assert.deepEqual(first('"0"'), ["0", "end", "end"])
    assert.deepEqual(first("true : 5"), ["0", "other", "other"])
    assert.deepEqual(first("\\x. x x"), ["other", "other", "other"])
    const limit = { status: "exhausted", resource: "width", limit: 1n } as const
    assert.deepEqual(first('"000"', { width: 1 }), ["0", limit, limit])
    const steps = { status: "exhausted", resource: "steps", limit: 50n } as const
    assert.deepEqual(first("(\\x. x x) (\\x. x x)", { steps: 50 }), [steps, steps, steps])
  })
})

describe("Terms that explode", () => {
  const exploding: ReadonlyArray<readonly [text: string, Budget.Bounds, string]> = [
    ["(\\x. x x) (\\x. x x)", {}, "steps"],
    // 26 bits whose stack grows with every step
    ["(\\x. x x x) (\\x. x x x)", { steps: 10n ** 12n }, "space"],
    // 21 bits whose normal form has no end
    ["(\\x. x x) (\\x y. x x)", { steps: 10n ** 12n }, "width"],
    // the numeral 2^2^2^2^2, whose normal form has some 10^19729 bits
    ["pow 2 (pow 2 (pow 2 (pow 2 2)))", { steps: 10n ** 12n }, "width"],
    ["let rec f x = f (x : x) in f nil", { steps: 10n ** 12n }, "space"]
  ]
  for (const [text, bounds, resource] of exploding) {
    it(`example: ${text} is exhausted by ${resource}`, () => {
      const run = normalForm(term(text), {}, Budget.of("beta", bounds))
      assert.strictEqual(run.status === "exhausted" ? run.resource : "none", resource)
    })
  }
  it("example: a loop that lasts keeps a small footprint", () => {
    const loop = term("let rec f b = if b then f false else f true in f true")
    const run = normalForm(loop, {}, Budget.of("beta", { steps: 3_000_000n, space: 200n }))
    assert.deepEqual(run, { status: "exhausted", resource: "steps", limit: 3_000_000n })
  })
})
