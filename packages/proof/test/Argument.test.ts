import { Argument, Claim, Domain, Exact, Ledger, Reading, Sentence } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { assert, describe, it } from "vitest"

const model = { schema: Schema.Int, show: String }
const numbers = Domain.exhaustive(() => Array.from({ length: 60 }, (_, n) => n))

/** All numbers are at least so large. */
const atLeast = (id: string, least: number) =>
  Reading.all(id, `Numbers are at least ${least}.`, {
    model,
    measure: (n: number) => n,
    conditions: { large: ["the number is above nine", (n: number) => n > 9] },
    margin: (n) => Exact.ofInteger(n - least)
  })

const [high, mid, low] = [atLeast("R1", 70), atLeast("R2", 10), atLeast("R3", 0)]

/** Words of a speaker, in a post of their own. */
const asserted = (name: string) => ({
  act: "asserts" as const,
  post: { number: 1, by: { name, part: "speaks" }, opens: "Numbers" }
})

/** A claim of two quotes: one that is right where a number is large, one that is as given. */
const claim = (id: string, senses: Readonly<Record<string, Reading.Held | typeof low>>) =>
  Claim.define({
    id,
    title: `Numbers, ${id}`,
    says: {
      A: [{ quote: "numbers are large", said: asserted("A"), as: senses }],
      B: [{ quote: "so", said: asserted("B"), as: { low } }]
    },
    finding: () => Sentence.say`So it is.`,
    statements: [
      high.over("S1 high", {
        domain: numbers,
        expect: "against",
        otherwise: Domain.exhaustive(() => [80])
      }),
      mid.over("S2 mid", { domain: numbers, where: { large: true }, iff: true, expect: "for" }),
      low.over("S3 low", {
        domain: numbers,
        expect: "for",
        otherwise: Domain.exhaustive(() => [-1])
      })
    ]
  })

const ledger = [
  claim("C01", { low }),
  claim("C02", { high, low }),
  claim("C03", { mid }),
  claim("C04", { high, mid }),
  claim("C05", { high }),
  claim("C06", { untold: atLeast("R4", 5) }),
  claim("C07", { mid: Reading.deny(mid), high: Reading.deny(high) })
]
const { report } = Ledger.check(ledger)
const page = (depends: ReadonlyArray<string>, says = ["A"]): Argument.Page => ({
  title: "A page",
  says,
  disputes: ["B"],
  depends
})
const pages = { C02: page(["C01"]), C08: page(["C02"]), C09: page(["C02"], ["B"]) }
const trace = (...moves: ReadonlyArray<string>): Argument.Trace =>
  Argument.trace({ name: "They are", by: ["A"], moves }, { report, pages })

describe("trace", () => {
  it("claim: a move carries as far as the best sense of its words, and by the worst of the words", () => {
    assert.isTrue(report.ok)
    const found = trace("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08")
    assert.deepEqual(
      found.steps.map((it) => it.carries),
      [
        "carries",
        "carries in weaker words",
        "carries where",
        "carries in weaker words where",
        "fails",
        "is open",
        "carries where",
        "is not checked"
      ]
    )
    assert.deepEqual(
      found.stops.map((it) => it.claim),
      ["C05", "C06", "C08"]
    )
    assert.deepEqual(
      found.conditions.map((it) => it.claim),
      ["C03", "C04", "C07"]
    )
    assert.deepEqual(
      found.weakened.map((it) => it.claim),
      ["C02", "C04", "C05"]
    )
  })

  it("claim: denied, a move that carries everywhere fails, and one that fails carries", () => {
    const denied = claim("C01", { low: Reading.deny(low) })
    const turned = claim("C05", { high: Reading.deny(high) })
    const other = Ledger.check([denied, turned]).report
    const states = Argument.trace(
      { name: "They are", by: ["A"], moves: ["C01", "C05"] },
      { report: other, pages }
    ).steps.map((it) => it.carries)
    assert.deepEqual(states, ["fails", "carries"])
  })

  it("claim: a move has what others say of it, who takes it up, and what its conditions mean", () => {
    const [second, third] = trace("C02", "C03").steps
    assert.deepEqual(
      second?.others.map((it) => it.by),
      ["B"]
    )
    assert.deepEqual([second?.taken, second?.disputes], [["C09"], ["B"]])
    assert.deepEqual(third?.words[0]?.through?.terms, { large: "the number is above nine" })
  })
})

describe("told", () => {
  it("claim: a line says where it follows, where it stops, and where nothing is known", () => {
    assert.deepEqual(Argument.told(trace("C01", "C03", "C05", "C08")), [
      "It follows without conditions at C01.",
      "It follows under conditions at C03: what would have to be true stands at each.",
      "At C05 the strongest sense of some words is wrong.",
      "It breaks at C05, where no sense of some words is right.",
      "Nothing is known of C08, which is not checked yet.",
      "So the way through 4 moves is unbroken up to C05, and after that it does not follow from what was said."
    ])
    assert.include(Argument.told(trace("C01", "C03")).at(-1), "No move breaks it")
  })
})

describe("page", () => {
  it("example: lists of one or none, and a page that admits nothing", () => {
    const text = "---\ntitle: Squares, and cubes\nsays: []\ndisputes: [A]\n---\n\n# C01\n"
    assert.deepEqual(Argument.page(text), {
      title: "Squares, and cubes",
      says: [],
      disputes: ["A"],
      depends: []
    })
  })
})
