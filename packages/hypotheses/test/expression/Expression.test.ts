import { generator } from "@headwater/exact/laws"
import { Budget, Expression, type Run } from "@headwater/hypotheses"
import { expressions, language } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Program = Expression.Expression

const { natural } = expressions
const subject = (primitives: Expression.Primitives) => ({
  inputs: natural(),
  programs: expressions.expression(primitives),
  show: Expression.print
})

/** Three leaves, two operators: five words, of two and three bits. */
const uneven: Expression.Primitives = {
  leaves: ["z", "x", "1"],
  operators: ["-", "/"],
  binders: ["FIX"]
}

Law.check(
  it,
  language(Expression.language, { ...subject(Expression.standard), bits: 16, sharp: 14 })
)
Law.check(it, language(Expression.of(uneven), { ...subject(uneven), bits: 14 }))
Law.check(
  it,
  generator("expression", expressions.expression(), {
    valid: (it) => Equal.equals(Expression.parse(Expression.print(it)), Result.succeed(it)),
    equals: Equal.equals
  })
)
Law.check(
  it,
  generator("primitives", expressions.primitives(), {
    valid: (it) => Expression.of(it).meters.length === 1,
    equals: Equal.equals
  })
)

/** The answer by recursion over the tree, and how often the body was evaluated. */
const slowly = ({ binder, body }: Program, x: bigint): readonly [answer: bigint, times: bigint] => {
  let times = 0n
  const value = (z: bigint): bigint => {
    let place = 0
    const next = (): bigint => {
      const it = body[place++]!
      if (it === "x") return x
      if (it === "z") return z
      if (!Expression.isOperator(it)) return BigInt(it)
      const [a, b] = [next(), next()]
      if (it === "+") return a + b
      if (it === "*") return a * b
      if (it === "-") return a < b ? 0n : a - b
      return b === 0n ? 0n : a / b
    }
    times++
    return next()
  }
  if (binder === "MU") {
    for (let z = 0n; z <= x; z++) if (value(z) !== 0n) return [z, times]
    return [x + 1n, times]
  }
  let z = x + 1n
  for (let round = 0; round < 400; round++) {
    const next = value(z)
    if (next >= z) break
    z = next
  }
  return [z, times]
}

const summary = (run: Run.Run<bigint>) =>
  run.status === "halted" ? [run.output, run.steps] : [run.resource, run.limit]

const inputs = Array.from({ length: 50 }, (_, x) => x)
const root = inputs.map((x) => Math.floor(Math.sqrt(x)))
const half = inputs.map((x) => Math.ceil(x / 2))
const triangular = inputs.map((x) => Math.floor((Math.sqrt(8 * x + 1) - 1) / 2))

describe("run", () => {
  it("claim: answers and times are those of a recursion over the tree", () => {
    fc.assert(
      fc.property(expressions.expression(), fc.bigInt({ min: 0n, max: 500n }), (program, x) => {
        const run = Expression.run(program, x, Budget.of("iterations"))
        assert.deepEqual(summary(run), [...slowly(program, x)])
      }),
      { numRuns: 500 }
    )
  })

  it("claim: the run in safe integers is the run in unbounded ones, whatever the budget", () => {
    const budgets = fc.record({
      meter: fc.constant("iterations" as const),
      steps: fc.bigInt({ min: 0n, max: 500n }),
      space: fc.bigInt({ min: 0n, max: 12n }),
      width: fc.oneof(fc.nat({ max: 12 }), fc.integer({ min: 50, max: 80 }), fc.constant(300))
    })
    fc.assert(
      fc.property(expressions.expression(), natural(), budgets, (program, x, budget) => {
        const run = Expression.run(program, x, budget)
        assert.deepEqual(run, Expression.reference(program, x, budget))
      }),
      { numRuns: 1000 }
    )
  })

  it("example: Newton's iteration and two searches", () => {
    const on = (text: string, x: bigint) =>
      summary(Expression.run(Expression.expression(text), x, Budget.of("iterations")))
    assert.deepEqual(on("FIX((z + x / z) / 2)", 49n), [7n, 5n])
    assert.deepEqual(on("FIX(x - (z - 1) / 2)", 49n), [25n, 2n])
    assert.deepEqual(on("MU(1 - (x - (z + z)))", 49n), [25n, 26n])
    assert.deepEqual(on("MU(1 - (x - z * (z + 2)))", 48n), [6n, 7n])
    assert.deepEqual(on("MU(z - z)", 3n), [4n, 4n])
    assert.deepEqual(on("FIX(z - 1)", 1000n), [601n, 400n])
    assert.deepEqual(on("FIX(z / (x - x))", 5n), [0n, 2n])
  })

  it("example: what explodes is stopped", () => {
    const powers = {
      binder: "FIX",
      body: [...Array(40).fill("*"), ...Array(41).fill("z")]
    } as const
    const run = Expression.run(powers, 1n << 60_000n, Budget.of("iterations"))
    assert.deepEqual(summary(run), ["width", 65_536n])
    const patient = Expression.run(
      Expression.expression("MU(z - x)"),
      1n << 200n,
      Budget.of("iterations", { steps: 10_000 })
    )
    assert.deepEqual(summary(patient), ["steps", 10_000n])
    const deep = `MU(${"(".repeat(100_000)}z${" - 1)".repeat(100_000)})`
    const made = Expression.expression(deep)
    assert.strictEqual(Expression.size(made), 200_002)
    assert.deepEqual(summary(Expression.run(made, 2n, Budget.of("iterations"))), [3n, 3n])
    const right = {
      binder: "FIX",
      body: [...Array(100_000).fill("+"), ...Array(100_001).fill("z")]
    } as const
    assert.deepEqual(
      summary(Expression.run(right, 2n, Budget.of("iterations", { space: 1_000 }))),
      ["space", 1_000n]
    )
    assert.isTrue(Result.isSuccess(Expression.parse(Expression.print(right))))
  })

  it("example: no natural number, no expression", () => {
    const budget = Budget.of("iterations")
    const program = Expression.expression("MU(z)")
    assert.throws(() => Expression.run(program, -1n, budget), "Expected a natural number, not `-1`")
    assert.throws(() => Expression.run({ binder: "MU", body: ["+", "z"] }, 1n, budget), RangeError)
    assert.throws(() => Expression.run({ binder: "MU", body: ["z", "z"] }, 1n, budget), RangeError)
  })
})

describe("enumeration", () => {
  it("claim: every syntax tree with z is listed once", () => {
    const catalan = [1, 1, 2, 5]
    for (const [inner, shapes] of catalan.entries()) {
      const listed = [...Expression.ofSize(Expression.standard, 2 * inner + 2)]
      const trees = shapes * 4 ** inner * (4 ** (inner + 1) - 3 ** (inner + 1))
      assert.lengthOf(listed, 2 * trees)
      assert.strictEqual(new Set(listed.map(Expression.print)).size, listed.length)
    }
    assert.lengthOf([...Expression.ofSize(Expression.standard, 5)], 0)
  })

  it("claim: the classes hold every tree, and trees of one class agree", () => {
    fc.assert(
      fc.property(expressions.primitives(), (primitives) => {
        const few = [0, 1, 5]
        const { classes } = Expression.census(primitives, few)
        for (const nodes of [1, 3, 5]) {
          const trees = new Map<string, number>()
          for (const { binder, body } of Expression.ofSize(primitives, nodes + 1)) {
            if (binder !== primitives.binders[0]) continue
            // From the values at z = 0, ..., x + 1 alone, by searching for each of them.
            const values = few.flatMap((x) =>
              Array.from({ length: x + 2 }, (_, z) => valueAt(body, BigInt(x), BigInt(z)))
            )
            trees.set(values.join(" "), (trees.get(values.join(" ")) ?? 0) + 1)
          }
          const found = classes(nodes).filter((it) => it.mentionsZ)
          assert.deepEqual(new Map(found.map((it) => [it.values.join(" "), it.count])), trees)
          assert.strictEqual(
            classes(nodes).reduce((sum, it) => sum + it.count, 0),
            [1, 1, 2][(nodes - 1) / 2]! *
              primitives.leaves.length ** ((nodes + 1) / 2) *
              primitives.operators.length ** ((nodes - 1) / 2)
          )
        }
        assert.lengthOf(classes(4), 0)
      }),
      { numRuns: 10 }
    )
  })

  it("claim: solvers are the programs that answer rightly one by one, with their greatest time", () => {
    fc.assert(
      fc.property(
        expressions.primitives(),
        fc.constantFrom(
          root,
          half,
          triangular,
          inputs,
          inputs.map((x) => x + 1)
        ),
        (primitives, wanted) => {
          const census = Expression.census(primitives, inputs)
          for (const size of [2, 4, 6]) {
            assert.deepEqual(
              tallied(census.solvers(size, wanted)),
              counted(Expression.ofSize(primitives, size), wanted)
            )
          }
        }
      ),
      { numRuns: 20 }
    )
  })

  const { solvers } = Expression.census(Expression.standard, inputs)

  it("claim: solvers of size 8: 16 halve by search, 5 halve by iteration, 2 take roots by iteration", () => {
    const listed = [...Expression.ofSize(Expression.standard, 8)]
    const expected = [
      [half, { "MU 26": 16n, "FIX 2": 5n }],
      [root, { "FIX 6": 2n }],
      [triangular, {}]
    ] as const
    for (const [wanted, counts] of expected) {
      assert.deepEqual(tallied(solvers(8, wanted)), counts)
      assert.deepEqual(counted(listed, wanted), counts)
      for (const size of [2, 4, 6]) assert.deepEqual(solvers(size, wanted), [])
    }
  })

  it("claim: solvers of size 10: 22 take roots by search in 8, 80 by iteration in 6 to 44", () => {
    const found = solvers(10, root)
    const of = (binder: Expression.Binder) => found.filter((it) => it.binder === binder)
    const total = (binder: Expression.Binder) => of(binder).reduce((sum, it) => sum + it.count, 0n)
    assert.deepEqual([total("MU"), total("FIX")], [22n, 80n])
    assert.deepEqual(
      of("MU").map((it) => it.iterations),
      [8]
    )
    assert.deepEqual(
      of("FIX").map((it) => it.iterations),
      [6, 9, 44]
    )
    for (const { example, iterations } of found) {
      assert.deepEqual(
        inputs.map((x) => Number(slowly(example, BigInt(x))[0])),
        root
      )
      assert.strictEqual(
        Math.max(...inputs.map((x) => Number(slowly(example, BigInt(x))[1]))),
        iterations
      )
    }
  })

  it("example: what a census cannot be of", () => {
    const { standard, census } = Expression
    assert.throws(() => census(standard, []), "Expected at least one input, not `[]`")
    assert.throws(() => census(standard, [0.5]), "Expected a natural number, not `0.5`")
    assert.throws(() => solvers(8, [1]), "Expected 50 answers, not `1`")
    assert.throws(() => solvers(30, root), "Expected values and counts below 2^52")
  })
})

const valueAt = (body: ReadonlyArray<Expression.Symbol>, x: bigint, z: bigint): bigint => {
  const stack: Array<bigint> = []
  for (const it of body.toReversed()) {
    if (!Expression.isOperator(it)) stack.push(it === "x" ? x : it === "z" ? z : BigInt(it))
    else {
      const [a, b] = [stack.pop()!, stack.pop()!]
      const results = {
        "+": a + b,
        "*": a * b,
        "-": a < b ? 0n : a - b,
        "/": b === 0n ? 0n : a / (b || 1n)
      }
      stack.push(results[it])
    }
  }
  return stack[0]!
}

const tallied = (found: ReadonlyArray<Expression.Solvers>) =>
  Object.fromEntries(found.map((it) => [`${it.binder} ${it.iterations}`, it.count]))

/** Solvers by binder and greatest time, each program run by itself. */
const counted = (programs: Iterable<Program>, wanted: ReadonlyArray<number>) => {
  const counts: Record<string, bigint> = {}
  const budget = Budget.of("iterations")
  for (const program of programs) {
    let most = 0n
    const right = inputs.every((x) => {
      const run = Expression.run(program, BigInt(x), budget)
      if (run.status === "exhausted" || run.output !== BigInt(wanted[x]!)) return false
      most = run.steps > most ? run.steps : most
      return true
    })
    const key = `${program.binder} ${most}`
    if (right) counts[key] = (counts[key] ?? 0n) + 1n
  }
  return counts
}

describe("text and code", () => {
  it("claim: any text is a program or one line on why not", () => {
    const words = fc.array(fc.constantFrom("x", "z", "1", "2", "3", "+", "-", "*", "/", "(", ")"))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words.map((it) => `MU(${it.join(" ")})`)
        ),
        (text) => {
          const made = Expression.parse(text)
          assert.isTrue(Result.isSuccess(made) || /^line \d+: expected [^\n]*$/.test(made.failure))
        }
      )
    )
  })

  it("claim: a text is read with the precedence and association of the host", () => {
    fc.assert(
      fc.property(expressions.expression(), fc.nat({ max: 9 }), fc.nat({ max: 9 }), (it, x, z) => {
        // The host's arithmetic is another one, and agrees where nothing is negative or fractional.
        const { body } = it
        const plain = body.map((it) => (it === "-" ? "+" : it === "/" ? "*" : it))
        const text = Expression.print({ binder: "MU", body: plain }).slice(2)
        // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval
        const value: unknown = new Function("x", "z", `return ${text}`)(x, z)
        assert.strictEqual(value, Number(valueAt(plain, BigInt(x), BigInt(z))))
      })
    )
  })

  it("example: what is wrong with a text", () => {
    const wrong = {
      "": "line 1: expected MU or FIX, not the end",
      "NU(z)": "line 1: expected MU or FIX, not `NU`",
      "MU z": "line 1: expected a parenthesis, not `z`",
      "MU(z": "line 1: expected a closing parenthesis, not the end",
      "MU(\nz +": "line 2: expected an operand, not the end",
      "MU(z + 3)": "line 1: expected x, z, 1, 2 or a parenthesis, not `3`",
      "MU(z z)": "line 1: expected +, -, *, / or a parenthesis, not `z`",
      "MU(z) ; fine\nx": "line 2: expected nothing after the program, not `x`",
      "MU(x)": "line 1: expected z in the body, not none"
    }
    for (const [text, message] of Object.entries(wrong)) {
      assert.deepStrictEqual(Expression.parse(text), Result.fail(message))
    }
    assert.throws(() => Expression.expression("MU"), "Expected an expression, but line 1")
    assert.throws(() => Expression.print({ binder: "MU", body: ["+", "z"] }), "Polish notation")
  })

  it("example: what a code cannot be of", () => {
    const code = Expression.code(uneven)
    const fault = (body: ReadonlyArray<Expression.Symbol>) => () =>
      code.encode({ binder: "FIX", body })
    assert.throws(fault(["2"]), "Expected one expression with z, not `2`")
    assert.throws(fault(["-", "z"]), "Expected one expression with z, not `- z`")
    assert.throws(fault(["z", "-", "z", "z"]), "Expected one expression")
    assert.throws(fault(["+", "z", "1"]), "Expected a primitive, not `+`")
    assert.throws(
      () => code.encode({ binder: "MU", body: ["z"] }),
      "Expected a primitive, not `MU`"
    )
    assert.throws(() => Expression.of({ ...uneven, leaves: ["x"] }), "Expected z among the leaves")
    assert.throws(() => Expression.of({ ...uneven, binders: [] }), "at least one binder")
    assert.throws(
      () => Expression.of({ ...uneven, leaves: ["z", "z"] }),
      "Expected every primitive once"
    )
    assert.throws(
      () => Expression.of({ ...uneven, leaves: ["z", "07" as "7"] }),
      "a natural number, not `07`"
    )
    assert.deepStrictEqual(code.decode("11"), Result.fail("incomplete"))
  })
})
