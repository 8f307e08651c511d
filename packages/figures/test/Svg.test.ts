import { type Figure, Svg } from "@headwater/figures"
import { assert, describe, it } from "vitest"

const names = Array.from({ length: 20 }, (_, index) => `program-${index}`)

const figure: Figure.Figure = {
  label: "F0",
  title: "A <family> & more",
  sizeName: "N",
  machine: "register",
  meter: "unit",
  time: "max",
  prior: "soft",
  params: {},
  along: { name: "gamma", from: "0", to: "20" },
  over: "bound",
  bound: null,
  how: "exact",
  sizes: [{ size: 4, contexts: 4, members: names.map((name) => ({ name })) }],
  rows: [
    {
      size: 4,
      from: "1",
      to: null,
      regions: names.map((name, index) => ({
        winners: [name],
        from: { value: String(index) },
        to: { value: String(index + 1) }
      }))
    }
  ]
}

/** How often each fill is in the first row of a picture. */
const fills = (svg: string): ReadonlyArray<string> =>
  [...svg.matchAll(/<rect class="edge" fill="([^"]*)"/g)].map(([, fill = ""]) => fill)

describe("Svg.phase", () => {
  it("claim: twenty programs of one figure have twenty looks", () => {
    const svg = Svg.phase(figure)
    assert.lengthOf(fills(svg), 20)
    assert.equal(new Set(fills(svg)).size, 20)
    for (const fill of fills(svg)) {
      const [, id] = /^url\(#(.*)\)$/.exec(fill) ?? []
      if (id !== undefined) assert.include(svg, `<pattern id="${id}"`)
    }
  })

  it("example: what is written is escaped, and a picture names nothing outside of it", () => {
    const svg = Svg.phase(figure, { width: 360, at: 3 })
    assert.include(svg, "A &lt;family&gt; &amp; more")
    assert.notMatch(svg, /NaN|href|src=|url\((?!#)/)
    assert.include(svg, 'class="race"')
    assert.notInclude(Svg.phase({ ...figure, along: null }, { at: 3 }), 'class="race"')
  })
})

describe("Svg.posterior", () => {
  it("example: stages that look the same are drawn once", () => {
    const stages = [
      { from: 0, to: 3, shares: [0.5, 0.5] },
      { from: 4, to: 9, shares: [0.5, 0.5] },
      { from: 10, to: 16, shares: [1, 0] }
    ]
    const svg = Svg.posterior({ contexts: 16, names: ["a", "b"], stages })
    assert.lengthOf(fills(svg), 3)
    assert.include(svg, "a: 0.5 of the posterior after 0 to 9 contexts")
  })
})
