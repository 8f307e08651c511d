import { Rational } from "@headwater/exact"
import { CodingTheorem, Semimeasure } from "@headwater/priors"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { counts } from "./fixtures/counts.ts"

/** The rows of a fixture: by falling count, then shorter, then in lexicographic order. */
const rows = (text: string): ReadonlyArray<CodingTheorem.Row> =>
  text
    .split("\n")
    .flatMap((line) => {
      const [count = "", steps = "", ...outputs] = line.split(" ")
      return outputs.map((output) => ({ output, count: BigInt(count), steps: Number(steps) }))
    })
    .toSorted(
      (a, b) =>
        Number(b.count - a.count) ||
        a.output.length - b.output.length ||
        (a.output < b.output ? -1 : 1)
    )

describe("CodingTheorem", () => {
  for (const states of [1, 2, 3]) {
    it(`example: the table of ${states} states is the one of another program`, () => {
      assert.deepEqual(CodingTheorem.table(states), rows(counts[states - 1] ?? ""))
    })
  }
  it("example: strings of one symbol have a closed form, and all together have mass 1", () => {
    // halting at once: any of 2 writes, and any table otherwise
    for (const states of [1, 2, 3]) {
      const prior = CodingTheorem.ofStates(states)
      const once = 2n * BigInt(4 * states + 2) ** BigInt(2 * states - 1)
      const all = CodingTheorem.table(states).reduce((sum, { count }) => sum + count, 0n)
      assert.equal(String(prior.get("0")), String(Rational.of(once, all)))
      assert.equal(String(Rational.sum(prior.values())), "1")
    }
    assert.equal(CodingTheorem.ofStates(3).size, 128)
  })
  it("example: masses of complements and of reversals are equal", () => {
    const prior = CodingTheorem.ofStates(3)
    for (const [output, mass] of prior) {
      const complement = output.replaceAll(/[01]/g, (it) => (it === "0" ? "1" : "0"))
      const reversal = Array.from(output).reverse().join("")
      for (const other of [complement, reversal])
        assert.equal(String(prior.get(other)), String(mass))
    }
  })
  it("example: under a hard bound what halts later is undecided", () => {
    for (const T of [1n, 2n, 8n, 21n]) {
      const cut = CodingTheorem.within(3, T)
      assert.equal(String(Semimeasure.total(cut).plus(cut.undecided)), "1")
    }
    const whole = CodingTheorem.ofStates(3)
    const cut = CodingTheorem.within(3, 8n)
    const count = (mass: Rational | undefined): string =>
      (mass ?? Rational.zero).times(Rational.of(4_294_368)).toString()
    assert.deepEqual(
      ["1000", "0110"].map((it) => [count(whole.get(it)), count(cut.masses.get(it))]),
      [
        ["2262", "1908"],
        ["2192", "1952"]
      ]
    )
    assert.equal(CodingTheorem.within(3, 21n).undecided.sign, 0)
  })
  it("example: a table is read as it was written, by lines, with or without a head", () => {
    const table = CodingTheorem.table(2)
    const text = CodingTheorem.write(table)
    assert.equal(text.split("\n")[0], "string\tcount\tminsteps")
    assert.deepEqual(CodingTheorem.read(text), Result.succeed(table))
    const bare = text.slice(text.indexOf("\n") + 1)
    assert.deepEqual(CodingTheorem.read(bare), Result.succeed(table))
  })
  it.each([
    ["0\t1\n0\t2", "line 2: expected each output once, not `0` again"],
    ["2\t1", "line 1: expected an output, its count and its steps, not `2 1`"],
    ["0 1", "line 1: expected an output, its count and its steps, not `0 1`"],
    ["0\t1.5\t2", "line 1: expected an output, its count and its steps, not `0 1.5 2`"]
  ])("example: %j is no table", (text, line) => {
    assert.deepEqual(CodingTheorem.read(text), Result.fail(line))
  })
  it("example: an empty table has no prior", () => {
    assert.isTrue(Result.isFailure(CodingTheorem.of([])))
    assert.throws(() => CodingTheorem.table(5), /Expected 1 to 4 states/)
  })
})
