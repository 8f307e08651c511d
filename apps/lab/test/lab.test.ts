import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { at } from "./at.ts"
import { beliefs } from "./beliefs.ts"
import { bounds } from "./bounds.ts"
import { launch, missing } from "./browser.ts"
import { imitators, type Surroundings } from "./imitators.ts"
import { selected } from "./selected.ts"
import { tables } from "./tables.ts"

const root = join(import.meta.dirname, "../../..")

/** A prior that says by itself what it is: plain values that import nothing. */
const steep = `
const n = (it) => ({ numerator: BigInt(it), denominator: 1n })
const steep = {
  id: "acme/steep",
  about: "Time to a whole power.",
  parameters: {
    slope: { type: "integer", least: "0", most: "999", default: "1", about: "the power of time" }
  },
  make: ({ slope }) => ({ mass, steps }) => ({ factors: [[mass, n(1)], [n(steps), n(-slope)]] })
}
export default { plugins: [steep] }
`

/** The same, but heavier the longer a program is. */
const heavy = steep.replaceAll("acme/steep", "acme/heavy").replace("[mass, n(1)]", "[mass, n(-1)]")

/** The same, but it takes its time at one value. */
const slow = steep
  .replaceAll("acme/steep", "acme/slow")
  .replace("export default { plugins: [steep] }", "").concat(`
const waiting = ({ slope }) => {
  const end = slope === 999 ? Date.now() + 300 : 0
  while (Date.now() < end);
  return steep.make({ slope })
}
export default { plugins: [{ ...steep, make: waiting }] }
`)

/** The same, but it never ends. */
const endless = slow
  .replaceAll("acme/slow", "acme/endless")
  .replace("slope === 999 ? Date.now() + 300 : 0", "Infinity")

/** The command line with files and modules in memory, from the tests of that package. */
interface CommandLine {
  readonly run: (
    args: ReadonlyArray<string>,
    surroundings: Given
  ) => Promise<{ readonly stdout: string; readonly stderr: string }>
}

interface Given {
  readonly files?: Readonly<Record<string, string>>
  readonly modules?: Readonly<Record<string, object>>
}

/** How the command serves a folder, where it is asked for the lab. */
interface Serving {
  readonly address: string
  readonly close: () => Promise<void>
}

interface Server {
  readonly serve: (folder: string, port: number) => Promise<Serving>
}

/** How the page that the command serves is built. */
interface Builder {
  readonly page: (folder: string) => Promise<void>
}

let folder = ""
let browser: Browser | undefined
let served: Serving | undefined
let command: CommandLine | undefined

/** Builds the page of tables into a folder, in a process that does not take itself for a test. */
const tablesInto = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { NODE_ENV: _, VITEST: __, ...env } = process.env
    const vite = join(root, "node_modules/vite/bin/vite.js")
    const flags = ["--config", "vite.config.ts", "--outDir", folder, "--logLevel", "error"]
    execFile(
      process.execPath,
      [vite, "build", "test/tables", ...flags],
      { cwd: join(root, "apps/lab"), env },
      (error, _, stderr) => (error === null ? resolve() : reject(new Error(stderr)))
    )
  })

beforeAll(async () => {
  if (missing !== undefined) return
  folder = await mkdtemp(join(tmpdir(), "headwater-lab-"))
  const { page } = (await import(join(root, "apps/cli/build.ts"))) as Builder
  const [opened, ran, { serve }] = await Promise.all([
    launch(),
    import(join(root, "apps/cli/test/memoryHost.ts")) as Promise<CommandLine>,
    import(join(root, "apps/cli/src/serve.ts")) as Promise<Server>,
    page(folder).then(() => tablesInto(join(folder, "tables")))
  ])
  browser = opened
  command = ran
  await writeFile(join(folder, "steep.js"), steep)
  served = await serve(folder, 0)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
  if (folder !== "") await rm(folder, { recursive: true, force: true })
})

/** An edge of the command's document, in words. */
interface Edge {
  readonly deltaBits?: number
  readonly timeRatio?: string
  readonly gamma?: number
  readonly value?: string
  readonly low?: string
  readonly high?: string
}

/** What of the command's documents is looked at. */
interface Document {
  readonly rows: ReadonlyArray<{
    readonly regions: ReadonlyArray<{
      readonly winners: ReadonlyArray<string>
      readonly from: Edge | null
      readonly to: Edge | null
    }>
  }>
  readonly sizes: ReadonlyArray<{
    readonly contexts: number
    readonly members: ReadonlyArray<{
      readonly name: string
      readonly bits: number
      readonly steps: string
      readonly right: number
    }>
  }>
  readonly odds: { readonly exact: string }
}

/** What the command prints, as a document. */
const headwater = async (
  args: ReadonlyArray<string>,
  surroundings: Given = {}
): Promise<Document> => {
  const { stderr, stdout } = await command!.run([...args, "--json"], surroundings)
  assert.equal(stderr, "", args.join(" "))
  return JSON.parse(stdout) as Document
}

/** Starts all workers but that of the imitators, whose figure takes the longest. */
const withoutImitators = (): void => {
  globalThis.Worker = new Proxy(Worker, {
    construct: (Started, [url, options]: [string | URL, WorkerOptions]) =>
      String(url).includes("/shares-")
        ? Object.assign(new EventTarget(), { postMessage: () => {}, terminate: () => {} })
        : new Started(url, options)
  })
}

/**
 * A page at a state, once it has its figure; whatever goes wrong in it ends up in `faults`. The
 * imitators are counted where a test asks for them.
 */
const open: Surroundings["open"] = async (hash, { imitators = false, width = 1000 } = {}) => {
  const faults: Array<string> = []
  const page = await browser!.newPage({ viewport: { width, height: 900 } })
  if (!imitators) await page.addInitScript(withoutImitators)
  page.on("pageerror", (error) => faults.push(error.message))
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()))
  page.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(served!.address) && !/^(blob|data):/.test(url)) faults.push(url)
  })
  await page.goto(`${served!.address}#${hash}`)
  await settled(page)
  return { page, faults }
}

/** When the page has the answer to what it was asked last. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector("main[aria-busy=false]", { timeout: 60_000 })
  await page.waitForSelector("#bound[aria-busy=false]", { timeout: 60_000 })
}

/** The same page at another state. */
const go = async (page: Page, hash: string): Promise<void> => {
  await at(page, hash)
  await settled(page)
}

/** The cells of a table; of a cell with code in it, the code. */
const cells = (page: Page, table: string): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  page.$$eval(`${table} tbody tr`, (rows) =>
    rows.map((row) =>
      [...row.children].map(
        (cell) => (cell.querySelector("code") ?? cell).textContent?.trim() ?? ""
      )
    )
  )

/** The regions of the first figure in words, from the titles of its cells. */
const regions = (page: Page): Promise<ReadonlyArray<string>> =>
  page.$$eval("#phase svg rect title", (titles) =>
    titles.map((it) => (it.textContent ?? "").replace(/^[^:]*: /, ""))
  )

const exactly = (edge: Edge): string => {
  if (edge.timeRatio !== undefined) return `${edge.deltaBits} / log2(${edge.timeRatio})`
  if (edge.value !== undefined) return edge.value
  return edge.low === edge.high ? `${edge.low}` : `between ${edge.low} and ${edge.high}`
}

/** Holds where the page shows the numbers of the command that it names itself. */
const agrees = async (page: Page, surroundings: Given = {}): Promise<void> => {
  const named = (await page.textContent(".command")) ?? ""
  const words = named.split(" ").slice(1)
  const { rows, sizes } = await headwater(words, surroundings)
  const all = rows.flatMap((row) => row.regions)
  assert.deepEqual(
    await regions(page),
    all.map(({ from, to, winners }) => {
      const who = winners.join(" = ") || "nobody"
      return from === null || to === null ? who : `${who}, from ${exactly(from)} to ${exactly(to)}`
    }),
    named
  )
  const inner = rows.flatMap((row) => row.regions.slice(1).flatMap((it) => it.from ?? []))
  const table = await cells(page, "#boundaries")
  assert.sameMembers([...new Set(table.map((row) => row[3]))], [...new Set(inner.map(exactly))])
  for (const [, , , exact, decimal] of table) {
    const edge = inner.find((it) => exactly(it) === exact)
    if (edge?.gamma === undefined) continue
    assert.equal(Number(decimal), Number(edge.gamma.toPrecision(6)), named)
  }
  const racers = await cells(page, "#racers")
  for (const { bits, name, right, steps } of sizes.at(-1)?.members ?? []) {
    const errs = right === sizes.at(-1)?.contexts ? "never" : `after ${right}`
    const racer = racers.find((row) => row[0] === name)
    assert.deepEqual(racer?.slice(1, 4), [String(bits), steps, errs], `${named}: ${name}`)
  }
}

describe.skipIf(missing !== undefined)("the lab, in a browser", () => {
  it("example: the licences of what the page is made of are beside it", async () => {
    const licences = await fetch(`${served!.address}LICENSES.md`)
    assert.include(await licences.text(), "## solid-js ")
  })

  imitators({
    open: (hash) => open(hash, { imitators: true }),
    command: async (args) => (await command!.run(args, {})).stdout
  })
  bounds({
    open,
    command: async (args) => (await command!.run(args, {})).stdout
  })
  selected({ open })
  tables({
    open,
    empty: async (path) => {
      const page = await browser!.newPage()
      await page.goto(`${served!.address}${path}`)
      return page
    }
  })
  beliefs({
    open,
    answer: async (written) => {
      const files = { "case.json": written }
      const { stdout } = await command!.run(["infra", "update", "case.json", "--json"], { files })
      return JSON.parse(stdout) as { readonly value: string | null }
    }
  })

  it("example: numbers are those of the command, over bounds, sizes and data", async () => {
    const { faults, page } = await open("")
    await agrees(page)
    for (const hash of [
      "family=dlog&size=3..61&at=100",
      "size=64&over=data&param.gamma=0..350",
      "family=isqrt%2Flambda&size=16&meter=graph",
      "prior=soft%2Fscaled&param.tau=100&time=total&bound=1..5000",
      "family=ring&size=8&prior=speed"
    ]) {
      await go(page, hash)
      await agrees(page)
    }
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: the odds of the race are those of the command on the listings of the page", async () => {
    const { page } = await open("size=64&at=70")
    const racers = await cells(page, "#racers")
    const listing = async (name: string): Promise<string> =>
      (await page.textContent(`.program[data-name=${name}] pre`)) ?? ""
    const files = {
      "newton.rm": await listing("newton"),
      "search.rm": await listing("search"),
      "contexts.json": JSON.stringify(Array.from({ length: 64 }, (_, r1) => ({ r1 })))
    }
    const flags = "--contexts contexts.json --prior soft --param gamma=70".split(" ")
    const { odds } = await headwater(["odds", "newton.rm", "search.rm", ...flags], { files })
    assert.equal(racers.find((row) => row[0] === "newton")?.[5], odds.exact)
    assert.equal(racers.find((row) => row[0] === "search")?.[4], "98 + 70·log2(61)")
    await page.close()
  })

  it("example: a keyboard is enough, and the state comes back from the address", async () => {
    const { faults, page } = await open("size=16")
    const heading = (text: string) =>
      page.waitForFunction(
        (it) => document.querySelector("#diagram")?.textContent?.includes(it),
        text
      )
    const isThere = () =>
      page.evaluate(() => document.activeElement === document.querySelector(".controls select"))
    for (let press = 0; press < 40 && !(await isThere()); press++) await page.keyboard.press("Tab")
    assert.isTrue(await isThere())
    const chosen = () =>
      page.evaluate(
        () =>
          document.querySelector<HTMLSelectElement>(".controls select")?.selectedOptions[0]
            ?.textContent ?? ""
      )
    for (let press = 0; press < 20 && !(await chosen()).includes("F9"); press++) {
      await page.keyboard.press("ArrowDown")
    }
    await page.keyboard.press("Tab")
    await heading("F9")
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type("83")
    await heading("= 83")
    await settled(page)
    assert.include((await regions(page)).join(), "649 / log2(734/79)")
    for (let press = 0; press < 20; press++) {
      if ((await page.evaluate(() => document.activeElement?.id)) === "at") break
      await page.keyboard.press("Tab")
    }
    await page.keyboard.press("End")
    await page.waitForFunction(() => location.hash.includes("at="))
    await settled(page)
    assert.include(page.url(), "#family=dlog&size=83&at=")
    const [shown, racers] = [await regions(page), await cells(page, "#racers")]
    const again = await open(page.url().split("#")[1] ?? "")
    assert.deepEqual(await regions(again.page), shown)
    assert.deepEqual(await cells(again.page, "#racers"), racers)
    assert.deepEqual([...faults, ...again.faults], [])
    await again.page.close()
    await page.close()
  })

  it("example: a plugin from a file and from an address, along a parameter of its own", async () => {
    const { faults, page } = await open("size=256")
    const give = (name: string, text: string) =>
      page.setInputFiles("input[type=file]", {
        name,
        mimeType: "text/javascript",
        buffer: Buffer.from(text)
      })
    await page.click(".plugins > summary")
    await give("heavy.js", heavy)
    await page.waitForSelector(".loaded .problem")
    const refused = (await page.textContent(".loaded .problem")) ?? ""
    assert.match(refused, /^heavy\.js: expected the laws of acme\/heavy to hold, but/)
    // it is named, and keeps no figure back
    await settled(page)
    assert.equal(await page.locator(".stale").count(), 0)
    await page.click(".loaded button:has-text('Remove')")
    await give("steep.js", steep)
    await page.click(".loaded button:has-text('Choose acme/steep')")
    await page.waitForSelector(".loaded li:has-text('is the prior of the figures')")
    await page.fill("label:has-text('Parameter slope') + input", "1e9")
    await page.waitForSelector(".problem")
    assert.equal(
      await page.textContent(".problem"),
      "acme/steep: expected slope, an integer from 0 to 999 such as 1, not `1e9`"
    )
    await page.fill("label:has-text('Parameter slope') + input", "0..99")
    await page.waitForSelector(".problem", { state: "detached" })
    await settled(page)
    const source = `data:text/javascript,${encodeURIComponent(steep)}`
    const module = (await import(/* @vite-ignore */ source)) as object
    await agrees(page, { modules: { "headwater.config.ts": module } })
    assert.include(await regions(page), "search, from 0 to between 70 and 71")
    const link = `${page.url().split("#")[1]}&plugin=${encodeURIComponent(`${served!.address}steep.js`)}`
    const cited = await open(link)
    assert.include(await cited.page.textContent(".problem"), "Expected a prior (")
    await cited.page.click("button:has-text('Load')")
    await cited.page.waitForSelector(".problem", { state: "detached" })
    await settled(cited.page)
    assert.deepEqual(await regions(cited.page), await regions(page))
    assert.deepEqual([...faults, ...cited.faults], [])
    await cited.page.close()
    await page.close()
  })

  it("example: words that mean nothing are said to, and the last answer is the one that stays", async () => {
    const { faults, page } = await open("size=4")
    const size = page.locator("label:has-text('Size') + input")
    await size.fill("many")
    await page.waitForSelector(".problem")
    assert.include(await page.textContent(".problem"), "not “many”")
    assert.isAbove((await regions(page)).length, 0)
    for (const word of ["1024", "3", "256", "16"]) await size.fill(word)
    await page.waitForFunction(() =>
      document.querySelector("#diagram")?.textContent?.includes("= 16")
    )
    await settled(page)
    assert.equal(await page.locator(".problem").count(), 0)
    await agrees(page)
    for (const hash of [
      "family=none",
      "size=0",
      "prior=none",
      "param.gamma=5..1",
      "size=4&at=x",
      "over=time",
      "meter=beta",
      "time=mean",
      "bound=0",
      "family=dlog&size=7",
      "size=4&%=%"
    ]) {
      await go(page, hash)
      assert.equal(await page.locator(".problem").count(), hash === "size=4&%=%" ? 0 : 1, hash)
    }
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: an answer that comes too late is dropped", async () => {
    const { faults, page } = await open("size=4")
    await page.click(".plugins > summary")
    await page.setInputFiles("input[type=file]", {
      name: "slow.js",
      mimeType: "text/javascript",
      buffer: Buffer.from(slow)
    })
    await page.waitForSelector("option[value='acme/slow']", { state: "attached" })
    await page.evaluate(() => {
      const seen: Array<string> = []
      Object.assign(window, { seen })
      new MutationObserver(() =>
        seen.push(document.querySelector("#race")?.textContent ?? "")
      ).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    const change = (hash: string) =>
      page.evaluate((it) => {
        location.hash = it
      }, hash)
    await change("size=4&prior=acme/slow&param.slope=999")
    await page.waitForTimeout(400)
    await change("size=4&prior=simplicity")
    await page.waitForFunction(
      () => document.querySelector("#race code")?.textContent === "simplicity"
    )
    await settled(page)
    const seen = await page.evaluate(() => (window as unknown as { seen: Array<string> }).seen)
    assert.isTrue(seen.some((it) => it.includes("simplicity")))
    assert.isFalse(seen.some((it) => it.includes("acme/slow")))
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: every prior greets with a figure, a list of bounds and decimals are read", async () => {
    const { faults, page } = await open("size=16")
    const ids = await page.$$eval("label:text-is('Prior') + select option", (all) =>
      all.map((it) => it.getAttribute("value") ?? "")
    )
    assert.lengthOf(ids, 14)
    for (const id of ids) {
      await page.selectOption("label:text-is('Prior') + select", id)
      await page.waitForFunction(
        (it) => document.querySelector("#diagram code")?.textContent === it,
        id
      )
      await settled(page)
      assert.equal(await page.locator(".problem").count(), 0, id)
    }
    await go(page, "size=64&prior=hard%2Fmixed&param.bounds=40:1,100:3")
    assert.include(await page.textContent("#race"), "hard/mixed(bounds=40:1,100:3)")
    await agrees(page)
    await go(page, "size=64&param.gamma=0.5")
    assert.include(await page.textContent("#race"), "soft(gamma=1/2)")
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: what never ends can be stopped, is set aside, and figures go on", async () => {
    const { faults, page } = await open("size=4")
    await page.click(".plugins > summary")
    await page.setInputFiles("input[type=file]", {
      name: "endless.js",
      mimeType: "text/javascript",
      buffer: Buffer.from(endless)
    })
    await page.click("button:has-text('Stop')", { timeout: 60_000 })
    const line = (await page.textContent(".problem")) ?? ""
    assert.match(
      line,
      /^Stopped after \d+ s at: Checking the laws of acme\/endless\. endless\.js is set aside/
    )
    assert.include(await page.textContent(".loaded"), "was stopped and is not used")
    await page.selectOption("label:text-is('Prior') + select", "simplicity")
    await settled(page)
    assert.equal(await page.locator(".problem").count(), 0)
    assert.deepEqual(faults, [])
    await page.close()
  })

  it("example: a program has one look in both figures and in the table, and no two have the same", async () => {
    const { page } = await open("family=wrapper&over=data&param.gamma=0..350")
    const looks = async (
      place: string,
      pattern: RegExp
    ): Promise<ReadonlyArray<readonly [name: string, fill: string]>> =>
      [...(await page.innerHTML(place)).matchAll(pattern)].map(
        ([, fill = "", name = ""]) => [name.trim(), fill.replace(/^url\(#[a-z]+-/, "")] as const
      )
    const legend = /<rect fill="([^"]*)"[^>]*><\/rect><text[^>]*>([^<]*)/g
    const keys = /<rect fill="([^"]*)"[^>]*><\/rect><\/svg><\/span>([^<]*)/g
    const all = [
      ...(await looks("#phase .plot", legend)),
      ...(await looks("#posterior .plot", legend)),
      ...(await looks("#racers", keys))
    ]
    const fills = new Map(all)
    assert.isAbove(fills.size, 12)
    for (const [name, fill] of all) assert.equal(fill, fills.get(name), name)
    assert.equal(new Set(fills.values()).size, fills.size)
    await page.close()
  })

  it("example: it fits a narrow screen, and names what it draws and asks", async () => {
    const { page } = await open("size=16", { imitators: true, width: 360 })
    const [width, scroll] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth
    ])
    assert.equal(scroll, width)
    const unnamed = await page.$$eval(
      "input, select, textarea, button",
      (all) =>
        all.filter((it) => {
          const labels = "labels" in it ? (it.labels as NodeListOf<HTMLElement> | null) : null
          return (labels?.length ?? 0) === 0 && (it.textContent ?? "").trim() === ""
        }).length
    )
    assert.equal(unnamed, 0)
    await page.waitForSelector("#agency[aria-busy=false]", { timeout: 60_000 })
    const named = await page.$$eval("figure", (all) =>
      all.map((it) => it.querySelector("svg[aria-label]") !== null)
    )
    assert.isAbove(named.length, 4)
    assert.isTrue(named.every((it) => it))
    assert.isAbove(await page.locator("section[aria-labelledby=argument] .card").count(), 40)
    await page.close()
  })
})
