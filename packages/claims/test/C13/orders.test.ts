import { Circuit } from "@headwater/hypotheses"
import { Domain } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import * as Flags from "#claims/C13/flags"
import * as Orders from "#claims/C13/orders"
import * as Tasks from "#claims/C13/tasks"

const sampling = { seed: 1, runs: 1 }

describe("imitations", () => {
  it("example: targets, and sets of contexts at which the mixture succeeds", () => {
    const counts = Orders.references.map((reference) => {
      const domain = Orders.imitations({ inputs: 3, gates: 4, price: 1 }, [reference])
      const all = [...Domain.models(domain, sampling)].map(Orders.imitation.measure)
      return [all.length, all.reduce((sum, it) => sum + it.successes, 0)]
    })
    assert.deepEqual(counts, [
      [10, 236],
      [10, 210]
    ])
    assert.equal(Orders.targets(8, 4).length, 114)
  })

  it("counterexample: without a price on gates what succeeds may not use the world", () => {
    const domain = Orders.imitations({ inputs: 3, gates: 4, price: 0 }, [6])
    const all = [...Domain.models(domain, sampling)].map(Orders.imitation.measure)
    assert.equal(
      all.reduce((sum, it) => sum + it.useless, 0),
      4
    )
  })
})

describe("tasks", () => {
  it("claim: gates are as many as the smallest circuit has, where a negation is not free", () => {
    for (const task of Domain.models(Tasks.tasks(Tasks.isProper), sampling)) {
      const { joined, reasoning } = Tasks.task.measure(task)
      const table = Array.from({ length: 8 }, (_, x) => {
        const [a, b, c] = [x >> 2, (x >> 1) & 1, x & 1] as const
        const r = (task.reasoning >> (2 * a + b)) & 1
        return (task.joined >> (2 * r + c)) & 1
      }).join("")
      assert.equal(joined, Circuit.optimum(table).size)
      assert.equal(reasoning, 1)
    }
  })
})

describe("flags", () => {
  it("example: what imitates in two gates has none to spare for the flag", () => {
    for (const it of Domain.models(Flags.flagged(2), sampling)) {
      const { left, same } = Flags.flag.measure(it)
      assert.equal(same, left)
    }
  })
})
