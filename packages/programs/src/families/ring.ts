/**
 * # F5 A planner on a ring
 *
 * n cells in a ring, one of them a wall; from a start, which way round is the goal? The goal is an
 * input. A program may walk and see what comes first, compare two distances, or look it up.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { define } from "../family/index.ts"
import { registers } from "./registers.ts"
import * as Table from "../Table.ts"

type Ring = Readonly<Record<"n" | "wall" | "start" | "goal", number>>

/** Steps to the goal from each cell, by going outward from the goal; the wall has none. */
const distances = ({ n, wall, goal }: Ring): ReadonlyArray<number> => {
  const steps = Array.from({ length: n }, () => Infinity)
  steps[goal] = 0
  for (const queue = [goal]; queue.length > 0;) {
    const cell = queue.shift() ?? goal
    for (const next of [(cell + 1) % n, (cell + n - 1) % n]) {
      if (next === wall || steps[next] !== Infinity) continue
      steps[next] = (steps[cell] ?? 0) + 1
      queue.push(next)
    }
  }
  return steps
}

/** Whether the better of the two moves is clockwise. One of the two leads to the goal sooner. */
const clockwise = (ring: Ring): boolean => {
  const steps = distances(ring)
  const after = (move: number): number => steps[(ring.start + ring.n + move) % ring.n] ?? Infinity
  return after(1) < after(-1)
}

/** All contexts of n cells: wall, start and goal distinct. */
function* rings(n: number): Generator<Ring> {
  for (let wall = 0; wall < n; wall++) {
    for (let start = 0; start < n; start++) {
      for (let goal = 0; goal < n; goal++) {
        if (wall !== start && wall !== goal && start !== goal) yield { n, wall, start, goal }
      }
    }
  }
}

const walk = `
  L: INC r3         ; one cell clockwise
     MOV r5 r3
     EQ r5 r1
     JZ r5 A
     SET r3 0
  A: MOV r5 r3
     EQ r5 r2
     JZ r5 B
     JMP E          ; the wall came first
  B: MOV r5 r3
     EQ r5 r4
     JZ r5 L
     INC r0         ; the goal came first
  E: END`

const rule = `
     ADD r4 r1      ; (goal - start) mod n
     SUB r4 r3
     MOV r5 r1
     DIV r4 r5
     ADD r2 r1      ; (wall - start) mod n
     SUB r2 r3
     DIV r2 r1
     MOV r0 r5
     LT r0 r1
     END`

/** Instructions for `target := n * source`, by doubling; `target` is not `source`. */
const times = (n: number, target: string, source: string): ReadonlyArray<string> => [
  `MOV ${target} ${source}`,
  ...Array.from(n.toString(2).slice(1), (bit) => [
    `ADD ${target} ${target}`,
    ...(bit === "1" ? [`ADD ${target} ${source}`] : [])
  ]).flat()
]

/** The n³ answers, at index (wall · n + start) · n + goal; 0 where two of the three are one cell. */
const table = (n: number): Register.Program => {
  const entries = Array.from({ length: n ** 3 }, () => "0")
  for (const ring of rings(n)) {
    const { wall, start, goal } = ring
    if (clockwise(ring)) entries[(wall * n + start) * n + goal] = "1"
  }
  const index = [...times(n, "r1", "r2"), "ADD r1 r3", "MOV r3 r1"]
  const whole = [...index, ...times(n, "r1", "r3").slice(1), "ADD r1 r4"]
  return {
    instructions: [
      ...Register.program(whole.join(" | ")).instructions,
      ...Table.bits(entries.join("")).instructions
    ]
  }
}

const program = registers({ r1: "n", r2: "wall", r3: "start", r4: "goal" })

/** F5: is the goal clockwise? At size n for all contexts of n cells. */
export const ring = define({
  id: "ring",
  label: "F5",
  title: "Planner on a ring",
  about: "Whether the way to the goal that avoids the wall is clockwise.",
  size: {
    name: "n",
    expected: "a number of cells of at least 3",
    isValid: (size) => size >= 3,
    examples: [3, 4, 5, 8]
  },
  contexts: rings,
  demonstrator: () => (context) => (clockwise(context) ? 1 : 0),
  members: [
    program("walk", "walks clockwise and sees what comes first", walk),
    program("rule", "compares the distances to goal and wall", rule),
    program("table", "one bit for each wall, start and goal", table)
  ]
})
