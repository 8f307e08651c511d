import * as Table from "../Table.ts"
import type { Entry } from "./Entry.ts"

/** The table of bits: one LD, for any DATA. */
export const bitTable: Entry = {
  theorem: {
    name: "bit_table_answers_cell_in_4_steps",
    says: "For every y and all DATA, the bit table answers the content of cell 1000 + y, in exactly 4 steps.",
    program: Table.bits("0110"),
    naturals: ["y"],
    input: { r1: "y" },
    ends: [{ registers: { r0: "cell#0" }, steps: 4, loads: { 0: "1000 + y" } }],
    instances: [
      { values: { y: 2 } },
      { values: { y: 0 }, program: Table.bits("1") },
      { values: { y: 9 }, program: Table.bits("1011010001") }
    ]
  }
}

/** The table of values: the width of an entry is a number in its text. */
export const valueTable: Entry = {
  theorem: {
    name: "value_table_answers_entry_in_11w_plus_2",
    says:
      "For every width w >= 1, every y and all DATA, the value table answers v in exactly 11 w + 2 steps, where v is 0, " +
      "then doubled and increased by the cells 1000 + w y, 1000 + w y + 1, ... in turn, w of them.",
    program: Table.values([0, 5, 3], 3),
    naturals: ["w", "y", "j", "v"],
    input: { r1: "y" },
    immediates: { 0: "w", 6: "w" },
    given: ["w >= 1"],
    start: [{ to: "address", set: { j: 0 } }],
    cuts: {
      address: {
        at: 2,
        registers: { r0: 0, r1: "y", r2: "w - j", r3: "1000 + j*y" },
        given: ["j < w"],
        steps: "4*j + 2",
        variant: ["w", "w - j"],
        moves: [
          { to: "address", set: { j: "j + 1" } },
          { to: "entry", set: { j: 0, v: 0 } }
        ]
      },
      entry: {
        at: 7,
        registers: { r0: "v", r2: "w - j", r3: "1000 + w*y + j" },
        given: ["j < w"],
        steps: "4*w + 2 + 7*j",
        variant: [0, "w - j"],
        moves: [
          {
            to: "entry",
            loads: { 0: "1000 + w*y + j" },
            set: { j: "j + 1", v: "2*v + cell#0" }
          }
        ]
      }
    },
    ends: [
      {
        registers: { r0: "2*v + cell#0" },
        steps: "11*w + 2",
        loads: { 0: "1000 + w*y + w - 1" },
        with: ["j = w - 1"]
      }
    ],
    instances: [
      { values: { w: 3, y: 1 } },
      { values: { w: 1, y: 2 }, program: Table.values([0, 0, 1], 1) },
      { values: { w: 5, y: 0 }, program: Table.values([21, 3], 5) }
    ]
  }
}
