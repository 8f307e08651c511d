import { Palette } from "@headwater/figures"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Three = readonly [number, number, number]

/** How colours are seen: linear sRGB through these, by Machado, Oliveira and Fernandes 2009. */
const sights: Readonly<Record<string, readonly [Three, Three, Three]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  "no blue": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
}

const times = (rows: readonly [Three, Three, Three], [a, b, c]: Three): Three => {
  const row = ([x, y, z]: Three): number => x * a + y * b + z * c
  return [row(rows[0]), row(rows[1]), row(rows[2])]
}

const each = ([a, b, c]: Three, f: (x: number) => number): Three => [f(a), f(b), f(c)]

const linear = (hex: string): Three => {
  const at = (place: number): number => {
    const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [at(1), at(3), at(5)]
}

/** OKLab, by Ottosson 2020. */
const perceived = (rgb: Three): Three => {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005]
    ],
    each(rgb, (it) => Math.min(1, Math.max(0, it)))
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766]
    ],
    each(cones, Math.cbrt)
  )
}

const distance = (a: Three, b: Three): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

const names = fc.array(fc.string({ maxLength: 6 }), { maxLength: 70 })

Law.check(
  it,
  Law.set("looks", [
    Law.law({
      name: "distinct",
      statement: "no two names have one look",
      over: Domain.sampled(names),
      holds: (all) => {
        const looks = [...Palette.looks(all).values()].map((it) => `${it.hue} ${it.texture}`)
        return new Set(looks).size === new Set(all).size
      }
    }),
    Law.law({
      name: "stable",
      statement: "names that come later change no look",
      over: Domain.sampled(fc.tuple(names, names)),
      holds: ([first, more]) => {
        const [before, after] = [Palette.looks(first), Palette.looks([...first, ...more])]
        return [...before].every(([name, it]) => {
          const now = after.get(name)
          return now?.hue === it.hue && now.texture === it.texture
        })
      }
    })
  ])
)

describe("Palette", () => {
  it("claim: hues can be told apart in light and in dark, whatever colours one sees", () => {
    assert.isBelow(distance(perceived(linear("#ffffff")), [1, 0, 0]), 1e-6)
    for (const scheme of ["light", "dark"] as const) {
      const { none } = Palette.ground[scheme]
      const all = [...Palette.hues.map((it) => it[scheme]), none]
      for (const [sight, rows] of Object.entries(sights)) {
        const seen = all.map((it) => perceived(times(rows, linear(it))))
        for (const [index, one] of seen.entries()) {
          for (const [before, other] of seen.slice(0, index).entries()) {
            const pair = `${scheme}, ${sight}: ${all[index]} and ${all[before]}`
            // what no program wins is plain and has no name on it
            assert.isAtLeast(distance(one, other), index === all.length - 1 ? 0.05 : 0.075, pair)
          }
        }
      }
    }
  })

  it("example: hues come before textures, and a texture is a pattern with a name of its own", () => {
    const all = Array.from({ length: 20 }, (_, index) => `program ${index}`)
    const looks = [...Palette.looks(all).values()]
    assert.deepEqual(
      looks.map((it) => it.texture),
      all.map((_, index) => Math.floor(index / Palette.hues.length))
    )
    const [first, , , , , , , , ninth] = looks
    if (first === undefined || ninth === undefined) throw new RangeError("Expected nine looks")
    assert.equal(Palette.texture(first, "x"), "")
    assert.include(Palette.texture(ninth, "x"), `<pattern id="x-h${ninth.hue}t1"`)
    assert.equal(Palette.fill(ninth, "x"), `url(#x-h${ninth.hue}t1)`)
  })
})
