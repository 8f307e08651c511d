import { Rational } from "@headwater/exact"
import { Budget, Language, type Run, Tongue } from "@headwater/hypotheses"
import { language } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"

const inputs = Schema.String.pipe(
  Schema.check(Schema.isPattern(/^(0|[1-9][0-9]{0,9})$/)),
  Schema.decodeTo(Schema.BigIntFromString)
)

/** n in unary, n ones and a zero; it adds n to its input, one step each. */
const body = {
  id: "acme/unary",
  about: "Adds n, written in unary.",
  code: {
    kind: "prefix" as const,
    complete: true,
    encode: (n: number) => `${"1".repeat(n)}0`,
    decode: (bits: string, at = 0) => {
      const ones = /^1*/.exec(bits.slice(at))?.[0].length ?? 0
      const after = bits[at + ones]
      if (after === undefined) return Result.fail("incomplete" as const)
      return after === "0"
        ? Result.succeed([ones, at + ones + 1] as const)
        : Result.fail("malformed" as const)
    }
  },
  meters: ["additions"] as const,
  run: (n: number, x: bigint, { steps }: Budget.Budget): Run.Run<bigint> =>
    BigInt(n) > steps
      ? { status: "exhausted", resource: "steps", limit: steps }
      : { status: "halted", output: x + BigInt(n), steps: BigInt(n), space: 0n, width: 0 },
  programs: function* ({ bits }: { readonly bits: number }) {
    for (let n = 0; n < bits; n++) {
      yield { program: n, mass: Rational.pow2(-n - 1), bits: `${"1".repeat(n)}0` }
    }
  },
  tongue: {
    parse: (text: string): Result.Result<number, string> =>
      /^\s*add\s+[0-9]{1,3}\s*$/.test(text)
        ? Result.succeed(Number(text.trim().split(/\s+/)[1]))
        : Result.fail("expected `add` and a number"),
    print: (n: number) => `add ${n}`,
    input: Tongue.fromSchema(inputs),
    units: { steps: { additions: "additions" } }
  }
}
const unary = Language.define(body)

/** The language with some of its parts as another copy of the packages would have made them. */
const foreign: Language.Any = {
  ...unary,
  programs: function* (limit) {
    for (const { program, mass, bits = "" } of unary.programs(limit)) {
      const { numerator, denominator } = mass
      const plain: Rational = Object.assign(Object.create(null), { numerator, denominator })
      yield { program, mass: plain, bits }
    }
  }
}

const broken = (it: Language.Any): ReadonlyArray<string> =>
  Law.verdicts(language(it))
    .filter((verdict) => !verdict.holds)
    .map(({ law }) => law)

Law.check(it, language(unary))

describe("a language that is defined", () => {
  it("example: what is left out is filled in", () => {
    const { tongue } = unary
    assert.deepEqual(
      [tongue.extension, tongue.noun, tongue.units],
      ["unary", "program", { steps: { additions: "additions" }, space: "cells" }]
    )
    assert.deepEqual(tongue.decode("11 10"), Result.succeed(3))
    assert.deepEqual(
      tongue.decode("1110 1"),
      Result.fail("expected nothing after the program, not 1 bits more")
    )
    assert.deepEqual(tongue.output(12n), { output: "12" })
    assert.isTrue(tongue.isBits("1110\n"))
    assert.isFalse(tongue.isBits("add 3"))
  })

  it("example: no input is the usual one, or there is none", () => {
    assert.isTrue(Result.isFailure(unary.tongue.input.parse(undefined, 0)))
    const usual = Tongue.fromSchema(inputs, "0")
    assert.deepEqual(usual.parse(undefined, 0), Result.succeed(0n))
  })

  it("counterexample: a language that breaks a law breaks just that one", () => {
    const controls: Readonly<Record<string, Partial<typeof body>>> = {
      "listing-reads": {
        tongue: { ...body.tongue, print: (n) => `add ${n === 7 ? 6 : n}` }
      },
      "parse-total": {
        tongue: {
          ...body.tongue,
          parse: (text) => (text === "" ? Result.fail("") : body.tongue.parse(text))
        }
      },
      "input-total": {
        tongue: {
          ...body.tongue,
          input: {
            ...body.tongue.input,
            parse: (text, n) => (text === " " ? Result.fail("") : body.tongue.input.parse(text, n))
          }
        }
      },
      "units-named": { tongue: { ...body.tongue, units: { steps: { additions: "" } } } },
      "budget-on-steps": {
        run: (n, x, budget) => body.run(n, x, { ...budget, steps: budget.steps + 1n })
      },
      complete: {
        code: {
          ...body.code,
          decode: (bits, at) =>
            bits.startsWith("11111111", at)
              ? Result.fail("malformed" as const)
              : body.code.decode(bits, at)
        },
        programs: function* () {
          yield* body.programs({ bits: 8 })
        }
      }
    }
    for (const [law, change] of Object.entries(controls)) {
      assert.deepEqual(broken(Language.define({ ...body, ...change })), [law])
    }
  })

  it("counterexample: runs that are no runs, and inputs that are not drawn again, break laws", () => {
    const nan = { ...body, run: () => JSON.parse('{"status":"halted","output":1}') }
    assert.include(broken(Language.define(nan)), "run-shaped")
    let calls = 0
    const restless = { ...body.tongue.input, sample: () => BigInt(calls++) }
    assert.deepEqual(
      broken(Language.define({ ...body, tongue: { ...body.tongue, input: restless } })),
      ["sample-repeats"]
    )
  })

  it("example: the code word of no bits is one, and is shown in words where a law is broken", () => {
    const empty = Language.define({
      ...body,
      programs: () => [{ program: 1, mass: Rational.one, bits: "" }]
    })
    const verdict = Law.verdicts(language(empty)).find((it) => it.law === "listing-decodes")
    assert.include(JSON.stringify(verdict), "no bits, listed as add 1")
  })
})

describe("a language of another copy", () => {
  it("example: it is used as it is, and keeps every law", () => {
    assert.isTrue(Language.is(foreign))
    assert.deepEqual(broken(foreign), [])
  })

  it("counterexample: what it lacks is named in one line", () => {
    const { tongue, ...rest } = unary
    for (const [value, line] of [
      [{ ...unary, meters: [] }, "expected a language whose meters is a list of names, not ``"],
      [{ ...unary, run: 3 }, "expected a language whose run is a function, not `3`"],
      [
        rest,
        "expected a language whose tongue.extension is a text that is not empty, not `undefined`"
      ],
      [
        { ...unary, tongue: { ...tongue, parse: undefined } },
        "expected a language whose tongue.parse is a function, not `undefined`"
      ],
      [
        { ...unary, code: { kind: "prefix", encode: unary.code } },
        "expected a language whose code.encode is a function, not `[object Object]`"
      ]
    ] as const) {
      assert.equal(Language.fault(value), line)
      assert.isFalse(Language.is(value))
    }
    assert.isFalse(Language.is(null))
  })
})
