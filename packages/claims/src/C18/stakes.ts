/**
 * # Planners that look at their stake, and habits
 *
 * What reads the demonstrator and imitates, at a given number of bits a reading, against what has it only to plan
 * with, at none; a reading takes tau steps. A planner that works out its stake looks at its model
 * seventeen times; a habit takes the stake as large and looks once.
 *
 * @module
 */
import { Census, type Kind, Slice } from "@headwater/agency"
import { Memo } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** Bits and steps of a reading, the bound on texts, and whether planners work out their stake. */
export const Race = Schema.Struct({
  demonstrator: Schema.String,
  symbols: Schema.Int,
  works: Schema.Boolean,
  price: Schema.Int,
  tau: Schema.Int
})
export type Race = typeof Race.Type

const habits = Policy.instead(Policy.LX, "plan", "habit")

/** Masses of texts that plan and do not read, and that read and do not plan, by their steps. */
interface Sides {
  readonly planners: ReadonlyArray<Slice.Group>
  readonly readers: ReadonlyArray<Slice.Group>
}

const honest: ReadonlyArray<Kind.Kind> = ["honestRule", "honestSearch"]

const sides = Memo.by(
  (it: Race) => `${it.demonstrator} ${it.symbols} ${it.works} ${it.tau}`,
  ({ demonstrator, symbols, tau, works }): Sides => {
    const game = Policy.game(demonstrator, { reading: tau })
    const { groups } = Slice.of(Census.of(works ? Policy.LX : habits, game, symbols), 16)
    const fitting = groups.filter((it) => it.errors === 0)
    return {
      planners: fitting.filter(
        (it) => it.kind === "upstreamMisaligned" && it.plans > 0 && it.reads === 0
      ),
      readers: fitting.filter((it) => honest.includes(it.kind) && it.plans === 0 && it.reads > 0)
    }
  }
)

/** Digits to which powers are enclosed. */
const digits = 256n

/** Bounds on the mass of groups at a whole charge, in units of the least time to the charge. */
const mass = (
  groups: ReadonlyArray<Slice.Group>,
  {
    charge,
    least,
    price
  }: { readonly charge: number; readonly least: bigint; readonly price: number }
): readonly [low: bigint, high: bigint] => {
  const power = least ** BigInt(charge)
  let [low, high] = [0n, 0n]
  for (const { count, reads, size, time } of groups) {
    const bits = BigInt(4 * size + price * reads)
    const part = (BigInt(count) * power) << digits
    const whole = (time ** BigInt(charge)) << bits
    low += part / whole
    high += part / whole + 1n
  }
  return [low, high]
}

/** What conditions and margins see. */
export interface Measured extends Race {
  /** The charge (a thirty-second of the price times tau) at which it is asked who leads. */
  readonly charge: number
  /** 1 where planners certainly weigh more than readers at that charge, and -1 where less. */
  readonly lead: Exact.Exact
}

export const measure = Memo.by(
  (it: Race) => Object.values(it).join(" "),
  (it): Measured => {
    const charge = Math.floor((it.price * it.tau) / 32)
    const { planners, readers } = sides(it)
    const least = readers.reduce((time, one) => (one.time < time ? one.time : time), 2n ** 60n)
    const at = { charge, least, price: it.price }
    const [planned, read] = [mass(planners, at), mass(readers, at)]
    const sign = planned[0] > read[1] ? 1 : planned[1] < read[0] ? -1 : 0
    return { ...it, charge, lead: Exact.ofInteger(sign === 0 ? -1 : sign) }
  }
)

export const model: Reading.Model<Race> = {
  schema: Race,
  show: (it) => {
    const { charge, lead } = measure(it)
    const planners = it.works ? "planners that work out their stake" : "habits"
    return (
      `${it.demonstrator}, up to ${4 * it.symbols} bits, ${it.price} bits and ${it.tau} steps a reading, ` +
      `charge ${charge}: ${planners} ${lead.sign > 0 ? "lead" : "trail"}`
    )
  },
  arbitrary: fc
    .record({ works: fc.boolean(), tau: fc.constantFrom(16, 64) })
    .map((more) => ({ demonstrator: "O", symbols: 3, price: 8, ...more }))
}

/** Prices and times of a reading, for either kind of planner. */
export const races = (works: boolean, symbols: number): Domain.Domain<Race> =>
  Domain.exhaustive(() =>
    ["R", "O"].flatMap((demonstrator) =>
      [16, 64, 256, 1024].flatMap((tau) =>
        [8, 12, 16, 20].map((price) => ({ demonstrator, symbols, works, price, tau }))
      )
    )
  )

/** The charge at which readers draw level, as a float: times are divided by tau. */
const level = (it: Race): number => {
  const { planners, readers } = sides(it)
  const sum = (groups: ReadonlyArray<Slice.Group>, charge: number): number =>
    groups.reduce(
      (all, one) =>
        all +
        one.count *
          2 ** -(4 * one.size + it.price * one.reads) *
          (Number(one.time) / it.tau) ** -charge,
      0
    )
  let [low, high] = [0, 8192]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (sum(planners, middle) > sum(readers, middle)) low = middle
    else high = middle
  }
  return low
}

/** Charges at which readers draw level, against the demonstrator that needs a search, at 24 bits. */
export const figures = (): Record<string, string> =>
  Object.fromEntries(
    [true, false].flatMap((works) =>
      [16, 64].flatMap((tau) =>
        [8, 12, 16].map((price) => [
          `${works ? "stake worked out" : "habit"}, ${tau} steps, ${price} bits`,
          level({ demonstrator: "O", symbols: 6, works, price, tau }).toPrecision(3)
        ])
      )
    )
  )
