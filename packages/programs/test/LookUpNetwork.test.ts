import { LookUpNetwork } from "@headwater/programs"
import { assert, describe, it } from "vitest"

/** The table of a setting by looking the gates up here, with the bit that halts. */
const lookedUp = (setting: number, halts: boolean): string =>
  Array.from({ length: 8 }, (_, n) => {
    const [x1, x2, x3] = [n >> 2, (n >> 1) & 1, n & 1] as const
    const gate = (at: number, a: number, b: number): number => (setting >> (at + 2 * a + b)) & 1
    const first = gate(0, x1, x2)
    if (halts && first === 1 && setting >> 12 === 1) return 1
    return gate(8, gate(4, first, x3), x1)
  }).join("")

describe("LookUpNetwork", () => {
  it("claim: the register program computes what its gates say", () => {
    for (const halts of [false, true]) {
      const program = LookUpNetwork.program(halts)
      for (let setting = 0; setting < LookUpNetwork.settings(halts); setting += 7) {
        const { table } = LookUpNetwork.run(program, LookUpNetwork.parameters(setting, halts))
        assert.equal(table, lookedUp(setting, halts), `${setting}`)
      }
    }
  })

  it("claim: idle instructions change no answer and take a step each", () => {
    for (const setting of [0, 1234, 4095]) {
      const [plain, idle] = [0, 5].map((idle) =>
        LookUpNetwork.run(
          LookUpNetwork.program(false, idle),
          LookUpNetwork.parameters(setting, false)
        )
      )
      assert.equal(idle?.table, plain?.table)
      assert.deepEqual(
        idle?.steps,
        plain?.steps.map((steps) => steps + 5n)
      )
    }
  })
})
