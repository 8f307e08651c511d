import { assert, it } from "vitest"
import { at } from "./at.ts"
import type { Surroundings } from "./imitators.ts"

/** The tests of the figure of worlds that select brains. */
export const selected = ({ open }: Pick<Surroundings, "open">): void => {
  it("example: who leads for the brains of worlds, few of them and many", async () => {
    const { faults, page } = await open("worlds.brains=3")
    const caption = (): Promise<string | null> => page.textContent("#worlds-race figcaption")
    assert.include(await caption(), "coin leads on 60 choices.")
    await at(page, "worlds.brains=30")
    assert.include(await caption(), "whole selection leads on 600 choices.")
    const rows = await page.$$eval("#worlds-programs tbody tr", (all) =>
      all.map((row) => [...row.children].slice(0, 3).map((it) => it.textContent))
    )
    assert.deepInclude(rows, ["record", "673", "4"])
    assert.deepInclude(rows, ["whole selection", "421", "4761"])
    assert.equal(await page.locator("#worlds-race svg").count(), 1)
    for (const wrong of [
      "worlds.brains=0",
      "worlds.brains=61",
      "worlds.reach=4",
      "worlds.visits=x"
    ]) {
      await at(page, wrong)
      assert.equal(await page.locator("#worlds .problem").count(), 1, wrong)
    }
    assert.deepEqual(faults, [])
    await page.close()
  })
}
