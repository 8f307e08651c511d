import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { Infra } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

interface Vector {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly answer: object
}
const file = new URL("../../../packages/infrabayes/src/vectors/vectors.json", import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: ReadonlyArray<Vector> }

const infra = (word: string, input: unknown, ...more: ReadonlyArray<string>) =>
  run(["infra", word, "case.json", ...more], {
    files: { "case.json": typeof input === "string" ? input : JSON.stringify(input) }
  })

describe("infra", () => {
  for (const [word, kind] of [
    ["update", "update"],
    ["extend", "natural-extension"],
    ["bridge", "bridge"],
    ["maximin", "maximin"],
    ["exchange", "stake-free"]
  ] as const) {
    it(`claim: ${word} prints the answer of every case of ${kind}, and 1 where there is none`, async () => {
      for (const { answer, input } of vectors.filter((it) => it.kind === kind)) {
        const { code, stderr, stdout } = await infra(word, input, "--json")
        assert.equal(stderr, "")
        assert.deepInclude(document(Infra, stdout), answer)
        const isAnswered = !Object.entries(answer).some(
          ([key, value]) => (key === "value" || key === "lower") && value === null
        )
        assert.equal(code, isAnswered ? 0 : 1)
      }
    })
  }

  it("claim: solve answers a file of cases of every kind, with --json and without", async () => {
    const cases = { vectors: vectors.map(({ id, input, kind }) => ({ id, kind, input })) }
    const wanted = vectors.map(({ answer, id }) => ({ id, answer }))
    const json = await infra("solve", cases, "--json")
    assert.deepInclude(document(Infra, json.stdout), { vectors: wanted })
    const { code, stdout } = await infra("solve", cases)
    assert.deepEqual(JSON.parse(stdout), { vectors: wanted })
    assert.equal(code, 0)
  })

  it("example: answers as text", async () => {
    const texts = await Promise.all(
      [
        ["update", "update-2"],
        ["update", "update-5"],
        ["extend", "natural-extension-1"],
        ["extend", "natural-extension-105"],
        ["bridge", "bridge-1"],
        ["maximin", "maximin-3"],
        ["exchange", "stake-free-3"],
        ["exchange", "stake-free-101"],
        ["exchange", "stake-free-104"]
      ].map(async ([word = "", id]) => {
        const { stdout } = await infra(word, vectors.find((it) => it.id === id)?.input)
        return stdout.trim()
      })
    )
    assert.deepEqual(texts, [
      "5/8",
      "there is no update: 1 and 0 are worth the same",
      "from 3/10 to 4/5\ncoherent",
      "sure loss: no belief meets the assessments",
      "1/5",
      "with dice           1/2\nwithout             1/2  (actions 0, 0)\nby observation      11/24  (actions 1, 0)",
      "closed under exchange: no stakes reverse an order",
      "not closed under exchange: stakes reverse an order by 1/3",
      "closed under exchange: no stakes reverse an order; some belief excludes the event, so ties may differ"
    ])
  })

  it("example: --svg draws an update on two of three points, and says what it does not draw", async () => {
    const two = vectors.find(({ id }) => id === "update-2")
    const { code, files } = await infra("update", two?.input, "--svg", "two.svg")
    assert.equal(code, 0)
    const picture = files.get("two.svg") ?? ""
    assert.match(picture, /^<svg .*<\/svg>\n$/su)
    assert.include(picture, "case.json: what f is worth after the event")
    assert.include(picture, "f is worth 5/8")
    const one = { m: ["1/2", "1/4", "1/4"], b: "0" }
    const base = { H: [one], L: [0, 1], g: ["0", "0", "1/2"], f: ["1", "0", "0"] }
    for (const [word, input, line] of [
      ["extend", base, "headwater infra --svg: expected update, not `extend`"],
      ["update", { ...base, L: [0] }, "--svg draws three points and an event of two of them"],
      ["update", { ...base, g: ["0", "0", "2"] }, "g[2]: --svg draws stakes from 0 to 1, not `2`"],
      [
        "update",
        { ...base, f: ["1", "-1", "0"] },
        "f[1]: --svg draws values from 0 to 1, not `-1`"
      ],
      ["update", { ...base, H: [{ ...one, b: "1/8" }] }, "H[0]: --svg draws masses of three points"]
    ] as const) {
      const wrong = await infra(word, input, "--svg", "wrong.svg")
      assert.deepEqual([wrong.code, wrong.stdout], [2, ""])
      assert.include(wrong.stderr, line)
      assert.match(wrong.stderr, /^[^\n]*\n$/)
      assert.isFalse(wrong.files.has("wrong.svg"))
    }
  })

  it("claim: a whole case is answered as its input alone", async () => {
    for (const { input, kind } of vectors.filter((it) => it.kind === "update")) {
      const whole = await infra("update", { id: "one", kind, input, note: "why" })
      assert.equal(whole.stdout, (await infra("update", input)).stdout)
    }
  })

  it("example: bad input is one line", async () => {
    for (const [word, input, line] of [
      [
        "nope",
        "{}",
        "headwater infra: expected one of update, extend, bridge, maximin, exchange, solve, not `nope`"
      ],
      ["update", "", "case.json: expected a case as JSON, found nothing in it"],
      ["update", "{}", "case.json: H: Expected a value, not `nothing`"],
      [
        "solve",
        '{"vectors":[{"id":"a","kind":"b","input":1}]}',
        "case.json: a: kind: Expected one of"
      ],
      [
        "extend",
        '{"kind":"update","input":{}}',
        "case.json: kind: expected natural-extension, which headwater infra extend asks, not `update`"
      ],
      [
        "extend",
        '{"vectors":[]}',
        "case.json: it has many cases: headwater infra solve answers them"
      ],
      [
        "solve",
        '{"kind":"update","input":{}}',
        'case.json: expected { "vectors": [...] }, a list of cases; one case is what headwater infra update'
      ],
      ["bridge", "{", "case.json: expected JSON, but it ends at line 1, column 2, before a name"]
    ] as const) {
      const { code, stderr, stdout } = await infra(word, input)
      assert.deepEqual([code, stdout], [2, ""])
      assert.include(stderr, line)
      assert.match(stderr, /^[^\n]*\n$/)
    }
  })
})
