/**
 * # Commands about weights
 *
 * The flags of `odds`, `phase` and `agency`, which weigh programs under priors.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { budget, integer, language, literal, meter, natural, parameters, text } from "../flags.ts"
import { lazily } from "./lazily.ts"

export const odds = Command.make(
  "odds",
  {
    a: Argument.String("a").pipe(
      Argument.withDescription("A program, such as search.rm or sort.lam")
    ),
    b: Argument.String("b").pipe(Argument.withDescription("Another one in the same language")),
    prior: text(
      "prior",
      "ID",
      "The prior that weighs them (simplicity); see headwater list priors"
    ),
    params: parameters("A parameter of the prior; may be repeated"),
    contexts: text(
      "contexts",
      "FILE.json",
      "Inputs, of which the one with the largest time counts (the default input)"
    ),
    language,
    ...budget,
    meter
  },
  lazily(() => import("../commands/odds.ts"))
).pipe(
  Command.withDescription("Weigh two programs: exact odds, phase boundary, who wins"),
  Command.withExamples([
    {
      command: "headwater odds search.rm newton.rm --contexts contexts.json --prior speed",
      description: "Weigh two square roots"
    }
  ])
)

export const phase = Command.make(
  "phase",
  {
    family: Argument.String("family").pipe(
      Argument.withDescription("A family by id or label, such as isqrt, F2 or isqrt/lambda")
    ),
    size: text("size", "N|A..B", "The size of the family; a range makes a row for each size"),
    gamma: text("gamma", "A..B", "The exponents of the diagram (0 to beyond the last boundary)"),
    bound: text(
      "bound",
      "T|A..B",
      "Hard bounds on time as rows (all); a single one where the rows are others"
    ),
    data: text(
      "data",
      "A..B|all",
      "Rows over contexts seen; a program that errs is left out from then on"
    ),
    prior: text("prior", "ID", "The prior that weighs them (soft); see headwater list priors"),
    params: parameters("A parameter of the prior; k=A..B makes the diagram one over k"),
    meter: text("meter", "NAME", "How steps are counted: unit, load, log; beta or graph"),
    time: literal("time", ["max", "total"], "A program's time over the contexts (max)"),
    ...budget,
    steps: natural("steps", "Steps a run may take (10000000)"),
    svg: text("svg", "FILE.svg", "Write the diagram as a picture")
  },
  lazily(() => import("../commands/phase.ts"))
).pipe(
  Command.withDescription("Show which program wins where: over exponent, bound, size, data"),
  Command.withExamples([
    { command: "headwater phase F2 --size 64", description: "Which square root wins where" }
  ])
)

export const agency = Command.make(
  "agency",
  {
    words: Argument.String("finding | label FILE").pipe(
      Argument.withDescription(
        "finding: what all of it says, in five lines; or label and a policy's file: what that policy is"
      ),
      Argument.variadic()
    ),
    language: text("language", "NAME", "LX, LG, LM, LT, LS, LY or LZ (LX)"),
    demonstrator: text("demonstrator", "NAME", "R, O, T or sixteen digits from 0 to 3 (O)"),
    read: text("read", "BITS", "The price of reading the demonstrator, inf for none (0)"),
    plan: integer("plan", 0, 999, "The price of planning with the world's demonstrator (0)"),
    stake: text("stake", "H", "Steps of deployment that a survivor expects (16)"),
    audit: text("audit", "q", "The chance that deployment is checked (0)"),
    seen: integer("seen", 0, 16, "Training cells that were seen (16)"),
    steps: natural("steps", "The most steps that a policy may take"),
    noise: integer("noise", 0, 999, "Bits for each mismatch (no mismatch is allowed)"),
    bits: integer("bits", 4, 36, "The longest texts (28); 36 take half a minute"),
    gamma: text("gamma", "A..B", "Whole exponents of time (0..4)"),
    svg: text("svg", "FILE.svg", "Write the shares over exponents and over data as a picture")
  },
  lazily(() => import("../commands/agency.ts"))
).pipe(
  Command.withDescription("Show whether imitators optimise: shares of all policies, exactly"),
  Command.withExamples([
    {
      command: "headwater agency --gamma 0..4",
      description: "Shares of imitators at five exponents of time"
    }
  ])
)
