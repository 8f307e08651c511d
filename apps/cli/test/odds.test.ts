import { assert, describe, it } from "vitest"
import { Odds } from "../src/Documents.ts"
import { document } from "./document.ts"
import { listings } from "./listings.ts"
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

  it("example: in every language, over contexts as --input writes them", async () => {
    const contexts = {
      "words.json": '["01", "111", ""]',
      "three.json": '["110", "111"]',
      "two.json": '["11", "10"]',
      "numbers.json": '[0, 1000000, "1000000000000000000000000000000"]',
      "blanks.json": '["0", 1]'
    }
    for (const [args, meter, steps, ...bits] of [
      ["flip.lam not.lam --contexts words.json", "beta", ["34", "4"], 106, 28],
      ["flip.lam flip.lam --contexts words.json --meter graph", "graph", ["136", "136"], 106, 106],
      ["mixed.circ mixed.circ --contexts three.json", "gates", ["2", "2"], 25, 25],
      ["parity.fsm parity.fsm --contexts words.json", "states", ["4", "4"], 9, 9],
      ["root.expr root.expr --contexts numbers.json", "iterations", ["55", "55"], 22, 22],
      ["both.net both.net --contexts two.json", "madds", ["3", "3"], 13, 13],
      ["champion.tm champion.tm --contexts blanks.json", "steps", ["6", "6"], 15.288, 15.288]
    ] as const) {
      const { code, stdout } = await run(["odds", ...args.split(" "), "--json"], {
        files: { ...listings, ...contexts }
      })
      assert.equal(code, 0, args)
      const found = document(Odds, stdout)
      if (found.status !== "weighed") throw new Error("exhausted")
      assert.equal(found.meter, meter, args)
      assert.deepEqual<ReadonlyArray<string>>([found.a.steps, found.b.steps], steps, args)
      assert.deepEqual(
        [found.a, found.b].map((it) => Number(it.bits.toFixed(3))),
        bits,
        args
      )
    }
  })

  it("example: masses that are no powers of two have exact odds", async () => {
    const { stdout } = await run(["odds", "champion.tm", "halting.tm", "--json"], {
      files: { ...listings, "halting.tm": "1H 1H" }
    })
    const found = document(Odds, stdout)
    if (found.status !== "weighed") throw new Error("exhausted")
    assert.equal(found.odds.exact, "2^-3 · 9/625")
    assert.equal(found.winner, "b")
  })

  it("example: a program on standard input is in the language of the other", async () => {
    const { code, stdout } = await run(["odds", "-", "not.lam", "--json"], {
      files: { ...listings, "-": "\\x. x" }
    })
    assert.equal(code, 0)
    assert.deepInclude(document(Odds, stdout), { winner: "a" })
  })

  it("example: what goes on in another language is exhausted too", async () => {
    const { code, stdout } = await run(["odds", "not.lam", "omega.lam", "--json"], {
      files: listings
    })
    assert.equal(code, 1)
    assert.deepInclude(document(Odds, stdout), { status: "exhausted", program: "b", context: 0 })
  })
})
