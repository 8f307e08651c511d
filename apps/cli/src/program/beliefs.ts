/**
 * # Commands about beliefs
 *
 * The flags of `infra`, which answers questions about imprecise beliefs.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { text } from "../flags.ts"
import { lazily } from "./lazily.ts"
import { words } from "./words.ts"

export const infra = Command.make(
  "infra",
  {
    word: Argument.String(words.join(" | ")).pipe(
      Argument.withDescription("What is asked; solve takes a file of cases of any kind")
    ),
    file: Argument.String("file").pipe(
      Argument.withDescription("A case as JSON, or - for standard input")
    ),
    svg: text("svg", "FILE.svg", "Write an update on two of three points as a picture")
  },
  lazily(() => import("../commands/infra.ts"))
).pipe(
  Command.withDescription(
    "Answer a question about imprecise beliefs, exactly; exit 1 if there is no value"
  ),
  Command.withExamples([
    { command: "headwater infra update case.json", description: "A utility after an event" },
    { command: "headwater infra solve cases.json", description: "Cases of all nine kinds" }
  ])
)
