/**
 * # One map, fed back
 *
 * A narrow system takes one point of a world to another. A task is a start and another point as its
 * goal, and is done when an output is the goal. Run a number of times as fast, the system gives the same
 * output in less time; if its output is put back in, it gives as many outputs.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The images of the points, how many times as fast, and whether outputs are put back in. */
export const Narrow = Schema.Struct({
  images: Schema.Array(Schema.Int),
  speed: Schema.Int,
  isFedBack: Schema.Boolean
})
export type Narrow = typeof Narrow.Type

/** How many of the tasks are done with a given number of outputs of each start. */
const done = (images: ReadonlyArray<number>, outputs: number): number =>
  images.reduce((sum, _, start) => {
    const seen = new Set<number>()
    let at = start
    for (let k = 0; k < outputs; k++) {
      at = images[at]!
      seen.add(at)
    }
    seen.delete(start)
    return sum + seen.size
  }, 0)

/** What conditions and margins see. */
export interface Measured {
  readonly points: number
  readonly speed: number
  readonly isAlone: boolean
  readonly tasks: number
  /** Tasks done at the first speed, and at this one. */
  readonly slow: number
  readonly fast: number
}

export const measure = ({ images, isFedBack, speed }: Narrow): Measured => ({
  points: images.length,
  speed,
  isAlone: !isFedBack,
  tasks: images.length * (images.length - 1),
  slow: done(images, 1),
  fast: done(images, isFedBack ? speed : 1)
})

export const model: Reading.Model<Narrow> = {
  schema: Narrow,
  show: (it) => {
    const { fast, slow, tasks } = measure(it)
    const how = it.isFedBack ? "fed back" : "alone"
    return `${it.images.join("")}, ${it.speed} times as fast, ${how}: ${fast} of ${tasks} tasks, ${slow} before`
  },
  arbitrary: fc
    .record({
      images: fc.array(fc.nat(4), { minLength: 2, maxLength: 5 }),
      speed: fc.integer({ min: 1, max: 6 }),
      isFedBack: fc.boolean()
    })
    .map((it) => ({ ...it, images: it.images.map((point) => point % it.images.length) }))
}

/** All maps of a given number of points, at every speed up to the number of points. */
export const maps = (
  points: readonly [number, number],
  isFedBack: boolean
): Domain.Domain<Narrow> =>
  Domain.exhaustive(function* () {
    for (let n = points[0]; n <= points[1]; n++) {
      for (let speed = 1; speed <= n; speed++) {
        for (let code = 0; code < n ** n; code++) {
          const images = Array.from({ length: n }, (_, k) => Math.floor(code / n ** k) % n)
          yield { images, speed, isFedBack }
        }
      }
    }
  })

/** The average over all maps of a given number of points, fed back at a speed. */
export const World = Schema.Struct({ points: Schema.Int, speed: Schema.Int })
export type World = typeof World.Type

/**
 * The share of maps and tasks that are done: `Σ_{j ≤ speed} 1/n Π_{0 < i < j} (n - 1 - i)/n`.
 *
 * The j-th output is the goal for the first time if it is none of the points so far and the goal, one of n.
 */
export const reach = ({ points, speed }: World): Rational => {
  let [sum, fresh] = [Rational.zero, Rational.of(1, points)]
  for (let j = 1; j <= speed; j++) {
    sum = sum.plus(fresh)
    fresh = fresh.times(Rational.of(Math.max(0, points - 1 - j), points))
  }
  return sum
}

export const world: Reading.Model<World> = {
  schema: World,
  show: (it) =>
    `${it.points} points, ${it.speed} times as fast: ${reach(it).toNumber().toFixed(4)} of the tasks`,
  arbitrary: fc.record({
    points: fc.integer({ min: 2, max: 9 }),
    speed: fc.integer({ min: 1, max: 9 })
  })
}

/** Worlds of a given number of points at every speed up to the number of points. */
export const worlds = (from: number, to: number): Domain.Domain<World> =>
  Domain.exhaustive(function* () {
    for (let points = from; points <= to; points++) {
      for (let speed = 1; speed <= points; speed++) yield { points, speed }
    }
  })

/** What speed buys on six points, and in the end on a hundred. */
export const figures = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((speed) => [
      `6 points at speed ${speed}`,
      reach({ points: 6, speed }).toString()
    ])
  ),
  "100 points at any speed": reach({ points: 100, speed: 100 }).toNumber().toFixed(3)
})
