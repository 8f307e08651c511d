/**
 * Runs the same commands in two checkouts and reports what they say differently: that a change
 * keeps the figures.
 *
 *     node --conditions=@headwater/source tools/compare.ts BASE [HERE] [COMMAND...] [--renames FILE]
 *
 * A command is what one types after a prompt in apps/cli/examples, `headwater` included; those of
 * the command's README, and the whole ledger, where none is given. A file of renames is a JSON list
 * of pairs [before, after], which are replaced in what BASE says; tools/renames.json where there is
 * one. Exits with 1 where there is a difference.
 */
import { execFile } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { differences, type Said } from "./differences.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { renames: { type: "string" } }
})
const own = resolve(import.meta.dirname, "..")
const isCommand = (word: string): boolean => /(^|\s)headwater(\s|$)/.test(word)
const [base, here = own] = positionals.filter((it) => !isCommand(it)).map((it) => resolve(it))
if (base === undefined) {
  process.stderr.write("Expected a checkout to compare with: tools/compare.ts BASE [HERE]\n")
  process.exit(2)
}

/** The commands that the README shows, each once. */
const shown = (checkout: string): ReadonlyArray<string> => {
  const readme = readFileSync(`${checkout}/apps/cli/README.md`, "utf8")
  const lines = Array.from(readme.matchAll(/^\$ (.*headwater .*)$/gm), ([, line = ""]) => line)
  return [...new Set(lines)].filter((it) => !/headwater (new|lab|laws)\b/.test(it))
}

const kinds = ["claims", "priors", "languages", "learners", "families"]
const asked = positionals.filter(isCommand)
const commands =
  asked.length > 0
    ? asked
    : [
        "headwater claims --json",
        ...kinds.map((kind) => `headwater list ${kind} --json`),
        ...shown(base)
      ]

/** What a command says in a checkout; a command that fails says so with its code. */
const said = (checkout: string, command: string): Promise<Said> =>
  new Promise((done) => {
    const main = `${checkout}/apps/cli/src/main.ts`
    const script = `headwater() { "$NODE" --conditions=@headwater/source "$MAIN" "$@"; }; ${command}`
    execFile(
      "sh",
      ["-c", script],
      {
        cwd: `${checkout}/apps/cli/examples`,
        env: { ...process.env, NODE: process.execPath, MAIN: main, NO_COLOR: "1" },
        maxBuffer: 2 ** 28
      },
      (error, output, errors) => done({ output, errors, code: Number(error?.code ?? 0) })
    )
  })

const renames = (): ReadonlyArray<readonly [before: string, after: string]> => {
  const file = values.renames ?? `${own}/tools/renames.json`
  if (!existsSync(file) && values.renames === undefined) return []
  const pairs: unknown = JSON.parse(readFileSync(file, "utf8"))
  const isPair = (it: unknown): it is readonly [string, string] =>
    Array.isArray(it) && it.length === 2 && it.every((word) => typeof word === "string")
  if (Array.isArray(pairs) && pairs.every(isPair)) return pairs
  throw new TypeError(`Expected a list of pairs of words in ${file}`)
}

let different = 0
const pairs = renames()
for (const command of commands) {
  const [before, after] = [await said(base, command), await said(here, command)]
  const found = differences(before, after, pairs)
  if (found.length > 0) different++
  process.stdout.write(`${found.length === 0 ? "same     " : "DIFFERENT"} ${command}\n`)
  for (const line of found.slice(0, 40)) process.stdout.write(`          ${line}\n`)
  if (found.length > 40) process.stdout.write(`          and ${found.length - 40} more\n`)
}
process.stdout.write(`${different} of ${commands.length} commands say something else\n`)
process.exitCode = different === 0 ? 0 : 1
