import { Rational } from "@headwater/exact"
import { Budget, LanguagePlugin } from "@headwater/hypotheses"
import { languagePlugin } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"

/** n in unary, n ones and a zero; it adds n to its input, one step each. */
const body = {
  id: "acme/unary",
  about: "Adds n, written in unary.",
  extension: "un",
  code: {
    kind: "prefix" as const,
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
  run: (n: number, x: bigint, { steps }: Budget.Budget) =>
    BigInt(n) > steps
      ? ({ status: "exhausted", resource: "steps", limit: steps } as const)
      : ({
          status: "halted",
          output: x + BigInt(n),
          steps: BigInt(n),
          space: 0n,
          width: 0
        } as const),
  programs: function* ({ bits }: { readonly bits: number }) {
    for (let n = 0; n < bits; n++) {
      yield { program: n, mass: Rational.pow2(-n - 1), bits: `${"1".repeat(n)}0` }
    }
  },
  parse: (text: string): Result.Result<number, string> =>
    /^\s*add\s+[0-9]{1,3}\s*$/.test(text)
      ? Result.succeed(Number(text.trim().split(/\s+/)[1]))
      : Result.fail("expected `add` and a number"),
  print: (n: number) => `add ${n}`,
  inputs: Schema.String.pipe(
    Schema.check(Schema.isPattern(/^(0|[1-9][0-9]{0,9})$/)),
    Schema.decodeTo(Schema.BigIntFromString)
  ),
  complete: true
}
const unary = LanguagePlugin.define(body)

/** The plugin as another copy of the packages would have made it: plain data and functions. */
const foreign = (it: LanguagePlugin.LanguagePlugin): unknown => ({
  ...it,
  programs: function* (limit: { readonly bits: number }) {
    for (const { program, mass, bits } of it.programs(limit)) {
      yield {
        program,
        bits,
        mass: { numerator: mass.numerator, denominator: mass.denominator }
      }
    }
  }
})

const broken = (it: LanguagePlugin.LanguagePlugin): ReadonlyArray<string> =>
  Law.verdicts(languagePlugin(it))
    .filter((verdict) => !verdict.holds)
    .map(({ law }) => law)

Law.check(it, languagePlugin(unary))

describe("a language plugin", () => {
  it("example: programs, inputs and outputs are texts", () => {
    assert.deepEqual(unary.parse("  add   7 "), Result.succeed("add 7"))
    assert.deepEqual(unary.input("12"), Result.succeed("12"))
    assert.deepEqual(unary.run("add 7", "12", Budget.of("additions")), {
      status: "halted",
      output: "19",
      steps: 7n,
      space: 0n,
      width: 0
    })
    assert.equal(unary.code.kind === "prefix" && unary.code.encode("add 3"), "1110")
  })

  it("example: one of another copy keeps every law once it is adopted", () => {
    const adopted = LanguagePlugin.adopt(foreign(unary))
    assert.isDefined(adopted)
    assert.deepEqual(broken(adopted), [])
  })

  it("example: the code word of no bits is one, and is shown in words where a law is broken", () => {
    const alone = foreign(unary)
    const empty = LanguagePlugin.adopt(
      Object.assign({}, alone, {
        programs: () => [{ program: "add 1", mass: Rational.one, bits: "" }]
      })
    )
    assert.isDefined(empty)
    assert.deepEqual(
      [...empty.programs({ bits: 3 })],
      [{ program: "add 1", mass: Rational.one, bits: "" }]
    )
    const verdict = Law.verdicts(languagePlugin(empty)).find((it) => it.law === "listing-decodes")
    assert.include(JSON.stringify(verdict), "no bits, listed as add 1")
  })

  it("example: no input is told what is usual, or that there is none", () => {
    assert.isTrue(Result.isFailure(unary.input(undefined)))
    const zero = LanguagePlugin.define({ ...body, usual: "0" })
    assert.deepEqual(zero.input(undefined), Result.succeed("0"))
  })

  it("counterexample: a language that breaks a law breaks just that one", () => {
    const controls = {
      "listing-reads": { print: (n: number) => `add ${Math.min(n, 5)}` },
      "parse-total": {
        parse: (text: string) => (text === "" ? Result.fail("") : body.parse(text))
      },
      "budget-on-steps": {
        run: (n: number, x: bigint, budget: Budget.Budget) =>
          body.run(n, x, { ...budget, steps: budget.steps + 1n })
      },
      complete: {
        code: {
          ...body.code,
          decode: (bits: string, at = 0) =>
            bits.startsWith("11111111", at)
              ? Result.fail("malformed" as const)
              : body.code.decode(bits, at)
        },
        programs: function* () {
          yield* body.programs({ bits: 8 })
        }
      }
    }
    assert.deepEqual(broken(LanguagePlugin.define({ ...body, ...controls["parse-total"] })), [
      "parse-total"
    ])
    assert.deepEqual(broken(LanguagePlugin.define({ ...body, ...controls["budget-on-steps"] })), [
      "budget-on-steps"
    ])
    assert.deepEqual(broken(LanguagePlugin.define({ ...body, ...controls.complete })), ["complete"])
    assert.deepEqual(broken(LanguagePlugin.define({ ...body, ...controls["listing-reads"] })), [
      "listing-reads"
    ])
  })

  it("counterexample: a plugin that answers nonsense is a TypeError that names what was expected", () => {
    const plain = foreign(unary)
    const adopted = (change: object): LanguagePlugin.LanguagePlugin => {
      const plugin = LanguagePlugin.adopt(Object.assign({}, plain, change))
      assert.isDefined(plugin)
      return plugin
    }
    assert.throws(
      () => adopted({ run: () => ({ status: "halted" }) }).run("", "", Budget.of("additions")),
      /Expected run to give a run/
    )
    assert.throws(() => adopted({ parse: () => 3 }).parse(""), /Expected parse to give a Result/)
    assert.throws(
      () => [...adopted({ programs: () => [{ program: "add 1" }] }).programs({ bits: 3 })],
      /a mass/
    )
    assert.throws(() => LanguagePlugin.adopt(Object.assign({}, plain, { meters: [] })), /meters/)
    assert.isUndefined(LanguagePlugin.adopt({ id: "x", code: {} }))
  })

  it("example: a text that is no listing is refused where it is run", () => {
    assert.throws(() => unary.run("sub 1", "0", Budget.of("additions")), /Expected a listing/)
    assert.throws(() => unary.run("add 1", "x", Budget.of("additions")), /Expected an input/)
    assert.throws(
      () => unary.run("add 1", "0", Budget.of("steps")),
      /Expected a meter of additions/
    )
  })
})
