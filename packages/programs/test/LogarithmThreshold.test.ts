import { Budget, Register } from "@headwater/hypotheses"
import { LogarithmThreshold } from "@headwater/programs"
import { assert, it } from "vitest"

it("claim: both texts say where the logarithm is below k, for every number below a prime", () => {
  for (const prime of [11, 13, 29]) {
    for (let k = 1; k < prime; k++) {
      for (let [x, y] = [0, 1]; x < prime - 1; x++, y = (2 * y) % prime) {
        for (const text of [LogarithmThreshold.found, LogarithmThreshold.listed]) {
          const run = Register.answer(text(prime, k), { registers: { r1: y } }, Budget.of("unit"))
          assert.deepEqual(run.status === "halted" ? run.output : undefined, x < k ? 1n : 0n)
        }
      }
    }
  }
})
