import { Rational } from "@headwater/exact"
import { Credal } from "@headwater/figures"
import { Infradistribution, Stakes, Update } from "@headwater/infrabayes"
import { assert, describe, it } from "vitest"

const tenths = (rows: ReadonlyArray<ReadonlyArray<number>>) =>
  rows.map((row) => row.map((n) => Rational.of(n, 10)))
const two = tenths([
  [6, 2, 2],
  [1, 3, 6]
])
const bets = [0, 1].map((on) => ({
  name: `bet on ${on}`,
  worth: [0, 1, 2].map((it) => Rational.of(it === on ? 1 : 0))
}))
const drawn = (stake: Rational, options: Credal.Options = {}, beliefs = two) =>
  Credal.svg("Two & more", { beliefs, event: [0, 1], stake, acts: bets }, options)

describe("Credal", () => {
  it("example: the whole in words", () => {
    const picture = drawn(Rational.of(1, 2))
    assert.match(picture, /^<svg .*<\/svg>\n$/su)
    assert.include(picture, "Two &amp; more")
    assert.include(
      picture,
      "The event is 0 or 1; outcome 2 is worth 1/2: bet on 0 is worth 1/2; bet on 1 is worth 1/3. Not closed under exchange: 2 exchanged beliefs lie outside. Both are worth the same at 1/4."
    )
    assert.lengthOf([...picture.matchAll(/class="missing"/g)], 2)
  })

  it("law: credal › dots and curves lie where the update puts them, within a tenth of a pixel", () => {
    const h = Infradistribution.crisp(two)
    for (const width of [320, 560, 900]) {
      const { left, room, tall, top } = Credal.frame(width)
      for (const stake of [0, 3, 7, 12].map((n) => Rational.of(n, 12))) {
        const picture = drawn(stake, { width })
        for (const [k, { worth }] of bets.entries()) {
          const at = (s: Rational): readonly [number, number] => {
            const value = Update.value(h, [0, 1], Stakes.utility(3, [0, 1], s), worth)
            return [left + room * s.toNumber(), top + tall * (1 - (value?.toNumber() ?? 9))]
          }
          const near = (found: ReadonlyArray<number>, wanted: ReadonlyArray<number>): void => {
            for (const [i, x] of wanted.entries()) assert.closeTo(found[i] ?? -1, x, 0.1)
          }
          const dot = new RegExp(`class="a${k} dot" cx="([0-9.]+)" cy="([0-9.]+)"`).exec(picture)
          near([Number(dot?.[1]), Number(dot?.[2])], at(stake))
          const path = new RegExp(`class="a${k} line" d="M([^"]+)"`).exec(picture)?.[1] ?? ""
          const places = path.split("L").map((it) => it.split(" ").map(Number))
          for (const s of [0, 1, 2, 4].map((n) => Rational.of(n, 4))) {
            const wanted = at(s)
            const place = places.find(([x = 0]) => Math.abs(x - wanted[0]) < 0.1)
            near(place ?? [], wanted)
          }
        }
      }
    }
  })

  it("example: a set without an update has no curve, and one belief is a point", () => {
    const all = tenths([
      [10, 0, 0],
      [0, 10, 0],
      [0, 0, 10]
    ])
    const none = drawn(Rational.zero, {}, all)
    assert.include(none, "bet on 0 has no value")
    const one = drawn(Rational.one, { headed: false }, tenths([[5, 3, 2]]))
    assert.include(one, "The set is closed under exchange.")
    assert.include(one, "bet on 0 is worth 5/8")
    assert.notInclude(one, 'class="name" x="16"')
  })
})
