import { Rational } from "@headwater/exact"
import { generator } from "@headwater/exact/laws"
import { Budget, Language, Register, type Run, Tongue } from "@headwater/hypotheses"
import { arbitraries, language, type Subject } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Machine = Language.Language<Register.Program, Register.Input, bigint, Register.Meter>

const subject: Subject<Register.Program, Register.Input> = {
  bits: 16,
  sharp: 14,
  complete: true,
  inputs: arbitraries.input(),
  programs: arbitraries.program(),
  show: Register.line
}

Law.check(it, language(Register.language, subject))

const encodable = (program: Register.Program): boolean =>
  Equal.equals(Register.decode(Register.encode(program)), Result.succeed(program))

Law.check(
  it,
  generator("program", arbitraries.program(), { valid: encodable, equals: Equal.equals })
)
Law.check(
  it,
  generator("codedProgram", arbitraries.codedProgram(), {
    valid: (coded) =>
      Equal.equals(Register.decode(coded.bits ?? ""), Result.succeed(coded.program)) &&
      coded.mass.equals(Rational.pow2(-(coded.bits ?? "").length)),
    equals: Equal.equals
  })
)
Law.check(
  it,
  generator("input", arbitraries.input(), {
    valid: (input) => Register.start(Register.program(""), input).registers.length === 8,
    equals: Equal.equals
  })
)

/** The laws that a language breaks, by name. */
const broken = <P, I, O, M extends string>(
  one: Language.Language<P, I, O, M>,
  of: Subject<P, I>
): ReadonlyArray<string> =>
  Law.verdicts(language(one, of), { seed: 1, runs: 100 })
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)

/** The register machine with another way to run. */
const running = (
  run: (
    program: Register.Program,
    input: Register.Input,
    budget: Budget.Budget<Register.Meter>
  ) => Run.Run<bigint>
): Machine => ({ ...Register.language, run })

const whole = Register.answer

describe("a machine that breaks one law is caught by that law and no other", () => {
  it("counterexample: a machine whose runs differ is deterministic", () => {
    let calls = 0n
    const restless = running((program, input, budget) => {
      const run = whole(program, input, budget)
      return run.status === "halted" ? { ...run, output: ++calls } : run
    })
    assert.deepEqual(broken(restless, subject), ["deterministic"])
  })
  it("counterexample: an output that knows its budget is fuel monotone", () => {
    const knowing = running((program, input, budget) => {
      const run = whole(program, input, budget)
      return run.status === "halted" ? { ...run, output: budget.steps } : run
    })
    assert.deepEqual(broken(knowing, subject), ["fuel-monotone"])
  })
  it("counterexample: a budget of n steps that admits n + 1 is a budget on steps", () => {
    const leaking = running((program, input, budget) => {
      const run = whole(program, input, { ...budget, steps: budget.steps + 1n })
      return run.status === "exhausted" && run.resource === "steps"
        ? { ...run, limit: budget.steps }
        : run
    })
    assert.deepEqual(broken(leaking, subject), ["budget-on-steps"])
  })
  it("counterexample: a budget that refuses the last step is a budget on steps", () => {
    const strict = running((program, input, budget) => {
      const run = whole(program, input, budget)
      return run.status === "halted" && run.steps === budget.steps && run.steps > 0n
        ? { status: "exhausted", resource: "steps", limit: budget.steps }
        : run
    })
    assert.deepEqual(broken(strict, subject), ["budget-on-steps"])
  })
  it("counterexample: cells beyond the budget are a budget on space", () => {
    const leaking = running((program, input, budget) =>
      whole(program, input, { ...budget, space: 2n * budget.space + 1n })
    )
    assert.deepEqual(broken(leaking, subject), ["budget-on-space"])
  })
  it("counterexample: a width that is never bounded is a budget on width", () => {
    const leaking = running((program, input, budget) =>
      whole(program, input, { ...budget, width: 100_000 })
    )
    assert.deepEqual(broken(leaking, subject), ["budget-on-width"])
  })
  it("counterexample: exhausted runs may name another limit", () => {
    const vague = running((program, input, budget) => {
      const run = whole(program, input, budget)
      return run.status === "exhausted" && run.resource === "steps"
        ? { ...run, limit: run.limit + 1n }
        : run
    })
    assert.deepEqual(broken(vague, subject), ["budget-on-steps"])
  })
  it("counterexample: a meter that always says 0 counts", () => {
    const idle = running((program, input, budget) => {
      const run = whole(program, input, { ...budget, steps: 2000n })
      if (run.status === "halted") return { ...run, steps: 0n }
      return run.resource === "steps" ? { ...run, limit: budget.steps } : run
    })
    assert.deepEqual(broken(idle, subject), ["meters-count"])
  })
  it("counterexample: one idle meter of three goes unseen", () => {
    const idle = running((program, input, budget) => {
      if (budget.meter !== "log") return whole(program, input, budget)
      const run = whole(program, input, { ...budget, steps: 2000n })
      if (run.status === "halted") return { ...run, steps: 0n }
      return run.resource === "steps" ? { ...run, limit: budget.steps } : run
    })
    assert.deepEqual(broken(idle, subject), ["meters-count"])
  })
})

/** Words that stand for themselves, listed in the given order; the longest that fits is read. */
const words = (
  listed: ReadonlyArray<string>,
  mass?: (word: string) => Rational,
  ofListed: (word: string) => Rational = (word) => Rational.pow2(-word.length)
): Language.Language<string, null, string, "unit"> =>
  Language.define({
    id: "words",
    about: "Words that stand for themselves.",
    code:
      mass !== undefined
        ? { kind: "mass", mass }
        : {
            kind: "prefix",
            encode: (word) => word,
            decode: (bits, at = 0) => {
              const found = listed
                .filter((word) => bits.startsWith(word, at))
                .sort((a, b) => b.length - a.length)
              const [word] = found
              const rest = bits.slice(at)
              const begun = listed.some((it) => it.startsWith(rest))
              return word === undefined
                ? Result.fail(begun ? "incomplete" : "malformed")
                : Result.succeed([word, at + word.length] as const)
            }
          },
    meters: ["unit"],
    run: (word, _, budget) => {
      const steps = BigInt(word.length)
      return steps > budget.steps
        ? { status: "exhausted", resource: "steps", limit: budget.steps }
        : { status: "halted", output: word, steps, space: 0n, width: 0 }
    },
    programs: ({ bits }) =>
      listed
        .filter((word) => word.length <= bits)
        .map((word) => ({
          program: word,
          mass: ofListed(word),
          ...(mass === undefined ? { bits: word } : {})
        })),
    tongue: {
      parse: (text) =>
        listed.includes(text) ? Result.succeed(text) : Result.fail("expected a word of the list"),
      print: (word) => word,
      input: Tongue.inputs({
        parse: () => Result.succeed(null),
        print: () => "",
        sample: () => null
      }),
      units: { steps: { unit: "letters" } }
    }
  })

const wordSubject: Subject<string, null> = { bits: 8, inputs: fc.constant(null) }

describe("a code that breaks one law is caught by that law and no other", () => {
  it("example: a code of four words that is complete", () => {
    const four = words(["0", "10", "110", "111"])
    assert.deepEqual(broken(four, { ...wordSubject, complete: true }), [])
  })
  it("counterexample: a code with a word that begins another is prefix-free", () => {
    assert.deepEqual(broken(words(["0", "01", "110"]), wordSubject), ["prefix-free"])
  })
  it("counterexample: a code that lacks a word is complete", () => {
    const gap = words(["0", "10", "110"])
    assert.deepEqual(broken(gap, { ...wordSubject, complete: true }), ["complete"])
    assert.deepEqual(broken(gap, wordSubject), [])
  })
  it("counterexample: a listing that forgets a spelling of offset 0 lists everything", () => {
    const forgetful: Machine = {
      ...Register.language,
      programs: function* (limit) {
        for (const it of Register.programs(limit)) {
          if (Register.encode(it.program) === it.bits) yield it
        }
      }
    }
    assert.deepEqual(broken(forgetful, subject), ["kraft-sharp"])
  })
  it("counterexample: masses that are all 1/2 satisfy Kraft's inequality", () => {
    const half = (): Rational => Rational.of(1, 2)
    const heavy = words(["0", "10", "110"], half, half)
    assert.deepEqual(broken(heavy, wordSubject), ["kraft"])
  })
  it("counterexample: masses in a language's listing may differ from its code's", () => {
    const light = words(
      ["0", "10", "110"],
      (word) => Rational.pow2(-word.length),
      () => Rational.of(1, 3)
    )
    assert.deepEqual(broken(light, wordSubject), ["listing-masses"])
  })
  it("counterexample: a listing may repeat itself, or grow lighter and heavier", () => {
    assert.deepEqual(broken(words(["10", "10", "110"]), wordSubject), ["listing-once"])
    assert.deepEqual(broken(words(["10", "0", "110"]), wordSubject), ["listing-ordered"])
  })
  it("counterexample: a decoder may lose an operand", () => {
    const { code } = Register
    const lossy: Machine = {
      ...Register.language,
      code: {
        ...code,
        decode: (bits, at) =>
          Result.map(code.decode(bits, at), ([program, next]) => [
            {
              instructions: program.instructions.map((it) =>
                it.op === "DATA" ? { ...it, bits: "" } : it
              )
            },
            next
          ])
      }
    }
    assert.deepEqual(broken(lossy, subject), ["decode-after-encode", "listing-decodes"])
  })
  it("counterexample: a decoder may make up the end of what is cut short", () => {
    const { code } = Register
    const lenient: Machine = {
      ...Register.language,
      code: {
        ...code,
        decode: (bits, at) =>
          Result.match(code.decode(bits, at), {
            onFailure: () => Result.succeed([{ instructions: [] }, bits.length] as const),
            onSuccess: Result.succeed
          })
      }
    }
    assert.deepEqual(broken(lenient, subject), ["prefix-free", "kraft-sharp"])
  })
  it("counterexample: a decoder may throw", () => {
    const { code } = Register
    const rude: Machine = {
      ...Register.language,
      code: {
        ...code,
        decode: (bits, at) => {
          if (!/^[01]*$/u.test(bits)) throw new SyntaxError(bits)
          return code.decode(bits, at)
        }
      }
    }
    assert.deepEqual(broken(rude, subject), ["decode-total"])
  })
  it("example: sharp Kraft needs the listing that it sums", () => {
    assert.throws(
      () => language(Register.language, { ...subject, bits: 8 }),
      RangeError,
      "Expected kraft-sharp up to the 8 bits that are listed, not `14`"
    )
  })
})
