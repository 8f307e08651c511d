import { Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import { assert, describe, it } from "vitest"
import { Laws, List, Odds } from "../src/Documents.ts"
import { coloured } from "../src/nodeHost.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

interface Cost {
  readonly mass: { readonly numerator: bigint; readonly denominator: bigint }
  readonly steps: bigint
}

const integer = (n: bigint) => ({ numerator: n, denominator: 1n })

/** A prior that knows none of our packages: mass^slope, its weights plain data. */
const steep = {
  id: "acme/steep",
  about: "The mass to a power.",
  parameters: {
    slope: { type: "integer", least: "1", most: "9", default: "1", about: "the power" }
  },
  make:
    ({ slope }: { readonly slope: number }) =>
    (cost: Cost): unknown => ({ factors: [[cost.mass, integer(BigInt(slope))]] })
}

/** A prior that breaks Kraft's inequality for some of its parameters. */
const heavy = Prior.define({
  id: "acme/heavy",
  about: "Too much for some parameters.",
  parameters: { by: { type: "integer", least: "1", most: "3", default: "1", about: "by what" } },
  make:
    ({ by }) =>
    (cost) =>
      Weight.times(Weight.of(cost.mass), Weight.power(BigInt(by), 1))
})

const files = { "a.rm": "INC r0", "b.rm": "INC r0\nINC r0" }

describe("plugins", () => {
  it("example: the plugins of headwater.config.ts are known to list and odds", async () => {
    const modules = { "headwater.config.ts": { default: { plugins: [steep] } } }
    const listed = document(List, (await run(["list", "priors", "--json"], { modules })).stdout)
    assert.deepInclude("priors" in listed ? [...listed.priors] : [], {
      id: "acme/steep",
      about: "The mass to a power.",
      from: "plugin" as const,
      parameters: [
        {
          name: "slope",
          type: "an integer from 1 to 9",
          about: "the power",
          default: "1",
          example: "1"
        }
      ]
    })
    const { code, stdout } = await run(
      ["odds", "a.rm", "b.rm", "--prior", "acme/steep", "--param", "slope=2", "--json"],
      { files, modules }
    )
    assert.equal(code, 0)
    assert.deepInclude(document(Odds, stdout), {
      prior: "acme/steep(slope=2)",
      odds: { exact: "2^14", log2: 14 }
    })
  })

  it("example: parameters that a plugin refuses are one line", async () => {
    const modules = { "headwater.config.ts": { default: { plugins: [steep] } } }
    const { code, stderr } = await run(
      ["odds", "a.rm", "b.rm", "--prior", "acme/steep", "--param", "slope=0"],
      { files, modules }
    )
    assert.equal(code, 2)
    assert.equal(
      stderr,
      "headwater: --prior acme/steep: expected slope, an integer from 1 to 9 such as 1, not `0`\n"
    )
  })

  it("example: laws over a plugin that keeps them exits with 0", async () => {
    const { code, stdout } = await run(["laws", "steep.ts", "--json"], {
      modules: { "steep.ts": { steep } }
    })
    const found = document(Laws, stdout)
    assert.equal(code, 0)
    assert.isTrue(found.ok)
    assert.include(
      found.plugins.flatMap(({ laws }) => laws.map(({ law }) => law)),
      "kraft"
    )
    assert.deepInclude(found.provenance, { seed: 20260101, runs: 100 })
  })

  it("example: a broken law is named with its parameters and a shrunk case, and exits with 1", async () => {
    const modules = { "heavy.ts": { default: [heavy] } }
    const { code, stdout } = await run(["laws", "heavy.ts", "--json"], { modules })
    const [plugin] = document(Laws, stdout).plugins
    const broken = plugin?.laws.filter(({ holds }) => !holds) ?? []
    assert.equal(code, 1)
    assert.deepInclude(
      broken.map(({ law }) => law),
      "kraft"
    )
    assert.include(broken.find(({ law }) => law === "kraft")?.counterexample ?? "", '"by":"')
    const text = await run(["laws", "heavy.ts"], { modules })
    assert.include(text.stdout, "✗ kraft")
    assert.include(text.stdout, "broken at")
  })

  it("example: a plugin that breaks a law is not used", async () => {
    const { code, stdout, stderr } = await run(
      ["odds", "a.rm", "b.rm", "--prior", "acme/heavy", "--param", "by=1"],
      { files, modules: { "headwater.config.ts": { default: { plugins: [heavy] } } } }
    )
    assert.deepEqual([code, stdout], [2, ""])
    assert.match(
      stderr,
      /^headwater: prior acme\/heavy: expected its laws to hold, but .*kraft is broken.*"by":"[23]".*\n$/
    )
  })

  it("example: what is no plugin is refused with its place", async () => {
    const refusal = async (exported: Readonly<Record<string, unknown>>) => {
      const ran = await run(["list", "priors"], { modules: { "headwater.config.ts": exported } })
      assert.deepEqual([ran.code, ran.stdout], [2, ""])
      assert.match(ran.stderr, /^headwater.config.ts: [^\n]*\n$/)
      return ran.stderr
    }
    assert.include(await refusal({ default: { plugins: [steep, {}] } }), "at place 2 of its list")
    assert.include(await refusal({}), "found none")
    assert.include(await refusal({ default: { plugins: [steep, steep] } }), "`acme/steep` again")
    assert.include(
      await refusal({ default: { plugins: [{ ...steep, id: "speed" }] } }),
      "`speed` again"
    )
  })

  it("example: a plugin that throws or answers nonsense is one line with its name", async () => {
    const throwing = {
      ...steep,
      make: () => {
        throw new Error("no prior")
      }
    }
    const silent = { ...steep, make: () => undefined }
    const odd = { ...steep, make: () => () => ({ factors: [[2, 1]] }) }
    for (const plugin of [throwing, silent, odd]) {
      const { code, stderr } = await run(
        ["odds", "a.rm", "b.rm", "--prior", "acme/steep", "--param", "slope=1"],
        { files, modules: { "headwater.config.ts": { default: { plugins: [plugin] } } } }
      )
      assert.equal(code, 2)
      assert.match(stderr, /^headwater: prior acme\/steep: [^\n]*\n$/)
    }
  })

  it("example: weights that are no numbers, negative, above one or not repeatable are named", async () => {
    let calls = 0n
    const weighing = (weight: (cost: Cost) => unknown) => ({
      ...steep,
      make: () => weight
    })
    const product = (base: unknown) => ({ factors: [[base, integer(1n)]] })
    for (const [weight, line] of [
      [() => Number.NaN, /acme\/steep: expected a weight, .* not `NaN`/],
      [() => product({ numerator: Number.NaN, denominator: 1 }), /of rationals with bases above 0/],
      [() => product({ numerator: 1n, denominator: 0n }), /of rationals with bases above 0/],
      [() => product(integer(-1n)), /of rationals with bases above 0/],
      [() => product(integer(2n)), /kraft is broken/],
      [() => product({ numerator: 1n, denominator: 2n ** 300n + calls++ }), /repeatable is broken/],
      [({ steps }: Cost) => ({ factors: [[integer(2n), integer(-steps)]] }), /kraft is broken/],
      [
        ({ mass }: Cost) => product(mass.denominator > 2n ? integer(1n) : mass),
        /(kraft|monotone-in-length) is broken/
      ]
    ] as const) {
      const { code, stdout, stderr } = await run(
        ["odds", "a.rm", "b.rm", "--prior", "acme/steep"],
        { files, modules: { "headwater.config.ts": { default: { plugins: [weighing(weight)] } } } }
      )
      assert.deepEqual([code, stdout], [2, ""])
      assert.match(stderr, /^headwater: prior acme\/steep: [^\n]*\n$/)
      assert.match(stderr, line)
    }
  })
})

describe("the process", () => {
  it("example: an internal error is one line and exit 3; --verbose adds where it comes from", async () => {
    const contents = Effect.die(new Error("a\nbug"))
    const { code, stderr, stdout } = await run(["claims"], { contents })
    assert.deepEqual(
      { code, stderr, stdout },
      {
        code: 3,
        stderr: "headwater: internal error: a\\nbug (--verbose shows where)\n",
        stdout: ""
      }
    )
    const shown = await run(["claims", "--verbose"], { contents })
    assert.equal(shown.code, 3)
    assert.include(shown.stderr, "plugin.test.ts")
  })

  it("example: colour is for terminals without NO_COLOR", () => {
    assert.isTrue(coloured(true, {}))
    assert.isTrue(coloured(true, { NO_COLOR: "" }))
    assert.isFalse(coloured(true, { NO_COLOR: "1" }))
    assert.isFalse(coloured(false, {}))
  })
})
