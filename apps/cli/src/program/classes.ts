/**
 * # Commands about whole classes
 *
 * The flags of `census`, which counts a class of machines, and of `complexity`, which reads a
 * string's complexity off such counts.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { integer, literal, natural, present, text } from "../flags.ts"
import { lazily } from "./lazily.ts"

export const census = Command.make(
  "census",
  {
    words: Argument.String("turing | lambda | circuit | plan DIR | run DIR | merge DIR").pipe(
      Argument.withDescription("Count a class here, or plan, count and merge it in a folder"),
      Argument.variadic()
    ),
    states: integer("states", 1, 5, "States of the machines"),
    steps: natural(
      "steps",
      "Steps of each machine (as they come, those of the longest run that halts)"
    ),
    complete: present("complete", "The same as without --steps: until every machine is decided"),
    bits: integer("bits", 4, 40, "The most bits of the lambda terms"),
    inputs: integer("inputs", 1, 5, "Inputs of the functions that circuits compute"),
    threads: integer("threads", 1, 256, "Threads that count at once (one a core)"),
    shard: integer("shard", 0, 999_999, "The shard that run counts"),
    verify: present("verify", "Count every eighth shard again before merging"),
    out: text("out", "FILE.tsv", "Write the table (of machines also the times, to FILE.times.tsv)"),
    resume: text("resume", "DIR", "Keep counted shards in a folder, and go on from there")
  },
  lazily(() => import("../commands/census.ts"))
).pipe(
  Command.withDescription(
    "Count all machines, lambda terms or functions of a size by what becomes of them"
  ),
  Command.withExamples([
    { command: "headwater census turing --states 4", description: "All 11,019,960,576 of them" },
    {
      command: "headwater census lambda --bits 24",
      description: "Closed terms, by what becomes of them"
    },
    {
      command: "headwater census circuit --inputs 3",
      description: "Functions by gates, length and depth"
    },
    {
      command: "headwater census plan DIR --states 3",
      description: "A folder with a shard for each part"
    },
    {
      command: "headwater census run DIR --shard 5",
      description: "Count one; again if its file is damaged"
    },
    { command: "headwater census merge DIR", description: "Add them up" }
  ])
)

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
