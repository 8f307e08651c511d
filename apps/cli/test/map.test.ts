import { assert, describe, it } from "vitest"
import { Claims } from "../src/Documents.ts"
import { contents, standing } from "./contents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

describe("claims --map", () => {
  it("example: the lines of the argument stand in place of the claims", async () => {
    const { code, stdout } = await run(["claims", "--map"], { contents: standing })
    assert.equal(code, 0)
    assert.include(stdout, "Someone, Another: Numbers grow")
    assert.include(stdout, "C05 Squares of numbers above one grow: carries where")
    assert.include(stdout, "always: right where large")
    assert.include(stdout, "large: the number is above one")
    assert.include(stdout, "Nothing is known of C18, C41, which are not checked yet.")
    assert.notInclude(stdout, "✓ as stated")
  })

  it("example: --svg draws it, --json has it, and a report begins with it", async () => {
    const args = ["claims", "--json", "--svg", "map.svg", "--report", "all.html"]
    const { files, stdout } = await run(args, { contents: standing })
    assert.match(files.get("map.svg") ?? "", /^<svg [^>]*>\n<title>The argument/)
    const [line] = document(Claims, stdout).map ?? []
    assert.deepEqual(
      line?.moves.map(({ carries, claim }) => [claim, carries]),
      [
        ["C05", "carries where"],
        ["C18", "is not checked"],
        ["C41", "is not checked"]
      ]
    )
    const html = files.get("all.html") ?? ""
    assert.match(html, /<figure class="wide"><svg[^>]*argument-description/)
    assert.include(html, '<a href="#C05"><rect class="card')
    assert.notInclude(html, 'href="#C41"')
  })

  it("example: a part of the ledger has no map", async () => {
    const { code, stderr } = await run(["claims", "C05", "--map"], { contents })
    assert.equal(code, 2)
    assert.equal(
      stderr,
      "headwater: --map: it is of the whole ledger: leave out claims and --prior\n"
    )
    const plain = await run(["claims", "--json"], { contents: standing })
    assert.isUndefined(document(Claims, plain.stdout).map)
  })
})
