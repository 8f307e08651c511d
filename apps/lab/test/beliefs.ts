import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { at } from "./at.ts"
import type { Surroundings } from "./imitators.ts"

/** What both bets are worth after the event, as the page says it. */
const shown = (page: Page): Promise<ReadonlyArray<string>> =>
  page.$$eval("#credal-values td code", (all) => all.map((it) => it.textContent ?? ""))

/** The tests of the figure of beliefs. */
export const beliefs = ({
  answer,
  open
}: Pick<Surroundings, "open"> & {
  /** What `headwater infra update` answers to a case. */
  readonly answer: (written: string) => Promise<{ readonly value: string | null }>
}): void => {
  it("example: what bets are worth is what the command says to the case that the page names", async () => {
    const { faults, page } = await open("")
    for (const hash of [
      "",
      "credal.stake=1/2",
      "credal.stake=1/4&credal.event=12",
      "credal.beliefs=1,0,0;0,1,0;0,0,1",
      "credal.beliefs=3/5,1/5,1/5;1/10,3/10,3/5;1/5,7/10,1/10&credal.stake=2/5&credal.event=02"
    ]) {
      if (hash !== "") await at(page, hash)
      const line = (await page.textContent("#credal .command-line")) ?? ""
      const [, written = ""] = /^echo '(.*)' \| headwater infra update -$/.exec(line) ?? []
      const { value } = await answer(written)
      const [first] = await shown(page)
      assert.equal(first, value ?? "undefined", hash)
    }
    await at(page, "credal.stake=1/2")
    assert.deepEqual(await shown(page), ["1/2", "1/3"])
    assert.equal(await page.textContent("#triangle .tie-label"), "1/4")
    assert.include(
      await page.textContent("#triangle figcaption"),
      "from 0 to 1/4 a bet on 1 is better, from 1/4 to 1 a bet on 0 is better"
    )
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: the slider and a tap move the stake, and what cannot be drawn is said", async () => {
    const { faults, page } = await open("")
    await page.focus("#credal-stake")
    await page.keyboard.press("End")
    assert.deepEqual(await shown(page), ["5/8", "1/4"])
    assert.include(page.url(), "credal.stake=1")
    const box = await page.locator("#triangle rect.frame").boundingBox()
    await page.mouse.click(box!.x + box!.width / 4, box!.y + 40)
    assert.deepEqual(await shown(page), ["2/5", "2/5"])
    await page.selectOption("#credal-example", { label: "four beliefs, closed under exchange" })
    assert.include(await page.textContent("#triangle figcaption"), "is closed under exchange")
    for (const [place, wrong] of [
      ["beliefs", "1/2,1/2"],
      ["beliefs", "1/2,1/2,1/2"],
      ["beliefs", "a,b,c"],
      ["beliefs", ""],
      ["event", "11"],
      ["stake", "2"],
      ["stake", "x"]
    ] as const) {
      await at(page, `credal.${place}=${wrong}`)
      assert.equal(await page.locator("#credal .problem").count(), 1, wrong)
    }
    assert.deepEqual(faults, [])
    await page.close()
  })
}
