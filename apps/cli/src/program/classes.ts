/**
 * # The command about strings in classes
 *
 * The flags of `complexity`, which reads a string's complexity off the counts of a census.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { classes, methods } from "../complexity/Flags.ts"
import { integer, literal, present, text } from "../flags.ts"
import { lazily } from "./lazily.ts"

export const complexity = Command.make(
  "complexity",
  {
    strings: Argument.String("string").pipe(
      Argument.withDescription("Strings of 0 and 1, or - for one on standard input"),
      Argument.atLeast(1)
    ),
    class: literal(
      "class",
      classes,
      "Whose programs are counted: machines, closed terms, or circuits of truth tables (turing)"
    ),
    method: literal(
      "method",
      methods,
      "One measure of a string (all but bdm; bdm for strings outside the table)"
    ),
    states: integer(
      "states",
      1,
      5,
      "States of the machines, of a table that comes with the command (4)"
    ),
    bits: integer("bits", 4, 40, "lambda: the most bits of a term (all that were counted, 36)"),
    steps: integer("steps", 1, 2 ** 26, "Steps of each program, no more than were counted (all)"),
    census: text("census", "DIR", "The class that was counted in a folder"),
    table: text("table", "FILE", "The counted class in a file, as of packages/complexity/tables"),
    block: integer("block", 1, 20, "Bits of a block of bdm (the longest with all blocks known)"),
    overlap: present("overlap", "Let blocks of bdm begin at every bit"),
    given: text(
      "given",
      "STRING",
      "Charge bdm, which is then printed too, only for blocks that another string lacks"
    )
  },
  lazily(() => import("../commands/complexity.ts"))
).pipe(
  Command.withDescription(
    "Complexity of strings in a counted class; exit 1 if a string has no value: neither it nor all its blocks are in the table"
  ),
  Command.withExamples([
    { command: "headwater complexity 00000000 01101001", description: "Compare two strings" },
    {
      command: "headwater complexity 0110 --class lambda",
      description: "By closed lambda terms"
    },
    {
      command: "headwater complexity 00010111 --class circuit",
      description: "As a truth table, by gates"
    }
  ])
)
