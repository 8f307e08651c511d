/**
 * A ring of 4096 cells for 4096 steps, by three rules: against C that does a cell at a time, and against C
 * that does 64 at once. The target is 50 ms.
 */
import { Cellular } from "@headwater/worlds"
import { against } from "./timing/against.ts"

const [width, steps] = [4096, 4096]

/** How many cells are alive at the end, from one in the middle. */
const alive = (rule: number): string => {
  const start = Cellular.row(Array.from({ length: width }, (_, i) => (i === width / 2 ? 1 : 0)))
  const { words } = Cellular.evolve(rule, start, steps)
  let count = 0
  for (let word of words) for (; word !== 0; word &= word - 1) count++
  return String(count)
}

/** Prints a row a rule and baseline. */
export const bench = (): void => {
  against(
    `${width} cells in a ring for ${steps} steps`,
    "cells",
    ["bytes", "words"].flatMap((mode) =>
      [30, 90, 110].map((rule) => ({
        name: `rule ${rule}, against C in ${mode === "bytes" ? "bytes" : "words of 64"}`,
        input: `${mode} ${rule} ${width} ${steps}`,
        ours: () => alive(rule)
      }))
    )
  )
}

if (import.meta.main) bench()
