/**
 * # Commands about programs
 *
 * The flags of `run`, `assemble`, `disassemble`, `circuit` and `predict`.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import {
  budget,
  file,
  form,
  integer,
  language,
  meter,
  parameters,
  present,
  text
} from "../flags.ts"
import { lazily } from "./lazily.ts"

export const run = Command.make(
  "run",
  {
    file,
    language,
    format: form,
    input: text(
      "input",
      "INPUT",
      "Registers such as r1=15,r7=1; bits such as 0101; a number, a word, a blank"
    ),
    history: text("history", "0,1,1", "register: symbols in cells 0, 1, …, their number in r6"),
    weights: integer(
      "weights",
      1,
      8,
      "register: read r0, r1, … as the weights of that many symbols"
    ),
    ...budget,
    meter,
    trace: present("trace", "register: show each executed instruction and what it changes")
  },
  lazily(() => import("../commands/run.ts"))
).pipe(
  Command.withDescription("Run a program; exit 1 if its budget is exhausted"),
  Command.withExamples([
    {
      command: "headwater run search.rm --input r1=15",
      description: "The integer square root of 15"
    }
  ])
)

export const assemble = Command.make(
  "assemble",
  { file, language },
  lazily(() => import("../commands/assemble.ts"))
).pipe(
  Command.withDescription("Print the bits of a listing"),
  Command.withExamples([
    { command: "headwater assemble search.rm", description: "The bits of a listing" }
  ])
)

export const disassemble = Command.make(
  "disassemble",
  { file, language },
  lazily(() => import("../commands/disassemble.ts"))
).pipe(
  Command.withDescription("Print the listing of bits"),
  Command.withExamples([
    {
      command: "headwater assemble search.rm | headwater disassemble -",
      description: "A listing again"
    }
  ])
)

export const circuit = Command.make(
  "circuit",
  {
    table: Argument.String("table").pipe(
      Argument.withDescription(
        "A truth table such as 00010111, - where the function is not said; - alone is standard input"
      )
    ),
    inputs: integer("inputs", 1, 8, "The number of inputs that the table must have"),
    conflicts: integer(
      "conflicts",
      1,
      1_000_000_000,
      "Conflicts after which the solver gives up, for each number of gates (1000000)"
    )
  },
  lazily(() => import("../commands/circuit.ts"))
).pipe(
  Command.withDescription("Find a circuit of least size; exit 1 if the solver gives up"),
  Command.withExamples([
    {
      command: "headwater circuit 00010111",
      description: "Majority of three, from its truth table"
    }
  ])
)

export const predict = Command.make(
  "predict",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("A file, - for standard input, or with --bits the bits themselves")
    ),
    learner: text("learner", "ID", "The learner that predicts (ctw); see headwater list learners"),
    depth: integer("depth", 0, 1_000_000, "The parameter depth, of ctw (48)"),
    params: parameters("A parameter of the learner; may be repeated"),
    bits: present("bits", "Read the characters 0 and 1 as bits, not the bits of bytes")
  },
  lazily(() => import("../commands/predict.ts"))
).pipe(
  Command.withDescription(
    "Code length of a file under a learner; exit 1 if the learner excludes it"
  ),
  Command.withExamples([
    { command: "headwater predict search.rm --learner kt", description: "What a file costs" }
  ])
)
