import { builtIn, Language } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { document } from "../documents/parts.ts"
import { table } from "../table.ts"
import { type Kind, marked } from "./Kind.ts"
import type { Scaffold } from "./scaffold.ts"

/** A language of steps that double a number or add one to it. */
const scaffold: Scaffold = {
  packages: ["exact", "hypotheses", "proof"],
  about: ({ file }) =>
    `A language: a code that says what a program weighs, and a metered machine that says what it does. Its laws
run over all short programs: the code is prefix-free and complete, budgets stop runs exactly where
they should, listings read as they print. Change the machine in ${file}.ts, then the code.`,
  module: ({ id, file, value }) => `import { Rational } from "@headwater/exact"
import { Language, Tongue } from "@headwater/hypotheses"
import { Result, Schema } from "effect"

/** The steps of a program: each doubles the number or adds one to it, and has two bits. */
type Program = ReadonlyArray<"double" | "add">

const isStep = (word: string): word is Program[number] => word === "double" || word === "add"

/** 10 doubles, 11 adds one, 0 ends the program. */
const encode = (program: Program): string =>
  program.map((step) => (step === "double" ? "10" : "11")).join("") + "0"

const decode = (bits: string, at = 0): Result.Result<readonly [Program, number], "incomplete" | "malformed"> => {
  const program: Array<Program[number]> = []
  for (let next = at; ; next += 2) {
    if (bits[next] === "0") return Result.succeed([program, next + 1])
    const step = bits.slice(next, next + 2)
    if (step !== "10" && step !== "11") {
      return Result.fail(/^1?$/.test(step) ? "incomplete" : "malformed")
    }
    program.push(step === "10" ? "double" : "add")
  }
}

/** All programs of a length, in the order of their bits. */
function* ofLength(steps: number): Generator<Program> {
  if (steps === 0) return yield []
  for (const before of ofLength(steps - 1)) {
    yield [...before, "double"]
    yield [...before, "add"]
  }
}

export const ${value} = Language.define({
  id: "${id}",
  about: "Doubling and adding one.",
  code: { kind: "prefix", complete: true, encode, decode },
  meters: ["steps"],
  run: (program: Program, x: bigint, budget) => {
    let value = x
    let width = value.toString(2).length
    for (const [index, step] of program.entries()) {
      if (BigInt(index) >= budget.steps) {
        return { status: "exhausted", resource: "steps", limit: budget.steps }
      }
      value = step === "double" ? value * 2n : value + 1n
      width = Math.max(width, value.toString(2).length)
    }
    if (budget.space < 1n) return { status: "exhausted", resource: "space", limit: budget.space }
    if (width > budget.width) {
      return { status: "exhausted", resource: "width", limit: BigInt(budget.width) }
    }
    return { status: "halted", output: value, steps: BigInt(program.length), space: 1n, width }
  },
  programs: function* ({ bits }) {
    for (let steps = 0; 2 * steps + 1 <= bits; steps++) {
      for (const program of ofLength(steps)) {
        yield { program, mass: Rational.pow2(-2 * steps - 1), bits: encode(program) }
      }
    }
  },
  listed: 13,
  tongue: {
    extension: "${file}",
    parse: (text) => {
      const words = text.split(/\\s+/).filter((word) => word !== "")
      const wrong = words.find((word) => !isStep(word))
      return wrong === undefined
        ? Result.succeed(words.filter(isStep))
        : Result.fail(\`expected double or add, not \\\`\${wrong}\\\`\`)
    },
    print: (program) => program.join(" "),
    input: Tongue.fromSchema(
      Schema.String.pipe(
        Schema.check(Schema.isPattern(/^(0|[1-9][0-9]{0,20})$/, { expected: "a natural number" })),
        Schema.decodeTo(Schema.BigIntFromString)
      ),
      "0"
    ),
    units: { steps: { steps: "steps" } }
  }
})
`,
  test: ({ file, value }) => `import assert from "node:assert/strict"
import { it } from "node:test"
import { Budget } from "@headwater/hypotheses"
import { language } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { ${value} } from "./${file}.ts"

Law.check(it, language(${value}))

it("example: one added and doubled twice", () => {
  const run = ${value}.run(["add", "double", "double"], 0n, Budget.of("steps"))
  assert.deepEqual(run, { status: "halted", output: 4n, steps: 3n, space: 1n, width: 3 })
})
`
}

const list = document("The languages that headwater list languages knows.", {
  languages: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      about: Schema.String,
      from: Schema.Literals(["headwater", "plugin"]),
      extension: Schema.String.annotate({ description: "How the names of listings end." }),
      meters: Schema.Array(Schema.String)
    })
  )
})

/** Languages that programs are written in. */
export const kind: Kind<Language.Any, typeof list> = {
  name: "language",
  plural: "languages",
  shape: Language.shape,
  decode: (value) => {
    if (typeof value !== "object" || value === null) return undefined
    if (Language.is(value)) return value
    if ("meters" in value && "programs" in value) throw new TypeError(Language.fault(value))
    return undefined
  },
  ours: Effect.succeed(builtIn),
  laws: async (plugin) => (await import("@headwater/hypotheses/laws")).language(plugin),
  document: list,
  list: (known) => {
    const languages = known.map(({ from, plugin: { id, about, meters, tongue } }) => ({
      id,
      about,
      from,
      extension: tongue.extension,
      meters
    }))
    return {
      document: { languages },
      text: (layout) =>
        table(
          languages.map((it) => ({
            id: it.id,
            about: marked(`.${it.extension}: ${it.about}; meters ${it.meters.join(", ")}`, it.from)
          })),
          layout
        )
    }
  },
  scaffold
}
