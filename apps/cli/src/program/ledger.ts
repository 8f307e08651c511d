/**
 * # Commands about the ledger
 *
 * The flags of `claims`, `explain` and `prove`.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { json, parameters, present, sampling, text } from "../flags.ts"
import { lazily } from "./lazily.ts"

export const claims = Command.make(
  "claims",
  {
    ids: Argument.String("id").pipe(
      Argument.withDescription("Claims to check, such as C05 (all)"),
      Argument.variadic()
    ),
    ...sampling,
    full: present("full", "Print every statement with its evidence"),
    beyond: present("beyond", "Run bounded statements one size up as well; takes minutes"),
    prior: text(
      "prior",
      "FILE.ts",
      "Put the questions of the ledger to the priors of a module, or to one by its id"
    ),
    params: parameters("A parameter of that prior; may be repeated (defaults and some others)"),
    report: text("report", "FILE.html", "Write the ledger as one web page"),
    map: present("map", "Print what becomes of each line of the argument, instead of the claims"),
    svg: text("svg", "FILE.svg", "Draw that map")
  },
  (flags) =>
    Effect.flatMap(json, (asked) =>
      lazily(() => import("../commands/claims.ts"))({ ...flags, json: asked })
    )
).pipe(
  Command.withDescription(
    "Check the claims of the ledger; exit 1 if one does not come out as stated"
  ),
  Command.withExamples([
    {
      command: "headwater claims C05 --report ledger.html",
      description: "Check one claim, and write a page"
    },
    {
      command: "headwater claims --map --svg argument.svg",
      description: "Follow the argument, move by move"
    }
  ])
)

export const explain = Command.make(
  "explain",
  {
    id: Argument.String("id").pipe(Argument.withDescription("A claim, such as C05")),
    ...sampling
  },
  lazily(() => import("../commands/explain.ts"))
).pipe(
  Command.withDescription("Show one claim: what it says, its premises, and their counterexamples"),
  Command.withExamples([
    { command: "headwater explain C05", description: "Read one claim with its counterexamples" }
  ])
)

export const prove = Command.make(
  "prove",
  {
    id: Argument.String("id").pipe(
      Argument.withDescription(
        "A claim, or one of its statements by number or name, such as C24.exact_beats_descent"
      )
    )
  },
  lazily(() => import("../commands/prove.ts"))
).pipe(
  Command.withDescription("Check the proofs of a claim, and print their certificates and lemmas"),
  Command.withExamples([
    { command: "headwater prove C24.exact_beats_descent", description: "Read one certificate" }
  ])
)
