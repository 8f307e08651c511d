import { assert, describe, it } from "vitest"
import { Claims, Explain, Laws, List } from "../src/Documents.ts"
import { contents, standing } from "./contents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

const [stands, falls] = contents.ledger
if (stands === undefined || falls === undefined) throw new Error("the short ledger has two claims")
const mine = { ...stands, id: "mine", title: "A claim of mine" }
const modules = { "headwater.config.ts": { default: { plugins: [mine] } } }

describe("claims of plugins", () => {
  it("example: list, claims and explain know them, after those of the ledger", async () => {
    const surroundings = { contents: standing, modules }
    const listed = document(List, (await run(["list", "claims", "--json"], surroundings)).stdout)
    const checked = await run(["claims", "--json"], surroundings)
    const explained = await run(["explain", "mine", "--json"], surroundings)
    assert.deepEqual("claims" in listed && listed.claims.map((it) => it.id), ["C05", "mine"])
    assert.equal(checked.code, 0)
    assert.deepEqual(
      document(Claims, checked.stdout).claims.map(({ id, ok }) => [id, ok]),
      [
        ["C05", true],
        ["mine", true]
      ]
    )
    assert.equal(document(Explain.members[0], explained.stdout).claim.title, "A claim of mine")
  })

  it("example: one that does not stand fails the ledger; laws names the statement", async () => {
    const surroundings = {
      contents: standing,
      modules: { "headwater.config.ts": { default: { plugins: [falls] } }, "falls.ts": { falls } }
    }
    const { code, stdout } = await run(["claims"], surroundings)
    const laws = await run(["laws", "falls.ts", "--json"], surroundings)
    assert.equal(code, 1)
    assert.include(stdout, "Not as stated: C18.")
    const [plugin] = document(Laws, laws.stdout).plugins
    assert.equal(laws.code, 1)
    assert.equal(plugin?.kind, "claim")
    assert.deepEqual(
      plugin?.laws.map(({ law, holds }) => [law, holds]),
      [
        ["S1 low", false],
        ["readings", true]
      ]
    )
  })

  it("example: an id of the ledger is refused, and a claim whose fields are wrong", async () => {
    const refusal = async (claim: unknown): Promise<string> => {
      const { code, stdout, stderr } = await run(["claims"], {
        contents: standing,
        modules: { "headwater.config.ts": { default: { plugins: [claim] } } }
      })
      assert.deepEqual([code, stdout], [2, ""])
      assert.match(stderr, /^headwater.config.ts: [^\n]*\n$/)
      return stderr
    }
    assert.include(await refusal({ ...mine, id: "C05" }), "`C05` again")
    assert.include(await refusal({ ...mine, finding: "so" }), "a function finding")
    assert.include(await refusal({ ...mine, answer: () => "so" }), "a text as answer")
    assert.include(await refusal({ ...mine, says: ["me"] }), "a claim that says")
    assert.include(await refusal({ ...mine, statements: [{}] }), "a function check")
    const twice = [...mine.statements, ...mine.statements]
    assert.include(await refusal({ ...mine, statements: twice }), "distinct names in mine")
  })

  it("example: a check that throws or answers nonsense is a problem of its statement", async () => {
    const [statement] = mine.statements
    const odd = (check: () => unknown) => ({ ...mine, statements: [{ ...statement, check }] })
    for (const check of [
      () => ({}),
      () => {
        throw new Error("not today")
      }
    ]) {
      const { code, stdout } = await run(["claims", "mine", "--json"], {
        contents: standing,
        modules: { "headwater.config.ts": { default: { plugins: [odd(check)] } } }
      })
      assert.equal(code, 1)
      const [claim] = document(Claims, stdout).claims
      assert.match(claim?.statements[0]?.problems[0] ?? "", /^the check threw: /)
    }
  })
})
