import { spawnSync } from "node:child_process"
import { assert, it } from "vitest"
import { conform } from "../conforming.ts"

const root = new URL("../../", import.meta.url).pathname

const conformance = (...args: ReadonlyArray<string>) => {
  const [found, refused]: [Array<string>, Array<string>] = [[], []]
  const status = conform(args, {
    found: (line) => found.push(line),
    refused: (line) => refused.push(line)
  })
  return { status, stdout: found.join("\n"), stderr: refused.join("\n") }
}

const small = ["--kind", "minimal-points", "--runs", "0"]

it("example: a program that says that every point is minimal is found out", () => {
  const program =
    "let s='';process.stdin.on('data',(d)=>s+=d).on('end',()=>" +
    "console.log(JSON.stringify({minimal:JSON.parse(s).input.points.map((_,i)=>i)})))"
  const script = ["--conditions=@headwater/source", "tools/conformance.ts"]
  const { status, stdout } = spawnSync(
    process.execPath,
    [...script, ...small, process.execPath, "-e", program],
    { cwd: root, encoding: "utf8" }
  )
  assert.strictEqual(status, 1)
  assert.include(
    stdout,
    'minimal-points-3: expected {"minimal":[0,1,2]}, not {"minimal":[0,1,2,3,4]}'
  )
  assert.match(stdout, /conformance: 0 of \d+ as expected\n$/)
})

it("example: bad input", () => {
  const refused = (...args: ReadonlyArray<string>): string => {
    const { status, stderr } = conformance(...args)
    assert.strictEqual(status, 2)
    return stderr
  }
  assert.include(refused(...small), "Expected a command")
  assert.include(refused("--kind", "nope", "cat"), "Expected a kind of natural-extension")
  assert.include(refused("--runs=-1", "cat"), "Expected a number of runs from 0")
  assert.include(refused("--nope", "1", "cat"), "Expected options as in npm run")
  assert.include(refused(...small, "/nowhere/at-all"), "Expected a command that runs")
})
