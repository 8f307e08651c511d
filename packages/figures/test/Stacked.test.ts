import { Diagram, Finding } from "@headwater/agency"
import { Kinds, Palette, Stacked } from "@headwater/figures"
import { assert, describe, it } from "vitest"

const bands = [
  { name: "low", about: "below", light: "#fff", dark: "#000" },
  { name: "high & dry", about: "above", light: "#eee", dark: "#111" }
]
const points = [0, 1, 2].map((at) => ({ at, shares: [at / 2, 1 - at / 2] }))
const panel = { axis: "x", points, ticks: [{ at: 0, label: "0" }] }

/** Relative luminance of an sRGB colour, by the definition of WCAG 2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe("Stacked", () => {
  it("example: areas, a line over one band, and the whole in words", () => {
    const picture = Stacked.svg("Two & more", bands, [{ panels: [panel] }], {
      lines: [{ over: 1, name: "line", about: "all below it" }]
    })
    assert.match(picture, /^<svg .*<\/svg>\n$/su)
    assert.include(picture, "Two &amp; more")
    assert.include(picture, "high &amp; dry")
    assert.include(
      picture,
      "Along x the greatest share is: from 0 on high &amp; dry, from 1 on low."
    )
    assert.lengthOf([...picture.matchAll(/<path class="band"/g)], 2)
    // A straight line needs no place between its ends.
    assert.match(picture, /class="line k0" d="M34 [0-9.]+L704 [0-9.]+"/)
  })

  it("law: stacked › what is discrete holds half the way to its neighbours", () => {
    const picture = Stacked.svg("", bands, [{ panels: [{ ...panel, discrete: true }] }], {
      headed: false,
      lines: [{ over: 1, name: "line", about: "" }]
    })
    const [, line = ""] = /class="line k0" d="M([^"]*)"/.exec(picture) ?? []
    const places = line.split("L").map((it) => Number(it.split(" ")[0]))
    assert.deepEqual(places, [34, 201.5, 201.5, 536.5, 536.5, 704])
  })
})

describe("Kinds", () => {
  it("law: kinds › names can be read on every colour, in light and in dark", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const band of Kinds.bands) {
        const [low = 0, high = 0] = [band[scheme], Palette.ground[scheme].ink]
          .map(luminance)
          .toSorted((a, b) => a - b)
        assert.isAtLeast((high + 0.05) / (low + 0.05), 4.5, `${scheme}: ${band.name}`)
      }
    }
  })

  it("example: the marks of a panel say where upstream has half of the mass", () => {
    const asked = { ...Diagram.usual, symbols: 4, read: Infinity }
    const drawn = Kinds.along(asked, "steps")
    assert.deepEqual(
      drawn.marks?.map((it) => [it.label, it.name]),
      [["transition 1242", "upstream has half of the mass from 1242 on"]]
    )
    assert.lengthOf(drawn.points[0]?.shares ?? [], Diagram.parts.length)
  })

  it("example: the picture of the finding has a row for each question and a head for each name", () => {
    const found = Finding.of(3)
    const picture = Kinds.finding(found)
    for (const { about } of Finding.demonstrators) assert.include(picture, about)
    assert.lengthOf([...picture.matchAll(/<rect class="axis"/g)], 21)
    for (const { name, about } of Kinds.bands) {
      assert.include(picture, `>${name}</tspan>: ${about.split(",")[0]!.slice(0, 20)}`)
    }
  })
})
