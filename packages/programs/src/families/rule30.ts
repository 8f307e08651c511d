/**
 * # F4 A world and a bridge
 *
 * A row of cells, one of them alive, evolves by rule 30; an observer sees the cell at a fixed offset
 * to the right of the first one. A program may run the world and look there (the offset is the
 * bridge), or hold the observations as a table.
 *
 * - **Source** [Wolfram1983]
 *
 * @module
 */
import { define, type Family } from "../family/index.ts"
import * as Table from "../Table.ts"
import { registers } from "./registers.ts"

/** The cell at `offset` after 0, 1, ..., `size - 1` steps. */
const observations = (offset: number, size: number): ReadonlyArray<number> => {
  const width = 2 * Math.max(size, offset) + 3
  const seed = (width - 1) / 2
  let row = Uint8Array.from({ length: width }, (_, at) => (at === seed ? 1 : 0))
  return Array.from({ length: size }, () => {
    const seen = row[seed + offset] ?? 0
    row = row.map(
      (cell, at) => (30 >> (4 * (row[at - 1] ?? 0) + 2 * cell + (row[at + 1] ?? 0))) & 1
    )
    return seen
  })
}

/** The world, which keeps the left neighbour of before in the register `spare`. */
const world = (offset: number, spare: "r3" | "r7"): string => `
     MOV r2 r1             ; r2 steps to go; the cell alive is number r1
     SET r3 1
     ST r1 r3
  T: JZ r2 O
     SET r0 0              ; cells r0 = 0 to 2 r1
     SET r4 0              ; the left neighbour, as it was
  I: LD r5 r0
     MOV r6 r0
     INC r6
     LD r6 r6
     MOV ${spare} r5
     ADD r5 r6             ; left xor (cell or right)
     SET r6 0
     LT r6 r5
     XOR r6 r4
     ST r0 r6
     MOV r4 ${spare}
     INC r0
     MOV r5 r1
     ADD r5 r1
     LT r5 r0
     JZ r5 I
     DEC r2
     JMP T
  O: SET r6 ${offset}      ; the bridge
     ADD r6 r1
     LD r0 r6
     END`

const program = registers({ r1: "t" })

/**
 * F4: the cell at `offset` after t steps of rule 30. At size N for t below N.
 *
 * - **Errors** `RangeError` for an offset that is no natural number
 *
 * @example
 * ```ts
 * import { Family, rule30At } from "@headwater/programs"
 * import { Result } from "effect"
 * Result.getOrThrow(Family.cost(rule30At(3), "world", 8)).bits // => 279
 * ```
 */
export const rule30At = (offset: number): Family => {
  if (!(Number.isSafeInteger(offset) && offset >= 0)) {
    throw new RangeError(`Expected a natural number as offset, not \`${offset}\``)
  }
  return define({
    id: offset === 0 ? "rule30" : `rule30+${offset}`,
    label: "F4",
    title: offset === 0 ? "Rule 30, centre cell" : `Rule 30, offset ${offset}`,
    about: "A cell of rule 30 after t steps from one cell alive.",
    size: {
      name: "N",
      expected: "a number of contexts of at least 1",
      isValid: (size) => size >= 1,
      examples: [1, 2, 8, 16, 32]
    },
    *contexts(size) {
      for (let t = 0; t < size; t++) yield { t }
    },
    nested: true,
    demonstrator: (size) => {
      const seen = observations(offset, size)
      return ({ t }) => seen[t] ?? 0
    },
    members: [
      program("world", "runs the world, in normal form", world(offset, "r3")),
      program("world-r7", "the same, with r7 to spare", world(offset, "r7")),
      program("table", "one bit an observation", (size) =>
        Table.bits(observations(offset, size).join(""))
      )
    ]
  })
}

/** F4 at the cell that was alive. */
export const rule30 = rule30At(0)
