import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { at } from "./at.ts"
import type { Surroundings } from "./imitators.ts"

/** The string, the count and the complexity of each row, as the page says them. */
const shown = (page: Page): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  page.$$eval("#bound-strings tbody tr", (rows) =>
    rows.map((row) => [...row.children].slice(0, 3).map((it) => it.textContent ?? ""))
  )

/** What of the command's document is looked at. */
interface Document {
  readonly strings: ReadonlyArray<{
    readonly string: string
    readonly machines: string
    readonly ctm: { readonly bits: string } | null
  }>
}

/** The tests of the figure of bounds. */
export const bounds = ({ command, open }: Surroundings): void => {
  it("example: strings under a bound are those of the command that the page names", async () => {
    const { faults, page } = await open("")
    for (const hash of ["", "bound.states=2&bound.steps=1", "bound.states=4&bound.steps=12"]) {
      if (hash !== "") await at(page, hash)
      const line = (await page.textContent("#bound .command-line")) ?? ""
      assert.match(line, /^headwater complexity 0 /)
      const args = line.split(" ").slice(1)
      const { strings } = JSON.parse(await command([...args, "--json"])) as Document
      assert.deepEqual(
        await shown(page),
        strings.map((it) => [it.string, it.machines, it.ctm?.bits ?? "outside"]),
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
    await page.check("input[name=bound-states][value='2']")
    assert.include(await caption(), "Within 6 steps 22 of 22 strings are put out.")
    for (const wrong of ["bound.steps=0", "bound.steps=x", "bound.states=5", "bound.steps=22"]) {
      await at(page, wrong)
      assert.equal(await page.locator("#bound .problem").count(), 1, wrong)
    }
    assert.deepEqual(faults, [])
    await page.close()
  })
}
