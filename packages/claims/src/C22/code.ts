/**
 * # Programs by their length
 *
 * Register programs read from fair bits, so that one of L bits comes with chance 2^-L, on input 0; of
 * these the ones that halt within 2000 steps. One that is longer than 2048 bits is not read.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Random } from "@headwater/learners"
import { Domain, Exact, Reading } from "@headwater/proof"
import { Result } from "effect"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The first program drawn from a seed that halts, and a clock. */
const Draw = Schema.Struct({ seed: Schema.Int, clock: Schema.Int })

const budget = Budget.of("unit", { steps: 2000n })
const words = 64

/** How many steps the first program drawn from a seed that halts takes. */
export const steps = Memo.by(
  Number,
  (seed: number): number => {
    const random = Random.of(seed)
    for (;;) {
      const bits = Array.from({ length: words }, () =>
        random.bits().toString(2).padStart(32, "0")
      ).join("")
      const read = Register.code.decode(bits)
      if (Result.isFailure(read)) continue
      const run = Register.answer(read.success[0], {}, budget)
      if (run.status === "halted") return Number(run.steps)
    }
  },
  { keep: 8192 }
)

/** Programs drawn against these clocks, the last of which is given, and the region that they are. */
export const rows = (clocks: readonly [number, ...Array<number>], last: number) => {
  const drawn = fc.record({ seed: fc.nat(2 ** 31 - 1), clock: fc.constantFrom(...clocks) })
  return {
    domain: Domain.sampled<typeof Draw.Type>(drawn, { runs: 600 }),
    sizes: { T: [clocks[0], last] }
  } as const
}

export const byLength = Reading.most(
  "R3",
  "Most register programs that halt within 2000 steps run more than T of them, where one of L bits weighs 2^-L.",
  {
    ...Reading.about(Draw, ({ seed, clock }) => ({ clock, steps: steps(seed) }), {
      show: (_, it) => `a program that halts after ${it.steps} steps, clock ${it.clock}`,
      sizes: { T: (it) => it.clock }
    }),
    threshold: "51/100",
    margin: (it) => Exact.ofInteger(it.steps > it.clock ? 0 : -1)
  }
)
