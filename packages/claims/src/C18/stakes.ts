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
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

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

const honest: ReadonlyArray<Kind.Kind> = ["honestRule", "honestSearch"]

/** What imitates on all that was seen: texts that plan and do not read, and that read and do not plan. */
const sides = Memo.by(
  (it: Race) => `${it.demonstrator} ${it.symbols} ${it.works} ${it.tau}`,
  ({ demonstrator, symbols, tau, works }) => {
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

/** Bounds on the mass of groups at a whole charge, with times in units of `least`. */
const bounds = (
  groups: ReadonlyArray<Slice.Group>,
  price: number,
  charge: bigint,
  least: bigint
): readonly [low: bigint, high: bigint] => {
  const parts = groups.map(({ count, reads, size, time }) => {
    const whole = (time ** charge) << BigInt(4 * size + price * reads)
    return ((BigInt(count) * least ** charge) << digits) / whole
  })
  const low = parts.reduce((sum, part) => sum + part, 0n)
  return [low, low + BigInt(parts.length)]
}

const fastest = (groups: ReadonlyArray<Slice.Group>): bigint =>
  groups.reduce((time, one) => (one.time < time ? one.time : time), 2n ** 60n)

/** A race with what came out. */
export const measure = Memo.by(
  (it: Race) => Object.values(it).join(" "),
  (it) => {
    /** The charge at which it is asked who leads: a thirty-second of the price times tau. */
    const charge = Math.floor((it.price * it.tau) / 32)
    const { planners, readers } = sides(it)
    const mass = (groups: ReadonlyArray<Slice.Group>) =>
      bounds(groups, it.price, BigInt(charge), fastest(readers))
    const [planned, read] = [mass(planners), mass(readers)]
    const isLed = planned[0] > read[1]
    if (isLed || planned[1] < read[0]) return { ...it, charge, isLed, least: fastest(planners) }
    throw new RangeError(`Expected bounds that tell who leads at a charge of ${charge}`)
  }
)
export type Measured = ReturnType<typeof measure>

/** Prices and times of a reading, for either kind of planner. */
export const races = (works: boolean, symbols: number): Domain.Domain<Race> =>
  Domain.product({
    demonstrator: ["R", "O"],
    tau: [16, 64, 256, 1024],
    price: [8, 12, 16, 20],
    works: [works],
    symbols: [symbols]
  })

export const model: Reading.Model<Race> = {
  schema: Race,
  show: (it) => {
    const { charge, isLed } = measure(it)
    const planners = it.works ? "planners that work out their stake" : "habits"
    return (
      `${it.demonstrator}, up to ${4 * it.symbols} bits, ${it.price} bits and ${it.tau} steps a reading, ` +
      `charge ${charge}: ${planners} ${isLed ? "lead" : "trail"}`
    )
  },
  arbitrary: Domain.arbitrary(races(true, 5))
}

/** The charge at which readers draw level, as a float: times are divided by tau. */
const level = (it: Race): number => {
  const { planners, readers } = sides(it)
  const sum = (groups: ReadonlyArray<Slice.Group>, charge: number): number =>
    groups.reduce((all, { count, size, reads, time }) => {
      const bits = 4 * size + it.price * reads + charge * Math.log2(Number(time) / it.tau)
      return all + count * 2 ** -bits
    }, 0)
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
