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
import { Domain, type Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Bounded from "../models/Bounded.ts"
import { Meter, name, settings } from "../models/Machines.ts"

/** A program of the flagged machine by its bits, a bound on time, and bits that it may lose. */
const Simulated = Schema.Struct({
  program: Schema.String,
  T: Schema.Int,
  constant: Schema.Int,
  meter: Meter
})
export type Simulated = typeof Simulated.Type

/** The bits that a translation takes at most, as measured on all programs here. */
export const constants: Readonly<Record<Meter, number>> = {
  unit: 20,
  load: 20,
  log: 20,
  beta: 119,
  graph: 119
}

/** Up to how many bits all programs are simulated. */
const upTo: Readonly<Record<Meter, number>> = { unit: 14, load: 14, log: 14, beta: 16, graph: 16 }

/** The time that is enough for what takes t steps there. */
const enough: Readonly<Record<Meter, (t: bigint) => bigint>> = {
  unit: (t) => t + 2n,
  load: (t) => t + 2n,
  log: (t) => 4n * t,
  beta: (t) => 10n * t,
  graph: (t) => 10n * t
}

/** The time of a program on the simulated machine. */
const time = ({ program, meter }: Pick<Simulated, "program" | "meter">): bigint =>
  costs({ program, meter }).there.steps

/** What conditions see: times, and by how much the translation is not too light. */
export interface Measured {
  readonly bits: number
  readonly isEnough: boolean
  readonly kept: Exact.Exact
}

/** What a program costs on the flagged machine, and its translation on the plain one. */
const costs = Memo.by(
  ({ program, meter }: Pick<Simulated, "program" | "meter">) => `${meter} ${program}`,
  ({ program, meter }) => ({
    there: Bounded.cost(program, "flagged", meter),
    here: Bounded.cost(Bounded.toPlain(program, meter), "plain", meter)
  })
)

export const measure = (it: Simulated): Measured => {
  const { there, here } = costs(it)
  const weight = hard.of({ T: BigInt(it.T) }).weight(here)
  return {
    bits: there.bits,
    isEnough: enough[it.meter](there.steps) <= BigInt(it.T),
    kept: Weight.isZero(weight)
      ? LogForm.of(-1)
      : LogForm.of(there.bits + it.constant).minus(Weight.length(weight))
  }
}

const model: Reading.Model<Simulated> = {
  schema: Simulated,
  show: (it) =>
    `${Bounded.showProgram(it.program, it.meter)}, t = ${time(it)}, T = ${it.T}, ` +
    `${it.constant} bits`,
  arbitrary: fc.record({
    program: fc.constant("0000"),
    T: fc.integer({ min: 1, max: 9 }),
    constant: fc.constantFrom(0, constants.unit),
    meter: fc.constant("unit" as const)
  })
}

/** The parts of a reading of simulations. */
export const parts = {
  model,
  measure,
  conditions: {
    "time to spare": [
      "the bound leaves two steps more than what is simulated takes; four times as many in log, ten times for terms",
      (it: Measured) => it.isEnough
    ]
  },
  sizes: {
    bits: (it: Measured) => it.bits,
    constant: (_: unknown, { constant }: Simulated): number => constant
  },
  machines: { names: settings, of: ({ meter }: Simulated) => name(meter) },
  margin: (it: Measured) => it.kept
} as const

/** The programs of at most a given number of bits that answer with a number, by their bits. */
const answering = Memo.by(
  (meter: Meter, limit: number) => `${meter} ${limit}`,
  (meter, limit): ReadonlyArray<string> =>
    Bounded.decided(limit, "flagged", meter).flatMap(({ bits }) =>
      Bounded.answers(bits, meter) ? [bits] : []
    )
)

/** All programs with bounds that are just enough, one step more, and much. */
const simulated = (
  meter: Meter,
  [from, to]: readonly [number, number],
  bounds: (t: bigint) => ReadonlyArray<bigint>,
  constant: number
): Domain.Domain<Simulated> =>
  Domain.exhaustive(function* () {
    for (const program of answering(meter, to)) {
      if (program.length < from) continue
      for (const T of bounds(time({ program, meter }))) {
        yield { program, T: Number(T), constant, meter }
      }
    }
  })

const ample = (meter: Meter) => (t: bigint) => {
  const least = enough[meter](t)
  return [least, least + 1n, 100n * t]
}

/** Simulations in a meter that have time, losing a given number of bits less than the constant. */
export const timely = (
  meter: Meter,
  less = 0,
  range: readonly [number, number] = [4, upTo[meter]]
): Domain.Domain<Simulated> => simulated(meter, range, ample(meter), constants[meter] - less)

/** Simulations that have the time of what is simulated, and no more. */
export const hurried = (meter: Meter): Domain.Domain<Simulated> =>
  simulated(meter, [4, upTo[meter]], (t) => [t, t + 1n], constants[meter])

/** The translations of programs that take longer, in bits and steps more. */
export const longer = (meter: Meter): ReadonlyArray<readonly [bits: number, steps: bigint]> =>
  Bounded.slower(meter).map((program) => {
    const { there, here } = costs({ program, meter })
    return [here.bits - there.bits, here.steps - there.steps]
  })
