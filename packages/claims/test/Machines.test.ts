import { assert, it } from "vitest"
import * as Machines from "#models/Machines"

/** The pairs of which a part of the order turns with the machine, or with the meter. */
const turned = (part: "bits" | "steps", cause: "machine" | "meter"): ReadonlyArray<string> =>
  [...Machines.pairs()]
    .filter((it) => Machines.turnsWith(it, part) === cause)
    .map(({ family, size, first, second }) => `${family.label} ${size} ${first} ${second}`)

it("claim: which is shorter turns with the machine for search and argmax, and for the table of 24 bits", () => {
  assert.deepEqual(turned("bits", "machine"), [
    "F2 16 search argmax",
    "F2 64 search argmax",
    "F2 128 search argmax",
    "F8 24 closed table"
  ])
  assert.deepEqual(turned("bits", "meter"), [])
})

it("claim: which is slower turns with the machine against Newton's rule alone", () => {
  assert.deepEqual(turned("steps", "machine"), [
    "F2 16 argmax newton",
    "F2 64 argmax newton",
    "F2 128 search newton",
    "F2 128 argmax newton"
  ])
})

it("claim: which is slower turns with the meter alone only against tables, whose bits are loaded", () => {
  const found = turned("steps", "meter")
  assert.isAbove(found.length, 0)
  assert.isTrue(found.every((it) => it.endsWith(" table")))
})

it("example: a pair with one verdict, and one that turns, in words", () => {
  const figures = Machines.figures()
  assert.strictEqual(
    figures["F7, N = 64: induction against closed"],
    "register longer, unit slower, load slower, log slower; " +
      "lambda longer, beta slower, graph slower; one verdict"
  )
  assert.strictEqual(
    figures["F2, N = 64: search against argmax"],
    "register shorter, unit faster, load faster, log faster; " +
      "lambda longer, beta faster, graph faster; length turns with the machine"
  )
})
