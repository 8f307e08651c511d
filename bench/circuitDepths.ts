/**
 * How deep the smallest circuits of the functions of four inputs have to be. Baseline: a plain
 * search in C (circuitDepths.c) without symmetry, for sizes up to 6, compiled and timed in the same
 * run; the counts of every size and depth must be the same. One round: it takes half a minute.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { searched } from "../packages/hypotheses/src/circuit/Optima.ts"

/** How many normal functions of at most 6 gates have each size and depth. */
const ours = (): readonly [counts: string, seconds: number] => {
  const start = performance.now()
  const { size, depthAtSize, symmetry } = searched(4)
  const seconds = (performance.now() - start) / 1000
  const counts = new Map<string, number>()
  for (const [class_, gates] of size.entries()) {
    if (gates > 6) continue
    const key = `${gates},${depthAtSize[class_]}`
    counts.set(key, (counts.get(key) ?? 0) + (symmetry.members[class_] ?? 0))
  }
  const text = Array.from(counts, ([key, count]) => `${key}:${count}`).toSorted((a, b) =>
    a.localeCompare(b)
  )
  return [text.join(" "), seconds]
}

const theirs = (folder: string): readonly [counts: string, seconds: number] | undefined => {
  const binary = join(folder, "circuitDepths")
  const source = join(import.meta.dirname, "circuitDepths.c")
  for (const compiler of ["gcc", "cc", "clang"]) {
    try {
      execFileSync(compiler, ["-O2", "-o", binary, source], { stdio: "ignore" })
    } catch {
      continue
    }
    const words = execFileSync(binary, { encoding: "utf8" }).trim().split(" ")
    return [words.slice(0, -1).join(" "), Number(words.at(-1)) / 1e9]
  }
  return undefined
}

/** Prints one row. */
export const bench = (): void => {
  const folder = mkdtempSync(join(tmpdir(), "headwater-"))
  try {
    const [counts, seconds] = ours()
    const head = `depths at least size, 4 inputs: ${seconds.toFixed(2)} s`
    const base = theirs(folder)
    if (base === undefined) {
      process.stdout.write(`${head}; no C compiler, so no baseline\n`)
      return
    }
    if (base[0] !== counts) throw new Error(`counts are ${counts}, but the baseline has ${base[0]}`)
    const ratio = (base[1] / seconds).toFixed(0)
    process.stdout.write(`${head}; plain search in C ${base[1].toFixed(1)} s; ratio ${ratio}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) bench()
