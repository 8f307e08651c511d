import { spawnSync } from "node:child_process"
import { assert, it } from "vitest"

const root = new URL("../../", import.meta.url).pathname

const conformance = (...args: ReadonlyArray<string>) =>
  spawnSync(process.execPath, ["--conditions=@headwater/source", "tools/conformance.ts", ...args], {
    cwd: root,
    encoding: "utf8"
  })

const small = ["--kind", "minimal-points", "--runs", "0"]

it("example: a program that says that every point is minimal is found out", () => {
  const program =
    "let s='';process.stdin.on('data',(d)=>s+=d).on('end',()=>" +
    "console.log(JSON.stringify({minimal:JSON.parse(s).input.points.map((_,i)=>i)})))"
  const { status, stdout } = conformance(...small, process.execPath, "-e", program)
  assert.strictEqual(status, 1)
  assert.include(
    stdout,
    'minimal-points-3: expected {"minimal":[0,1,2]}, not {"minimal":[0,1,2,3,4]}'
  )
  assert.match(stdout, /conformance: 0 of \d+ as expected\n$/)
})

it("example: bad input", () => {
  assert.include(conformance(...small).stderr, "Expected a command")
  assert.include(
    conformance("--kind", "nope", "cat").stderr,
    "Expected a kind of natural-extension"
  )
  assert.include(conformance("--runs=-1", "cat").stderr, "Expected a number of runs from 0")
  assert.include(conformance("--nope", "1", "cat").stderr, "Expected options as in npm run")
  assert.strictEqual(conformance(...small, "/nowhere/at-all").status, 2)
})
