import { Register } from "@headwater/hypotheses"
import { Member } from "@headwater/programs"
import { Domain } from "@headwater/proof"
import { assert, it } from "vitest"
import * as SecondMachine from "#claims/C32/model"
import * as Costs from "#models/Costs"

const search = { family: "isqrt", member: "search", size: 16, meter: "unit" } as const

it("example: departing costs 18 bits on the register machine, -8 on the flagged one", () => {
  assert.deepEqual(
    SecondMachine.beside.measure({ ...search, second: "flagged" }).excesses,
    [18, -8]
  )
})

it("example: new names for the instructions change no length", () => {
  assert.deepEqual(SecondMachine.beside.measure({ ...search, second: "renamed" }), {
    excesses: [18, 18],
    differ: false
  })
})

it("claim: every operation has four bits, so that texts are as long under other names", () => {
  for (const { members, size } of Costs.all) {
    for (const it of members) {
      if (!Member.isOf(Register.language, it)) continue
      const { instructions } = it.program(size.examples[0])
      const names = instructions.map((one) => Register.encodeInstruction(one).slice(0, 4))
      assert.isTrue(names.every((name) => /^[01]{4}$/.test(name) && name !== "0000"))
    }
  }
})

it("claim: the flagged machine reverses the sign for every emulator in normal form", () => {
  for (const model of Domain.models(SecondMachine.domains.programs, { seed: 1, runs: 1 })) {
    assert.deepEqual(SecondMachine.beside.measure(model), { excesses: [18, -8], differ: true })
  }
})

it("claim: so does the flagged machine for terms, for every term that answers with a number", () => {
  for (const model of Domain.models(SecondMachine.domains.terms, { seed: 1, runs: 1 })) {
    for (const meter of ["beta", "graph"] as const) {
      assert.deepEqual(SecondMachine.beside.measure({ ...model, meter }).excesses, [37, -13])
    }
  }
})
