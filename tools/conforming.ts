/** Holds a program against the vectors and the laws of infra-Bayes, as `npm run conformance` does. */
import { Case } from "@headwater/infrabayes"
import { conformance } from "@headwater/infrabayes/laws"
import { Law } from "@headwater/proof"
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { isDeepStrictEqual, parseArgs } from "node:util"

const root = new URL("..", import.meta.url).pathname
const usage = "npm run conformance -- [--kind KIND] [--runs N] COMMAND ..."

/** What cannot be begun with the arguments that are given. */
class Refused extends Error {}

const refuse = (line: string): never => {
  throw new Refused(line)
}

/** The options, the command and its own arguments. */
const asked = (own: ReadonlyArray<string>) => {
  // Options of ours come before the command; what follows is the command's.
  let first = 0
  while (own[first]?.startsWith("--")) first += own[first]!.includes("=") ? 1 : 2
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
  const [command = refuse(`Expected a command, as in ${usage}`), ...rest] = own.slice(first)
  const unknown = values.kind.find((kind) => !Case.kinds.some(({ id }) => id === kind))
  if (unknown !== undefined) {
    refuse(`Expected a kind of ${Case.kinds.map(({ id }) => id).join(", ")}, not \`${unknown}\``)
  }
  const runs = Number(values.runs)
  if (!(Number.isInteger(runs) && runs >= 0)) {
    refuse(`Expected a number of runs from 0, not \`${values.runs}\``)
  }
  return { kinds: values.kind, runs, command, rest }
}

interface Vector {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly answer: unknown
}
const file = `${root}packages/infrabayes/src/vectors/vectors.json`

/** Where lines go: what is found, and why nothing was begun. */
interface Lines {
  readonly found: (line: string) => void
  readonly refused: (line: string) => void
}

/** Asks the program, says what is not as expected, and gives the status to exit with. */
export const conform = (args: ReadonlyArray<string>, { found, refused }: Lines): 0 | 1 | 2 => {
  try {
    const { command, kinds, rest, runs } = asked(args)
    let stopped: Refused | undefined

    /** What the program answers. */
    const answer = (kind: string, input: unknown): unknown => {
      const { error, status, stdout } = spawnSync(command, rest, {
        input: JSON.stringify({ kind, input }),
        encoding: "utf8",
        stdio: ["pipe", "pipe", "inherit"],
        maxBuffer: 2 ** 26
      })
      if (error !== undefined) {
        stopped = new Refused(`Expected a command that runs, not \`${command}\`: ${error.message}`)
        throw stopped
      }
      if (status !== 0) throw new Error(`it exits with ${status}`)
      return JSON.parse(stdout) as unknown
    }

    const { vectors } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly vectors: ReadonlyArray<Vector>
    }
    let [all, wrong] = [0, 0]
    const fail = (line: string): void => {
      wrong++
      found(line)
    }
    for (const vector of vectors) {
      if (!kinds.includes(vector.kind)) continue
      all++
      try {
        const its = answer(vector.kind, vector.input)
        if (!isDeepStrictEqual(its, vector.answer)) {
          fail(
            `${vector.id}: expected ${JSON.stringify(vector.answer)}, not ${JSON.stringify(its)}`
          )
        }
      } catch (error) {
        if (stopped !== undefined) throw stopped
        fail(`${vector.id}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    for (const set of Law.flatten(conformance({ name: command, answer }))) {
      if (runs === 0 || !kinds.some((kind) => set.name.startsWith(`${kind}(`))) continue
      for (const verdict of Law.verdicts(set, { runs })) {
        if (stopped !== undefined) throw stopped
        all++
        if (!verdict.holds) fail(Law.message(verdict))
      }
    }
    found(`conformance: ${all - wrong} of ${all} as expected`)
    return wrong === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    refused(error.message)
    return 2
  }
}
