import { Bars } from "@headwater/figures"
import { assert, describe, it } from "vitest"

const chart: Bars.Chart = {
  title: "Cats & dogs",
  across: "years",
  up: "pets, share",
  kinds: ["cats", "dogs"],
  places: [
    { at: "1", values: [0.5, 1] },
    { at: "2", values: [0.25, undefined] }
  ],
  level: { at: 0.5, name: "half" },
  caption: "Of one street."
}
const picture = Bars.svg(chart)
const bars = [
  ...picture.matchAll(
    /<rect class="edge"[^>]* y="([0-9.]+)"[^>]* height="([0-9.]+)"><title>([^<]*)/g
  )
]

describe("Bars", () => {
  it("example: a bar for each number that there is, with its words; axes, a level and a caption", () => {
    assert.match(picture, /^<svg .*<\/svg>\n$/su)
    assert.deepEqual(
      bars.map(([, , , words]) => words),
      ["cats, 1: 0.5", "dogs, 1: 1", "cats, 2: 0.25"]
    )
    for (const words of [
      "Cats &amp; dogs",
      ">years<",
      ">pets, share<",
      ">half<",
      ">Of one street.<"
    ]) {
      assert.include(picture, words)
    }
  })

  it("law: bars › heights are in proportion to the numbers, and all stand on one line", () => {
    const [half = 0, one = 0, quarter = 0] = bars.map(([, , height]) => Number(height))
    assert.closeTo(one, 2 * half, 0.02)
    assert.closeTo(one, 4 * quarter, 0.03)
    const feet = bars.map(([, y, height]) => Number(y) + Number(height))
    for (const foot of feet) assert.closeTo(foot, feet[0] ?? 0, 0.02)
    const [, level = ""] = /class="race"[^>]* y1="([0-9.]+)"/.exec(picture) ?? []
    assert.closeTo(Number(level), Number(bars[0]?.[1]), 0.01)
  })
})
