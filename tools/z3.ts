/**
 * What Z3 says of sequents, where it is installed: a solver that knows nothing of certificates.
 */
import { Smt, type Sequent } from "@headwater/certificate"
import { spawnSync } from "node:child_process"

/** The version of the Z3 that is installed. */
export const version = (): string | undefined => {
  const found = spawnSync("z3", ["--version"], { encoding: "utf8" })
  return found.error === undefined ? found.stdout.trim().replace(/ - .*/u, "") : undefined
}

/** Milliseconds that a question may take. */
const most = 500

/** The answers to questions, in their order: `unsat`, `sat` or `unknown`. */
const answers = (questions: ReadonlyArray<string>): ReadonlyArray<string> => {
  const input = [
    `(set-option :timeout ${most})`,
    ...questions.flatMap((it) => ["(push)", it.replace(/^\(set-logic .*\)$/mu, ""), "(pop)"])
  ].join("\n")
  const { stdout } = spawnSync("z3", ["-in"], { input, encoding: "utf8" })
  const said = stdout.trim().split("\n")
  if (said.length === questions.length) return said
  throw new Error(`Expected an answer of Z3 to each question, not \`${said.at(-1)}\``)
}

/** How many sequents follow, by Z3, and of how many it finds that they do not. */
export const asked = (
  sequents: ReadonlyArray<Sequent.Sequent>
): Readonly<Record<"follow" | "fail", number>> => {
  const said = answers(sequents.map(Smt.question))
  const count = (word: string): number => said.filter((it) => it === word).length
  return { follow: count("unsat"), fail: count("sat") }
}

/** Of how many sequents the premises contradict each other, by Z3: anything follows from those. */
export const contradictory = (sequents: ReadonlyArray<Sequent.Sequent>): number =>
  answers(
    sequents.map((it) => Smt.question({ ...it, goal: it.goal.minus(it.goal).minus(1) }))
  ).filter((it) => it === "unsat").length
