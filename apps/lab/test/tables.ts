import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import type { Surroundings } from "./imitators.ts"
import { answer } from "./tables/answer.ts"

/** What the page of tables puts where tests can ask it. */
declare global {
  var answer: ((states: number) => Promise<ReadonlyArray<string>>) | undefined
}

const answered = async (page: Page, states: number): Promise<ReadonlyArray<string>> => {
  await page.waitForFunction(() => globalThis.answer !== undefined)
  return page.evaluate((it) => globalThis.answer!(it), states)
}

/** Gives the page a table of which one byte is another. */
const spoil = async (page: Page, states: number, place: number): Promise<void> => {
  await page.route(new RegExp(`/turing-${states}[^/]*\\.table$`), async (route) => {
    const bytes = Uint8Array.from(await (await route.fetch()).body())
    bytes[place < 0 ? bytes.length + place : place]! ^= 1
    await route.fulfill({ body: Buffer.from(bytes) })
  })
}

/** The tests of tables that a browser loads. */
export const tables = ({
  open,
  empty
}: Pick<Surroundings, "open"> & {
  /** A page of the served folder on which nothing is drawn. */
  readonly empty: (path: string) => Promise<Page>
}): void => {
  it("claim: each shipped table is loaded in a browser, and says there what it says in Node", async () => {
    const page = await empty("tables/index.html")
    const asked: Array<string> = []
    page.on("request", (request) => asked.push(request.url()))
    for (let states = 1; states <= 5; states++) {
      assert.deepEqual(await answered(page, states), await answer(states), `${states}`)
      assert.lengthOf(asked, states)
      assert.match(asked.at(-1) ?? "", new RegExp(`/turing-${states}[^/]*\\.table$`))
      // It is kept.
      await answered(page, states)
      assert.lengthOf(asked, states)
    }
    await page.close()
  })

  it("claim: a table of which one byte is another is named in a browser, and not used", async () => {
    for (const [states, place] of [
      [1, 30],
      [3, -1],
      [4, 60],
      [5, 200_000]
    ] as const) {
      const page = await empty("tables/index.html")
      await spoil(page, states, place)
      const [file, line] = await answered(page, states)
      assert.equal(file, `turing-${states}.table`)
      assert.match(line ?? "", /^expected /)
      await page.close()
    }
  })

  it("example: the figure of bounds names the file that was changed, and others go on", async () => {
    const { page } = await open("")
    await spoil(page, 5, 1000)
    await page.check("input[name=bound-states][value='5']")
    await page.waitForSelector("#bound .problem")
    assert.equal(
      await page.textContent("#bound .problem"),
      "turing-5.table: expected what its hash says, and the table was changed or cut off"
    )
    await page.check("input[name=bound-states][value='2']")
    await page.waitForSelector("#bound .problem", { state: "detached" })
    await page.close()
  })
}
