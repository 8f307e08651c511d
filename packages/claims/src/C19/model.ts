/**
 * # Logarithm thresholds and tables
 *
 * A class of 64 demonstrators, `[log_2 y mod 211 < k]` for k from 63 to 126, real texts of one length
 * and one time, and of all tables of 211 bits, which are longer and fast. A demonstrator shows what it
 * answers to 1 ... 210. Its regret under a charge is what the mixture of the class loses on that.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { LogarithmThreshold, Table } from "@headwater/programs"
import { Domain, type Exact, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** Numbers below this prime; 2 is a primitive root of it. */
export const prime = 211
const [first, count] = [63, 64]
const last = first + count - 1
/** What a demonstrator shows, in bits; a table has an entry for 0 as well. */
export const shown = prime - 1

/** The demonstrator of a threshold, and a rival that says the same and is not in the class. */
export const demonstrator = (k: number): Register.Program => LogarithmThreshold.found(prime, k)
export const rival = (k: number): Register.Program => LogarithmThreshold.listed(prime, k)

/** Bits and steps of a text, the steps of its slowest answer. */
export interface Cost {
  readonly bits: number
  readonly steps: bigint
}

/** What a text answers to 1, 2, ..., and what it costs. */
export const run = (program: Register.Program): Cost & { readonly answers: string } => {
  let [answers, steps] = ["", 0n]
  for (let r1 = 1; r1 <= shown; r1++) {
    const it = Register.answer(program, { registers: { r1 } }, Budget.of("unit"))
    if (it.status === "exhausted") throw new RangeError("Expected a text that halts")
    answers += it.output.toString()
    if (it.steps > steps) steps = it.steps
  }
  return { bits: Register.encode(program).length, steps, answers }
}

/** The costs of a demonstrator and of a table, which are those of all, and of the slowest rival. */
export const costs = Memo.once(() => {
  const slow = run(demonstrator(last))
  return { slow, table: run(Table.bits(`0${slow.answers}`)), rival: run(rival(last)) }
})

const weight = ({ bits, steps }: Cost, gamma: number): Rational =>
  Rational.of(1n, 2n ** BigInt(bits) * steps ** BigInt(gamma))

/** What the mixture loses on what a demonstrator shows; two tables say the same. */
export const regret = Memo.by(Number, (gamma: number): LogForm => {
  const { slow, table } = costs()
  const [one, other] = [weight(slow, gamma), weight(table, gamma)]
  const all = one.times(Rational.of(count)).plus(other.times(Rational.pow2(prime)))
  return LogForm.log2(all.dividedBy(one.plus(other.times(Rational.of(2)))))
})

const ratio = (first: bigint, second: bigint): LogForm =>
  LogForm.log2(first).minus(LogForm.log2(second))

/** Bits by which a text is shorter than the two tables that say the same. */
const lead = ({ bits }: Cost): number => costs().table.bits - 1 - bits

/** By how many bits a text, a demonstrator where none is given, outweighs those tables under a charge. */
export const outweighs = (gamma: Rational, text: Cost = costs().slow): LogForm =>
  LogForm.of(lead(text)).minus(ratio(text.steps, costs().table.steps).times(gamma))

/** The charge at which tables outweigh a text, as a decimal. */
const end = (text: Cost): number => lead(text) / ratio(text.steps, costs().table.steps).toNumber()

/** A charge. */
const Charge = Schema.Struct({ gamma: Schema.Int })

export const charges = (from: number, to: number): Domain.Domain<typeof Charge.Type> =>
  Domain.product({ gamma: Domain.integers(from, to) })

const bitsLost = (gamma: number): string => regret(gamma).toNumber().toFixed(3)

export const charge = Reading.about(Charge, ({ gamma }) => gamma, {
  show: (_, gamma) =>
    `a charge of ${gamma}: ${bitsLost(gamma)} of ${shown} bits are lost, ${bitsLost(gamma + 1)} at ${gamma + 1}`,
  sizes: { charge: (gamma) => gamma }
})

/** A variant of a demonstrator, as long, that takes some steps more and is to be some bits behind. */
const Variant = Schema.Struct({ extra: Schema.Int, behind: Schema.Int })
type Variant = typeof Variant.Type

export const variants = (
  extra: ReadonlyArray<number>,
  behind: ReadonlyArray<number>
): Domain.Domain<Variant> => Domain.product({ extra, behind })

/** Bits that a unit of the charge puts a variant with some extra steps behind. */
const perUnit = (extra: number | bigint): LogForm => {
  const { steps } = costs().slow
  return ratio(steps + BigInt(extra), steps)
}

/** The charge that puts the variant behind, as a decimal. */
const needed = ({ behind, extra }: Variant): number => behind / perUnit(extra).toNumber()

/** Whether that charge is beyond the one at which tables take over: the sign, exactly. */
const excess = ({ behind, extra }: Variant): Exact.Exact => {
  const { slow, table } = costs()
  return ratio(slow.steps, table.steps)
    .times(behind)
    .minus(perUnit(extra).times(lead(slow)))
}

export const variant = Reading.about(Variant, excess, {
  show: (it) =>
    `${it.behind} bits behind for ${it.extra} steps more than ${costs().slow.steps}: a charge of ${needed(it).toFixed(2)}`,
  sizes: {
    extra: ["steps that the variant takes on top", (_, it) => it.extra],
    bits: ["bits that it is to be behind", (_, it) => it.behind]
  }
})

/** Regrets, the charge at which tables take over, and what can be had before that. */
export const figures = (): Readonly<Record<string, string>> => {
  const { slow, table, rival: other } = costs()
  const text = ({ bits, steps }: Cost): string => `${bits} bits, ${steps} steps`
  return {
    "a demonstrator": text(slow),
    "a table": text(table),
    ...Object.fromEntries(
      [0, 1, 2, 4, 8, 10, 12, 13, 16].map((it) => [
        `regret at ${it}`,
        regret(it).toNumber().toFixed(1)
      ])
    ),
    "bits a unit": ratio(slow.steps, table.steps).toNumber().toFixed(3),
    "tables take over": end(slow).toFixed(3),
    "a rival that stops at k": text(other),
    "tables take over from the rival": end(other).toFixed(3),
    "one bit for one step": needed({ extra: 1, behind: 1 }).toFixed(1),
    ...Object.fromEntries(
      [1n, 10n, 100n, slow.steps / 2n, slow.steps, 3n * slow.steps].map((it) => [
        `bits to be had for ${it} steps`,
        (end(slow) * perUnit(it).toNumber()).toPrecision(3)
      ])
    )
  }
}

/** Prior weights of some demonstrators that show different things, and of the rest of the class. */
const Shares = Schema.Struct({ weights: Schema.Array(Schema.Int), rest: Schema.Int })

export const shares = {
  schema: Shares,
  show: ({ rest, weights }: typeof Shares.Type): string =>
    `weights ${weights.join(", ")}, ${rest} on the rest`
}

/** One to six demonstrators, and any rest. */
export const drawn = Domain.sampled(
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }),
    rest: fc.nat(200)
  })
)

/** The mean regret of the demonstrators, less the log of their number over their joint share. */
export const slack = ({ rest, weights }: typeof Shares.Type): LogForm => {
  const [own, number] = [weights.reduce((a, b) => a + b, 0), weights.length]
  const regrets = weights.map((it) => LogForm.log2(Rational.of(own + rest, it)))
  const least = LogForm.log2(Rational.of(number * (own + rest), own))
  return LogForm.sum(regrets).times(Rational.of(1, number)).minus(least)
}

/** The steps of a demonstrator, nine a lap: a variant with as many more takes double the time. */
export const slowest = 9 * shown - 1
