/**
 * # Commands that count whole classes
 *
 * The flags of `census`: three classes to count here, and three verbs to plan, count and merge one of
 * them in a folder.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { integer, natural, needed, present, text } from "../flags.ts"
import { lazily } from "./lazily.ts"

const states = [1, 5, "States of the machines"] as const
const bits = [4, 40, "The most bits of the lambda terms"] as const
const inputs = [1, 5, "Inputs of the functions that circuits compute"] as const

const time = {
  steps: natural("steps", "Steps of each machine (those of the longest run that halts)"),
  complete: present("complete", "The same as without --steps: until every machine is decided")
}

const threads = integer("threads", 1, 256, "Threads that count at once (one a core)")

const kept = {
  threads,
  resume: text(
    "resume",
    "DIR",
    "Keep counted shards in a folder, and go on from there; damaged ones are counted again"
  )
}

const folder = Argument.String("dir").pipe(Argument.withDescription("The folder of the census"))

const count = () => import("../commands/census/count.ts")

const turing = Command.make(
  "turing",
  {
    states: needed("states", ...states),
    ...time,
    ...kept,
    out: text("out", "FILE.tsv", "Write the table, and to FILE.times.tsv all times")
  },
  lazily(async () => ({ answer: (await count()).turing }))
).pipe(
  Command.withDescription("Count all Turing machines of a number of states by what they put out"),
  Command.withExamples([
    { command: "headwater census turing --states 4", description: "All 11,019,960,576 of them" }
  ])
)

const lambda = Command.make(
  "lambda",
  {
    bits: needed("bits", ...bits),
    ...kept,
    out: text("out", "FILE.tsv", "Write the table")
  },
  lazily(async () => ({ answer: (await count()).lambda }))
).pipe(
  Command.withDescription(
    "Count all closed lambda terms of up to a number of bits by whether they end"
  ),
  Command.withExamples([
    { command: "headwater census lambda --bits 24", description: "Some nineteen thousand terms" }
  ])
)

const circuit = Command.make(
  "circuit",
  {
    inputs: needed("inputs", ...inputs),
    ...kept,
    out: text("out", "FILE.tsv", "Write a line for each class of functions")
  },
  lazily(async () => ({ answer: (await count()).circuit }))
).pipe(
  Command.withDescription("Count all functions of a number of inputs by their smallest circuits"),
  Command.withExamples([
    {
      command: "headwater census circuit --inputs 3",
      description: "Functions by gates, length and depth"
    }
  ])
)

const plan = Command.make(
  "plan",
  {
    folder,
    states: integer("states", ...states),
    ...time,
    bits: integer("bits", ...bits),
    inputs: integer("inputs", ...inputs)
  },
  lazily(() => import("../commands/census/plan.ts"))
).pipe(
  Command.withDescription("Plan a census in a folder, in parts that can be counted anywhere"),
  Command.withExamples([
    {
      command: "headwater census plan three --states 3",
      description: "Machines, terms (--bits) or functions (--inputs)"
    }
  ])
)

const run = Command.make(
  "run",
  {
    folder,
    shard: integer("shard", 0, 999_999, "The shard to count (all that are missing or damaged)"),
    threads
  },
  lazily(() => import("../commands/census/run.ts"))
).pipe(
  Command.withDescription("Count a shard of a planned census, or all that are missing or damaged"),
  Command.withExamples([
    { command: "headwater census run three --shard 5", description: "One of them, anywhere" },
    { command: "headwater census run three", description: "What is left" }
  ])
)

const merge = Command.make(
  "merge",
  {
    folder,
    verify: present("verify", "Count every eighth shard again before merging"),
    out: text("out", "FILE.tsv", "Write the table (of machines also the times, to FILE.times.tsv)")
  },
  lazily(() => import("../commands/census/merge.ts"))
).pipe(
  Command.withDescription("Add up all shards of a folder, each checked against its hash"),
  Command.withExamples([
    { command: "headwater census merge three --verify", description: "The whole census" }
  ])
)

export const census = Command.make("census").pipe(
  Command.withDescription(
    "Count all machines, lambda terms or functions of a size by what becomes of them"
  ),
  Command.withSubcommands([turing, lambda, circuit, plan, run, merge]),
  Command.withExamples([
    { command: "headwater census turing --states 3", description: "Count a class here" },
    { command: "headwater census plan three --states 3", description: "Or in parts: plan them," },
    { command: "headwater census run three", description: "count them, here or anywhere," },
    { command: "headwater census merge three", description: "and add them up" }
  ])
)
