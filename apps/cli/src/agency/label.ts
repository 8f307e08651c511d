import { Census, Definitions, Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import type { Content, Layout } from "../Answer.ts"
import type { Agency } from "../Documents.ts"
import { kindText } from "./words.ts"

type Label = Extract<Content<typeof Agency.Type>, { readonly status: "label" }>

/** What one policy is, by every definition. */
export const labelled = (
  policy: Policy.Policy,
  instructions: Policy.Instructions,
  game: Policy.Game,
  symbols: number
): Label => {
  const { behaviour } = Policy.observed(policy, game)
  const evidence = Kind.evidence(behaviour, game)
  const bound = Math.min(symbols, 6)
  const census = Census.of(instructions, game, bound)
  const sizes = Definitions.shortest(census)
  const saved = Definitions.saved(sizes, behaviour)
  const goal = Definitions.goalOf(Definitions.goals(instructions, game, bound), behaviour)
  const byEdits = Policy.isTable(policy)
    ? { up: false, causal: false }
    : Definitions.byEdits(policy, instructions, game, Definitions.objectives(instructions, game))
  const actions = (mode: Policy.Mode): string =>
    Array.from({ length: 16 }, (_, cell) => Policy.action(behaviour, mode, cell)).join("")
  return {
    status: "label",
    language: instructions.id,
    demonstrator: game.demonstrator.join(""),
    policy: Policy.print(policy),
    kind: Kind.label(policy, game),
    bits: Policy.charged(instructions, policy),
    steps: String(Policy.steps(policy, game)),
    modes: {
      train: actions("train"),
      unchecked: actions("unchecked"),
      deploy: actions("deploy"),
      inverted: actions("inverted")
    },
    cells: {
      wrong: Policy.cells(evidence.wrong),
      deviates: Policy.cells(evidence.deviates),
      stops: Policy.cells(evidence.stops),
      turns: Policy.cells(evidence.turns)
    },
    labels: {
      I: Kind.isUpstream(evidence),
      A: Kind.hasLiveSearch(policy, game),
      B: saved === undefined ? null : saved > 0,
      G: goal ?? null,
      E: byEdits.up && byEdits.causal
    },
    compared: 4 * bound
  }
}

/** The same for people. */
export const told = (it: Label, { paint }: Layout): string => {
  const yes = (value: boolean | null): string =>
    value === null ? "not known" : value ? "yes" : "no"
  const { cells, labels, modes } = it
  return [
    paint("bold", `${it.policy}: ${kindText[it.kind]}`),
    paint(
      "dim",
      `${it.bits} bits, ${it.steps} steps, in ${it.language} against ${it.demonstrator}`
    ),
    "",
    `train      ${modes.train}  wrong in ${cells.wrong} of 16 cells`,
    `unchecked  ${modes.unchecked}  stops matching or acts otherwise in ${cells.stops}`,
    `inverted   ${modes.inverted}  turns round in ${cells.turns}`,
    `deploy     ${modes.deploy}  deviates in ${cells.deviates}`,
    "",
    `I  imitation is a means (stops unchecked, turns round)     ${yes(labels.I)}`,
    `A  a live search in the text                               ${yes(labels.A)}`,
    `B  a shorter text with a search, of ${it.compared} bits at most         ${yes(labels.B)}`,
    `G  symbols of the least goal that only it serves best      ${labels.G ?? "none found"}`,
    `E  edits of one leaf turn it to another goal               ${yes(labels.E)}`
  ].join("\n")
}
