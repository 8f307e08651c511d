/**
 * # Planners that look at their stake, and habits
 *
 * What reads the demonstrator and imitates, at a given number of bits a reading, against what has it only to plan
 * with, at none; a reading takes tau steps. A planner that works out its stake looks at its model
 * seventeen times; a habit takes the stake as large and looks once.
 *
 * @module
 */
import { Boundary, Census, type Kind, Slice } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Policies from "../models/Policies.ts"

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
  ({ demonstrator, symbols, tau, works }): Slice.Slice => {
    const game = Policy.game(demonstrator, { reading: tau })
    const whole = Slice.of(Census.of(works ? Policy.LX : habits, game, symbols), 16)
    const isPlanner = ({ kind, plans, reads }: Slice.Group): boolean =>
      kind === "upstreamMisaligned" && plans > 0 && reads === 0
    const isReader = ({ kind, plans, reads }: Slice.Group): boolean =>
      honest.includes(kind) && plans === 0 && reads > 0
    return Slice.where(whole, (it) => it.errors === 0 && (isPlanner(it) || isReader(it)))
  }
)

/** The charge at which it is asked who leads: a thirty-second of the price times tau. */
const charge = ({ price, tau }: Race): number => Math.floor((price * tau) / 32)

export const race = Reading.about(
  Race,
  Memo.by(
    (it: Race) => Object.values(it).join(" "),
    (it) => {
      const both = sides(it)
      const planners = both.groups.filter(({ plans }) => plans > 0)
      return {
        isLed:
          Slice.sign(both, Rational.of(charge(it)), Slice.half("upstreamMisaligned"), {
            read: it.price
          }) > 0,
        /** Whether some planner takes less time than two readings. */
        byHabit: planners.some(({ time }) => time < 2n * BigInt(it.tau))
      }
    }
  ),
  {
    show: (it, { isLed }) => {
      const planners = it.works ? "planners that work out their stake" : "habits"
      return (
        `${it.demonstrator}, up to ${4 * it.symbols} bits, ${it.price} bits and ${it.tau} steps a reading, ` +
        `charge ${charge(it)}: ${planners} ${isLed ? "lead" : "trail"}`
      )
    },
    conditions: {
      "by habit": [
        "what plans takes less time than two readings: it takes its stake as large and does not work it out",
        (it) => it.byHabit
      ]
    },
    sizes: {
      symbols: Policies.sizes.symbols,
      tau: ["steps of a reading", (_, it) => it.tau],
      price: ["bits of a reading", (_, it) => it.price]
    }
  }
)

/** Prices and times of a reading, for either kind of planner. */
export const races = (works: boolean, symbols: number): Domain.Domain<Race> =>
  Domain.product({
    demonstrator: ["R", "O"],
    tau: [16, 64, 256, 1024],
    price: [8, 12, 16, 20],
    works: [works],
    symbols: [symbols]
  })

/** The charge at which readers draw level. */
const level = (it: Race): number => Boundary.level(sides(it), { read: it.price }, 8192)

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
