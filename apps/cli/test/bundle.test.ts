import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import * as Schema from "effect/Schema"
import { assert, afterAll, beforeAll, describe, it } from "vitest"
import { bundle } from "../build.ts"
import { documents } from "../src/Documents.ts"
import { version } from "../src/version.ts"
import { packed } from "./packed.ts"

/** A folder outside the repository, with nothing but the bundle and what a test puts there. */
let folder = ""
let command = ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "headwater-"))
  await bundle(join(folder, "built"))
  await mkdir(join(folder, "built/lab/assets"), { recursive: true })
  command = join(folder, "built/headwater.js")
  await writeFile(join(folder, "built/package.json"), '{ "type": "module" }')
  await mkdir(join(folder, "a folder"))
  for (const [name, content] of Object.entries({
    "package.json": '{ "type": "commonjs" }',
    // what lab serves is the page as it is built; the tests of the lab build it
    "built/lab/index.html": '<script type="module" src="./assets/page.js"></script>',
    "built/lab/assets/page.js": "document.title = `Lab`",
    "built/lab/LICENSES.md": "# Licences of the packages bundled into the page",
    "double.rm": "ADD r1 r1\nMOV r0 r1",
    "forever.rm": "here: JMP here",
    "empty.rm": "",
    "steep.ts": plugin("acme/steep", 2),
    "heavy.ts": plugin("acme/heavy", -1),
    "enum.ts": "enum A { B }\nexport default [A]",
    "late.ts":
      'setTimeout(() => { throw new Error("to\\nlate") }, 0)\nexport { steep } from "./steep.ts"',
    "talking.ts": 'console.log("chatter")\nexport { steep } from "./steep.ts"',
    "throws.ts": 'throw new Error("not\\ntoday")',
    "headwater.config.ts": 'import { steep } from "./steep.ts"\nexport default { plugins: [steep] }'
  })) {
    await writeFile(join(folder, name), content)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A prior as TypeScript that imports nothing: the mass to a power. */
const plugin = (id: string, power: number): string => `
interface Cost { readonly mass: { readonly numerator: bigint; readonly denominator: bigint } }
export const steep = {
  id: "${id}",
  about: "The mass to the power ${power}.",
  parameters: {},
  make: () => ({ mass }: Cost) => ({
    factors: [[mass, { numerator: ${power}n, denominator: 1n }]]
  })
}
`

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const here = import.meta.dirname

const headwater = (
  args: ReadonlyArray<string>,
  where: {
    readonly input?: string
    readonly folder?: string
    readonly node?: ReadonlyArray<string>
  } = {}
): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...(where.node ?? []), command, ...args],
      { cwd: where.folder ?? folder },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr })
    )
    child.stdin?.end(where.input ?? "")
  })

/** The answer to a request for a path that fetch would make another of. */
const raw = async (port: number, path: string): Promise<string> => {
  const socket = connect(port, "127.0.0.1")
  socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  return text(socket)
}

describe("the bundle", () => {
  it("example: it runs a program in a folder of its own, from a file and from standard input", async () => {
    const file = await headwater(["run", "double.rm", "--input", "r1=21", "--json"])
    const piped = await headwater(["run", "-", "--language", "register", "--input", "r1=21"], {
      input: "ADD r1 r1\nMOV r0 r1"
    })
    assert.deepEqual([file.code, file.stderr, piped.code], [0, "", 0])
    assert.include(file.stdout, '"output":"42"')
    assert.match(piped.stdout, /^42\n/)
  })

  it("example: exit codes and streams of negative answers and bad input", async () => {
    const endless = await headwater(["run", "forever.rm", "--steps", "10"])
    assert.deepEqual([endless.code, endless.stderr], [1, ""])
    for (const [args, line] of [
      [["run", "gone.rm"], "headwater: gone.rm: expected a file, found nothing there"],
      [
        ["run", "a folder", "--language", "register"],
        "headwater: a folder: expected a file, found a folder"
      ],
      [["run", "empty.rm"], "headwater: empty.rm: expected a listing, found nothing in it"],
      [
        ["run", "double.rm/x.rm"],
        "headwater: double.rm/x.rm: expected a file, found a file where a folder should be"
      ],
      [["claims", "C99"], "headwater: expected a claim of the ledger ("],
      [
        ["claims", "--report", "no/where.html"],
        "headwater: no/where.html: expected a file that can be written, found nothing there"
      ],
      [
        ["claims", "--report", "a folder"],
        "headwater: a folder: expected a file that can be written, found a folder"
      ],
      [["laws", "gone.ts"], "headwater: gone.ts: expected a module, found nothing there"],
      [["laws", "enum.ts"], "headwater: enum.ts:1: expected a module that loads, but "],
      [["laws", "throws.ts"], "headwater: throws.ts:1: expected a module that loads, but not"],
      [
        ["laws", "double.rm"],
        "headwater: double.rm: expected a module, a file whose name ends in .ts or .js"
      ]
    ] as const) {
      const { code, stdout, stderr } = await headwater(args)
      assert.deepEqual([code, stdout], [2, ""], args.join(" "))
      assert.match(stderr, /^[^\n]*\n$/, args.join(" "))
      assert.isTrue(stderr.startsWith(line), stderr)
    }
  })

  it("example: what a plugin says is on standard error; what it throws later is one line", async () => {
    const talking = await headwater(["laws", "talking.ts", "--json"])
    assert.deepEqual([talking.code, talking.stderr], [0, "chatter\n"])
    assert.equal(JSON.parse(talking.stdout).schema, 1)
    const late = await headwater(["laws", "late.ts"])
    assert.deepEqual(
      [late.code, late.stderr],
      [2, "headwater: expected plugins that throw nothing later, but: to\\nlate\n"]
    )
  })

  it("example: plugins in TypeScript are loaded, in a CommonJS package too, and their laws checked", async () => {
    const odds = await headwater([
      "odds",
      "double.rm",
      "forever.rm",
      "--prior",
      "acme/steep",
      "--steps",
      "9"
    ])
    const same = await headwater(["odds", "double.rm", "double.rm", "--prior", "acme/steep"])
    const kept = await headwater(["laws", "steep.ts"])
    const broken = await headwater(["laws", "heavy.ts", "--json"])
    assert.deepEqual([odds.code, same.code, kept.code, broken.code], [1, 0, 0, 1])
    assert.include(same.stdout, "acme/steep")
    assert.include(broken.stdout, '"law":"kraft","statement":')
    assert.equal(odds.stderr + same.stderr + kept.stderr + broken.stderr, "")
  })

  it("example: --report leaves one page and no temporary file", async () => {
    const { code, stdout, stderr } = await headwater([
      "claims",
      "C03",
      "--report",
      "ledger.html",
      "--json"
    ])
    const report = Schema.decodeUnknownSync(documents.claims, { onExcessProperty: "error" })(
      JSON.parse(stdout)
    )
    assert.deepEqual(
      report.claims.map(({ id }) => id),
      ["C03"]
    )
    const names = await readdir(folder)
    assert.oneOf(code, [0, 1])
    assert.equal(stderr, "")
    assert.deepEqual(
      names.filter((name) => name.includes("ledger.html")),
      ["ledger.html"]
    )
    assert.include(await readFile(join(folder, "ledger.html"), "utf8"), '<article id="C03">')
  })

  it("example: Ctrl-C while claims are checked exits with 130 and says how to go on", async () => {
    const child = spawn(process.execPath, [command, "claims", "C12", "C16", "C18", "--seed", "5"], {
      cwd: folder
    })
    await once(child.stdout, "data")
    child.kill("SIGINT")
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "exit")])
    assert.equal(code, 130)
    assert.match(
      stderr,
      /^headwater: interrupted after [0-9]+ of [0-9]+ claims; for the rest: headwater claims C[^\n]* --seed 5\n$/
    )
  })

  it("example: lab serves its page to this machine alone, until Ctrl-C", async () => {
    const child = spawn(process.execPath, [command, "lab", "--port", "0", "--json"], {
      cwd: folder
    })
    const [line] = (await once(child.stdout, "data")) as [Buffer]
    const { address } = Schema.decodeUnknownSync(documents.lab)(JSON.parse(String(line)))
    const asked = (path: string, method = "GET") => fetch(`${address}${path}`, { method })
    const html = await asked("")
    assert.equal(html.status, 200)
    assert.match(html.headers.get("content-type") ?? "", /^text\/html/)
    const script = /<script[^>]* src="\.\/([^"]*)"/.exec(await html.text())?.[1] ?? "none"
    const found = await asked(script)
    assert.match(found.headers.get("content-type") ?? "", /^text\/javascript/)
    assert.equal(await found.text(), await readFile(join(folder, "built/lab", script), "utf8"))
    const licences = await asked("LICENSES.md")
    assert.match(licences.headers.get("content-type") ?? "", /^text\/plain/)
    assert.include(await licences.text(), "# Licences ")
    assert.equal((await asked("", "POST")).status, 405)
    assert.equal(await (await asked("", "HEAD")).text(), "")

    const { port } = new URL(address)
    for (const path of [
      "/../headwater.js",
      "/..%2fheadwater.js",
      "/assets/../../headwater.js",
      "/%2e%2e/headwater.js",
      "//headwater.js",
      "/assets",
      "/%",
      "/toString",
      "*"
    ]) {
      assert.match(await raw(Number(port), path), /^HTTP\/1.1 404 /, path)
    }
    const taken = await headwater(["lab", "--port", port])
    assert.deepEqual(
      [taken.code, taken.stdout, taken.stderr],
      [2, "", `headwater: --port: expected a port that is free, but ${port} is taken\n`]
    )
    // a connection that is kept open does not keep the process
    const idle = connect(Number(port), "127.0.0.1").on("error", () => {})
    await once(idle, "connect")
    child.kill("SIGINT")
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "exit")])
    assert.deepEqual([code, stderr], [0, ""])
    idle.destroy()
  })

  it("example: what the README shows is what the command prints", async () => {
    const readme = await readFile(join(here, "../README.md"), "utf8")
    const shown = [...readme.matchAll(/```console\n\$ headwater ([^\n]*)\n([\s\S]*?)```/g)]
    assert.isAbove(shown.length, 5)
    for (const [, args = "", output] of shown) {
      const { stdout, stderr } = await headwater(args.split(" "), {
        folder: join(here, "../examples"),
        node: ["--conditions=@headwater/source"]
      })
      const printed = (stdout + stderr)
        .replace(`"version":"${version}"`, '"version":"0.0.0"')
        .replace(`"node":"${process.versions.node}"`, '"node":"24.21.0"')
      assert.equal(printed, output, args)
    }
  })

  it("example: the solver comes with the bundle, and its licence", async () => {
    const { code, stdout, stderr } = await headwater([
      "circuit",
      "00110101110010101100101000110101",
      "--json"
    ])
    assert.deepEqual([code, stderr], [0, ""])
    assert.include(stdout, '"size":5,')
    assert.include(stdout, '"by":"solver"')
  })

  it("example: every document has its JSON Schema beside the command", async () => {
    const names = (await readdir(join(folder, "built/schema"))).sort()
    assert.deepEqual(
      names,
      Object.keys(documents)
        .map((name) => `${name}.json`)
        .sort()
    )
    for (const name of names) {
      const schema: unknown = JSON.parse(await readFile(join(folder, "built/schema", name), "utf8"))
      assert.propertyVal(schema, "$schema", "https://json-schema.org/draft/2020-12/schema")
    }
    const licences = await readFile(join(folder, "built/LICENSES.md"), "utf8")
    for (const name of ["effect", "fast-check", "cadical-wasm"])
      assert.include(licences, `## ${name} `)
  })
})

packed(() => command)
