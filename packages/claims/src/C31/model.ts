/**
 * # Fast copies, and many
 *
 * A task is a given number of steps in a row, each of which has to be right. A copy is less reliable than the
 * human and a given number of times faster, so it does the task a given number of times. And a vote: a given number of copies, each
 * right with some chance, of which more than half have to be right.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Chances of a right step in hundredths, how many times faster the copy is, and steps. */
export const Task = Schema.Struct({
  copy: Schema.Int,
  human: Schema.Int,
  speed: Schema.Int,
  steps: Schema.Int
})
export type Task = typeof Task.Type

const hundredths = (n: number): Rational => Rational.of(n, 100)

/** By how many tasks in the human's time the copy is ahead. */
const lead = ({ copy, human, speed, steps }: Task): Rational =>
  hundredths(copy).pow(steps).times(Rational.of(speed)).minus(hundredths(human).pow(steps))

export const task = Reading.about(Task, lead, {
  show: (it, lead) =>
    `${it.steps} steps, right ${it.copy} and ${it.human} times in 100, ${it.speed} times faster: ` +
    `${lead.toNumber().toPrecision(3)} tasks ahead`,
  sizes: {
    steps: ["steps of a task, all of which have to be right", (_, it) => it.steps],
    "times faster": ["how many tries the copy has for one of the human", (_, it) => it.speed],
    "right of 100": ["steps of a hundred in which the copy is right", (_, it) => it.copy]
  }
})

/** A copy that is right three times in four, ten times as fast as a human of nine in ten. */
export const tasks = (steps: readonly [number, number]): Domain.Domain<Task> =>
  Domain.exhaustive(function* () {
    for (let n = steps[0]; n <= steps[1]; n++) yield { copy: 75, human: 90, speed: 10, steps: n }
  })

/** Twenty steps, for copies of every reliability below the human's. */
export const long: Domain.Domain<Task> = Domain.exhaustive(function* () {
  for (let copy = 50; copy < 90; copy++) yield { copy, human: 90, speed: 10, steps: 20 }
})

/** Tries until one is right, which a checker finds: by how much the copy's chance is above the human's. */
const checked = ({ copy, human, speed, steps }: Task): Rational =>
  hundredths(human)
    .pow(steps)
    .negated()
    .plus(Rational.one)
    .minus(Rational.one.minus(hundredths(copy).pow(steps)).pow(speed))

/** The most steps up to which a copy of three in four is ahead of a human of nine in ten. */
const edge = (ahead: (task: Task) => Rational, speed: number): string => {
  let steps = 0
  while (ahead({ copy: 75, human: 90, speed, steps: steps + 1 }).sign > 0) steps++
  return `${steps}`
}

export const edges = (): Readonly<Record<string, string>> => ({
  "tasks, 2, 10, 100, 1000 times as fast": [2, 10, 100, 1000]
    .map((it) => edge(lead, it))
    .join(", "),
  "one of many tries, 2, 10, 100": [2, 10, 100].map((it) => edge(checked, it)).join(", ")
})

/** How many vote, and the chance of each in twelfths. */
export const Vote = Schema.Struct({ voters: Schema.Int, twelfths: Schema.Int })
export type Vote = typeof Vote.Type

export const vote = Reading.about(
  Vote,
  ({ twelfths, voters }) => {
    const p = Rational.of(twelfths, 12)
    const wrong = Rational.one.minus(p)
    let ways = 1n
    const terms: Array<Rational> = []
    for (let right = 0; right <= voters; right++) {
      if (2 * right > voters)
        terms.push(
          p
            .pow(right)
            .times(wrong.pow(voters - right))
            .times(Rational.of(ways))
        )
      ways = (ways * BigInt(voters - right)) / BigInt(right + 1)
    }
    /** How much likelier the majority is right than one. */
    const gain = Rational.sum(terms).minus(p)
    return { isLikely: twelfths > 6 && twelfths < 12, isOdd: voters % 2 === 1, gain }
  },
  {
    show: (it, { gain }) =>
      `${it.voters} voters of ${it.twelfths}/12: ${gain.toNumber().toFixed(4)} more`,
    conditions: {
      likely: ["each is right more often than not, and not always", (it) => it.isLikely],
      odd: ["an odd number vote", (it) => it.isOdd]
    },
    sizes: { voters: (_, it) => it.voters }
  }
)

/** Two to thirteen voters, of every chance in twelfths. */
export const votes: Domain.Domain<Vote> = Domain.exhaustive(function* () {
  for (let voters = 2; voters <= 13; voters++) {
    for (let twelfths = 0; twelfths <= 12; twelfths++) yield { voters, twelfths }
  }
})
