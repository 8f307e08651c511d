/**
 * # F6 The switching demonstrator
 *
 * It follows one of two strategies for eight steps, then the other, and so on. The world model knows
 * which one when; the search follows the one that was right most often of late; the table has the
 * actions. Contexts are shown with all that came before them.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { define } from "../family/index.ts"
import * as Member from "../family/Member.ts"
import * as StrategySearch from "../inner/StrategySearch.ts"

const period = 8
const window = 4
const strategies = StrategySearch.strategies.slice(0, 2)

/** The most steps of which the pairs of a context and an action fit into a history. */
const most = 500

/** The context at step t: numbers below 16 in an order that shows both strategies. */
const asked = (t: number): number => (5 * t + 3) % 16

const demonstrator = (size: number): StrategySearch.Demonstrator => ({
  strategies,
  rule: Array.from({ length: Math.ceil(size / period) }, (_, phase) => phase % 2),
  period
})

let acted: ReadonlyArray<number> | undefined

/** The actions of the first steps. */
const actions = (size: number): ReadonlyArray<number> => {
  acted ??= StrategySearch.demonstrated(
    demonstrator(most),
    Array.from({ length: most }, (_, t) => asked(t))
  )
  return acted.slice(0, size)
}

/** The pairs of a context and its action before step t. */
const history = (t: number): ReadonlyArray<number> =>
  actions(t).flatMap((action, step) => [asked(step), action])

const program = Member.of(Register.language, {
  input: ({ t, c }: { readonly t: number; readonly c: number }) => ({
    registers: { r1: c, r2: t },
    history: history(t)
  }),
  answer: (r0) => r0
})

const searching = StrategySearch.search(strategies, window)

/** F6: the action at each of the first N steps. */
export const switching = define({
  id: "switching",
  label: "F6",
  title: "Switching demonstrator",
  about: "The action of one of two strategies, which take turns of eight steps.",
  size: {
    name: "N",
    expected: `a number of steps from 1 to ${most}`,
    isValid: (size) => size >= 1 && size <= most,
    examples: [1, 8, 16, 40]
  },
  nested: true,
  *contexts(size) {
    for (let t = 0; t < size; t++) yield { t, c: asked(t) }
  },
  demonstrator: (size) => {
    const all = actions(size)
    return ({ t }) => all[t] ?? 0
  },
  members: [
    program("world", "works out the phase and looks up whose it is", (size) =>
      StrategySearch.world(demonstrator(size))
    ),
    program(
      "search",
      "follows the strategy that was right most often in the last four steps",
      () => searching,
      "after a switch it follows the strategy of before for some steps"
    ),
    program("table", "one bit a step", (size) => StrategySearch.table(actions(size)))
  ]
})
