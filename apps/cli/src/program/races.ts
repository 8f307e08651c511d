/**
 * # Commands about races
 *
 * The flags of `race`, and the form of its input.
 *
 * @module
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { meter, natural, text } from "../flags.ts"
import { lazily } from "./lazily.ts"

export const race = Command.make(
  "race",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("A race as JSON, or - for standard input")
    ),
    gamma: text("gamma", "A..B", "The exponents of the diagram (0 to beyond the last boundary)"),
    meter,
    steps: natural("steps", "Steps a run may take (10000000)"),
    svg: text("svg", "FILE.svg", "Write who leads over exponents and bounds as a picture")
  },
  lazily(() => import("../commands/race.ts"))
).pipe(
  Command.withShortDescription("Race programs along data: who leads when, and under which prior"),
  Command.withDescription(
    `Race programs along data: who leads when, and under which prior

Programs of any language are run on the inputs of the data, one after the other,
and weighed by their length, their time and what they gave to each answer. FILE
holds one JSON object with these fields:

  programs   a list; each has a name and either a file, or a listing with a
             language (register). With "weights": n it is read as weights of the
             answers 0 to n - 1, else it is sure of its output; "steps" is the
             time that it takes at most in its world, where that is more than on
             these data. A { "selection": "record" | "whole" | "near" } enters a
             text for the world of the race; "near" with a radius and odds
  world      { "sites", "reach" } of chains, with "cells": a list of worlds as texts
             of bits, or "fair": how many are drawn, by a "seed". Their brains
             are then what the data show, site by site. May be left out
  data       a list of { "input": ..., "answer": "1" }; inputs are as --contexts
             of headwater odds takes them. May be left out where there is a world
  off        the same, off the data: where programs answer otherwise. May be
             left out
  priors     a list of ids, or of { "id": "hard", "params": { "T": "4300" } },
             under which leads along the data are shown (simplicity, speed);
             headwater list priors has them

The diagram shows who leads when all data were seen under 2^-length / t^gamma and
a hard bound on the time t.`
  ),
  Command.withExamples([
    { command: "headwater race race.json", description: "The example of the command" },
    {
      command: "headwater race race.json --gamma 0..30 --svg race.svg",
      description: "As a picture"
    }
  ])
)
