import { assert, it } from "vitest"
import * as SecondMachine from "#models/SecondMachine"

const search = { family: "isqrt", member: "search", size: 16, meter: "unit" } as const

it("example: departing costs 18 bits on the register machine, -8 on the flagged one", () => {
  assert.deepEqual(SecondMachine.excesses({ ...search, machine: "flagged", shift: 0 }), [18, -8])
})

it("example: new names for the instructions change no length", () => {
  assert.deepEqual(SecondMachine.excesses({ ...search, machine: "renamed", shift: 3 }), [18, 18])
})

it("claim: the flagged machine reverses the sign for every emulator in normal form", () => {
  for (const model of SecondMachine.flaggedModels()) {
    assert.deepEqual(SecondMachine.excesses(model), [18, -8])
  }
})

it("claim: so does the flagged machine for terms, for every term that answers with a number", () => {
  for (const meter of ["beta", "graph"] as const) {
    for (const model of SecondMachine.flaggedModels(meter)) {
      assert.deepEqual(SecondMachine.excesses(model), [37, -13])
    }
  }
})
