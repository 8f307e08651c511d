/**
 * # The bound on the loss and the average time
 *
 * A finite class of programs by length and time, a member of it as demonstrator, and a charge γ for
 * time. The bound on the loss is -log2 of the demonstrator's weight 2^-K t^-γ in the class,
 * normalised. It changes with γ as log2 t does against its average under the prior.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

const Program = Schema.Struct({ bits: Schema.Int, steps: Schema.Int })
type Program = typeof Program.Type

/** The class, which member of it demonstrates, and γ. */
export const Averages = Schema.Struct({
  programs: Schema.Array(Program),
  demonstrator: Schema.Int,
  gamma: Schema.Int
})
export type Averages = typeof Averages.Type

const own = ({ programs, demonstrator }: Averages): Program => {
  const found = programs[demonstrator]
  if (found === undefined) throw new RangeError(`Expected a member, not number \`${demonstrator}\``)
  return found
}

const weight = ({ bits, steps }: Program, gamma: number): Rational =>
  Rational.of(1n, 2n ** BigInt(bits) * BigInt(steps) ** BigInt(gamma))

const total = ({ programs, gamma }: Averages): Rational =>
  Rational.sum(programs.map((it) => weight(it, gamma)))

const logTime = ({ steps }: Program): LogForm => LogForm.log2(BigInt(steps))

/** -log2 of the normalised weight of the demonstrator. */
export const bound = (it: Averages): LogForm =>
  LogForm.log2(total(it).dividedBy(weight(own(it), it.gamma)))

/** How much the bound rises from γ to γ + 1. */
export const rise = (it: Averages): LogForm =>
  bound({ ...it, gamma: it.gamma + 1 }).minus(bound(it))

/** log2 t of the demonstrator less the average of log2 t under the prior. */
export const slowness = (it: Averages): LogForm => {
  const sum = total(it)
  const average = it.programs.map((one) => logTime(one).times(weight(one, it.gamma).dividedBy(sum)))
  return logTime(own(it)).minus(LogForm.sum(average))
}

/** For classes of at most five programs. */
export const averages: fc.Arbitrary<Averages> = fc
  .array(
    fc.record({
      bits: fc.integer({ min: 1, max: 8 }),
      steps: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 400 }))
    }),
    { minLength: 1, maxLength: 5 }
  )
  .chain((programs) =>
    fc.record({
      programs: fc.constant(programs),
      demonstrator: fc.nat(programs.length - 1),
      gamma: fc.nat(4)
    })
  )

/** For classes of a fast and a slow program with a demonstrator between them. */
export const between: fc.Arbitrary<Averages> = fc
  .record({
    bits: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    steps: fc.integer({ min: 2, max: 30 }),
    slow: fc.integer({ min: 100, max: 1000 })
  })
  .map(({ bits, steps, slow }) => ({
    programs: [1, steps, slow].map((it, index) => ({ bits: bits[index] ?? 1, steps: it })),
    demonstrator: 1,
    gamma: 0
  }))

/** In words: the demonstrator, the others, the charge. */
export const show = (it: Averages): string => {
  const says = ({ bits, steps }: Program) => `${bits} bits, ${steps} steps`
  const others = it.programs.filter((_, index) => index !== it.demonstrator).map(says)
  return (
    `${says(own(it))}, among ${others.length} others (${others.join("; ")}), γ = ${it.gamma}: ` +
    `log2 t is ${slowness(it).toNumber().toFixed(2)} above average, the bound rises by ` +
    rise(it).toNumber().toFixed(2)
  )
}
