import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { baseline } from "./baseline.ts"
import { median } from "./median.ts"

/** What is timed: by us, and by a C program that reads `input` and writes its figures and nanoseconds. */
export interface Race {
  readonly name: string
  readonly input: string
  /** The figures of a round, which must be the same on both sides. */
  readonly ours: () => string
}

const repetitions = 5

/** Prints a row for each race: both times in milliseconds and the ratio, medians of pairs. */
export const against = (title: string, file: string, races: ReadonlyArray<Race>): void => {
  const folder = mkdtempSync(join(tmpdir(), `${file}-bench-`))
  try {
    const made = baseline(file, folder)
    process.stdout.write(`${title}, milliseconds, medians of ${repetitions}\n`)
    if (made === undefined) process.stdout.write("no C compiler, so no baseline\n")
    const name = made === undefined ? "-" : `${made[0]} -O2`
    process.stdout.write(`${"".padEnd(40)}      ours${name.padStart(10)}   ratio\n`)
    for (const { name, input, ours } of races) {
      const pairs = Array.from({ length: repetitions + 1 }, () => {
        const start = performance.now()
        const figures = ours()
        const own = performance.now() - start
        if (made === undefined) return [own, own] as const
        const words = execFileSync(made[1], { input, encoding: "utf8" }).trim().split(" ")
        const theirs = words.slice(0, -1).join(" ")
        if (theirs !== figures) {
          throw new Error(`${name}: ${figures}, but the baseline has ${theirs}`)
        }
        return [own, Number(words.at(-1)) / 1e6] as const
      }).slice(1)
      const columns = [
        median(pairs.map(([own]) => own)).toFixed(1),
        made === undefined ? "-" : median(pairs.map(([, base]) => base)).toFixed(1),
        made === undefined ? "-" : median(pairs.map(([own, base]) => base / own)).toFixed(2)
      ]
      const padded = columns.map((text, index) => text.padStart([10, 10, 8][index] ?? 0))
      process.stdout.write(`${name.padEnd(40)}${padded.join("")}\n`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
