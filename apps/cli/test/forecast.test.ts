import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { Forecast } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

const example = readFileSync(new URL("../examples/forecast.json", import.meta.url), "utf8")

const forecast = (input: unknown, ...more: ReadonlyArray<string>) =>
  run(["forecast", "a.json", ...more], {
    files: { "a.json": typeof input === "string" ? input : JSON.stringify(input) }
  })

const plain = {
  stages: 2,
  hazard: "1/2",
  detector: { before: 1, after: "1/4" },
  dependence: 0,
  evidence: ["quiet"]
}

describe("forecast", () => {
  it("example: one quiet report, by hand", async () => {
    // At stage 1: (1/2)(1/4) against 1/2; by stage 2 one half of what is left comes on top.
    const { code, stdout } = await forecast(plain, "--json")
    assert.equal(code, 0)
    const { seen, stages } = document(Forecast, stdout)
    assert.equal(seen, 1)
    const of = (value: string) => ({ from: value, to: value })
    assert.deepEqual(stages, [
      { stage: 1, before: of("1/2"), after: of("1/5") },
      { stage: 2, before: of("3/4"), after: of("3/5") }
    ])
  })

  it("example: an unknown detector, and a success", async () => {
    const unknown = { ...plain, detector: { before: 1, after: { from: 0, to: 1 } } }
    const text = (await forecast(unknown)).stdout
    assert.include(text, "0 to 1/2")
    const success = { ...plain, success: "3/4", evidence: [["quiet", "success"]] }
    // The odds of 1/4 : 1 that the quiet report leaves are multiplied by 3.
    assert.include((await forecast(success)).stdout, "3/7")
  })

  it("claim: the example of the command works, as text and from standard input", async () => {
    const text = await forecast(example)
    assert.equal(text.code, 0)
    assert.equal(text.stderr, "")
    const piped = await run(["forecast", "-"], { files: { "-": example } })
    assert.equal(piped.stdout, text.stdout)
  })

  it("claim: help says what each field is", async () => {
    const { code, stdout } = await run(["help", "forecast"], {})
    assert.equal(code, 0)
    for (const field of [...Object.keys(plain), "success"]) assert.include(stdout, field)
  })

  it("claim: bad input gets one line, and 2", async () => {
    const lines: ReadonlyArray<readonly [input: unknown, line: string]> = [
      ["{", "a.json: expected JSON, but"],
      [[], "a.json: forecast: expected an object with stages, hazard"],
      [{ ...plain, hazzard: 1 }, "forecast: expected fields among"],
      [{ stages: 2 }, "forecast: expected a field hazard, not"],
      [{ ...plain, stages: 0 }, "stages: expected 1 to 24 stages, not `0`"],
      [{ ...plain, stages: 1.5 }, "stages: expected a whole number, not `1.5`"],
      [{ ...plain, hazard: "2" }, "hazard: expected a chance from 0 to 1"],
      [{ ...plain, hazard: ["1/2"] }, "hazard: expected a chance for each of 2 stages"],
      [
        { ...plain, dependence: { from: "1/2", to: "1/4" } },
        "dependence: expected from to be at most to"
      ],
      [{ ...plain, evidence: ["loud"] }, "evidence, stage 1: expected quiet, alarm or success"],
      [{ ...plain, evidence: ["quiet", "quiet", "quiet"] }, "evidence: expected a list of reports"],
      [
        { ...plain, hazard: 0, evidence: ["alarm"] },
        "a.json: expected evidence that has some chance"
      ]
    ]
    for (const [input, line] of lines) {
      const { code, stderr, stdout } = await forecast(input)
      assert.equal(code, 2)
      assert.equal(stdout, "")
      assert.include(stderr, line)
      assert.equal(stderr.trimEnd().split("\n").length, 1)
    }
  })
})
