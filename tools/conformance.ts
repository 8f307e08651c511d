/**
 * `npm run conformance -- [--kind KIND] [--runs N] COMMAND ...` holds a program against the vectors and the laws
 * of infra-Bayes. The program reads a case from standard input and writes its answer to standard output.
 */
import { Case } from "@headwater/infrabayes"
import { conformance } from "@headwater/infrabayes/laws"
import { Law } from "@headwater/proof"
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { isDeepStrictEqual, parseArgs } from "node:util"

const root = new URL("..", import.meta.url).pathname
const usage = "npm run conformance -- [--kind KIND] [--runs N] COMMAND ..."

const refuse = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}

const own = process.argv.slice(2)
// Options of ours come before the command; what follows is the command's.
let first = 0
while (own[first]?.startsWith("--")) first += own[first]!.includes("=") ? 1 : 2
const [command, ...rest] = own.slice(first)
const parsed = () => {
  try {
    return parseArgs({
      args: own.slice(0, first),
      options: {
        kind: { type: "string", multiple: true, default: Case.kinds.map(({ id }) => id) },
        runs: { type: "string", default: "5" }
      }
    })
  } catch {
    return refuse(`Expected options as in ${usage}, not \`${own.slice(0, first).join(" ")}\``)
  }
}
const { values } = parsed()
if (command === undefined) refuse(`Expected a command, as in ${usage}`)
const unknown = values.kind.find((kind) => !Case.kinds.some(({ id }) => id === kind))
if (unknown !== undefined) {
  refuse(`Expected a kind of ${Case.kinds.map(({ id }) => id).join(", ")}, not \`${unknown}\``)
}
const runs = Number(values.runs)
if (!(Number.isInteger(runs) && runs >= 0)) {
  refuse(`Expected a number of runs from 0, not \`${values.runs}\``)
}

/** What the program answers. */
const answer = (kind: string, input: unknown): unknown => {
  const { error, status, stdout } = spawnSync(command!, rest, {
    input: JSON.stringify({ kind, input }),
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
    maxBuffer: 2 ** 26
  })
  if (error !== undefined)
    refuse(`Expected a command that runs, not \`${command}\`: ${error.message}`)
  if (status !== 0) throw new Error(`it exits with ${status}`)
  return JSON.parse(stdout) as unknown
}

interface Vector {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly answer: unknown
}
const file = `${root}packages/infrabayes/src/vectors/vectors.json`
const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: ReadonlyArray<Vector> }

let [asked, wrong] = [0, 0]
const fail = (line: string): void => {
  wrong++
  process.stdout.write(`${line}\n`)
}
for (const vector of vectors) {
  if (!values.kind.includes(vector.kind)) continue
  asked++
  try {
    const found = answer(vector.kind, vector.input)
    if (!isDeepStrictEqual(found, vector.answer)) {
      fail(`${vector.id}: expected ${JSON.stringify(vector.answer)}, not ${JSON.stringify(found)}`)
    }
  } catch (error) {
    fail(`${vector.id}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
for (const set of Law.flatten(conformance({ name: command!, answer }))) {
  if (runs === 0 || !values.kind.some((kind) => set.name.startsWith(`${kind}(`))) continue
  for (const verdict of Law.verdicts(set, { runs })) {
    asked++
    if (!verdict.holds) fail(Law.message(verdict))
  }
}
process.stdout.write(`conformance: ${asked - wrong} of ${asked} as expected\n`)
process.exitCode = wrong === 0 ? 0 : 1
