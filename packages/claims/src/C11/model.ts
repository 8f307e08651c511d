/**
 * # Sets of beliefs, an event, and stakes off it
 *
 * Some beliefs, which may have constants, and an event. Two acts on the event are reversed if one is
 * better with some stakes off the event and the other with others. By two routes: whether stakes reverse
 * an order is a linear program over acts and stakes for each two beliefs; whether the set is closed under
 * exchange is a linear program over its hull for each exchange of two beliefs.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Exchange } from "@headwater/infrabayes"
import { Domain, Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** Beliefs by their masses in parts of `grid`, the constant of each, and how many of the first points are the event. */
export const Beliefs = Schema.Struct({
  beliefs: Schema.Array(Schema.Array(Schema.String)),
  constants: Schema.Array(Schema.String),
  inEvent: Schema.Int,
  grid: Schema.Int
})
export type Beliefs = typeof Beliefs.Type

const rational = (text: string): Rational => Result.getOrThrow(Rational.parse(text))

export const sets = Reading.about(
  Beliefs,
  Memo.by(
    (it) => JSON.stringify(it),
    ({ beliefs, constants, grid, inEvent }: Beliefs) => {
      const h = beliefs.map((m, i) => ({ m: m.map(rational), b: rational(constants[i] ?? "0") }))
      const event = Array.from({ length: inEvent }, (_, i) => i)
      // A constant is a further point of utility 1; what is missing to a mass of 1 is one of utility 0.
      const whole = h.map(({ b, m }) => [...m, b, Rational.one.minus(Rational.sum([...m, b]))])
      return {
        points: beliefs[0]?.length ?? 0,
        vertices: beliefs.length,
        inEvent,
        /** What all masses are multiples of one part of. */
        grid,
        isClosed: Exchange.isClosed(whole, event),
        /** How many beliefs have a constant. */
        constants: h.filter(({ b }) => b.sign > 0).length,
        /** By how much stakes reverse an order; 0 where they reverse none. */
        reversal: Exchange.reversal(h, event)?.by ?? Rational.zero
      }
    }
  ),
  {
    show: (it, { isClosed, reversal }) => {
      const rows = it.beliefs.map((m, i) => {
        const constant = it.constants[i] === "0" ? "" : `; ${it.constants[i]}`
        return `(${m.join(", ")}${constant})`
      })
      const found =
        reversal.sign > 0 ? `stakes reverse by ${reversal.toString()}` : "no stakes reverse"
      return `${rows.join(", ")}, event of ${it.inEvent}: ${isClosed ? "closed" : "not closed"}, ${found}`
    },
    conditions: {
      closed: [
        "what one belief says given the event may go with what another says of the rest",
        (it) => it.isClosed
      ],
      crisp: ["no belief has a constant", (it) => it.constants === 0]
    },
    sizes: {
      points: ["possible worlds", (it) => it.points],
      vertices: ["beliefs of the set, in the corners", (it) => it.vertices],
      "points of the event": (it) => it.inEvent,
      constants: ["beliefs with utility that is certain beside the masses", (it) => it.constants],
      denominator: ["masses are in parts of it", (it) => it.grid]
    }
  }
)

/** A class of sets: points, those of the event, the denominator of masses, and how many beliefs. */
export type Class = readonly [points: number, inEvent: number, grid: number, vertices: number]

const lattice = function* (points: number, grid: number): Generator<ReadonlyArray<number>> {
  if (points === 1) yield [grid]
  else {
    for (let n = 0; n <= grid; n++) {
      for (const rest of lattice(points - 1, grid - n)) yield [n, ...rest]
    }
  }
}

const subsets = function* <A>(all: ReadonlyArray<A>, k: number): Generator<ReadonlyArray<A>> {
  if (k === 0) yield []
  else {
    for (const [i, first] of all.entries()) {
      for (const rest of subsets(all.slice(i + 1), k - 1)) yield [first, ...rest]
    }
  }
}

/** Every set of a given number of beliefs on the grid, each needed for the hull, not all without the event. */
const inClass = Memo.by(
  (...of: Class) => of.join(" "),
  (...[points, inEvent, grid, vertices]: Class): ReadonlyArray<Beliefs> => {
    const all = Array.from(lattice(points, grid), (row) => row.map((n) => Rational.of(n, grid)))
    return [...subsets(all, vertices)]
      .filter((some) => some.some((it) => it.slice(0, inEvent).some((x) => x.sign > 0)))
      .filter((some) => some.every((it, i) => !Exchange.isInHull(it, some.toSpliced(i, 1))))
      .map((some) => ({
        beliefs: some.map((it) => it.map(String)),
        constants: some.map(() => "0"),
        inEvent,
        grid
      }))
  }
)

export const census = (...classes: ReadonlyArray<Class>): Domain.Domain<Beliefs> =>
  Domain.exhaustive(function* () {
    for (const one of classes) yield* inClass(...one)
  })

/** Sets of points in halves, thirds and quarters. */
export const ordinary = census(
  ...[1, 2, 3, 4].flatMap((k) => [[3, 2, 2, k] as const, [3, 2, 3, k] as const]),
  ...[1, 2, 3].map((k) => [3, 2, 4, k] as const),
  ...[1, 2, 3, 4].flatMap((k) => [[4, 2, 2, k] as const, [4, 3, 2, k] as const])
)
/** One size up of those. */
export const larger = census([3, 2, 4, 4], ...[1, 2, 3].map((k) => [4, 2, 3, k] as const))

/** Beliefs with constants, the first of them a set that is not closed and reverses nothing. */
export const withConstants: Domain.Domain<Beliefs> = Domain.exhaustive(function* () {
  yield {
    beliefs: [
      ["1/6", "1/2", "1/6"],
      ["1/6", "1/3", "1/6"]
    ],
    constants: ["5/36", "1/6"],
    inEvent: 2,
    grid: 36
  }
  for (const n of [1, 2, 3]) {
    yield {
      beliefs: [
        [`${n}/8`, "1/4", "1/8"],
        ["1/8", "1/4", `${n}/8`]
      ],
      constants: ["1/8", "0"],
      inEvent: 2,
      grid: 8
    }
  }
})
