import { assert, describe, it } from "vitest"
import { exampleFiles } from "../src/exampleFiles.ts"
import { run } from "./memoryHost.ts"

/** The command lines under a title of the help, or of the list of files. */
const lines = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/^(?:\s*|.*\s{2})(headwater [^\n]+?)(?: {2}.*)?$/gm)].map(
    ([, line = ""]) => line
  )

const runs = async (line: string): Promise<void> => {
  const { code, stderr } = await run(line.split(" ").slice(1), { files: exampleFiles })
  // A term that explodes is in the examples because it does.
  assert.deepEqual([code, stderr], [line.includes("explode") ? 1 : 0, ""], line)
}

describe("examples", () => {
  it("claim: every file is listed with a command that uses it, which works", async () => {
    const { code, stdout } = await run(["examples"])
    assert.equal(code, 0)
    const rows = stdout.trimEnd().split("\n").slice(0, -1)
    assert.deepEqual(
      rows.map((row) => row.split(" ")[0]),
      Object.keys(exampleFiles)
    )
    for (const row of rows) {
      const [name = "", line = ""] = row.split(/ {2,}/)
      assert.match(line, new RegExp(`^headwater .*\\b${name}\\b`))
      if (!name.endsWith(".ts")) await runs(line)
    }
  }, 20_000)

  it("example: they are written into a new folder", async () => {
    const { code, files, stdout } = await run(["examples", "try"])
    assert.equal(code, 0)
    assert.include(stdout, "They are in try; the commands work there.")
    for (const [name, text] of Object.entries(exampleFiles)) {
      assert.equal(files.get(`try/${name}`), text)
    }
  })

  it("law: what the help of a command names as an example works with these files", async () => {
    for (const command of ["run", "assemble", "odds", "predict", "race", "infra", "forecast"]) {
      const { stdout } = await run([command, "--help"])
      const [, examples = ""] = stdout.split("\nExamples\n")
      assert.include(
        examples,
        "headwater examples FOLDER writes the files that they name.",
        command
      )
      const found = lines(examples).filter(
        (line) =>
          !line.includes("|") && !line.includes("<") && !line.startsWith("headwater examples")
      )
      assert.isNotEmpty(found, command)
      for (const line of found) await runs(line)
    }
  }, 20_000)

  it("claim: the certificate that the help of prove names is there; a claim without one names others", async () => {
    const { stdout } = await run(["prove", "--help"])
    const [, examples = ""] = stdout.split("\nExamples\n")
    const [line = ""] = lines(examples)
    assert.match(line, /^headwater prove C\d\d\.\w+$/)
    await runs(line)
    const { code, stderr } = await run(["prove", "C01"])
    assert.equal(code, 2)
    assert.match(
      stderr,
      /^headwater: C01: it has no proof for all parameters; (C\d\d, )*C24.* have some\n$/
    )
  }, 20_000)
})
