import { Domain } from "@headwater/proof"
import { assert, it } from "vitest"
import * as SecondMachine from "#claims/C32/model"

const search = { family: "isqrt", member: "search", size: 16, meter: "unit" } as const

it("example: departing costs 18 bits on the register machine, -8 on the flagged one", () => {
  assert.deepEqual(
    SecondMachine.measure({ ...search, machine: "flagged", shift: 0 }).excesses,
    [18, -8]
  )
})

it("example: new names for the instructions change no length", () => {
  assert.deepEqual(SecondMachine.measure({ ...search, machine: "renamed", shift: 3 }), {
    excesses: [18, 18],
    differ: false
  })
})

it("claim: the flagged machine reverses the sign for every emulator in normal form", () => {
  for (const model of Domain.models(SecondMachine.domains.programs, { seed: 1, runs: 1 })) {
    assert.deepEqual(SecondMachine.measure(model), { excesses: [18, -8], differ: true })
  }
})

it("claim: so does the flagged machine for terms, for every term that answers with a number", () => {
  for (const model of Domain.models(SecondMachine.domains.terms, { seed: 1, runs: 1 })) {
    for (const meter of ["beta", "graph"] as const) {
      assert.deepEqual(SecondMachine.measure({ ...model, meter }).excesses, [37, -13])
    }
  }
})
