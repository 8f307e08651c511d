import { LogForm, Rational } from "@headwater/exact"
import { Mixture, Process } from "@headwater/learners"
import { assert, describe, it } from "vitest"
import * as Shaped from "#models/Shaped"

/** The bits of a program with chance 15/16 each, as a process. */
const confident = (shows: string, index = 0): Process.Process<undefined, string> => {
  const guess = shows[index] ?? "0"
  const [right, wrong] = [Rational.of(15, 16), Rational.of(1, 16)]
  return {
    predict: () => new Map(["0", "1"].map((bit) => [bit, bit === guess ? right : wrong])),
    after: () => confident(shows, index + 1)
  }
}

describe("Shaped", () => {
  it("claim: bound and regret are those of the mixture of the class", () => {
    for (const { gamma, T, program } of [
      { gamma: 0, T: 1, program: "0000" },
      { gamma: 2, T: 1024, program: "F1 table" }
    ]) {
      const it = { program, shows: "", gamma, T }
      const class_ = [...Shaped.programs().values()].filter(({ steps }) => steps <= T)
      const weights = class_.map(({ length, steps }) =>
        Rational.pow2(-length).dividedBy(Rational.of(steps).pow(gamma))
      )
      const total = Rational.sum(weights)
      assert.isTrue(total.equals(Shaped.total(gamma, T)))
      const mixture = Mixture.make(
        class_.map(({ name, shows }, index) => ({
          name,
          weight: (weights[index] ?? Rational.zero).dividedBy(total),
          process: confident(shows)
        }))
      )
      const bits = Array.from(Shaped.truth(it))
      const seen = Process.after(
        mixture,
        bits.map((bit) => [undefined, bit] as const)
      )
      const own = LogForm.log2(Rational.of(15, 16)).times(bits.length)
      assert.isTrue(Shaped.regret(it).equals(Mixture.loss(seen).plus(own)))
      const place = class_.findIndex(({ name }) => name === program)
      const weight = weights[place]?.dividedBy(total) ?? Rational.zero
      assert.isTrue(Shaped.bound(it).equals(LogForm.log2(weight).negated()))
    }
  })

  it("example: programs of the grammar and of F1, and how long they run", () => {
    const steps = new Set([...Shaped.programs().values()].map((it) => it.steps))
    assert.deepEqual(
      [...steps].toSorted((a, b) => a - b),
      [1, 2, 4, 20, 410]
    )
    assert.equal(Shaped.programs().get("F1 closed")?.length, 92)
  })

  it("example: one outside the class, by time and by what it shows", () => {
    const slow = { program: "F1 closed", shows: "", gamma: 1, T: 4 }
    assert.isUndefined(Shaped.member(slow))
    assert.equal(Shaped.truth(slow), "110110000110")
    assert.equal(Shaped.truth({ ...slow, program: "", shows: "0101" }), "0101")
    assert.throws(() => Shaped.truth({ ...slow, program: "11" }), "not `11`")
  })
})
