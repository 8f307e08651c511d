/**
 * # Commands about plugins, examples and the lab
 *
 * The flags of `list`, `laws`, `new`, `examples` and `lab`.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { integer, json, sampling } from "../flags.ts"
import { plural, singular } from "../kinds/index.ts"
import { lazily } from "./lazily.ts"

export const list = Command.make(
  "list",
  {
    what: Argument.String("what").pipe(Argument.withDescription(plural))
  },
  lazily(() => import("../commands/list.ts"))
).pipe(
  Command.withDescription(`List ${plural}`),
  Command.withExamples([
    { command: "headwater list priors", description: "The priors, with their parameters" }
  ])
)

export const laws = Command.make(
  "laws",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription(`A module that exports plugins, each a ${singular}`)
    ),
    ...sampling
  },
  lazily(() => import("../commands/laws.ts"))
).pipe(
  Command.withDescription("Check the laws of a plugin; exit 1 if one is broken"),
  Command.withExamples([
    {
      command: "headwater laws frugal/frugal.ts",
      description: "Check the prior that headwater new wrote"
    }
  ])
)

export const scaffold = Command.make(
  "new",
  {
    kind: Argument.String("kind").pipe(Argument.withDescription(singular)),
    name: Argument.String("name").pipe(Argument.withDescription("An id such as acme/frugal"))
  },
  lazily(() => import("../commands/new.ts"))
).pipe(
  Command.withDescription("Write a plugin that works, with a test of its laws"),
  Command.withExamples([
    { command: "headwater new prior acme/frugal", description: "A prior as a beginning" }
  ])
)

export const examples = Command.make(
  "examples",
  {
    folder: Argument.String("folder").pipe(
      Argument.withDescription("A new folder for them; without it they are only listed"),
      Argument.optional,
      Argument.map(Option.getOrUndefined)
    )
  },
  lazily(() => import("../commands/examples.ts"))
).pipe(
  Command.withDescription("Write the files that the examples in the help of commands name"),
  Command.withExamples([
    { command: "headwater examples try", description: "Write them into a new folder, try" }
  ])
)

export const lab = Command.make(
  "lab",
  {
    port: integer("port", 0, 65_535, "Where to serve it on this machine, 0 for a free one (4173)")
  },
  (flags) =>
    Effect.gen(function* () {
      const { lab } = yield* Effect.promise(() => import("../commands/lab.ts"))
      yield* lab(flags, yield* json)
    })
).pipe(
  Command.withDescription("Serve the lab, a page of phase diagrams and races, until Ctrl-C"),
  Command.withExamples([
    { command: "headwater lab --port 0", description: "Serve it at a free port" }
  ])
)
