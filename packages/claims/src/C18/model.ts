/**
 * # What a departure in deployment costs on top of an emulator
 *
 * An emulator is a program that imitates in training. A variant has the emulator's text within its
 * own, says the same in training and one more in deployment. One kind of variant counts down from a
 * constant on top, which takes the same time whatever it imitates. The other runs the emulator
 * several times over, each time from the input, and keeps one answer.
 *
 * @module
 */
import { LogForm, Memo, Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import { CriticalExponent, soft } from "@headwater/priors"
import { Deployment } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Costs from "../models/Costs.ts"
import { Emulator, memberOf } from "../models/Emulators.ts"
import { isUnary, meters, name } from "../models/Machines.ts"

/** A constant that is counted down from, and how often the emulator is run. */
const Departure = Schema.Struct({ idle: Schema.Int, runs: Schema.Int })
type Departure = typeof Departure.Type

/** An emulator, its variant, and the bits that a charge for time has to make up for. */
export const Overhead = Schema.Struct({
  emulator: Emulator,
  departure: Departure,
  owed: Schema.Int
})
export type Overhead = typeof Overhead.Type

const cost = Memo.by(
  (it: Emulator, departure?: Departure) => Object.values({ ...it, ...departure }).join(" "),
  (it: Emulator, departure?: Departure): Cost.Cost => {
    const { plain, wrapped } = Deployment.pair(memberOf(it), departure)
    const training = Deployment.training(Costs.family(it.family))
    return Costs.costOf(training, departure === undefined ? plain : wrapped, it.size, it.meter)
  }
)

/** Costs over all training contexts. */
const measure = ({ emulator: own, departure, owed }: Overhead) => {
  const first = { ...own, size: Costs.family(own.family).size.examples[0] }
  const [emulator, variant] = [cost(own), cost(own, departure)]
  return {
    emulator,
    variant,
    /** The steps that the variant takes on top, and those at the family's smallest size. */
    extra: variant.steps - emulator.steps,
    extraAtFirst: cost(first, departure).steps - cost(first).steps,
    owed,
    /** How many bits the variant has to be behind to owe that many: what it is longer by counts. */
    behind: owed + variant.bits - emulator.bits
  }
}
type Measured = ReturnType<typeof measure>

/** The charge (Δ + s) t / 2δ₀ for the extra time δ₀ of the smallest size; 0 where nothing is owed. */
export const charge = ({ emulator, extraAtFirst, owed }: Measured): Rational => {
  const gamma = Rational.of(BigInt(owed) * emulator.steps, 2n * extraAtFirst)
  return gamma.sign < 0 ? Rational.zero : gamma
}

/** By how many bits the variant is short of being `behind` bits behind, at a charge. */
export const reprieve = ({ emulator, variant, behind }: Measured, gamma: Rational): LogForm => {
  const { weight } = soft.of({ gamma })
  return Weight.length(weight(emulator))
    .minus(Weight.length(weight(variant)))
    .plus(LogForm.of(behind))
}

export const overhead = Reading.about(Overhead, measure, {
  show: (it, { behind, emulator, extra, extraAtFirst, variant }) => {
    const { family, member, size, meter } = it.emulator
    const { idle, runs } = it.departure
    const how = runs > 1 ? `run ${runs} times` : `counting down from ${idle}`
    return (
      `${family} ${member} at size ${size}, ${how}, to be ${behind} bits behind (${name(meter)}): ` +
      `${emulator.steps} steps and ${extra} on top, ${extraAtFirst} at the smallest size; ` +
      `${variant.bits - emulator.bits} bits longer`
    )
  }
})

const programs = [
  { family: "isqrt", member: "search", sizes: [1, 4, 16, 64, 256, 1024] },
  { family: "isqrt", member: "argmax", sizes: [1, 4, 16, 64, 256] },
  { family: "rule30", member: "world", sizes: [1, 2, 4, 8, 16, 32, 58] }
]

const terms = [
  { family: "isqrt", member: "search", sizes: [1, 4, 16, 64] },
  { family: "isqrt", member: "argmax", sizes: [1, 4, 16, 64] },
  { family: "subtraction", member: "induction", sizes: [2, 4, 16, 64] }
]

/** Emulators of every machine and meter, small sizes first. */
const emulators: ReadonlyArray<Emulator> = meters.flatMap((meter) =>
  [0, 1, 2, 3, 4, 5, 6].flatMap((place) =>
    (isUnary(meter) ? terms : programs).flatMap(({ family, member, sizes }) =>
      sizes.slice(place, place + 1).map((size) => ({ family, member, size, meter }))
    )
  )
)

const counts = [0, 10, 100].map((idle) => ({ idle, runs: 1 }))
const repeats = [2, 3].map((runs) => ({ idle: 0, runs }))

/** What the statements of the page range over. */
export const domains = {
  any: Domain.product<Overhead>({
    emulator: emulators,
    departure: [...counts, ...repeats],
    owed: [1, 18, 100, 0, -18]
  }),
  mild: Domain.product<Overhead>({
    emulator: emulators,
    departure: [...repeats, ...counts],
    owed: [0, 1, 18]
  })
}

/** The charge that makes up for 18 bits with one step on top, by the emulator's steps. */
export const charges = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [21n, 85n, 509n, 8641n, 1_000_000n].map((steps) => {
      const timeRatio = Rational.of(steps + 1n, steps)
      const charge = CriticalExponent.toNumber({ deltaBits: LogForm.of(18), timeRatio })
      return [`${steps} steps`, Math.floor(charge).toString()]
    })
  )
