import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { afterEach, assert, beforeEach, describe, it } from "vitest"
import { run } from "./memoryHost.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headwater-killed-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const command = [
  process.execPath,
  "--conditions=@headwater/source",
  fileURLToPath(new URL("../src/main.ts", import.meta.url))
]

/** Starts the command as a process, by a shell with its own limits where a line for one is given. */
const started = (args: ReadonlyArray<string>, limits = "") => {
  const child = spawn("sh", ["-c", `${limits} exec "$@"`, "sh", ...command, ...args])
  let stderr = ""
  child.stderr.on("data", (text: Buffer) => (stderr += text.toString()))
  return { child, ended: once(child, "close"), said: () => stderr.replaceAll(folder, "DIR") }
}

/** The files of a folder with what is in them; those that a killed process was writing have a dot. */
const files = (of: string): ReadonlyArray<readonly [name: string, text: string]> =>
  readdirSync(of)
    .filter((name) => !name.startsWith("."))
    .toSorted()
    .map((name) => [name, readFileSync(join(of, name), "utf8")])

/** What the command prints, run in this process. */
const printed = async (...args: ReadonlyArray<string>): Promise<string> => {
  const { code, stdout, stderr } = await run(args)
  assert.deepEqual([code, stderr], [0, ""], args.join(" "))
  return stdout
}

describe("a census as a process", () => {
  it("law: two threads that are killed and go on leave what one leaves undisturbed", async () => {
    const [killed, calm] = [join(folder, "killed"), join(folder, "calm")]
    for (const it of [killed, calm]) {
      mkdirSync(it)
      await printed("census", "plan", it, "--bits", "26")
    }
    const first = started(["census", "run", killed, "--threads", "2"])
    while (!readdirSync(killed).some((name) => name.startsWith("shard-"))) await setTimeout(1)
    first.child.kill("SIGKILL")
    assert.deepEqual(await first.ended, [null, "SIGKILL"])
    const kept = files(killed)
    assert.include(
      (await run(["census", "merge", killed])).stderr,
      "not counted; headwater census run"
    )

    const second = started(["census", "run", killed, "--threads", "2"])
    assert.deepEqual([await second.ended, second.said()], [[0, null], ""])
    await printed("census", "run", calm, "--threads", "1")
    assert.deepEqual(files(killed), files(calm))
    const whole = new Map(files(calm))
    for (const [name, text] of kept) assert.equal(text, whole.get(name), name)
    assert.equal(await printed("census", "merge", killed), await printed("census", "merge", calm))
  }, 60_000)

  it("example: a file that the system will not take is named, and no part of it is kept", async () => {
    await printed("census", "plan", folder, "--states", "3")
    const limits = "trap '' XFSZ; ulimit -f 2;"
    const full = started(["census", "run", folder, "--threads", "1"], limits)
    assert.deepEqual(await full.ended, [2, null])
    assert.match(
      full.said(),
      /^headwater: DIR\/shard-000\d\d\.txt: no file may be as large as this one\n$/
    )
    const [, name = ""] = /(shard-\d+\.txt)/.exec(full.said()) ?? []
    assert.isFalse(existsSync(join(folder, name)))
    assert.isEmpty(readdirSync(folder).filter((it) => it.startsWith(".")))
    await printed("census", "run", folder)
    assert.include(await printed("census", "merge", folder, "--verify"), "2,147,184  halt in time")
  }, 60_000)
})
