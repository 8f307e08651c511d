/**
 * # The command about strings in classes
 *
 * The flags of `complexity`, which reads a string's complexity off the counts of a census.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { integer, literal, present, text } from "../flags.ts"
import { lazily } from "./lazily.ts"

export const complexity = Command.make(
  "complexity",
  {
    strings: Argument.String("string").pipe(
      Argument.withDescription("Strings of 0 and 1, or - for one on standard input"),
      Argument.atLeast(1)
    ),
    method: literal(
      "method",
      ["ctm", "bdm", "kt", "skt", "fast", "depth"],
      "One measure of a string (all but bdm; bdm for strings outside the table)"
    ),
    states: integer(
      "states",
      1,
      5,
      "States of the machines, of a table that comes with the command (4)"
    ),
    steps: integer("steps", 0, 2 ** 26, "Steps of each machine, no more than were counted (all)"),
    census: text("census", "DIR", "The counted class in a folder"),
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
    "Complexity of strings in a class of machines; exit 1 if one is outside it"
  ),
  Command.withExamples([
    { command: "headwater complexity 00000000 01101001", description: "Compare two strings" }
  ])
)
