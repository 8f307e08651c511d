import { assert, describe, it } from "vitest"
import { Agency } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

const asked = async (args: ReadonlyArray<string>, files: Readonly<Record<string, string>> = {}) => {
  const { code, stdout, stderr } = await run(["agency", "--json", ...args], { files })
  assert.equal(stderr, "", args.join(" "))
  assert.equal(code, 0)
  return document(Agency, stdout)
}

describe("agency", () => {
  it("example: the shares of all texts of 20 bits, exactly, and where they turn", async () => {
    const it = await asked([
      "--read",
      "inf",
      "--demonstrator",
      "R",
      "--bits",
      "20",
      "--gamma",
      "0..1"
    ])
    if (it.status !== "diagram") throw new RangeError("Expected a diagram")
    assert.deepEqual(it.texts, ["7", "16", "228", "1815", "20368"])
    assert.deepEqual(it.imitating.upstreamMisaligned, ["0", "1", "0", "64", "322"])
    assert.deepEqual(
      it.masses.map(({ gamma }) => gamma),
      ["0", "1"]
    )
    const [[top = 0, bottom = 1] = []] = it.masses.map((mass) =>
      mass.upstreamMisaligned.split("/").map(Number)
    )
    assert.equal((top / bottom).toFixed(2), "0.90")
    assert.deepInclude(it.boundaries, {
      axis: "steps",
      by: "half",
      side: "upstream",
      from: "1242",
      to: null,
      formula: { text: "1 + 68 (1 + 1) + 17 (1 + 64)", value: "1242" }
    })
    assert.deepEqual(
      it.masses.map(({ leads }) => [leads.upstream, leads.misaligned]),
      [
        [1, 1],
        [-1, -1]
      ]
    )
    assert.deepEqual(
      it.sizes.map(({ bits }) => bits),
      [8, 12, 16, 20]
    )
    assert.closeTo(it.law.lead ?? 0, it.law.found ?? 1, 0.1)
  })

  it("example: every language and each axis has a diagram, also where nothing is upstream", async () => {
    for (const language of ["LX", "LG", "LM", "LT", "LS", "LY", "LZ"]) {
      const it = await asked(["--language", language, "--bits", "12", "--audit", "1/4"])
      if (it.status !== "diagram") throw new RangeError("Expected a diagram")
      assert.equal(it.language, language)
      const prices = it.boundaries.filter(({ axis }) => axis === "plan" || axis === "read")
      if (language === "LS" || language === "LM") assert.deepEqual(prices, [])
      assert.isTrue(it.boundaries.every(({ formula }) => formula === null))
    }
  })

  it("example: what the picture of all accesses says, in five lines", async () => {
    const args = ["agency", "finding", "--bits", "12", "--svg", "a.svg", "--json"]
    const { code, files, stdout } = await run(args)
    assert.equal(code, 0)
    const found = document(Agency, stdout)
    if (found.status !== "finding") throw new RangeError("Expected a finding")
    assert.lengthOf(found.lines, 5)
    const [, , entangled] = found.rows
    assert.equal(entangled?.title, "Only planners may read it")
    assert.isTrue(entangled?.panels.every(({ halves }) => halves[0]?.from === null))
    assert.include(files.get("a.svg") ?? "", "Only planners may")
  })

  it("example: one policy by every definition", async () => {
    const files = { "a.pol": "(plan a)\n", "b.pol": "(if d 0 w)\n" }
    const schemer = await asked(["label", "a.pol"], files)
    if (schemer.status !== "label") throw new RangeError("Expected a label")
    assert.equal(schemer.kind, "upstreamMisaligned")
    assert.deepEqual(schemer.labels, { I: true, A: true, B: true, G: 1, E: false })
    const gate = await asked(["label", "b.pol", "--demonstrator", "R"], files)
    if (gate.status !== "label") throw new RangeError("Expected a label")
    assert.deepInclude(gate, { kind: "gate", bits: 16 })
    assert.deepEqual([gate.labels.I, gate.labels.A], [false, false])
  })

  it("example: the picture names every colour and says in words what leads", async () => {
    const args = ["agency", "--bits", "12", "--read", "inf", "--svg", "a.svg"]
    const { code, files } = await run(args)
    assert.equal(code, 0)
    const picture = files.get("a.svg") ?? ""
    assert.match(picture, /^<svg .*<\/svg>\n$/su)
    for (const name of ["honest rule", "upstream misaligned", "gate"]) assert.include(picture, name)
    assert.match(
      picture,
      /<desc id="[a-z-]+">Along exponent γ of the charge for time the greatest share is:/u
    )
  })

  it("example: what cannot be used is one line", async () => {
    for (const [args, line] of [
      ["--language LQ", "--language: expected a language of LS, LM, LX, LG, LT, LY, LZ, not `LQ`"],
      ["--read some", "--read: expected a price in whole bits, or inf, not `some`"],
      ["--audit 2", "--audit: expected a chance such as 1/8, not `2`"],
      ["--gamma 3..1", "--gamma: expected whole exponents such as 0..4, not `3..1`"],
      [
        "--demonstrator X",
        "--demonstrator: expected R, O, T or sixteen digits from 0 to 3, not `X`"
      ],
      ["label", "agency: expected nothing more, finding, or label and a file, not `label`"]
    ] as const) {
      const { code, stderr } = await run(["agency", ...args.split(" ")])
      assert.equal(code, 2)
      assert.equal(stderr, `headwater: ${line}\n`)
    }
  })
})
