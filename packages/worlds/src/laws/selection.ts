import { Budget, Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Chain from "../Chain.ts"
import * as Nearby from "../Nearby.ts"
import * as Selection from "../Selection.ts"
import { type Place, places } from "./arbitraries.ts"

const budget = Budget.of("unit", { steps: 10_000_000 })

/** Whether a text answers with these choices on every site of a world. */
const answers = (
  program: Register.Program,
  { chain, world }: Place,
  choice: (site: number) => number,
  asked = (site: number): number => site
): boolean =>
  Array.from({ length: chain.sites }, (_, site) => site).every((site) => {
    const run = Register.answer(program, { registers: { r1: asked(site) }, history: world }, budget)
    return run.status === "halted" && Number(run.output) === choice(site)
  })

const brainOf = ({ chain, world }: Place): ((site: number) => number) => {
  const brain = Chain.brain(chain, world)
  return (site) => brain[site] ?? -1
}

/**
 * The programs that answer for the brain of a chain.
 */
export const selection = (): Law.LawSet =>
  Law.set("selection", [
    Law.law({
      name: "whole",
      statement: "the whole selection answers for the brain of any world, within its bound",
      over: Domain.sampled(places({ sites: 12, least: 1, reach: 4 }), { runs: 40 }),
      holds: (it) =>
        answers(Selection.whole(it.chain.reach), it, brainOf(it)) &&
        Array.from({ length: it.chain.sites }, (_, r1) =>
          Register.answer(
            Selection.whole(it.chain.reach),
            { registers: { r1 }, history: it.world },
            Budget.of("unit", { steps: Selection.wholeSteps(it.chain) })
          )
        ).every(({ status }) => status === "halted")
    }),
    Law.law({
      name: "attained",
      statement: "its bound is attained at the last site of the world of zeros, 401 + 10 K bits",
      over: Domain.exhaustive(() =>
        [1, 2, 3, 4].flatMap((reach) => [1, 2, 5, 9, 30].map((sites) => ({ sites, reach })))
      ),
      holds: (chain) => {
        const text = Selection.whole(chain.reach)
        const history = Array.from({ length: Chain.cells(chain) }, () => 0)
        const registers = { r1: chain.sites - 1 }
        const run = Register.answer(text, { registers, history }, budget)
        return (
          run.status === "halted" &&
          run.steps === BigInt(Selection.wholeSteps(chain)) &&
          Register.encode(text).length === 401 + 10 * chain.reach
        )
      }
    }),
    Law.law({
      name: "doubling",
      statement: "the selection that builds its sizes answers for the brain of any world",
      over: Domain.sampled(places({ sites: 12, least: 1, reach: 4 }), { runs: 20 }),
      holds: (it) => answers(Selection.doubling(it.chain.reach), it, brainOf(it))
    }),
    Law.law({
      name: "every-brain",
      statement: "the search through all brains finds the first that is worth most",
      over: Domain.sampled(places({ sites: 6, least: 1, reach: 3 }), { runs: 20 }),
      holds: (it) =>
        answers(
          Selection.everyBrain(it.chain.reach),
          it,
          brainOf(it),
          (site) => it.chain.sites - 1 - site
        )
    }),
    Law.law({
      name: "partial",
      statement: "a partial reader has `odds` to 1 on what the windows near the site select",
      over: Domain.sampled(
        fc.tuple(
          places({ sites: 12, least: 1, reach: 3 }),
          fc.nat(5),
          fc.integer({ min: 1, max: 300 })
        ),
        { runs: 40 }
      ),
      holds: ([{ chain, world }, radius, odds]) => {
        const text = Selection.partial(chain.reach, { radius, odds })
        return Array.from({ length: chain.sites }, (_, site) => site).every((site) => {
          const input = { registers: { r1: site }, history: world }
          const run = Register.weights(text, input, 2, budget)
          const found = Nearby.reading(chain, world, site, radius)
          return (
            run.status === "halted" &&
            run.output[found]?.numerator === (odds === 1 ? 1n : BigInt(odds)) &&
            run.output[found]?.denominator === (odds === 1 ? 2n : BigInt(odds + 1))
          )
        })
      }
    })
  ])
