/**
 * The least sizes of all functions of four inputs, searched from scratch; lengths, depths and a
 * circuit for each class come with it. Baseline: a plain search for the sizes alone in C
 * (circuit.c), compiled and timed in the same run; the counts must be the same on both sides.
 *
 * And evaluation on all inputs of 6 variables at once. Baseline: one assignment at a time.
 */
import { Circuit } from "@headwater/hypotheses"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { searched } from "../packages/hypotheses/src/circuit/Optima.ts"
import { baseline } from "./timing/baseline.ts"
import { median } from "./timing/median.ts"

const repetitions = 3

interface Timed {
  /** How many functions need 0, 1, ..., 7 gates. */
  readonly counts: string
  readonly seconds: number
}

const ours = (): Timed => {
  const start = performance.now()
  const { size, symmetry } = searched(4)
  const seconds = (performance.now() - start) / 1000
  const counts = Array.from({ length: 8 }, () => 0)
  for (const [class_, gates] of size.entries()) {
    counts[gates] = (counts[gates] ?? 0) + 2 * (symmetry.members[class_] ?? 0)
  }
  return { counts: counts.join(" "), seconds }
}

const theirs = (binary: string): Timed => {
  const words = execFileSync(binary, { encoding: "utf8" }).trim().split(" ")
  return { counts: words.slice(0, 8).join(" "), seconds: Number(words[8]) / 1e9 }
}

const search = (): void => {
  const folder = mkdtempSync(join(tmpdir(), "headwater-"))
  try {
    const first = ours()
    const made = baseline("circuit", folder)
    const head = `all functions of 4 inputs: ${first.seconds.toFixed(2)} s at first`
    if (made === undefined) {
      process.stdout.write(`${head}; no C compiler, so no baseline\n`)
      return
    }
    const pairs = Array.from({ length: repetitions }, () => [ours(), theirs(made[1])] as const)
    for (const [own, base] of pairs) {
      if (own.counts !== base.counts) {
        throw new Error(`counts are ${own.counts}, but the baseline has ${base.counts}`)
      }
    }
    const own = median(pairs.map(([a]) => a.seconds))
    const base = median(pairs.map(([, b]) => b.seconds))
    const ratio = median(pairs.map(([a, b]) => b.seconds / a.seconds))
    process.stdout.write(
      `${head}, ${own.toFixed(2)} s then; plain search by ${made[0]} -O2 ${base.toFixed(2)} s; ` +
        `ratio ${(base / first.seconds).toFixed(1)} at first, ${ratio.toFixed(1)} then\n`
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const evaluation = (): void => {
  const inputs = 6
  const gates = 200
  const circuit = Circuit.of(
    inputs,
    Array.from({ length: gates }, (_, i): readonly [number, number, number] => [
      (7 * i + 3) % 16,
      (i * i + 1) % (inputs + i),
      (5 * i + 2) % (inputs + i)
    ])
  )
  const assignments = Array.from({ length: 64 }, (_, at) => at.toString(2).padStart(inputs, "0"))
  const { run } = Circuit.evaluator(circuit)
  const rounds = 20_000
  const rate = (rounds: number, once: () => unknown): number => {
    once()
    const start = performance.now()
    for (let round = 0; round < rounds; round++) once()
    return (gates * 64 * rounds) / (performance.now() - start) / 1000
  }
  const oneByOne = (): ReadonlyArray<string> => assignments.map((it) => Circuit.at(circuit, it))
  if (oneByOne().join("") !== Circuit.tables(circuit).join("")) {
    throw new Error("the tables and the runs on single assignments differ")
  }
  const pairs = Array.from({ length: 5 }, () => [rate(rounds, run), rate(20, oneByOne)] as const)
  const words = median(pairs.map(([a]) => a)) / 64
  process.stdout.write(
    `evaluation, ${inputs} inputs, ${gates} gates: ${Math.round(words).toLocaleString("en")} M words/s, ` +
      `one word of 64 digits a gate for all assignments; ` +
      `ratio to one assignment at a time ${median(pairs.map(([a, b]) => a / b)).toFixed(0)}\n`
  )
}

/** Prints two rows. */
export const bench = (): void => {
  search()
  evaluation()
}

if (import.meta.main) bench()
