/**
 * Recomputes figures of the ledger by programs that share no code with it: every `.c` file of a
 * folder, tools/oracles where none is named, is compiled and run. Each prints lines
 * `claim <tab> statement <tab> figure <tab> value`; the ledger has to say the same.
 *
 *     npm run oracles
 *     npm run oracles -- FOLDER
 */
import { ledger } from "@headwater/claims"
import { Statement } from "@headwater/proof"
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const folder = process.argv[2] ?? join(import.meta.dirname, "oracles")
const compiler = process.env["CC"] ?? "cc"

/** What the ledger says of a figure, or why it says nothing. */
const figures = new Map<string, Statement.Result>()
const said = (claim: string, name: string, figure: string): string => {
  const found = ledger
    .find((it) => it.id === claim)
    ?.statements.find((it) => Statement.key(it.name) === name)
  if (found === undefined) return "no such statement"
  const key = `${claim}.${name}`
  const result = figures.get(key) ?? found.check({ seed: 20_260_101, runs: 100 })
  figures.set(key, result)
  return result.figures[figure] ?? "no such figure"
}

/** Compiles and runs one program; its lines, or undefined where it does not compile or run. */
const lines = (file: string, into: string): ReadonlyArray<string> | undefined => {
  const program = join(into, file.replace(/\.c$/, ""))
  const compiled = spawnSync(
    compiler,
    ["-O2", "-Wall", "-Wextra", "-o", program, join(folder, file), "-lm"],
    { encoding: "utf8" }
  )
  process.stdout.write(compiled.stderr)
  if (compiled.status !== 0) return undefined
  const run = spawnSync(program, { encoding: "utf8" })
  return run.status === 0 ? run.stdout.split("\n").filter((it) => it !== "") : undefined
}

const compare = (into: string): number => {
  let differing = 0
  for (const file of readdirSync(folder).filter((it) => it.endsWith(".c"))) {
    const found = lines(file, into)
    if (found === undefined) {
      differing++
      process.stdout.write(`✗ ${file}: it does not compile or run\n`)
    }
    for (const line of found ?? []) {
      const [claim = "", name = "", figure = "", value = ""] = line.split("\t")
      const own = said(claim, name, figure)
      if (own !== value) differing++
      const difference = own === value ? "" : `, where the ledger says ${own}`
      process.stdout.write(
        `${own === value ? "✓" : "✗"} ${claim}.${name}, ${figure}: ${value}${difference} (${file})\n`
      )
    }
  }
  return differing
}

if (spawnSync(compiler, ["--version"]).error === undefined) {
  const into = mkdtempSync(join(tmpdir(), "headwater-oracles-"))
  const differing = compare(into)
  rmSync(into, { recursive: true })
  process.stdout.write(differing === 0 ? "All agree.\n" : `${differing} differ.\n`)
  process.exitCode = differing === 0 ? 0 : 1
} else {
  process.stdout.write(`There is no C compiler (${compiler}), so no oracle was run.\n`)
}
