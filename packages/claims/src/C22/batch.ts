/**
 * # A clock that is set by the number of states
 *
 * All machines of up to five states, or one of a greater number that halts, drawn from a seed. What
 * "many" and "long" can mean: B says many. Most is more than that; more than a tenth is a modest many.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, Turing } from "@headwater/hypotheses"
import { Random } from "@headwater/learners"
import { Domain, Exact, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { later, longest } from "./model.ts"

/** All machines, or one that is drawn from a seed; and a clock, in quarters of the number of states. */
const Batch = Schema.Struct({
  states: Schema.Int,
  seed: Schema.NullOr(Schema.Int),
  quarters: Schema.Int
})
type Batch = typeof Batch.Type

/**
 * The steps of the first machine drawn from a seed that halts. One that runs long after its clock is
 * given up, so that shares of slow ones are a little low.
 */
export const drawn = Memo.by(
  (states: number, seed: number) => `${states} ${seed}`,
  (states, seed): number => {
    const random = Random.of(seed)
    const budget = Budget.of("steps", { steps: states < 300 ? 200 * states + 2000 : 20 * states })
    for (;;) {
      const run = Turing.drawn(states, 0, budget, (n) => Math.floor(random.uniform() * n))
      if (run.status === "halted") return Number(run.steps)
    }
  },
  { keep: 4096 }
)

/** Every machine of one to five states, with a clock of this many quarters of a step a state. */
export const counted = (quarters: number): Domain.Domain<Batch> =>
  Domain.product<Batch>({ states: [1, 2, 3, 4, 5], seed: [null], quarters: [quarters] })

/** Machines that halt, drawn at these numbers of states, the last of which is given, and the region. */
export const rows = (sizes: readonly [number, ...Array<number>], last: number, runs = 600) => {
  const machines = fc.record({
    states: fc.constantFrom(...sizes),
    seed: fc.nat(2 ** 31 - 1),
    quarters: fc.constant(4)
  })
  return {
    domain: Domain.sampled<Batch>(machines, { runs }),
    sizes: { states: [sizes[0], last], quarters: [4, 4] }
  } as const
}

/** How many machines halt, and how many of them after the clock. */
const halting = Reading.about(
  Batch,
  ({ states, seed, quarters }) => {
    const clock = Math.floor((quarters * states) / 4)
    const [all, longer] =
      seed === null
        ? [later(states, 0), later(states, clock)]
        : [1n, drawn(states, seed) > clock ? 1n : 0n]
    return { states, quarters, all, longer }
  },
  {
    show: ({ quarters }, { states, all, longer }) =>
      `${states} states: ${longer} of ${all} that halt take more than ` +
      `${quarters}/4 as many steps as states`,
    sizes: { states: (it) => it.states, quarters: (it) => it.quarters }
  }
)

export const ownSize = Reading.most(
  "R2",
  "Most Turing machines that halt take more steps than quarters/4 times the number of their states.",
  {
    ...halting,
    threshold: "51/100",
    weight: (it) => it.all,
    part: (it) => it.longer,
    margin: (it) => Exact.ofInteger(100n * it.longer - 51n * it.all)
  }
)

/** What "many" denies, where it is more than a tenth. */
export const within = Reading.most(
  "R6",
  "Nine in ten Turing machines that halt take no more steps than quarters/4 times the number of their states.",
  {
    ...halting,
    threshold: "9/10",
    weight: (it) => it.all,
    part: (it) => it.all - it.longer,
    margin: (it) => Exact.ofInteger(it.all - 10n * it.longer)
  }
)

export const some = Reading.all(
  "R5",
  "Some machine halts after more than 2^n steps, n its states.",
  {
    ...halting,
    sizes: { states: (it) => it.states },
    strict: true,
    margin: ({ states }) => Exact.ofInteger(longest(states) - 2 ** states)
  }
)
