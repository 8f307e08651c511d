import type { Page } from "playwright-core"

/** The same page at another address, once it has heard of it. */
export const at = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate(
    (it) =>
      new Promise((resolve) => {
        addEventListener("hashchange", resolve, { once: true })
        location.hash = it
      }),
    hash
  )
}
