import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { ledger } from "@headwater/claims"
import { posts, speakers } from "#claims/thread"

const argument = readFileSync(new URL("../../../seeds/thread.md", import.meta.url), "utf8")

describe("the thread", () => {
  it("example: the argument lists the posts that claims quote, in their order", () => {
    const rows = [...argument.matchAll(/^\| (\d+) \| (\w+) \| (.+?) … \| (\d*|\?) \|$/gm)]
    assert.deepEqual(
      rows.map(([, number, by, opens]) => [number, by, opens]),
      Object.values(posts).map(({ number, by, opens }) => [String(number), by.name, opens])
    )
    assert.deepEqual(
      rows.map(([, , , , answers]) => Number(answers) || undefined),
      Object.values(posts).map(({ answers }) => answers)
    )
    for (const [number, post] of Object.entries(posts)) assert.equal(post.number, Number(number))
  })

  it("example: the argument says who goes by a letter", () => {
    for (const { name, part } of Object.values(speakers).filter((it) => it.name.length === 1)) {
      const [, line] = new RegExp(`^- \\*\\*${name}\\*\\* (.+)\\.$`, "m").exec(argument) ?? []
      assert.equal(line, part)
    }
  })

  for (const { id, says } of ledger) {
    it(`example: every quote of ${id} says what its words do, and in which post of the speaker`, () => {
      for (const [name, quotes] of Object.entries(says)) {
        for (const { quote, said } of quotes) assert.equal(said?.post.by.name, name, quote)
      }
    })
  }
})
