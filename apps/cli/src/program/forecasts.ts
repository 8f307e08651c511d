/**
 * # Commands about what is to come
 *
 * The flags of `forecast`, and the form of its input.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { lazily } from "./lazily.ts"

export const forecast = Command.make(
  "forecast",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("A forecast as JSON, or - for standard input")
    )
  },
  lazily(() => import("../commands/forecast.ts"))
).pipe(
  Command.withShortDescription(
    "Say when a transition comes, in intervals, from reports on systems"
  ),
  Command.withDescription(
    `Say when a transition comes, in intervals, from reports on systems

The transition from imitation to optimisation upstream of it may come at any of
some stages. At each a stronger system is looked at and reported. FILE holds one
JSON object with these fields:

  stages       how many stages there are, such as 8
  hazard       the chance that it comes at a stage, if it has not come before;
               the same at all stages, or a list with a chance for each
  detector     { "before": ..., "after": ... }: the chance that a system is
               reported quiet before the transition, and after it
  dependence   the chance that all these systems are of one line that is quiet
               whatever happens
  evidence     a list, stage by stage from the first on: "quiet", "alarm", or
               "success" at a task that needs the reasoning in question; a list
               of these where there are several, and [] for none
  success      of successes, the share by which the transition had come; may be
               left out: then 1237/2100 to 141/175, which claim C13 counted

A chance is "1/8", 0.125, or { "from": "1/10", "to": "1/5" } where it is not known
better; each report may then have chances of its own. What is printed are the
least and the greatest chance, over all of it, that the transition has come by
each stage. Claims C03 and C13 say what such a forecast is worth.`
  ),
  Command.withExamples([
    { command: "headwater forecast forecast.json", description: "The example of the command" },
    {
      command: "headwater forecast - --json < forecast.json",
      description: "Exact fractions, from standard input"
    }
  ])
)
