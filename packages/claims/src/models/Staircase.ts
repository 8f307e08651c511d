/**
 * # The staircase
 *
 * How distances to all demonstrators of a class fall as it grows, and the corners that known
 * programs make: measured, for the ledger to print.
 *
 * @module
 */
import { type Candidate, candidates, distance, type Realizing } from "./Realizing.ts"

/** Every function of three inputs. */
const functions = Array.from({ length: 256 }, (_, word) =>
  Array.from(word.toString(2).padStart(8, "0"))
)

/** The distances of circuits of so many gates, whatever their levels. */
const distances = (length: number): ReadonlyArray<number> =>
  functions.map((answers) =>
    distance({ class: "circuits", size: 3, answers, length, time: Infinity })
  )

/** Those that no other is at least as short and as fast as, from the shortest on. */
const corners = (all: ReadonlyArray<Candidate>): ReadonlyArray<Candidate> =>
  all
    .filter((it) =>
      all.every((other) => other === it || !(other.length <= it.length && other.time <= it.time))
    )
    .toSorted((a, b) => a.length - b.length)

/** Mean distance and landings of circuits by gates, and the corners of known programs. */
export const figures = (): Readonly<Record<string, string>> => {
  const byGates = [0, 1, 2, 3, 4].map(distances)
  const told = byGates.map((here, gates) => {
    const away = here.filter((it) => it > 0).length
    const stuck = here.filter((it, at) => it > 0 && byGates[gates + 1]?.[at] === it).length
    const mean = here.reduce((sum, it) => sum + it, 0) / here.length
    const text =
      away === 0
        ? "none away"
        : `${mean.toFixed(2)} of 8 wrong, ${away} functions away, ${stuck} no nearer with one more`
    return [`circuits of ${gates} gates`, text]
  })
  const families: ReadonlyArray<Pick<Realizing, "class" | "size">> = [
    { class: "isqrt", size: 256 },
    { class: "stanley", size: 64 },
    { class: "dlog", size: 29 }
  ]
  const frontiers = families.map((it) => [
    `bits and steps of ${it.class} at ${it.size}`,
    corners(candidates(it))
      .map(({ length, time }) => `${length} and ${time}`)
      .join(", ")
  ])
  return Object.fromEntries([...told, ...frontiers])
}
