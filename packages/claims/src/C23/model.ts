/**
 * # What is simulated keeps its weight
 *
 * The flagged machine says one more where the flag is up. A program of it is translated to the plain
 * machine, which has the wrapper's text behind it; a term has a wrapper around it. Under a hard bound
 * on time the translation weighs what it weighs if the bound leaves it time, and nothing if not.
 *
 * @module
 */
import { LogForm, Memo, Weight } from "@headwater/exact"
import { hard } from "@headwater/priors"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Bounded from "../models/Bounded.ts"
import { isUnary, machine, Meter } from "../models/Machines.ts"

/** A program of the flagged machine by its bits, a bound on time, and bits that it may lose. */
const Simulated = Schema.Struct({
  meter: Meter,
  program: Schema.String,
  T: Schema.Int,
  constant: Schema.Int
})
type Simulated = typeof Simulated.Type

/** The bits that a translation takes at most, as measured on all programs here. */
export const constant = (meter: Meter): number => (isUnary(meter) ? 119 : 20)

/** The bits that a translation takes at most of any program, of however many bits. */
export const ever = (meter: Meter): number => machine(meter).variant.overhead.toPlain

/** The time that is enough for what takes t steps there. */
const enough = (meter: Meter, t: bigint): bigint =>
  isUnary(meter) ? 10n * t : meter === "log" ? 4n * t : t + 2n

/** What a program costs on the flagged machine, and its translation on the plain one. */
const costs = Memo.by(
  (program: string, meter: Meter) => `${meter} ${program}`,
  (program, meter) => ({
    there: Bounded.cost(program, "flagged", meter),
    here: Bounded.cost(Bounded.toPlain(program, meter), "plain", meter)
  })
)

/** All programs of some bits under bounds on time that are made of theirs. */
const simulated = (
  meter: Meter,
  bounds: (t: bigint) => ReadonlyArray<bigint>,
  { constant: bits = constant(meter), from = 4, to = isUnary(meter) ? 16 : 14 } = {}
): Domain.Listing<Simulated> =>
  Domain.exhaustive(function* () {
    for (const program of Bounded.answering(to, meter)) {
      if (program.length < from) continue
      for (const T of bounds(costs(program, meter).there.steps)) {
        yield { meter, program, T: Number(T), constant: bits }
      }
    }
  })

/** Simulations with bounds that are just enough, one step more, and much. */
export const timely = (
  meter: Meter,
  options?: { readonly constant?: number; readonly from?: number; readonly to?: number }
): Domain.Listing<Simulated> =>
  simulated(meter, (t) => [enough(meter, t), enough(meter, t) + 1n, 100n * t], options)

/** Simulations that have the time of what is simulated, and no more. */
export const hurried = (meter: Meter): Domain.Listing<Simulated> =>
  simulated(meter, (t) => [t, t + 1n])

/** Its bits, whether the bound leaves time, and by how much the translation is not too light. */
export const simulation = Reading.about(
  Simulated,
  ({ constant, meter, program, T }) => {
    const { there, here } = costs(program, meter)
    const weight = hard.of({ T: BigInt(T) }).weight(here)
    return {
      bits: there.bits,
      constant,
      isEnough: enough(meter, there.steps) <= BigInt(T),
      kept: Weight.isZero(weight)
        ? LogForm.of(-1)
        : LogForm.of(there.bits + constant).minus(Weight.length(weight))
    }
  },
  {
    show: (it) =>
      `${Bounded.showProgram(it.program, it.meter)}, t = ${costs(it.program, it.meter).there.steps}, ` +
      `T = ${it.T}, ${it.constant} bits`,
    conditions: {
      "time to spare": [
        "the bound leaves two steps more than what is simulated takes; four times as many in log, ten times for terms",
        (it) => it.isEnough
      ]
    },
    sizes: { bits: (it) => it.bits, constant: (it) => it.constant }
  }
)

/** The translations of programs that take longer, in bits and steps more. */
export const longer = (meter: Meter): ReadonlyArray<readonly [bits: number, steps: bigint]> =>
  Bounded.slower(meter).map((program) => {
    const { there, here } = costs(program, meter)
    return [here.bits - there.bits, here.steps - there.steps]
  })
