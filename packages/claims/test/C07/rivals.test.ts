import { Bits } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { ResidualCode, Table } from "@headwater/programs"
import { Domain } from "@headwater/proof"
import { assert, it } from "vitest"
import * as Corrected from "#claims/C07/corrected"
import * as Pseudo from "#claims/C07/model"
import * as Shown from "#models/Shown"

const base = { kind: "scrambled", size: 128, every: 2, visits: 9 } as const

/** The most by which sums of logarithms in floats may miss the exact ones, in bits. */
const tolerance = 1e-9

it("example: a new context every two visits, and those seen in between", () => {
  assert.deepEqual(
    Pseudo.visits({ ...base, learner: "coin", contexts: 128 }),
    [0, 0, 1, 1, 2, 2, 3, 3, 4]
  )
  assert.deepEqual(
    Pseudo.visits({ ...base, learner: "coin", contexts: 2 }),
    [0, 0, 1, 1, 0, 1, 0, 1, 0]
  )
})

it("claim: what doubling may lose in all is no less than what it loses later", () => {
  const at = (visits: number) => ({ ...base, learner: "doubling", contexts: 3, every: 1, visits })
  const bound = Pseudo.mostInAll(at(9)).toNumber()
  const later = Pseudo.leads(at(240)).at(-1)!.toNumber() + Pseudo.longer(at(240))
  assert.isAtLeast(bound, later)
  assert.isBelow(bound - later, 3 * 3 * 2 ** -3)
})

it("claim: a context costs doubling 2.2535 bits in all, less than five halves", () => {
  let sum = 0
  for (let times = 0; times < 60; times++) sum += Math.log2(1 + 2 ** -times)
  assert.equal(sum.toFixed(4), "2.2535")
  const it = { ...base, learner: "doubling", contexts: 1, every: 1, visits: 24 }
  const lost = Pseudo.leads(it).at(-1)!.toNumber() + Pseudo.longer(it)
  assert.isBelow(sum - lost, 2 ** -22)
  assert.isAtLeast(sum, lost - tolerance)
})

it("claim: labels are read off what is predicted", () => {
  const measured = (learner: string) =>
    Pseudo.rival.measure({ ...base, learner, contexts: 4, every: 1, visits: 12 })
  assert.deepEqual(
    ["doubling", "counting", "indifferent"].map((it) => measured(it).doubles),
    [true, false, false]
  )
  assert.isTrue(measured("indifferent").keepsLosing)
  assert.isFalse(measured("doubling").keepsLosing)
})

it("claim: the table of n bits has 54 + n + |gamma(n + 1)| bits, fewer than any decoder", () => {
  for (const contexts of [1, 20, 497]) {
    const { table } = Corrected.rival.measure({ learner: "coin", contexts, free: false })
    assert.equal(table, 54 + contexts + Bits.gammaLength(BigInt(contexts + 1)))
    assert.equal(table, Register.encode(Table.bits("0".repeat(contexts))).length)
  }
  const learners = ["coin", "counting", "doubling", "descent-per-context"].map(
    (id) => Shown.learner(id).program
  )
  for (const program of [Register.program("INC r0"), ...learners]) {
    for (const schedule of ["distinct", { period: 1 }, { period: 3 }] as const) {
      const text = ResidualCode.decoder(program, schedule, "0")
      assert.isAbove(Register.encode(text).length, 54 + 497 + 17)
    }
  }
})

it("example: constants of 857, 865 and 881 bits, and 905 around counting in contexts that come again", () => {
  const figures = Corrected.figures()
  assert.deepEqual(
    ["coin", "counting", "descent-per-context"].map((it) => figures[`decoder around ${it}`]),
    ["857", "865", "881"]
  )
  assert.equal(ResidualCode.overhead(Shown.learner("counting").program, { period: 4 }), 905)
  assert.equal(figures["coin that loses nothing is shorter from"], "917")
})

it("example: with the decoder for nothing the table is longer from some number of contexts on", () => {
  const free = [...Domain.models(Corrected.rivals(true), { seed: 1, runs: 1 })].map(
    Corrected.rival.measure
  )
  assert.isTrue(free.some(({ bits, table }) => bits < table))
  assert.isTrue(free.some(({ bits, table }) => bits > table))
})

it("counterexample: a table is no shortest exact text, for END answers with zeros", () => {
  const { table } = Corrected.rival.measure({ learner: "coin", contexts: 497, free: false })
  assert.isBelow(Register.encode(Register.program("")).length, table)
})
