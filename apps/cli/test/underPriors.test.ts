import { Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"
import { assert, describe, it } from "vitest"
import { Claims } from "../src/Documents.ts"
import { contents } from "./contents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

/** Short programs are heavier by a power, and time counts for nothing. */
const steep = Prior.define({
  id: "acme/steep",
  about: "The mass to a power.",
  parameters: {
    slope: { type: "integer", least: "1", most: "2", default: "1", about: "the power" }
  },
  make:
    ({ slope }) =>
    (cost) =>
      Weight.power(cost.mass, slope)
})
/** Weights that can sum to more than one. */
const heavy = Prior.define({
  id: "acme/heavy",
  about: "Twice the mass.",
  parameters: {},
  make: () => (cost) => Weight.times(Weight.of(cost.mass), Weight.power(2n, 1))
})
const modules = {
  "steep.ts": { steep },
  "none.ts": { steep: {} },
  "heavy.ts": { heavy }
}

/** What was asked of priors, by the name of the question. */
const probes = (stdout: string) =>
  document(Claims, stdout).priors.map(({ id, asked }) => ({
    id,
    asked: Object.fromEntries(asked.map((it) => [it.name, it]))
  }))

describe("claims --prior", () => {
  it("example: what the ledger asks of priors is asked of a module's, at parameters of its own", async () => {
    const { code, stdout } = await run(["claims", "--prior", "steep.ts", "--json"], {
      modules,
      contents
    })
    assert.equal(code, 0)
    const found = probes(stdout)
    assert.deepEqual(
      found.map((it) => it.id).toSorted((a, b) => a.localeCompare(b)),
      ["acme/steep(slope=1)", "acme/steep(slope=2)"]
    )
    const [one, two] = found.toSorted((a, b) => a.id.localeCompare(b.id))
    const all = one?.asked["C23-length"]
    assert.equal(all?.kept, all?.models)
    assert.isUndefined(all?.broken)
    assert.isBelow(two?.asked["C23-length"]?.kept ?? 0, all?.models ?? 0)
    assert.isString(two?.asked["C23-length"]?.broken)
    // a wrapper is 18 bits, and so 36 under the square
    assert.match(two?.asked["C18"]?.closest ?? "", /^36 at /)
    // the world is shorter than the table of 224 bits, and time counts for nothing
    assert.deepInclude(one?.asked["C09"] ?? {}, { kept: 1, models: 3 })
  })

  it("example: as text it is one table, questions by parameters", async () => {
    const { stdout } = await run(["claims", "--prior", "steep.ts"], { modules, contents })
    const lines = stdout.split("\n")
    const heads = lines.filter((it) => it.includes("acme/steep(slope=1)  acme/steep(slope=2)"))
    assert.lengthOf(heads, 1)
    assert.lengthOf(
      lines.filter((it) => /^C18 +all 16 +all 16$/.test(it)),
      1
    )
    assert.include(stdout, "breaks first at")
  })

  it("example: parameters may be told, and claims of the ledger named beside it", async () => {
    const { code, stdout } = await run(
      ["claims", "C05", "--prior", "steep.ts", "--param", "slope=2", "--json"],
      { modules, contents }
    )
    assert.equal(code, 0)
    assert.deepEqual(
      [
        ...document(Claims, stdout).claims.map(({ id }) => id),
        ...document(Claims, stdout).priors.map(({ id }) => id)
      ],
      ["C05", "acme/steep(slope=2)"]
    )
  })

  it("example: a prior of ours by its id", async () => {
    const { stdout } = await run(["claims", "--prior", "speed", "--json"], { modules, contents })
    const [speed] = probes(stdout)
    assert.equal(speed?.id, "speed")
    assert.equal(speed?.asked["C16"]?.kept, speed?.asked["C16"]?.models)
  })

  it("example: bad input is one line", async () => {
    for (const [args, line] of [
      [["--prior", "gone.ts"], "headwater: gone.ts: "],
      [["--prior", "none.ts"], "headwater: none.ts: expected an export that is "],
      [["--prior", "sped"], "headwater: --prior: expected "],
      [["--prior", "heavy.ts"], "headwater: prior acme/heavy: expected its laws to hold, but "],
      [["--prior", "steep.ts", "--param", "slope=3"], "headwater: --prior"],
      [["--param", "slope=3"], "headwater: --param: expected --prior FILE.ts with it\n"]
    ] as const) {
      const { code, stdout, stderr } = await run(["claims", ...args], { modules, contents })
      assert.deepEqual([code, stdout], [2, ""], args.join(" "))
      assert.isTrue(stderr.startsWith(line), stderr)
      assert.match(stderr, /^[^\n]*\n$/)
    }
  })
})
