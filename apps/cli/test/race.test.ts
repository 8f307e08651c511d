import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { Race } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

const example = readFileSync(new URL("../examples/race.json", import.meta.url), "utf8")

const race = (input: unknown, ...more: ReadonlyArray<string>) =>
  run(["race", "a.json", ...more], {
    files: { "a.json": typeof input === "string" ? input : JSON.stringify(input) }
  })

const data = [0, 1, 1, 0].map((answer, r1) => ({ input: { r1 }, answer: String(answer) }))

const plain = {
  programs: [
    { name: "coin", listing: "SET r0 1 | SET r1 1", weights: 2 },
    { name: "table", listing: "SET r2 1000 | ADD r1 r2 | LD r0 r1 | DATA 0110" },
    { name: "zero", listing: "" }
  ],
  data,
  priors: ["simplicity"]
}

describe("race", () => {
  it("example: a coin, a table and what is always 0, by hand", async () => {
    const { code, stderr, stdout } = await race(
      { ...plain, off: [{ input: { r1: 4 }, answer: "1" }] },
      "--gamma",
      "0..8",
      "--json"
    )
    assert.equal(stderr, "")
    assert.equal(code, 0)
    const found = document(Race, stdout)
    if (found.status !== "raced") throw new Error("Expected a race")
    assert.deepEqual(
      found.programs.map(({ bits, deviates, loss, name, right, steps }) => [
        name,
        bits,
        steps,
        right,
        loss?.exact,
        deviates
      ]),
      [
        ["coin", 24, "2", 4, "4", [0]],
        ["table", 63, "4", 4, "0", [0]],
        ["zero", 4, "1", 1, undefined, [0]]
      ]
    )
    assert.deepEqual(found.priors, [
      {
        prior: "simplicity",
        stages: [
          { from: 0, to: 1, leaders: ["zero"] },
          { from: 2, to: 4, leaders: ["coin"] }
        ]
      }
    ])
    assert.deepEqual(
      found.rows.map(({ from, regions }) => [
        from,
        ...regions.map(({ winners }) => winners.join())
      ]),
      [
        ["2", "coin"],
        ["4", "coin"]
      ]
    )
  })

  it("example: the example of the command; the worlds that it draws are the same each time", async () => {
    const { code, stdout } = await race(example, "--gamma", "0..60")
    assert.equal(code, 0)
    assert.include(stdout, "whole     421 bits  14281             0")
    assert.include(stdout, "record   1093 bits      4             0")
    assert.match(stdout, /T ≥ 14281 +whole, coin from 48\.6/)
    const drawn = { ...plain, world: { sites: 4, reach: 1, fair: 2, seed: 3 } }
    const [one, same] = [await race(drawn), await race(drawn)]
    assert.equal(one.stdout, same.stdout)
  })

  it("example: a picture", async () => {
    const files = { "a.json": JSON.stringify(plain) }
    const drawn = await run(["race", "a.json", "--svg", "a.svg"], { files })
    assert.equal(drawn.code, 0)
    assert.match(drawn.files.get("a.svg") ?? "", /^<svg[\s\S]*coin[\s\S]*<\/svg>\s*$/)
  })

  it("example: a run that passes its bound is a negative answer", async () => {
    const endless = { ...plain, programs: [{ name: "endless", listing: "L: JMP L" }] }
    const { code, stdout } = await race(endless, "--steps", "100")
    assert.equal(code, 1)
    assert.equal(
      stdout.trim(),
      "exhausted: endless takes more than 100 steps on input 1; --steps N allows more"
    )
    const json = document(Race, (await race(endless, "--steps", "100", "--json")).stdout)
    assert.equal(json.status, "exhausted")
  })

  it("claim: bad input gets one line, and 2", async () => {
    const lines: ReadonlyArray<
      readonly [input: unknown, line: string, more?: ReadonlyArray<string>]
    > = [
      ["{", "a.json: expected JSON, but"],
      [[], "a.json: race: expected an object with programs, world, data, off, priors, not `[]`"],
      [{ ...plain, programmes: 1 }, "race: expected fields among programs, world, data"],
      [{ data }, "race: expected a field programs, not"],
      [{ ...plain, programs: [] }, "a.json: programs: expected at least one program, not `[]`"],
      [{ ...plain, programs: "coin" }, 'programs: expected a list of programs, not `"coin"`'],
      [
        { ...plain, programs: [{ name: "coin" }] },
        "programs[0]: expected a name with a file, a listing or a selection, not"
      ],
      [
        { ...plain, programs: [{ name: "far", selection: "far" }] },
        'programs[0].selection: expected "record", "whole" or "near", not `"far"`'
      ],
      [
        { ...plain, programs: [{ name: "coin", listing: "", weights: 65 }] },
        "programs[0].weights: expected a whole number from 1 to 64, not `65`"
      ],
      [
        { ...plain, data: [{ input: { r1: 0 }, answer: 1 }] },
        'data[0].answer: expected a text such as "1", not `1`'
      ],
      [
        { ...plain, data: [...data, { input: { r1: 0 }, answer: "yes" }] },
        "a.json: data[4].answer: expected a number, as all that these programs put out, not `yes`"
      ],
      [
        { ...plain, off: [{ input: { r1: 0 }, answer: "" }] },
        "a.json: off[0].answer: expected a number, as all that these programs put out, not ``"
      ],
      [
        { ...plain, world: { sites: 0, reach: 1, fair: 1 } },
        "world.sites: expected a whole number from 1 to 500, not `0`"
      ],
      [{ ...plain, data: [] }, "data: expected at least one input with an answer, or a world"],
      [
        { ...plain, programs: [...plain.programs, plain.programs[0]] },
        "programs: expected each name once, not `coin` twice"
      ],
      [
        { ...plain, programs: [{ name: "whole", selection: "whole" }] },
        "programs: expected a world for `whole`"
      ],
      [
        { ...plain, world: { sites: 3, reach: 1, cells: ["01"] } },
        "world: expected cells, texts of 12 bits"
      ],
      [
        { ...plain, world: { sites: 500, reach: 3, fair: 1 } },
        "world: expected at most 1000 cells"
      ],
      [{ ...plain, programs: [{ name: "odd", listing: "JUMP" }] }, "program odd: line 1"],
      [{ ...plain, programs: [{ name: "gone", file: "gone.rm" }] }, "gone.rm"],
      [
        { ...plain, data: [{ input: { r9: 1 }, answer: "0" }] },
        "program coin, input 1: expected r0 to r7"
      ],
      [{ ...plain, priors: ["likely"] }, "headwater: priors[0]: expected"],
      [
        { ...plain, priors: [{ id: "hard", params: { T: "soon" } }] },
        "headwater: priors[0] hard: expected T, "
      ],
      [
        { ...plain, programs: [{ name: "coin", listing: "", language: "pascal" }] },
        "headwater: the language of program coin: expected one of register, lambda"
      ],
      [
        { ...plain, programs: [{ name: "coin", file: "coin.txt" }] },
        "or the language of program coin"
      ],
      [plain, "--gamma: expected a range A..B that rises", ["--gamma", "3..1"]],
      [plain, "--meter: expected unit, load, log for coin, not `beta`", ["--meter", "beta"]]
    ]
    for (const [input, line, more = []] of lines) {
      const { code, stderr, stdout } = await race(input, ...more)
      assert.equal(code, 2, line)
      assert.equal(stdout, "", line)
      assert.include(stderr, line)
      assert.equal(stderr.trimEnd().split("\n").length, 1, line)
    }
  })
})
