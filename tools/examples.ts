/**
 * Runs the examples of the docstrings and of the READMEs: every fenced `ts` block under `@example`,
 * and every `ts` block of a README or a page of docs that has a line `expression // => value`.
 *
 * The value is itself an expression; both sides are compared deeply. A block becomes a module of
 * its own in a temporary folder of the repository, so that it imports packages by their names.
 *
 * A block that begins with `ts continued` goes on from the block before it, and is run after it.
 *
 * Besides being run, all blocks are type-checked as they are written, in one go, so that what a
 * reader pastes has its imports and no line that goes on from the one before it.
 */
import { spawnSync } from "node:child_process"
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { isDeepStrictEqual } from "node:util"
import { pathToFileURL } from "node:url"

const root = new URL("..", import.meta.url).pathname
const folder = `${root}.headwater/examples`

interface Example {
  readonly place: string
  readonly code: string
}

/** The examples of a source file, each with the line where it begins. */
const inSource = (path: string, text: string): ReadonlyArray<Example> => {
  const examples: Array<Example> = []
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const lines = comment[0].split("\n").map((line) => line.replace(/^\s*\*? ?/, ""))
    const body = lines.join("\n")
    for (const fence of body.matchAll(/@example[^\n]*\n(?:(?!@)[^\n]*\n)*?```ts\n([\s\S]*?)```/g)) {
      const before = text.slice(0, comment.index).split("\n").length
      const line = before + body.slice(0, fence.index).split("\n").length - 1
      examples.push({ place: `${path}:${line}`, code: fence[1]! })
    }
  }
  return examples
}

const inReadme = (path: string, text: string): ReadonlyArray<Example> => {
  let before = ""
  return [...text.matchAll(/```ts( continued)?\n([\s\S]*?)```/g)].flatMap((fence) => {
    const line = text.slice(0, fence.index).split("\n").length
    const code = fence[1] === undefined ? fence[2]! : before + fence[2]!
    before = code
    return code.includes("// =>") ? [{ place: `${path}:${line}`, code }] : []
  })
}

/** The block with each `expression // => value` turned into a comparison. */
const module = (example: Example): string =>
  example.code.replace(
    /^(?!\s*\/\/);?(.+?);?\s*\/\/ => (.+)$/gm,
    (_, expression: string, value: string) =>
      `__is(() => (${expression.trim()}), () => (${value.trim()}), ${JSON.stringify(expression.trim())})`
  )

const examples = globSync(["packages/*/src/**/*.ts", "apps/*/src/**/*.ts"], { cwd: root })
  .sort()
  .flatMap((path) => inSource(path, readFileSync(root + path, "utf8")))
  .concat(
    globSync(["README.md", "packages/*/README.md", "docs/**/*.md"], { cwd: root })
      .sort()
      .flatMap((path) => inReadme(path, readFileSync(root + path, "utf8")))
  )

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
let passed = 0
const failures: Array<string> = []
const check = { is: 0 }
Object.assign(globalThis, {
  __is: (actual: () => unknown, expected: () => unknown, text: string) => {
    check.is++
    const [found, wanted] = [actual(), expected()]
    if (!isDeepStrictEqual(found, wanted)) {
      throw new Error(`${text} is ${String(found)}, not ${String(wanted)}`)
    }
  }
})
for (const [index, example] of examples.entries()) {
  const path = `${folder}/${index}.ts`
  writeFileSync(path, module(example))
  check.is = 0
  try {
    await import(pathToFileURL(path).href)
    if (check.is === 0) throw new Error("has no line `expression // => value`")
    passed++
  } catch (error) {
    failures.push(`${example.place}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
rmSync(folder, { recursive: true, force: true })

/** What the compiler says of the blocks as they are written, each with its place. */
const typeErrors = (): ReadonlyArray<string> => {
  mkdirSync(folder, { recursive: true })
  for (const [index, { code }] of examples.entries()) {
    writeFileSync(`${folder}/${index}.ts`, `${code}\nexport {}\n`)
  }
  const compilerOptions = {
    target: "ES2024",
    lib: ["ES2024"],
    module: "NodeNext",
    moduleDetection: "force",
    customConditions: ["@headwater/source"],
    types: ["node"],
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true
  }
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*.ts"] }))
  const { stdout } = spawnSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, "-p", folder, "--pretty", "false"],
    { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 }
  )
  rmSync(folder, { recursive: true, force: true })
  return (
    stdout
      .split("\n")
      // what is wrong in our own sources npm run check says
      .filter((line) => line.includes("error TS") && !line.startsWith(".."))
      .map((line) => {
        const [, index = "", rest = line] = /^([0-9]+)\.ts\([0-9,]+\): (.*)$/.exec(line) ?? []
        return `${examples[Number(index)]?.place ?? "tsc"}: ${rest}`
      })
  )
}
failures.push(...typeErrors())

for (const failure of failures) process.stderr.write(`${failure}\n`)
process.stdout.write(`examples: ${passed} passed, ${failures.length} failed\n`)
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1
