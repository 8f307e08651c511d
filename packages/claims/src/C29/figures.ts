/**
 * # Lengths and steps of imitators of a choice
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Cellular, Strategies } from "@headwater/worlds"
import { choice, lead } from "./model.ts"

/** Steps of a text in the last step of an epoch in the world of rule 30; epochs are counted from 0. */
const steps = (program: Register.Program, epoch: number, mode: "answer" | "weights"): string => {
  const epochs = epoch + 1
  const asked = Strategies.contexts(epochs * Strategies.epochLength)
  const said = Strategies.answers(Strategies.chosen(30, epochs), asked)
  const history = asked.slice(0, -1).flatMap((context, step) => [context, said[step]!])
  const input = { registers: { r1: asked.at(-1)! }, history }
  const budget = Budget.of("unit")
  const run =
    mode === "answer"
      ? Register.answer(program, input, budget)
      : Register.weights(program, input, 2, budget)
  return run.status === "halted" ? run.steps.toString() : "none"
}

const winners = (epochs: number): string => {
  const counts = { list: 0, period: 0, explanation: 0, search: 0 }
  for (const rule of Cellular.quietRules) {
    const it = choice.measure({ rule, epochs, bits: null, explained: true })
    const least = Math.min(it.list, it.repeating, it.explanation)
    if (it.search.compare(LogForm.of(least)) < 0) counts.search++
    else if (it.explanation === least) counts.explanation++
    else if (it.repeating === least) counts.period++
    else counts.list++
  }
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ")
}

/** In how many worlds a search without a clock, which has to notice a switch, still leads the explanation. */
const following = (epochs: number): number =>
  Cellular.quietRules.filter((rule) => {
    const found = Strategies.searched(Strategies.chosen(rule, epochs))
    return found.compare(LogForm.of(Strategies.length(Strategies.explanation(rule)))) < 0
  }).length

/** In how many worlds the better search leads the explanation. */
const leading = (epochs: number): number =>
  Cellular.quietRules.filter(
    (rule) => lead(choice.measure({ rule, epochs, bits: null, explained: true })).sign > 0
  ).length

/** The last number of epochs at which the first is below the second, from 1 on. */
const last = (isBelow: (epochs: number) => boolean): number => {
  let epochs = 1
  while (isBelow(epochs + 1)) epochs++
  return epochs
}

export const figures = (): Readonly<Record<string, string>> => {
  const voter = Strategies.survivors()
  const explanation = Strategies.explanation(30)
  /** The most that those that vote take: one of three is left at the end of every epoch. */
  const most = (epochs: number): LogForm =>
    LogForm.log2(3n)
      .times(epochs)
      .plus(LogForm.of(Strategies.length(voter)))
  return {
    explanation: `${Strategies.length(explanation)}`,
    "search by votes": `${Strategies.length(voter)}`,
    "search by scores": `${Strategies.length(Strategies.search(6, 7))}`,
    "sure lead over the explanation, epochs": `${last((n) => most(n).compare(LogForm.of(Strategies.length(explanation))) < 0)}`,
    worlds: `${Cellular.quietRules.length}`,
    "search leads the explanation at 400 epochs": `${leading(400)}`,
    "sure lead over the list from, epochs": `${last((n) => most(n).compare(LogForm.of(Strategies.listed(n))) >= 0) + 1}`,
    "list shorter than the explanation, epochs": `${last((n) => Strategies.listed(n) < Strategies.length(explanation))}`,
    "list of 256 epochs": `${Strategies.listed(256)}`,
    ...Object.fromEntries(
      [32, 64, 128, 256].flatMap((epochs) => [
        [`least at ${epochs} epochs`, winners(epochs)],
        [`search without a clock leads the explanation at ${epochs} epochs`, `${following(epochs)}`]
      ])
    ),
    ...Object.fromEntries(
      [14, 32].map((epochs) => [
        `steps of the explanation in epoch ${epochs}`,
        steps(explanation, epochs, "answer")
      ])
    ),
    "steps of the search by votes in epoch 32": steps(voter, 32, "weights"),
    "steps of a list in epoch 32": steps(Strategies.record(Strategies.chosen(30, 33)), 32, "answer")
  }
}
