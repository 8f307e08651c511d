import { Theorems } from "@headwater/programs"
import { assert, describe, it } from "vitest"
import { behaviour, mutants } from "./mutants.ts"
import { subjects } from "./subjects.ts"

describe("theorems", () => {
  for (const [name, { entry, halts = true }] of Object.entries(subjects)) {
    it(`claim: ${name}: ${entry.theorem.name}`, () => {
      const found = Theorems.outcome(entry)
      assert.isTrue(found.ok, found.ok ? "" : found.says)
      assert.isTrue(found.ok && found.halts === halts)
    })
  }

  for (const [name, subject] of Object.entries(subjects)) {
    const { entry, inputs, outputs = [0], every = 1 } = subject
    if (inputs === undefined) continue
    it(`claim: ${name}: no text with one part changed, on which the theorem is false, is proved`, () => {
      const { theorem } = entry
      const right = behaviour(theorem.program, inputs, outputs)
      const wrong = mutants(theorem.program).filter(
        (it) => behaviour(it, inputs, outputs) !== right
      )
      const tried = wrong.filter((_, i) => i % every === 0)
      for (const program of tried) {
        const instances = theorem.instances.filter((it) => it.program === undefined)
        assert.isFalse(
          Theorems.outcome({ ...entry, theorem: { ...theorem, program, instances } }).ok
        )
      }
      assert.isAbove(tried.length, 5)
    })
  }
})
