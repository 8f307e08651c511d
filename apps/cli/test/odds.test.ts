import { assert, describe, it } from "vitest"
import { Odds } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"
import { double, files } from "./programs.ts"

describe("odds", () => {
  const contexts = JSON.stringify([{ r1: 0 }, { r1: "9" }, { r1: 30, history: [] }])

  it("example: under simplicity the shorter wins by two to the difference", async () => {
    const { code, stdout } = await run(
      ["odds", "double.rm", "slow.rm", "--contexts", "c.json", "--json"],
      { files: { ...files, "c.json": contexts } }
    )
    const found = document(Odds, stdout)
    assert.equal(code, 0)
    if (found.status !== "weighed") throw new Error("exhausted")
    const bits = found.b.bits - found.a.bits
    assert.deepInclude(found, {
      winner: "a",
      prior: "simplicity",
      contexts: 3,
      boundary: null,
      always: "a",
      odds: { exact: `2^${bits}`, log2: bits }
    })
  })

  it("example: where the longer is faster the boundary says at which gamma they tie", async () => {
    const padded = `MOV r2 r2\n`.repeat(6) + double
    const { stdout } = await run(
      [
        "odds",
        "slow.rm",
        "padded.rm",
        "--contexts",
        "c.json",
        "--prior",
        "soft",
        "--param",
        "gamma=1/2",
        "--json"
      ],
      { files: { ...files, "padded.rm": padded, "c.json": contexts } }
    )
    const found = document(Odds, stdout)
    if (found.status !== "weighed" || found.boundary === null) throw new Error("no boundary")
    const { deltaBits, timeRatio, gamma, below } = found.boundary
    const [p = 0, q = 1] = timeRatio.split("/").map(Number)
    assert.equal(below, "a")
    assert.equal(deltaBits, found.b.bits - found.a.bits)
    assert.equal(BigInt(p) * BigInt(found.b.steps), BigInt(q) * BigInt(found.a.steps))
    assert.closeTo(gamma * Math.log2(p / q), deltaBits, 1e-9)
    assert.closeTo(found.odds.log2 ?? 0, deltaBits - Math.log2(p / q) / 2, 1e-9)
    assert.include(found.odds.exact, "^(1/2)")
  })

  it("example: a weight of zero leaves no odds; the other wins", async () => {
    const odds = async (...programs: ReadonlyArray<string>) =>
      document(
        Odds,
        (
          await run(
            [
              "odds",
              ...programs,
              "--prior",
              "hard",
              "--param",
              "T=5",
              "--contexts",
              "c.json",
              "--json"
            ],
            { files: { ...files, "c.json": contexts } }
          )
        ).stdout
      )
    assert.deepInclude(await odds("double.rm", "slow.rm"), {
      winner: "a",
      odds: { exact: "1/0", log2: null }
    })
    assert.deepInclude(await odds("slow.rm", "double.rm"), {
      winner: "b",
      odds: { exact: "0", log2: null }
    })
    assert.deepInclude(await odds("slow.rm", "slow.rm"), {
      winner: "tie",
      odds: { exact: "0/0", log2: null }
    })
  })

  it("example: a run that is exhausted is a negative answer that names it", async () => {
    const { code, stdout } = await run(["odds", "double.rm", "forever.rm", "--json"], { files })
    assert.equal(code, 1)
    assert.deepInclude(document(Odds, stdout), {
      status: "exhausted",
      program: "b",
      context: 0,
      resource: "steps",
      limit: "1000000"
    })
  })

  it("example: odds as text", async () => {
    const { stdout } = await run(["odds", "double.rm", "slow.rm", "--prior", "speed"], { files })
    for (const line of [
      "length",
      "steps",
      "prior           speed",
      "odds A : B",
      "winner",
      "boundary"
    ]) {
      assert.include(stdout, line)
    }
  })
})
