import { Argument as Picture } from "@headwater/figures"
import type { Argument } from "@headwater/proof"
import { assert, describe, it } from "vitest"

const move = (
  claim: string,
  carries: Argument.Carries,
  senses: ReadonlyArray<Argument.Sense["verdict"]>
): Argument.Move => ({
  claim,
  title: `What ${claim} says in some ${"long ".repeat(6)}words`,
  carries,
  words:
    senses.length === 0
      ? []
      : [
          {
            by: "A",
            act: "supposes",
            quote: "it is <so>",
            place: "post 1",
            senses: senses.map((verdict) => ({ words: "so", verdict, shown: verdict, terms: {} })),
            carries
          }
        ],
  others: [],
  rests: claim === "C02" ? [{ on: "C01.first", isMet: false }] : [],
  depends: [],
  disputes: [],
  taken: claim === "C01" ? ["C09"] : []
})

const steps = [
  move("C01", "carries", ["right"]),
  move("C02", "carries where", ["wrong", "right where"]),
  move("C03", "fails", ["wrong"]),
  move("C04", "is not checked", []),
  move("C05", "carries", ["right", "open"]),
  move("C06", "carries", ["right"])
]
const line: Argument.Trace = {
  name: "It follows",
  by: ["A"],
  moves: steps.map((it) => it.claim),
  steps,
  stops: steps.filter((it) => it.carries === "fails" || it.carries === "is not checked"),
  conditions: steps.slice(1, 2),
  weakened: steps.slice(1, 3)
}
const picture = Picture.svg([line], { href: (claim) => `#${claim}` })

describe("Argument", () => {
  it("claim: every claim is a card, every sense a bar, and the way changes where the argument does", () => {
    assert.equal(picture.match(/<rect class="card/g)?.length, 6)
    assert.equal(picture.match(/class="edge (right|where|wrong|open)"/g)?.length, 7)
    assert.deepEqual(
      [...picture.matchAll(/class="way (\w+)"/g)].map(([, way]) => way),
      ["whole", "conditional", "broken", "broken", "broken"]
    )
    assert.include(picture, "not checked yet")
    assert.include(picture, 'href="#C06"')
    assert.include(picture, "rests on C01, not met")
    assert.include(picture, "taken up in C09")
    assert.include(picture, "it is &lt;so&gt;")
  })

  it("example: a line in a few words", () => {
    assert.equal(
      Picture.outcome(line),
      "stops at C03; not checked: C04; only under conditions at 1 of 6, not checked together; strongest words wrong at C02, C03"
    )
  })

  it("claim: no text of a card is wider than its card", () => {
    const titles = [...picture.matchAll(/class="title"[^>]*>([^<]*)</g)].map(([, words]) => words)
    assert.isTrue(titles.every((it = "") => 6 * it.length <= 160))
  })
})
