import { Rational } from "@headwater/exact"
import { Language, Tongue } from "@headwater/hypotheses"
import { Family, Member } from "@headwater/programs"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { Laws, List, Phase } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

/** A language of one's own: n is added to a number, in n additions. */
const adder = Language.define({
  id: "acme/add",
  about: "Adds n, with mass 2^-(n+1).",
  code: { kind: "mass", mass: (n: number) => Rational.pow2(-n - 1) },
  meters: ["additions"],
  run: (n, x: bigint, { steps }) =>
    BigInt(n) > steps
      ? { status: "exhausted", resource: "steps", limit: steps }
      : { status: "halted", output: x + BigInt(n), steps: BigInt(n), space: 0n, width: 0 },
  programs: function* ({ bits }) {
    for (let n = 0; n < bits; n++) yield { program: n, mass: Rational.pow2(-n - 1) }
  },
  tongue: {
    parse: (text) =>
      /^add [0-9]+$/.test(text)
        ? Result.succeed(Number(text.slice(4)))
        : Result.fail("expected add n"),
    print: (n) => `add ${n}`,
    input: Tongue.fromSchema(Schema.BigIntFromString, "0"),
    units: { steps: { additions: "additions" } }
  }
})

const program = Member.of(adder, {
  input: ({ x }: { readonly x: number }) => BigInt(x),
  answer: (sum) => sum
})

const successor = Family.define({
  id: "acme/successor",
  label: "mine",
  title: "Successor",
  about: "One more than a number.",
  size: { name: "N", expected: "a positive number", isValid: (n) => n > 0, examples: [1, 4] },
  nested: true,
  *contexts(size) {
    for (let x = 0; x < size; x++) yield { x }
  },
  demonstrator:
    () =>
    ({ x }) =>
      x + 1,
  members: [program("one", "adds one", "add 1")]
})

const modules = (...plugins: ReadonlyArray<unknown>) => ({
  "headwater.config.ts": { default: { plugins } }
})

describe("families as plugins", () => {
  it("example: a family over a language of one's own is listed and drawn", async () => {
    const own = modules(successor)
    const list = document(
      List,
      (await run(["list", "families", "--json"], { modules: own })).stdout
    )
    assert.deepInclude("families" in list ? [...list.families] : [], {
      id: "acme/successor",
      label: "mine",
      title: "Successor",
      about: "One more than a number.",
      from: "plugin",
      machine: "acme/add",
      meters: ["additions"],
      size: "a positive number",
      members: [{ name: "one", about: "adds one" }]
    })
    const drawn = await run(["phase", "acme/successor", "--json"], { modules: own })
    const phase = document(Phase, drawn.stdout)
    assert.equal(drawn.code, 0, drawn.stderr)
    assert.deepInclude(phase, { status: "drawn", family: "acme/successor", machine: "acme/add" })
  })

  it("example: its laws are checked by headwater laws", async () => {
    const { code, stdout } = await run(["laws", "headwater.config.ts", "--json"], {
      modules: modules(successor)
    })
    const { plugins } = document(Laws, stdout)
    assert.equal(code, 0)
    assert.deepEqual(
      plugins.map(({ id, kind }) => [kind, id]),
      [["family", "acme/successor"]]
    )
  })

  it("counterexample: a family whose laws fail is named with the law, and not used", async () => {
    const wrong = { ...successor, members: [program("two", "adds two", "add 2")] }
    const { code, stderr } = await run(["phase", "mine"], { modules: modules(wrong) })
    assert.equal(code, 2)
    assert.include(stderr, "headwater: family acme/successor: expected its laws to hold")
    assert.include(stderr, "agreement")
  })

  it("counterexample: what a family lacks, in one line, and an id that is taken", async () => {
    const { code, stderr } = await run(["list", "families"], {
      modules: modules({ ...successor, members: [{ name: "one", about: "" }] })
    })
    assert.equal(code, 2)
    assert.include(
      stderr,
      "expected members[0].language with a code and a tongue in the family acme/successor"
    )
    const taken = await run(["list", "families"], {
      modules: modules({ ...successor, id: "isqrt" })
    })
    assert.equal(taken.code, 2)
    assert.include(taken.stderr, "an id of its own for each family")
  })
})
