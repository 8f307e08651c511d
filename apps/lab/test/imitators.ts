import type { Page } from "playwright-core"
import { assert, it } from "vitest"

/** What of the command's document is looked at. */
interface Diagram {
  readonly masses: ReadonlyArray<Readonly<Record<string, string>>>
  readonly boundaries: ReadonlyArray<{
    readonly axis: string
    readonly by: string
    readonly side: string
    readonly from: string | null
    readonly to: string | null
  }>
}

/** How pages are opened and the command is asked. */
export interface Surroundings {
  readonly open: (
    hash: string,
    how?: { readonly imitators?: boolean; readonly width?: number }
  ) => Promise<{ readonly page: Page; readonly faults: ReadonlyArray<string> }>
  readonly command: (args: ReadonlyArray<string>) => Promise<string>
}

const parts = [
  "honestRule",
  "honestSearch",
  "upstreamAligned",
  "upstreamMisaligned",
  "gate",
  "other"
] as const

/** When the figure has the longest programs. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector("#agency[aria-busy=false]", { timeout: 120_000 })
}

const go = async (page: Page, hash: string): Promise<void> => {
  // A question is asked a moment after the address has changed, and may be answered before one looks again.
  await page.evaluate(
    (it) =>
      new Promise<void>((asked) => {
        const observer = new MutationObserver((changes) => {
          if (!changes.some(({ target }) => (target as Element).id === "agency")) return
          observer.disconnect()
          asked()
        })
        observer.observe(document.body, { subtree: true, attributeFilter: ["aria-busy"] })
        location.hash = it
      }),
    hash
  )
  await settled(page)
}

/** A ratio of numbers of any length, or a decimal. */
const value = (ratio: string): number => {
  const [top = "0", bottom] = ratio.split("/")
  if (bottom === undefined) return Number(top)
  return Number((BigInt(top) * 10n ** 60n) / BigInt(bottom)) / 1e60
}

/** The shares that the page shows, by part. */
const shown = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.$$eval("#agency-shares tr[data-part]", (rows) =>
    Object.fromEntries(
      rows.map((it) => [
        it.getAttribute("data-part") ?? "",
        it.querySelector("td:last-child")?.textContent ?? ""
      ])
    )
  )

const written = (share: number): string =>
  share === 0 ? "0" : share < 0.00005 ? share.toExponential(1) : share.toFixed(4)

/** The tests of the figure of imitators. */
export const imitators = ({ command, open }: Surroundings): void => {
  it("example: shares of imitators and their boundaries are those of the command", async () => {
    const { faults, page } = await open("")
    await settled(page)
    for (const hash of [
      "",
      "agency.language=LG&agency.read=0&agency.gamma=1",
      "agency.language=LM&agency.demonstrator=R&agency.along=seen&agency.read=0",
      "agency.along=plan&agency.demonstrator=T&agency.plan=20",
      "agency.seen=8&agency.gamma=2",
      "agency.along=audit&agency.audit=1/4",
      "agency.demonstrator=0000300000001000&agency.language=LT&agency.read=0&agency.steps=1241"
    ]) {
      if (hash !== "") await go(page, hash)
      const named = (await page.textContent(".command-line")) ?? ""
      const gamma = new URLSearchParams(hash).get("agency.gamma") ?? "0"
      const found = JSON.parse(
        await command([...named.split(" ").slice(1), "--gamma", gamma, "--json"])
      ) as Diagram
      const mass = found.masses[0] ?? {}
      const shares = await shown(page)
      for (const part of parts) {
        assert.equal(shares[part], written(value(mass[part] ?? "")), `${named}: ${part}`)
        const exact = (await page.textContent(`[data-exact=${part}]`)) ?? ""
        if (!exact.includes("…")) assert.equal(exact, mass[part], `${named}: ${part}`)
      }
      const upstream =
        value(mass["upstreamMisaligned"] ?? "") + value(mass["upstreamAligned"] ?? "")
      assert.closeTo(Number(shares["upstream"]), upstream, 6e-5, named)
      const along = new URLSearchParams(hash).get("agency.along") ?? "gamma"
      const ends = found.boundaries
        .filter(({ axis, by, side }) => axis === along && by === "half" && side === "upstream")
        .flatMap(({ from, to }) => [from, to].flatMap((end) => (end === null ? [] : [value(end)])))
      if (along !== "audit") {
        const marks = await page.$$eval("#shares svg .mark title", (all) =>
          all.flatMap((mark) => {
            const [, number = ""] =
              /^upstream has half of the mass (?:up to|from) ([0-9.]+)/.exec(
                mark.textContent ?? ""
              ) ?? []
            return number === "" ? [] : [Number(number)]
          })
        )
        assert.equal(marks.length, ends.length, named)
        for (const [k, mark] of marks.entries()) assert.closeTo(mark, ends[k] ?? -1, 0.051, named)
      }
    }
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: pointing shows the numbers of a place, tapping goes there, and keys move it", async () => {
    const { faults, page } = await open("agency.demonstrator=R")
    await settled(page)
    const before = await shown(page)
    const box = await page.locator("#shares svg rect.axis").boundingBox()
    await page.mouse.move(box!.x + box!.width / 2, box!.y + 40)
    await page.waitForSelector("#agency-shares caption:has-text('Pointed at: γ = 2')")
    const pointed = await shown(page)
    assert.isBelow(Number(pointed["upstreamMisaligned"]), 0.001)
    await page.mouse.click(box!.x + box!.width / 2, box!.y + 40)
    await page.waitForFunction(() => location.hash.includes("agency.gamma=2"))
    await page.mouse.move(0, 0)
    await settled(page)
    await page.waitForSelector("#agency-shares caption:has-text('At the marker, γ = 2')")
    assert.deepEqual(await shown(page), pointed)
    await page.focus("#agency-gamma")
    await page.keyboard.press("Home")
    await page.waitForSelector("#agency-shares caption:has-text('At the marker, γ = 0')")
    await settled(page)
    assert.deepEqual(await shown(page), before)
    await page.focus("input[name=access][value=planners]")
    await page.keyboard.press("ArrowUp")
    await page.waitForFunction(() => location.hash.includes("agency.language=LM"))
    await settled(page)
    assert.include(await page.textContent("#shares figcaption"), "Honest imitation leads")
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: programs become longer while one waits, and what cannot be asked is said", async () => {
    const { faults, page } = await open("agency.demonstrator=T")
    await settled(page)
    await page.evaluate(() => {
      const seen: Array<string> = []
      Object.assign(window, { seen })
      new MutationObserver(() => {
        seen.push(document.querySelector("#agency [role=status]")?.textContent ?? "")
        seen.push(document.querySelector("#shares figcaption")?.textContent ?? "")
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await go(page, "agency.demonstrator=R&agency.language=LY&agency.read=0")
    const seen = await page.evaluate(() => (window as unknown as { seen: Array<string> }).seen)
    for (const bits of [16, 20, 24, 28]) {
      assert.isTrue(
        seen.some((it) => it.startsWith(`All programs of at most ${bits} bits`)),
        String(bits)
      )
    }
    assert.include(await page.textContent("#shares figcaption"), "programs of at most 28 bits, and")
    for (const wrong of ["language=LQ", "demonstrator=12", "audit=2", "along=luck", "seen=17"]) {
      await go(page, `agency.${wrong}`)
      assert.equal(await page.locator("#agency .problem").count(), 1, wrong)
    }
    assert.deepEqual(faults, [])
    await page.close()
  })
}
