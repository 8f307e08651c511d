import { Rational } from "@headwater/exact"
import { Language, Tongue } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { assert, describe, it } from "vitest"
import { Assemble, Laws, List, Run } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

/** Adds n to its input; n is written in unary, or has the mass 2^-(n+1). */
const unary = (kind: "prefix" | "mass") =>
  Language.define({
    id: `acme/${kind}`,
    about: "Adds n to its input.",
    code:
      kind === "mass"
        ? { kind, mass: (n: number) => Rational.pow2(-n - 1) }
        : {
            kind,
            encode: (n: number) => `${"1".repeat(n)}0`,
            decode: (bits, at = 0) => {
              const end = bits.indexOf("0", at)
              return end < 0 || /[^01]/.test(bits.slice(at, end))
                ? Result.fail("incomplete" as const)
                : Result.succeed([end - at, end + 1] as const)
            }
          },
    meters: ["additions"],
    run: (n: number, x: number, { steps }) =>
      BigInt(n) > steps
        ? { status: "exhausted", resource: "steps", limit: steps }
        : { status: "halted", output: x + n, steps: BigInt(n), space: 0n, width: 0 },
    programs: function* ({ bits }) {
      for (let n = 0; n < bits; n++) {
        const mass = Rational.pow2(-n - 1)
        yield kind === "mass"
          ? { program: n, mass }
          : { program: n, mass, bits: `${"1".repeat(n)}0` }
      }
    },
    tongue: {
      extension: kind === "prefix" ? "un" : "ma",
      parse: (text) =>
        /^\s*add [0-9]{1,3}\s*$/.test(text)
          ? Result.succeed(Number(text.trim().slice(4)))
          : Result.fail("expected `add` and a number"),
      print: (n) => `add ${n}`,
      input: Tongue.fromSchema(
        Schema.String.pipe(
          Schema.check(Schema.isPattern(/^(0|[1-9][0-9]{0,5})$/)),
          Schema.decodeTo(Schema.FiniteFromString)
        ),
        "0"
      ),
      units: { steps: { additions: "additions" } }
    }
  })

const modules = {
  "headwater.config.ts": { default: { plugins: [unary("prefix"), unary("mass")] } },
  "unary.ts": { unary: unary("prefix") }
}
const files = { "a.un": "add 3\n", "b.ma": "add 3", "c.un.bits": "1110", "d.un": "add", "e.xy": "" }

describe("languages of plugins", () => {
  it("example: run, assemble, disassemble and list know them by the end of a file's name", async () => {
    const ran = await run(["run", "a.un", "--input", "4", "--json"], { files, modules })
    assert.deepInclude(document(Run, ran.stdout), { output: "7", steps: "3", bits: 4 })
    const byMass = await run(["run", "b.ma", "--json"], { files, modules })
    assert.deepInclude(document(Run, byMass.stdout), { output: "3", bits: 4 })
    const bits = await run(["assemble", "a.un", "--json"], { files, modules })
    assert.deepInclude(document(Assemble, bits.stdout), { bits: "1110", length: 4 })
    assert.equal((await run(["disassemble", "c.un.bits"], { files, modules })).stdout, "add 3\n")
    assert.include((await run(["run", "c.un.bits"], { files, modules })).stdout, "3 additions")
    const listed = document(List, (await run(["list", "languages", "--json"], { modules })).stdout)
    assert.deepInclude("languages" in listed ? [...listed.languages] : [], {
      id: "acme/prefix",
      about: "Adds n to its input.",
      from: "plugin",
      extension: "un",
      meters: ["additions"]
    })
  })

  it("example: laws checks them", async () => {
    const { code, stdout } = await run(["laws", "unary.ts", "--json"], { modules })
    const [plugin] = document(Laws, stdout).plugins
    assert.deepEqual([code, plugin?.kind, plugin?.ok], [0, "language", true])
    assert.includeMembers(plugin?.laws.map(({ law }) => law) ?? [], [
      "kraft",
      "budget-on-steps",
      "listing-reads"
    ])
  })

  it("example: a language whose laws are broken is not used", async () => {
    const plain = unary("prefix")
    for (const [plugin, line] of [
      [{ ...plain, run: () => ({ status: "halted", output: 1, steps: Number.NaN }) }, /run-shaped/],
      [{ ...plain, programs: () => [] }, /not an empty listing/],
      [
        {
          ...plain,
          run: () => {
            throw new Error("not\ntoday")
          }
        },
        /not today/
      ],
      [{ ...plain, tongue: { ...plain.tongue, print: () => "add 1" } }, /listing-reads is broken/]
    ] as const) {
      const { code, stdout, stderr } = await run(["run", "a.un"], {
        files,
        modules: { "headwater.config.ts": { default: { plugins: [plugin] } } }
      })
      assert.deepEqual([code, stdout], [2, ""])
      assert.match(stderr, /^headwater: language acme\/prefix: [^\n]*\n$/)
      assert.match(stderr, line)
    }
  })

  it("example: what a lawful language does where no law looked is one line with its name", async () => {
    const plain = unary("prefix")
    const odd = (answer: () => unknown) => ({
      ...plain,
      run: (...given: Parameters<typeof plain.run>) =>
        given[1] === 777_777 ? answer() : plain.run(...given)
    })
    const throwing = () => {
      throw new Error("not here")
    }
    for (const [answer, line] of [
      [throwing, "not here"],
      [() => ({ status: "halted", output: 1, steps: 2, space: 0n, width: 0 }), "expected a run"],
      [() => undefined, "expected a run"]
    ] as const) {
      const { code, stdout, stderr } = await run(["run", "a.un", "--input", "777777"], {
        files,
        modules: { "headwater.config.ts": { default: { plugins: [odd(answer)] } } }
      })
      assert.deepEqual([code, stdout], [2, ""])
      assert.match(stderr, /^headwater: language acme\/prefix: [^\n]*\n$/)
      assert.include(stderr, line)
    }
  })

  it("example: what is nearly a language is told what it lacks", async () => {
    const { tongue, ...rest } = unary("prefix")
    const { code, stderr } = await run(["run", "a.un"], {
      files,
      modules: {
        "headwater.config.ts": {
          default: { plugins: [{ ...rest, tongue: { ...tongue, parse: 3 } }] }
        }
      }
    })
    assert.equal(code, 2)
    assert.equal(
      stderr,
      "headwater.config.ts: expected a language whose tongue.parse is a function, not `3`\n"
    )
  })

  it("example: bad input is one line", async () => {
    const refusal = async (args: ReadonlyArray<string>): Promise<string> => {
      const { code, stdout, stderr } = await run(args, { files, modules })
      assert.deepEqual([code, stdout], [2, ""], args.join(" "))
      assert.match(stderr, /^[^\n]*\n$/)
      return stderr
    }
    assert.equal(await refusal(["run", "d.un"]), "headwater: d.un: expected `add` and a number\n")
    assert.include(await refusal(["run", "a.un", "--input", "x"]), "headwater: --input: ")
    assert.include(
      await refusal(["run", "a.un", "--meter", "beta"]),
      "expected additions, not `beta`"
    )
    assert.include(await refusal(["run", "e.xy"]), ".net, .pol, .un, .ma, .bits or --language")
    assert.include(await refusal(["run", "a.un", "--language", "acme"]), "acme/prefix, acme/mass")
    assert.include(await refusal(["assemble", "b.ma"]), "has masses")
  })
})
