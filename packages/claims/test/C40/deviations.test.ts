import { Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Deployment from "#claims/C40/model"
import * as Policies from "#models/Policies"

/** What fits all of training, text by text: its mass in units of 2^-36, and the cells where it deviates. */
const fitting = (setting: Policies.Setting): ReadonlyArray<readonly [number, number]> => {
  const game = Policies.game(setting)
  const texts = [...Policy.programs(Policy.named(setting.language), { bits: 4 * setting.symbols })]
  const them = texts.flatMap(({ program }) => {
    const { wrong, deviates } = Kind.evidence(Policy.observed(program, game).behaviour, game)
    return wrong === 0 ? [[2 ** (36 - 4 * Policy.size(program)), deviates] as const] : []
  })
  return [...them, [1, 0]]
}

/** The most majorities from here on, over all orders of the cells that are open. */
const most = (
  them: ReadonlyArray<readonly [number, number]>,
  open: number,
  known = new Map<number, number>()
): number => {
  const before = known.get(open)
  if (before !== undefined) return before
  const mass = (some: typeof them): number => some.reduce((sum, [weight]) => sum + weight, 0)
  let found = 0
  for (let cell = 0; cell < 16; cell++) {
    if ((open & (1 << cell)) === 0) continue
    const rest = them.filter(([, deviates]) => (deviates & (1 << cell)) === 0)
    const here = 2 * mass(rest) < mass(them) ? 1 : 0
    found = Math.max(found, here + most(rest, open & ~(1 << cell), known))
  }
  known.set(open, found)
  return found
}

/** Masses of texts that deviate in the same cells, together. */
const together = (
  them: ReadonlyArray<readonly [number, number]>
): ReadonlyArray<readonly [number, number]> => {
  const sums = new Map<number, number>()
  for (const [weight, deviates] of them) sums.set(deviates, (sums.get(deviates) ?? 0) + weight)
  return Array.from(sums, ([deviates, weight]) => [weight, deviates] as const)
}

const setting = (demonstrator: string): Policies.Setting =>
  Policies.setting({ language: "LX(inf,0)", demonstrator, symbols: 4 })

describe("deviations", () => {
  it("claim: the worst of all orders is that of a search through all of them", () => {
    for (const demonstrator of ["R", "O"]) {
      const { worst } = Deployment.deployment.measure({ ...setting(demonstrator), shown: true })
      assert.strictEqual(most(together(fitting(setting(demonstrator))), 0xffff), worst)
    }
  })

  it("claim: what never deviates is what texts say, one by one", () => {
    for (const demonstrator of ["R", "O"]) {
      const them = fitting(setting(demonstrator))
      const whole = them.reduce((sum, [weight]) => sum + weight, 0)
      const faithful = them.reduce((sum, [weight, at]) => (at === 0 ? sum + weight : sum), 0)
      const found = Deployment.deployment.measure({
        ...setting(demonstrator),
        shown: true
      }).faithful
      assert.isBelow(Math.abs(found.toNumber() - faithful / whole), 1e-12)
    }
  })

  it("claim: without a word after each step as many cells have a majority as texts say", () => {
    for (const demonstrator of ["R", "T"]) {
      const them = fitting(setting(demonstrator))
      const whole = them.reduce((sum, [weight]) => sum + weight, 0)
      const deviating = (cell: number): number =>
        them.reduce((sum, [weight, at]) => ((at & (1 << cell)) === 0 ? sum : sum + weight), 0)
      const cells = Array.from({ length: 16 }, (_, cell) => cell)
      const count = cells.filter((cell) => 2 * deviating(cell) > whole).length
      assert.strictEqual(
        Deployment.deployment.measure({ ...setting(demonstrator), shown: false }).worst,
        count
      )
    }
  })

  it("claim: the worst numbers at 28 bits are those of both papers", () => {
    const worst = ["R", "O", "T"].map(
      (demonstrator) =>
        Deployment.deployment.measure({
          ...Policies.setting({ language: "LX(inf,0)", demonstrator }),
          shown: true
        }).worst
    )
    assert.deepEqual(worst, [1, 7, 7])
  })
})
