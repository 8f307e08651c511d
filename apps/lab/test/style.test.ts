import { readFileSync } from "node:fs"
import { Palette } from "@headwater/figures"
import { assert, describe, it } from "vitest"

const style = readFileSync(new URL("../src/style.css", import.meta.url), "utf8")

/** What figures are filled with, by scheme. */
const hues = (scheme: "light" | "dark") => ({
  none: Palette.ground[scheme].none.slice(1),
  ...Object.fromEntries(Palette.hues.map((it, index) => [`h${index}`, it[scheme].slice(1)]))
})

/** The colours by name, of the light page and of the dark one. */
const schemes = style
  .split("@media (prefers-color-scheme: dark)")
  .map((half) =>
    Object.fromEntries(
      [...half.matchAll(/--([a-z0-9]+): #([0-9a-f]{6})/g)].map(([, name = "", hex = ""]) => [
        name,
        hex
      ])
    )
  )

/** Relative luminance of an sRGB colour, by the definition of WCAG 2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [one, other].map(luminance).toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe("the colours of the page", () => {
  it("example: text can be read on each of them, light and dark", () => {
    assert.lengthOf(schemes, 2)
    assert.closeTo(contrast("ffffff", "000000"), 21, 1e-9)
    for (const [index, own] of schemes.entries()) {
      const scheme: Readonly<Record<string, string>> = {
        ...own,
        ...hues(index === 0 ? "light" : "dark")
      }
      const fills = Object.keys(scheme).filter((it) => /^(h[0-9]+|none|paper|wash)$/.test(it))
      assert.lengthOf(fills, Palette.hues.length + 3)
      const on = [
        ...fills.map((fill) => ["ink", fill] as const),
        ...["soft", "link", "bad"].map((name) => [name, "paper"] as const),
        ["soft", "wash"] as const
      ]
      for (const [text, ground] of on) {
        const found = contrast(scheme[text] ?? "", scheme[ground] ?? "")
        assert.isAtLeast(found, 4.5, `${["light", "dark"][index]}: ${text} on ${ground}`)
      }
      // edges of what can be filled in, and the ring of what has the focus
      for (const name of ["edge", "link"]) {
        assert.isAtLeast(contrast(scheme[name] ?? "", scheme["paper"] ?? ""), 3, name)
      }
    }
  })
})
