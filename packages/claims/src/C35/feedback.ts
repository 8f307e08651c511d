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
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

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

/** The words for sizes that findings name. */
const says = {
  points: "the inputs of a narrow map, which are its outputs too",
  speed: "outputs of the map in the time of one"
}

export const narrow = Reading.about(
  Narrow,
  ({ images, isFedBack, speed }) => ({
    points: images.length,
    speed,
    isAlone: !isFedBack,
    tasks: images.length * (images.length - 1),
    /** Tasks done at the first speed, and at this one. */
    slow: done(images, 1),
    fast: done(images, isFedBack ? speed : 1)
  }),
  {
    show: (it, { fast, slow, tasks }) => {
      const how = it.isFedBack ? "fed back" : "alone"
      return `${it.images.join("")}, ${it.speed} times as fast, ${how}: ${fast} of ${tasks} tasks, ${slow} before`
    },
    sizes: { points: [says.points, (it) => it.points], speed: [says.speed, (it) => it.speed] }
  }
)

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

export const world = Reading.about(World, reach, {
  show: (it, share) =>
    `${it.points} points, ${it.speed} times as fast: ${share.toNumber().toFixed(4)} of the tasks`,
  sizes: { points: [says.points, (_, it) => it.points], speed: [says.speed, (_, it) => it.speed] }
})

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
