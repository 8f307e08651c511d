/**
 * # A clock that is set by the number of states
 *
 * All machines of up to five states, or one of a greater number that halts, drawn from a seed. What
 * "many" and "long" can mean: B says many. Most is more than that; more than a tenth is a modest many.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
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
 * The steps of the first machine drawn from a seed that halts; entries are drawn as they are read. One
 * that runs long after its clock is given up, so that shares of slow ones are a little low.
 */
export const drawn = Memo.by(
  (states: number, seed: number) => `${states} ${seed}`,
  (states, seed): number => {
    const random = Random.of(seed)
    const below = (n: number): number => Math.floor(random.uniform() * n)
    const last = states < 300 ? 200 * states + 2000 : 20 * states
    const tape = new Uint8Array(2 * last + 3)
    for (;;) {
      // `next·4 + right·2 + write`; -1 while it is not drawn.
      const table = new Int32Array(2 * states).fill(-1)
      let [state, here] = [0, last + 1]
      let [low, high] = [here, here]
      for (let steps = 1; steps <= last; steps++) {
        const place = 2 * state + tape[here]!
        if (table[place]! < 0) {
          if (below(2 * states + 1) === 0) return steps
          table[place] = 4 * below(states) + below(4)
        }
        const entry = table[place]!
        tape[here] = entry & 1
        here += (entry & 2) - 1
        state = entry >> 2
        if (here < low) low = here
        if (here > high) high = here
      }
      tape.fill(0, low, high + 1)
    }
  },
  { keep: 4096 }
)

/** How many machines halt, and how many of them after the clock. */
const measure = ({ states, seed, quarters }: Batch) => {
  const clock = Math.floor((quarters * states) / 4)
  const [halting, longer] =
    seed === null
      ? [later(states, 0), later(states, clock)]
      : [1n, drawn(states, seed) > clock ? 1n : 0n]
  return { states, quarters, halting, longer }
}
type Measured = ReturnType<typeof measure>

/** Every machine of one to five states, with a clock of this many quarters of a step a state. */
export const counted = (quarters: number): Domain.Domain<Batch> =>
  Domain.exhaustive(() => [1, 2, 3, 4, 5].map((states) => ({ states, seed: null, quarters })))

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

const model: Reading.Model<Batch> = {
  schema: Batch,
  show: (it) => {
    const { states, halting, longer } = measure(it)
    const clock = `${it.quarters}/4 as many steps as states`
    return `${states} states: ${longer} of ${halting} that halt take more than ${clock}`
  },
  arbitrary: fc.record({
    states: fc.constantFrom(2, 3),
    seed: fc.constant(null),
    quarters: fc.constantFrom(4, 8)
  })
}

const body = {
  model,
  measure,
  sizes: { states: (it: Measured) => it.states, quarters: (it: Measured) => it.quarters },
  weight: (it: Measured) => it.halting
}

export const ownSize = Reading.most(
  "R2",
  "Most Turing machines that halt take more steps than quarters/4 times the number of their states.",
  {
    ...body,
    threshold: "51/100",
    part: (it) => it.longer,
    margin: (it) => Exact.ofInteger(100n * it.longer - 51n * it.halting)
  }
)

/** What "many" denies, where it is more than a tenth. */
export const within = Reading.most(
  "R6",
  "Nine in ten Turing machines that halt take no more steps than quarters/4 times the number of their states.",
  {
    ...body,
    threshold: "9/10",
    part: (it) => it.halting - it.longer,
    margin: (it) => Exact.ofInteger(it.halting - 10n * it.longer)
  }
)

export const some = Reading.all(
  "R5",
  "Some machine halts after more than 2^n steps, n its states.",
  {
    model,
    measure: ({ states }: Batch) => ({ states, longest: longest(states) }),
    sizes: { states: (it) => it.states },
    strict: true,
    margin: (it) => Exact.ofInteger(it.longest - 2 ** it.states)
  }
)
