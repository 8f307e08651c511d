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
import { Table } from "@headwater/programs"
import { Domain, type Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** Numbers below this prime; 2 is a primitive root of it. */
export const prime = 211
const [first, count] = [63, 64]
/** What a demonstrator shows, in bits; a table has an entry for 0 as well. */
export const shown = prime - 1

/** Whether the logarithm of r1 to base 2 is below k. */
export const demonstrator = (k: number): Register.Program =>
  Register.program(`
     SET r3 ${prime}
     SET r2 1
  L: MOV r4 r2
     EQ r4 r1
     JZ r4 N
     JMP E
  N: INC r0
     ADD r2 r2
     MOV r4 r3
     DIV r2 r4
     MOV r2 r4
     JMP L
  E: SET r2 ${k}
     LT r0 r2`)

/** Bits and steps of a text, the steps of its slowest answer. */
export interface Cost {
  readonly bits: number
  readonly steps: bigint
}

/** What a text answers to 1, 2, ..., and what it costs. */
export const run = (program: Register.Program): Cost & { readonly answers: string } => {
  const runs = Array.from({ length: shown }, (_, index) =>
    Register.answer(program, { registers: { r1: index + 1 } }, Budget.of("unit"))
  )
  let [answers, steps] = ["", 0n]
  for (const it of runs) {
    if (it.status === "exhausted") throw new RangeError("Expected a text that halts")
    answers += it.output.toString()
    if (it.steps > steps) steps = it.steps
  }
  return { bits: Register.encode(program).length, steps, answers }
}

/** The costs of a demonstrator and of a table. That they are those of all is tested. */
export const costs = Memo.once(() => {
  const slow = run(demonstrator(first + count - 1))
  return { slow, table: run(Table.bits(`0${slow.answers}`)) }
})

const weight = ({ bits, steps }: Cost, gamma: number): Rational =>
  Rational.of(1n, 2n ** BigInt(bits) * steps ** BigInt(gamma))

/** What the mixture loses on what a demonstrator shows; two tables say the same. */
export const regret = Memo.by(
  (gamma: number) => gamma,
  (gamma): LogForm => {
    const { slow, table } = costs()
    const [one, other] = [weight(slow, gamma), weight(table, gamma)]
    const all = one.times(Rational.of(count)).plus(other.times(Rational.pow2(prime)))
    return LogForm.log2(all.dividedBy(one.plus(other.times(Rational.of(2)))))
  }
)

const ratio = (first: bigint, second: bigint): LogForm =>
  LogForm.log2(first).minus(LogForm.log2(second))

/** Bits by which a demonstrator is shorter than the two tables that say the same. */
const lead = (): number => costs().table.bits - 1 - costs().slow.bits

/** By how many bits it outweighs those tables under a charge. */
export const outweighs = (gamma: Rational): LogForm => {
  const { slow, table } = costs()
  return LogForm.of(lead()).minus(ratio(slow.steps, table.steps).times(gamma))
}

/** A charge. */
const Charge = Schema.Struct({ gamma: Schema.Int })

export const charge: Reading.Model<typeof Charge.Type> = {
  schema: Charge,
  show: ({ gamma }) =>
    `a charge of ${gamma}: ${regret(gamma).toNumber().toFixed(3)} of ${shown} bits are lost, ` +
    `${regret(gamma + 1)
      .toNumber()
      .toFixed(3)} at ${gamma + 1}`,
  arbitrary: fc.nat(40).map((gamma) => ({ gamma }))
}

export const charges = (from: number, to: number): Domain.Domain<typeof Charge.Type> =>
  Domain.exhaustive(() =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ gamma: from + index }))
  )

/** A variant of a demonstrator, as long, that takes some steps more and is to be some bits behind. */
const Variant = Schema.Struct({ extra: Schema.Int, behind: Schema.Int })

export const variant: Reading.Model<typeof Variant.Type> = {
  schema: Variant,
  show: (it) =>
    `${it.behind} bits behind for ${it.extra} steps more than ${costs().slow.steps}: a charge of ${needed(it).toFixed(2)}`,
  arbitrary: fc.record({
    extra: fc.integer({ min: 1, max: 100 }),
    behind: fc.integer({ min: 1, max: 40 })
  })
}

/** The charge that puts the variant behind, as a decimal. */
const needed = ({ behind, extra }: typeof Variant.Type): number =>
  behind / ratio(costs().slow.steps + BigInt(extra), costs().slow.steps).toNumber()

/** Whether that charge is beyond the one at which tables take over: the sign, exactly. */
export const excess = ({ behind, extra }: typeof Variant.Type): Exact.Exact => {
  const { slow, table } = costs()
  return ratio(slow.steps, table.steps)
    .times(behind)
    .minus(ratio(slow.steps + BigInt(extra), slow.steps).times(lead()))
}

export const variants = (
  extras: ReadonlyArray<number>,
  most: number,
  from = 1
): Domain.Domain<typeof Variant.Type> =>
  Domain.exhaustive(() =>
    extras.flatMap((extra) =>
      Array.from({ length: most - from + 1 }, (_, index) => ({ extra, behind: from + index }))
    )
  )

/** Regrets, the charge at which tables take over, and what can be had before that. */
export const figures = (): Readonly<Record<string, string>> => {
  const { slow, table } = costs()
  const at = lead() / ratio(slow.steps, table.steps).toNumber()
  const shift = (extra: bigint): string =>
    (at * ratio(slow.steps + extra, slow.steps).toNumber()).toPrecision(3)
  return {
    "a demonstrator": `${slow.bits} bits, ${slow.steps} steps`,
    "a table": `${table.bits} bits, ${table.steps} steps`,
    ...Object.fromEntries(
      [0, 1, 2, 4, 8, 10, 12, 13, 16].map((it) => [
        `regret at ${it}`,
        regret(it).toNumber().toFixed(1)
      ])
    ),
    "bits a unit": ratio(slow.steps, table.steps).toNumber().toFixed(3),
    "tables take over": at.toFixed(3),
    "one bit for one step": needed({ extra: 1, behind: 1 }).toFixed(1),
    ...Object.fromEntries(
      [1n, 10n, 100n, slow.steps / 2n, slow.steps, 3n * slow.steps].map((it) => [
        `bits to be had for ${it} steps`,
        shift(it)
      ])
    )
  }
}

/** Prior weights of some demonstrators that show different things, and of the rest of the class. */
const Shares = Schema.Struct({ weights: Schema.Array(Schema.Int), rest: Schema.Int })

export const shares: Reading.Model<typeof Shares.Type> = {
  schema: Shares,
  show: ({ rest, weights }) => `weights ${weights.join(", ")}, ${rest} on the rest`,
  arbitrary: fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }),
    rest: fc.nat(200)
  })
}

/** The mean regret of the demonstrators, less the log of their number over their joint share. */
export const slack = ({ rest, weights }: typeof Shares.Type): LogForm => {
  const [own, number] = [weights.reduce((a, b) => a + b, 0), weights.length]
  const regrets = weights.map((it) => LogForm.log2(Rational.of(own + rest, it)))
  const least = LogForm.log2(Rational.of(number * (own + rest), own))
  return LogForm.sum(regrets).times(Rational.of(1, number)).minus(least)
}

/** The steps of a demonstrator, nine a lap: a variant with as many more takes double the time. */
export const slowest = 9 * shown - 1

/** 1, 2, ... */
export const upTo = (most: number): ReadonlyArray<number> =>
  Array.from({ length: most }, (_, index) => index + 1)
