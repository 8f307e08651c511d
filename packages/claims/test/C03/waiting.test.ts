import { Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import * as Waiting from "#claims/C03/waiting"

it("claim: the time that remains is the sum of the chances that it goes on, stage by stage", () => {
  fc.assert(
    fc.property(Domain.arbitrary(Waiting.domains.any), (model) => {
      const hazards = model.hazards.map((hazard) => hazard.toNumber())
      for (const [k, remains] of Waiting.remaining(model).entries()) {
        let [sum, goesOn] = [0, 1]
        for (let stage = k; stage < 2000; stage++) {
          sum += goesOn
          goesOn *= 1 - (hazards[stage] ?? hazards.at(-1)!)
        }
        assert.closeTo(remains.toNumber(), sum, 1e-9)
      }
    }),
    { numRuns: 60 }
  )
})

it("counterexample: where the hazard rises at each stage the wait is shorter at each than at first", () => {
  const hazards = [0, 1, 2, 3].map((failures) => Rational.of(failures + 1, 2 * failures + 4))
  const [first, ...later] = Waiting.remaining({ hazards })
  for (const wait of later) assert.isBelow(wait.compare(first!), 0)
})
