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
  Command.withShortDescription(
    "Answer a question about imprecise beliefs, exactly; exit 1 if there is no value"
  ),
  Command.withDescription(
    `Answer a question about imprecise beliefs, exactly; exit 1 if there is no value

FILE holds one case: either its input alone, or { "kind", "input" } with whatever
else it says. Numbers are texts such as "3/4"; points, observations and actions
are counted from 0.

  update     what f is worth after the event L, when g would have been had off it
             { "H": [{ "m": [...], "b": "0" }], "L": [0, 1], "g": [...], "f": [...] };
             m are masses of the points and b a constant that is added
  extend     the least and the greatest value of a query that meet assessments
             { "points": 3, "lower": [{ "f": [...], "c": "1/4" }], "query": [...] };
             each says that f is worth at least c
  bridge     the greatest value of an objective over a bridge transform
             { "gamma": 2, "phi": 2, "theta": [...], "objectiveTable": [...] }
  maximin    the best worst case of two observations and two actions in each
             { "envs": [{ "p": ["1/2", "1/2"], "r": [["1", "0"], ["0", "1"]] }] };
             p are chances of observations, r rewards by observation and action
  exchange   whether stakes off the event L can reverse an order of acts
             { "H": [[...], [...]], "L": [0, 1] }
  solve      { "vectors": [{ "id", "kind", "input" }] }, the answers to all

Kinds are update, natural-extension, bridge, maximin and stake-free, in this
order; solve has four more, which the JSON schema of the vectors describes.`
  ),
  Command.withExamples([
    { command: "headwater infra update update.json", description: "A utility after an event" },
    {
      command: "headwater infra update update.json --svg update.svg",
      description: "Along the stake, as a picture"
    },
    { command: "headwater infra extend extend.json", description: "Between which values" },
    { command: "headwater infra solve cases.json", description: "Cases of all nine kinds" }
  ])
)
