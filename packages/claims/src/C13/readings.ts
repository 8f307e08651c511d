/**
 * # What is said of the transition
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Flags from "./flags.ts"
import * as Orders from "./orders.ts"
import * as Tasks from "./tasks.ts"

const inHundredths = (part: number, whole: number, least: number): Exact.Exact =>
  Rational.of(part, whole).minus(Rational.of(least, 100))

/** The share of orders of some kind. */
const ordersOf = (part: (it: Orders.Measured) => number) => ({
  ...Orders.imitation,
  threshold: "51/100",
  weight: (it: Orders.Measured) => it.orders,
  part,
  margin: (it: Orders.Measured) => inHundredths(part(it), it.orders, 51)
})

export const always = Reading.all(
  "R1",
  "In every order of contexts, the transition comes no later than success at a task that uses the reasoning.",
  {
    ...Orders.imitation,
    margin: ({ by, orders }) => Exact.ofInteger(by - orders)
  }
)

export const by = Reading.most(
  "R2",
  "In most orders of contexts the transition comes no later than success at a task that uses the reasoning.",
  ordersOf((it) => it.by)
)

export const each = Reading.all(
  "R10",
  "For each task, in most orders of contexts the transition comes no later than its success.",
  { ...Orders.imitation, margin: (it) => inHundredths(it.by, it.orders, 51) }
)

export const byTheArgument = Reading.most(
  "R9",
  "Where the world is evidence of the brain, its complete model is out of reach and honest imitation is behind, the transition mostly comes no later than such a success.",
  ordersOf((it) => it.by)
)

export const at = Reading.most(
  "R3",
  "In most orders of contexts the transition holds when the task that uses the reasoning first succeeds.",
  ordersOf((it) => it.at)
)

export const earlier = Reading.all(
  "R4",
  "The reasoning itself is within reach of fewer gates than exact imitation that uses it.",
  {
    ...Tasks.task,
    strict: true,
    margin: (it) => Exact.ofInteger(it.joined - it.reasoning)
  }
)

export const needed = Reading.some(
  "R5",
  "Some task other than the reasoning itself has the reasoning as a live line in all its chains.",
  {
    ...Tasks.need,
    margin: ({ via, whole }) => Exact.ofInteger(via - whole)
  }
)

export const shares = Reading.most(
  "R6",
  "Of what imitates where a flag is down, four fifths do the same where it is up.",
  {
    ...Flags.flag,
    threshold: "4/5",
    weight: (it) => it.left,
    part: (it) => it.same,
    margin: (it) => inHundredths(it.same, it.left, 80)
  }
)

export const uses = Reading.all(
  "R7",
  "Whenever the mixture succeeds, half of its mass depends on the world.",
  { ...Orders.imitation, margin: (it) => Exact.ofInteger(-it.useless) }
)

export const mostlyUses = Reading.most(
  "R8",
  "At ninety-nine in a hundred sets of contexts at which the mixture succeeds, half of its mass depends on the world.",
  {
    ...Orders.imitation,
    threshold: "99/100",
    weight: (it) => it.successes,
    part: (it) => it.successes - it.useless,
    margin: (it) => inHundredths(it.successes - it.useless, it.successes, 99)
  }
)
