import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { at } from "./at.ts"
import type { Surroundings } from "./imitators.ts"

/** The string, the count and the complexity of each row, as the page says them. */
const shown = (page: Page): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  page.$$eval("#bound-strings tbody tr", (rows) =>
    rows.map((row) => [...row.children].slice(0, 3).map((it) => it.textContent ?? ""))
  )

/** The page at another state, once it has the table. */
const go = async (page: Page, hash: string): Promise<void> => {
  await at(page, hash)
  await page.waitForSelector("#bound[aria-busy=false]")
}

/** What of the command's document is looked at. */
interface Document {
  readonly strings: ReadonlyArray<{
    readonly string: string
    readonly programs: string
    readonly ctm: { readonly bits: string } | null
  }>
}

/** The tests of the figure of bounds. */
export const bounds = ({ command, open }: Surroundings): void => {
  it("example: strings under a bound are those of the command that the page names", async () => {
    const { faults, page } = await open("")
    for (const hash of [
      "",
      "bound.states=2&bound.steps=1",
      "bound.states=4&bound.steps=12",
      "bound.states=5&bound.steps=500"
    ]) {
      if (hash !== "") await go(page, hash)
      const line = (await page.textContent("#bound .command-line")) ?? ""
      assert.match(line, /^headwater complexity 0 /)
      const args = line.split(" ").slice(1)
      const { strings } = JSON.parse(await command([...args, "--json"])) as Document
      assert.deepEqual(
        await shown(page),
        strings.map((it) => [it.string, it.programs, it.ctm?.bits ?? "outside"]),
        hash
      )
    }
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: the slider, a tap and other machines move the bound, and what is beyond is said", async () => {
    const { faults, page } = await open("")
    await page.focus("#bound-steps")
    await page.keyboard.press("End")
    assert.include(page.url(), "bound.steps=21")
    const caption = (): Promise<string | null> => page.textContent("#outputs figcaption")
    assert.include(await caption(), "Within 21 steps 128 of 128 strings are put out.")
    assert.include(await caption(), "moves 0\u{a0}% of the probability")
    await page.keyboard.press("Home")
    assert.include(await caption(), "Within 1 step 2 of 128 strings are put out.")
    const box = await page.locator("#outputs rect.axis").first().boundingBox()
    await page.mouse.click(box!.x + box!.width, box!.y + 40)
    assert.include(page.url(), "bound.steps=21")
    await page.check("input[name=bound-states][value='5']")
    await page.waitForFunction(() =>
      document.querySelector("#outputs figcaption")?.textContent?.includes("103370")
    )
    await page.focus("#bound-steps")
    await page.keyboard.press("End")
    assert.include(await caption(), "Within 47176870 steps 103370 of 103370 strings are put out.")
    await page.check("input[name=bound-states][value='2']")
    await page.waitForFunction(() =>
      document.querySelector("#outputs figcaption")?.textContent?.includes("of 22")
    )
    assert.include(await caption(), "Within 6 steps 22 of 22 strings are put out.")
    for (const wrong of ["bound.steps=0", "bound.steps=x", "bound.states=6", "bound.steps=22"]) {
      await go(page, wrong)
      assert.equal(await page.locator("#bound .problem").count(), 1, wrong)
    }
    assert.deepEqual(faults, [])
    await page.close()
  })
}
