/**
 * Checks every proof for all parameters, says what each rests on and how long it took, has Rocq
 * check the certificates again where `coqc` is installed, and asks Z3 where `z3` is.
 */
import { Inequalities, Inequality, Proof, Rocq, type Sequent } from "@headwater/certificate"
import { Theorems } from "@headwater/programs"
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { theorem } from "./machines.ts"
import * as Z3 from "./z3.ts"

type Part = readonly [sequent: Sequent.Sequent, proof: Proof.Proof]

const parts: Array<Part> = []
const inequalities: Array<Sequent.Sequent> = []
let failed = 0
const began = performance.now()

const line = (name: string, start: number, says: string): void => {
  const time = `${Math.round(performance.now() - start)} ms`
  process.stdout.write(`${name.padEnd(58)}${time.padStart(8)}  ${says}\n`)
}

for (const [, entry] of Theorems.all) {
  const start = performance.now()
  const found = Theorems.outcome(entry)
  if (found.ok) {
    const own = found.obligations.map((it): Part => [it.sequent, it.proof])
    parts.push(...own)
    const terms = own.reduce((sum, [, proof]) => sum + Proof.terms(proof), 0)
    const halts = found.halts ? "" : ", if it halts"
    line(
      entry.theorem.name,
      start,
      `proved${halts}: ${own.length} certificates of ${terms} terms, ${found.identities} identities`
    )
  } else {
    failed++
    line(entry.theorem.name, start, `NOT PROVED: ${found.says}`)
  }
}

for (const it of Inequalities.all()) {
  const start = performance.now()
  const found = Inequality.prove(it)
  if (found.ok) {
    parts.push(...found.parts)
    inequalities.push(...found.parts.map(([sequent]) => sequent))
    const from = found.lemmas.length === 0 ? "" : ` from ${found.lemmas.join(", ")} (cited)`
    const law = Inequality.isByShape(it) ? "by definition" : "proved"
    line(it.name, start, `${law}${from}: ${found.terms} terms`)
  } else {
    failed++
    line(it.name, start, `NOT PROVED: ${found.says}`)
  }
}

const seconds = ((performance.now() - began) / 1000).toFixed(1)
process.stdout.write(`${parts.length} certificates, ${failed} failed, ${seconds} s\n`)

/** Whether Rocq accepts a file; says so, or what is wrong, in a line. */
const checked = (file: string, says: (time: string) => string): boolean => {
  const folder = mkdtempSync(join(tmpdir(), "headwater-proofs-"))
  const start = performance.now()
  try {
    writeFileSync(join(folder, "Proofs.v"), file)
    const run = spawnSync("coqc", ["Proofs.v"], { cwd: folder, encoding: "utf8" })
    const time = `${((performance.now() - start) / 1000).toFixed(1)} s`
    process.stdout.write(
      `Rocq: ${run.status === 0 ? says(time) : (run.stderr || run.stdout).trimEnd()}\n`
    )
    return run.status === 0
  } catch (error) {
    process.stdout.write(`Rocq: ${error instanceof Error ? error.message : String(error)}\n`)
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const prints = process.argv.includes("--print")
// what Rocq multiplies out in seconds: longer identities take it minutes and a gigabyte
const short = parts.filter(([, proof]) => Proof.terms(proof) <= 40)
const text = [Rocq.prelude, ...short.map(([s, p], i) => Rocq.lemma(`c${i}`, s, p))].join("\n")
const rocq = spawnSync("coqc", ["--version"], { encoding: "utf8" })
if (prints) process.stdout.write(text)
else if (rocq.error !== undefined) {
  process.stdout.write(
    "Rocq: coqc is not installed, so the certificates were checked by our kernel only\n"
  )
} else {
  const version = rocq.stdout.split("\n")[0]
  const longer = parts.length - short.length
  const asked = checked(
    text,
    (time) =>
      `${short.length} certificates of at most 40 terms hold, ${longer} longer ones were not asked (${time}; ${version})`
  )
  if (!asked) failed++
  // of four states Rocq walks the tree for more than a quarter of an hour
  for (const states of [2, 3]) {
    const { text: table, rows } = theorem(states)
    const holds = checked(
      table,
      (time) =>
        `all machines of ${states} states put out what we count, ${rows} outputs and times (${time})`
    )
    if (!holds) failed++
  }
}

/** What Z3 makes of the same questions. */
const solved = (version: string): string => {
  const { follow, fail } = Z3.asked(parts.map(([sequent]) => sequent))
  const empty = Z3.contradictory(inequalities)
  failed += fail + empty
  return (
    `${follow} of ${parts.length} certified sequents follow, ${fail} do not, the others were not decided in time; ` +
    `${empty} of ${inequalities.length} inequalities have premises that contradict each other (${version})`
  )
}
if (!prints) {
  const version = Z3.version()
  const says =
    version === undefined ? "z3 is not installed, so no solver was asked" : solved(version)
  process.stdout.write(`Z3: ${says}\n`)
}
process.exitCode = failed === 0 ? 0 : 1
